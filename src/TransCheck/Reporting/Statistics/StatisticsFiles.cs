using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using CsvHelper;

namespace TransCheck.Reporting.Statistics;

/// <summary>Statistics and lists of runs for other programs.</summary>
public static class StatisticsFiles
{
    private const string Schema = "transcheck-stats/1";
    private const string RunsSchema = "transcheck-history/1";

    private static readonly string[] GroupColumns =
        ["dimension", "group", "articles", "source_words", "target_words", "findings", "critical", "major", "minor", "neutral", "per_1000_words", "low", "high", "uncertain"];

    private static readonly string[] RunColumns =
        ["run", "recorded", "commit", "tool", "paths", "changed_only", "min_confidence", "pairs", "unpaired", "errors", "source_words", "target_words", "findings", "critical", "major", "minor", "neutral", "new", "fixed", "per_1000_words"];

    /// <param name="dimensions">Those that are told; <see cref="Dimension"/> and <c>run</c>, <c>run-month</c> for the course.</param>
    public static void WriteCsv(StatisticsReport report, IReadOnlyCollection<string> dimensions, TextWriter output)
    {
        using var csv = CsvWriter.Create(output, new CsvWriterOptions { NewLine = "\n", Injection = CsvInjection.Escape }, leaveOpen: true);
        csv.WriteRecord(GroupColumns.AsSpan());
        foreach (var (dimension, groups) in Groups(report, dimensions).Prepend(("all", [report.Statistics.Whole])))
        {
            foreach (var group in groups)
            {
                var (rate, counts) = (group.Rate, group.Counts);
                Row(csv, dimension, group.Key, Id(group.Pairs), Id(group.SourceWords), Id(group.TargetWords), Id(counts.Total), Id(counts.Critical), Id(counts.Major), Id(counts.Minor), Id(counts.Neutral), Number(rate.PerThousand), Number(rate.Low), Number(rate.High), Uncertain(report, group) ? "yes" : "no");
            }
        }
    }

    /// <inheritdoc cref="WriteCsv(StatisticsReport, IReadOnlyCollection{string}, TextWriter)"/>
    public static void WriteJson(StatisticsReport report, IReadOnlyCollection<string> dimensions, TextWriter output) => JsonText.WriteObject(output, text =>
    {
        var json = text.Json;
        json.WriteString("schema", Schema);
        json.WriteString("path", report.Path);
        json.WriteStartObject("run");
        WriteRun(json, report.Run);
        json.WriteEndObject();
        json.WriteStartObject("all");
        WriteGroup(json, report, report.Statistics.Whole);
        json.WriteEndObject();
        json.WriteStartObject("by");
        foreach (var (dimension, groups) in Groups(report, dimensions))
        {
            JsonParts.WriteObjects(json, dimension, groups, group =>
            {
                json.WriteString("group", group.Key);
                WriteGroup(json, report, group);
            });
        }

        json.WriteEndObject();
        JsonParts.WriteObjects(json, "runs", report.Course, run => WriteRun(json, run));
    });

    /// <param name="runs">The newest last.</param>
    public static void WriteCsv(ImmutableArray<RunFigures> runs, TextWriter output)
    {
        using var csv = CsvWriter.Create(output, new CsvWriterOptions { NewLine = "\n", Injection = CsvInjection.Escape }, leaveOpen: true);
        csv.WriteRecord(RunColumns.AsSpan());
        foreach (var r in runs)
        {
            Row(csv, Id(r.Number), Time(r), r.Commit, r.Tool, string.Join(' ', r.Options.Scope.Split('\n')), r.Options.IsPartial ? "yes" : "no", Number(r.Options.MinConfidence), Id(r.Pairs), Id(r.Unpaired), Id(r.Errors), Id(r.SourceWords), Id(r.TargetWords), Id(r.Counts.Total), Id(r.Counts.Critical), Id(r.Counts.Major), Id(r.Counts.Minor), Id(r.Counts.Neutral), r.New is { } fresh ? Id(fresh) : null, r.Fixed is { } settled ? Id(settled) : null, Number(StatisticsReport.RateOf(r).PerThousand));
        }
    }

