using System.Collections.Immutable;
using TransCheck.Articles;
using TransCheck.Checks;
using TransCheck.Checks.Terms;
using TransCheck.Facts.Names;
using TransCheck.Linguistics;
using TransCheck.Reading;

namespace TransCheck.Batch;

/// <summary>All of the options of a run that decide what is found in a pair, with the content of the files that they come from: a worker has none of them.</summary>
public sealed record BatchSettings
{
    public Language SourceLanguage { get; init; }

    public SegmentMode Segments { get; init; }

    public bool CompareAll { get; init; }

    public long WorkPerPair { get; init; }

    public long MaxBytes { get; init; }

    public double MinConfidence { get; init; }

    /// <summary>By the ids of checks, as in <see cref="Override"/>.</summary>
    public ImmutableSortedDictionary<string, CheckLevel> Levels { get; init; } = ImmutableSortedDictionary<string, CheckLevel>.Empty;

    public ImmutableArray<Override> Overrides { get; init; } = [];

    /// <summary>The name of the format of each ending.</summary>
    public ImmutableSortedDictionary<string, string> Formats { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>The bytes of the file; null for the lexicon that is built in.</summary>
    public byte[]? Lexicon { get; init; }

    /// <summary>Null where there are no terms to keep to.</summary>
    public ImmutableArray<GlossaryEntry>? Glossary { get; init; }

    /// <summary>Null for the names that are built in.</summary>
    public ImmutableArray<NameRow>? Names { get; init; }

    /// <param name="lexicon">The file that the lexicon comes from; null where it is the built-in one.</param>
    /// <param name="names">The rows that the names come from; null where they are the built-in ones.</param>
    public static BatchSettings Of(TransCheckOptions options, byte[]? lexicon, ImmutableArray<(string[] English, string[] Turkish)>? names) => new()
    {
        SourceLanguage = options.SourceLanguage,
        Segments = options.Segments,
        CompareAll = options.CompareAll,
        WorkPerPair = options.WorkPerPair,
        MaxBytes = options.Read.MaxBytes,
        MinConfidence = options.Check.MinConfidence,
        Levels = Sorted(options.Check.Levels),
        Overrides = [.. options.Overrides.Select(o => new Override(o.Paths.Root, [.. o.Paths.Patterns.Select(p => p.Text)], Sorted(o.Levels), o.MinConfidence))],
        Formats = options.Read.Formats.Endings.ToImmutableSortedDictionary(StringComparer.Ordinal),
        Lexicon = lexicon,
        Glossary = options.Glossary?.Entries,
        Names = names is { } rows ? [.. rows.Select(r => new NameRow(r.English, r.Turkish))] : null,
    };

    /// <summary>The options again, but for those that only reading and pairing heed.</summary>
    public TransCheckOptions ToOptions() => new()
    {
        SourceLanguage = SourceLanguage,
        Segments = Segments,
        CompareAll = CompareAll,
        WorkPerPair = WorkPerPair,
        Read = new ReadOptions(MaxBytes) { Formats = ArticleFormats.Usual.With(Formats.Select(f => KeyValuePair.Create(f.Key, ArticleFormats.All.First(a => a.Name == f.Value).Reader))) },
        Check = new CheckOptions(MinConfidence) { Levels = CheckLevels.Of(Levels) },
        Overrides = [.. Overrides.Select(o => new CheckOverride(new PathPatterns(o.Root, [.. o.Patterns.Select(PathPattern.Glob)]), CheckLevels.Of(o.Levels), o.MinConfidence))],
        Lexicon = Lexicon is null ? null : Linguistics.Lexicon.Default.With(LexiconFile.Read(new MemoryStream(Lexicon))),
        Glossary = Glossary is { } entries ? new Glossary(entries) : null,
        Names = Names is { } rows ? Exonyms.Default.With(rows.Select(r => (r.English, r.Turkish))) : null,
        Detail = Detail,
    };

    /// <summary>What is kept of every pair: all that any format asks for.</summary>
    internal const ReportDetail Detail = ReportDetail.Text;

    private static ImmutableSortedDictionary<string, CheckLevel> Sorted(CheckLevels levels) => levels.ById.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>A row of <see cref="Exonyms.With"/>.</summary>
    public sealed record NameRow(string[] English, string[] Turkish);

    /// <summary>A <see cref="CheckOverride"/>.</summary>
    public sealed record Override(PathRoot Root, ImmutableArray<string> Patterns, ImmutableSortedDictionary<string, CheckLevel> Levels, double? MinConfidence);
}
