using System.Text.Json;
using TransCheck.Reporting.Statistics;

namespace TransCheck.Reporting;

/// <summary>Version 1 of the report that other programs read (<c>transcheck-report/1</c>).</summary>
/// <param name="texts">Language of messages and reasons.</param>
/// <param name="toolVersion">Goes into the report.</param>
internal sealed class JsonReport(Texts texts, string toolVersion) : IReportWriter
{
    public const string Schema = "transcheck-report/1";

    public string Format => "json";

    public void Write(CheckReport report, TextWriter output) =>
        JsonText.WriteObject(output, text =>
        {
            var json = text.Json;
            json.WriteString("schema", Schema);
            json.WriteStartObject("tool");
            json.WriteString("name", "TransCheck");
            json.WriteString("version", toolVersion);
            json.WriteEndObject();
            WriteSummary(json, report);
            JsonParts.WriteObjects(json, "pairs", report.Pairs, pair =>
            {
                WritePair(json, pair);
                text.Drain();
            });
            JsonParts.WriteUnpaired(json, report.Unpaired, texts);
            JsonParts.WriteErrors(json, report.Errors, texts);
            WriteFixed(json, report.Since);
        });

    private static void WriteSummary(Utf8JsonWriter json, CheckReport report)
    {
        json.WriteStartObject("summary");
        json.WriteNumber("pairs", report.Pairs.Length);
        json.WriteNumber("unpaired", report.Unpaired.Length);
        json.WriteNumber("findings", report.FindingCount);
        json.WriteStartObject("bySeverity");
        foreach (var severity in SeverityNames.WorstFirst)
        {
            if (report.Count(severity) is > 0 and var count)
            {
                json.WriteNumber(SeverityNames.Of(severity), count);
            }
        }

        json.WriteEndObject();
        JsonParts.WriteSetAsideCounts(json, report.SetAsideCount);
        if (report.Since is { } since)
        {
            json.WriteNumber("fixed", since.Fixed.Length);
            json.WriteStartObject("since");
            json.WriteNumber("run", since.Number);
            json.WriteString("recorded", since.At.UtcDateTime);
            json.WriteEndObject();
        }

        if (report.NotCompared.Sum() is > 0 and var passages)
        {
            json.WriteNumber("notCompared", passages);
        }

        if (!report.NotRead.IsEmpty)
        {
            json.WriteStartObject("notRead");
            foreach (var (ending, count) in report.NotRead)
            {
                json.WriteNumber(ending, count);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    /// <summary>Left out where the run was compared with none.</summary>
    private static void WriteFixed(Utf8JsonWriter json, EarlierRun? since)
    {
        if (since is null)
        {
            return;
        }

        JsonParts.WriteObjects(json, "fixed", since.Fixed, known =>
        {
            json.WriteString("id", known.Check);
            json.WriteString("severity", SeverityNames.Of(known.Severity));
            json.WriteString("fingerprint", known.Key.Fingerprint);
            json.WriteString("source", known.Key.Source);
            json.WriteString("target", known.Key.Target);
            json.WriteString("excerpt", known.Excerpt);
        });
    }

    private void WritePair(Utf8JsonWriter json, PairReport pair)
    {
        JsonParts.WriteArticle(json, "source", pair.Source);
        JsonParts.WriteArticle(json, "target", pair.Target);
        JsonParts.WriteShare(json, "confidence", pair.Confidence);
        JsonParts.WriteStrings(json, "evidence", pair.Evidence);
        JsonParts.WriteObjects(json, "findings", pair.Findings, finding => JsonParts.WriteFinding(json, finding, texts));
        WriteSetAside(json, "known", pair.SetAsideBy(SetAsideBy.Baseline));
        WriteSetAside(json, "suppressed", pair.SetAsideBy(SetAsideBy.Suppression));
        WriteSetAside(json, "dismissed", pair.SetAsideBy(SetAsideBy.Decision));
        WriteSetAside(json, "remaining", pair.SetAsideBy(SetAsideBy.EarlierRun));
        JsonParts.WriteNotCompared(json, pair);
    }

    /// <summary>Left out where there are none.</summary>
    private void WriteSetAside(Utf8JsonWriter json, string name, IEnumerable<SetAsideFinding> findings)
    {
        if (!findings.Any())
        {
            return;
        }

        JsonParts.WriteObjects(json, name, findings, aside =>
        {
            JsonParts.WriteFinding(json, aside.Finding, texts);
            json.WriteString("reason", aside.Reason);
            if (aside.Place is { } place)
            {
                json.WriteStartObject("suppression");
                json.WriteString("path", place.Path);
                JsonParts.WriteLocation(json, place.Location);
                json.WriteEndObject();
            }
            else if (aside.By == SetAsideBy.Baseline)
            {
                json.WriteString("baseline", "known");
            }
        });
    }
}
