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
internal sealed partial class MarkdownMask
{
    /// <summary>A character that Unicode keeps free for a program's own use and Markdown takes for a letter.</summary>
    public const char Filler = '\uFDD0';

    /// <summary>Stands for code that has no backticks around it: a formula, a label.</summary>
    public const char CodeFiller = '\uFDD1';

    private readonly string _text;
    private readonly char[] _masked;
    private readonly bool _isMdx;
    private readonly List<Boundary> _boundaries = [];
    private readonly List<int> _breaks = [];
    private readonly List<(TextSpan Span, BlockKind Kind)> _asides = [];
    private readonly HashSet<int> _boxes = [];
    private readonly List<TextSpan> _comments = [];

    private readonly ForwardSearch _search;

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

    private int LineAfter(int line)
    {
        var feed = _text.AsSpan(line).IndexOf('\n');
        return feed < 0 ? _text.Length : line + feed + 1;
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

    private void AddCode(int start, int end)
    {
        var content = _text.AsSpan(start, end - start).Trim("\r\n");
        if (!content.IsWhiteSpace())
        {
            start += _text.AsSpan(start).IndexOfAnyExcept('\r', '\n');
            _asides.Add((new TextSpan(start, content.Length), BlockKind.Code));
        }
    }

    /// <summary>A mark that turned out to be text.</summary>
    private int Vain(int start, int read)
    {
        _budget -= read;
        return start + 1;
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
