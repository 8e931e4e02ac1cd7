using TransCheck.Articles;
using TransCheck.Linguistics;

namespace TransCheck.Facts.Names;

/// <summary>
/// A name whose abbreviation the English puts behind it in parentheses needs only one of the two in Turkish: <c>Transport Layer Security (TLS)</c> is
/// <c>TLS</c>, and <c>a probability density function (PDF)</c> is <c>olasılık yoğunluk fonksiyonu</c>.
/// </summary>
internal static class SpeltOutNames
{
    public static void Find(NameBead bead, Document english)
    {
        foreach (var letters in bead.Names)
        {
            if (!letters.AllCaps || letters.Key.Length < 2)
            {
                continue;
            }

            var segment = english.Segments[letters.Segment];
            if (Start(segment, letters) is not (>= 0 and var start))
            {
                continue;
            }

            var rendered = letters.Rendering is not RenderedBy.None;
            foreach (var name in bead.Names)
            {
                if (rendered && name.Segment == letters.Segment && name.Index >= start && name.Index < letters.Index && name.Rendering == RenderedBy.None)
                {
                    name.Rendering = RenderedBy.Initials;
                }
            }

            if (!rendered)
            {
                letters.Rendering = RenderedBy.Initials;
            }
        }
    }

    /// <summary>The first of the words before the parenthesis that begin with the letters; -1 where they do not.</summary>
    private static int Start(Segment segment, NameWord letters)
    {
        if (!IsSymbol(letters.Index - 1, '(') || !IsSymbol(letters.Index + 1, ')'))
        {
            return -1;
        }

        var (at, left) = (letters.Index - 1, letters.Key.Length);
        while (left > 0)
        {
            at--;
            if (at < 0)
            {
                return -1;
            }

            ref readonly var token = ref segment.Tokens[at];
            if (token.Kind == TokenKind.Word && Folding.Skeleton(token.Form) is [var first, ..] && first == letters.Key[left - 1])
            {
                left--;
            }
            else if (token.Kind == TokenKind.Symbol ? segment.Text[token.Start] is not ('-' or '&') : token.Length > 3)
            {
                // Of the words between them only short ones give no letter: Department of Health.
                return -1;
            }
        }

        return at;

        bool IsSymbol(int i, char sign) => i >= 0 && i < segment.Tokens.Length && segment.Tokens[i].Kind == TokenKind.Symbol && segment.Text[segment.Tokens[i].Start] == sign;
    }
}
