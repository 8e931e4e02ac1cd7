using System.Collections.Frozen;
using System.Collections.Immutable;
using TransCheck.Articles;

namespace TransCheck.Linguistics;

public enum SegmentMode
{
    /// <summary>Blocks are cut into sentences.</summary>
    Sentences,

    /// <summary>Every line of a block that is not empty is one segment, unless it is longer than any sentence.</summary>
    Lines,
}

/// <summary>Cuts the blocks of an article into segments, and these into tokens.</summary>
public static class Segmenter
{
    /// <summary>What is longer, in code units, is no sentence. To compare each word of it with each other would take too long, so it is cut at a space.</summary>
    private const int Longest = 5_000;

    public static Document Segment(Article article, Language language, SegmentMode mode = SegmentMode.Sentences)
    {
        var segments = ImmutableArray.CreateBuilder<Segment>();
        var width = mode == SegmentMode.Sentences && article.Format == ArticleFormat.PlainText ? LongestLine(article) : 0;
        for (var b = 0; b < article.Blocks.Length; b++)
        {
            var block = article.Blocks[b];
            if (block.Kind == BlockKind.Code)
            {
                continue;
            }

            foreach (var span in Cut(block.Text, language, mode, width, block.Code))
            {
                var text = block.Text.Substring(span.Start, span.Length);
                var tokens = Tokenizer.Tokenize(text, language);
                segments.Add(new Segment(segments.Count, b, span, text, block.Code.IsEmpty ? tokens : CodeTokens.Join(tokens, text, span.Start, block.Code)));
            }
        }

        return new Document(article, language, segments.DrainToImmutable());
    }

    /// <summary>The segments of one block's text, without the space around them; none is empty.</summary>
    /// <param name="text">Of the block.</param>
    /// <param name="language">Of the text.</param>
    /// <param name="mode">Sentences or lines.</param>
    /// <param name="width">
    /// The longest line of a plain text: a line that ends before it had to, with a capital letter after it, is a headline or a sentence without its full stop.
    /// 0 where line breaks mean nothing.
    /// </param>
    /// <param name="code">What is set as code in the text, in order; a sentence may begin with it.</param>
    public static List<TextSpan> Cut(string text, Language language, SegmentMode mode, int width = 0, ImmutableArray<TextSpan> code = default)
    {
        var codes = code.IsDefault ? [] : code.AsSpan();
        var spans = new List<TextSpan>();
        var markers = mode == SegmentMode.Sentences ? ListMarkers.In(text, language) : [];
        var marker = 0;
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (marker < markers.Count && markers[marker].Start == i)
            {
                Add(text, start, i, spans);
                start = markers[marker++].End;
                i = start - 1;
                continue;
            }

            if (mode == SegmentMode.Lines)
            {
                if (text[i] is '\n' or '\r')
                {
                    Add(text, start, i, spans);
                    start = i + 1;
                }

                continue;
            }

            if (width > 0 && text[i] == '\n' && EndsEarly(text, i, width))
            {
                Add(text, start, i, spans);
                start = i + 1;
                continue;
            }

            if (text[i] is not ('.' or '!' or '?' or '…' or '。'))
            {
                continue;
            }

            // "...", "?!", the quotation marks and brackets that close behind them, and the number of a note
            var end = i + 1;
            while (end < text.Length && (text[end] is '.' or '!' or '?' or '…' || IsCloser(text, end)))
            {
                end++;
            }

            end = NoteEnd(text, end);

            if (end < text.Length && char.IsWhiteSpace(text[end]) && EndsSentence(text, start, i, end, language, codes))
            {
                Add(text, start, end, spans);
                start = end;
            }

            i = end - 1;
        }

