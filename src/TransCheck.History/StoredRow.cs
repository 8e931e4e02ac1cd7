using System.Collections.Immutable;
using System.Data.Common;
using System.Text.Json;
using Dapper;
using TransCheck.Reporting;
using TransCheck.Reporting.Statistics;

namespace TransCheck.History;

/// <summary>A row of the tables of pairs, their findings and their stays, or several joined.</summary>
internal sealed class StoredRow
{
    /// <summary>Rows that one statement is about.</summary>
    public const int AtOnce = 2000;

    public int Pair { get; init; }

    public string Digest { get; init; } = "";

    public string Source { get; init; } = "";

    public string Target { get; init; } = "";

    public int Source_Words { get; init; }

    public int Target_Words { get; init; }

    public string? About { get; init; }

    public string Fingerprint { get; init; } = "";

    public string Check_Id { get; init; } = "";

    public string Severity { get; init; } = "";

    public double Confidence { get; init; }

    public string Excerpt { get; init; } = "";

    public string? Aside { get; init; }

    public int Scope { get; init; }

    public int First_Run { get; init; }

    public int? Last_Run { get; init; }

    /// <param name="pairs">Ids, sorted.</param>
    public static IEnumerable<StoredRow> FindingsOf(DbConnection connection, int[] pairs) => connection.Query<StoredRow>(
        "select pair, fingerprint, check_id, severity, confidence, excerpt, aside from pair_finding where pair between @first and @last order by pair, place",
        new { first = pairs[0], last = pairs[^1] }).Where(f => Array.BinarySearch(pairs, f.Pair) >= 0);

    public FindingFigures ToFinding() => new(Fingerprint, Check_Id, StoredWords.Severity(Severity), Confidence, Excerpt, StoredWords.Aside(Aside));

    /// <param name="pair">That the finding is of.</param>
    public KnownFinding ToKnown(StoredRow pair) => new(new FindingKey(Fingerprint, pair.Source, pair.Target), Check_Id, StoredWords.Severity(Severity), Excerpt, Aside is null);

    public PairFigures ToPair(ImmutableArray<FindingFigures> findings)
    {
        var about = (About is null ? null : JsonSerializer.Deserialize(About, StoredJson.Default.PairAbout)) ?? PairAbout.Nothing;
        return new PairFigures(Source, Target, Source_Words, Target_Words, findings)
        {
            Authors = about.Authors ?? [],
            Translators = about.Translators ?? [],
            Editors = about.Editors ?? [],
            Site = about.Site,
            Date = about.Date,
        };
    }
}
