using TransCheck.Facts.Quotations;

namespace TransCheck.Checks.Quotations;

/// <summary>A quotation of the source has no counterpart between quotation marks in the target.</summary>
internal sealed class QuotationMissing : ICheck
{
    public CheckInfo Info { get; } = new("TC0501", "quotation-missing", Mqm.Omission, Severity.Major) { Family = CheckFamily.Quotation };

    /// <summary>What is left of the confidence when a single word seems to have lost its marks alone: they were mostly emphasis.</summary>
    private const double Emphasis = 0.5;

    /// <summary>And where nobody says the words that were marked.</summary>
    private const double Mention = 0.4;

    public IEnumerable<Finding> Run(PairContext context)
    {
        foreach (var gap in QuotationMatcher.Compare(context.Pair, context.SourceFacts, context.TargetFacts))
        {
            var words = ((QuotationValue)gap.Quotation.Value).Words;
            yield return new Finding(
                Info,
                new FindingSide(gap.Quotation.Segment, gap.Quotation.Span, gap.Quotation.Value.ToString()),
                new FindingSide(gap.OtherSegment, default),
                gap.Confidence * (gap.IsMention ? Mention : words == 1 && gap.Reported && gap.Features[(int)QuotationFeature.Covered] > 0 ? Emphasis : 1),
                [gap.Quotation.Value.ToString()])
            {
                Severity = gap.Reported || words <= 2 ? Severity.Minor : Severity.Major,
                Variant = gap.Reported ? "reported" : null,
            };
        }
    }
}
