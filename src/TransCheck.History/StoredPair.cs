using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using TransCheck.Reporting.Statistics;

namespace TransCheck.History;

/// <summary>A pair as the tables have it.</summary>
/// <param name="About">People, site and date as JSON; null where nothing is known.</param>
internal sealed record StoredPair(string Source, string Target, int SourceWords, int TargetWords, string? About, ImmutableArray<StoredFinding> Findings)
{
    public static StoredPair Of(PairFigures pair)
    {
        var about = new PairAbout(Null(pair.Authors), Null(pair.Translators), Null(pair.Editors), pair.Site, pair.Date);
        return new StoredPair(
            pair.Source,
            pair.Target,
            pair.SourceWords,
            pair.TargetWords,
            about == PairAbout.Nothing ? null : JsonSerializer.Serialize(about, StoredJson.Default.PairAbout),
            [.. pair.Findings.Select(StoredFinding.Of)]);

        static ImmutableArray<string>? Null(ImmutableArray<string> names) => names.IsEmpty ? null : names;
    }

    /// <summary>The same for pairs of which everything that is kept is the same.</summary>
    public string Digest() => Convert.ToBase64String(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(this, StoredJson.Default.StoredPair)).AsSpan(0, 18));
}

internal sealed record StoredFinding(string Fingerprint, string Check, string Severity, double Confidence, string Excerpt, string? Aside)
{
    public static StoredFinding Of(FindingFigures f) => new(f.Fingerprint, f.Check, StoredWords.Of(f.Severity), f.Confidence, f.Excerpt, StoredWords.Of(f.Aside));
}

internal sealed record PairAbout(ImmutableArray<string>? Authors, ImmutableArray<string>? Translators, ImmutableArray<string>? Editors, string? Site, string? Date)
{
    public static PairAbout Nothing { get; } = new(null, null, null, null, null);
}

/// <summary>A row of <c>pair_state</c> that is new.</summary>
internal sealed record PairRow(int Id, string Digest, string Source, string Target, int SourceWords, int TargetWords, string? About);

/// <summary>A row of <c>pair_finding</c> that is new.</summary>
internal sealed record FindingRow(int Pair, int Place, string Fingerprint, string Check, string Severity, double Confidence, string Excerpt, string? Aside);

[JsonSerializable(typeof(StoredPair))]
[JsonSerializable(typeof(PairAbout))]
[JsonSerializable(typeof(PairRow[]))]
[JsonSerializable(typeof(FindingRow[]))]
[JsonSerializable(typeof(int[]))]
[JsonSerializable(typeof(string[]))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
internal sealed partial class StoredJson : JsonSerializerContext;
