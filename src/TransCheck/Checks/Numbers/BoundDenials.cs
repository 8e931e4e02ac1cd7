using TransCheck.Articles;
using TransCheck.Checks.Meaning;
using TransCheck.Facts;
using TransCheck.Linguistics.Turkish;

namespace TransCheck.Checks.Numbers;

/// <summary>
/// What turns a bound round again: a denial that one side alone has (<c>no more than 20 minutes</c>, <c>20 dakikadan fazla vakit almayacak</c>), or a second amount of the same value that has the bound
/// (<c>above 1 becomes 1</c>).
/// </summary>
internal static class BoundDenials
{
    /// <summary>Words between a bound and what denies it.</summary>
    private const int Reach = 8;

    public static bool Explain(PairContext context, Finding finding) =>
        finding is { Source: { } source, Target: { } target }
        && (IsDenied(context.Pair.Source, source) != IsDenied(context.Pair.Target, target) || HasTwin(context, source, target));

    /// <summary>English denies before the amount, Turkish behind it.</summary>
    private static bool IsDenied(Document document, FindingSide side)
    {
        var tokens = document.Segments[side.Segment].Tokens;
        var turkish = document.Language == Language.Turkish;
        var at = Array.FindIndex(tokens, t => turkish ? t.Start >= side.Span.End : t.End > side.Span.Start);
        for (var (i, steps) = (turkish ? at : at - 1, 0); i >= 0 && i < tokens.Length && steps < Reach; i += turkish ? 1 : -1, steps++)
        {
            if (tokens[i].Kind == TokenKind.Symbol && tokens[i].Folded is ";" or "." or ":")
            {
                return false;
            }

            if (tokens[i].Kind == TokenKind.Word && (turkish ? TurkishAnalyser.Negation(tokens[i].Form) is TurkishNegation.Verb or TurkishNegation.Word : NegationTable.Default.Denies(tokens[i].Folded)))
            {
                // "no more than" is a bound by itself
                return turkish || tokens[i + 1].Folded is not ("more" or "less" or "fewer" or "later" or "earlier" or "greater" or "longer" or "higher" or "lower" or "over" or "under");
            }
        }

        return false;
    }

    private static bool HasTwin(PairContext context, FindingSide source, FindingSide target) =>
        BoundOf(context.SourceFacts, source) is { } bound
        && context.TargetFacts.BySegment[target.Segment].Any(m => m.Span != target.Span && m.Value is AmountValue a && a.Bound == bound && a.Equals(ValueOf(context.TargetFacts, target)));

    private static Bound? BoundOf(DocumentFacts facts, FindingSide side) => ValueOf(facts, side)?.Bound;

    private static AmountValue? ValueOf(DocumentFacts facts, FindingSide side) =>
        facts.BySegment[side.Segment].FirstOrDefault(m => m.Span == side.Span && m.Value is AmountValue)?.Value as AmountValue;
}
