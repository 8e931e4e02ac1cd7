using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CsvHelper;
using TransCheck.Reporting;

namespace TransCheck.Decisions;

/// <summary>A file holds no decisions.</summary>
public sealed class DamagedDecisionsException : Exception
{
    public DamagedDecisionsException()
    {
    }

    public DamagedDecisionsException(string message)
        : base(message)
    {
    }

    public DamagedDecisionsException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <summary>1-based.</summary>
    public long Line { get; init; } = 1;
}

/// <summary>Decisions as files: CSV and JSON, which can be read again, and what other tools take.</summary>
public static class DecisionFiles
{
    private const string Schema = "transcheck-decisions/1";

    private static readonly string[] Columns = ["fingerprint", "source", "target", "check", "state", "reason", "comment", "by", "at", "excerpt"];

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
    };

    public static void WriteCsv(IEnumerable<Decision> decisions, TextWriter output)
    {
        using var csv = CsvWriter.Create(output, new CsvWriterOptions { NewLine = "\n", Injection = CsvInjection.Escape }, leaveOpen: true);
        csv.WriteRecord(Columns.AsSpan());
        foreach (var row in decisions.Select(Row.Of))
        {
            foreach (var cell in row.Cells)
            {
                csv.WriteField(cell);
            }

            csv.EndRecord();
        }
    }

    public static void WriteJson(IEnumerable<Decision> decisions, TextWriter output) =>
        output.Write(JsonSerializer.Serialize(new File(Schema, [.. decisions.Select(Row.Of)]), Json) + "\n");

    /// <summary>The findings as a fit of the models reads them: <c>right</c> for an error, <c>wrong</c> for a faithful translation, <c>useless</c> for what does not matter.</summary>
    public static void WriteJudged(IEnumerable<Decision> decisions, TextWriter output)
    {
        output.Write("fingerprint\tcheck\tverdict\tcause\n");
        foreach (var decision in decisions.Where(d => d.Verdict.State != DecisionState.Open && d.Check.Length > 0).OrderBy(d => d.Finding.Fingerprint, StringComparer.Ordinal))
        {
            var verdict = (decision.Verdict.State, decision.Verdict.Reason) switch
            {
                (DecisionState.Accepted, _) => "right",
                (_, DismissalReason.Style or DismissalReason.NotImportant) => "useless",
                (_, DismissalReason.SourceIsWrong) => "right",
                _ => "wrong",
            };
            output.Write($"{decision.Finding.Fingerprint}\t{NameOf(decision.Check)}\t{verdict}\t{(decision.Verdict.Reason is { } reason ? Words.Of(reason) : "error")}\n");
        }
    }

    /// <param name="text">CSV or JSON.</param>
    /// <exception cref="DamagedDecisionsException">It is neither, or a line has a mistake.</exception>
    public static ImmutableArray<Decision> Read(string text) => text.AsSpan().TrimStart().StartsWith("{") ? ReadJson(text) : ReadCsv(text);

    private static string NameOf(string check) => Checks.CheckCatalogue.Named(check) is [var one] ? one.Name : check;

    private static ImmutableArray<Decision> ReadJson(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<File>(text, Json) is { Schema: Schema } file
                ? [.. file.Decisions.Select(r => r.ToDecision() ?? throw new DamagedDecisionsException(r.Fingerprint))]
                : throw new DamagedDecisionsException(Schema);
        }
        catch (JsonException e)
        {
            throw new DamagedDecisionsException(e.Message, e) { Line = (e.LineNumber ?? 0) + 1 };
        }
    }

    private static ImmutableArray<Decision> ReadCsv(string text)
    {
        var decisions = ImmutableArray.CreateBuilder<Decision>();
        using var csv = CsvReader.FromText(text, new CsvReaderOptions { HasHeader = false, TrackLineNumbers = true, MalformedData = CsvMalformedDataHandling.Throw });
        try
        {
            for (var isFirst = true; csv.Read(); isFirst = false)
            {
                // What the writer put before a cell that a spreadsheet would take for a formula is none of the cell.
                var cells = Enumerable.Range(0, csv.FieldCount).Select(csv.GetString).Select(c => c is ['\'', '=' or '+' or '-' or '@' or '\t' or '\r', ..] ? c[1..] : c).ToArray();
                var decision = cells.Length == Columns.Length && !isFirst ? Row.Of(cells).ToDecision() : null;
                if (isFirst ? !cells.SequenceEqual(Columns, StringComparer.Ordinal) : decision is null)
                {
                    throw new DamagedDecisionsException(string.Join(',', Columns)) { Line = csv.LineNumber };
                }

                if (decision is not null)
                {
                    decisions.Add(decision);
                }
            }
        }
        catch (CsvFormatException e)
        {
            throw new DamagedDecisionsException(e.Message, e) { Line = e.LineNumber };
        }

        return decisions.ToImmutable();
    }

    private sealed record File(string Schema, ImmutableArray<Row> Decisions);

    private sealed record Row(string Fingerprint, string Source, string Target, string Check, string State, string? Reason, string? Comment, string By, string At, string Excerpt)
    {
        [JsonIgnore]
        public IEnumerable<string?> Cells => [Fingerprint, Source, Target, Check, State, Reason, Comment, By, At, Excerpt];

        public static Row Of(Decision d) => new(
            d.Finding.Fingerprint, d.Finding.Source, d.Finding.Target, d.Check, Words.Of(d.Verdict.State), d.Verdict.Reason is { } reason ? Words.Of(reason) : null, d.Verdict.Comment, d.By, d.At.UtcDateTime.ToString("O", CultureInfo.InvariantCulture), d.Excerpt);

        public static Row Of(string[] cells) => new(cells[0], cells[1], cells[2], cells[3], cells[4], NullIfEmpty(cells[5]), NullIfEmpty(cells[6]), cells[7], cells[8], cells[9]);

        /// <returns>Null for one with a mistake.</returns>
        public Decision? ToDecision() =>
            FindingKey.IsFingerprint(Fingerprint) && Words.State(State) is { } state && (Reason is null || Words.Reason(Reason) is not null)
            && DateTimeOffset.TryParse(At, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at)
                ? new Decision(new FindingKey(Fingerprint, Source, Target), Check, Excerpt, new Verdict(state, Words.Reason(Reason), Comment), By, at)
                : null;

        private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
    }
}
