using System.Collections.Immutable;
using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using TransCheck.Articles;

namespace TransCheck.Reporting;

public enum FactChange
{
    Equal,
    Altered,
    Missing,
    Added,
}

/// <summary>A fact and the parts of it that the other side has otherwise.</summary>
public sealed record FactCell(string Text, ImmutableArray<TextSpan> Changed);

/// <param name="Source">Null for an added fact.</param>
/// <param name="Target">Null for a missing fact.</param>
public sealed record FactRow(FactChange Change, FactCell? Source, FactCell? Target);

/// <summary>Compares two lists of facts line by line, and altered facts part by part.</summary>
public static class FactDiff
{
    public static ImmutableArray<FactRow> Compare(FactLists facts)
    {
        var model = new SideBySideDiffBuilder(new Differ()).BuildDiffModel(string.Join('\n', facts.Source.Select(f => f.Text)), string.Join('\n', facts.Target.Select(f => f.Text)));
        var rows = ImmutableArray.CreateBuilder<FactRow>(model.OldText.Lines.Count);
        foreach (var (source, target) in model.OldText.Lines.Zip(model.NewText.Lines))
        {
            if (Row(source, target) is { } row)
            {
                rows.Add(row);
            }
        }

        return rows.DrainToImmutable();
    }

    private static FactRow? Row(DiffPiece source, DiffPiece target)
    {
        var (left, right) = (Cell(source), Cell(target));
        return (left, right) switch
        {
            (null, null) => null,
            (null, _) => new FactRow(FactChange.Added, null, right),
            (_, null) => new FactRow(FactChange.Missing, left, null),
            _ => new FactRow(source.Type == ChangeType.Unchanged ? FactChange.Equal : FactChange.Altered, left, right),
        };
    }

    /// <summary>Null where this side has no line, or the empty one that an empty list is made of.</summary>
    private static FactCell? Cell(DiffPiece line)
    {
        if (line.Type == ChangeType.Imaginary || string.IsNullOrEmpty(line.Text))
        {
            return null;
        }

        if (line.Type != ChangeType.Modified)
        {
            return new FactCell(line.Text, line.Type == ChangeType.Unchanged ? [] : [new TextSpan(0, line.Text.Length)]);
        }

        var changed = ImmutableArray.CreateBuilder<TextSpan>();
        var at = 0;
        foreach (var piece in line.SubPieces)
        {
            var length = piece.Text?.Length ?? 0;
            if (length > 0 && piece.Type is not (ChangeType.Unchanged or ChangeType.Imaginary))
            {
                AddWords(changed, line.Text, at, at + length);
            }

            at += length;
        }

        return new FactCell(line.Text, changed.DrainToImmutable());
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
