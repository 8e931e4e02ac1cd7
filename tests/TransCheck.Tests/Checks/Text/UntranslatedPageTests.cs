using System.Collections.Immutable;
using TransCheck.Alignment;
using TransCheck.Articles;
using TransCheck.Checks;
using TransCheck.Linguistics;

namespace TransCheck.Tests.Checks.Text;

public sealed class UntranslatedPageTests
{
    private static readonly string[] English =
    [
        "The ferry leaves the harbour of Mersin three times a day.",
        "Tickets are sold at the pier and in the office of the port.",
        "Dogs may travel on the open deck if they are on a lead.",
        "In strong wind the crew decides whether the ferry leaves.",
        "Bicycles cost nothing, but there is room for ten of them only.",
    ];

    private static readonly string[] Turkish =
    [
        "Feribot, Mersin limanından günde üç kez kalkıyor.",
        "Biletler iskelede ve liman ofisinde satılıyor.",
        "Köpekler, tasmalı olmak koşuluyla açık güvertede yolculuk edebilir.",
        "Sert rüzgârda feribotun kalkıp kalkmayacağına mürettebat karar veriyor.",
        "Bisikletler ücretsiz taşınıyor, ancak yalnızca on bisikletlik yer var.",
    ];

    [Theory]
    [InlineData(5, "100")]
    [InlineData(4, "83")]
    public void A_page_that_was_left_is_one_finding(int left, string share)
    {
        var finding = Findings(English, [.. English[..left], .. Turkish[left..]]).Should().ContainSingle().Subject;

        (finding.Check.Name, finding.Severity, finding.Variant).Should().Be(("untranslated-page", Severity.Major, null));
        finding.Arguments.Should().Equal(share);
        (finding.Source?.Segment, finding.Target?.Segment).Should().Be((0, 0));
    }

    [Fact]
    public void A_Turkish_page_among_the_English_ones_is_found_on_either_side()
    {
        Findings(Turkish, Turkish).Should().ContainSingle().Which.Variant.Should().Be("turkish");
        Findings(Given.Turkish(Turkish), Given.English(Turkish)).Should().ContainSingle().Which.Variant.Should().Be("turkish");
        Findings(Given.Turkish(English), Given.English(English)).Should().ContainSingle().Which.Variant.Should().BeNull();
    }

    [Fact]
    public void Where_less_was_left_the_passages_speak() =>
        Findings(English, [.. English[..3], .. Turkish[3..]]).Should().NotBeEmpty().And.OnlyContain(f => f.Check.Name == "untranslated-paragraph" || f.Check.Name == "untranslated-sentence");

    [Fact]
    public void Sentences_that_were_translated_are_still_checked()
    {
        string[] source = [.. English, "The crossing takes 45 minutes."];
        string[] target = [.. English, "Yolculuk 55 dakika sürüyor."];

        Findings(source, target).Select(f => f.Check.Name).Should().Equal("untranslated-page", "duration-altered");
    }

    [Fact]
    public void What_was_left_is_not_checked_as_if_it_were_a_translation() =>
        Findings([.. English, "The crossing takes 45 minutes."], [.. English[1..], "The crossing takes 1,455 minutes or less."]).Should().ContainSingle().Which.Check.Name.Should().Be("untranslated-page");

    [Fact]
    public void A_sentence_or_two_are_no_page() =>
        Findings(English[..2], English[..2]).Should().NotBeEmpty().And.NotContain(f => f.Check.Name == "untranslated-page");

    [Theory]
    [InlineData("Ada Demir", "Lindqvist & Sons", "GPT-4o", "Claude 3.5 Sonnet", "Northwind Institute")]
    [InlineData("prompt, token, embedding, fine-tuning, checkpoint, pipeline", "benchmark, dataset, tokenizer, decoder, encoder, attention")]
    public void Pages_with_next_to_no_language_are_the_same_in_both(params string[] lines) => Findings(lines, lines).Should().BeEmpty();

    [Fact]
    public void Where_the_check_is_off_the_sentences_speak()
    {
        var levels = CheckLevels.Of(new Dictionary<string, CheckLevel>(StringComparer.Ordinal) { ["untranslated-page"] = CheckLevel.Off });

        PairChecker.Check(Aligned(Given.English(English), Given.Turkish(English)), new CheckOptions { Levels = levels })
            .Should().NotBeEmpty().And.OnlyContain(f => f.Check.Id.StartsWith("TC01", StringComparison.Ordinal));
    }

    private static ImmutableArray<Finding> Findings(string[] english, string[] turkish) => Findings(Given.English(english), Given.Turkish(turkish));

    private static ImmutableArray<Finding> Findings(Document source, Document target) => PairChecker.Check(Aligned(source, target), new CheckOptions());

    private static AlignedPair Aligned(Document source, Document target) => SentenceAligner.Align(source, target, Lexicon.Default);
}
