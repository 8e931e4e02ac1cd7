using System.Collections.Frozen;
using TransCheck.Alignment;
using TransCheck.Articles;
using TransCheck.Checks.Meaning;
using TransCheck.Facts;
using TransCheck.Facts.Quotations;
using TransCheck.Linguistics;

namespace TransCheck.Checks.Quotations;

/// <summary>
/// Finds words that the Turkish gives to people whom the English does not mention, while it does not mention those to whom the English gives them: <c>Meta said, araştırmacılara göre</c>;
/// <c>according to a former employee, bir avukata göre</c>. Who is no name must be of a family of <c>resources/meaning/families.tsv</c> to be known.
/// </summary>
internal static class CommonSpeakers
{
    private static readonly FrozenSet<string> Persons = FrozenSet.Create(StringComparer.Ordinal, "profession", "office", "in business", "people");

    /// <summary>So many words may stand between <c>according to</c> and who is meant: <c>a former senior employee</c>.</summary>
    private const int Reach = 4;

    /// <param name="named">The name of the English speaker; null where nobody is named.</param>
    /// <param name="isRendered">Whether some word of a name stands in the Turkish.</param>
    public static (FindingSide English, FindingSide Turkish)? Find(Document english, SegmentRange englishRange, Document turkish, SegmentRange turkishRange, Lexicon lexicon, Mention? named, Predicate<Mention> isRendered)
    {
        var (englishWords, turkishWords) = (Words(english, englishRange), Words(turkish, turkishRange));
        if (Source(turkish, turkishWords) is not { } source || IsSaid(source, englishWords) || IsKnown(turkish, source, english, englishRange, lexicon))
        {
            return null;
        }

        if (named is not null)
        {
            return isRendered(named) ? null : (new FindingSide(named.Segment, named.Span, named.Value.ToString()), source.SideIn(turkish));
        }

        foreach (var word in englishWords)
        {
            if (word.Says && Persons.Contains(word.Family.Name) && IsBehindSource(english.Segments[word.Segment], word) && !IsSaid(word, turkishWords) && !IsKnown(english, word, turkish, turkishRange, lexicon))
            {
                return (word.SideIn(english), source.SideIn(turkish));
            }
        }

        return null;
    }

    /// <summary>The people before <c>göre</c>; null where there are none, or several.</summary>
    private static FamilyWord? Source(Document turkish, List<FamilyWord> words)
    {
        FamilyWord? source = null;
        foreach (var word in words)
        {
            var segment = turkish.Segments[word.Segment];
            var behind = word.First + word.Count;
            if (Persons.Contains(word.Family.Name) && SpeakerFinder.IsSourceBehind(segment, behind) && segment.Tokens[behind - 1].Folded[^1] is 'a' or 'e')
            {
                if (source is { } other && (other.Segment, other.First) != (word.Segment, word.First))
                {
                    return null;
                }

                source = word.Says || source is null ? word : source;
            }
        }

        return source;
    }

    /// <summary>Whether the Turkish gives its words to somebody at all; most do not.</summary>
    public static bool HasSource(Document turkish, SegmentRange range)
    {
        for (var s = range.Start; s < range.End; s++)
        {
            for (var i = 1; i < turkish.Segments[s].Tokens.Length; i++)
            {
                if (SpeakerFinder.IsSourceBehind(turkish.Segments[s], i))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsBehindSource(Segment segment, FamilyWord word)
    {
        for (var end = word.First; end > 0 && end >= word.First - Reach; end--)
        {
            if (SpeakerFinder.IsSourceBefore(segment, end))
            {
                return true;
            }
        }

        return false;
    }

    private static List<FamilyWord> Words(Document document, SegmentRange range)
    {
        var words = new List<FamilyWord>();
        for (var s = range.Start; s < range.End; s++)
        {
            WordFamilies.Default.Find(s, document.Segments[s].Tokens, document.Language, words);
        }

        return words;
    }

    private static bool IsSaid(FamilyWord word, List<FamilyWord> others) => others.Exists(o => o.Family == word.Family && o.Member == word.Member);

    /// <summary>The lexicon knows a word of the other side as a rendering.</summary>
    private static bool IsKnown(Document document, FamilyWord word, Document other, SegmentRange range, Lexicon lexicon)
    {
        var form = document.Segments[word.Segment].Tokens[word.First + word.Count - 1].Form;
        return Array.Exists(BeadPlaces.Words(other, range), w => BeadPlaces.Known(form, document.Language == Language.English, w.Form, lexicon) > 0);
    }
}
