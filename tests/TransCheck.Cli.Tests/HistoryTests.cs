using System.Globalization;
using System.Text.Json;
using FluentAssertions.Execution;

namespace TransCheck.Cli.Tests;

/// <summary>Recorded runs on the command line: what is new since, the list, the statistics.</summary>
public sealed class HistoryTests : IDisposable
{
    private static readonly string OtherError = Story.Altered.Replace("340", "430", StringComparison.Ordinal);

    private readonly Workplace _work = new Workplace().With("articles/en/story.txt", Story.English).With("articles/tr/story.txt", Story.Altered);

    public void Dispose() => _work.Dispose();

    [Fact]
    public void Only_new_findings_fail_a_check()
    {
        var first = _work.Run("check", "articles", "--record", "--new-since", "last");
        first.ExitCode.Should().Be(1, first.Error);
        first.Error.Should().Contain("There is no earlier run in \".transcheck/history.db\": all findings count as new").And.Contain("Recorded as run 1");

        var same = _work.Run("check", "articles", "--new-since", "last");
        same.ExitCode.Should().Be(0, same.Output);
        same.Output.Should().Contain("0 new, 0 fixed, 1 remaining");

        _work.With("articles/tr/story.txt", OtherError);
        var worse = _work.Run("check", "articles", "--new-since", "1", "--record");
        worse.ExitCode.Should().Be(1);
        worse.Output.Should().Contain("430").And.Contain("1 new, 0 fixed, 1 remaining");

        _work.With("articles/tr/story.txt", Story.Turkish);
        var today = DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var json = _work.Run("check", "articles", "--new-since", today, "-f", "json", "--record");
        json.ExitCode.Should().Be(0);
        json.Error.Should().Contain($"Compared with run 2 of {today}: 0 new, 2 fixed, 0 remaining");
        using var report = JsonDocument.Parse(json.Output);
        report.RootElement.GetProperty("summary").GetProperty("fixed").GetInt32().Should().Be(2);

        using var runs = JsonDocument.Parse(_work.Run("history", "-f", "json").Output);
        runs.RootElement.GetProperty("runs").EnumerateArray().Select(r => (r.GetProperty("findings").GetInt32(), $"{r.GetProperty("new")}", $"{r.GetProperty("fixed")}"))
            .Should().Equal((1, "", ""), (2, "1", "0"), (0, "0", "2"));
    }

    [Fact]
    public void Findings_go_with_an_article_that_moves()
    {
        _work.Run("check", "articles", "--record");
        Directory.Move(Path.Combine(_work.Folder, "articles"), Path.Combine(_work.Folder, "moved"));

        _work.Run("check", "moved", "--new-since", "last").Should().Match<Run>(r => r.ExitCode == 0 && r.Output.Contains("0 new, 0 fixed, 1 remaining", StringComparison.Ordinal));
    }

    [Fact]
    public void The_configuration_can_have_every_run_recorded_somewhere_else()
    {
        _work.With("transcheck.yml", "record: true\nhistory: desk/runs.db\nmin-confidence: 0.6\n");
        _work.Run("check", "articles").ExitCode.Should().Be(1);
        _work.Run("check", "articles", "--record", "false").Error.Should().NotContain("Recorded");

        using var runs = JsonDocument.Parse(_work.Run("history", "-f", "json", "--store", "desk/runs.db").Output);
        runs.RootElement.GetProperty("runs").EnumerateArray().Should().ContainSingle()
            .Which.Should().Match<JsonElement>(r => r.GetProperty("configuration").GetString() == "transcheck.yml" && r.GetProperty("minConfidence").GetDouble() == 0.6 && r.GetProperty("paths")[0].GetString() == "articles");
        _work.Run("check", "articles", "--new-since", "last", "--min-confidence", "0.5").Error.Should().Contain("Run 1 took findings from 60% confidence, this one from 50%");
        File.Exists(Path.Combine(_work.Folder, ".transcheck", "history.db")).Should().BeFalse();
    }

    [Fact]
    public void A_run_knows_its_commit()
    {
        _work.Shell("git init -q . && git add articles && git -c user.name=a -c user.email=a@b.c commit -qm one").ExitCode.Should().Be(0);
        _work.Run("check", "articles", "--record");

        var head = _work.Shell("git rev-parse HEAD").Output.Trim();
        _work.Run("history", "-f", "csv").Output.Should().Contain($",{head},");
        _work.Run("history").Output.Should().Contain($"  {head[..7]}  ");
    }

