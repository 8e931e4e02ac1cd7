using System.Globalization;
using TransCheck.Articles;

namespace TransCheck.Checks.Text;

/// <summary>An article stands among those of one language and is written in the other. Its one finding takes the place of those about its untranslated sentences.</summary>
internal sealed class UntranslatedPage : ICheck
{
    /// <summary>Whoever reads the page sees it; but some are meant to stay as they are.</summary>
    private const double Sure = 0.95;

    public CheckInfo Info { get; } = new("TC0806", "untranslated-page", Mqm.Untranslated, Severity.Major) { Scope = CheckScope.Page };

    public IEnumerable<Finding> Run(PairContext context)
    {
        if (context.LeftPage is { } page)
        {
            yield return new Finding(
                Info,
                Side(context.Pair.Source, page.SourceSegment),
                Side(context.Pair.Target, page.TargetSegment),
                Sure,
                [Math.Floor(100 * page.Share).ToString(CultureInfo.InvariantCulture)])
            {
                Variant = page.Language == Language.Turkish ? "turkish" : null,
            };
        }
    }

    private static FindingSide Side(Document document, int segment) => new(segment, new TextSpan(0, document.Segments[segment].Text.Length));
}
