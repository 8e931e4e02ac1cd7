using System.Collections.Immutable;
using System.Text.Json;
using TransCheck.Articles;
using TransCheck.Checks;
using TransCheck.Reading;
using TransCheck.Reporting.Statistics;

namespace TransCheck.Reporting;

/// <summary>
/// SARIF 2.1.0, as GitHub code scanning reads it: a finding stands at its place in the translation, where an editor mends it, and names the place in the original
/// as a related location. A finding that has no place in the translation stands in the original.
/// </summary>
/// <param name="texts">Language of messages; the help of a rule is in both languages.</param>
/// <param name="toolVersion">Goes into the report.</param>
/// <param name="paths">Code scanning looks for files from the root of the repository.</param>
internal sealed class SarifReport(Texts texts, string toolVersion, RootedPaths paths) : IReportWriter
{
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";

    /// <summary>The version of the way in which fingerprints are made.</summary>
    private const string FingerprintName = "transcheckFinding/v1";

    private readonly Texts _english = new(Language.English);
    private readonly Texts _turkish = new(Language.Turkish);

    public string Format => "sarif";

    public void Write(CheckReport report, TextWriter output) =>
        JsonText.WriteObject(output, text =>
        {
            text.Json.WriteString("$schema", Schema);
            text.Json.WriteString("version", "2.1.0");
            JsonParts.WriteObjects(text.Json, "runs", [report], run => WriteRun(text, run));
        });

    private void WriteRun(JsonText text, CheckReport report)
    {
        var json = text.Json;
        var rules = CheckCatalogue.Infos;
        WriteTool(json, rules);
        json.WriteString("columnKind", "utf16CodeUnits");
        WriteInvocation(json, report.Errors);
        json.WriteStartArray("results");
        foreach (var pair in report.Pairs)
        {
            foreach (var finding in pair.Findings)
            {
                WriteResult(json, pair, finding, rules, null, report);
            }

            foreach (var aside in pair.SetAside)
            {
                WriteResult(json, pair, aside.Finding, rules, aside, report);
            }

            text.Drain();
        }

        foreach (var known in report.Since?.Fixed ?? [])
        {
            WriteAbsent(json, known, rules);
        }

        json.WriteEndArray();
    }

