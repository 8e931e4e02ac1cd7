using System.Collections.Immutable;
using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using TransCheck.Articles;
using Block = TransCheck.Articles.Block;

namespace TransCheck.Reading;

/// <summary>Reads Markdown with front matter as Hugo, Jekyll, Docusaurus and Astro have it, and MDX.</summary>
/// <param name="isMdx">Braces outside code are expressions.</param>
internal sealed class MarkdownReader(bool isMdx = false) : IArticleFormatReader
{
    // Tags are covered before; what is left of angle brackets is text.
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePreciseSourceLocation().UsePipeTables().UseFootnotes().UseTaskLists().UseAutoLinks().DisableHtml().Use<InlineParts>().Use<BlockSections>().Build();

    public IReadOnlyList<string> Extensions { get; } = isMdx ? [".mdx"] : [".md", ".markdown"];

    public Article Read(string path, string text)
    {
        var front = FrontMatter.Read(text);
        var mask = MarkdownMask.Of(text, front.End, isMdx);
        MarkdownDocument document;
        try
        {
            document = Markdown.Parse(mask.Masked, Pipeline);
        }
        catch (ArgumentException e)
        {
            // Markdig's way to say that the nesting is too deep.
            throw new UnreadableArticleException("read.unreadable", e);
        }

        var blocks = WithAsides(new Walk(text, mask).Blocks(document), mask.Asides, text);
        return new Article(path, ArticleFormat.Markdown, front.Metadata, [.. Titled(blocks, front)], LineIndex.Of(text))
        {
            Suppressions = [.. front.Suppressions, .. SuppressionComments.Read(text, mask.Comments, blocks)],
        };
    }

    /// <summary>Puts each <c>pre</c> element and the like before the first block that stands behind it.</summary>
    private static List<Block> WithAsides(List<Block> blocks, IReadOnlyList<(TextSpan Span, BlockKind Kind)> asides, string text)
    {
        if (asides.Count == 0)
        {
            return blocks;
        }

        var all = new List<Block>(blocks.Count + asides.Count);
        var next = 0;
        foreach (var block in blocks)
        {
            AddUntil(block.Map.ToFile(0));
            all.Add(block);
        }

        AddUntil(int.MaxValue);
        return all;

        void AddUntil(int position)
        {
            for (; next < asides.Count && asides[next].Span.Start < position; next++)
            {
                var (span, kind) = asides[next];
                all.Add(new Block(kind, 0, span.Of(text).ToString(), SourceMap.Verbatim(span.Start)));
            }
        }
    }

    /// <summary>The first heading is the title where it is of level 1; without one, the title of the front matter is what a page shows.</summary>
    private static List<Block> Titled(List<Block> blocks, FrontMatter front)
    {
        var first = blocks.FindIndex(b => b.Kind == BlockKind.Heading);
        if (first >= 0 && (blocks[first].Level == 1 || string.Equals(blocks[first].Text, front.Metadata.Title, StringComparison.Ordinal)))
        {
            blocks[first] = blocks[first] with { Kind = BlockKind.Title, Level = 1 };
        }
        else if (front.Metadata.Title is { } title && front.TitlePlace >= 0)
        {
            blocks.Insert(0, new Block(BlockKind.Title, 1, title, SourceMap.Verbatim(front.TitlePlace)));
        }

        return blocks;
    }

    /// <summary>Walks the tree in reading order. Markdig refuses documents nested deeper than 128, so recursion is safe.</summary>
    private sealed class Walk(string text, MarkdownMask mask)
    {
        // As far as a text is looked for whose place is not known, in UTF-16 code units.
        private const int LongestGap = 4_000;

        private readonly BlockBuilder _builder = new();
        private readonly List<List<(char Character, int File)>> _captions = [];
        private BlockKind _kind;
        private int _level;
        private int _last;

        // Behind the last character of the file that has gone into a block.
        private int _reached;

        // Index of the item in its list whose first block is read, and the number of the numbered one before it, which paragraphs may stand between.
        private int _item;
        private int _order = -1;

        // Where code began that was covered.
        private int _coverStart;
        private BlockKind? _override;
        private int _overrideLevel;

