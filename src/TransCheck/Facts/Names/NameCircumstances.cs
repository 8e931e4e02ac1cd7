using System.Collections.Immutable;
using TransCheck.Alignment;
using TransCheck.Articles;

namespace TransCheck.Facts.Names;

/// <summary>Why a name that its bead lacks is not lost: it moved, it glosses a name that is there, or it stands for something else.</summary>
internal static class NameCircumstances
{
    /// <summary>A pronoun that a translator may replace by the name it stands for.</summary>
    public static bool HasPronoun(Document english, SegmentRange range)
    {
        for (var s = range.Start; s < range.End; s++)
        {
            if (Array.Exists(english.Segments[s].Tokens, t => t.Kind == TokenKind.Word && NameWords.Pronouns.Contains(t.Folded)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>It is listed with a name that is there: a pronoun, or nothing, would stand for both.</summary>
    /// <param name="mentions">The facts of the segment.</param>
    public static bool IsListed(NameBead bead, Segment segment, ImmutableArray<Mention> mentions, NameWord first, NameWord last)
    {
        foreach (var mention in mentions)
        {
            var between = mention.Kind != FactKind.Name ? default
                : mention.Span.End <= first.Token.Start ? segment.Text.AsSpan(mention.Span.End, first.Token.Start - mention.Span.End)
                : mention.Span.Start >= last.Token.End ? segment.Text.AsSpan(last.Token.End, mention.Span.Start - last.Token.End)
                : default;
            if (between is " and " or " or " or ", " or ", and " or ", or " or " & "
                && bead.Names.Exists(n => n.Segment == segment.Index && n.Token.Start >= mention.Span.Start && n.Token.Start < mention.Span.End && n.Rendering is RenderedBy.Verbatim or RenderedBy.Exonym))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Who is told what is quoted: <c>he told The Telegraph</c>.</summary>
    public static bool IsAddressee(Segment segment, NameWord name)
    {
        var at = IsToken(segment, name.Index - 1, "the") ? name.Index - 2 : name.Index - 1;
        return IsToken(segment, at, "told") || IsToken(segment, at, "tells");
    }

    /// <summary>An abbreviation that says what somebody is, and is written out in Turkish: <c>partner and MD at the firm, as COO of the firm</c>.</summary>
    public static bool IsRole(Segment segment, NameWord name) =>
        (IsToken(segment, name.Index + 1, "at") || IsToken(segment, name.Index + 1, "of"))
        && (IsToken(segment, name.Index - 1, "as") || (IsToken(segment, name.Index - 1, "and") && name.Index > 1 && char.IsLower(segment.Text[segment.Tokens[name.Index - 2].Start])));

    /// <summary>An abbreviation in parentheses behind the name that it stands for, which some word renders: <c>Federation of German Industries (BDI)</c>.</summary>
    public static bool IsGloss(NameBead bead, Segment segment, NameWord name) =>
        name.AllCaps && IsToken(segment, name.Index - 1, "(") && IsToken(segment, name.Index + 1, ")")
        && bead.Names.Exists(n => n.Segment == name.Segment && n.Index < name.Index && n.Index >= name.Index - name.Key.Length - 3 && n.Rendering is not (RenderedBy.None or RenderedBy.Repeated));

    /// <summary>A name that stands for what its bearer is known for: <c>the Mozart of chess, the Batman and Robin of getting things wrong</c>.</summary>
    public static bool IsProverbial(NameBead bead, Segment segment, NameWord first, NameWord last)
    {
        var start = IsToken(segment, first.Index - 1, "and") && IsName(first.Index - 2) ? first.Index - 3 : first.Index - 1;
        var end = IsToken(segment, last.Index + 1, "and") && IsName(last.Index + 2) ? last.Index + 3 : last.Index + 1;
        return IsToken(segment, start, "the") && IsToken(segment, end, "of") && !bead.Names.Exists(n => n.Segment == last.Segment && n.Mention == last.Mention && n.Index > end);

        bool IsName(int at) => bead.Names.Exists(n => n.Segment == last.Segment && n.Index == at);
    }

    private static bool IsToken(Segment segment, int at, string folded) =>
        at >= 0 && at < segment.Tokens.Length && string.Equals(segment.Tokens[at].Folded, folded, StringComparison.Ordinal);
}
