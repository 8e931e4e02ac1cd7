using System.Collections.Immutable;
using TransCheck.Articles;
using TransCheck.Checks;
using TransCheck.Linguistics;
using TransCheck.Pairing;
using TransCheck.Reading;

namespace TransCheck.Cli.Configuration;

/// <summary>What a <c>transcheck.yml</c> says; null or empty where it is silent.</summary>
internal sealed record ProjectConfiguration
{
    public Language? SourceLanguage { get; init; }

    public ImmutableArray<LayoutRule> Articles { get; init; } = [];

    public ImmutableArray<PathPattern> Ignored { get; init; } = [];

    /// <summary>By endings of file names.</summary>
    public ImmutableDictionary<string, IArticleFormatReader> Formats { get; init; } = ImmutableDictionary<string, IArticleFormatReader>.Empty;

    public SegmentMode? Segments { get; init; }

    public long? MaxSize { get; init; }

    public double? MinConfidence { get; init; }

    public FailureThreshold? FailOn { get; init; }

    public bool Stale { get; init; }

    public CheckLevels Checks { get; init; } = CheckLevels.Usual;

    /// <summary>Files, as the command can open them.</summary>
    public string? Lexicon { get; init; }

    public ImmutableArray<string> Glossary { get; init; } = [];

    public string? Names { get; init; }

    public string? Baseline { get; init; }

    public string? Decisions { get; init; }

    public string? History { get; init; }

    public bool Record { get; init; }

    public ImmutableArray<OverrideSection> Overrides { get; init; } = [];
}

/// <summary>What holds for some paths only.</summary>
internal sealed record OverrideSection
{
    public ImmutableArray<PathPattern> Paths { get; init; } = [];

    public CheckLevels Checks { get; init; } = CheckLevels.Usual;

    public double? MinConfidence { get; init; }
}

/// <param name="Root">The folder of the file, which its patterns are relative to.</param>
internal sealed record FoundConfiguration(ProjectConfiguration Configuration, PathRoot Root);