        public List<Block> Blocks(MarkdownDocument document)
        {
            Visit(document, 0, false);
            return _builder.Build();
        }

        private void Visit(ContainerBlock container, int listLevel, bool quoted, int first = 0)
        {
            for (var i = first; i < container.Count; i++)
            {
                switch (container[i])
                {
                    case HeadingBlock heading:
                        i = Emit(container, i, BlockKind.Heading, heading.Level);
                        break;
                    case ParagraphBlock { Inline: not null }:
                        var depth = i == 0 && PutMarker(container) ? listLevel - 1 : listLevel;
                        var (kind, level) = container is TableCell ? (BlockKind.TableCell, 0)
                            : depth > 0 && container is not Footnote ? (BlockKind.ListItem, depth)
                            : (quoted ? BlockKind.Quotation : BlockKind.Paragraph, 0);
                        i = Emit(container, i, kind, level);
                        break;
                    case CodeBlock code:
                        EmitCode(code);
                        break;
                    case QuoteBlock quote:
                        Visit(quote, 0, true);
                        break;
                    case ListBlock list:
                        Visit(list, listLevel + 1, quoted);
                        break;
                    case Table table when i > 0 && container[i - 1] is Table before && before.Line == table.Line:
                        // A long table comes in parts with the same header.
                        Visit(table, listLevel, quoted, 1);
                        break;
                    case ListItemBlock item:
                        _item = i;
                        Visit(item, mask.IsBox(item.Span.Start) ? listLevel - 1 : listLevel, quoted);
                        break;
                    case ContainerBlock inner:
                        Visit(inner, listLevel, quoted);
                        break;
                }
            }
        }

        /// <summary>Keeps the number of a list item beside its text; puts it into the text of a paragraph that Markdown only took for an item.</summary>
        /// <returns>Whether it is such a paragraph.</returns>
        private bool PutMarker(ContainerBlock container)
        {
            if (container is not ListItemBlock item || item.Parent is not ListBlock { IsOrdered: true, BulletType: '1' } list)
            {
                return false;
            }

            var goesOn = item.Order == _order + 1;
            _order = item.Order;
            if (goesOn || !BeginsWithOrdinal(item, list))
            {
                _builder.Marker = item.Order;
                return false;
            }

            for (var i = item.Span.Start; i < item[0].Span.Start; i++)
            {
                _builder.Append(text[i], i);
            }

            return true;
        }

        /// <summary><c>15. yüzyılda</c>: a small letter follows, and the list neither begins with 1 nor counts on, nor stands below the words of an item.</summary>
        private bool BeginsWithOrdinal(ListItemBlock item, ListBlock list)
        {
            var words = mask.MaskedSpan[item[0].Span.Start..].TrimStart("*_[\"“'‘");
            var isNested = list.Parent is ListItemBlock outer && outer[0] != list;
            return item.Order > 1 && !isNested && words is [var first, ..] && char.IsLower(first) && text[item.Span.Start + item.Order.ToString(System.Globalization.CultureInfo.InvariantCulture).Length] == '.'
                && !Follows(_item - 1, _item) && !Follows(_item, _item + 1);

            bool Follows(int one, int other) => one >= 0 && other < list.Count && list[one] is ListItemBlock a && list[other] is ListItemBlock b && b.Order - a.Order is 0 or 1;
        }

        private void EmitCode(CodeBlock code)
        {
            for (var i = 0; i < code.Lines.Count; i++)
            {
                var line = code.Lines.Lines[i];
                var slice = line.Slice.AsSpan();
                var at = FileOffset(slice, line.Position, Math.Min(text.Length, line.Position + slice.Length + 80));
                foreach (var c in slice)
                {
                    // What was covered as a tag is code here.
                    _builder.Append(c is MarkdownMask.Filler or MarkdownMask.CodeFiller && at < text.Length ? text[at] : c, Math.Min(at++, text.Length - 1));
                }

                if (i + 1 < code.Lines.Count)
                {
                    _builder.Append('\n', Math.Min(at, text.Length - 1));
                }
            }

            _builder.Close(BlockKind.Code, 0);
        }

