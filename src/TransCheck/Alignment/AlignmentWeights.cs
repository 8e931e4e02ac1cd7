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

    /// <summary>Share of words that render nothing in particular.</summary>
    public float Free { get; init; } = 0.3f;

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
