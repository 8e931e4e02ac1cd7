using System.Buffers;
using System.Runtime.InteropServices;
using AngleSharp.Dom;
using AngleSharp.Html;
using TransCheck.Articles;
using Block = TransCheck.Articles.Block;

namespace TransCheck.Reading;

/// <summary>
/// Walks a parsed page in document order beside its source: elements know where their start tag stands, and between tags the text of the page
/// is followed character by character through entities and line ends.
/// </summary>
internal sealed class HtmlWalk(string source, PageOutline outline, IElement? title)
{
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\n\r\f/>");
    private static readonly SearchValues<char> AttributeNameEnds = SearchValues.Create(" \t\n\r\f/>=");
    private static readonly SearchValues<char> ValueEnds = SearchValues.Create(" \t\n\r\f>");

    private readonly Column _article = new();
    private readonly SortedDictionary<OmissionReason, Column> _omitted = [];
    private readonly ForwardSearch _search = new(source, StringComparison.OrdinalIgnoreCase);

    // The parser opens an element again with its tag; a long one is read once.
    private readonly Dictionary<int, int> _ends = [];
    private readonly List<TextSpan> _captions = [];
    private BlockKind _kind = BlockKind.Paragraph;
    private int _level;
    private int _listDepth;
    private bool _preserve;

    // Where the text goes; null for what is no text.
    private Column? _column;
    private int _cursor;

    /// <summary>The blocks of the article, and those around it in the order of the file. Recursion is safe: the nesting has been limited before.</summary>
    public (List<Block> Blocks, List<OmittedBlock> Omitted) Read(IElement html)
    {
        Visit(html);
        var omitted = _omitted.SelectMany(o => o.Value.Blocks.Build().Select(b => new OmittedBlock(o.Key, b)));
        return (_article.Blocks.Build(), [.. omitted.OrderBy(o => o.Block.Map.ToFile(0))]);
    }

    private void Visit(IElement element)
    {
        var outer = _column;
        _column = ColumnOf(element);
        if (outer == _column)
        {
            Walk(element);
            return;
        }

        // An aside within a sentence does not end it.
        if (outer != _article)
        {
            Close(outer);
        }

        Walk(element);
        Close(_column);
        _column = outer;
    }

    private Column? ColumnOf(IElement element) =>
        element == title || (element == outline.Root && !outline.IsClutter(element)) ? _article
        : HtmlTags.NeverText.Contains(element.LocalName) ? null
        : _column == _article && IsOutput(element) ? ColumnOf(OmissionReason.Beside)
        : element.LocalName is "body" ? ColumnOf(OmissionReason.Beside)
        : _column is not null && outline.Clutter(element) is { } reason ? ColumnOf(reason)
        : _column;

    /// <summary>A table that a program wrote, as notebooks hold them.</summary>
    private static bool IsOutput(IElement element) => element.LocalName is "table" && element.ClassList.Contains("dataframe");

    private Column ColumnOf(OmissionReason reason)
    {
        if (!_omitted.TryGetValue(reason, out var column))
        {
            _omitted.Add(reason, column = new Column());
        }

        return column;
    }

    private void Walk(IElement element)
    {
        if (element.SourceReference is { Position.Index: >= 0 and var index })
        {
            _cursor = AfterTagOnce(index);
        }

        if (element == title)
        {
            Children(element, BlockKind.Title, 1);
            return;
        }

        var tag = element.LocalName;
        if (HtmlTags.Raw.Contains(tag))
        {
            _cursor = Math.Max(_cursor, _search.IndexOf("</" + tag, _cursor));
            return;
        }

        switch (tag)
        {
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                Children(element, BlockKind.Heading, tag[1] - '0');
                break;
            case "toc-add-entry":
                // An entry of the contents is the heading of its section in the Website META Language.
                Children(element, BlockKind.Heading, 3);
                break;
            case "li":
                Children(element, BlockKind.ListItem, Math.Max(1, _listDepth));
                break;
            case "ul" or "ol" or "menu":
                _listDepth++;
                Children(element, BlockKind.Paragraph, 0);
                _listDepth--;
                break;
            case "blockquote":
                Children(element, BlockKind.Quotation, 0);
                break;
            case "figcaption" or "caption":
                Children(element, BlockKind.Caption, 0);
                break;
            case "td" or "th":
                Children(element, BlockKind.TableCell, 0);
                break;
            case "pre":
                _preserve = true;
                Children(element, BlockKind.Code, 0);
                _preserve = false;
                break;
            case "br" when _column is not null:
                Put(_column, '\n', Math.Max(0, Math.Min(_cursor, source.Length) - 1));
                break;
            case "img" when _column == _article:
                Caption(element);
                break;
            case "a" when _column is { Blocks: var builder }:
                var start = builder.Length;
                Nodes(element);
                if (element.GetAttribute("href") is { Length: > 0 } href)
                {
                    // Space before the words of the link is written with its first character.
                    builder.AddLink(start, href);
                }

                break;
            case "code" or "kbd" or "samp" or "tt" when _column is { Blocks: var builder }:
                var code = builder.Length;
                Nodes(element);
                builder.AddCode(code);
                break;
            case var _ when HtmlTags.Blocks.Contains(tag):
                var inherits = _kind is BlockKind.ListItem or BlockKind.TableCell or BlockKind.Quotation or BlockKind.Caption;
                Children(element, inherits ? _kind : BlockKind.Paragraph, inherits ? _level : 0);
                break;
            default:
                Nodes(element);
                break;
        }
    }

