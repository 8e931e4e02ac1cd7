using System.Globalization;
using TransCheck.Alignment;
using TransCheck.Articles;

namespace TransCheck.Checks.Text;

/// <summary>
/// For a while the target does not render the source: a section was written anew, stands in another order, or renders another version. One finding takes the place of those about its sentences.
/// </summary>
internal sealed class PassageRewritten : ICheck
{
    public CheckInfo Info { get; } = new("TC0112", "passage-rewritten", Mqm.Mistranslation, Severity.Major) { Scope = CheckScope.Passage, Precedence = 1 };

    public IEnumerable<Finding> Run(PairContext context)
    {
        if (context.LeftPage is not null)
        {
            yield break;
        }

        foreach (var passage in context.StrangePassages)
        {
            var (source, target) = (context.Pair.Source, context.Pair.Target);
            yield return new Finding(
                Info,
                Side(source, passage.Source),
                Side(target, passage.Target),
                1 - passage.Likelihood,
                [Excerpt.Of(source.Segments[passage.Source.Start].Text), passage.Source.Count.ToString(CultureInfo.InvariantCulture), passage.Target.Count.ToString(CultureInfo.InvariantCulture)]);
        }
    }

    private static FindingSide Side(Document document, SegmentRange range) =>
        new(range.Start, new TextSpan(0, document.Segments[range.Start].Text.Length)) { LastSegment = range.End - 1, LastEnd = document.Segments[range.End - 1].Text.Length };
}
