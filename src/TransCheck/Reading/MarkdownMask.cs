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

    /// <summary>Stands for code that has no backticks around it: a formula, a label.</summary>
    public const char CodeFiller = '\uFDD1';

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
    private readonly List<(TextSpan Span, BlockKind Kind)> _asides = [];
    private readonly HashSet<int> _boxes = [];
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

    /// <summary>What was covered and is a block of its own, in the order of the file: content of <c>pre</c> elements, formulas that stand for themselves, words for pictures.</summary>
    public IReadOnlyList<(TextSpan Span, BlockKind Kind)> Asides => _asides;

    /// <summary>Whether a list item stands for a box that has its content indented.</summary>
    public bool IsBox(int position) => _boxes.Contains(position);

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

    private int LineAfter(int line)
    {
        var feed = _text.AsSpan(line).IndexOf('\n');
        return feed < 0 ? _text.Length : line + feed + 1;
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
                case '\\' when _budget > 0 && i + 1 < end && _text[i + 1] is '(' or '[' or 'b':
                    i = AfterMarkup(i, end, i + 2);
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
                case var c when Markup.IsMark(c) && _budget > 0:
                    i = AfterMarkup(i, end, i + 1);
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

    private void AddCode(int start, int end)
    {
        var content = _text.AsSpan(start, end - start).Trim("\r\n");
        if (!content.IsWhiteSpace())
        {
            start += _text.AsSpan(start).IndexOfAnyExcept('\r', '\n');
            _asides.Add((new TextSpan(start, content.Length), BlockKind.Code));
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

    /// <summary>Covers a mark; what its attributes say to a reader is kept as text of its own.</summary>
    private int FillBut(int start, int end)
    {
        var words = new List<TextSpan>();
        ProseAttributes.Find(_text, TextSpan.FromBounds(start, end), Markup.IsProse, words);
        _asides.AddRange(words.Select(w => (w, BlockKind.Caption)));
        return Fill(start, end);
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
