using TransCheck.Articles;

namespace TransCheck.Facts.Quotations;

/// <summary>Words between quotation marks. A quotation of several sentences gives a mention in each of them.</summary>
/// <param name="Text">The part that stands in the segment, without the marks.</param>
/// <param name="Words">How many words that part has.</param>
internal sealed record QuotationValue(string Text, int Words) : FactValue
{
    public override string ToString() => Text;
}

/// <summary>Finds what stands between quotation marks of any kind, across the sentences of a block.</summary>
public sealed class QuotationFinder : IFactFinder
{
    /// <summary>A single mark that opens a quotation must find its partner within so many code units, or it is an apostrophe.</summary>
    private const int LongestSingle = 600;

    /// <summary>Words of a quotation within a quotation.</summary>
    private const int LongestInner = 4;

    private static readonly System.Buffers.SearchValues<char> Doubles = System.Buffers.SearchValues.Create("\"“”„‟«»＂〝〞");
    private static readonly System.Buffers.SearchValues<char> Marks = System.Buffers.SearchValues.Create("\"“”„‟«»＂〝〞'‘’");

    private readonly List<TextSpan>[] _byBlock;

    public QuotationFinder(Document document) =>
        _byBlock = [.. document.Article.Blocks.Select(b => b.Kind == BlockKind.Code ? [] : Scan(Prose(b), document.Language == Language.Turkish))];

    public void Find(Document document, Segment segment, ICollection<Mention> mentions)
    {
        var quotations = _byBlock[segment.Block];
        for (var q = FirstBehind(quotations, segment.Span.Start); q < quotations.Count && quotations[q].Start < segment.Span.End; q++)
        {
            var quotation = quotations[q];
            var start = Math.Max(quotation.Start, segment.Span.Start) - segment.Span.Start;
            var end = Math.Min(quotation.End, segment.Span.End) - segment.Span.Start;
            var words = 0;
            for (var i = segment.TokenBehind(start); i < segment.Tokens.Length && segment.Tokens[i].Start < end; i++)
            {
                ref readonly var token = ref segment.Tokens[i];
                words += token.Kind != TokenKind.Symbol && token.Start >= start && token.StemEnd <= end ? 1 : 0;
            }

            if (words > 0)
            {
                var span = TextSpan.FromBounds(start, end);
                var surface = span.Of(segment.Text).ToString();
                mentions.Add(new Mention(FactKind.Quotation, new QuotationValue(Strip(surface), words), segment.Index, span, surface));
            }
        }
    }

    /// <returns>The index of the first quotation that ends behind the offset.</returns>
    private static int FirstBehind(List<TextSpan> quotations, int offset)
    {
        var (low, high) = (0, quotations.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = quotations[middle].End > offset ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    /// <summary>The text of a block with letters in the place of its code, whose marks quote nothing.</summary>
    private static string Prose(Block block) => block.Code.IsEmpty ? block.Text : string.Create(block.Text.Length, block, static (text, block) =>
    {
        block.Text.CopyTo(text);
        foreach (var code in block.Code)
        {
            text.Slice(code.Start, code.Length).Fill('x');
        }
    });

    /// <summary>The quotations of a text with their marks, in order; one inside another is left out. One that never closes runs to the end of its sentence, and of the text if it opens that.</summary>
    internal static List<TextSpan> Scan(string text, bool turkish)
    {
        // Two single marks are typed for a double one.
        text = text.Replace("''", "\"\u2060", StringComparison.Ordinal);
        var found = new List<TextSpan>();
        var lastDouble = text.AsSpan().LastIndexOfAny(Doubles);
        var start = -1;
        for (var i = NextMark(text, 0); i < text.Length; i = NextMark(text, i + 1))
        {
            var c = text[i];
            if (QuotationMarks.IsDouble(c))
            {
                if (start < 0)
                {
                    // A closing mark without an opening one says nothing about where its quotation began. Some put a space inside the marks.
                    if (OpensWide(text, i) || c is not ('”' or '»' or '"') || (i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1])) || Opens(text, i))
                    {
                        start = i;
                    }
                    else if (i > 0 && text[i - 1] is '.' or ',' or '!' or '?' or '…')
                    {
                        // It was opened in an earlier paragraph.
                        found.Add(TextSpan.FromBounds(found.Count > 0 ? found[^1].End : 0, i + 1));
                    }
                }
                else if (Opens(text, i) && !Closes(text, i) && InnerEnd(text, i) is var inner and > 0)
                {
                    i = inner - 1;
                }
                else if (Opens(text, i) && !Closes(text, i))
                {
                    // The quotation before was never closed: a new paragraph of it, or an editor's slip.
                    if (c is not ('“' or '«' or '„') || text[start] == c)
                    {
                        start = i;
                    }
                }
                else
                {
                    found.Add(TextSpan.FromBounds(start, i + 1 < text.Length && text[i + 1] == '\u2060' ? i + 2 : i + 1));
                    start = -1;
                }
            }
            else if (start < 0 && c is '\'' or '‘' or '’' && Opens(text, i) && !IsDecade(text.AsSpan(i + 1)) && SingleEnd(text, i, turkish) is var end and > 0)
            {
                found.Add(TextSpan.FromBounds(i, end));
                i = end - 1;
            }
            else if (start < 0 && c is '\'' or '‘' && i > 1 && text[i - 1] == ' ' && text[i - 2] == ':' && Opens(text, i) && char.IsUpper(text[i + 1]) && i > lastDouble)
            {
                // He continued: 'What is ... and goes on in the next paragraph.
                found.Add(TextSpan.FromBounds(i, text.Length));
                break;
            }
        }

        if (start >= 0 && text.Length - start > 2)
        {
            // Speech that goes on in the next paragraph opens its own; a mark inside one was forgotten to be closed.
            found.Add(TextSpan.FromBounds(start, start == 0 ? text.Length : SentenceEnd(text, start)));
        }

        return found;
    }

