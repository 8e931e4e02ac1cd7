using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using TransCheck.Articles;
using TransCheck.Reporting;
using TransCheck.Tests.Reporting;

namespace TransCheck.Fuzz.Oracles;

/// <summary>Every output format can be read by the rules of that format, and carries the same findings.</summary>
internal static partial class Formats
{
    /// <summary>GitHub takes no longer comment.</summary>
    private const int LongestComment = 65_536;

    private static readonly Texts English = new(Language.English);
    private static readonly Texts Turkish = new(Language.Turkish);

    public static void Check(CheckReport report)
    {
        var expected = report.Pairs.SelectMany(p => p.Findings.Select(f => Found.Of(p, f))).ToList();
        foreach (var format in ReportFormats.Names)
        {
            var written = Write(format, report, English);
            var found = Read(format, written);
            var complete = format is not ("markdown" or "github") || found.Count == expected.Count;
            OracleException.Unless(
                complete ? Same(found, expected) : found.Count < expected.Count && found.All(expected.Contains),
                $"{format} does not carry the findings",
                $"{string.Join("; ", found.Except(expected).Take(3))} / {string.Join("; ", expected.Except(found).Take(3))}");
        }

        var prints = report.Pairs.SelectMany(p => p.Findings.Select(f => f.Fingerprint + Place(f.Source) + Place(f.Target))).Order(StringComparer.Ordinal).ToList();
        OracleException.Unless(Prints(Write("json", report, Turkish)).Order(StringComparer.Ordinal).SequenceEqual(prints, StringComparer.Ordinal), "json does not carry places and fingerprints", "");
        CheckText(report);
    }

    /// <summary>What is written for people: nothing steers the terminal, no comment is too long, no command reaches GitHub's runner.</summary>
    private static void CheckText(CheckReport report)
    {
        using var output = new StringWriter { NewLine = "\n" };
        new TerminalReport(Turkish, new TerminalStyle(60, Color: false)).Write(report, output);
        var terminal = output.ToString();
        OracleException.Unless(!terminal.Any(c => char.IsControl(c) && c != '\n'), "control character reaches the terminal", "");
        OracleException.Unless(!terminal.Split('\n').Any(l => l.AsSpan().TrimStart().StartsWith("::")), "terminal report commands GitHub's runner", "");
        OracleException.Unless(Write("markdown", report, Turkish).Length <= LongestComment, "markdown is too long for a comment", "");
        foreach (var line in Write("github", report, Turkish).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            OracleException.Unless(Annotation().IsMatch(line), "no annotation of GitHub", line);
        }
    }

    private static List<Found> Read(string format, string written)
    {
        try
        {
            return [.. Found.Read(format, written)];
        }
        catch (Exception e)
        {
            throw new OracleException($"{format} cannot be read", e.Message);
        }
    }

    private static IEnumerable<string> Prints(string json)
    {
        using var report = JsonDocument.Parse(json);
        return [.. report.RootElement.GetProperty("pairs").EnumerateArray().SelectMany(p => p.GetProperty("findings").EnumerateArray()).Select(f => f.GetProperty("fingerprint").GetString() + Place(f.GetProperty("source")) + Place(f.GetProperty("target")))];
    }

    private static string Place(ReportedSide? side) => side is { Location: var at } ? Place(at.Line, at.Column, at.EndLine, at.EndColumn) : "-";

    private static string Place(JsonElement side) =>
        side.ValueKind == JsonValueKind.Null ? "-" : Place(side.GetProperty("line").GetInt32(), side.GetProperty("column").GetInt32(), side.GetProperty("endLine").GetInt32(), side.GetProperty("endColumn").GetInt32());

    private static string Place(int line, int column, int endLine, int endColumn) => string.Create(CultureInfo.InvariantCulture, $"[{line}:{column}-{endLine}:{endColumn}]");

    private static bool Same(List<Found> found, List<Found> expected) => found.Order(ByText).SequenceEqual(expected.Order(ByText));

    private static Comparer<Found> ByText { get; } = Comparer<Found>.Create((a, b) => string.CompareOrdinal(a.ToString(), b.ToString()));

    public static string Write(string format, CheckReport report, Texts texts)
    {
        using var output = new StringWriter { NewLine = "\n" };
        ReportFormats.Create(format, texts, "1.2.3").Write(report, output);
        return output.ToString();
    }

    [GeneratedRegex(@"^::(error|warning|notice) file=[^:,\r\n]*(,[A-Za-z]+=[^:,\r\n]*)*::[^\r\n]*$", RegexOptions.NonBacktracking)]
    private static partial Regex Annotation();
}
