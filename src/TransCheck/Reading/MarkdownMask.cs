using TransCheck.Articles;

namespace TransCheck.Reading;

/// <param name="Position">Offset in the file.</param>
/// <param name="Kind">What the text behind it is; null leaves that to the Markdown around it.</param>
/// <param name="Level">Level of a heading.</param>
internal readonly record struct Boundary(int Position, BlockKind? Kind, int Level = 0);

/// <summary>
/// Covers what is not text before the Markdown is parsed: tags and expressions of HTML, MDX and Vue, comments, shortcodes of Hugo, Jekyll and Docusaurus.
/// Offsets stay as they are: where a line holds nothing else it becomes blank, elsewhere <see cref="Filler"/> stands in its place.
/// </summary>
internal sealed class MarkdownMask
{
    /// <summary>A character that Unicode keeps free for a program's own use and Markdown takes for a letter.</summary>
    public const char Filler = '\uFDD0';

    // Longer tags are text with a stray "<".
    private const int LongestTag = 20_000;

    private static readonly HashSet<string> BlockTags = new(StringComparer.OrdinalIgnoreCase)
    {
        "address", "article", "aside", "blockquote", "body", "caption", "center", "col", "colgroup", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure",
        "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "iframe", "legend", "li", "main", "menu", "nav", "noscript", "ol", "optgroup", "option", "p",
        "picture", "pre", "section", "source", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "video", "audio",
    };

    // Quotations and lists that open on one line. More are no text of anybody, and each of them makes the parser read the rest of the line.
    private const int MostMarks = 40;

    private readonly string _text;
    private readonly char[] _masked;
    private readonly bool _isMdx;
    private readonly List<Boundary> _boundaries = [];
    private readonly List<int> _breaks = [];
    private readonly List<TextSpan> _code = [];
    private readonly List<TextSpan> _comments = [];

    private readonly ForwardSearch _search;

    // Where each length of a run of backticks stands last in the present paragraph, which ends at _runsEnd.
    private readonly Dictionary<int, int> _lastRuns = [];
    private int _runsEnd = -1;

    // The last tags with nothing but space between them, so that a line of many is read once.
    private int _tagsStart = -1;
    private int _tagsEnd = -1;

    // What may be read in vain for marks that do not end, so that the time stays linear whatever the text.
    private int _budget = 20_000_000;

    private MarkdownMask(string text, bool isMdx) => (_text, _masked, _isMdx, _search) = (text, text.ToCharArray(), isMdx, new ForwardSearch(text, StringComparison.Ordinal));

    public ReadOnlySpan<char> MaskedSpan => _masked;

    public string Masked => new(_masked);

    /// <summary>Where covered tags end one block and start another, in the order of the file.</summary>
    public IReadOnlyList<Boundary> Boundaries => _boundaries;

    /// <summary>Where covered tags break a line inside a block, in the order of the file.</summary>
    public IReadOnlyList<int> Breaks => _breaks;

    /// <summary>Content of <c>pre</c> elements.</summary>
    public IReadOnlyList<TextSpan> Code => _code;

    /// <summary>Comments of HTML and MDX with their marks, in the order of the file.</summary>
    public IReadOnlyList<TextSpan> Comments => _comments;

    /// <param name="text">The file.</param>
    /// <param name="start">Where the Markdown starts; what stands above becomes blank.</param>
    /// <param name="isMdx">Braces outside code are expressions.</param>
    public static MarkdownMask Of(string text, int start, bool isMdx)
    {
        var mask = new MarkdownMask(text, isMdx);
        mask.Blank(0, start);

        // As Markdown wants it.
        mask._masked.AsSpan().Replace('\0', '\uFFFD');
        mask.CoverRegions(start);
        mask._boundaries.Sort((a, b) => a.Position.CompareTo(b.Position));
        return mask;
    }

    /// <summary>Finds the fenced code blocks and covers what stands between them.</summary>
    private void CoverRegions(int start)
    {
        var region = start;
        var (fence, length) = ('\0', 0);
        for (int line = start, next; line < _text.Length; line = next)
        {
            var feed = _text.AsSpan(line).IndexOf('\n');
            next = feed < 0 ? _text.Length : line + feed + 1;
            var content = _text.AsSpan(line, next - line).TrimStart(" \t>").TrimEnd();
            var run = content.Length > 0 && content[0] is '`' or '~' ? content.Length - content.TrimStart(content[0]).Length : 0;
            if (fence == '\0')
            {
                // An info string of backticks cannot hold a backtick: then it is a code span.
                if (run >= 3 && (content[0] == '~' || !content[run..].Contains('`')))
                {
                    Cover(region, line);
                    (fence, length) = (content[0], run);
                }
            }
            else if (run >= length && content[0] == fence && run == content.Length)
            {
                (fence, region) = ('\0', next);
            }
        }

        if (fence == '\0')
        {
            Cover(region, _text.Length);
        }
    }

