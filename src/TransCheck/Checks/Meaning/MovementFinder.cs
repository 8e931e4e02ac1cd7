using TransCheck.Articles;
using TransCheck.Facts;
using TransCheck.Linguistics.Turkish;

namespace TransCheck.Checks.Meaning;

/// <summary>
/// Finds what rises in one language and falls in the other: an amount (<c>were up 3%</c>, <c>yüzde 3 geriledi</c>), of which both clauses must say one direction alone and deny nothing;
/// or all that two sentences tell (<c>fares will go up</c>, <c>ücretler düşecek</c>).
/// </summary>
internal static class MovementFinder
{
    private static readonly AntonymClass RiseAndFall = new("movement", comparator: false, weight: 1);

    /// <summary>The amount is right and its movement is not: nothing is as sure among opposites.</summary>
    private const double Sure = 1;
    private const double OfSentence = 0.7;

    /// <summary>Adds the movements that were turned round; of one word they tell more than its opposites do.</summary>
    public static List<Opposite> AddTo(List<Opposite> opposites, PairContext context)
    {
        var movements = Find(context).ToList();
        opposites.RemoveAll(o => movements.Exists(m => m.EnglishSegment == o.EnglishSegment && m.EnglishSpan.Overlaps(o.EnglishSpan)));
        opposites.AddRange(movements);
        return opposites;
    }

    private static IEnumerable<Opposite> Find(PairContext context)
    {
        var fromEnglish = context.Pair.Source.Language == Language.English;
        var (english, turkish) = fromEnglish ? (context.Pair.Source, context.Pair.Target) : (context.Pair.Target, context.Pair.Source);
        var told = new HashSet<(int Segment, int Token)>();
        foreach (var link in context.Numbers.Links)
        {
            var (e, t) = fromEnglish ? (link.Source, link.Target) : (link.Target, link.Source);
            if (e.Value is AmountValue and not OrdinalValue && t.Value is AmountValue
                && Said(english, e, MovementTable.English) is { } ours && Said(turkish, t, MovementTable.Turkish) is { } theirs
                && ours.Rises != theirs.Rises && told.Add((e.Segment, ours.First)))
            {
                yield return Of(english, e.Segment, ours, turkish, t.Segment, theirs, Sure);
            }
        }

        foreach (var bead in context.Pair.Beads)
        {
            var (e, t) = fromEnglish ? (bead.Source, bead.Target) : (bead.Target, bead.Source);
            if (e.Count == 1 && t.Count == 1 && Only(english, e.Start, MovementTable.English) is { } ours && Only(turkish, t.Start, MovementTable.Turkish) is { } theirs
                && ours.Rises != theirs.Rises && told.Add((e.Start, ours.First)))
            {
                yield return Of(english, e.Start, ours, turkish, t.Start, theirs, OfSentence);
            }
        }
    }

    private static Opposite Of(Document english, int e, Movement ours, Document turkish, int t, Movement theirs, double score) =>
        new(RiseAndFall, e, Span(english, e, ours), t, Span(turkish, t, theirs), OneDenied: false, Hearsay: false, score);

    private static TextSpan Span(Document document, int segment, Movement movement)
    {
        var tokens = document.Segments[segment].Tokens;
        return TextSpan.FromBounds(tokens[movement.First].Start, tokens[movement.First + movement.Count - 1].StemEnd);
    }

    /// <summary>The only movement of a sentence; null where it has none, more than one, or denies.</summary>
    private static Movement? Only(Document document, int segment, MovementTable table)
    {
        var tokens = document.Segments[segment].Tokens;
        return table.Find(tokens, ..tokens.Length) is [{ Role: MovementRole.Say } only] && !Denies(document, tokens, ..tokens.Length) ? only : null;
    }

    /// <summary>The movement nearest to an amount among those of its clause that speak of it; null where the clause names none, or both directions, or denies.</summary>
    private static Movement? Said(Document document, Mention amount, MovementTable table)
    {
        var tokens = document.Segments[amount.Segment].Tokens;
        var (first, behind) = Range(tokens, amount.Span);

        // A bare number may count what has nothing to do with the movement ("two changes reduce").
        var clause = amount.Value is NumberValue ? ..tokens.Length : Clause(tokens, first, behind, table);
        var found = table.Find(tokens, clause);
        if (found.Count == 0 || found.Exists(m => m.Rises != found[0].Rises) || Denies(document, tokens, clause))
        {
            return null;
        }

        Movement? nearest = null;
        var least = int.MaxValue;
        foreach (var movement in found)
        {
            var distance = Math.Max(first - movement.First - movement.Count, movement.First - behind);
            if (distance < least && Speaks(movement, tokens, first, behind, amount.Value, table))
            {
                (nearest, least) = (movement, distance);
            }
        }

        return nearest;
    }

    private static bool Speaks(Movement movement, Token[] tokens, int first, int behind, FactValue amount, MovementTable table) => movement.Role switch
    {
        MovementRole.Say => amount is not NumberValue || IsBeside(movement, tokens, first, behind, table, others: 1),
        MovementRole.Beside => amount is not NumberValue && IsBeside(movement, tokens, first, behind, table),
        MovementRole.Dative => movement.First >= behind && IsBeside(movement, tokens, first, behind, table) && IsDative(tokens[movement.First - 1]),
        _ => false,
    };

    /// <param name="others">So many words that do not belong to the amount may stand between.</param>
    private static bool IsBeside(Movement movement, Token[] tokens, int first, int behind, MovementTable table, int others = 0)
    {
        var (from, to) = movement.First < first ? (movement.First + movement.Count, first) : (behind, movement.First);
        for (var i = from; i < to; i++)
        {
            if (tokens[i].Kind == TokenKind.Word && !table.MayStandBetween(tokens[i].Folded) && --others < 0)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsDative(Token token) => token.Folded is [.., 'a' or 'e'] || token is { Kind: TokenKind.Number, HasSuffix: true };

    private static (int First, int Behind) Range(Token[] tokens, TextSpan span)
    {
        var first = 0;
        while (first < tokens.Length - 1 && tokens[first].End <= span.Start)
        {
            first++;
        }

        var behind = first + 1;
        while (behind < tokens.Length && tokens[behind].Start < span.End)
        {
            behind++;
        }

        return (first, behind);
    }

    private static Range Clause(Token[] tokens, int first, int behind, MovementTable table)
    {
        while (first > 0 && !Parts(tokens[first - 1], table) && !table.Ends(tokens[first - 1].Folded))
        {
            first--;
        }

        while (behind < tokens.Length && !Parts(tokens[behind], table))
        {
            behind++;
            if (table.Ends(tokens[behind - 1].Folded))
            {
                break;
            }
        }

        return first..behind;
    }

    private static bool Parts(Token token, MovementTable table) =>
        token.Kind == TokenKind.Symbol ? token.Folded is "," or ";" or ":" or "." or "!" or "?" or "(" or ")" or "–" or "—" : token.Kind == TokenKind.Word && table.Stops(token.Folded);

    private static bool Denies(Document document, Token[] tokens, Range clause)
    {
        foreach (ref readonly var token in tokens.AsSpan(clause))
        {
            if (token.Kind == TokenKind.Word && (document.Language == Language.Turkish
                ? TurkishAnalyser.Negation(token.Form) is TurkishNegation.Verb or TurkishNegation.Word or TurkishNegation.Without
                : NegationTable.Default.Denies(token.Folded)))
            {
                return true;
            }
        }

        return false;
    }
}
