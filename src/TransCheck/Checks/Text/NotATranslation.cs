using System.Globalization;
using TransCheck.Articles;

namespace TransCheck.Checks.Text;

/// <summary>
/// The two articles do not render each other, though they may tell of one event on one day and share names, numbers, links, even their file names. Its one finding takes the place of all others:
/// sentence by sentence there is nothing to compare.
/// </summary>
internal sealed class NotATranslation : ICheck
{
    public CheckInfo Info { get; } = new("TC0808", "not-a-translation", Mqm.Other, Severity.Major) { Scope = CheckScope.Pair };

    public IEnumerable<Finding> Run(PairContext context)
    {
        if (context.IsNoTranslation && context.PairEvidence is { Probability: { } probability } evidence)
        {
            yield return new Finding(Info, Side(context.Pair.Source), Side(context.Pair.Target), 1 - probability, [Math.Floor(100 * evidence.Rendered).ToString(CultureInfo.InvariantCulture)]);
        }
    }

    private static FindingSide Side(Document document) => new(0, new TextSpan(0, document.Segments[0].Text.Length));
}