    [Fact]
    public void Statistics_tell_where_findings_come_from()
    {
        _work.With("articles/en/two.md", $"---\nauthor: Ada Kaya\ndate: 2026-04-09\n---\n\n{Story.English}").With("articles/tr/two.md", $"---\nçevirmen: Can Er\n---\n\n{Story.Turkish}");
        _work.Run("check", "articles", "--record");

        var terminal = _work.Run("stats");
        terminal.ExitCode.Should().Be(0, terminal.Error);
        terminal.Output.Should().Contain("Findings per 1,000 words by translator").And.MatchRegex("Can Er +1 +[0-9]+ +0").And.Contain("April 2026").And.Contain("? uncertain");
        _work.Run("stats", "articles/tr/two.md", "--by", "translator", "--language", "tr").Output.Should().Contain("Yalnızca articles/tr/two.md").And.Contain("çevirmen").And.NotContain("klasör");
        _work.Run("stats", "-f", "csv", "--by", "author").Output.Should().Contain("author,Ada Kaya,1,").And.NotContain("folder,");
        using var json = JsonDocument.Parse(_work.Run("stats", "-f", "json").Output);
        json.RootElement.GetProperty("by").GetProperty("month").EnumerateArray().Select(g => g.GetProperty("group").GetString()).Should().Equal("2026-04", "");
        _work.Run("stats", "-f", "html", "-o", "stats.html").ExitCode.Should().Be(0);
        File.ReadAllText(Path.Combine(_work.Folder, "stats.html")).Should().StartWith("<!doctype html>").And.Contain("Can Er");
        _work.Run("check", "articles", "-o", "report/").ExitCode.Should().Be(1);
        File.ReadAllText(Path.Combine(_work.Folder, "report", "statistics.html")).Should().Contain("This run").And.Contain("Run 1 of");
        _work.Run("check", "articles").Output.Should().NotContain("report/", "pages of a report are no articles");
    }

    [Fact]
    public void A_damaged_store_stops_only_who_needs_it()
    {
        _work.With(".transcheck/history.db", new string('x', 4096));

        _work.Run("check", "articles").Should().Match<Run>(r => r.ExitCode == 1 && r.Error.Length == 0);
        _work.Run("check", "articles", "-o", "report/").Should().Match<Run>(r => r.ExitCode == 2 && r.Error.Contains("The runs cannot be read or written", StringComparison.Ordinal));
    }

    /// <summary>A run is killed again and again, sooner and later: what is recorded can be read and is whole.</summary>
    [Fact]
    public void A_run_that_is_killed_is_there_wholly_or_not_at_all()
    {
        const int Pairs = 12;
        for (var i = 1; i < Pairs; i++)
        {
            _work.With($"articles/en/s{i}.txt", Story.English).With($"articles/tr/s{i}.txt", Story.Altered);
        }

        _work.Run("check", "articles", "--record", "-q");
        for (var kill = 0; kill < 4; kill++)
        {
            _work.Kill(TimeSpan.FromMilliseconds(350 + (150 * kill)), "check", "articles", "--record", "-q");
        }

        using var runs = JsonDocument.Parse(_work.Run("history", "-f", "json").Output);
        foreach (var run in runs.RootElement.GetProperty("runs").EnumerateArray().Select(r => r.GetProperty("run").GetInt32()))
        {
            using var stats = JsonDocument.Parse(_work.Run("stats", "-f", "json", "--run", $"{run}").Output);
            stats.RootElement.GetProperty("all").GetProperty("articles").GetInt32().Should().Be(Pairs);
            stats.RootElement.GetProperty("all").GetProperty("findings").GetInt32().Should().Be(Pairs);
        }
    }

    [Fact]
    public void Wrong_use_is_told()
    {
        using (new AssertionScope())
        {
            Wrong(["check", "articles", "--new-since", "last"], "There are no recorded runs in \".transcheck/history.db\"; \"transcheck check --record\" records one.");
            Wrong(["history"], "There are no recorded runs");
            Wrong(["stats", "--store", "none.db"], "There are no recorded runs in \"none.db\"");
            Wrong(["check", "articles", "--record", "--history", "postgres://nobody@127.0.0.1:1/none"], "The runs cannot be read or written");
            _work.With("store.db", new string('x', 4096));
            Wrong(["check", "articles", "--record", "--history", "store.db"], "The runs cannot be read or written");
            Wrong(["stats", "--by", "moon"], "moon");
            _work.Run("check", "articles", "--record").ExitCode.Should().Be(1);
            Wrong(["check", "articles", "--new-since", "2"], "There is no run 2; the newest is run 1.");
            Wrong(["check", "articles", "--new-since", "yesterday"], "\"yesterday\" is no run");
            Wrong(["check", "articles", "--new-since", "2026-02-30"], "\"2026-02-30\" is no run");
            Wrong(["check", "articles", "--new-since", "2001-01-01"], "No run was recorded up to 2001-01-01; the first is run 1 of ");
            Wrong(["check", "articles", "--new-since", "0"], "\"0\" is no run");
            Wrong(["stats", "elsewhere"], "Run 1 has no articles under \"elsewhere\".");
            Wrong(["stats", "--run", "9"], "There is no run 9");
        }

        void Wrong(string[] arguments, string said)
        {
            var run = _work.Run(arguments);
            run.ExitCode.Should().Be(2, string.Join(' ', arguments) + run.Error);
            run.Error.Should().Contain(said);
        }
    }
}
