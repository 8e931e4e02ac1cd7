using System.CommandLine;
using System.CommandLine.Parsing;
using TransCheck.Caching;
using TransCheck.Reading;
using TransCheck.Reporting;

namespace TransCheck.Cli.Caching;

/// <summary>The options of commands that remember what earlier runs found out.</summary>
internal sealed class CacheOptions(Texts texts)
{
    /// <summary>Enough for 50,000 pairs.</summary>
    private const long UsualSize = 1_000_000_000;

    public Option<bool> NoCache { get; } = new("--no-cache") { Description = texts["option.no-cache"] };

    public Option<string> File { get; } = new("--cache") { HelpName = texts["help.value.file"], Description = texts["option.cache"], DefaultValueFactory = _ => CachePlace.Default };

    public Option<long> Size { get; } = new("--cache-size")
    {
        HelpName = texts["help.value.size"],
        Description = texts["option.cache-size"],
        DefaultValueFactory = _ => UsualSize,
        CustomParser = result => ByteSize.TryParse(result.Tokens[0].Value, out var size) ? size : Refuse(result, texts["error.cache-size"]),
    };

    /// <returns>Null where none is wanted, or there is nothing to remember: two files are checked at once.</returns>
    /// <exception cref="WrongUseException">The file that was named is something else.</exception>
    public CacheFile? Open(ParseResult result, IReadOnlyList<string> paths)
    {
        if (result.GetValue(NoCache) || paths.All(System.IO.File.Exists))
        {
            return null;
        }

        var file = result.GetRequiredValue(File);
        if (result.GetResult(File) is { Implicit: false } && CachePlace.IsSomethingElse(file))
        {
            throw new WrongUseException(texts.Format("error.cache", file));
        }

        return new CacheFile(file, result.GetValue(Size), DateOnly.FromDateTime(DateTime.UtcNow).DayNumber);
    }

    /// <summary>The options of a run that remembers.</summary>
    /// <param name="settings">Names the files that the run depends on.</param>
    public static TransCheckOptions With(TransCheckOptions options, CacheFile? cache, RunSettings settings) =>
        cache is null ? options : options with { Cache = new ResultCache(cache, Fingerprint(settings)) };

    /// <summary>What else than texts and plain values a run depends on.</summary>
    private static byte[] Fingerprint(RunSettings settings)
    {
        using var key = new CacheKey();
        foreach (var file in settings.Files)
        {
            key.Add(file).Add(InputFile.Read(file, ReadLimits.Lexicon));
        }

        return key.Take();
    }

    /// <summary>Says what is wrong with the cache; the run did without.</summary>
    public void Tell(Host host, CacheFile? cache, ParseResult result, bool quiet)
    {
        if (!quiet && cache?.Trouble is var (trouble, cause))
        {
            var file = result.GetRequiredValue(File);
            host.Error.WriteLine(trouble is CacheTrouble.SetAside ? texts.Format("cache.set-aside", file, $"{file}.aside") : texts.Format("cache.unusable", file, cause is null ? "" : texts.Cause(cause)));
        }
    }

    private static long Refuse(ArgumentResult result, string error)
    {
        result.Refuse(string.Format(System.Globalization.CultureInfo.InvariantCulture, error, result.Tokens[0].Value));
        return UsualSize;
    }
}