    private static int NextMark(string text, int from) => text.AsSpan(from).IndexOfAny(Marks) is >= 0 and var next ? from + next : text.Length;

    private static bool Opens(string text, int i) =>
        (i == 0 || char.IsWhiteSpace(text[i - 1]) || text[i - 1] is '(' or '[' or '—' or '–' or '-' or ':')
        && i + 1 < text.Length && !char.IsWhiteSpace(text[i + 1]);

    private static bool OpensWide(string text, int i) =>
        i > 1 && i + 2 < text.Length && text[i - 1] == ' ' && text[i - 2] is (',' or ':') && text[i + 1] == ' ' && char.IsUpper(text[i + 2]);

    /// <summary>Behind a few words that are quoted within a quotation by the same marks (<c>and feel like "cows."</c>); 0 where a new quotation begins.</summary>
    private static int InnerEnd(string text, int start)
    {
        if (start < 2 || (!char.IsLetterOrDigit(text[start - 2]) && text[start - 1] != '('))
        {
            return 0;
        }

        var words = 1;
        for (var i = start + 1; i < text.Length && words <= LongestInner; i++)
        {
            if (QuotationMarks.IsDouble(text[i]))
            {
                return Closes(text, i) ? i + 1 : 0;
            }

            words += char.IsWhiteSpace(text[i]) ? 1 : 0;
        }

        return 0;
    }

    private static bool Closes(string text, int i) =>
        i > 0 && !char.IsWhiteSpace(text[i - 1]) && (i + 1 == text.Length || !char.IsLetterOrDigit(text[i + 1]));

    private static int SingleEnd(string text, int start, bool turkish)
    {
        var words = 1;
        for (var i = start + 1; i < text.Length && i - start < LongestSingle; i++)
        {
            if (QuotationMarks.IsDouble(text[i]))
            {
                return -1;
            }

            if (text[i] is '\'' or '’' && Closes(text, i))
            {
                return i + 1;
            }

            if (text[i] is '\'' or '’' && turkish && words < 4 && IsSuffix(text, i + 1))
            {
                // 'diva'lık: Turkish puts its suffixes right behind the mark. In longer quotations it is an apostrophe within.
                return i + 1;
            }

            words += char.IsWhiteSpace(text[i]) ? 1 : 0;
        }

        return -1;
    }

    /// <summary><c>'90s</c>, <c>'90'lar</c>: the mark stands for the century.</summary>
    private static bool IsDecade(ReadOnlySpan<char> text) =>
        text is [>= '0' and <= '9', '0', var mark, ..] && (mark == 's' ? text.Length == 3 || !char.IsLetter(text[3])
            : text[(mark is '\'' or '’' ? 3 : 2)..] is ['l', 'a' or 'e', 'r', ..]);

    private static int SentenceEnd(string text, int start)
    {
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] is '\n' or '\r' || (text[i] is '.' or '!' or '?' && i + 2 < text.Length && char.IsWhiteSpace(text[i + 1]) && char.IsUpper(text[i + 2])))
            {
                return text[i] is '\n' or '\r' ? i : i + 1;
            }
        }

        return text.Length;
    }

    /// <summary>Up to eight small letters and then none.</summary>
    private static bool IsSuffix(string text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsLower(text[end]))
        {
            end++;
        }

        return end > start && end - start <= 8 && (end == text.Length || !char.IsLetter(text[end]));
    }

    private static string Strip(string surface)
    {
        var start = 0;
        var end = surface.Length;
        while (start < end && (QuotationMarks.IsMark(surface[start]) || char.IsWhiteSpace(surface[start])))
        {
            start++;
        }

        while (end > start && (QuotationMarks.IsMark(surface[end - 1]) || char.IsWhiteSpace(surface[end - 1])))
        {
            end--;
        }

        return surface[start..end];
    }
}
