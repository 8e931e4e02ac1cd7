namespace TransCheck.Alignment;

/// <summary>
/// What the aligner adds up, in natural logarithms of odds. Found on news sentences that neither the lexicon nor the benchmarks hold
/// (<c>docs/accuracy.md</c>); the scale matters most, the others hardly.
/// </summary>
internal sealed record AlignmentWeights
{
    public static AlignmentWeights Default { get; } = new();

    /// <summary>What a word's evidence counts: words of one sentence do not speak independently.</summary>
    public double Scale { get; init; } = 0.15;

    /// <summary>Share of words that render nothing in particular, among those that the lexicon knows well, names and numbers.</summary>
    public float Free { get; init; } = 0.3f;

    /// <summary>The same among words that the lexicon never saw: that nothing is known to render them says little.</summary>
    public float FreeUnknown { get; init; } = 0.9f;

    /// <summary>A word that was seen so often when the lexicon was learned lies 1/e between <see cref="Free"/> and <see cref="FreeUnknown"/>.</summary>
    public float FreeDecay { get; init; } = 5;

    /// <summary>The most that one word says: e^6 against chance.</summary>
    public float MostOdds { get; init; } = 403;

    /// <summary>For each sentence without a counterpart.</summary>
    public double Null { get; init; } = 1;

    public double TwoToOne { get; init; } = 2;

    /// <summary>Taken off the cost of tying two sentences to one that holds two itself.</summary>
    public double InnerSentence { get; init; } = 1.5;

    public double ThreeToOne { get; init; } = 3.5;

    public double TwoToTwo { get; init; } = 4.5;

    /// <summary>Taken off the cost of tying two sentences to one when a quotation runs through the two.</summary>
    public double Quotation { get; init; } = 1;

    /// <summary>Taken off the cost of tying two sentences to two when one quotation runs through either two: who says it may stand with the first or the second.</summary>
    public double BothQuotations { get; init; } = 2;

    /// <summary>For two beads that stand the other way round.</summary>
    public double Swap { get; init; } = 3;

    /// <summary>What two leftovers must score to be tied across the text.</summary>
    public double Far { get; init; } = 2.5;

    /// <summary>What two leftovers must score when their neighbours are tied to each other.</summary>
    public double Near { get; init; } = -1;

    /// <summary>For a bead whose segments stand in two blocks.</summary>
    public double AcrossBlocks { get; init; } = 1.2;

    /// <summary>For a bead that starts a block on one side alone.</summary>
    public double OneStartsBlock { get; init; } = 0.6;

    /// <summary>For a heading tied to running text.</summary>
    public double OtherKind { get; init; } = 1;

    /// <summary>Deviation of the logarithm of length ratios among sentences that have nothing to do with each other.</summary>
    public double ChanceDeviation { get; init; } = 0.75;
}
