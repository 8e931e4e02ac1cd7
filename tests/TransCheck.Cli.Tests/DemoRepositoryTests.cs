using System.Diagnostics;
using System.Text.Json;

namespace TransCheck.Cli.Tests;

/// <summary>The repository of <c>tests/demo/make-repository</c>, made once.</summary>
public sealed class DemoRepository : IDisposable
{
    public const string Baseline = "transcheck-baseline.json";

    public DemoRepository() => Make(Work, "dotnet", "exec", Workplace.Assembly);

    public Workplace Work { get; } = new();

    public void Dispose() => Work.Dispose();

    public static void Make(Workplace work, params string[] transcheck)
    {
        var start = new ProcessStartInfo("bash", [Repository.PathTo("tests/demo/make-repository"), work.Folder, .. transcheck]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("bash did not start");
        var error = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.Should().Be(0, error.GetAwaiter().GetResult());
    }
}

/// <summary>The tests that share the repository run one after the other: each checks a branch out.</summary>
[CollectionDefinition(Name)]
public sealed class DemoRepositoryUsers : ICollectionFixture<DemoRepository>
{
    public const string Name = "demonstration repository";
}

/// <summary>A content repository from the first day on to its pull requests.</summary>
[Collection(DemoRepositoryUsers.Name)]
public sealed class DemoRepositoryTests(DemoRepository demo)
{
    private static readonly string[] Stale = ["articles/en/ilgaz-data-centre.md", "articles/en/sorbus-mistral.md", "articles/en/zephira-release.md"];

    [Fact]
    public void On_the_first_day_the_baseline_makes_it_green()
    {
        var run = Check("main", "--stale", "--baseline", DemoRepository.Baseline);

        run.ExitCode.Should().Be(0, run.Output + run.Error);
        run.Output.Should().Contain("36 pairs checked").And.Contain("4 articles without a counterpart");
    }

    [Fact]
    public void Without_it_old_errors_and_stale_translations_are_told_apart()
    {
        using var report = Json(Check("main", "--stale", "--format", "json", "--fail-on", "critical"), 1);

        var findings = Findings(report).ToLookup(f => f.Check, f => f.Path, StringComparer.Ordinal);
        findings["stale-translation"].Should().Equal(Stale);
        findings["number-altered"].Should().Equal("articles/en/hollis-study.md");
        findings["money-altered"].Should().Equal("articles/en/sorbus-ruling.md");
        findings["date-altered"].Should().Equal("articles/en/dunara-study.md");
        findings.Select(f => f.Key).Should().BeEquivalentTo("stale-translation", "number-altered", "money-altered", "date-altered", "passage-moved");
    }

    [Fact]
    public void A_stale_translation_tells_what_it_renders_and_what_has_changed()
    {
        var output = Check("main", "--stale", "--format", "csv").Output;

        output.Should().Contain("2026-01-12").And.Contain("230 million dollars → 320 million dollars").And.Contain("12 March 2026 → 12 April 2026").And.Contain("72.2 → 79.2; 46 days → 64 days");
    }

    [Fact]
    public void A_pull_request_that_alters_a_fact_gets_one_annotation_at_its_place()
    {
        var run = Check("alter-fact", "--stale", "--changed-since", "main", "--baseline", DemoRepository.Baseline, "-f", "sarif", "-o", ".git/out.sarif", "-f", "github");

        run.ExitCode.Should().Be(1, run.Error);
        run.Output.Should().Be("::error file=articles/tr/kestane-price-cut.md,line=5,endLine=5,col=40,endColumn=48,title=TC0203 Percentage altered::“17 percent” → “yüzde 71”: another percentage.\n");
        File.ReadLines(Path.Combine(demo.Work.Folder, "articles/tr/kestane-price-cut.md")).ElementAt(4)[39..47].Should().Be("yüzde 71");
        Results(".git/out.sarif").Should().ContainSingle().Which.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine").GetInt32().Should().Be(5);
    }

