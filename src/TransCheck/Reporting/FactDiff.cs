using System.Collections.Immutable;
using DiffPlex;
using DiffPlex.Model;
using TransCheck.Articles;
using TransCheck.Facts;
using TransCheck.Facts.Code;
using TransCheck.Facts.Links;
using TransCheck.Facts.Names;
using TransCheck.Facts.Quotations;

namespace TransCheck.Reporting;

internal enum FactChange
{
    Equal,
    Altered,
    Missing,
    Added,
}

/// <summary>A fact and the words of it that the other side has otherwise: all of them where it has no such fact, none where it only has more words.</summary>
internal sealed record FactCell(string Text, ImmutableArray<TextSpan> Changed);

/// <param name="Source">Null for an added fact.</param>
/// <param name="Target">Null for a missing fact.</param>
internal sealed record FactRow(FactChange Change, FactCell? Source, FactCell? Target)
{
    /// <summary>Index of the finding that speaks of both sides; -1 where there is none.</summary>
    public int Finding { get; init; } = -1;
}

/// <summary>Compares two lists of facts one by one, and altered facts part by part. Facts that differ stand side by side only where one finding speaks of both.</summary>
/// <param name="texts">Language in which the facts are shown.</param>
internal sealed class FactDiff(Texts texts)
{
    /// <summary>Lines of both lists; comparing twice as many takes four times as long.</summary>
    private const int Longest = 2_000;

    private readonly FactText _text = new(texts);

    public ImmutableArray<FactRow> Compare(FactLists facts)
    {
        var rows = ImmutableArray.CreateBuilder<FactRow>();
        foreach (var (source, target) in Parts(facts))
        {
            Compare(rows, source, target);
        }

        return rows.DrainToImmutable();
    }

    /// <summary>The lists as they are; or bead by bead where they are so long that comparing all with all would take too long.</summary>
    private static IEnumerable<(ImmutableArray<FactLine> Source, ImmutableArray<FactLine> Target)> Parts(FactLists facts)
    {
        if (facts.Source.Length + facts.Target.Length <= Longest)
        {
            yield return (facts.Source, facts.Target);
            yield break;
        }

        for (var (s, t) = (0, 0); s < facts.Source.Length || t < facts.Target.Length;)
        {
            var bead = Math.Min(s < facts.Source.Length ? facts.Source[s].Bead : int.MaxValue, t < facts.Target.Length ? facts.Target[t].Bead : int.MaxValue);
            var (source, target) = (Of(bead, facts.Source, s), Of(bead, facts.Target, t));
            yield return (source, target);
            (s, t) = (s + source.Length, t + target.Length);
        }

        static ImmutableArray<FactLine> Of(int bead, ImmutableArray<FactLine> lines, int start)
        {
            var end = start;
            while (end < lines.Length && lines[end].Bead == bead)
            {
                end++;
            }

            return lines[start..end];
        }
    }

    private void Compare(ImmutableArray<FactRow>.Builder rows, ImmutableArray<FactLine> source, ImmutableArray<FactLine> target)
    {
        var (s, t) = (0, 0);
        foreach (var block in Blocks(source, target))
        {
            for (; s < block.DeleteStartA; s++, t++)
            {
                rows.Add(Equal(source[s], target[t]));
            }

            AddChanged(rows, source.Slice(s, block.DeleteCountA), target.Slice(t, block.InsertCountB));
            (s, t) = (s + block.DeleteCountA, t + block.InsertCountB);
        }

        for (; s < source.Length; s++, t++)
        {
            rows.Add(Equal(source[s], target[t]));
        }
    }

    private static IList<DiffBlock> Blocks(ImmutableArray<FactLine> source, ImmutableArray<FactLine> target)
    {
        // Without a line, DiffPlex sees an empty one.
        return source.IsEmpty || target.IsEmpty
            ? [new DiffBlock(0, source.Length, 0, target.Length)]
            : new Differ().CreateLineDiffs(Lines(source), Lines(target), ignoreWhitespace: false).DiffBlocks;

        static string Lines(ImmutableArray<FactLine> facts) => string.Join('\n', facts.Select(f => f.Value.ToString().ReplaceLineEndings(" ")));
    }

    private FactRow Equal(FactLine source, FactLine target) =>
        new(FactChange.Equal, new FactCell(_text.Of(source.Value), []), new FactCell(_text.Of(target.Value), []));

    private void AddChanged(ImmutableArray<FactRow>.Builder rows, ImmutableArray<FactLine> source, ImmutableArray<FactLine> target)
    {
        var partner = new int[source.Length];
        Array.Fill(partner, -1);
        var taken = new bool[target.Length];
        var byFinding = Enumerable.Range(0, target.Length).ToLookup(t => target[t].Finding);
        Join(static (s, t) => s.Value.GetType() == t.Value.GetType());
        Join(static (s, t) => !IsWords(s.Value) && !IsWords(t.Value));
        for (var s = 0; s < source.Length; s++)
        {
            rows.Add(partner[s] < 0
                ? new FactRow(FactChange.Missing, Whole(source[s]), null)
                : Altered(source[s], target[partner[s]]));
        }

        rows.AddRange(Enumerable.Range(0, target.Length).Where(t => !taken[t]).Select(t => new FactRow(FactChange.Added, null, Whole(target[t]))));

        void Join(Func<FactLine, FactLine, bool> fits)
        {
            for (var s = 0; s < source.Length; s++)
            {
                if (partner[s] < 0 && source[s].Finding >= 0)
                {
                    foreach (var t in byFinding[source[s].Finding])
                    {
                        if (!taken[t] && fits(source[s], target[t]))
                        {
                            (partner[s], taken[t]) = (t, true);
                            break;
                        }
                    }
                }
            }
        }
    }

    /// <summary>Compared only with its like: a name and a number are no version of each other, a percentage and a percentage point are.</summary>
    private static bool IsWords(FactValue value) => value is NameValue or QuotationValue or LinkValue or CodeValue;

    private FactCell Whole(FactLine fact)
    {
        var text = _text.Of(fact.Value);
        return new FactCell(text, [new TextSpan(0, text.Length)]);
    }

    private FactRow Altered(FactLine source, FactLine target)
    {
        var (left, right) = (_text.Of(source.Value), _text.Of(target.Value));
        if (string.Equals(left, right, StringComparison.Ordinal))
        {
            (left, right) = (source.Value.ToString(), target.Value.ToString());
        }

        // Word by word: of 77.4 and 74.7 the whole number is what changed.
        var diff = new Differ().CreateCustomDiffs(left, right, ignoreWhiteSpace: false, static text => text.Split(' '));
        return new FactRow(FactChange.Altered, Cell(left, diff.PiecesOld, diff.DiffBlocks.Select(b => (b.DeleteStartA, b.DeleteCountA))), Cell(right, diff.PiecesNew, diff.DiffBlocks.Select(b => (b.InsertStartB, b.InsertCountB))))
        {
            Finding = source.Finding,
        };
    }

    /// <param name="words">Of the text, which one space parts.</param>
    /// <param name="changed">Ranges of words; empty ones where only the other side has more.</param>
    private static FactCell Cell(string text, string[] words, IEnumerable<(int Start, int Count)> changed)
    {
        var starts = new int[words.Length];
        for (var w = 1; w < starts.Length; w++)
        {
            starts[w] = starts[w - 1] + words[w - 1].Length + 1;
        }

        return new FactCell(text, [.. changed.Where(c => c.Count > 0).Select(c => TextSpan.FromBounds(starts[c.Start], starts[c.Start + c.Count - 1] + words[c.Start + c.Count - 1].Length))]);
    }
}
