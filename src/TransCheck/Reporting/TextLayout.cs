using System.Globalization;
using TransCheck.Articles;
using TransCheck.Linguistics;

namespace TransCheck.Reporting;

/// <summary>Fits text into the columns of a terminal.</summary>
internal static class TextLayout
{
    /// <summary>Columns that the text takes: two for a Chinese sign or an emoji, none for a combining mark.</summary>
    public static int Columns(string text)
    {
        foreach (var c in text)
        {
            if (c >= 0x80)
            {
                return new Spectre.Console.Rendering.Segment(SoundText.Of(text)).CellCount();
            }
        }

        return text.Length;
    }

    /// <summary>Breaks between words into ranges of at most <paramref name="width"/> columns; a longer word is broken too. Line feeds are kept as breaks.</summary>
    public static List<TextSpan> Wrap(string text, int width)
    {
        width = Math.Max(1, width);
        var lines = new List<TextSpan>();
        var lineStart = 0;
        var lineEnd = 0;
        var columns = 0;
        var i = 0;
        while (i < text.Length)
        {
            if (text[i] == '\n')
            {
                lines.Add(TextSpan.FromBounds(lineStart, lineEnd));
                (lineStart, lineEnd, columns) = (i + 1, i + 1, 0);
                i++;
                continue;
            }

            if (text[i] == ' ')
            {
                i++;
                continue;
            }

            var wordEnd = i;
            while (wordEnd < text.Length && text[wordEnd] is not (' ' or '\n'))
            {
                wordEnd++;
            }

            var word = Columns(text[i..wordEnd]);
            var gap = i - lineEnd;
            if (lineEnd > lineStart && columns + gap + word > width)
            {
                lines.Add(TextSpan.FromBounds(lineStart, lineEnd));
                (lineStart, lineEnd, columns, gap) = (i, i, 0, 0);
            }
            else if (lineEnd == lineStart)
            {
                // Space at the start of a text is an indent; behind a break, or where it leaves no room for a sign, it is dropped.
                lineStart = lines.Count > 0 || (gap > 0 && gap + Columns(text.Substring(i, StringInfo.GetNextTextElementLength(text, i))) > width) ? i : lineStart;
                (lineEnd, gap) = (lineStart, i - lineStart);
            }

            while (lineEnd == lineStart && gap + word > width)
            {
                var piece = Piece(text, i, wordEnd, width - gap);
                lines.Add(TextSpan.FromBounds(lineStart, piece));
                (lineStart, lineEnd, i, gap) = (piece, piece, piece, 0);
                word = Columns(text[i..wordEnd]);
            }

            columns += gap + word;
            lineEnd = wordEnd;
            i = wordEnd;
        }

        if (lineEnd > lineStart || lines.Count == 0)
        {
            lines.Add(TextSpan.FromBounds(lineStart, Math.Max(lineStart, lineEnd)));
        }

        return lines;
    }

    /// <summary>Where a word that is too long breaks: as far as it fits, never within a grapheme, and at least behind one.</summary>
    private static int Piece(string text, int start, int end, int width)
    {
        var at = start;
        var columns = 0;
        while (at < end)
        {
            var length = StringInfo.GetNextTextElementLength(text, at);
            var next = Columns(text.Substring(at, length));
            if (at > start && columns + next > width)
            {
                break;
            }

            columns += next;
            at += length;
        }

        return Math.Min(at, end);
    }
}