    /// <summary>An element that starts and ends a block; text beside its inner blocks takes its kind.</summary>
    private void Children(IElement element, BlockKind kind, int level)
    {
        Close(_column);
        var (outerKind, outerLevel) = (_kind, _level);
        (_kind, _level) = (kind, level);
        Nodes(element);
        Close(_column);
        (_kind, _level) = (outerKind, outerLevel);
    }

    private void Nodes(IElement element)
    {
        foreach (var node in element.ChildNodes)
        {
            if (node is IElement inner)
            {
                Visit(inner);
            }
            else if (node is IText text)
            {
                Follow(text.Data);
            }
        }
    }

    private void Close(Column? column)
    {
        if (column is null)
        {
            return;
        }

        column.Space = false;
        column.Blocks.Close(_kind, _level);
        if (column != _article)
        {
            return;
        }

        foreach (var caption in _captions)
        {
            for (var i = caption.Start; i < caption.End; i++)
            {
                column.Blocks.Append(source[i], i);
            }

            column.Blocks.Close(BlockKind.Caption, 0);
        }

        _captions.Clear();
    }

    /// <summary>Keeps the words for a picture until the block that it stands in ends.</summary>
    private void Caption(IElement image)
    {
        // What was written with entities is left to those who hear it.
        if (image.GetAttribute("alt") is { Length: > 0 } && image.SourceReference is { Position.Index: >= 0 and var index })
        {
            var words = new List<TextSpan>();
            ProseAttributes.FindAlternative(source, TextSpan.FromBounds(index, AfterTagOnce(index)), words);
            _captions.AddRange(words.Where(w => !source.AsSpan(w.Start, w.Length).Contains('&')));
        }
    }

    private void Put(Column column, char c, int file)
    {
        if (!_preserve && c != '\n' && c is ' ' or '\t' or '\r' or '\f')
        {
            column.Space = true;
            return;
        }

        if (column.Space && !column.Blocks.EndsWithSpace)
        {
            column.Blocks.Append(' ', Math.Max(0, file - 1));
        }

        column.Space = false;
        column.Blocks.Append(file < source.Length && source[file] == c ? RaisedDigits.Of(source, file) : c, file);
    }

    /// <summary>Finds each character of a text node in the source, from the cursor on.</summary>
    private void Follow(string data)
    {
        for (var i = 0; i < data.Length; i++)
        {
            var c = data[i];
            while (_cursor < source.Length && (IsMarkup(_cursor) || IsDropped(source[_cursor], c)))
            {
                _cursor = IsMarkup(_cursor) ? AfterTag(_cursor) : _cursor + 1;
            }

            var at = Math.Min(_cursor, source.Length - 1);
            var first = i;
            if (_cursor < source.Length)
            {
                i = Step(data, i, ref at);
            }

            for (; _column is not null && first <= i; first++)
            {
                // A line end of the source is a space; the only line breaks of a text are those of br.
                Put(_column, !_preserve && data[first] == '\n' ? ' ' : data[first], at);
            }
        }
    }

    /// <summary>Moves the cursor over what gives the character at <paramref name="i"/>.</summary>
    /// <param name="at">Where that is; moved where the cursor was out of step.</param>
    /// <returns>Index of the last character of the data that it gives: an entity can give two.</returns>
    private int Step(string data, int i, ref int at)
    {
        var c = data[i];
        if (source[_cursor] == '&' && Entity() is { Length: > 1 } entity)
        {
            _cursor += entity.Length;
            var given = entity.Given.Length > 1 && data.AsSpan(i).StartsWith(entity.Given) ? entity.Given.Length
                : char.IsSurrogatePair(c, i + 1 < data.Length ? data[i + 1] : c) ? 2
                : 1;
            return i + given - 1;
        }

        if (source[_cursor] == '\r' && c == '\n')
        {
            _cursor += _cursor + 1 < source.Length && source[_cursor + 1] == '\n' ? 2 : 1;
        }
        else if (source[_cursor] == c)
        {
            _cursor++;
        }
        else
        {
            // Out of step, as after text that the parser moved: look for the next words.
            var words = data.AsSpan(i, Math.Min(8, data.Length - i));
            var found = source.AsSpan(_cursor, Math.Min(2000, source.Length - _cursor)).IndexOf(words);
            if (found >= 0)
            {
                at = _cursor + found;
                _cursor = at + 1;
            }
        }

        return i;
    }

