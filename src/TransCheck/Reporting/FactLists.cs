using System.Collections.Immutable;
using TransCheck.Checks;
using TransCheck.Facts;

namespace TransCheck.Reporting;

/// <summary>
/// The facts of the sentences that have findings, source and target each as a list of language-neutral lines in an order in which equal facts meet.
/// </summary>
/// <param name="Elsewhere">How many facts the other sentences of the source state.</param>
public sealed record FactLists(ImmutableArray<string> Source, ImmutableArray<string> Target, int Elsewhere)
{
    public static FactLists None { get; } = new([], [], 0);

    internal static FactLists Of(PairContext context, ImmutableArray<Finding> findings)
    {
        var source = ImmutableArray.CreateBuilder<string>();
        var target = ImmutableArray.CreateBuilder<string>();
        var elsewhere = 0;
        foreach (var bead in context.Pair.Beads)
        {
            var sourceFacts = Mentions(context.SourceFacts, bead.Source.Start, bead.Source.End);
            if (!findings.Any(f => Touches(f.Source, bead.Source.Start, bead.Source.End) || Touches(f.Target, bead.Target.Start, bead.Target.End)))
            {
                elsewhere += sourceFacts.Count;
                continue;
            }

            Add(sourceFacts, Mentions(context.TargetFacts, bead.Target.Start, bead.Target.End), source, target);
        }

        return new FactLists(source.DrainToImmutable(), target.DrainToImmutable(), elsewhere);
    }

    private static bool Touches(FindingSide? side, int start, int end) => side is not null && side.Segment < end && side.LastSegment >= start;

    private static List<Mention> Mentions(DocumentFacts facts, int start, int end)
    {
        var mentions = new List<Mention>();
        for (var i = start; i < end && i < facts.BySegment.Length; i++)
        {
            mentions.AddRange(facts.BySegment[i]);
        }

        return mentions;
    }

    /// <summary>
    /// Languages put their facts in another order, so every target fact goes beside its equal in the source, else beside one of its kind that has no equal.
    /// </summary>
    private static void Add(List<Mention> source, List<Mention> target, ImmutableArray<string>.Builder sourceLines, ImmutableArray<string>.Builder targetLines)
    {
        var partner = new int[target.Count];
        Array.Fill(partner, -1);
        var taken = new bool[source.Count];
        Join(source, target, partner, taken, static (s, t) => s.Value.Equals(t.Value));
        var equal = (int[])partner.Clone();
        Join(source, target, partner, taken, static (s, t) => s.Kind == t.Kind);
        sourceLines.AddRange(source.Select(Line));

        // Equal values may be written differently (Germany, Almanya): both sides show the source's form.
        targetLines.AddRange(
            Enumerable.Range(0, target.Count)
                .OrderBy(t => partner[t] < 0 ? int.MaxValue : partner[t])
                .Select(t => Line(equal[t] < 0 ? target[t] : source[equal[t]])));
    }

    private static void Join(List<Mention> source, List<Mention> target, int[] partner, bool[] taken, Func<Mention, Mention, bool> fits)
    {
        for (var t = 0; t < target.Count; t++)
        {
            for (var s = 0; s < source.Count && partner[t] < 0; s++)
            {
                if (!taken[s] && fits(source[s], target[t]))
                {
                    taken[s] = true;
                    partner[t] = s;
                }
            }
        }
    }

    private static string Line(Mention mention) => mention.Value.ToString().ReplaceLineEndings(" ");
}