        private int FileOffset(ReadOnlySpan<char> content, int start, int end)
        {
            start = Math.Clamp(start, 0, text.Length);
            // A tab that is partly indent comes as spaces.
            var words = content.TrimStart();
            var at = mask.MaskedSpan[start..Math.Max(start, end)].IndexOf(words);
            return at < 0 ? start : Math.Max(0, start + at - (content.Length - words.Length));
        }

        /// <returns>Index of the last block that was emitted: of a long text there are several.</returns>
        private int Emit(ContainerBlock container, int i, BlockKind kind, int level)
        {
            var leaf = (LeafBlock)container[i];
            (_kind, _level) = (kind, level);
            VisitInlines(leaf);
            while (InlineParts.GoesOn(leaf) && i + 1 < container.Count && container[i + 1] is LeafBlock next && next.GetType() == leaf.GetType())
            {
                if (next.Span.Start > leaf.Span.End + 1)
                {
                    var gap = text.AsSpan(leaf.Span.End + 1, next.Span.Start - leaf.Span.End - 1);
                    Put(gap.ContainsAny('\n', '\r') ? '\n' : ' ', leaf.Span.End + 1 + Math.Max(0, gap.IndexOfAny('\n', '\r')), null);
                }

                leaf = next;
                i++;
                VisitInlines(leaf);
            }

            Close();
            return i;
        }

        private void VisitInlines(LeafBlock leaf)
        {
            if (leaf.Inline is { } inlines)
            {
                VisitInlines(inlines, null);
            }
        }

        private void Enter(int boundary)
        {
            var found = boundary < 0 || _kind != BlockKind.Paragraph ? default : mask.Boundaries[boundary];
            (_override, _overrideLevel) = (found.Kind, found.Level);
        }

        private void Close()
        {
            _builder.Close(_override ?? _kind, _override is null ? _level : _overrideLevel);
            foreach (var caption in _captions)
            {
                foreach (var (c, file) in caption)
                {
                    _builder.Append(c, file);
                }

                _builder.Close(BlockKind.Caption, 0);
            }

            _captions.Clear();
            _coverStart = 0;
        }

        /// <summary>Index of the last boundary at or before a position; -1 for none.</summary>
        private int LastBoundary(int position)
        {
            var (low, high) = (0, mask.Boundaries.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = mask.Boundaries[middle].Position <= position ? (middle + 1, high) : (low, middle);
            }

            return low - 1;
        }

        private void VisitInlines(ContainerInline inlines, List<(char, int)>? caption)
        {
            foreach (var inline in inlines)
            {
                switch (inline)
                {
                    case LiteralInline literal:
                        Put(literal.Content.AsSpan(), literal.Span.Start, literal.Span.End + 1, caption);
                        break;
                    case CodeInline code:
                        var start = code.Span.Start;
                        while (start <= code.Span.End && start < text.Length && text[start] == '`')
                        {
                            start++;
                        }

                        var codeStart = _builder.Length;
                        Put(code.Content, start, code.Span.End + 1, caption);
                        _builder.AddCode(codeStart);
                        break;
                    case HtmlEntityInline entity:
                        foreach (var c in entity.Transcoded.AsSpan())
                        {
                            Put(c, entity.Span.Start, caption);
                        }

                        break;
                    case LineBreakInline line:
                        Put('\n', line.Span.Start, caption);
                        break;
                    case AutolinkInline auto:
                        var autoStart = _builder.Length;
                        Put(auto.Url, auto.Span.Start + 1, auto.Span.End, caption);
                        _builder.AddLink(autoStart, auto.IsEmail ? "mailto:" + auto.Url : auto.Url);
                        break;
                    case LinkInline { IsImage: true } image:
                        // A picture inside the words of a link is a caption as well.
                        var alt = new List<(char, int)>();
                        VisitInlines(image, alt);
                        _captions.Add(alt);
                        break;
                    case LinkInline link:
                        var linkStart = _builder.Length;
                        VisitInlines(link, caption);
                        if (caption is null)
                        {
                            _builder.AddLink(linkStart, AddressOf(link));
                        }

                        break;
                    case DelimiterInline open:
                        // The bracket of a link whose address is defined nowhere.
                        var bracket = open.ToLiteral();
                        Put(bracket.AsSpan(), open.Span.Start, open.Span.Start + bracket.Length, caption);
                        VisitInlines(open, caption);
                        break;
                    case ContainerInline inner:
                        VisitInlines(inner, caption);
                        break;
                }
            }
        }