    /// <inheritdoc cref="WriteCsv(ImmutableArray{RunFigures}, TextWriter)"/>
    public static void WriteJson(ImmutableArray<RunFigures> runs, TextWriter output) => JsonText.WriteObject(output, text =>
    {
        text.Json.WriteString("schema", RunsSchema);
        JsonParts.WriteObjects(text.Json, "runs", runs, run => WriteRun(text.Json, run));
    });

    /// <summary>The course as groups, so that a spreadsheet draws it like the others.</summary>
    private static IEnumerable<(string Dimension, ImmutableArray<FigureGroup> Groups)> Groups(StatisticsReport report, IReadOnlyCollection<string> dimensions) =>
        DimensionNames.All.Select(d => (DimensionNames.Of(d), report.Statistics.Groups[d]))
            .Append(("run", [.. report.Course.Select(r => Group(Id(r.Number), r))]))
            .Append(("run-month", [.. report.ByMonth.Select(r => Group(StatisticsReport.Month(r.At), r))]))
            .Where(g => dimensions.Contains(g.Item1, StringComparer.Ordinal));

    private static FigureGroup Group(string key, RunFigures run) => new(key, run.Pairs, run.SourceWords, run.TargetWords, run.Counts);

    private static void WriteGroup(Utf8JsonWriter json, StatisticsReport report, FigureGroup group)
    {
        json.WriteNumber("articles", group.Pairs);
        json.WriteNumber("sourceWords", group.SourceWords);
        json.WriteNumber("targetWords", group.TargetWords);
        WriteCounts(json, group.Counts);
        json.WriteNumber("perThousandWords", Rounded(group.Rate.PerThousand));
        json.WriteNumber("low", Rounded(group.Rate.Low));
        json.WriteNumber("high", Rounded(group.Rate.High));
        json.WriteBoolean("uncertain", Uncertain(report, group));
    }

    private static void WriteRun(Utf8JsonWriter json, RunFigures run)
    {
        json.WriteNumber("run", run.Number);
        json.WriteString("recorded", Time(run));
        json.WriteString("commit", run.Commit);
        json.WriteString("tool", run.Tool);
        JsonParts.WriteStrings(json, "paths", [.. run.Options.Scope.Split('\n')]);
        json.WriteBoolean("changedOnly", run.Options.IsPartial);
        json.WriteNumber("minConfidence", run.Options.MinConfidence);
        json.WriteString("configuration", run.Options.Configuration);
        json.WriteNumber("pairs", run.Pairs);
        json.WriteNumber("unpaired", run.Unpaired);
        json.WriteNumber("errors", run.Errors);
        json.WriteNumber("sourceWords", run.SourceWords);
        json.WriteNumber("targetWords", run.TargetWords);
        WriteCounts(json, run.Counts);
        json.WriteNumber("perThousandWords", Rounded(StatisticsReport.RateOf(run).PerThousand));
        WriteCount(json, "new", run.New);
        WriteCount(json, "fixed", run.Fixed);
    }

    private static void WriteCounts(Utf8JsonWriter json, SeverityCounts counts)
    {
        json.WriteNumber("findings", counts.Total);
        json.WriteStartObject("bySeverity");
        foreach (var (severity, count) in SeverityNames.WorstFirst.Zip(counts.WorstFirst))
        {
            json.WriteNumber(SeverityNames.Of(severity), count);
        }

        json.WriteEndObject();
    }

    private static void WriteCount(Utf8JsonWriter json, string name, int? count)
    {
        if (count is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void Row(CsvWriter csv, params ReadOnlySpan<string?> cells)
    {
        foreach (var cell in cells)
        {
            csv.WriteField(cell);
        }

        csv.EndRecord();
    }

    private static bool Uncertain(StatisticsReport report, FigureGroup group) => group.Rate.IsUncertain(report.Statistics.Whole.Rate);

    private static string Time(RunFigures run) => run.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static decimal Rounded(double rate) => Math.Round((decimal)rate, 4);

    private static string Number(double rate) => Rounded(rate).ToString(CultureInfo.InvariantCulture);

    private static string Id(long number) => number.ToString(CultureInfo.InvariantCulture);
}
