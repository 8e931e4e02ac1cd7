namespace TransCheck.Reading;

/// <content>Fenced blocks.</content>
internal sealed partial class MarkdownMask
{
    /// <summary>Finds the fenced code blocks and covers what stands between them. Of those whose content is text, the fences are covered.</summary>
    private void CoverRegions(int start)
    {
        var region = start;
        var (fence, length) = ('\0', 0);
        var boxes = new Stack<(char Fence, int Length)>();
        for (int line = start, next; line < _text.Length; line = next)
        {
            next = LineAfter(line);
            var content = _text.AsSpan(line, next - line).TrimStart(" \t>").TrimEnd();
            var run = content.Length > 0 && content[0] is '`' or '~' ? content.Length - content.TrimStart(content[0]).Length : 0;
            if (fence != '\0')
            {
                if (run >= length && content[0] == fence && run == content.Length)
                {
                    (fence, region) = ('\0', next);
                }
            }
            else if (run >= 3 && run == content.Length && boxes.TryPeek(out var box) && box.Fence == content[0] && box.Length <= run)
            {
                boxes.Pop();
                Cover(region, line);
                region = CoverFence(line, next);
            }
            else if (run >= 3 && (content[0] == '~' || !content[run..].Contains('`')))
            {
                // An info string of backticks cannot hold a backtick: then it is a code span.
                Cover(region, line);
                if (Markup.Fence(content[run..].Trim()) is { } markup)
                {
                    boxes.Push((content[0], run));
                    region = next = CoverOpening(line, next, content[run..].Trim(), markup);
                }
                else
                {
                    (fence, length) = (content[0], run);
                }
            }
        }

        if (fence == '\0')
        {
            Cover(region, _text.Length);
        }
    }

    private int CoverFence(int line, int next)
    {
        var indent = _text.AsSpan(line, next - line).IndexOfAnyExcept(" \t>");
        Blank(line + indent, next);
        _boundaries.Add(new Boundary(line, null));
        return next;
    }

    /// <summary>Covers the line that opens a fenced block of text, but for its title, and the options below it.</summary>
    private int CoverOpening(int line, int next, ReadOnlySpan<char> info, Markup markup)
    {
        var title = TitleOf(info[markup.Opening.Length..], markup.Content);
        var start = title.IsEmpty ? -1 : line + _text.AsSpan(line, next - line).LastIndexOf(title);
        if (start < 0)
        {
            CoverFence(line, next);
        }
        else
        {
            Cover(start, start + title.Length);
            Fill(line + _text.AsSpan(line, next - line).IndexOfAnyExcept(" \t>"), start);
            _boundaries.Add(new Boundary(line, null));
            Blank(start + title.Length, next);
        }

        _boundaries.Add(new Boundary(next, null));
        return AfterOptions(next);
    }

    private static ReadOnlySpan<char> TitleOf(ReadOnlySpan<char> argument, MarkupContent content)
    {
        foreach (var name in (ReadOnlySpan<string>)["header=\"", "title=\""])
        {
            if (argument.IndexOf(name, StringComparison.Ordinal) is >= 0 and var at)
            {
                var value = argument[(at + name.Length)..];
                return value[..Math.Max(0, value.IndexOf('"'))];
            }
        }

        return content == MarkupContent.Prose ? argument.Trim() : [];
    }

    /// <summary>Covers the options of a directive: lines with a name between colons, or a block of YAML between rules.</summary>
    /// <returns>Where its content starts.</returns>
    private int AfterOptions(int start)
    {
        const int mostOptions = 30;
        var line = start;
        var yaml = false;
        for (var count = 0; line < _text.Length && count < mostOptions; count++)
        {
            var next = LineAfter(line);
            var content = _text.AsSpan(line, next - line).TrimStart(" \t>").TrimEnd();
            var rule = content is "---";
            if (yaml ? rule : !(rule && count == 0) && !(content is [':', var letter, ..] && char.IsAsciiLetter(letter) && content[1..].IndexOf(':') > 0 && content is not [.., '`']))
            {
                line = yaml ? next : line;
                Blank(start, line);
                return line;
            }

            yaml |= rule;
            line = next;
        }

        if (!yaml)
        {
            Blank(start, line);
        }

        return yaml ? start : line;
    }
}
