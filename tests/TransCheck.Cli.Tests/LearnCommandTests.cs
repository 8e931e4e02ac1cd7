namespace TransCheck.Cli.Tests;

public sealed class LearnCommandTests : IDisposable
{
    private readonly Workplace _work = new();

    public void Dispose() => _work.Dispose();

    [Fact]
    public void Learns_a_lexicon_that_check_takes()
    {
        var learned = _work.WithPair().Run("learn", ".", "-o", "our.lexicon");

        learned.ExitCode.Should().Be(0, learned.Error);
        learned.Output.Should().MatchRegex("^Word pairs learned: [0-9,]+ \\(articles: 1, sentences: [0-9]+\\)");
        var check = _work.Run("check", ".", "--lexicon", "our.lexicon");
        check.ExitCode.Should().Be(0, check.Output + check.Error);
    }

    [Fact]
    public void Refuses_what_is_no_lexicon()
    {
        var run = _work.WithPair().With("story.lexicon", "no lexicon").Run("check", ".", "--lexicon", "story.lexicon");

        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain("story.lexicon");
        _work.Run("check", ".", "--lexicon", "none.lexicon").ExitCode.Should().Be(2);
    }

    [Fact]
    public void Needs_a_file_to_write_to() => _work.WithPair().Run("learn", ".").ExitCode.Should().Be(2);
}