    [Fact]
    public void Over_the_whole_folder_the_same_one_is_new()
    {
        Check("alter-fact", "--stale", "--baseline", DemoRepository.Baseline, "-o", ".git/whole.sarif").ExitCode.Should().Be(1);

        var results = Results(".git/whole.sarif");
        results.Where(r => r.GetProperty("baselineState").GetString() == "new").Should().ContainSingle().Which.GetProperty("ruleId").GetString().Should().Be("TC0203");
        results.Count(r => r.GetProperty("baselineState").GetString() == "unchanged").Should().Be(7);
    }

    [Fact]
    public void A_source_that_moves_on_alone_makes_its_translation_stale()
    {
        using var report = Json(Check("update-source", "--stale", "--changed-since", "main", "--baseline", DemoRepository.Baseline, "-f", "json"), 1);

        var pair = report.RootElement.GetProperty("pairs").EnumerateArray().Should().ContainSingle().Subject;
        var finding = pair.GetProperty("findings").EnumerateArray().Should().ContainSingle().Subject;
        finding.GetProperty("id").GetString().Should().Be("TC0803");
        finding.GetProperty("message").GetString().Should().EndWith("33.6 percent → 36.6 percent");
        finding.GetProperty("target").GetProperty("text").GetString().Should().Be("yüzde 33,6");
    }

    [Fact]
    public void A_source_and_a_translation_that_move_on_together_are_fine()
    {
        var run = Check("update-both", "--stale", "--changed-since", "main", "--baseline", DemoRepository.Baseline);

        run.ExitCode.Should().Be(0, run.Output);
        run.Output.Should().Contain("1 pair checked");
    }

    [Fact]
    public void A_translation_that_was_only_touched_is_still_stale()
    {
        using var report = Json(Check("touch-stale", "--stale", "--changed-since", "main", "-f", "json"), 1);

        Findings(report).Should().Equal(("articles/en/zephira-release.md", "stale-translation"));
    }

    [Fact]
    public void The_configuration_can_ask_for_the_history()
    {
        demo.Work.With(".git/transcheck.yml", "stale: true");

        using var report = Json(Check("update-source", "--changed-since", "main", "--config", ".git/transcheck.yml", "-f", "json"), 1);

        Findings(report).Should().Equal(("articles/en/fenwick-schools.md", "stale-translation"));
        using var without = Json(Check("update-source", "--changed-since", "main", "--config", ".git/transcheck.yml", "--stale", "false", "-f", "json"), 1);
        Findings(without).Should().Equal(("articles/en/fenwick-schools.md", "percent-altered"));
    }

    [Fact]
    public void A_deleted_translation_is_reported_and_does_not_fail()
    {
        var run = Check("delete-translation", "--stale", "--changed-since", "main", "--baseline", DemoRepository.Baseline, "-f", "github");

        run.ExitCode.Should().Be(0, run.Output + run.Error);
        run.Output.Should().Be("::warning file=articles/en/umbrel-data-centre.md::Its counterpart was deleted: articles/tr/umbrel-data-centre.md\n");
    }

    [Fact]
    public void The_history_is_the_same_from_run_to_run()
    {
        using var again = new Workplace();
        DemoRepository.Make(again, "dotnet", "exec", Workplace.Assembly);

        const string Format = "--format=%(refname) %(objectname)";
        again.Git("for-each-ref", Format, "refs/heads").Should().Be(demo.Work.Git("for-each-ref", Format, "refs/heads"));
    }

    private static IEnumerable<(string? Path, string? Check)> Findings(JsonDocument report) =>
        report.RootElement.GetProperty("pairs").EnumerateArray()
            .SelectMany(p => p.GetProperty("findings").EnumerateArray().Select(f => (p.GetProperty("source").GetProperty("path").GetString(), f.GetProperty("check").GetString())));

    private static JsonDocument Json(Run run, int exitCode)
    {
        run.ExitCode.Should().Be(exitCode, run.Error);
        return JsonDocument.Parse(run.Output);
    }

    private List<JsonElement> Results(string file)
    {
        using var sarif = JsonDocument.Parse(File.ReadAllText(Path.Combine(demo.Work.Folder, file)));
        return [.. sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Select(r => r.Clone())];
    }

    private Run Check(string branch, params string[] arguments)
    {
        demo.Work.Git("checkout", "--quiet", branch);
        return demo.Work.Run(["check", "articles", .. arguments]);
    }
}
