using System.Collections.Immutable;
using System.IO.Enumeration;
using TransCheck.Articles;
using TransCheck.Reading;

namespace TransCheck.Cli.Configuration;

/// <summary>Looks for articles whose files have endings that say nothing: the pages of a site builder of its own.</summary>
internal static class UnknownEndings
{
    // A look at some tells what the rest is.
    private const int MostFiles = 50_000;
    private const int MostRead = 24;
    private const long MostBytes = 200_000;

    /// <returns>The endings of more files than there are articles, with the name of the format that fits. Of what is read some is English and some Turkish.</returns>
    public static ImmutableDictionary<string, string> Find(string folder)
    {
        var all = Files(folder).Take(MostFiles).ToList();
        var articles = all.Count(f => ArticleFormats.Usual.Of(f) is not null);
        return all.Where(f => ArticleFormats.Usual.Of(f) is null).GroupBy(f => Path.GetExtension(f).ToLowerInvariant(), StringComparer.Ordinal)
            .Where(g => g.Key.Length > 1 && g.Count() > Math.Max(1, articles))
            .Select(g => (Ending: g.Key, Format: FormatOf(g.Key, [.. g.Order(StringComparer.Ordinal)])))
            .Where(e => e.Format is not null)
            .ToImmutableDictionary(e => e.Ending, e => e.Format ?? "", StringComparer.Ordinal);
    }

    private static FileSystemEnumerable<string> Files(string folder)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint };
        return new FileSystemEnumerable<string>(folder, static (ref entry) => entry.ToFullPath(), options)
        {
            ShouldIncludePredicate = static (ref entry) => !entry.IsDirectory && entry.FileName is not ['.', ..] && entry.Length is > 0 and <= MostBytes,
            ShouldRecursePredicate = static (ref entry) => entry.FileName is not (['.', ..] or "node_modules"),
        };
    }

    private static string? FormatOf(string ending, List<string> files)
    {
        var step = Math.Max(1, files.Count / MostRead);
        var some = files.Where((_, i) => i % step == 0).ToList();
        var format = 2 * some.Count(IsTagged) > some.Count ? "html" : "markdown";
        var formats = ArticleFormats.Usual.With([KeyValuePair.Create(ending, ArticleFormats.All.First(f => f.Name == format).Reader)]);
        var options = TransCheckOptions.Default;
        var languages = TransChecker.Read(some, options with { Read = options.Read with { Formats = formats } }).Articles.CountBy(a => a.Detected.Language).ToDictionary();
        var (english, turkish) = (languages.GetValueOrDefault(Language.English), languages.GetValueOrDefault(Language.Turkish));
        return english > 0 && turkish > 0 && 2 * (english + turkish) >= some.Count ? format : null;
    }

    private static bool IsTagged(string file)
    {
        try
        {
            return InputFile.Read(file, MostBytes).AsSpan().IndexOf("</"u8) >= 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or UnreadableArticleException)
        {
            return false;
        }
    }
}
