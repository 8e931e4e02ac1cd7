using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TransCheck.Reporting;

/// <summary>A finding that a project has accepted.</summary>
/// <param name="Fingerprint">Of <see cref="ReportedFinding"/>; the only part that is compared.</param>
/// <param name="Excerpt">The beginning of the sentence, for people.</param>
/// <param name="Expires">The last day on which the entry counts.</param>
public readonly record struct BaselineEntry(string Fingerprint, string Check, string Source, string Target, string Excerpt, string? Reason = null, DateOnly? Expires = null);

/// <summary>A file is not a baseline.</summary>
public sealed class DamagedBaselineException : Exception
{
    public DamagedBaselineException()
    {
    }

    public DamagedBaselineException(string message)
        : base(message)
    {
    }

    public DamagedBaselineException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <summary>1-based.</summary>
    public long Line { get; init; } = 1;
}

/// <summary>The accepted findings of a project (<c>transcheck-baseline/1</c>), in the order in which they are written.</summary>
public sealed class Baseline
{
    private const string Schema = "transcheck-baseline/1";
    private const int ExcerptLength = 80;

    private readonly Dictionary<string, BaselineEntry> _byFingerprint = new(StringComparer.Ordinal);

    public Baseline(IEnumerable<BaselineEntry> entries)
    {
        foreach (var entry in entries)
        {
            _byFingerprint.TryAdd(entry.Fingerprint, entry);
        }

        Entries =
        [
            .. _byFingerprint.Values
                .OrderBy(e => e.Source, StringComparer.Ordinal)
                .ThenBy(e => e.Target, StringComparer.Ordinal)
                .ThenBy(e => e.Check, StringComparer.Ordinal)
                .ThenBy(e => e.Fingerprint, StringComparer.Ordinal),
        ];
    }

    public ImmutableArray<BaselineEntry> Entries { get; }

    /// <exception cref="DamagedBaselineException">The text is not a baseline.</exception>
    public static Baseline Parse(string json)
    {
        try
        {
            var file = JsonSerializer.Deserialize(json, BaselineJson.Default.BaselineFile);
            return file?.Schema == Schema
                ? new Baseline(file.Entries)
                : throw new DamagedBaselineException(Schema) { Line = LineOf(json, "\"schema\"") };
        }
        catch (JsonException e)
        {
            throw new DamagedBaselineException(e.Message, e) { Line = (e.LineNumber ?? 0) + 1 };
        }
    }

    public void Write(TextWriter output)
    {
        using var text = new JsonText(output);
        var json = text.Json;
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        json.WriteStartArray("entries");
        foreach (var entry in Entries)
        {
            json.WriteStartObject();
            json.WriteString("fingerprint", entry.Fingerprint);
            json.WriteString("check", entry.Check);
            json.WriteString("source", entry.Source);
            json.WriteString("target", entry.Target);
            json.WriteString("excerpt", entry.Excerpt);
            if (entry.Reason is not null)
            {
                json.WriteString("reason", entry.Reason);
            }

            if (entry.Expires is { } expires)
            {
                json.WriteString("expires", expires.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        text.End();
    }

    /// <summary>Moves accepted findings from the findings of each pair to <see cref="PairReport.Known"/>.</summary>
    /// <param name="today">Entries that expired before this day no longer count.</param>
    public CheckReport Apply(CheckReport report, DateOnly today) => report with { Pairs = [.. report.Pairs.Select(p => Apply(p, today))] };

    /// <summary>
    /// Entries of pairs in the report that none of its findings has any more. A pair that this run did not check says nothing of its entries.
    /// Ask before <see cref="Apply(CheckReport, DateOnly)"/>.
    /// </summary>
    public ImmutableArray<BaselineEntry> Fixed(CheckReport report)
    {
        var found = report.Pairs.SelectMany(p => p.Findings).Select(f => f.Fingerprint).ToHashSet(StringComparer.Ordinal);
        var checkedPairs = report.Pairs.Select(p => (p.Source.Path, p.Target.Path)).ToHashSet();
        return [.. Entries.Where(e => !found.Contains(e.Fingerprint) && checkedPairs.Contains((e.Source, e.Target)))];
    }

    /// <summary>This baseline with all findings of a report accepted.</summary>
    /// <param name="reason">For entries that have none yet.</param>
    /// <param name="expires">For every entry that a finding still has; null leaves what stands there.</param>
    /// <param name="drop">Leaves out what is <see cref="Fixed"/>.</param>
    public Baseline With(CheckReport report, string? reason, DateOnly? expires, bool drop)
    {
        var found = report.Pairs.SelectMany(p => p.Findings.Select(f => Accept(p, f, reason, expires)));
        return new Baseline(found.Concat(drop ? Entries.Except(Fixed(report)) : Entries));
    }

    private BaselineEntry Accept(PairReport pair, ReportedFinding finding, string? reason, DateOnly? expires)
    {
        var old = _byFingerprint.GetValueOrDefault(finding.Fingerprint);
        var excerpt = Excerpt((finding.Target ?? finding.Source)?.Segment ?? "");
        return new BaselineEntry(finding.Fingerprint, finding.Check.Id, pair.Source.Path, pair.Target.Path, excerpt, old.Reason ?? reason, expires ?? old.Expires);
    }

    private PairReport Apply(PairReport pair, DateOnly today)
    {
        var findings = pair.Findings.ToLookup(f => IsKnown(f, today));
        return pair with
        {
            Findings = [.. findings[false]],
            Known = [.. findings[true].Select(f => new KnownFinding(f, _byFingerprint[f.Fingerprint].Reason))],
        };
    }

    private bool IsKnown(ReportedFinding finding, DateOnly today) =>
        _byFingerprint.TryGetValue(finding.Fingerprint, out var entry) && !(entry.Expires < today);

    private static string Excerpt(string text)
    {
        if (text.Length <= ExcerptLength)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[ExcerptLength - 1]) ? ExcerptLength - 1 : ExcerptLength;
        return string.Concat(text.AsSpan(0, end), "…");
    }

    private static long LineOf(string text, string part)
    {
        var at = text.IndexOf(part, StringComparison.Ordinal);
        return at < 0 ? 1 : 1 + text.AsSpan(0, at).Count('\n');
    }
}

internal sealed record BaselineFile(string Schema, ImmutableArray<BaselineEntry> Entries);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(BaselineFile))]
internal sealed partial class BaselineJson : JsonSerializerContext;
