using System.Text.Json;

namespace TransCheck.Cli.Tests;

public sealed class BaselineTests : IDisposable
{
    private const string File = "base.json";

    private readonly Workplace _work = new Workplace().With("articles/en/story.txt", Story.English).With("articles/tr/story.txt", Story.Altered);

    public void Dispose() => _work.Dispose();

    [Fact]
    public void Accepted_findings_are_left_out_wherever_they_stand()
    {
        _work.Run("baseline", ".", "-o", File, "--reason", "old").ExitCode.Should().Be(0);
        _work.With("articles/tr/story.txt", "\n\n" + Story.Altered);

        var run = _work.Run("check", ".", "--baseline", File);

        run.ExitCode.Should().Be(0, run.Output + run.Error);
        run.Error.Should().BeEmpty();
        run.Output.Should().Contain("no findings").And.Contain("1 known finding left out");
        _work.Run("check", ".", "--baseline", File, "-f", "csv").Error.Should().Be("1 known finding left out\n");
    }

    [Fact]
    public void A_new_finding_is_reported()
    {
        _work.Run("baseline", ".", "-o", File);
        _work.With("articles/tr/story.txt", Story.Altered.Replace("340", "430", StringComparison.Ordinal));

        var run = _work.Run("check", ".", "--baseline", File, "--format", "json");

        run.ExitCode.Should().Be(1);
        using var json = JsonDocument.Parse(run.Output);
        json.RootElement.GetProperty("summary").GetProperty("findings").GetInt32().Should().Be(1);
        json.RootElement.GetProperty("pairs")[0].GetProperty("known")[0].GetProperty("baseline").GetString().Should().Be("known");
    }

    [Fact]
    public void Sarif_tells_the_reason()
    {
        _work.Run("baseline", ".", "-o", File, "--reason", "eski yazı");

        using var json = JsonDocument.Parse(_work.Run("check", ".", "--baseline", File, "--format", "sarif").Output);

        var result = json.RootElement.GetProperty("runs")[0].GetProperty("results")[0];
        result.GetProperty("baselineState").GetString().Should().Be("unchanged");
        result.GetProperty("suppressions")[0].GetProperty("kind").GetString().Should().Be("external");
        result.GetProperty("suppressions")[0].GetProperty("justification").GetString().Should().Be("eski yazı");
    }

    [Theory]
    [InlineData("2020-01-01", 1)]
    [InlineData("2999-12-31", 0)]
    public void An_expired_entry_no_longer_counts(string date, int code)
    {
        _work.Run("baseline", ".", "-o", File, "--expires", date);

        var run = _work.Run("check", ".", "--baseline", File);

        run.ExitCode.Should().Be(code);
        run.Error.Contains("1 entry of the baseline has expired", StringComparison.Ordinal).Should().Be(code == 1);
    }

    [Fact]
    public void Fixed_entries_are_named_and_go_on_update()
    {
        _work.Run("baseline", ".", "-o", File);
        _work.With("articles/tr/story.txt", Story.Turkish);

        _work.Run("check", ".", "--baseline", File).Error.Should().StartWith("1 finding of the baseline is fixed");
        _work.Run("baseline", ".", "-o", File).Output.Should().Be("1 entry written\n");
        _work.Run("baseline", ".", "-o", File, "--update").Output.Should().Be("0 entries written\n");
    }

    [Fact]
    public void Reasons_in_the_file_are_kept_and_the_file_is_stable()
    {
        _work.Run("baseline", ".", "-o", File, "--reason", "first");
        var first = System.IO.File.ReadAllText(Path.Combine(_work.Folder, File));

        _work.Run("baseline", ".", "-o", File, "--reason", "second");

        System.IO.File.ReadAllText(Path.Combine(_work.Folder, File)).Should().Be(first).And.Contain("\"reason\": \"first\"");
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("{\n\"schema\": \"other/1\", \"entries\": []}", 2)]
    [InlineData("{\n\"schema\": \"transcheck-baseline/1\",\n\"entries\": [ null ]}", 3)]
    [InlineData("{\n\"schema\": \"transcheck-baseline/1\",\n\"entries\": [ { \"fingerprint\": 7 } ]}", 3)]
    [InlineData("{ \"schema\": \"transcheck-baseline/1\" }", 1)]
    [InlineData("{ \"schema\": \"transcheck-baseline/1\", \"entries\": null }", 1)]
    [InlineData("{ \"schema\": \"transcheck-baseline/1\",\n\"entries\": [ {} ]}", 2)]
    [InlineData("{ \"schema\": \"transcheck-baseline/1\",\n\"entries\": [ { \"check\": \"TC0201\", \"source\": \"a\", \"target\": \"b\", \"excerpt\": \"\" } ]}", 2)]
    [InlineData("{ \"schema\": \"transcheck-baseline/1\",\n\"entries\": [ { \"fingerprint\": null, \"check\": \"TC0201\", \"source\": \"a\", \"target\": \"b\", \"excerpt\": \"\" } ]}", 2)]
    [InlineData("{ \"schema\": \"transcheck-baseline/1\", \"entries\": [ { \"fingerprint\": \"\\ud800\" } ]}", 1)]
    public void A_damaged_file_is_wrong_use_at_its_line(string text, int line)
    {
        var run = _work.With(File, text).Run("check", ".", "--baseline", File);

        run.ExitCode.Should().Be(2, run.Error);
        run.Error.Should().Contain($"{File}:{line}: ");
    }

    [Fact]
    public void Dates_and_files_must_be_there()
    {
        _work.Run("check", ".", "--baseline", "none.json").ExitCode.Should().Be(2);
        _work.Run("baseline", ".", "-o", File, "--expires", "31.12.2027").ExitCode.Should().Be(2);
    }

    [Fact]
    public void The_commands_of_the_documentation_run()
    {
        var commands = System.IO.File.ReadAllLines(Repository.PathTo("docs/baseline.md")).Where(l => l.StartsWith("transcheck ", StringComparison.Ordinal)).ToList();

        commands.Should().HaveCount(4);
        foreach (var command in commands)
        {
            // Words between quotation marks are one argument.
            var arguments = command.Split('"').SelectMany((part, i) => i % 2 == 1 ? [part] : part.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Skip(1);
            var run = _work.Run([.. arguments]);
            run.ExitCode.Should().Be(0, command + run.Error);
        }
    }
}
