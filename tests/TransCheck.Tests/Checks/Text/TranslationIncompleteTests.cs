using System.Collections.Immutable;
using TransCheck.Alignment;
using TransCheck.Articles;
using TransCheck.Checks;
using TransCheck.Linguistics;

namespace TransCheck.Tests.Checks.Text;

public sealed class TranslationIncompleteTests
{
    private static readonly (string English, string Turkish)[] Sentences =
    [
        ("The ferry leaves the harbour of Mersin three times a day.", "Feribot, Mersin limanından günde üç kez kalkıyor."),
        ("Tickets are sold at the pier and in the office of the port.", "Biletler iskelede ve liman ofisinde satılıyor."),
        ("Dogs may travel on the open deck if they are on a lead.", "Köpekler, tasmalı olmak koşuluyla açık güvertede yolculuk edebilir."),
        ("In strong wind the crew decides whether the ferry leaves.", "Sert rüzgârda feribotun kalkıp kalkmayacağına mürettebat karar veriyor."),
        ("Whoever misses the last crossing can stay in the old customs house, which has eleven rooms and a kitchen.", "Son seferi kaçıranlar, on bir odası ve bir mutfağı olan eski gümrük binasında kalabilir."),
        ("The crossing takes forty minutes in summer and an hour in winter, when the boats go round the northern cape.", "Yolculuk yazın kırk dakika, teknelerin kuzey burnunu dolandığı kışın ise bir saat sürüyor."),
        ("Bicycles are carried without charge, but there is room for only six of them.", "Bisikletlerden ücret alınmıyor; ama yalnızca altı bisikletlik yer var."),
        ("Groups of more than ten people should write to the office two days before they travel.", "On kişiden kalabalık grupların, yolculuktan iki gün önce ofise yazması gerekiyor."),
        ("The boats were built in 1998 and have carried four million passengers since then.", "Tekneler 1998'de yapıldı ve o günden beri dört milyon yolcu taşıdı."),
        ("A new pier will be opened next to the fish market in the spring.", "İlkbaharda balık pazarının yanında yeni bir iskele açılacak."),
    ];

    private static readonly string[] English = [.. Sentences.Select(s => s.English)];
    private static readonly string[] Turkish = [.. Sentences.Select(s => s.Turkish)];

    [Theory]
    [InlineData(2, "15")]
    [InlineData(3, "25")]
    [InlineData(4, "32")]
    public void A_translation_that_stops_is_one_finding(int translated, string share)
    {
        var finding = Findings(Given.English(English), Given.Turkish(Turkish[..translated])).Should().ContainSingle().Subject;

        finding.Check.Name.Should().Be("translation-incomplete");
        finding.Source!.Segment.Should().Be(translated);
        int.Parse(finding.Arguments[0], System.Globalization.CultureInfo.InvariantCulture).Should().BeCloseTo(int.Parse(share, System.Globalization.CultureInfo.InvariantCulture), 3);
    }

    [Fact]
    public void A_short_version_from_Turkish_is_one_too() =>
        Findings(Given.Turkish(Turkish), Given.English(English[0], English[4])).Should().ContainSingle().Which.Check.Name.Should().Be("translation-incomplete");

    [Fact]
    public void What_was_rendered_is_still_checked() =>
        Findings(Given.English(English), Given.Turkish(Turkish[0], Turkish[1], Turkish[4].Replace("on bir", "on iki", StringComparison.Ordinal)))
            .Select(f => f.Check.Name).Should().BeEquivalentTo("translation-incomplete", "number-altered");

    [Theory]
    [InlineData(10)]
    [InlineData(9)]
    [InlineData(7)]
    public void Where_most_was_rendered_the_passages_speak(int translated) =>
        Findings(Given.English(English), Given.Turkish(Turkish[..translated])).Should().NotContain(f => f.Check.Name == "translation-incomplete").And.HaveCountLessThanOrEqualTo(1);

    [Fact]
    public void Another_text_is_no_translation_that_stops() =>
        Findings(Given.English(English), Given.Turkish("Belediye meclisi bütçeyi görüştü.", "Muhalefet yeni vergilere karşı çıktı.", "Oylama gelecek haftaya kaldı."))
            .Should().NotContain(f => f.Check.Name == "translation-incomplete");

    [Fact]
    public void A_translation_that_says_more_is_complete() =>
        Findings(Given.English(English[..3]), Given.Turkish(Turkish)).Should().NotContain(f => f.Check.Name == "translation-incomplete");

    [Fact]
    public void Short_texts_have_passages() =>
        Findings(Given.English(English[..5]), Given.Turkish(Turkish[..2])).Should().NotContain(f => f.Check.Name == "translation-incomplete");

    private static ImmutableArray<Finding> Findings(Document source, Document target) =>
        PairChecker.Check(SentenceAligner.Align(source, target, Lexicon.Default), new CheckOptions());
}
