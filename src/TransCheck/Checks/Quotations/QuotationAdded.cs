using TransCheck.Facts.Quotations;

namespace TransCheck.Checks.Quotations;

/// <summary>The target puts words between quotation marks that the source does not quote and does not seem to say.</summary>
internal sealed class QuotationAdded : ICheck
{
    /// <summary>Translators like to put titles and terms between marks.</summary>
    private const int ShortestTold = 5;

    public CheckInfo Info { get; } = new("TC0502", "quotation-added", Mqm.Addition, Severity.Minor) { Family = CheckFamily.Quotation };

    public IEnumerable<Finding> Run(PairContext context) =>
        QuotationMatcher.Compare(context.Pair, context.SourceFacts, context.TargetFacts, reverse: true)
            .Where(gap => !gap.Reported && ((QuotationValue)gap.Quotation.Value).Words >= ShortestTold)
            .Select(gap => new Finding(
                Info,
                new FindingSide(gap.OtherSegment, default),
                new FindingSide(gap.Quotation.Segment, gap.Quotation.Span, gap.Quotation.Value.ToString()),
                gap.Confidence,
                [gap.Quotation.Value.ToString()]));
}
