namespace TransCheck.Reading;

/// <summary>A line of plain text that holds more than space.</summary>
/// <param name="Start">First character that is neither space nor part of a bullet or list number.</param>
/// <param name="End">After the last character that is not space.</param>
/// <param name="BlankBefore">The first line, or one with an empty line above it.</param>
/// <param name="Indent">Columns of space before the bullet or the text.</param>
/// <param name="IsItem">Starts with a bullet or a list number.</param>
internal readonly record struct TextLine(int Start, int End, bool BlankBefore, int Indent, bool IsItem)
{
    /// <summary>The number of an item of a numbered list.</summary>
    public int? Marker { get; init; }
}

/// <summary>Cuts plain text into lines.</summary>
internal static class TextLines
{
    public static List<TextLine> Of(string text)
    {
        var lines = new List<TextLine>();
        var numbered = new List<(int Line, int Number, int TextStart)>();
        var blank = true;
        var next = 0;
        while (next < text.Length)
        {
            var start = next;
            var length = text.AsSpan(start).IndexOfAny('\n', '\r');
            var end = length < 0 ? text.Length : start + length;
            next = end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? end + 2 : end + 1;

            var first = start;
            while (first < end && IsSpace(text[first]))
            {
                first++;
            }

            while (end > first && IsSpace(text[end - 1]))
            {
                end--;
            }

            if (first == end)
            {
                blank = true;
                continue;
            }

            var bullet = BulletLength(text.AsSpan(first, end - first));
            if (bullet == 0 && NumberMark(text.AsSpan(first, end - first)) is var (number, mark) && mark > 0)
            {
                numbered.Add((lines.Count, number, first + mark));
            }

            lines.Add(new TextLine(first + bullet, end, blank, first - start, bullet > 0));
            blank = false;
        }

        MarkNumberedItems(lines, numbered);
        return lines;
    }

    private static bool IsSpace(char c) => char.IsWhiteSpace(c) || c is '\uFEFF' or '\u200B';

    /// <summary>Length of a bullet with the space after it, 0 for none.</summary>
    private static int BulletLength(ReadOnlySpan<char> line)
    {
        if (line[0] is not ('•' or '-' or '*' or '◦' or '▪' or '‣' or '●' or '·' or '○' or '■' or '–' or '—'))
        {
            return 0;
        }

        var text = 1;
        while (text < line.Length && IsSpace(line[text]))
        {
            text++;
        }

        return text == line.Length || (text == 1 && line[0] is not ('•' or '◦' or '▪' or '‣' or '●')) ? 0 : text;
    }

    /// <summary>The number and length of <c>1.</c> or <c>1)</c> with the space after it.</summary>
    private static (int Number, int Length) NumberMark(ReadOnlySpan<char> line)
    {
        var digits = 0;
        while (digits < line.Length && digits < 3 && char.IsAsciiDigit(line[digits]))
        {
            digits++;
        }

        if (digits is 0 or 3 || digits + 2 >= line.Length || line[digits] is not ('.' or ')') || !IsSpace(line[digits + 1]))
        {
            return (0, 0);
        }

        var text = digits + 2;
        while (text < line.Length && IsSpace(line[text]))
        {
            text++;
        }

        return (digits == 1 ? line[0] - '0' : ((line[0] - '0') * 10) + line[1] - '0', text);
    }

    /// <summary>Only numbers that count on from 1 are a list: <c>19. yüzyılda</c> at the start of a line is a fact.</summary>
    private static void MarkNumberedItems(List<TextLine> lines, List<(int Line, int Number, int TextStart)> numbered)
    {
        for (var i = 0; i < numbered.Count; i++)
        {
            var end = i + 1;
            if (numbered[i].Number != 1)
            {
                continue;
            }

            while (end < numbered.Count && numbered[end].Number == numbered[end - 1].Number + 1)
            {
                end++;
            }

            for (var k = i; end - i > 1 && k < end; k++)
            {
                var line = lines[numbered[k].Line];
                lines[numbered[k].Line] = line with { Start = numbered[k].TextStart, IsItem = true, Marker = numbered[k].Number };
            }

            i = end - 1;
        }
    }
}
