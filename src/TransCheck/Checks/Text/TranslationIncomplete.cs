using System.Globalization;
using TransCheck.Alignment;
using TransCheck.Articles;

namespace TransCheck.Checks.Text;

/// <summary>
/// The target renders the source and stops, or leaves most of it out: a translation that was not finished, or a short version. Sentence by sentence little could be said of it
/// (<see cref="LonePassages"/>); its one finding takes the place of those about missing passages.
/// </summary>
internal sealed class TranslationIncomplete : ICheck
{
    public const string Name = "translation-incomplete";

    /// <summary>From this share of its words on the source is rendered well enough to tell each passage that is missing.</summary>
    private const double MostRendered = 0.5;

    /// <summary>A target of which less renders the source is another text.</summary>
    private const double LeastRendering = 0.8;

    /// <summary>Fewer words are a passage.</summary>
    private const int FewestMissing = 60;

    /// <summary>A bead of less is a guess.</summary>
    private const double SureBead = 0.5;

    /// <summary>Whoever sees both sees it; but a short version may be meant.</summary>
    private const double Sure = 0.85;

    public CheckInfo Info { get; } = new("TC0807", Name, Mqm.Omission, Severity.Major) { Scope = CheckScope.Rest };

    public IEnumerable<Finding> Run(PairContext context)
    {
        var pair = context.Pair;
        if (context.LeftPage is not null || pair.Target.Segments.IsEmpty)
        {
            yield break;
        }

        var (rendered, rendering, first, place) = (0, 0, -1, 0);
        foreach (var bead in pair.Beads)
        {
            if (bead.Source.Count > 0 && bead.Target.Count > 0 && bead.Score >= SureBead)
            {
                rendered += pair.Source.WordsIn(bead.Source);
                rendering += pair.Target.WordsIn(bead.Target);
            }
            else if (bead.Target.Count == 0 && first < 0)
            {
                (first, place) = (bead.Source.Start, bead.Target.Start);
            }
        }

        var (all, written) = (pair.Source.WordsIn(new SegmentRange(0, pair.Source.Segments.Length)), pair.Target.WordsIn(new SegmentRange(0, pair.Target.Segments.Length)));
        if (first < 0 || all - rendered < FewestMissing || rendered >= MostRendered * all || rendering < LeastRendering * written || rendering == 0)
        {
            yield break;
        }

        yield return new Finding(
            Info,
            new FindingSide(first, new TextSpan(0, pair.Source.Segments[first].Text.Length)),
            new FindingSide(Math.Min(place, pair.Target.Segments.Length - 1), default),
            Sure,
            [Math.Max(1, 100 * rendered / all).ToString(CultureInfo.InvariantCulture)]);
    }
}
