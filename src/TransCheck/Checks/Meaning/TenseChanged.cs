using TransCheck.Articles;

namespace TransCheck.Checks.Meaning;

/// <summary>What is still to come on one side has happened on the other: <c>will release</c> as <c>yayımladı</c>, <c>was opened</c> as <c>açılacak</c>.</summary>
internal sealed class TenseChanged : ICheck
{
    private const double Confidence = 0.6;

    /// <summary>A longer sentence has room for both tenses, and the last verb need not render the first.</summary>
    private const int MostWords = 30;

    public CheckInfo Info { get; } = new("TC0609", "tense-changed", Mqm.Mistranslation, Severity.Major) { Family = CheckFamily.Certainty };

    public IEnumerable<Finding> Run(PairContext context)
    {
        var fromEnglish = context.Pair.Source.Language == Language.English;
        var (english, turkish) = fromEnglish ? (context.Pair.Source, context.Pair.Target) : (context.Pair.Target, context.Pair.Source);
        foreach (var bead in context.Pair.Beads)
        {
            var (one, other) = fromEnglish ? (bead.Source, bead.Target) : (bead.Target, bead.Source);
            if (one.Count != 1 || other.Count != 1 || english.Segments[one.Start].Tokens.Length > MostWords)
            {
                continue;
            }

            var (said, rendered) = (english.Segments[one.Start], turkish.Segments[other.Start]);
            if (VerbTenses.LastVerb(rendered.Tokens) is not (>= 0 and var last))
            {
                continue;
            }

            var coming = VerbTenses.Coming(said.Tokens);
            var past = VerbTenses.Past(said.Tokens);
            var verb = (coming, past) switch
            {
                ( >= 0, < 0) when !VerbTenses.MayTellPast(said.Tokens) && VerbTenses.IsPast(rendered.Tokens[last].Form) && !VerbTenses.LooksAhead(rendered.Tokens) => coming,
                ( < 0, >= 0) when VerbTenses.IsComing(rendered.Tokens[last].Folded) && !VerbTenses.LooksAhead(said.Tokens, english: true) => past,
                _ => -1,
            };
            if (verb >= 0)
            {
                var here = Side(said, verb);
                var there = Side(rendered, last);
                var (source, target) = fromEnglish ? (here, there) : (there, here);
                yield return new Finding(Info, source, target, Confidence, [source.SurfaceIn(context.Pair.Source), target.SurfaceIn(context.Pair.Target)]);
            }
        }
    }

    private static FindingSide Side(Segment segment, int token) => new(segment.Index, TextSpan.FromBounds(segment.Tokens[token].Start, segment.Tokens[token].End));
}
