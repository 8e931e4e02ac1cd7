using TransCheck.Articles;
using TransCheck.Facts.Names;

namespace TransCheck.Checks.Names;

/// <summary>Turns differences between English and Turkish names into findings about source and target.</summary>
internal static class NameFindings
{
    /// <summary>The differences of one kind, each with both places.</summary>
    public static IEnumerable<Finding> Report(PairContext context, CheckInfo check, NameDifferenceKind kind) =>
        context.Names.Where(d => d.Kind == kind).Select(d => Report(context, check, d));

    /// <summary>The names that only the source has, or only the target.</summary>
    public static IEnumerable<Finding> ReportLone(PairContext context, CheckInfo check, bool ofSource)
    {
        var kind = ofSource == IsEnglishSource(context) ? NameDifferenceKind.EnglishOnly : NameDifferenceKind.TurkishOnly;
        return Report(context, check, kind);
    }

    private static Finding Report(PairContext context, CheckInfo check, NameDifference difference)
    {
        var (source, target) = IsEnglishSource(context) ? (difference.English, difference.Turkish) : (difference.Turkish, difference.English);
        var sourceName = Surface(context.Pair.Source, source);
        var targetName = Surface(context.Pair.Target, target);
        return new Finding(
            check,
            new FindingSide(source.Segment, source.Span, sourceName.Length > 0 ? sourceName : null),
            new FindingSide(target.Segment, target.Span, targetName.Length > 0 ? targetName : null),
            difference.Confidence,
            sourceName.Length == 0 ? [targetName] : targetName.Length == 0 ? [sourceName] : [sourceName, targetName]);
    }

    private static bool IsEnglishSource(PairContext context) => context.Pair.Source.Language != Language.Turkish;

    private static string Surface(Document document, NamePlace place) => place.Span.Of(document.Segments[place.Segment].Text).ToString();
}
