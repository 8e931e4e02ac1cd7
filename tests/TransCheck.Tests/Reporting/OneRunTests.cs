using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using TransCheck.Articles;
using TransCheck.Checks;
using TransCheck.Reporting;

namespace TransCheck.Tests.Reporting;

/// <summary>One run over altered articles, of whose findings some are in a baseline and some suppressed in the text, in every format.</summary>
public sealed class OneRunTests(OneRunTests.Run run) : IClassFixture<OneRunTests.Run>
{
    public static TheoryData<string> Formats => [.. ReportFormats.Names];

    [Fact]
    public void The_run_has_something_of_everything()
    {
        var report = run.Report();

        report.FindingCount.Should().BePositive();
        report.SetAsideCount(SetAsideBy.Baseline).Should().BePositive();
        report.SetAsideCount(SetAsideBy.Suppression).Should().BePositive();
        report.Pairs.SelectMany(p => p.Findings).Select(f => f.Check.Name).Should().Contain(["suppression-unused", "suppression-unknown"]);
        report.Errors.Should().NotBeEmpty();
        report.Unpaired.Should().NotBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Every_format_carries_the_same_findings(string format)
    {
        var found = Found.Read(format, run.Written[format]).ToList();
        var all = run.Report().Pairs.SelectMany(p => p.Findings.Select(f => Found.Of(p, f))).ToList();
        if (format == "github")
        {
            // It shows no more.
            found.Should().HaveCountLessThan(all.Count).And.BeSubsetOf(all);
        }
        else
        {
            found.Should().BeEquivalentTo(all);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public void Another_run_writes_the_same_bytes(int jobs)
    {
        foreach (var (format, written) in Run.WriteAll(run.Check(jobs)))
        {
            string.Equals(written, run.Written[format], StringComparison.Ordinal).Should().BeTrue($"{format} with {jobs} jobs");
        }
    }

    [Fact]
    public void What_does_not_count_is_in_sarif_and_json_only()
    {
        using var json = JsonDocument.Parse(run.Written["json"]);
        var listed = json.RootElement.GetProperty("pairs").EnumerateArray().SelectMany(p => Members(p, "known").Concat(Members(p, "suppressed"))).Select(Fingerprint);
        using var sarif = JsonDocument.Parse(run.Written["sarif"]);
        var suppressed = Results(sarif).Where(r => r.TryGetProperty("suppressions", out _)).Select(r => r.GetProperty("partialFingerprints").GetProperty("transcheckFinding/v1").GetString());

        listed.Should().BeEquivalentTo(run.Report().Pairs.SelectMany(p => p.SetAside).Select(f => f.Finding.Fingerprint)).And.BeEquivalentTo(suppressed);

        static IEnumerable<JsonElement> Members(JsonElement pair, string name) => pair.TryGetProperty(name, out var found) ? found.EnumerateArray() : [];
        static string? Fingerprint(JsonElement finding) => finding.GetProperty("fingerprint").GetString();
    }

    [Fact]
    public void Summaries_for_people_tell_how_many_do_not_count()
    {
        var known = new Texts(Language.English).Count("baseline.known", run.Report().SetAsideCount(SetAsideBy.Baseline));
        var suppressed = new Texts(Language.English).Count("summary.suppressed", run.Report().SetAsideCount(SetAsideBy.Suppression));

        run.Written["html"].Should().Contain(known).And.Contain(suppressed);
        run.Written["markdown"].Should().Contain(known).And.Contain(suppressed);
        run.Terminal().Should().Contain(known).And.Contain(suppressed);
    }

    [Fact]
    public void Junit_counts_are_right_and_its_names_are_those_that_servers_know()
    {
        var root = XDocument.Parse(run.Written["junit"]).Root ?? throw new InvalidOperationException("no root");
        root.Name.LocalName.Should().Be("testsuites");
        foreach (var suite in root.Elements())
        {
            suite.Name.LocalName.Should().Be("testsuite");
            suite.Attributes().Select(a => a.Name.LocalName).Should().BeEquivalentTo("name", "tests", "failures", "errors", "skipped");
            var cases = suite.Elements().ToList();
            cases.Should().NotBeEmpty().And.OnlyContain(c => c.Name.LocalName == "testcase" && c.Elements().Count() <= 1);
            Count(suite, "tests").Should().Be(cases.Count);
            Count(suite, "failures").Should().Be(cases.Elements("failure").Count());
            Count(suite, "errors").Should().Be(cases.Elements("error").Count());
            Count(suite, "skipped").Should().Be(cases.Elements("skipped").Count());
            foreach (var test in cases)
            {
                test.Attributes().Select(a => a.Name.LocalName).Should().BeEquivalentTo("classname", "name");
                test.Elements().Attributes().Select(a => a.Name.LocalName).Should().BeSubsetOf(["message", "type"]);
            }
        }

        root.Descendants("failure").Should().NotBeEmpty();
        root.Descendants("error").Should().NotBeEmpty();
        root.Descendants("skipped").Should().NotBeEmpty();

        static int Count(XElement suite, string name) => int.Parse(suite.Attribute(name)?.Value ?? "", CultureInfo.InvariantCulture);
    }

    [Fact]
    public void Sarif_points_at_its_rules_and_places()
    {
        using var sarif = JsonDocument.Parse(run.Written["sarif"]);
        var rules = sarif.RootElement.GetProperty("runs")[0].GetProperty("tool").GetProperty("driver").GetProperty("rules");
        foreach (var result in Results(sarif))
        {
            rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString().Should().Be(result.GetProperty("ruleId").GetString());
            result.GetProperty("level").GetString().Should().BeOneOf("error", "warning", "note");
            result.GetProperty("baselineState").GetString().Should().BeOneOf("new", "unchanged");
            var region = result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region");
            region.GetProperty("startLine").GetInt32().Should().BePositive();
            (region.GetProperty("endLine").GetInt32(), region.GetProperty("endColumn").GetInt32()).CompareTo((region.GetProperty("startLine").GetInt32(), region.GetProperty("startColumn").GetInt32())).Should().BeGreaterThanOrEqualTo(0);
        }

        Results(sarif).Select(r => r.GetProperty("partialFingerprints").GetProperty("transcheckFinding/v1").GetString()).Should().OnlyHaveUniqueItems();
    }

    [SarifSchemaFact]
    public void Sarif_follows_the_official_schema()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(SarifSchemaFactAttribute.Path ?? ""));
        var validator = new SchemaValidator(schema.RootElement);
        foreach (var written in new[] { run.Written["sarif"], Run.Write("sarif", Sample.Report), Run.Write("sarif", new CheckReport([], [], [])) })
        {
            using var sarif = JsonDocument.Parse(written);
            validator.Errors(sarif.RootElement).Should().BeEmpty();
        }

        using var wrong = JsonDocument.Parse(run.Written["sarif"].Replace("\"level\": \"error\"", "\"level\": \"fatal\"", StringComparison.Ordinal));
        validator.Errors(wrong.RootElement).Should().NotBeEmpty();
    }

    private static JsonElement.ArrayEnumerator Results(JsonDocument sarif) => sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray();

    public sealed class Run : IDisposable
    {
        private readonly string _folder = Directory.CreateTempSubdirectory("transcheck-run-").FullName;
        private readonly Baseline _baseline;
        private readonly CheckReport _report;

        public Run()
        {
            foreach (var file in Directory.EnumerateFiles(Repository.PathTo("corpora/muse-spark/altered"), "*", SearchOption.AllDirectories))
            {
                var copy = Path.Combine(_folder, Path.GetRelativePath(Repository.PathTo("corpora/muse-spark/altered"), file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy) ?? _folder);
                File.Copy(file, copy);
            }

            var article = Path.Combine(_folder, "tr", "open-weights.md");
            File.AppendAllText(article, "\n<!-- transcheck off-next-line name-misspelled -->\n");
            var text = File.ReadAllText(article);
            var end = text.IndexOf("\n---\n", StringComparison.Ordinal) + 5;
            File.WriteAllText(article, text[..end] + "\n<!-- transcheck off TC06, number-format: the figures are those of the second edition -->\n\n" + text[end..]);
            File.WriteAllText(Path.Combine(_folder, "tr", "bos.md"), "");
            File.WriteAllText(Path.Combine(_folder, "tr", "yalniz.md"), "# Bahçede bir gün\n\nSabah erkenden kalkıp domatesleri suladık, sonra komşunun kedisini aradık.\n");

            // Every third finding is known.
            var found = Checked(1);
            _baseline = new Baseline([]).With(found with { Pairs = [.. found.Pairs.Select(p => p with { Findings = [.. p.Findings.Where((f, i) => i % 3 == 0 && f.Severity > Severity.Neutral)] })] }, "accepted", null, drop: false);
            _report = Check(1);
            Written = WriteAll(_report);
        }

        public ImmutableSortedDictionary<string, string> Written { get; }

        public CheckReport Report() => _report;

        public CheckReport Check(int jobs) => _baseline.Apply(Checked(jobs), DateOnly.MinValue);

        public static ImmutableSortedDictionary<string, string> WriteAll(CheckReport report) => ReportFormats.Names.ToImmutableSortedDictionary(f => f, f => Write(f, report), StringComparer.Ordinal);

        public static string Write(string format, CheckReport report)
        {
            using var output = new StringWriter { NewLine = "\n" };
            ReportFormats.Create(format, new Texts(Language.English), "1.2.3").Write(report, output);
            return output.ToString();
        }

        public string Terminal()
        {
            using var output = new StringWriter { NewLine = "\n" };
            new TerminalReport(new Texts(Language.English), new TerminalStyle(200, Color: false)).Write(_report, output);
            return output.ToString();
        }

        public void Dispose() => Directory.Delete(_folder, recursive: true);

        private CheckReport Checked(int jobs) => TransChecker.Check([_folder], TransCheckOptions.Default with { Jobs = jobs, Detail = ReportDetail.Text });
    }
}
