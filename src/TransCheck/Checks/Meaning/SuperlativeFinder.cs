using System.Collections.Frozen;
using System.Runtime.InteropServices;
using TransCheck.Alignment;
using TransCheck.Articles;
using TransCheck.Linguistics;

namespace TransCheck.Checks.Meaning;

/// <summary>
/// Finds superlatives that render each other by their place and not by their words: <c>its most intelligent model, en hızlı modeli</c>. Only a superlative that is alone on either side of a bead
/// surely has the other one for its counterpart; it accuses if the lexicon knows both words well and neither them nor words that share a rendering with them as renderings of each other.
/// </summary>
internal static class SuperlativeFinder
{
    /// <summary>Less is what a rare word has with whatever stood beside it.</summary>
    private const float Tie = 0.1f;

    /// <summary>From here on two words are each other's usual rendering.</summary>
    private const float Usual = 0.3f;

    private static readonly WordFamily Family = new("superlative", "word-altered", 0.9);

    private static readonly FrozenSet<string> EnglishBroad = WordsOf("en");
    private static readonly FrozenSet<string> TurkishBroad = WordsOf("tr");

    public static IEnumerable<Exchange> Find(AlignedPair pair)
    {
        var fromEnglish = pair.Source.Language == Language.English;
        var (english, turkish) = fromEnglish ? (pair.Source, pair.Target) : (pair.Target, pair.Source);
        foreach (var bead in pair.Beads)
        {
            var (englishRange, turkishRange) = fromEnglish ? (bead.Source, bead.Target) : (bead.Target, bead.Source);
            if (englishRange.Count > 0 && turkishRange.Count > 0
                && Only(turkish, turkishRange, TurkishAt) is { } t && Only(english, englishRange, EnglishAt) is { } e
                && IsExchange(e, t, BeadPlaces.Words(english, englishRange), BeadPlaces.Words(turkish, turkishRange), pair.Lexicon))
            {
                yield return new Exchange(Family, e.Side, t.Side, Exchange.Weight(Family, e.Place, t.Place));
            }
        }
    }

    private static bool IsExchange(Superlative english, Superlative turkish, PlacedForm[] englishWords, PlacedForm[] turkishWords, Lexicon lexicon)
    {
        var (e, t) = (lexicon.EnglishId(english.Base), lexicon.TurkishId(turkish.Base));
        return e >= 0 && t >= 0 && !EnglishBroad.Contains(english.Base.Text) && !TurkishBroad.Contains(turkish.Base.Text)
            && !Array.Exists(turkishWords, w => lexicon.Find(e, lexicon.TurkishId(w.Form)).TurkishGivenEnglish > 0)
            && !Array.Exists(englishWords, w => lexicon.Find(lexicon.EnglishId(w.Form), t).EnglishGivenTurkish > 0)
            && AreUnrelated(e, lexicon.OfEnglish(e), t, lexicon);
    }

    /// <summary>
    /// Each is the usual rendering of something and the other way round, but neither of the other; nor does a word that renders the one render what the other renders.
    /// </summary>
    /// <param name="renderings">Of the English word.</param>
    private static bool AreUnrelated(int english, ReadOnlySpan<LexiconEntry> renderings, int turkish, Lexicon lexicon)
    {
        if (!IsWellKnown(renderings) || lexicon.Find(english, turkish) != default)
        {
            return false;
        }

        // All are read, as the lexicon is sorted by its English words; few beads come so far.
        var ofTurkish = new List<LexiconEntry>();
        foreach (ref readonly var entry in lexicon.Entries)
        {
            if (entry.Turkish == turkish && IsTie(entry))
            {
                ofTurkish.Add(entry);
            }
        }

        if (!IsWellKnown(CollectionsMarshal.AsSpan(ofTurkish)))
        {
            return false;
        }

        foreach (ref readonly var rendering in renderings)
        {
            var shared = rendering.Turkish;
            if (IsTie(rendering) && ofTurkish.Exists(e => IsTie(lexicon.Find(e.English, shared))))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsWellKnown(ReadOnlySpan<LexiconEntry> entries)
    {
        foreach (ref readonly var entry in entries)
        {
            if (Math.Min(entry.TurkishGivenEnglish, entry.EnglishGivenTurkish) >= Usual)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>More than what rare words have with whatever stood beside them.</summary>
    private static bool IsTie(LexiconEntry entry) => Math.Max(entry.TurkishGivenEnglish, entry.EnglishGivenTurkish) >= Tie;

    private static Superlative? Only(Document document, SegmentRange range, Func<Segment, int, (WordForm Base, int Count)?> at)
    {
        Superlative? only = null;
        for (var s = range.Start; s < range.End; s++)
        {
            var segment = document.Segments[s];
            for (var i = 0; i < segment.Tokens.Length; i++)
            {
                if (at(segment, i) is not var (form, count))
                {
                    continue;
                }

                if (only is not null)
                {
                    return null;
                }

                only = new Superlative(form, new FindingSide(s, TextSpan.FromBounds(segment.Tokens[i].Start, segment.Tokens[i + count - 1].StemEnd)), BeadPlaces.Of(range, s, i, segment.Tokens.Length));
            }
        }

        return only;
    }

    private static (WordForm Base, int Count)? EnglishAt(Segment segment, int i)
    {
        var tokens = segment.Tokens;
        if (tokens[i].Kind != TokenKind.Word)
        {
            return null;
        }

        if (tokens[i].Folded is "most" or "least")
        {
            return i + 1 < tokens.Length && tokens[i + 1].Kind == TokenKind.Word ? (tokens[i + 1].Form, 2) : null;
        }

        return Positive(tokens[i].Folded) is { } positive ? (WordForms.Of(positive), 1) : null;
    }

    private static (WordForm Base, int Count)? TurkishAt(Segment segment, int i)
    {
        var tokens = segment.Tokens;
        return tokens[i].Kind == TokenKind.Word && tokens[i].Folded == "en" && i + 1 < tokens.Length && tokens[i + 1].Kind == TokenKind.Word ? (tokens[i + 1].Form, 2) : null;
    }

    private static FrozenSet<string> WordsOf(string language) =>
        ResourceTable.Read("meaning/superlatives.tsv", "language", "words").Where(row => row[0] == language).SelectMany(row => row[1].Split(' ')).ToFrozenSet(StringComparer.Ordinal);

    /// <summary><c>busy</c> for <c>busiest</c>; null for what is no superlative: a comparative must be as common as to be known, save of those in <c>-iest</c>.</summary>
    private static string? Positive(string word)
    {
        const string ending = "est";
        const int shortest = 4;
        if (word.Length <= ending.Length + 2 || !word.EndsWith(ending, StringComparison.Ordinal))
        {
            return null;
        }

        var stem = word[..^ending.Length];
        if (Vocabulary.Count(stem + "er", Language.English) == 0 && !(stem[^1] == 'i' && stem.Length >= shortest))
        {
            return null;
        }

        string[] positives = [stem, stem + "e", stem[^1] == 'i' ? stem[..^1] + "y" : stem, stem[^1] == stem[^2] ? stem[..^1] : stem];
        return positives.Where(p => Vocabulary.Count(p, Language.English) > 0).MaxBy(p => Vocabulary.Count(p, Language.English));
    }

    /// <param name="Base">The word of which there is more than of any other.</param>
    private sealed record Superlative(WordForm Base, FindingSide Side, double Place);
}
