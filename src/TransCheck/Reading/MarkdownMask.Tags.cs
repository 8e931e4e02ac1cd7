using TransCheck.Articles;

namespace TransCheck.Reading;

/// <content>Tags and comments of HTML and MDX.</content>
internal sealed partial class MarkdownMask
{
    // Longer tags are text with a stray "<".
    private const int LongestTag = 20_000;

    private static readonly HashSet<string> BlockTags = new(StringComparer.OrdinalIgnoreCase)
    {
        "address", "article", "aside", "blockquote", "body", "caption", "center", "col", "colgroup", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure",
        "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "iframe", "legend", "li", "main", "menu", "nav", "noscript", "ol", "optgroup", "option", "p",
        "picture", "pre", "section", "source", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "video", "audio",
    };

    // The last tags with nothing but space between them, so that a line of many is read once.
    private int _tagsStart = -1;
    private int _tagsEnd = -1;

    private int AfterAngle(int start, int end)
    {
        var rest = _text.AsSpan(start, end - start);
        if (rest.StartsWith("<!--"))
        {
            var close = _search.IndexOf("-->", start + 4);
            return close < 0 || close + 3 > end ? start + 1 : FillComment(start, close + 3);
        }

        if (rest.StartsWith("<>") || rest.StartsWith("</>"))
        {
            return Fill(start, start + (rest[1] == '>' ? 2 : 3));
        }

        var isEnd = rest.Length > 1 && rest[1] == '/';
        var at = isEnd ? 2 : 1;
        if (at >= rest.Length || !char.IsAsciiLetter(rest[at]))
        {
            return start + 1;
        }

        while (at < rest.Length && (char.IsAsciiLetterOrDigit(rest[at]) || rest[at] is '-' or '.' or '_'))
        {
            at++;
        }

        var name = rest[(isEnd ? 2 : 1)..at].ToString();
        if (at >= rest.Length || !(rest[at] is '>' or '/' || char.IsWhiteSpace(rest[at])) || TagEnd(rest, at) is not (> 0 and var tagEnd))
        {
            return Vain(start, Math.Min(rest.Length, LongestTag));
        }

        // The rows of a data frame are the output of a program.
        var isOutput = name is "table" && rest[..tagEnd].Contains("dataframe", StringComparison.Ordinal);
        if (!isEnd && (isOutput || name is "script" or "style" or "svg" or "pre" or "template") && rest[tagEnd - 2] != '/')
        {
            var close = rest[tagEnd..].IndexOf("</" + name, StringComparison.OrdinalIgnoreCase);
            var content = close < 0 ? rest.Length : tagEnd + close;
            if (name is "pre")
            {
                AddCode(start + tagEnd, start + content);
            }

            Fill(start, start + content);
            _boundaries.Add(new Boundary(start, null));
            return start + content;
        }

        Mark(start, start + tagEnd, name, isEnd);
        return start + tagEnd;
    }

    /// <summary>Covers a tag and remembers what it means for the blocks.</summary>
    private void Mark(int start, int end, string name, bool isEnd)
    {
        var lineStart = start;
        while (lineStart > 0 && lineStart != _tagsEnd && (_text[lineStart - 1] is ' ' or '\t' || _masked[lineStart - 1] == Filler))
        {
            lineStart--;
        }

        lineStart = lineStart == _tagsEnd ? _tagsStart : lineStart;

        var first = lineStart == 0 || _text[lineStart - 1] is '\n';
        if (name.Equals("br", StringComparison.OrdinalIgnoreCase))
        {
            _breaks.Add(start);
        }
        else if (BlockTags.Contains(name) || (char.IsAsciiLetterUpper(name[0]) && first && (end >= _text.Length || _text[end] is '\n' or '\r')))
        {
            // Space before the tag is not the indent of code.
            if (first)
            {
                Fill(Math.Max(lineStart, _tagsEnd), start);
            }

            _boundaries.Add(isEnd ? new Boundary(start, null) : name.ToLowerInvariant() switch
            {
                "td" or "th" => new Boundary(start, BlockKind.TableCell),
                "li" => new Boundary(start, BlockKind.ListItem, 1),
                "figcaption" or "caption" => new Boundary(start, BlockKind.Caption),
                "blockquote" => new Boundary(start, BlockKind.Quotation),
                ['h', var level and >= '1' and <= '6'] => new Boundary(start, BlockKind.Heading, level - '0'),
                _ => new Boundary(start, null),
            });
        }

        (_tagsStart, _tagsEnd) = (lineStart, end);
        if (!isEnd && name.Equals("img", StringComparison.OrdinalIgnoreCase))
        {
            var words = new List<TextSpan>();
            ProseAttributes.FindAlternative(_text, TextSpan.FromBounds(start, end), words);
            _asides.AddRange(words.Select(w => (w, BlockKind.Caption)));
        }

        Fill(start, end);
    }

    /// <summary>Length of the tag with its attributes (in quotation marks or braces), 0 where it does not end.</summary>
    private static int TagEnd(ReadOnlySpan<char> text, int start)
    {
        var depth = 0;
        var quote = '\0';
        for (var i = start; i < Math.Min(text.Length, LongestTag); i++)
        {
            var c = text[i];
            if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
            }
            else if (c is '"' or '\'' or '`' && (depth > 0 || text[i - 1] == '='))
            {
                quote = c;
            }
            else if (c is '{' or '}')
            {
                depth += c == '{' ? 1 : -1;
            }
            else if (c == '>' && depth <= 0)
            {
                return i + 1;
            }
            else if (depth <= 0 && c == '<')
            {
                return 0;
            }
        }

        return 0;
    }
}
