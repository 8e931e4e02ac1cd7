namespace TransCheck.Cli.Tests;

/// <summary>What a folder may hold beside articles: each gets a message that names it, nothing is waited for, and the rest is reported.</summary>
public sealed class HostileFilesTests : IDisposable
{
    private readonly Workplace _work = new Workplace().WithPair();

    public void Dispose() => _work.Dispose();

    [UnixTheory]
    [InlineData("mkfifo tr/odd.md", "No ordinary file")]
    [InlineData("ln -s /dev/zero tr/odd.md", "leads out of the folders")]
    [InlineData("mkfifo pipe && ln -s ../pipe tr/odd.md", "No ordinary file")]
    [InlineData("ln -s /etc/hostname tr/odd.txt", "leads out of the folders")]
    [InlineData("ln -s /etc tr/odd", "leads out of the folders")]
    [InlineData("ln -s odd.md tr/odd.md", "A link that leads nowhere")]
    [InlineData("touch $'tr/odd\\xff.md'", "The name is no valid UTF-8")]
    [InlineData("mkdir $'tr/odd\\xff'", "The name is no valid UTF-8")]
    public void Odd_files_in_folders(string script, string message)
    {
        var run = _work.Shell($"{script} && timeout 60 bash -c \"$(declare -f transcheck); transcheck check . --fail-on never\"; code=$?; rm -rf tr/odd* pipe; exit $code");

        run.ExitCode.Should().Be(3, run.Output + run.Error);
        run.Error.Should().MatchRegex("(?m)^tr/[^:]*: .*").And.Contain(message).And.NotContain("   at ");
        run.Output.Should().Contain("1 pair checked");
    }

    [UnixTheory]
    [InlineData("ln -s ../../outside/x.txt tr/link.txt")]
    [InlineData("ln -s ../../outside tr/link")]
    public void Links_out_of_the_folders_are_followed_on_demand(string link)
    {
        var run = _work.Shell($"mkdir outside project && mv en tr project && echo Bir gemi geldi. > outside/x.txt && cd project && {link} && transcheck check . --follow-links; code=$?; rm tr/link*; exit $code");

        run.ExitCode.Should().Be(0, run.Output + run.Error);
        run.Output.Should().Contain("1 pair checked").And.Contain("tr/link");
    }

    [UnixFact]
    public void Links_between_the_folders_are_followed()
    {
        var run = _work.Shell("mkdir more && ln -s ../more tr/more && ln -s ../tr/story.txt more/copy.txt && transcheck check . ; code=$?; rm -r tr/more more; exit $code");

        run.ExitCode.Should().Be(0, run.Output + run.Error);
        run.Error.Should().BeEmpty();
    }

    [UnixFact]
    public void A_link_that_is_named_is_read_wherever_it_leads()
    {
        var run = _work.Shell("mkdir other && mv tr/story.txt other/ && ln -s ../other/story.txt tr/story.txt && transcheck check en/story.txt tr/story.txt");

        run.ExitCode.Should().Be(0, run.Output + run.Error);
        run.Output.Should().Contain("1 pair checked");
    }

    [UnixFact]
    public void The_limit_holds_for_what_a_link_leads_to()
    {
        var run = _work.Shell("head -c 50000 /dev/zero | tr '\\0' a > tr/large.bin && ln -s large.bin tr/odd.txt && transcheck check . --max-size 40KB; code=$?; rm tr/odd.txt; exit $code");

        run.ExitCode.Should().Be(3, run.Output + run.Error);
        run.Error.Should().StartWith("tr/odd.txt: The file has 0.05 MB; the limit is 0.04 MB.");
    }

    [UnixTheory]
    [InlineData("--config", "pipe.yml")]
    [InlineData("--baseline", "pipe.json")]
    [InlineData("--glossary", "pipe.csv")]
    [InlineData("--lexicon", "pipe.lexicon")]
    public void Pipes_are_no_settings(string option, string pipe)
    {
        var run = _work.Shell($"mkfifo {pipe} && timeout 60 bash -c \"$(declare -f transcheck); transcheck check . {option} {pipe}\"; code=$?; rm {pipe}; exit $code");

        run.ExitCode.Should().Be(2, run.Output + run.Error);
        run.Error.Should().Contain(pipe).And.ContainEquivalentOf("no ordinary file");
    }

    [Fact]
    public void A_configuration_is_bounded()
    {
        var run = _work.With("transcheck.yml", "#" + new string('x', 1_000_000)).Run("check", ".");

        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain("transcheck.yml cannot be read: The file has 1");
    }

    [UnixTheory]
    [InlineData("echo 'glossary: ../terms.csv' > transcheck.yml; echo en,tr > ../terms.csv", "transcheck.yml:1:11: ../terms.csv is outside")]
    [InlineData("echo 'names: terms.csv' > transcheck.yml; touch ../terms.csv; ln -s ../terms.csv terms.csv", "transcheck.yml:1:8: terms.csv is outside")]
    [InlineData("echo 'baseline: ../../base.json' > transcheck.yml", "transcheck.yml:1:11: ../../base.json is outside")]
    [InlineData("echo 'baseline: \"a\\0b\"' > transcheck.yml", "transcheck.yml:1:11: there is no file")]
    [InlineData("echo 'fail-on: never' > ../x.yml; ln -s ../x.yml transcheck.yml", "transcheck.yml cannot be read: A link that leads out")]
    public void A_configuration_speaks_of_its_project_only(string script, string message)
    {
        var run = _work.Shell($"mkdir project; mv en tr project; cd project; {script}; transcheck baseline .");

        run.ExitCode.Should().Be(2, run.Output + run.Error);
        run.Error.Should().Contain(message);
        File.Exists(Path.Combine(_work.Folder, "..", "base.json")).Should().BeFalse();
    }

    [Fact]
    public void No_name_of_a_file_is_a_list_of_options()
    {
        _work.With("@x.txt", Story.English).With("-y.txt", Story.Turkish).With("x.txt", "--output\nstolen.json\n");

        var run = _work.Run("check", "@x.txt", "--", "-y.txt");

        run.ExitCode.Should().Be(0, run.Output + run.Error);
        run.Output.Should().Contain("1 pair checked");
        File.Exists(Path.Combine(_work.Folder, "stolen.json")).Should().BeFalse();
    }
}
