using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using TransCheck.Articles;
using TransCheck.Checks;
using TransCheck.Reading;
using TransCheck.Reporting;

namespace TransCheck.Tests.Reporting;

public sealed class ReportFormatsTests
{
    public static TheoryData<string> Names => [.. ReportFormats.Names];

    [Theory]
    [InlineData("jsonl", "report.jsonl")]
    [InlineData("sarif", "report.sarif")]
    [InlineData("github", "report.github")]
    [InlineData("gitlab", "report.gitlab.json")]
    [InlineData("junit", "report-junit.xml")]
    [InlineData("markdown", "report.md")]
    [InlineData("csv", "report.csv")]
    public void Writes_one_of_everything(string format, string golden) => Golden.Match(Rules().Replace(Write(format, Sample.Report), "\"rules\": []"), golden);

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_format_carries_the_same_findings(string format) => Findings(format, Write(format, Sample.Report)).Should().Be(Sample.Report.FindingCount);

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_format_takes_an_empty_report(string format) => Findings(format, Write(format, new CheckReport([], [], []))).Should().Be(0);

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_format_takes_any_text(string format)
    {
        const string Text = "=cmd|' /C calc'!A0, \" </script><img src=x onerror=alert(1)> | `x` \u0001 %0A ::error::\r\n@team ]]> \ud800";
        var side = Sample.Side(1, $"{Text} [|22|]", Text);
        var pair = Sample.Report.Pairs[0];
        var report = new CheckReport([pair with { Source = pair.Source with { Title = Text, Path = "en/a b,c:d%.md" }, Findings = [Sample.Altered with { Source = side, Arguments = [Text, Text] }] }], [], []);

        var written = Write(format, report);

        Findings(format, written).Should().Be(1);
        if (format is "markdown" or "html")
        {
            written.Should().NotContain("<img");
        }
        if (format == "markdown")
        {
            written.Should().NotContain("@team");
        }
        else if (format == "github")
        {
            written.Trim().Should().NotContain("\n");
        }
        else if (format == "csv")
        {
            written.Should().Contain("'=cmd").And.NotContain(",=cmd");
        }
    }

    [Fact]
    public void Junit_names_the_file_that_a_finding_stands_in() =>
        Found.Read("junit", Write("junit", Sample.Report)).Should().BeEquivalentTo(Sample.Report.Pairs.SelectMany(p => p.Findings.Select(f => Found.Of(p, f))));

    [Theory]
    [InlineData("out.json", "json")]
    [InlineData("out.JSONL", "jsonl")]
    [InlineData("out.sarif", "sarif")]
    [InlineData("out.sarif.json", "sarif")]
    [InlineData("gl-code-quality-report.gitlab.json", "gitlab")]
    [InlineData("junit.xml", "junit")]
    [InlineData("comment.md", "markdown")]
    [InlineData("out.csv", "csv")]
    [InlineData("report.html", "html")]
    [InlineData("out.txt", null)]
    public void A_file_name_tells_its_format(string path, string? format) => ReportFormats.ForFile(path).Should().Be(format);

    [Fact]
    public void Github_gets_the_worst_that_it_shows_and_a_line_that_counts_the_rest()
    {
        var pair = Sample.Report.Pairs[0];
        var findings = Enumerable.Range(0, 9_804).Select(i => Sample.Altered with { Severity = (Severity)(i % 4), Confidence = 0.5 + (i / 20_000.0), Target = Sample.Altered.Target! with { Location = new(i, 1, i, 2) } });

        var lines = Write("github", new CheckReport([pair with { Findings = [.. findings] }], [], [new ReadError("en/x.md", "read.empty", [])])).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        foreach (var command in new[] { "::error ", "::warning ", "::notice" })
        {
            lines.Count(l => l.StartsWith(command, StringComparison.Ordinal)).Should().Be(10, command);
        }

        lines[0].Should().Contain("en/x.md", "nothing of it was checked");
        lines[1].Should().StartWith("::error").And.Contain("line=9803,", "the surest of the worst");
        lines[^1].Should().Be("::notice::9,776 more findings are in the other reports of this run");
    }

    [Fact]
    public void Gitlab_tells_equal_findings_of_two_pairs_apart_and_knows_them_again()
    {
        var pair = Sample.Report.Pairs[0] with { Findings = [Sample.Altered] };
        var other = pair with { Target = pair.Target with { Path = "tr/copy.md" } };

        var prints = Prints(new CheckReport([pair, other], [], []));

        prints.Should().HaveCount(2).And.OnlyHaveUniqueItems();
        Prints(new CheckReport([other], [], [])).Should().Equal(prints[1]);

        static List<string> Prints(CheckReport report)
        {
            using var json = JsonDocument.Parse(Write("gitlab", report));
            return [.. json.RootElement.EnumerateArray().Select(i => i.GetProperty("fingerprint").GetString()!)];
        }
    }

    /// <summary>How many findings a report holds, read by the rules of its format.</summary>
    private static int Findings(string format, string written)
    {
        switch (format)
        {
            case "json":
                using (var json = JsonDocument.Parse(written))
                {
                    return json.RootElement.GetProperty("pairs").EnumerateArray().Sum(p => p.GetProperty("findings").GetArrayLength());
                }

            case "jsonl":
                return written.Split('\n', StringSplitOptions.RemoveEmptyEntries).Count(line =>
                {
                    using var json = JsonDocument.Parse(line);
                    return json.RootElement.GetProperty("type").GetString() == "finding";
                });
            case "sarif":
                using (var json = JsonDocument.Parse(written))
                {
                    return json.RootElement.GetProperty("runs")[0].GetProperty("results").GetArrayLength();
                }

            case "html":
                return written.Split("<tr data-severity=").Length - 1;
            case "junit":
                return XDocument.Parse(written).Descendants("failure").Count();
            case "gitlab":
                using (var json = JsonDocument.Parse(written))
                {
                    return json.RootElement.EnumerateArray().Count(i => i.GetProperty("check_name").GetString() != "read-error");
                }

            case "github":
                return written.Split('\n').Count(line => line.StartsWith("::", StringComparison.Ordinal) && line.Contains("title=", StringComparison.Ordinal));
            case "markdown":
                return written.Split('\n').Count(line => line.StartsWith("| 🔴", StringComparison.Ordinal) || line.StartsWith("| 🟠", StringComparison.Ordinal) || line.StartsWith("| 🟡", StringComparison.Ordinal));
            default:
                return new StringReader(written).ReadToEnd().Split('\n').Count(line => line.StartsWith("TC", StringComparison.Ordinal));
        }
    }

    private static string Write(string format, CheckReport report)
    {
        using var output = new StringWriter { NewLine = "\n" };
        ReportFormats.Create(format, new Texts(Language.English), "1.2.3").Write(report, output);
        return output.ToString();
    }

    /// <summary>The rules of SARIF grow with every check; a golden file of them would change each time.</summary>
    private static Regex Rules() => new("\"rules\": \\[.*?\\n          \\]", RegexOptions.Singleline | RegexOptions.NonBacktracking);
}
