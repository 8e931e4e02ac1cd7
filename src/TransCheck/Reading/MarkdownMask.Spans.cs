namespace TransCheck.Reading;

/// <content>Code spans, braces and what rows of the table call markup.</content>
internal sealed partial class MarkdownMask
{
    // Where each length of a run of backticks stands last in the present paragraph, which ends at _runsEnd.
    private readonly Dictionary<int, int> _lastRuns = [];
    private int _runsEnd = -1;

    private int AfterCodeSpan(int start, int end)
    {
        if (start >= _runsEnd)
        {
            FindRuns(start, end);
        }

        var run = AfterRun(start, end);
        if (_lastRuns.GetValueOrDefault(run - start, -1) <= start)
        {
            return run;
        }

        for (var i = run; ;)
        {
            i += _text.AsSpan(i, end - i).IndexOf('`');
            var close = AfterRun(i, end);
            if (close - i == run - start)
            {
                return close;
            }

            i = close;
        }
    }

    private void FindRuns(int start, int end)
    {
        _lastRuns.Clear();
        _runsEnd = BlankLineAfter(start, end);
        for (var i = start; i < _runsEnd;)
        {
            var run = AfterRun(i, end);
            _lastRuns[run - i] = i;
            var next = _text.AsSpan(run, Math.Max(0, _runsEnd - run)).IndexOf('`');
            i = next < 0 ? _runsEnd : run + next;
        }
    }

    private int AfterRun(int start, int end)
    {
        var length = _text.AsSpan(start, end - start).IndexOfAnyExcept('`');
        return length < 0 ? end : start + length;
    }

    private int BlankLineAfter(int start, int end)
    {
        var newline = false;
        for (var i = start; i < end; i++)
        {
            if (_text[i] == '\n')
            {
                if (newline)
                {
                    return i;
                }

                newline = true;
            }
            else if (_text[i] is not (' ' or '\t' or '\r'))
            {
                newline = false;
            }
        }

        return end;
    }

    private int AfterBrace(int start, int end)
    {
        var rest = _text.AsSpan(start, end - start);
        if (AttributeList.Length(rest, start > 0 && _text[start - 1] is ')' or ']' or '`' or '*' or '_') is > 0 and var attributes)
        {
            return Fill(start, start + attributes);
        }

        if (rest.StartsWith("{%") && LiquidEnd(rest, start) is > 0 and var tag)
        {
            return Fill(start, start + tag);
        }

        var after = AfterMarkup(start, end, start + 1);
        return after > start + 1 || !_isMdx ? after
            : BalancedEnd(rest) is > 0 and var close ? Fill(start, start + close)
            : Vain(start, Math.Min(rest.Length, LongestTag));
    }

    /// <summary>Covers what a row of the table calls markup.</summary>
    /// <param name="start">Of the mark.</param>
    /// <param name="end">Of the text.</param>
    /// <param name="otherwise">Where to go on where it is text.</param>
    private int AfterMarkup(int start, int end, int otherwise)
    {
        var rest = _text.AsSpan(start, end - start);
        if (rest.StartsWith(Markup.Environment.Opening))
        {
            var length = Mathematics.EnvironmentLength(rest, Markup.Environment);
            _budget -= length == 0 ? Math.Min(rest.Length, Markup.Environment.Longest) : 0;
            return length == 0 ? otherwise : CoverCode(start, start, start + length, start + length);
        }

        if (Markup.Inline(rest) is not { Closing: { } closing } markup)
        {
            return otherwise;
        }

        if (markup.Opening is "$")
        {
            var length = Mathematics.InlineLength(rest[..Math.Min(rest.Length, markup.Longest)], start > 0 ? _text[start - 1] : ' ');
            return length == 0 ? otherwise : CoverCode(start, start + 1, start + length - 1, start + length);
        }

        var opening = markup.Opening.Length;
        var close = rest[opening..Math.Min(rest.Length, Math.Max(opening, markup.Longest))].IndexOf(closing, StringComparison.Ordinal);
        var stop = start + opening + close + closing.Length;
        if (close < 0 || (markup.Content == MarkupContent.Mathematics && !Mathematics.Is(rest.Slice(opening, close), false)))
        {
            _budget -= Math.Min(rest.Length, close < 0 ? markup.Longest : close);
            return otherwise;
        }

        return markup.Content switch
        {
            MarkupContent.Comment => FillComment(start, stop),
            MarkupContent.Nothing => Fill(start, stop),
            MarkupContent.Captions => FillBut(start, stop),
            _ => CoverCode(start, start + opening, start + opening + close, stop),
        };
    }

    /// <summary>Covers code: of lines that hold nothing else it is a block, elsewhere part of the text.</summary>
    private int CoverCode(int start, int from, int to, int end)
    {
        Fill(start, end);
        var first = start;
        while (first > 0 && _text[first - 1] is ' ' or '\t')
        {
            first--;
        }

        var last = end;
        while (last < _text.Length && _text[last] is ' ' or '\t' or '\r' or '.' or ',' or ';')
        {
            last++;
        }

        var display = _text[start] == '\\' || _text.AsSpan(start).StartsWith("$$");
        if (display && (first == 0 || _text[first - 1] == '\n') && (last == _text.Length || _text[last] == '\n'))
        {
            AddCode(from, to);
            return Fill(end, last);
        }

        // The line goes on: its end within the code is part of it.
        _masked.AsSpan(from, to - from).Fill(CodeFiller);
        var content = _text.AsSpan(from, to - from);
        if (Mathematics.IsAmount(content) || Mathematics.IsOrdinal(content))
        {
            for (var i = from; i < to; i++)
            {
                _masked[i] = char.IsAsciiDigit(_text[i]) || _text[i] is not ('\\' or '^' or '{' or '}') ? _text[i] : Filler;
            }

            if (content.IndexOf("\\math", StringComparison.Ordinal) is >= 0 and var command)
            {
                Fill(from + command, from + command + "\\mathrm".Length);
            }
        }

        return end;
    }

    private static int EndOf(ReadOnlySpan<char> text, string close, int limit)
    {
        var at = text[..Math.Min(text.Length, limit)].IndexOf(close, StringComparison.Ordinal);
        return at < 0 ? 0 : at + close.Length;
    }

    /// <summary>A Liquid tag; of a comment or code sample, up to the tag that closes it.</summary>
    private int LiquidEnd(ReadOnlySpan<char> text, int start)
    {
        var end = EndOf(text, "%}", 4000);
        var name = end < 4 ? [] : text[2..(end - 2)].Trim(" -\n");
        foreach (var block in Markup.Tags)
        {
            if (name.StartsWith(block.Opening) && _search.IndexOf(block.Closing!, start) - start is var close and > 0 && close < text.Length && EndOf(text[close..], "%}", 100) is var tail and > 0)
            {
                if (block.Content == MarkupContent.Code)
                {
                    AddCode(start + end, start + text[..close].LastIndexOf('{'));
                }

                return close + tail;
            }
        }

        return end;
    }

    private static int BalancedEnd(ReadOnlySpan<char> text)
    {
        var depth = 0;
        for (var i = 0; i < Math.Min(text.Length, LongestTag); i++)
        {
            depth += text[i] == '{' ? 1 : text[i] == '}' ? -1 : 0;
            if (depth == 0)
            {
                return i + 1;
            }
        }

        return 0;
    }
}
