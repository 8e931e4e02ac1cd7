using TransCheck.Linguistics;

namespace TransCheck.Facts.Quotations;

/// <summary>What is known about a quotation without counterpart; the rows of <c>resources/quotations/weights.tsv</c>.</summary>
internal enum QuotationFeature
{
    Bias,
    Words,
    OneWord,
    TwoWords,
    Deficit,
    LongDeficit,
    Whole,
    SingleMarks,
    ShareMatched,
    NearFree,
    AnchorsGone,
    AnchorsKept,
    UnsureBead,
    ManySegments,
    TitleCase,
    Covered,
    NothingCovered,
    NameOnly,

    /// <summary>The other side ends as if something were to follow.</summary>
    Dangling,
}

internal static class QuotationModel
{
    public static readonly int Size = Enum.GetValues<QuotationFeature>().Length;

    public static LogisticModel Default { get; } = LogisticModel.Load<QuotationFeature>("quotations/weights.tsv");
}
