using System.Collections.Immutable;
using TransCheck.Alignment;
using TransCheck.Facts;
using TransCheck.Facts.Quotations;

namespace TransCheck.Tests.Facts;

/// <summary>What is left of a sentence that lost its quotation is often tied to the wrong sentence, whose own counterpart then stands alone.</summary>
public sealed class QuotationMatcherTests
{
    private const string Quoted = "\"The ministry has taken over the whole debate on the harbour,\" said Keller.";
    private const string Next = "The angry speeches of the minister have used up the goodwill of the neighbours.";
    private const string NextTurkish = "Bakanın öfkeli konuşmaları komşuların iyi niyetini tüketti.";

    [Fact]
    public void A_stub_tied_together_with_the_next_sentence_has_lost_the_quotation() =>
        Gaps(["Keller konuştu.", NextTurkish], new Bead(new(0, 1), new(0, 2), 0.9), new Bead(new(1, 1), new(2, 0), 0.8))
            .Should().ContainSingle().Which.Should().Match<QuotationGap>(g => g.Confidence > 0.6 && !g.Reported);

    [Fact]
    public void So_has_one_left_alone_beside_the_next_sentence() =>
        Gaps(["Keller konuştu.", NextTurkish], new Bead(new(0, 0), new(0, 1), 0.5), new Bead(new(0, 1), new(1, 1), 0.9), new Bead(new(1, 1), new(2, 0), 0.8))
            .Should().ContainSingle().Which.Should().Match<QuotationGap>(g => g.Confidence > 0.6 && !g.Reported);

    [Fact]
    public void And_one_that_went_to_the_neighbour() =>
        Gaps(["Keller konuştu.", NextTurkish], new Bead(new(0, 1), new(0, 0), 0.8), new Bead(new(1, 1), new(0, 2), 0.9))
            .Should().ContainSingle().Which.Should().Match<QuotationGap>(g => g.Confidence > 0.6 && !g.Reported);

    [Fact]
    public void A_quotation_that_is_there_is_no_gap_however_its_sentences_are_tied() =>
        Gaps(["Keller, “Liman tartışmasının tamamını bakanlık ele geçirdi” dedi.", NextTurkish], new Bead(new(0, 1), new(0, 2), 0.9), new Bead(new(1, 1), new(2, 0), 0.8))
            .Should().BeEmpty();

    private static ImmutableArray<QuotationGap> Gaps(string[] turkish, params Bead[] beads)
    {
        var pair = new AlignedPair(Given.English(Quoted, Next), Given.Turkish(turkish), [.. beads]);
        return QuotationMatcher.Compare(pair, FactFinder.Find(pair.Source), FactFinder.Find(pair.Target));
    }
}
