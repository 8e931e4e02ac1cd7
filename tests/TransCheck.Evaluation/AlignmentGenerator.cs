using System.Text;

namespace TransCheck.Evaluation;

/// <summary>A source and a target text of one segment a line, with blank lines between paragraphs, and their beads.</summary>
internal sealed record GeneratedPair(string English, string Turkish, List<GoldBead> Gold);

/// <summary>
/// Makes articles from sentences and their translations in order, and treats the translation as translators do: sentences left out,
/// added, joined, cut elsewhere, put in another order; paragraphs moved far; paragraphs broken at other places.
/// </summary>
/// <param name="rate">How often sentences are left out, added, joined or moved, as a share of the usual 5 % each.</param>
internal sealed class AlignmentGenerator(IReadOnlyList<(string English, string Turkish)> sentences, int seed, double rate = 1)
{
    private readonly Random _random = new(seed);

    private sealed record Unit(string[] English, string[] Turkish)
    {
        public bool Starts { get; init; }
    }

    public GeneratedPair Next()
    {
        var count = _random.Next(12, 40);
        var start = _random.Next(sentences.Count - count);
        var units = new List<Unit>();
        for (var i = start; i < start + count;)
        {
            var (unit, used) = Make(i, start + count - i);
            units.Add(unit with { Starts = units.Count == 0 || Chance(0.4) });
            i += used;
        }

        // Each line of the target knows which unit it is of; then lines are moved.
        var order = Enumerable.Range(0, units.Count).ToList();
        for (var k = 0; k + 1 < order.Count; k++)
        {
            if (Chance(0.03 * rate))
            {
                (order[k], order[k + 1]) = (order[k + 1], order[k]);
                k++;
            }
        }

        if (Chance(0.3 * rate))
        {
            Move(order, _random.Next(2, 5));
        }

        if (Chance(0.4 * rate))
        {
            Move(order, 1);
        }

        return Write(units, order);
    }

    private (Unit Unit, int Used) Make(int at, int left)
    {
        var (e, t) = sentences[at];
        var draw = _random.NextDouble() / rate;
        switch (draw)
        {
            case < 0.05:
                return (new Unit([e], []), 1);
            case < 0.10:
                return (new Unit([], [t]), 1);
            case < 0.15 when left >= 2:
                return (new Unit([e, sentences[at + 1].English], [Join(t, sentences[at + 1].Turkish, " ve ")]), 2);
            case < 0.19 when left >= 2:
                return (new Unit([Join(e, sentences[at + 1].English, " and ")], [t, sentences[at + 1].Turkish]), 2);
            case < 0.20 when left >= 3:
                return (new Unit([e, sentences[at + 1].English, sentences[at + 2].English], [Join(Join(t, sentences[at + 1].Turkish, ", "), sentences[at + 2].Turkish, " ve ")]), 3);
            case < 0.21 when left >= 3:
                return (new Unit([Join(Join(e, sentences[at + 1].English, "; "), sentences[at + 2].English, ", and ")], [t, sentences[at + 1].Turkish, sentences[at + 2].Turkish]), 3);
            case < 0.23 when left >= 2 && Split(sentences[at + 1].Turkish) is { } parts:
                return (new Unit([e, sentences[at + 1].English], [Join(t, parts[0], " ve "), parts[1]]), 2);
            case < 0.27 when Split(t) is { } parts:
                return (new Unit([e], parts), 1);
            case < 0.31 when Split(e) is { } parts:
                return (new Unit(parts, [t]), 1);
            default:
                return (new Unit([e], [t]), 1);
        }
    }

    /// <summary>Two sentences of one, cut at the comma nearest to the middle; null where there is none far enough from the ends.</summary>
    private static string[]? Split(string sentence)
    {
        const int Shortest = 20;
        var cut = -1;
        for (var at = sentence.IndexOf(", ", StringComparison.Ordinal); at >= 0; at = sentence.IndexOf(", ", at + 1, StringComparison.Ordinal))
        {
            cut = Math.Abs(at - (sentence.Length / 2)) < Math.Abs(cut - (sentence.Length / 2)) ? at : cut;
        }

        return cut < Shortest || cut > sentence.Length - Shortest
            ? null
            : [sentence[..cut] + ".", char.ToUpperInvariant(sentence[cut + 2]) + sentence[(cut + 3)..]];
    }

    private static string Join(string first, string second, string between)
    {
        var open = first.TrimEnd('.', '!', '?', ' ');
        return open + between + second;
    }

    private void Move(List<int> order, int length)
    {
        if (order.Count < length + 4)
        {
            return;
        }

        var from = _random.Next(order.Count - length);
        var part = order.GetRange(from, length);
        order.RemoveRange(from, length);
        order.InsertRange(_random.Next(order.Count + 1), part);
    }

    private GeneratedPair Write(List<Unit> units, List<int> order)
    {
        var english = new StringBuilder();
        var turkish = new StringBuilder();
        var sources = new int[units.Count][];
        var targets = new int[units.Count][];
        var line = 0;
        for (var u = 0; u < units.Count; u++)
        {
            sources[u] = [.. Enumerable.Range(line, units[u].English.Length)];
            line += units[u].English.Length;
            Append(english, units[u].English, units[u].Starts);
        }

        line = 0;
        foreach (var u in order)
        {
            targets[u] = [.. Enumerable.Range(line, units[u].Turkish.Length)];
            line += units[u].Turkish.Length;
            Append(turkish, units[u].Turkish, Chance(0.85) ? units[u].Starts : !units[u].Starts);
        }

        return new GeneratedPair(english.ToString(), turkish.ToString(), [.. units.Select((_, u) => new GoldBead(sources[u], targets[u]))]);
    }

    private static void Append(StringBuilder text, string[] lines, bool starts)
    {
        if (lines.Length > 0 && starts && text.Length > 0)
        {
            text.Append('\n');
        }

        foreach (var line in lines)
        {
            text.Append(line).Append('\n');
        }
    }

    private bool Chance(double probability) => _random.NextDouble() < probability;
}
