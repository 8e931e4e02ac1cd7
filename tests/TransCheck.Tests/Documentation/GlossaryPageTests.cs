using System.Text.RegularExpressions;
using TransCheck.Articles;
using TransCheck.Checks.Terms;

namespace TransCheck.Tests.Documentation;

/// <summary>The glossaries that the documentation shows can be read, and hold what it says.</summary>
public class GlossaryPageTests
{
    private static readonly string Page = File.ReadAllText(Repository.PathTo("docs/glossary.md"));

    [Fact]
    public void The_tables_of_the_page_are_glossaries()
    {
        Blocks("csv").Select(text => GlossaryTable.Read("page.csv", text, null, Language.English).Count).Should().Equal(8);
        Blocks("tsv").Select(text => GlossaryTable.Read("page.tsv", text, '\t', Language.English).Count).Should().Equal(2);
    }

    [Fact]
    public void The_TBX_of_the_page_says_the_same_as_its_table()
    {
        var table = GlossaryTable.Read("page.csv", Blocks("csv").Single(), null, Language.English).ToDictionary(e => e.English[0], StringComparer.Ordinal);
        var entries = Blocks("xml").SelectMany(text => TbxReader.Read("page.tbx", text)).ToList();
        entries.Select(e => e.English[0]).Should().Equal("benchmark", "hallucination", "Signal & Sieve");
        foreach (var entry in entries)
        {
            var row = table[entry.English[0]];
            entry.Turkish.Should().BeSubsetOf(row.Turkish);
            entry.ForbiddenTurkish.Should().BeSubsetOf(row.ForbiddenTurkish);
            entry.DoNotTranslate.Should().Be(row.DoNotTranslate);
        }
    }

    private static IEnumerable<string> Blocks(string language) =>
        Regex.Matches(Page, $"```{language}\n(.*?)```", RegexOptions.Singleline, TimeSpan.FromSeconds(5)).Select(m => m.Groups[1].Value);
}
