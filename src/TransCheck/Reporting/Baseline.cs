using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TransCheck.Reporting;

/// <summary>A finding that a project has accepted.</summary>
/// <param name="Fingerprint">Of <see cref="ReportedFinding"/>.</param>
/// <param name="Check">Its id, for people.</param>
/// <param name="Source">Path of the original when the entry was written.</param>
/// <param name="Target">Path of the translation when the entry was written.</param>
/// <param name="Excerpt">The beginning of the sentence, for people.</param>
/// <param name="Expires">The last day on which the entry counts.</param>
[method: JsonConstructor]
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

    /// <param name="entries">Of several for the same finding of the same pair the first counts.</param>
    public Baseline(IEnumerable<BaselineEntry> entries) => Entries =
    [
        .. entries
            .DistinctBy(Key)
            .OrderBy(e => e.Source, StringComparer.Ordinal)
            .ThenBy(e => e.Target, StringComparer.Ordinal)
            .ThenBy(e => e.Check, StringComparer.Ordinal)
            .ThenBy(e => e.Fingerprint, StringComparer.Ordinal),
    ];

    public ImmutableArray<BaselineEntry> Entries { get; }

    /// <exception cref="DamagedBaselineException">The text is not a baseline.</exception>
    public static Baseline Parse(string json)
    {
        try
        {
            var file = JsonSerializer.Deserialize(json, BaselineJson.Default.BaselineFile);
            return file is { Schema: Schema, Entries.IsDefault: false }
                ? new Baseline(file.Entries)
                : throw new DamagedBaselineException(Schema) { Line = LineOf(json, "\"schema\"") };
        }
        catch (JsonException e)
        {
            throw new DamagedBaselineException(e.Message, e) { Line = (e.LineNumber ?? 0) + 1 };
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            // Half a surrogate pair, spelt or plain.
            throw new DamagedBaselineException(e.Message, e);
        }
    }

    public void Write(TextWriter output) =>
        JsonText.WriteObject(output, text =>
        {
            var json = text.Json;
            json.WriteString("schema", Schema);
            JsonParts.WriteObjects(json, "entries", Entries, entry =>
            {
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
            });
        });

    /// <summary>Sets accepted findings aside.</summary>
    /// <param name="report">Of findings that no baseline was applied to before.</param>
    /// <param name="today">Entries that expired before this day no longer count.</param>
    public CheckReport Apply(CheckReport report, DateOnly today)
    {
        var matched = KnownFindings.Match(report, Entries, Key);
        return report with
        {
            Pairs = report.SetAside((place, f) => matched.TryGetValue(place, out var entry) && !HasExpired(entry) ? new SetAsideFinding(f, SetAsideBy.Baseline, entry.Reason) : null).Pairs,
            Baseline = new BaselineUse(Fixed(report, matched).Length, matched.Values.Count(HasExpired)),
        };

        bool HasExpired(BaselineEntry entry) => entry.Expires < today;
    }

    /// <summary>This baseline with all findings of a report accepted.</summary>
    /// <param name="report">Of findings that no baseline was applied to before.</param>
    /// <param name="reason">For entries that have none yet.</param>
    /// <param name="expires">For every entry that a finding still has; null leaves what stands there.</param>
    /// <param name="drop">Leaves out entries of checked pairs that no finding has any more.</param>
    public Baseline With(CheckReport report, string? reason, DateOnly? expires, bool drop)
    {
        var matched = KnownFindings.Match(report, Entries, Key);
        var found = report.Pairs.SelectMany((pair, p) => pair.Findings.Select((finding, f) => Accept(pair, finding, matched.GetValueOrDefault(new FindingPlace(p, f)), reason, expires)));
        return new Baseline(found.Concat(Entries.Except(matched.Values).Except(drop ? Fixed(report, matched) : [])));
    }

    /// <summary>A pair that this run did not check says nothing of its entries.</summary>
    private ImmutableArray<BaselineEntry> Fixed(CheckReport report, Dictionary<FindingPlace, BaselineEntry> matched)
    {
        var used = matched.Values.ToHashSet();
        var checkedPairs = report.Pairs.Summaries.Select(p => (p.Source.Path, p.Target.Path)).ToHashSet();
        return [.. Entries.Where(e => !used.Contains(e) && checkedPairs.Contains((e.Source, e.Target)))];
    }

    private static BaselineEntry Accept(PairReport pair, ReportedFinding finding, BaselineEntry old, string? reason, DateOnly? expires)
    {
        var excerpt = Excerpt((finding.Target ?? finding.Source)?.Segment ?? "");
        return new BaselineEntry(finding.Fingerprint, finding.Check.Id, pair.Source.Path, pair.Target.Path, excerpt, old.Reason ?? reason, expires ?? old.Expires);
    }

    private static FindingKey Key(BaselineEntry entry) => new(entry.Fingerprint, entry.Source, entry.Target);

    /// <summary>The beginning of a sentence, for people.</summary>
    public static string Excerpt(string text)
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