        /// <summary>The address; where a shortcode gives it, as it is written.</summary>
        private string AddressOf(LinkInline link)
        {
            var url = link.Url ?? string.Empty;
            var span = link.UrlSpan;
            return url.AsSpan().ContainsAny(MarkdownMask.Filler, MarkdownMask.CodeFiller) && span.Start >= 0 && span.End < text.Length && span.End >= span.Start ? text[span.Start..(span.End + 1)] : url;
        }

        private void Put(ReadOnlySpan<char> content, int start, int end, List<(char, int)>? caption)
        {
            var masked = mask.MaskedSpan;
            var at = Math.Clamp(start, 0, text.Length);
            end = Math.Clamp(end, at, text.Length);
            if (!masked[at..end].StartsWith(content))
            {
                // Markdig counts a tab after a mark as the columns that it fills.
                var from = Math.Max(0, at - 8);
                var found = masked[from..Math.Min(end + 8, text.Length)].IndexOf(content);
                if (found < 0)
                {
                    // Of a heading in a quotation that has a tab behind its mark it loses the place altogether.
                    from = _reached;
                    found = masked[from..Math.Min(from + LongestGap + content.Length, text.Length)].IndexOf(content);
                }

                (at, end) = found < 0 ? (at, end) : (from + found, from + found + content.Length);
            }

            foreach (var c in content)
            {
                // The content may lack what stands in the file (a backslash, line ends inside inline code), and a tab may have become spaces.
                if (char.IsWhiteSpace(c))
                {
                    Put(c, Math.Min(at, text.Length - 1), caption);
                    at += at < end && char.IsWhiteSpace(masked[at]) ? 1 : 0;
                    continue;
                }

                var skip = at;
                while (skip < end && masked[skip] != c)
                {
                    skip++;
                }

                at = skip < end ? skip : at;
                var place = Math.Min(at, text.Length - 1);
                if (c == MarkdownMask.CodeFiller)
                {
                    PutCode(place, caption);
                }
                else if (c != MarkdownMask.Filler)
                {
                    Put(c, place, caption);
                }

                at = Math.Min(at + 1, end);
            }
        }

        /// <summary>A character of code that was covered; with the last one the code ends.</summary>
        private void PutCode(int file, List<(char, int)>? caption)
        {
            if (file == 0 || mask.MaskedSpan[file - 1] != MarkdownMask.CodeFiller)
            {
                _coverStart = _builder.Length;
            }

            Put(text[file] is '\r' or '\n' ? ' ' : text[file], file, caption);
            if (caption is null && (file + 1 == text.Length || mask.MaskedSpan[file + 1] != MarkdownMask.CodeFiller))
            {
                _builder.AddCode(_coverStart);
            }
        }

        private void Put(char c, int file, List<(char, int)>? caption)
        {
            if (caption is not null)
            {
                caption.Add((c, file));
                return;
            }

            CrossBoundaries(file);
            _reached = Math.Max(_reached, file + 1);
            _builder.Append(text[file] == c ? RaisedDigits.Of(text, file) : c, file);
        }

        /// <summary>Closes the block, or breaks the line, where covered tags stand between the last character and this one.</summary>
        private void CrossBoundaries(int file)
        {
            if (file <= _last || (mask.Boundaries.Count == 0 && mask.Breaks.Count == 0))
            {
                _last = Math.Max(_last, file);
                return;
            }

            var boundary = LastBoundary(file);
            if (boundary >= 0 && mask.Boundaries[boundary].Position > _last)
            {
                Close();
                Enter(boundary);
            }
            else if (BreakBetween(_last, file) && _builder.Length > 0 && !_builder.EndsWithSpace)
            {
                _builder.Append('\n', file - 1);
            }

            _last = file;
        }

        private bool BreakBetween(int start, int end)
        {
            var (low, high) = (0, mask.Breaks.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = mask.Breaks[middle] <= start ? (middle + 1, high) : (low, middle);
            }

            return low < mask.Breaks.Count && mask.Breaks[low] <= end;
        }
    }
}
