using System.Collections.Immutable;
using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
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

/// <summary>A fact and the parts of it that the other side has otherwise.</summary>
internal sealed record FactCell(string Text, ImmutableArray<TextSpan> Changed);

/// <param name="Source">Null for an added fact.</param>
/// <param name="Target">Null for a missing fact.</param>
internal sealed record FactRow(FactChange Change, FactCell? Source, FactCell? Target);

/// <summary>Compares two lists of facts one by one, and altered facts part by part. Facts that differ stand side by side only where one finding speaks of both.</summary>
/// <param name="texts">Language in which the facts are shown.</param>
internal sealed class FactDiff(Texts texts)
{
    private readonly FactText _text = new(texts);

    public ImmutableArray<FactRow> Compare(FactLists facts)
    {
        var rows = ImmutableArray.CreateBuilder<FactRow>();
        var (s, t) = (0, 0);
        foreach (var block in Blocks(facts))
        {
            for (; s < block.DeleteStartA; s++, t++)
            {
                rows.Add(Equal(facts.Source[s], facts.Target[t]));
            }

            AddChanged(rows, facts.Source.Slice(s, block.DeleteCountA), facts.Target.Slice(t, block.InsertCountB));
            (s, t) = (s + block.DeleteCountA, t + block.InsertCountB);
        }

        for (; s < facts.Source.Length; s++, t++)
        {
            rows.Add(Equal(facts.Source[s], facts.Target[t]));
        }

        return rows.DrainToImmutable();
    }

    private static IList<DiffBlock> Blocks(FactLists facts)
    {
        // Without a line, DiffPlex sees an empty one.
        return facts.Source.IsEmpty || facts.Target.IsEmpty
            ? [new DiffBlock(0, facts.Source.Length, 0, facts.Target.Length)]
            : new Differ().CreateLineDiffs(Lines(facts.Source), Lines(facts.Target), ignoreWhitespace: false).DiffBlocks;

        static string Lines(ImmutableArray<FactLine> facts) => string.Join('\n', facts.Select(f => f.Value.ToString().ReplaceLineEndings(" ")));
    }

    private FactRow Equal(FactLine source, FactLine target) =>
        new(FactChange.Equal, new FactCell(_text.Of(source.Value), []), new FactCell(_text.Of(target.Value), []));

    private void AddChanged(ImmutableArray<FactRow>.Builder rows, ImmutableArray<FactLine> source, ImmutableArray<FactLine> target)
    {
        var partner = new int[source.Length];
        Array.Fill(partner, -1);
        var left = Enumerable.Range(0, target.Length).ToList();
        Join(static (s, t) => s.Value.GetType() == t.Value.GetType());
        Join(static (s, t) => !IsWords(s.Value) && !IsWords(t.Value));
        for (var s = 0; s < source.Length; s++)
        {
            rows.Add(partner[s] < 0
                ? new FactRow(FactChange.Missing, Whole(source[s]), null)
                : Altered(source[s], target[partner[s]]));
        }

        rows.AddRange(left.Select(t => new FactRow(FactChange.Added, null, Whole(target[t]))));

        void Join(Func<FactLine, FactLine, bool> fits)
        {
            for (var s = 0; s < source.Length; s++)
            {
                var found = partner[s] < 0 && source[s].Finding >= 0 ? left.FindIndex(t => target[t].Finding == source[s].Finding && fits(source[s], target[t])) : -1;
                if (found >= 0)
                {
                    partner[s] = left[found];
                    left.RemoveAt(found);
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

        var model = new SideBySideDiffBuilder(new Differ()).BuildDiffModel(left, right);
        return new FactRow(FactChange.Altered, Cell(left, model.OldText), Cell(right, model.NewText));
    }

    private static FactCell Cell(string text, DiffPaneModel model)
    {
        var changed = ImmutableArray.CreateBuilder<TextSpan>();
        var at = 0;
        foreach (var piece in model.Lines[0].SubPieces)
        {
            var length = piece.Text?.Length ?? 0;
            if (length > 0 && piece.Type is not (ChangeType.Unchanged or ChangeType.Imaginary))
            {
                AddWords(changed, text, at, at + length);
            }

            at += length;
        }

        return new FactCell(text, changed.Count == 0 ? [new TextSpan(0, text.Length)] : changed.DrainToImmutable());
    }

    /// <summary>The diff cuts at full stops too; of 77.4 and 74.7 the whole number is what changed.</summary>
    private static void AddWords(ImmutableArray<TextSpan>.Builder changed, string text, int start, int end)
    {
        if (text.AsSpan(start, end - start).IsWhiteSpace())
        {
            return;
        }

        start = text.LastIndexOf(' ', start) + 1;
        end = text.IndexOf(' ', end - 1) is > 0 and var space ? space : text.Length;
        if (changed.Count > 0 && start < changed[^1].End)
        {
            start = changed[^1].Start;
            changed.RemoveAt(changed.Count - 1);
        }

        changed.Add(TextSpan.FromBounds(start, end));
    }
}
