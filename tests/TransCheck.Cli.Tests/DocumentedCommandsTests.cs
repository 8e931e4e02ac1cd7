namespace TransCheck.Cli.Tests;

/// <summary>The commands of the pages that need no more than a folder of articles and a glossary; other pages have tests of their own.</summary>
public sealed class DocumentedCommandsTests
{
    [Theory]
    [InlineData("docs/formats.md", "transcheck.sarif transcheck.xml report/index.html")]
    [InlineData("docs/review.md", "decisions.csv transcheck-baseline.json")]
    [InlineData("docs/glossary.md", "")]
    public void The_commands_of_the_documentation_run(string page, string written)
    {
        var commands = File.ReadLines(Repository.PathTo(page)).Where(l => l.StartsWith("transcheck ", StringComparison.Ordinal)).ToList();

        commands.Should().NotBeEmpty();
        using var place = new Workplace()
            .With("articles/en/story.txt", Story.English)
            .With("articles/tr/story.txt", Story.Turkish)
            .With("house.csv", "en,tr\nferry,vapur|feribot\n")
            .With("client.tbx", """<martif type="TBX"><text><body><termEntry><langSet xml:lang="en"><tig><term>harbour</term></tig></langSet><langSet xml:lang="tr"><tig><term>liman</term></tig></langSet></termEntry></body></text></martif>""");
        foreach (var command in commands)
        {
            var run = place.Run(command.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..]);

            run.ExitCode.Should().BeOneOf([0, 1], run.Error);
            run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => !line.EndsWith(" written", StringComparison.Ordinal)).Should().BeEmpty();
        }

        written.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(file => !File.Exists(Path.Combine(place.Folder, file))).Should().BeEmpty();
    }
}
