using System.Collections.Immutable;
using TransCheck.Articles;
using TransCheck.Caching;
using TransCheck.Checks;
using TransCheck.Checks.Terms;
using TransCheck.Facts.Names;
using TransCheck.Linguistics;
using TransCheck.Pairing;
using TransCheck.Reading;

namespace TransCheck;

/// <summary>What a report keeps of every pair beyond its findings.</summary>
public enum ReportDetail
{
    Findings,

    /// <summary>Also the facts of both sides, for pairs that have findings.</summary>
    Facts,

    /// <summary>Also both texts, bead by bead, for pairs that have findings.</summary>
    Text,

    /// <summary>Also the texts of pairs that have none.</summary>
    EveryText,
}

public sealed record TransCheckOptions
{
    public static TransCheckOptions Default { get; } = new();

    /// <summary>The language of the originals where nothing else tells which of the two is the source.</summary>
    public Language SourceLanguage { get; init; } = Language.English;

    public ReadOptions Read { get; init; } = new();

    public SegmentMode Segments { get; init; } = SegmentMode.Sentences;

    /// <summary>Whether what stands beside both articles is compared too; see <see cref="Article.Omitted"/>.</summary>
    public bool CompareAll { get; init; }

    /// <summary>The words that tie sentences; null for <see cref="Linguistics.Lexicon.Default"/>.</summary>
    public Lexicon? Lexicon { get; init; }

    /// <summary>The terms that translations must keep to; null where there are none.</summary>
    public Glossary? Glossary { get; init; }

    /// <summary>Names that translate; null for <see cref="Exonyms.Default"/>.</summary>
    public Exonyms? Names { get; init; }

    public CheckOptions Check { get; init; } = new();

    /// <summary>Later ones go before earlier ones.</summary>
    public ImmutableArray<CheckOverride> Overrides { get; init; } = [];

    /// <summary>Where the articles of each language are; null to find it out.</summary>
    public ArticleLayout? Layout { get; init; }

    /// <summary>Null to check everything.</summary>
    public IArticleChanges? Changes { get; init; }

    /// <summary>Whether all articles are read although <see cref="Changes"/> asks for few. The report is the same.</summary>
    internal bool ReadsEverything { get; init; }

    /// <summary>Null to leave out what only earlier texts can tell.</summary>
    public IArticleHistory? History { get; init; }

    /// <summary>What earlier runs found out; null to find out everything anew. The report is the same with it and without.</summary>
    public ResultCache? Cache { get; init; }

    public ReportDetail Detail { get; init; } = ReportDetail.Findings;

    /// <summary>The steps that one pair may take where work grows faster than its texts; see <see cref="WorkBudget"/>.</summary>
    public long WorkPerPair { get; init; } = WorkBudget.Usual;

    /// <summary>How many pairs are checked at once, from 1. The report is the same for any number.</summary>
    public int Jobs { get; init; } = 1;

    /// <summary>How a pair is checked.</summary>
    public CheckOptions CheckOf(ArticlePair pair) => Overrides.Aggregate(Check, (options, o) => o.Apply(options, pair.Source.Path, pair.Target.Path));
}

public enum ProgressStage
{
    Reading,
    Pairing,
    Checking,
}

/// <param name="Done">How much of <paramref name="Total"/> is done; both 0 while that is not known.</param>
public readonly record struct Progress(ProgressStage Stage, int Done, int Total)
{
    /// <summary>So far.</summary>
    public int Findings { get; init; }
}
