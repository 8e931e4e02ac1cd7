using TransCheck.Evaluation.Documentation;

namespace TransCheck.Tests.Documentation;

public class CheckPagesTests
{
    private static readonly string Folder = Repository.PathTo("docs/checks");

    [Fact]
    public void The_pages_of_the_checks_are_up_to_date()
    {
        var pages = CheckPages.Render(CheckFigures.Read(Path.Combine(Folder, "figures.tsv")), JudgedFigures.Read(Path.Combine(Folder, "judged.tsv")));
        const string Remedy = "dotnet run -c Release --project tests/TransCheck.Evaluation -- docs docs/checks writes them";
        Directory.GetFiles(Folder, "*.md").Select(Path.GetFileName).Should().BeEquivalentTo(pages.Keys, because: Remedy);
        foreach (var (name, text) in pages)
        {
            File.ReadAllText(Path.Combine(Folder, name)).Should().Be(text, because: Remedy);
        }
    }
}
