using TransCheck.Articles;
using TransCheck.Facts.Grammar;
using TransCheck.Facts.Quotations;
using TransCheck.Linguistics;

namespace TransCheck.Facts.Names;

/// <summary>
/// Finds people, organisations, places and products with their versions. Made for one document: how a word is written elsewhere in it
/// decides whether a capital that opens a sentence opens a name.
/// </summary>
internal sealed class NameFinder : IFactFinder
{
    /// <summary>A word this common opens sentences far more often than names.</summary>
    private const int VeryCommon = 40;

    /// <summary>A word rarer than this may open a sentence as the first word of a longer name.</summary>
    private const int Uncommon = 15;

    private readonly Dictionary<string, (int Lower, int Capital)> _words = new(StringComparer.Ordinal);

    private readonly Exonyms _exonyms;

    public NameFinder(Document document, Exonyms exonyms)
    {
        _exonyms = exonyms;
        _words.EnsureCapacity(document.Segments.Sum(s => s.Tokens.Length) / 2);
        foreach (var segment in document.Segments)
        {
            if (IsTitleCase(segment))
            {
                continue;
            }

            for (var i = 0; i < segment.Tokens.Length; i++)
            {
                var token = segment.Tokens[i];
                if (token.Kind != TokenKind.Word)
                {
                    continue;
                }

                var capital = char.IsUpper(segment.Text[token.Start]);
                if (!capital || !OpensSentence(segment, i))
                {
                    ref var count = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_words, token.Folded, out _);
                    count = capital ? (count.Lower, count.Capital + 1) : (count.Lower + 1, count.Capital);
                }
            }
        }
    }

    public void Find(Document document, Segment segment, ICollection<Mention> mentions)
    {
        var tokens = segment.Tokens;
        var titleCase = IsTitleCase(segment);
        var i = 0;
        while (i < tokens.Length)
        {
            if (!IsNameWord(segment, i, document.Language, titleCase))
            {
                i++;
                continue;
            }

            var end = RunEnd(segment, i, document.Language, titleCase);
            Add(segment, i, end, document.Language, mentions);
            i = end;
        }
    }

    /// <summary>Most longer words of the segment have a capital, as English headlines do: capitals tell nothing there.</summary>
    internal static bool IsTitleCase(Segment segment)
    {
        var words = 0;
        var capitals = 0;
        foreach (var token in segment.Tokens)
        {
            if (token.Kind == TokenKind.Word && token.StemLength > 3)
            {
                words++;
                capitals += char.IsUpper(segment.Text[token.Start]) ? 1 : 0;
            }
        }

        return words >= 3 && capitals > (segment.Text[^1] == '.' ? 0.9 : 0.7) * words;
    }

    /// <summary>Nothing but opening marks stands between the token and the start of a sentence, a quotation, or what a colon or dash announces.</summary>
    internal static bool OpensSentence(Segment segment, int index)
    {
        var quoted = false;
        for (var i = index - 1; i >= 0; i--)
        {
            var token = segment.Tokens[i];
            if (token.Kind != TokenKind.Symbol)
            {
                return quoted;
            }

            var c = segment.Text[token.Start];
            if (QuotationMarks.IsMark(c))
            {
                quoted = true;
            }
            else if (c == '.' && i > 0 && IsShortened(segment, i - 1))
            {
                return false;
            }
            else if (c is '.' or '!' or '?' or ':' or ';' or '…' or '—' or '–' or '•' or '*' or '/' or '|' || (c == '-' && segment.Tokens[i + 1].Start > token.End))
            {
                return true;
            }
            else if (c is not ('(' or '['))
            {
                return quoted;
            }
        }

        return true;
    }

    /// <summary>The dot behind the token is not the end of a sentence: J. Smith, St. Peter, Gov. Kasich.</summary>
    private static bool IsShortened(Segment segment, int index) =>
        segment.Tokens[index] is { Kind: TokenKind.Word } word
        && char.IsUpper(segment.Text[word.Start])
        && (word.Length == 1 || Abbreviations.Kind(word.Folded, Language.English) == AbbreviationKind.BeforeName || NameWords.Kind(word.Form, Language.English) == NameWordKind.Title);

    private bool IsNameWord(Segment segment, int index, Language language, bool titleCase)
    {
        var token = segment.Tokens[index];
        if (token.Kind != TokenKind.Word)
        {
            return false;
        }

        var surface = segment.Stem(token);
        if (!char.IsUpper(surface[0]))
        {
            // iPhone, macOS, o3: a capital or a digit inside is a name as well.
            return HasInnerCapital(surface) || (surface.Length <= 3 && surface.Length > 1 && char.IsAsciiDigit(surface[1]));
        }

        if (index > 0 && segment.Tokens[index - 1] is { Kind: TokenKind.Number } number && number.End == token.Start)
        {
            // 405B, 256K: a unit
            return false;
        }

        var kind = NameWords.Kind(token.Form, language);
        if (kind == NameWordKind.Never || (surface.Length == 1 && language != Language.Turkish && surface[0] is 'I' or 'A'))
        {
            return false;
        }

        if (kind == NameWordKind.Time)
        {
            return IsNameInTimeWord(segment, index, language);
        }

        if (surface.Contains('.'))
        {
            // U.S., F.B.I.
            return true;
        }

        var opens = titleCase || OpensSentence(segment, index) || (surface.Length > 2 && IsAllCaps(surface) && Vocabulary.Count(token.Folded, language) >= VeryCommon && !_exonyms.Knows(token.Folded));
        if (!opens)
        {
            return true;
        }

        var (lower, capital) = _words.GetValueOrDefault(token.Folded);
        var common = Vocabulary.Count(token.Folded, language);
        if (capital > lower && common < 10 * VeryCommon)
        {
            return true;
        }

        if (language == Language.Turkish && token.HasSuffix)
        {
            return common < VeryCommon;
        }

        if (!titleCase && lower == 0 && language == Language.English && (token.HasSuffix || SpeakerFinder.IsSaying(segment, index + 1)) && TradeNames.Has(token.Form))
        {
            // Meta's, Meta said; not Figure 3
            return true;
        }

        if (common == 0 && lower == 0)
        {
            return surface.Length > 1 || IsInitial(segment, index);
        }

        return !titleCase && common < Uncommon && lower == 0 && kind != NameWordKind.Title && NextIsCapital(segment, index);
    }

    /// <summary>J. of J. Smith.</summary>
    private static bool IsInitial(Segment segment, int index) =>
        index + 2 < segment.Tokens.Length
        && segment.Tokens[index + 1].Start == segment.Tokens[index].End
        && segment.Text[segment.Tokens[index].End] == '.'
        && segment.Tokens[index + 2].Kind == TokenKind.Word
        && char.IsUpper(segment.Text[segment.Tokens[index + 2].Start]);

    /// <summary>Theresa May, Mrs May, the Sunday Times; not "in May", "on Sunday".</summary>
    private static bool IsNameInTimeWord(Segment segment, int index, Language language)
    {
        var token = segment.Tokens[index];
        if (language != Language.Turkish && NameWords.NamesOfTime.Contains(token.Folded))
        {
            return index > 0
                && segment.Tokens[index - 1] is { Kind: TokenKind.Word } before
                && char.IsUpper(segment.Text[before.Start])
                && !OpensSentence(segment, index)
                && NameWords.Kind(before.Form, language) is NameWordKind.Title or NameWordKind.None
                && (!OpensSentence(segment, index - 1) || Vocabulary.Count(before.Folded, language) < VeryCommon)
                && (index + 1 == segment.Tokens.Length || segment.Tokens[index + 1].Kind != TokenKind.Number);
        }

        return index + 1 < segment.Tokens.Length
            && Touches(segment, index)
            && NextIsCapital(segment, index)
            && NameWords.BehindTime.Contains(segment.Tokens[index + 1].Folded);
    }

    private static bool NextIsCapital(Segment segment, int index) =>
        index + 1 < segment.Tokens.Length
        && segment.Tokens[index + 1] is { Kind: TokenKind.Word } next
        && Touches(segment, index)
        && !segment.Tokens[index].HasSuffix
        && char.IsUpper(segment.Text[next.Start]);

    /// <summary>At most one space stands between a token and the next.</summary>
    private static bool Touches(Segment segment, int index) =>
        segment.Tokens[index + 1].Start - segment.Tokens[index].End <= 1;

    /// <returns>The token behind the last one of the name that starts at <paramref name="start"/>.</returns>
    private int RunEnd(Segment segment, int start, Language language, bool titleCase)
    {
        var tokens = segment.Tokens;
        var end = start + 1;
        var versioned = false;
        while (end < tokens.Length && !tokens[end - 1].HasSuffix)
        {
            var next = end;
            if (tokens[next].Kind == TokenKind.Symbol)
            {
                var c = segment.Text[tokens[next].Start];
                var hyphen = c is '-' or '‑' && tokens[next].Start == tokens[end - 1].End;
                if ((!hyphen && c != '&' && !(c == '.' && tokens[end - 1].Length == 1)) || next + 1 == tokens.Length)
                {
                    break;
                }

                next++;
                if (hyphen && tokens[next].Start != tokens[next - 1].End)
                {
                    break;
                }
            }

            var joints = 0;
            while (next < tokens.Length - 1 && joints < 2 && tokens[next].Kind == TokenKind.Word && char.IsLower(segment.Text[tokens[next].Start])
                && (NameWords.Kind(tokens[next].Form, language) == NameWordKind.Joint || (joints == 1 && tokens[next].Folded is "the")))
            {
                next++;
                joints++;
            }

            if (tokens[next].Kind == TokenKind.Number)
            {
                // Behind a version, a number counts something or is a score: Llama 3.1 405B, GPT-4o 90.
                if (joints > 0 || versioned || !IsVersion(segment, end, next))
                {
                    break;
                }

                versioned = true;
                end = next + 1;
                if (end < tokens.Length && tokens[end].Kind == TokenKind.Word && tokens[end].Start == tokens[next].End && tokens[end].StemLength <= 4)
                {
                    // 4o, 405B
                    end++;
                }

                continue;
            }

            if (tokens[next].Start - tokens[next - 1].End > 1 || !IsNameWord(segment, next, language, titleCase)
                || (joints == 0 && next == end && OpensSentence(segment, next)))
            {
                break;
            }

            end = next + 1;
        }

        return end;
    }

    /// <summary>A number behind a name is its version when a hyphen ties it, or when no counted noun follows: GPT-4, Claude 3.5, Apollo 11.</summary>
    private static bool IsVersion(Segment segment, int afterName, int number)
    {
        var tokens = segment.Tokens;
        var digits = tokens[number].Folded;
        if (number > afterName)
        {
            return digits.Length <= 6;
        }

        if (tokens[number].Start - tokens[number - 1].End > 1 || digits.Contains(',', StringComparison.Ordinal) || digits.Length > 4)
        {
            return false;
        }

        // Llama 4'ün; of two digits it may as well be a score: Gemini 85'e yükseldi.
        if (number + 1 == tokens.Length || (tokens[number].HasSuffix && digits.Length == 1))
        {
            return true;
        }

        var next = tokens[number + 1];
        return next.Kind switch
        {
            TokenKind.Word => next.Start == tokens[number].End || char.IsUpper(segment.Text[next.Start]) || digits.Contains('.', StringComparison.Ordinal),
            TokenKind.Symbol => segment.Text[next.Start] is '.' or ',' or '(' or ')' or '"' or '”' or ';' or ':' or '?' or '!',
            TokenKind.Number => digits.Contains('.', StringComparison.Ordinal),
            _ => false,
        };
    }

    private void Add(Segment segment, int start, int end, Language language, ICollection<Mention> mentions)
    {
        var tokens = segment.Tokens;
        while (end - start > 1 && NameWords.Kind(tokens[start].Form, language) == NameWordKind.Title)
        {
            start++;
            while (start < end - 1 && tokens[start].Kind == TokenKind.Symbol)
            {
                start++;
            }
        }

        while (end - start > 1 && tokens[end - 1].Kind == TokenKind.Symbol)
        {
            end--;
        }

        var version = start;
        for (var i = start + 1; i < end; i++)
        {
            if (tokens[i].Kind == TokenKind.Number || IsRoman(segment.Stem(tokens[i])))
            {
                version = i;
                break;
            }
        }

        var span = TextSpan.FromBounds(tokens[start].Start, tokens[end - 1].StemEnd);
        var text = segment.Text;
        var surface = span.Of(text).ToString();
        var value = version > start
            ? new NameValue(text[span.Start..tokens[version].Start].TrimEnd(' ', '-', '‑'), text[tokens[version].Start..span.End])
            : new NameValue(_exonyms.English(surface, language) ?? surface);
        mentions.Add(new Mention(FactKind.Name, value, segment.Index, span, surface));
    }

    /// <summary>Of two letters and more; few names go on with a higher number.</summary>
    private static bool IsRoman(ReadOnlySpan<char> word) => word.Length > 1 && Roman.Value(word) is > 0 and <= 16;

    internal static bool IsAllCaps(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (char.IsLower(c))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasInnerCapital(ReadOnlySpan<char> word)
    {
        for (var i = 1; i < word.Length; i++)
        {
            if (char.IsUpper(word[i]))
            {
                return true;
            }
        }

        return false;
    }
}
