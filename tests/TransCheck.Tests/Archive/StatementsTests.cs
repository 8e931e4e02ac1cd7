using TransCheck.Archive;
using TransCheck.Articles;
using TransCheck.Evaluation.Corpora;
using TransCheck.Linguistics;
using TransCheck.Pairing;
using TransCheck.Reading;

namespace TransCheck.Tests.Archive;

/// <summary>Sentences of two articles: which contradict each other, and which do not although their values differ.</summary>
public sealed class StatementsTests
{
    private const double Shown = 0.5;
    private static readonly VoiceReader Reader = new(new ContextKeys(Lexicon.Default), names: null);

    public static TheoryData<string, string, string> Cases()
    {
        using var table = File.OpenText(Repository.PathTo("tests/TransCheck.Tests/Archive/statements.tsv"));
        var cases = new TheoryData<string, string, string>();
        foreach (var row in ResourceTable.Read("statements.tsv", table, "verdict", "first", "second"))
        {
            cases.Add(row[0], row[1], row[2]);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Only_values_that_cannot_both_be_right_contradict(string verdict, string first, string second)
    {
        Voice[] voices = [VoiceOf("a.txt", first), VoiceOf("b.txt", second)];
        var expected = verdict == "contradicts" ? 1 : 0;

        Shows(voices).Should().HaveCount(expected);
        Shows([voices[1], voices[0]]).Should().HaveCount(expected);
    }

    [Fact]
    public void Examples_of_the_documentation_do_what_they_say()
    {
        var wrong = Example.ReadArchive().Where(e => Shows([VoiceOf("a.txt", e.English), VoiceOf("b.txt", e.Turkish)]).Count != (e.Wrong ? 1 : 0));

        wrong.Should().BeEmpty();
    }

    private static List<Contradiction> Shows(Voice[] voices) => [.. Contradictions.Find(voices, [new SameStory(0, 1, 1)]).Where(c => c.Likeness.Confidence >= Shown)];

    private static Voice VoiceOf(string path, string sentence)
    {
        var language = sentence.Any("ışğİüöç".Contains) ? Language.Turkish : Language.English;
        var around = language == Language.Turkish
            ? ("Muse Spark yeni bir model.\n\nModeli Meta yaptı.\n\n", "\n\nMeta, Muse Spark'tan çok şey bekliyor; Muse Spark da Meta'dan.")
            : ("Muse Spark is a new model.\n\nIt comes from Meta.\n\n", "\n\nMuch is hoped of Muse Spark by Meta, and of Meta by Muse Spark.");
        var article = new PlainTextReader().Read(path, around.Item1 + sentence + around.Item2);
        return Reader.Read([(LabelledArticle.In(language, article), language)], SegmentMode.Sentences);
    }
}