        Add(text, start, text.Length, spans);
        return spans;
    }

    private static int LongestLine(Article article)
    {
        var longest = 0;
        foreach (var block in article.Blocks)
        {
            var (text, start) = (block.Text, 0);
            for (var i = 0; i <= text.Length; i++)
            {
                if (i == text.Length || IsLineEnd(text[i]))
                {
                    longest = i - start > longest ? Math.Max(longest, text.AsSpan(start, i - start).TrimEnd().Length) : longest;
                    start = i + 1;
                }
            }
        }

        return longest;
    }

    private static bool IsLineEnd(char c) => c is '\n' or '\r' or '\f' or '\u0085' or '\u2028' or '\u2029';

    /// <summary>
    /// Was the line broken on purpose? Where an editor wraps lines at a width, the first word of the next line never fits at the end of the one before.
    /// </summary>
    /// <param name="text">The block's.</param>
    /// <param name="lineBreak">The line feed.</param>
    /// <param name="width">The length of the longest line.</param>
    private static bool EndsEarly(string text, int lineBreak, int width)
    {
        var line = text.AsSpan(0, lineBreak);
        line = line[(line.LastIndexOf('\n') + 1)..].Trim();
        var next = text.AsSpan(lineBreak + 1).TrimStart();
        var space = next.IndexOfAny(' ', '\n', '\r');
        var word = next[..(space < 0 ? next.Length : space)];
        var first = word.TrimStart("\"“„«‘'([");
        return !line.IsEmpty && !first.IsEmpty
            && char.IsUpper(first[0])
            && line[^1] is not (',' or ';' or '-' or '–' or '—')
            && line.Length + 1 + word.Length <= width;
    }

    private static void Add(string text, int start, int end, List<TextSpan> spans)
    {
        // Parts of one length, so that both languages are cut at about the same words.
        for (var parts = 1 + ((end - start - 1) / Longest); parts > 1; parts--)
        {
            var cut = CutPlace(text, start + ((end - start) / parts), end);
            AddTrimmed(text, start, cut, spans);
            start = cut;
        }

        AddTrimmed(text, start, end, spans);
    }

    /// <summary>The next space; where none comes for as long as the longest sentence, the end of a word, or, within a word without end, the place itself.</summary>
    private static int CutPlace(string text, int from, int end)
    {
        var near = text.AsSpan(from, Math.Min(Longest, end - from));
        if (near.IndexOf(' ') is >= 0 and var space)
        {
            return from + space;
        }

        if (near.Length < Longest)
        {
            return end;
        }

        var cut = 0;
        while (cut < near.Length && char.IsLetterOrDigit(near[cut]))
        {
            cut++;
        }

        cut = cut < near.Length ? cut : 0;
        return from + (char.IsLowSurrogate(near[cut]) ? cut + 1 : cut);
    }

    private static void AddTrimmed(string text, int start, int end, List<TextSpan> spans)
    {
        while (start < end && (char.IsWhiteSpace(text[start]) || Folding.IsInvisible(text[start])))
        {
            start++;
        }

        while (end > start && (char.IsWhiteSpace(text[end - 1]) || Folding.IsInvisible(text[end - 1])))
        {
            end--;
        }

        if (end > start)
        {
            spans.Add(TextSpan.FromBounds(start, end));
        }
    }

    private static bool IsCloser(string text, int i) =>
        text[i] is '"' or '”' or '’' or '\'' or '»' or ')' or ']' or '*' or '_' || (text[i] == '“' && i > 0 && !char.IsWhiteSpace(text[i - 1]));

    /// <summary>Behind <c>[1]</c> or a raised number; the place itself where there is none.</summary>
    private static int NoteEnd(string text, int at)
    {
        var i = at;
        while (i < text.Length && text[i] is '¹' or '²' or '³' or (>= '⁴' and <= '⁹') or '⁰')
        {
            i++;
        }

        while (i < text.Length && text[i] == '[')
        {
            var close = i + 1;
            while (close < text.Length && char.IsAsciiDigit(text[close]))
            {
                close++;
            }

            if (close == i + 1 || close == text.Length || text[close] != ']')
            {
                break;
            }

            i = close + 1;
        }

        return i;
    }

    private static bool IsOpener(char c) => c is '"' or '“' or '„' or '«' or '‘' or '\'' or '(' or '[' or '¿' or '¡' or '—' or '–' or '-' or '•' or '*' or '#' or '@';

    private static readonly FrozenDictionary<string, FrozenSet<string>> Openers = ResourceTable.Read("sentence-openers.tsv", "language", "words")
        .ToFrozenDictionary(row => row[0], row => row[1].Split(' ').ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);

    /// <param name="text">The block's.</param>
    /// <param name="start">Where the sentence begins.</param>
    /// <param name="mark">The first punctuation mark.</param>
    /// <param name="end">Behind the last one; white space follows.</param>
    /// <param name="language">Of the text.</param>
    /// <param name="code">What is set as code in the text.</param>
    private static bool EndsSentence(string text, int start, int mark, int end, Language language, ReadOnlySpan<TextSpan> code)
    {
        var next = end;
        var lineBreak = false;
        while (next < text.Length && (char.IsWhiteSpace(text[next]) || Folding.IsInvisible(text[next])))
        {
            lineBreak |= text[next] is '\n' or '\r';
            next++;
        }

        if (next == text.Length || lineBreak)
        {
            return true;
        }

        var first = next;
        while (first < text.Length && IsOpener(text[first]))
        {
            first++;
        }

        var c = first < text.Length ? text[first] : ' ';
        var capital = char.IsUpper(c);
        var identifier = !capital && char.IsLower(c) && (IsCamelCase(text, first) || BeginsCode(code, first));
        if (!capital && !identifier && !char.IsAsciiDigit(c) && (first == next || char.IsLower(c)))
        {
            // Chinese, emoji and the like start a sentence too; a small letter, a comma or a dash does not.
            return char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.OtherLetter or System.Globalization.UnicodeCategory.Surrogate;
        }

        if (text[mark] != '.' || end > mark + 1)
        {
            // Behind "?", "!", an ellipsis or a closing quotation mark a capital starts a sentence, and so does a digit, unless the quotation goes on.
            return true;
        }

        var wordStart = mark;
        while (wordStart > start && (char.IsLetterOrDigit(text[wordStart - 1]) || (text[wordStart - 1] == '.' && wordStart - 1 > start && char.IsLetter(text[wordStart - 2]))))
        {
            wordStart--;
        }

        var word = text.AsSpan(wordStart, mark - wordStart);
        if (word.IsEmpty)
        {
            return true;
        }

        if (identifier)
        {
            // "It is fast. useMemo keeps it so."; but "e.g. useMemo", "1. useMemo"
            return word.Length > (char.IsAsciiDigit(word[0]) ? 2 : 1) && !word.Contains('.') && Abbreviations.Kind(Folding.Fold(word, language), language) == AbbreviationKind.None;
        }

        if (language == Language.Turkish && capital && (IsOrdinal(text, wordStart, word) || IsRoman(word)))
        {
            // "2. Dünya Savaşı", "II. Abdülhamid"; but "Toplam 4. Bunlar yeni."
            return OpensSentence(text, first, language);
        }

        if (char.IsAsciiDigit(word[0]))
        {
            return !(language == Language.Turkish && capital && IsHighOrdinal(text, wordStart, word, first));
        }

        if (word.Length == 1 && char.IsUpper(word[0]))
        {
            // An initial (J. Smith), unless a word follows that opens sentences: "She posted it on X. The reply ..."
            return OpensSentence(text, first, language);
        }

        var folded = Folding.Fold(word.ToString().Replace(".", "", StringComparison.Ordinal), language);
        var kind = Abbreviations.Kind(folded, language);
        if (IsInitialism(word) && kind != AbbreviationKind.BeforeName)
        {
            // U.S., F.B.I., A.Ş., M.Ö. usually stand before a noun, a name or a number: the sentence goes on, unless ...
            return capital && OpensSentence(text, first, language);
        }

        return kind switch
        {
            AbbreviationKind.BeforeName => capital && !char.IsUpper(word[0]) && folded.Length > 2 && OpensSentence(text, first, language),
            AbbreviationKind.BeforeNoun => capital && OpensSentence(text, first, language),
            AbbreviationKind.Inner or AbbreviationKind.Number => capital && !NumberFollows(text, first, language),
            _ => true,
        };
    }

    /// <summary>A word that keeps its small first letter at the start of a sentence, and shows it by a capital inside: <c>mTLS</c>, <c>useState</c>.</summary>
    private static bool IsCamelCase(string text, int first)
    {
        for (var i = first + 1; i < text.Length && char.IsLetterOrDigit(text[i]); i++)
        {
            if (char.IsUpper(text[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool BeginsCode(ReadOnlySpan<TextSpan> code, int first)
    {
        var at = code.FirstEndingBehind(first, static c => c);
        return at < code.Length && code[at].Start == first;
    }

    /// <summary>Is the word that begins here one that begins sentences and is no name?</summary>
    private static bool OpensSentence(string text, int first, Language language) => IsAmong(language == Language.Turkish ? "tr" : "en", text, first, language);

    private static bool IsAmong(string words, string text, int first, Language language)
    {
        var last = first;
        while (last < text.Length && char.IsLetter(text[last]))
        {
            last++;
        }

        return last > first && Openers[words].Contains(Folding.Fold(text.AsSpan(first, last - first), language));
    }

    /// <summary>Does <c>No.</c> or the like stand here: <c>Atatürk Cad. No. 5</c>?</summary>
    private static bool NumberFollows(string text, int first, Language language)
    {
        var dot = first;
        while (dot < text.Length && char.IsLetter(text[dot]))
        {
            dot++;
        }

        return dot < text.Length && text[dot] == '.' && Abbreviations.Kind(Folding.Fold(text.AsSpan(first, dot - first), language), language) == AbbreviationKind.Number;
    }

    /// <summary>Parts of one or two letters with dots between: <c>U.S</c>, <c>Ph.D</c>, <c>a.m</c>; not <c>config.yaml</c>.</summary>
    private static bool IsInitialism(ReadOnlySpan<char> word)
    {
        var run = 0;
        foreach (var c in word)
        {
            run = c == '.' ? 0 : run + 1;
            if (run > 2)
            {
                return false;
            }
        }

        return word.Contains('.');
    }

    /// <summary>One or two digits that are no part of a longer number (<c>4,5</c>, <c>9.15</c>, <c>555 44 33</c>) and no per cent.</summary>
    private static bool IsOrdinal(string text, int start, ReadOnlySpan<char> word)
    {
        return word.Length <= 2 && IsWhole(text, start, word);
    }

    /// <summary>Three digits, or the four of a year, before what is counted by such ordinals.</summary>
    private static bool IsHighOrdinal(string text, int start, ReadOnlySpan<char> word, int next) =>
        word.Length is 3 or 4 && IsWhole(text, start, word)
        && (IsAmong("tr-street", text, next, Language.Turkish) || (word.Length == 3 && IsAmong("tr-counted", text, next, Language.Turkish)));

    /// <summary>Digits that are no part of a longer number and no per cent.</summary>
    private static bool IsWhole(string text, int start, ReadOnlySpan<char> word)
    {
        if (!AllDigits(word))
        {
            return false;
        }

        var before = start - 1;
        while (before >= 0 && text[before] is ' ' or '\u00A0')
        {
            before--;
        }

        return before < 0 || !(char.IsAsciiDigit(text[before]) || text[before] == '%' || (before == start - 1 && text[before] is '.' or ',' or ':'));
    }

    /// <summary>A number of two and more Roman digits; one alone is read as an initial.</summary>
    private static bool IsRoman(ReadOnlySpan<char> word) => word.Length > 1 && !word.ContainsAnyExcept("IVX");

    private static bool AllDigits(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsAsciiDigit(c))
            {
                return false;
            }
        }

        return true;
    }
}
