using System.Text.Json;
using FluentAssertions.Execution;

namespace TransCheck.Cli.Tests;

/// <summary>Decisions on the command line, and what <c>check</c> makes of them.</summary>
public sealed class DecisionsTests : IDisposable
{
    private readonly Workplace _work = new Workplace().With("articles/en/story.txt", Story.English).With("articles/tr/story.txt", Story.Altered);

    public void Dispose() => _work.Dispose();

    [Fact]
    public void A_dismissed_finding_fails_nothing_and_is_counted()
    {
        var finding = Fingerprints()[0];
        _work.Run("dismiss", finding, "--reason", "faithful", "--comment", "same thing", "--user", "Ayşe").Should().Match<Run>(r => r.ExitCode == 0 && r.Output == "1 finding dismissed\n" && r.Error.Length == 0);

        var run = _work.Run("check", "articles", "--decisions");

        run.ExitCode.Should().Be(0, run.Output + run.Error);
        run.Output.Should().Contain("1 finding dismissed by an editor");
        using var json = JsonDocument.Parse(_work.Run("check", "articles", "--decisions", "-f", "json").Output);
        json.RootElement.GetProperty("summary").GetProperty("findings").GetInt32().Should().Be(0);
        json.RootElement.GetProperty("summary").GetProperty("dismissed").GetInt32().Should().Be(1);
        var dismissed = json.RootElement.GetProperty("pairs")[0].GetProperty("dismissed")[0];
        dismissed.GetProperty("fingerprint").GetString().Should().Be(finding);
        dismissed.GetProperty("reason").GetString().Should().Be("faithful: same thing");
        _work.Run("check", "articles").ExitCode.Should().Be(1, "without --decisions nothing is set aside");
        _work.Run("check", "articles", "--decisions", "-f", "csv").Error.Should().Be("1 finding dismissed by an editor\n");
        _work.Run("accept", finding).Output.Should().Be("1 finding accepted\n");
        _work.Run("check", "articles", "--decisions").ExitCode.Should().Be(1, "an accepted finding is an error");
    }

    [Fact]
    public void A_decision_follows_an_article_that_moves()
    {
        _work.Run("dismiss", Fingerprints()[0]);
        Directory.Move(Path.Combine(_work.Folder, "articles"), Path.Combine(_work.Folder, "moved"));
        _work.With("moved/tr/story.txt", "\n\n" + Story.Altered);

        _work.Run("check", "moved", "--decisions").ExitCode.Should().Be(0);
    }

    [Theory]
    [InlineData("decisions.csv")]
    [InlineData("decisions.json")]
    public void Decisions_go_out_and_come_in_again(string file)
    {
        var finding = Fingerprints()[0];
        _work.Run("dismiss", finding, "--reason", "unimportant", "--comment", "=1+1 \"q\"; ışık\nline", "--user", "Ayşe");
        _work.Run("decisions", "export", "-o", file).ExitCode.Should().Be(0);
        var before = _work.Run("decisions", "export", "-f", "json").Output;
        before.Should().Contain("\"comment\": \"=1+1 \\\"q\\\"; ışık\\nline\"").And.Contain("\"by\": \"Ayşe\"").And.Contain("\"reason\": \"unimportant\"");

        _work.Run("decisions", "import", file, "--store", "new.db").Output.Should().Be("Decisions taken over: 1; newer ones kept: 0\n");

        _work.Run("decisions", "export", "-f", "json", "--store", "new.db").Output.Should().Be(before);
        _work.Run("decisions", "import", file).Output.Should().Be("Decisions taken over: 0; newer ones kept: 1\n");
    }

    [Fact]
    public void Dismissals_become_a_baseline_and_judged_findings()
    {
        // Decided at the desk, a decision knows its check; here the file tells it.
        var finding = Fingerprints()[0];
        _work.With("in.csv", $"fingerprint,source,target,check,state,reason,comment,by,at,excerpt\n{finding},articles/en/story.txt,articles/tr/story.txt,TC0202,dismissed,faithful,,Ayşe,2026-04-09T12:00:00Z,430 kişi\n");
        _work.Run("decisions", "import", "in.csv").ExitCode.Should().Be(0);

        _work.Run("decisions", "export", "-f", "baseline", "-o", "base.json").ExitCode.Should().Be(0);
        _work.Run("check", "articles", "--baseline", "base.json").ExitCode.Should().Be(0);
        _work.Run("decisions", "export", "-f", "judged").Output.Should().MatchRegex($"^fingerprint\tcheck\tverdict\tcause\n{finding}\t[a-z-]+\twrong\tfaithful\n$");
    }

    [Fact]
    public void The_configuration_can_name_the_store()
    {
        _work.Run("dismiss", Fingerprints()[0], "--store", "desk/decisions.db");
        _work.With("transcheck.yml", "decisions: desk/decisions.db\n");

        _work.Run("check", "articles").ExitCode.Should().Be(0);
    }

    [Fact]
    public void Wrong_use_is_told()
    {
        using (new AssertionScope())
        {
            Wrong(["check", "articles", "--decisions"], "There are no decisions in \".transcheck/decisions.db\".");
            Wrong(["dismiss", "9f2c"], "\"9f2c\" is no fingerprint");
            Wrong(["dismiss", new string('a', 32), "--reason", "because"], "because");
            Wrong(["accept", new string('a', 32), "--store", "postgres://nobody@127.0.0.1:1/none"], "The decisions cannot be read or written");
            Wrong(["decisions", "export"], "There are no decisions");
            _work.With("bad.csv", "fingerprint,source,target,check,state,reason,comment,by,at,excerpt\nx,,,,,,,,,\n");
            Wrong(["decisions", "import", "bad.csv"], "line 2");
            _work.With("bad.json", "{\n\"schema\": 1");
            Wrong(["decisions", "import", "bad.json"], "bad.json");
            Wrong(["decisions", "import", "none.csv"], "none.csv");
            _work.With("store.db", new string('x', 4096));
            Wrong(["accept", new string('a', 32), "--store", "store.db"], "The decisions cannot be read or written");
            Wrong(["review", "none"], "none");
            Wrong(["review", "articles", "--port", "99999"], "port");
            _work.With("other.json", "{}");
            Wrong(["review", "other.json"], "no report");
            _work.With("outside.json", """{"schema":"transcheck-report/1","pairs":[{"source":{"path":"../x.md","language":"en","title":""},"target":{"path":"tr/x.md","language":"tr","title":""},"confidence":1,"evidence":[],"findings":[]}]}""");
            Wrong(["review", "outside.json"], "../x.md");
        }

        void Wrong(string[] arguments, string said)
        {
            var run = _work.Run(arguments);
            run.ExitCode.Should().Be(2, string.Join(' ', arguments) + run.Error);
            run.Error.Should().Contain(said);
        }
    }

    private List<string> Fingerprints()
    {
        using var json = JsonDocument.Parse(_work.Run("check", "articles", "-f", "json").Output);
        return [.. json.RootElement.GetProperty("pairs")[0].GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("fingerprint").GetString()!)];
    }
}
