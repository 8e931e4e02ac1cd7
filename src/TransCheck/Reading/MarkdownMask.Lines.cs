namespace TransCheck.Reading;

/// <content>What only the start of a line can be.</content>
internal sealed partial class MarkdownMask
{
    // Quotations and lists that open on one line. More are no text of anybody, and each of them makes the parser read the rest of the line.
    private const int MostMarks = 40;

    /// <summary>Covers what only the start of a line can be: imports of MDX, admonitions, the mark of an alert.</summary>
    /// <returns>Length of the cover.</returns>
    private int LineLength(int start, int end)
    {
        var feed = _text.AsSpan(start, end - start).IndexOf('\n');
        var line = _text.AsSpan(start, feed < 0 ? end - start : feed).TrimEnd();
        if (line.StartsWith("import ") || line.StartsWith("export "))
        {
            if (_isMdx || IsModuleLine(line))
            {
                // A statement ends with its paragraph.
                var stop = start;
                for (var next = start; next < end; next = stop)
                {
                    var length = _text.AsSpan(next, end - next).IndexOf('\n');
                    stop = length < 0 ? end : next + length + 1;
                    if (_text.AsSpan(next, stop - next).IsWhiteSpace())
                    {
                        break;
                    }
                }

                Blank(start, stop);
                return stop - start;
            }

            return 0;
        }

        var (few, all) = Marks(line);
        if (all > few)
        {
            Fill(start + few, start + all);
            return all;
        }

        var indent = line.Length - line.TrimStart(" \t>").Length;
        var content = line[indent..];
        if (Markup.Lines(content) is { } block)
        {
            var close = _text.AsSpan(start + line.Length, Math.Min(end - start - line.Length, block.Longest)).IndexOf("\n" + block.Closing, StringComparison.Ordinal);
            var length = close < 0 ? line.Length : line.Length + close + 1 + block.Closing!.Length;
            Fill(start, start + length);
            return length;
        }

        if (Markup.Line(content) is not null || LanguageLine.Is(content))
        {
            Fill(start + indent, start + line.Length);
            _boundaries.Add(new Boundary(start, null));
            return line.Length;
        }

        var marked = Markup.Marked(content) is { } mark ? MarkedLength(mark, start, indent, line)
            : Markup.Indented(content) is { } box ? BoxLength(box, start, indent, line, end)
            : 0;
        if (marked > 0)
        {
            return marked;
        }

        var open = content.StartsWith("[!") ? content.IndexOf(']') : -1;
        if (open > 2 && indent > 0 && !content[2..open].ContainsAnyExceptInRange('A', 'Z'))
        {
            // The rest of the quotation must stay one: the mark is covered, its line not blanked.
            Fill(start + indent, start + indent + open + 1);
            return indent + open + 1;
        }

        return 0;
    }

    /// <summary>Covers the line that opens or closes a box between marks, but for its title.</summary>
    private int MarkedLength(Markup markup, int start, int indent, ReadOnlySpan<char> line)
    {
        var content = line[indent..];
        var name = content.TrimStart(markup.Opening[0]).TrimStart();
        var word = name is ['{', ..] ? name.IndexOf('}') + 1 : 0;
        var directive = word > 0;
        while (!directive && word < name.Length && (char.IsAsciiLetter(name[word]) || name[word] is '-' or '_' or '.'))
        {
            word++;
        }

        var title = name[word..].TrimStart();
        if (markup.Opening[0] == '/')
        {
            // Slashes are the start of a comment too.
            if (!title.IsEmpty && title[0] != '|')
            {
                return 0;
            }

            title = title.TrimStart("| ");
        }
        else if (title is ['{', ..] && AttributeList.Length(title, true) is > 0 and var attributes)
        {
            title = title[attributes..].TrimStart();
        }

        var bracket = title is ['[', ..] ? title.LastIndexOf(']') : -1;
        var from = start + line.Length - title.Length + (bracket > 0 ? 1 : 0);
        var to = bracket > 0 ? start + line.Length - title.Length + bracket : start + line.Length;
        Fill(start + indent, from);
        _boundaries.Add(new Boundary(from, null));
        _boundaries.Add(new Boundary(start + line.Length, null));
        Fill(to, start + line.Length);
        if (directive)
        {
            AfterOptions(LineAfter(start));
        }

        return Math.Max(1, from - start);
    }

