using TransCheck.Articles;
using TransCheck.Facts;

namespace TransCheck.Evaluation.Judging;

/// <summary>Errors of every kind that the checks look for, to be planted one at a time into a run of sentences with their renderings.</summary>
internal sealed class Planted
{
    private static readonly Alteration[] OfOneSentence =
    [
        .. FactAlterations.All.Concat(MeaningAlterations.All).Select(Alteration.Of),
        .. WordExchanges.All,
        .. StructureAlterations.All,
        new("name left out", (pair, random) => Name(pair, random, null)),
        new("name replaced", (pair, random) => Name(pair, random, Names)),
        new("clause left out", (pair, random) => Parts.Drop(pair.Turkish, random) is { } turkish ? new AlteredPair(pair.English, turkish, "") : null),
        new("clause added", (pair, random) => Parts.Drop(pair.English, random) is { } english ? new AlteredPair(english, pair.Turkish, "") : null),
        new("number left out", (pair, random) => Number(pair, random)),
        new("quotation left out", (pair, _) => Quotation(pair)),
    ];

    private static readonly string[] Names = ["Harlan", "Okonkwo", "Lindqvist", "Brightwater", "Castellan", "Novik", "Redfern", "Tanaka", "Velaris", "Moreau"];

    private readonly Dictionary<string, int> _made = new(StringComparer.Ordinal);

    /// <summary>At most so many copies of the run for each row, with that row altered; kinds that were seldom possible so far come first.</summary>
    public IEnumerable<(string Kind, int Row, (string English, string Turkish)[] Run)> In((string English, string Turkish)[] run, int perRow, Random random)
    {
        for (var row = 0; row < run.Length; row++)
        {
            var kinds = (Alteration[])OfOneSentence.Clone();
            random.Shuffle(kinds);
            var made = 0;
            foreach (var kind in kinds.OrderBy(k => _made.GetValueOrDefault(k.Kind)))
            {
                if (made < perRow && kind.Apply(run[row], random) is { } altered && altered.Turkish.Length > 0 && altered.English.Length > 0)
                {
                    var copy = ((string English, string Turkish)[])run.Clone();
                    copy[row] = (altered.English, altered.Turkish);
                    made++;
                    _made[kind.Kind] = _made.GetValueOrDefault(kind.Kind) + 1;
                    yield return (kind.Kind, row, copy);
                }
            }
        }
    }

    /// <summary>A name that both sentences have, without it in the Turkish or with another in its place.</summary>
    private static AlteredPair? Name((string English, string Turkish) pair, Random random, string[]? instead)
    {
        var turkish = Sentences.Document(Language.Turkish, pair.Turkish);
        var names = FactFinder.Find(Sentences.Document(Language.English, pair.English)).BySegment.SelectMany(s => s)
            .Where(m => m.Kind == FactKind.Name && m.Surface.Length > 2 && pair.Turkish.Contains(m.Surface, StringComparison.Ordinal)).ToArray();
        if (names.Length == 0 || turkish.Segments.Length != 1)
        {
            return null;
        }

        var name = names[random.Next(names.Length)].Surface;
        var at = turkish.Segments[0].Text.IndexOf(name, StringComparison.Ordinal);
        var end = at + name.Length;
        var token = at < 0 ? default : Array.Find(turkish.Segments[0].Tokens, t => t.StemEnd == end);
        if (token.Length == 0 || (at > 0 && char.IsLetter(turkish.Segments[0].Text[at - 1])))
        {
            return null;
        }

        var text = turkish.Segments[0].Text;
        return new AlteredPair(pair.English, instead is null ? (text[..at] + text[token.End..].TrimStart()).Trim() : text[..at] + instead[random.Next(instead.Length)] + text[end..], name);
    }

    /// <summary>A number in digits, with what hangs on it, is no longer in the Turkish.</summary>
    private static AlteredPair? Number((string English, string Turkish) pair, Random random)
    {
        var segments = Sentences.Document(Language.Turkish, pair.Turkish).Segments;
        var numbers = segments.Length == 1 ? Array.FindAll(segments[0].Tokens, t => t.Kind == TokenKind.Number) : [];
        if (numbers.Length == 0)
        {
            return null;
        }

        var token = numbers[random.Next(numbers.Length)];
        return new AlteredPair(pair.English, (segments[0].Text[..token.Start].TrimEnd('%', ' ') + segments[0].Text[token.End..]).Trim(), segments[0].Text[token.Start..token.End]);
    }

    /// <summary>A quotation that both sentences have is no longer in the Turkish.</summary>
    private static AlteredPair? Quotation((string English, string Turkish) pair)
    {
        var turkish = FactFinder.Find(Sentences.Document(Language.Turkish, pair.Turkish));
        var quotation = turkish.BySegment.SelectMany(s => s).FirstOrDefault(m => m.Kind == FactKind.Quotation);
        if (quotation is null || turkish.BySegment.Length != 1 || quotation.Span.Length > 0.9 * pair.Turkish.Length
            || FactFinder.Find(Sentences.Document(Language.English, pair.English)).BySegment.SelectMany(s => s).All(m => m.Kind != FactKind.Quotation))
        {
            return null;
        }

        var text = turkish.Document.Segments[0].Text;
        return new AlteredPair(pair.English, string.Concat(text.AsSpan(0, quotation.Span.Start).TrimEnd(), text.AsSpan(quotation.Span.End)), quotation.Surface);
    }
}