    private void WriteTool(Utf8JsonWriter json, ImmutableArray<CheckInfo> rules)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "TransCheck");
        json.WriteString("semanticVersion", toolVersion);
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            json.WriteString("name", rule.Name);
            WriteMessage(json, "shortDescription", texts[$"{rule.Name}.title"]);
            WriteMessage(json, "fullDescription", texts[$"{rule.Name}.explanation"]);
            json.WriteStartObject("help");
            json.WriteString("text", $"{_english[$"{rule.Name}.explanation"]}\n\n{_turkish[$"{rule.Name}.explanation"]}\n\n{CheckHelp.Command(rule)}");
            json.WriteString("markdown", Help(rule));
            json.WriteEndObject();
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", Level(rule.Severity));
            json.WriteEndObject();
            json.WriteStartObject("properties");
            JsonParts.WriteStrings(json, "tags", [rule.Category]);
            json.WriteString("problem.severity", rule.Severity >= Severity.Major ? "error" : rule.Severity == Severity.Minor ? "warning" : "recommendation");
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private string Help(CheckInfo rule) => string.Join(
        "\n\n",
        new[] { _english, _turkish }.Select(t => $"**{t[$"{rule.Name}.title"]}**\n\n{t[$"{rule.Name}.explanation"]}")
            .Concat(CheckExamples.Of(rule.Name).Select(e => $"{(e.IsWrong ? "✗" : "✓")} {e.English}\n\n→ {e.Turkish}"))
            .Append($"`{CheckHelp.Command(rule)}`"));

    /// <summary>Files that could not be read and pairs that could not be checked: the run went on without them.</summary>
    private void WriteInvocation(Utf8JsonWriter json, ImmutableArray<ReadError> errors)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", true);
        json.WriteStartArray("toolExecutionNotifications");
        foreach (var error in errors)
        {
            json.WriteStartObject();
            json.WriteString("level", "error");
            WriteMessage(json, "message", texts.Message(error));
            json.WriteStartArray("locations");
            foreach (var path in new[] { error.Path, error.Counterpart }.OfType<string>())
            {
                json.WriteStartObject();
                WritePlace(json, path, null);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private void WriteResult(Utf8JsonWriter json, PairReport pair, ReportedFinding finding, ImmutableArray<CheckInfo> rules, SetAsideFinding? aside, CheckReport report)
    {
        var source = (pair.Source.Path, Side: finding.Source);
        var target = (pair.Target.Path, Side: finding.Target);
        var (main, related) = target.Side is null ? (source, target) : (target, source);

        json.WriteStartObject();
        json.WriteString("ruleId", finding.Check.Id);
        json.WriteNumber("ruleIndex", rules.IndexOf(finding.Check));
        json.WriteString("level", Level(finding.Severity));
        json.WriteNumber("rank", Math.Round(100 * (decimal)finding.Confidence, 2));
        WriteMessage(json, "message", texts.Message(finding));
        json.WriteStartArray("locations");
        WriteLocation(json, main.Path, main.Side, null);
        json.WriteEndArray();
        if (related.Side is not null)
        {
            json.WriteStartArray("relatedLocations");
            WriteLocation(json, related.Path, related.Side, related.Side.Segment);
            json.WriteEndArray();
        }

        WriteFingerprint(json, finding.Fingerprint);
        if (report.Baseline is not null || report.Since is not null)
        {
            json.WriteString("baselineState", aside is { By: SetAsideBy.Baseline } or { WasThere: true } ? "unchanged" : "new");
        }

        // What only was there before is still to be mended.
        if (aside is { By: not SetAsideBy.EarlierRun })
        {
            WriteSuppression(json, aside);
        }

        json.WriteEndObject();
    }

    /// <summary>A finding that is fixed, of which no place is known but its article.</summary>
    private void WriteAbsent(Utf8JsonWriter json, KnownFinding known, ImmutableArray<CheckInfo> rules)
    {
        // A check that is no more has no rule.
        var rule = rules.FirstOrDefault(r => r.Id == known.Check);
        json.WriteStartObject();
        json.WriteString("ruleId", known.Check);
        if (rule is not null)
        {
            json.WriteNumber("ruleIndex", rules.IndexOf(rule));
        }

        json.WriteString("level", Level(known.Severity));
        WriteMessage(json, "message", texts.Format("sarif.absent", rule is null ? known.Check : texts[$"{rule.Name}.title"], known.Excerpt));
        json.WriteStartArray("locations");
        WriteLocation(json, known.Key.Target, null, null);
        json.WriteEndArray();
        WriteFingerprint(json, known.Key.Fingerprint);
        json.WriteString("baselineState", "absent");
        json.WriteEndObject();
    }

    private static void WriteFingerprint(Utf8JsonWriter json, string fingerprint)
    {
        json.WriteStartObject("partialFingerprints");
        json.WriteString(FingerprintName, fingerprint);
        json.WriteEndObject();
    }

    private void WriteSuppression(Utf8JsonWriter json, SetAsideFinding aside)
    {
        json.WriteStartArray("suppressions");
        json.WriteStartObject();
        json.WriteString("kind", aside.By == SetAsideBy.Suppression ? "inSource" : "external");
        if (aside.Reason is not null)
        {
            json.WriteString("justification", aside.Reason);
        }

        if (aside.Place is { } place)
        {
            json.WriteStartObject("location");
            WritePlace(json, place.Path, place.Location);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndArray();
    }

    private void WriteLocation(Utf8JsonWriter json, string path, ReportedSide? side, string? message)
    {
        json.WriteStartObject();
        if (message is not null)
        {
            json.WriteNumber("id", 1);
            WriteMessage(json, "message", message);
        }

        WritePlace(json, path, side?.Location);
        json.WriteEndObject();
    }

    private void WritePlace(Utf8JsonWriter json, string path, Location? location)
    {
        json.WriteStartObject("physicalLocation");
        WriteArtifact(json, path);
        if (location is { } at)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", at.Line);
            json.WriteNumber("startColumn", at.Column);
            json.WriteNumber("endLine", at.EndLine);
            json.WriteNumber("endColumn", at.EndColumn);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private void WriteArtifact(Utf8JsonWriter json, string path)
    {
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', paths.FromRoot(path).Split('/').Select(Uri.EscapeDataString)));
        json.WriteEndObject();
    }

    private static void WriteMessage(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string Level(Severity severity) => severity switch
    {
        Severity.Critical or Severity.Major => "error",
        Severity.Minor => "warning",
        _ => "note",
    };
}