    /// <summary>A box with its content indented by four becomes an item of a list, whose content is indented likewise.</summary>
    private int BoxLength(Markup markup, int start, int indent, ReadOnlySpan<char> line, int end)
    {
        const int width = 4;
        var content = line[indent..];
        var rest = content[markup.Opening.Length..];
        var quote = rest.IndexOf('"');
        var title = quote < 0 ? [] : rest[(quote + 1)..];
        var name = (quote < 0 ? rest : rest[..quote]).Trim();
        if (content.Length <= width || (quote >= 0 && title is not [.., '"'])
            || (name.IsEmpty && quote < 0) || (quote < 0 && (markup.Opening[0] == '=' || !IsIndented(start + line.Length, end, indent + width))))
        {
            return 0;
        }

        foreach (var c in name)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('-' or '_' or ' '))
            {
                return 0;
            }
        }

        var at = start + indent;
        var from = start + line.Length - title.Length;
        Fill(at, from);
        Blank(at, at + width);
        _masked[at] = '+';
        _boxes.Add(at);
        _boundaries.Add(new Boundary(at, null));
        _boundaries.Add(new Boundary(start + line.Length, null));
        Fill(start + line.Length - (title.IsEmpty ? 0 : 1), start + line.Length);
        return from - start;
    }

    /// <summary>Whether the next line that holds something begins behind a column.</summary>
    private bool IsIndented(int start, int end, int column)
    {
        var rest = _text.AsSpan(start, end - start).TrimStart("\r\n \t>");
        var first = end - rest.Length;
        var line = _text.AsSpan(0, first).LastIndexOf('\n') + 1;
        return !rest.IsEmpty && line > start && _text.AsSpan(line, first - line) is var space && (space.Length >= column || space.Contains('\t'));
    }

    /// <summary>Where the first marks of quotations and lists end that a line may have, and where all end.</summary>
    private static (int Few, int All) Marks(ReadOnlySpan<char> line)
    {
        var (few, all) = (0, 0);
        for (var count = 0; ; count++)
        {
            var rest = line[all..].TrimStart(" \t");
            var digits = rest.Length - rest.TrimStart("0123456789").Length;
            var length = rest is ['>', ..] ? 1
                : rest is ['-' or '+' or '*', ' ' or '\t', ..] ? 2
                : digits is > 0 and < 10 && rest[digits..] is ['.' or ')', ' ' or '\t', ..] ? digits + 2
                : 0;
            if (length == 0)
            {
                // A rule is made of such marks as well.
                return count <= MostMarks || (line.TrimStart(" \t") is [var mark and ('-' or '*'), ..] && !line.ContainsAnyExcept(mark, ' ', '\t')) ? (0, 0) : (few, all);
            }

            all = line.Length - rest.Length + length;
            few = count < MostMarks ? all : few;
        }
    }

    private static bool IsModuleLine(ReadOnlySpan<char> line)
    {
        if (line.StartsWith("import "))
        {
            return line.TrimEnd(';') is [.., '\'' or '"'] && line.IndexOfAny('\'', '"') is var quote && (line[..quote].TrimEnd().EndsWith(" from") || quote == "import ".Length);
        }

        var rest = line["export ".Length..];
        return rest.StartsWith("const ") || rest.StartsWith("default ") || rest.StartsWith("function ") || rest.StartsWith("{") || rest.StartsWith("let ") || rest.StartsWith("* from");
    }
}
