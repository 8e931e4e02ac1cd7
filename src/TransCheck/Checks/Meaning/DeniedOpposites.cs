using TransCheck.Linguistics.Turkish;

namespace TransCheck.Checks.Meaning;

/// <summary>
/// A denied word whose opposite stands on the other side says the same there: <c>zengin değil</c> is <c>poor</c>, <c>not busy</c> is <c>boş</c>.
/// The opposites are those of <see cref="AntonymTable"/>.
/// </summary>
internal sealed class DeniedOpposites(NegationSide english, NegationSide turkish)
{
    /// <summary>The verb of olmayan, olmadığını, which denies the word before it.</summary>
    private const int ShortestVerb = 2;

    private readonly Lazy<(List<PlacedWord> English, List<PlacedWord> Turkish)> _words = new(() => (Find(english), Find(turkish)));

    /// <summary>Whether an English word says the opposite of what the Turkish cue denies.</summary>
    public bool RenderTurkish(NegationSide.Cue cue)
    {
        // "hazır değil", "zengin bir ülke değil"; what stands before a verb is not denied with it
        const int back = 2;
        var token = turkish.Document.Segments[cue.Segment].Tokens[cue.First].Folded;
        if (TurkishAnalyser.NegatedStem(token) > ShortestVerb)
        {
            return false;
        }

        var (others, own) = _words.Value;
        return HasOpposite(own, others, cue.Segment, cue.First - back, cue.First);
    }

    /// <summary>Whether a Turkish word says the opposite of what the English cue denies.</summary>
    public bool RenderEnglish(NegationSide.Cue cue)
    {
        // "not a very busy street"
        const int ahead = 4;
        var (own, others) = _words.Value;
        return HasOpposite(own, others, cue.Segment, cue.First + cue.Count, cue.First + cue.Count - 1 + ahead);
    }

    /// <summary>Whether a word among these tokens has a word of the other pole on the other side, and none of its own.</summary>
    private static bool HasOpposite(List<PlacedWord> own, List<PlacedWord> others, int segment, int first, int last)
    {
        foreach (var (at, word) in own)
        {
            if (at != segment || !(word.Says || word.Class.Silent) || word.Class.Comparator || word.First > last || word.First + word.Count <= first)
            {
                continue;
            }

            var (opposite, same) = (false, false);
            foreach (var (_, other) in others)
            {
                opposite |= other.Class == word.Class && other.Pole != word.Pole;
                same |= other.Class == word.Class && other.Pole == word.Pole;
            }

            if (opposite && !same)
            {
                return true;
            }
        }

        return false;
    }

    private static List<PlacedWord> Find(NegationSide side)
    {
        var found = new List<PlacedWord>();
        foreach (var (segment, tokens) in side.Segments)
        {
            AntonymTable.Default.Find(segment, tokens, side.Document.Language, found);
        }

        return found;
    }
}
