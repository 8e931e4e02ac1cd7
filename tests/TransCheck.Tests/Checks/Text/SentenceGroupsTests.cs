using System.Collections.Immutable;
using TransCheck.Alignment;
using TransCheck.Articles;
using TransCheck.Checks;
using TransCheck.Linguistics;
using TransCheck.Reading;

namespace TransCheck.Tests.Checks.Text;

/// <summary>Sentences that were joined, cut or marked otherwise are judged as the group they are.</summary>
public class SentenceGroupsTests
{
    [Theory]
    [MemberData(nameof(Rows), "quiet")]
    public void Nothing_is_said_of_a_faithful_translation(string from, string english, string turkish) =>
        Check(from, english, turkish).Select(f => $"{f.Check.Name} {f.Confidence:0.00}").Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Rows), "speaks")]
    public void What_was_altered_is_found(string from, string english, string turkish) =>
        Check(from, english, turkish).Should().NotBeEmpty();

    public static TheoryData<string, string, string> Rows(string verdict)
    {
        var rows = new TheoryData<string, string, string>();
        foreach (var line in File.ReadLines(Repository.PathTo("tests/TransCheck.Tests/Checks/Text/cases/sentences.tsv")).Where(l => l[0] != '#').Skip(1))
        {
            if (line.Split('\t') is [var kind, var from, var english, var turkish] && kind == verdict)
            {
                rows.Add(from, english, turkish);
            }
        }

        return rows;
    }

    private static ImmutableArray<Finding> Check(string from, string english, string turkish)
    {
        var (en, tr) = (
            Read("en.md", Language.English, $"# Notes\n\nThe editors met in the morning and read the texts of the day.\n\n{english}\n\nReaders can write to the desk if they find a mistake.\n"),
            Read("tr.md", Language.Turkish, $"# Notlar\n\nEditörler sabah toplanıp günün metinlerini okudu.\n\n{turkish}\n\nOkurlar bir hata bulurlarsa masaya yazabilir.\n"));
        return PairChecker.Check(from == "en" ? SentenceAligner.Align(en, tr) : SentenceAligner.Align(tr, en), new CheckOptions());
    }

    private static Document Read(string path, Language language, string text) =>
        Segmenter.Segment(new MarkdownReader().Read(path, text.Replace(" ⏎ ", "\n", StringComparison.Ordinal).Replace(" ¶ ", "\n\n", StringComparison.Ordinal)), language);
}
