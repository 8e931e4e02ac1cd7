using System.Buffers;
using System.CommandLine;
using TransCheck.Reading;
using TransCheck.Reporting;

namespace TransCheck.Cli;

internal static class Paths
{
    private static readonly SearchValues<char> Wildcards = SearchValues.Create("*?{");

    /// <param name="helpName">What help calls it, in the reader's language.</param>
    public static Argument<string[]> Argument(string name, string helpName, string description) =>
        new(name) { Arity = ArgumentArity.OneOrMore, HelpName = helpName, Description = description };

    /// <returns>The paths, with the articles that fit in the place of each pattern that no shell expanded.</returns>
    /// <exception cref="WrongUseException">One of the paths does not exist, no article fits a pattern, or a file is paired with itself.</exception>
    public static IReadOnlyList<string> Require(IReadOnlyList<string> given, Texts texts)
    {
        string[] paths = [.. given.SelectMany(p => Path.Exists(p) || !p.AsSpan().ContainsAny(Wildcards) ? [p] : Expand(p, texts))];
        foreach (var path in paths)
        {
            if (!File.Exists(path) && !Directory.Exists(path) && !ArticleReader.HasUnreadableName(path))
            {
                throw new WrongUseException(texts.Format("error.no-such-path", path));
            }
        }

        if (paths.Length == 2 && File.Exists(paths[0]) && string.Equals(Path.GetFullPath(paths[0]), Path.GetFullPath(paths[1]), StringComparison.Ordinal))
        {
            throw new WrongUseException(texts["error.same-file"]);
        }

        return paths;
    }

    /// <summary>What a pattern may name: articles, and what has the ending that it spells out, which the configuration may know.</summary>
    private static ArticleFormats FormatsOf(string pattern)
    {
        var ending = Path.GetExtension(pattern).ToLowerInvariant();
        return ending.Length == 0 || ending.AsSpan().ContainsAny(Wildcards) || ArticleFormats.Usual.Of(ending) is not null
            ? ArticleFormats.Usual
            : ArticleFormats.Usual.With([KeyValuePair.Create(ending, ArticleFormats.All[0].Reader)]);
    }

    /// <summary>The articles that fit a pattern, in the order of their names.</summary>
    private static IEnumerable<string> Expand(string pattern, Texts texts)
    {
        var fixedPart = pattern[..pattern.AsSpan().IndexOfAny(Wildcards)];
        var slash = fixedPart.LastIndexOf('/');
        var folder = slash < 0 ? "." : slash == 0 ? "/" : pattern[..slash];
        string[] found = [];
        try
        {
            var names = PathPattern.Template(pattern[(slash + 1)..]);
            found = [.. Directory.Exists(folder) && names.Placeholders.IsEmpty ? ArticleReader.Find([folder], new ReadOptions { Formats = FormatsOf(pattern) }).Where(f => names.IsMatch(Path.GetRelativePath(folder, f))) : []];
        }
        catch (PathPatternException)
        {
            // A name that only looks like a pattern.
        }

        return found.Length > 0 ? found.Select(f => Path.GetRelativePath(".", f)) : throw new WrongUseException(texts.Format("error.no-match", pattern));
    }
}
