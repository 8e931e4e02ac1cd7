using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using CsvHelper;
using TransCheck.Checks;
using TransCheck.Reporting;

namespace TransCheck.Tests.Reporting;

/// <summary>What every format tells of a finding.</summary>
internal sealed record Found(string Check, string Path, int Line)
{
    public static Found Of(PairReport pair, ReportedFinding finding) => finding.Target is { } target
        ? new Found(finding.Check.Id, pair.Target.Path, target.Location.Line)
        : new Found(finding.Check.Id, pair.Source.Path, finding.Source?.Location.Line ?? 0);

    public static Found Of(Match match, int check, string path, int line) =>
        new(match.Groups[check].Value, path, int.Parse(match.Groups[line].Value, CultureInfo.InvariantCulture));

    /// <summary>What a report says of its findings, read by the rules of its format.</summary>
    public static IEnumerable<Found> Read(string format, string written)
    {
        switch (format)
        {
            case "json":
                using (var json = JsonDocument.Parse(written))
                {
                    return [.. json.RootElement.GetProperty("pairs").EnumerateArray().SelectMany(p => p.GetProperty("findings").EnumerateArray().Select(f => OfJson(f, PathOf(p, "source"), PathOf(p, "target"))))];
                }

            case "jsonl":
                return [.. Lines(written).Select(l => JsonDocument.Parse(l).RootElement).Where(l => l.GetProperty("type").GetString() == "finding").Select(l => OfJson(l, Text(l, "sourcePath"), Text(l, "targetPath")))];
            case "sarif":
                using (var json = JsonDocument.Parse(written))
                {
                    return [.. json.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Where(r => !r.TryGetProperty("suppressions", out _)).Select(OfSarif)];
                }

            case "csv":
                return [.. CsvRecords(written).Select(r => r[14].Length > 0 ? new Found(r[0], r[13], int.Parse(r[14], CultureInfo.InvariantCulture)) : new Found(r[0], r[7], int.Parse(r[8], CultureInfo.InvariantCulture)))];
            case "github":
                return [.. Lines(written).Select(l => Regex.Match(l, "^::[a-z]+ file=([^,]+),line=([0-9]+),.*title=(TC[0-9]{4}) ")).Where(m => m.Success).Select(m => Of(m, 3, Unescaped(m.Groups[1].Value), 2))];
            case "gitlab":
                using (var json = JsonDocument.Parse(written))
                {
                    return [.. json.RootElement.EnumerateArray().Where(i => Text(i, "check_name") != "read-error")
                        .Select(i => new Found(CheckCatalogue.Named(Text(i, "check_name"))[0].Id, Text(i.GetProperty("location"), "path"), i.GetProperty("location").GetProperty("lines").GetProperty("begin").GetInt32()))];
                }

            case "junit":
                return [.. XDocument.Parse(written).Descendants("testcase")
                    .Select(c => (File: c.Attribute("classname")?.Value, Source: c.Parent?.Attribute("name")?.Value.Split(" → ")[0], Match: Regex.Match(c.Attribute("name")?.Value ?? "", "^(TC[0-9]{4}) [a-z-]+ ([0-9]+):")))
                    .Where(c => c.Match.Success)
                    .Select(c => new Found(c.Match.Groups[1].Value, c.File ?? "", int.Parse(c.Match.Groups[2].Value, CultureInfo.InvariantCulture)))];
            case "markdown":
                return [.. OfMarkdown(written)];
            default:
                return [.. OfHtml(written)];
        }
    }

    private static Found OfJson(JsonElement finding, string source, string target)
    {
        var isTarget = finding.GetProperty("target").ValueKind == JsonValueKind.Object;
        return new Found(Text(finding, "id"), isTarget ? target : source, finding.GetProperty(isTarget ? "target" : "source").GetProperty("line").GetInt32());
    }

    private static Found OfSarif(JsonElement result)
    {
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        return new Found(Text(result, "ruleId"), Uri.UnescapeDataString(place.GetProperty("artifactLocation").GetProperty("uri").GetString() ?? ""), place.GetProperty("region").GetProperty("startLine").GetInt32());
    }

    private static IEnumerable<Found> OfMarkdown(string written)
    {
        var (source, target) = ("", "");
        foreach (var line in Lines(written))
        {
            if (Regex.Match(line, "^`(.*)` → `(.*)`$") is { Success: true } paths)
            {
                (source, target) = (paths.Groups[1].Value, paths.Groups[2].Value);
            }
            else if (Regex.Match(line, @"\*\* (TC[0-9]{4})<br>.* \| (?:([0-9]+): .*)? \| (?:([0-9]+): .*)? \|$") is { Success: true } row)
            {
                yield return row.Groups[3].Success ? Of(row, 1, target, 3) : Of(row, 1, source, 2);
            }
        }
    }

    private static IEnumerable<Found> OfHtml(string written)
    {
        var page = new HtmlParser().ParseDocument(written);
        foreach (var row in page.QuerySelectorAll("#list tbody tr"))
        {
            // The list leads to the remark, which tells the lines, in a pair, which tells the paths.
            var remark = page.QuerySelector($"[id='{row.QuerySelector("a")?.GetAttribute("href")?[1..]}'] .how");
            var paths = remark?.Closest(".pair")?.QuerySelector(".path")?.TextContent.Split(" → ") ?? [];
            var told = Regex.Match(remark?.TextContent ?? "", "^(TC[0-9]{4}) .* · (?:line ([0-9]+):[0-9]+|–) → (?:line ([0-9]+):[0-9]+|–)$");
            yield return told.Groups[3].Success ? Of(told, 1, paths[1], 3) : Of(told, 1, paths[0], 2);
        }
    }

    private static List<string[]> CsvRecords(string written)
    {
        using var reader = CsvReader.Create(new StringReader(written));
        var records = new List<string[]>();
        while (reader.Read())
        {
            records.Add([.. Enumerable.Range(0, 19).Select(i => reader.GetString(i) ?? "")]);
        }

        return records;
    }

    /// <summary>Of a property of a workflow command.</summary>
    private static string Unescaped(string text) =>
        text.Replace("%2C", ",", StringComparison.Ordinal).Replace("%3A", ":", StringComparison.Ordinal).Replace("%0A", "\n", StringComparison.Ordinal).Replace("%0D", "\r", StringComparison.Ordinal).Replace("%25", "%", StringComparison.Ordinal);

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? "";

    private static string PathOf(JsonElement pair, string side) => Text(pair.GetProperty(side), "path");
}