    /// <summary>The entity at the cursor, as the parser reads it.</summary>
    /// <returns>Its length, 1 where the sign is text, and what it gives, where it has a name.</returns>
    private (int Length, string Given) Entity()
    {
        // The longest names that a parser knows, with their semicolon and without.
        const int Longest = 33;
        const int LongestBare = 6;
        var name = source.AsSpan(_cursor + 1, Math.Min(Longest, source.Length - _cursor - 1));
        if (name is ['#', .. var number])
        {
            var isHex = number is ['x' or 'X', ..];
            var digits = source.AsSpan(_cursor + (isHex ? 3 : 2));
            var other = isHex ? digits.IndexOfAnyExcept(HexDigits) : digits.IndexOfAnyExceptInRange('0', '9');
            var count = other < 0 ? digits.Length : other;
            return (count == 0 ? 1 : (isHex ? 3 : 2) + count + (count < digits.Length && digits[count] == ';' ? 1 : 0), "");
        }

        var run = 0;
        while (run < name.Length && char.IsAsciiLetterOrDigit(name[run]))
        {
            run++;
        }

        if (run == 0)
        {
            // The parser loses a semicolon right behind the sign.
            return (name is [';', ..] ? 2 : 1, "");
        }

        if (run < name.Length && name[run] == ';' && Symbol(name[..(run + 1)]) is { } closed)
        {
            return (run + 2, closed);
        }

        for (var length = Math.Min(run, LongestBare); length > 1; length--)
        {
            if (Symbol(name[..length]) is { } bare)
            {
                return (length + 1, bare);
            }
        }

        return (1, "");
    }

    private static string? Symbol(ReadOnlySpan<char> name) => HtmlEntityProvider.Resolver.GetSymbol(name.ToString());

    // The parser drops NUL, space before the first text, and a line end right after <pre>.
    private static bool IsDropped(char inSource, char wanted) =>
        inSource != wanted && (inSource is '\0' || (inSource is ' ' or '\t' or '\r' or '\n' or '\f' && !char.IsWhiteSpace(wanted)));

    private bool IsMarkup(int at) => source[at] == '<' && at + 1 < source.Length && (char.IsAsciiLetter(source[at + 1]) || source[at + 1] is '/' or '!' or '?');

    private int AfterTagOnce(int start)
    {
        ref var end = ref CollectionsMarshal.GetValueRefOrAddDefault(_ends, start, out var known);
        return known ? end : end = AfterTag(start);
    }

    private int AfterTag(int start)
    {
        if (source.AsSpan(start).StartsWith("<!--"))
        {
            return AfterComment(start);
        }

        // An end tag without a name is a comment as well.
        if (source.AsSpan(start) is ['<', '!' or '?', ..] || (source.AsSpan(start) is ['<', '/', var first, ..] && !char.IsAsciiLetter(first)))
        {
            var close = source.AsSpan(start).IndexOf('>');
            return close < 0 ? source.Length : start + close + 1;
        }

        // Whatever signs stand in the name, it ends where the attributes begin.
        var name = source.AsSpan(Math.Min(start + 2, source.Length)).IndexOfAny(NameEnds);
        return name < 0 ? source.Length : AfterAttributes(start + 2 + name);
    }

    /// <summary>Where a tag ends: a <c>&gt;</c> within quotation marks does not end it, but such marks open a value only behind the <c>=</c> of a name.</summary>
    private int AfterAttributes(int at)
    {
        while (at < source.Length)
        {
            if (source[at] == '>')
            {
                return at + 1;
            }

            if (source[at] == '/' || IsSpace(source[at]))
            {
                at++;
                continue;
            }

            // The first sign of a name may be "=".
            at = AfterSpace(EndOf(at + 1, AttributeNameEnds));
            if (at < source.Length && source[at] == '=')
            {
                at = AfterSpace(at + 1);
                at = at < source.Length && source[at] is '"' or '\'' ? EndOf(at + 1, source[at]) + 1 : EndOf(at, ValueEnds);
            }
        }

        return source.Length;
    }

    private int EndOf(int at, SearchValues<char> ends)
    {
        var length = source.AsSpan(Math.Min(at, source.Length)).IndexOfAny(ends);
        return length < 0 ? source.Length : at + length;
    }

    private int EndOf(int at, char end)
    {
        var length = source.AsSpan(at).IndexOf(end);
        return length < 0 ? source.Length : at + length;
    }

    private int AfterSpace(int at)
    {
        while (at < source.Length && IsSpace(source[at]))
        {
            at++;
        }

        return at;
    }

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f';

    /// <summary>A comment ends with <c>--&gt;</c> or <c>--!&gt;</c>; <c>&lt;!--&gt;</c> and <c>&lt;!---&gt;</c> are whole ones.</summary>
    private int AfterComment(int start)
    {
        // The dashes of the opening are those of the end, too.
        for (var at = start + 2; source.AsSpan(at).IndexOf("--") is >= 0 and var found;)
        {
            at += found;
            var after = source.AsSpan(at + 2);
            if (after is ['>', ..] || (after is ['!', '>', ..] && at > start + 3))
            {
                return at + (after[0] == '>' ? 3 : 4);
            }

            at++;
        }

        return source.Length;
    }

    /// <summary>What flows together: the article, or what is left out for one reason.</summary>
    private sealed class Column
    {
        public BlockBuilder Blocks { get; } = new();

        /// <summary>Space that comes before the next character.</summary>
        public bool Space { get; set; }
    }
}