    private void Cover(int start, int end)
    {
        var lineStart = true;
        for (var i = start; i < end;)
        {
            if (lineStart)
            {
                lineStart = false;
                var covered = LineLength(i, end);
                if (covered > 0)
                {
                    i += covered;
                    continue;
                }
            }

            switch (_text[i])
            {
                case '\n':
                    lineStart = true;
                    i++;
                    break;
                case '\\':
                    i += i + 1 < end && _text[i + 1] is not ('\n' or '\r') ? 2 : 1;
                    break;
                case '`':
                    i = AfterCodeSpan(i, end);
                    break;
                case '<' when _budget > 0:
                    i = AfterAngle(i, end);
                    break;
                case '{' when _budget > 0:
                    i = AfterBrace(i, end);
                    break;
                default:
                    i++;
                    break;
            }
        }

        BlankCoveredLines(start, end);
    }

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
        if (content.StartsWith(":::"))
        {
            var colons = content.Length - content.TrimStart(':').Length;
            var name = content[colons..].TrimStart();
            var word = 0;
            while (word < name.Length && (char.IsAsciiLetter(name[word]) || name[word] == '-'))
            {
                word++;
            }

            var title = name[word..].TrimStart(" [");
            var from = start + line.Length - title.Length;
            Fill(start + indent, from);
            _boundaries.Add(new Boundary(from, null));
            _boundaries.Add(new Boundary(start + line.Length, null));
            if (title is [.., ']'])
            {
                Fill(start + line.Length - 1, start + line.Length);
            }

            return from - start;
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

        if (!isEnd && name is "script" or "style" or "svg" or "pre" or "template" && rest[tagEnd - 2] != '/')
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

    private void AddCode(int start, int end)
    {
        var content = _text.AsSpan(start, end - start).Trim("\r\n");
        if (!content.IsWhiteSpace())
        {
            start += _text.AsSpan(start).IndexOfAnyExcept('\r', '\n');
            _code.Add(new TextSpan(start, content.Length));
        }
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

    private int AfterBrace(int start, int end)
    {
        var rest = _text.AsSpan(start, end - start);
        var close = rest switch
        {
            ['{', '{', '<' or '%', ..] => EndOf(rest, rest[2] == '<' ? ">}}" : "%}}", 4000),
            ['{', '{', ..] => EndOf(rest, "}}", 400),
            ['{', '%', ..] => LiquidEnd(rest, start),
            ['{', '/', '*', ..] => EndOf(rest, "*/}", LongestTag),
            ['{', '#' or '.', not ' ', ..] or ['{', ':', ..] => EndOf(rest, "}", 400) is var length && length > 0 && !rest[..length].Contains('\n') ? length : 0,
            ['{', ..] when _isMdx => BalancedEnd(rest),
            _ => 0,
        };
        return close == 0 ? Vain(start, Math.Min(rest.Length, LongestTag))
            : rest.StartsWith("{/*") ? FillComment(start, start + close)
            : Fill(start, start + close);
    }

    /// <summary>A mark that turned out to be text.</summary>
    private int Vain(int start, int read)
    {
        _budget -= read;
        return start + 1;
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
        foreach (var block in (ReadOnlySpan<string>)["comment", "highlight"])
        {
            if (name.StartsWith(block) && _search.IndexOf("end" + block, start) - start is var close and > 0 && close < text.Length && EndOf(text[close..], "%}", 100) is var tail and > 0)
            {
                if (block is "highlight")
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

    private void Blank(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (_masked[i] is not ('\n' or '\r'))
            {
                _masked[i] = ' ';
            }
        }
    }

    private int FillComment(int start, int end)
    {
        _comments.Add(TextSpan.FromBounds(start, end));
        return Fill(start, end);
    }

    private int Fill(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (_masked[i] is not ('\n' or '\r'))
            {
                _masked[i] = Filler;
            }
        }

        return end;
    }

    /// <summary>A line of which nothing is left separates blocks.</summary>
    private void BlankCoveredLines(int start, int end)
    {
        for (var line = start; line < end;)
        {
            var feed = _masked.AsSpan(line, end - line).IndexOf('\n');
            var next = feed < 0 ? end : line + feed + 1;
            var content = _masked.AsSpan(line, next - line);
            if (content.Contains(Filler) && !content.ContainsAnyExcept([Filler, ' ', '\t', '\r', '\n']))
            {
                Blank(line, next);
            }

            line = next;
        }
    }
}
