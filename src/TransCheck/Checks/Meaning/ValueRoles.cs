using TransCheck.Articles;
using TransCheck.Facts;
using TransCheck.Facts.Matching;
using TransCheck.Linguistics;

namespace TransCheck.Checks.Meaning;

/// <summary>What a value is of a change: where it starts (<c>from 42%</c>, <c>yüzde 42'den</c>) or where it ends (<c>to 45%</c>, <c>yüzde 45'e</c>).</summary>
internal static class ValueRoles
{
    private enum Role
    {
        None,
        From,
        To,
    }

    /// <summary>Each value has the role of the other.</summary>
    public static bool AreExchanged(FactLink first, FactLink second, PairContext context) => Roles(first, second, context) is var (a, b, c, d) && a != b && a == d && b == c;

    /// <summary>Each value has the role that it has in the source, and the two differ.</summary>
    public static bool AreKept(FactLink first, FactLink second, PairContext context) => Roles(first, second, context) is var (a, b, c, d) && a != b && a == c && b == d;

    /// <returns>The roles of both in the source and in the target; null where one has none.</returns>
    private static (Role, Role, Role, Role)? Roles(FactLink first, FactLink second, PairContext context)
    {
        var (source, target) = (context.Pair.Source, context.Pair.Target);
        var (a, b) = (Of(source, first.Source), Of(source, second.Source));
        if (a == Role.None || b == Role.None)
        {
            return null;
        }

        var (c, d) = (Of(target, first.Target), Of(target, second.Target));
        return c == Role.None || d == Role.None ? null : (a, b, c, d);
    }

    private static Role Of(Document document, Mention mention)
    {
        // more than 5, 5'ten fazla
        if (mention.Value is AmountValue { Bound: not Bound.None })
        {
            return Role.None;
        }

        var segment = document.Segments[mention.Segment];
        return document.Language == Language.English ? English(segment, mention.Span) : Turkish(segment, mention.Span);
    }

    private static Role English(Segment segment, TextSpan span)
    {
        var tokens = segment.Tokens;
        var at = Array.FindIndex(tokens, t => t.Start >= span.Start);
        return at <= 0 ? Role.None : tokens[at - 1].Folded switch
        {
            "from" => Role.From,
            "to" => Role.To,
            _ => Role.None,
        };
    }

    private static Role Turkish(Segment segment, TextSpan span)
    {
        var tokens = segment.Tokens;
        var at = Array.FindLastIndex(tokens, t => t.Start < span.End);
        if (at < 0)
        {
            return Role.None;
        }

        var word = tokens[at];
        if (word.Kind == TokenKind.Number && !word.HasSuffix)
        {
            // 42 bin, 42 dolar: the word behind it has the ending.
            return Role.None;
        }

        var ending = segment.Text.AsSpan(word.Start, word.End - word.Start);
        return TurkishSuffixes.IsAblative(ending) ? Role.From : word.HasSuffix && TurkishSuffixes.IsDative(ending) ? Role.To : Role.None;
    }
}
