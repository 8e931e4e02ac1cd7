using TransCheck.Alignment;
using TransCheck.Articles;
using TransCheck.Linguistics;

namespace TransCheck.Checks.Meaning;

/// <param name="Place">0 to 1: where in the bead it stands.</param>
internal readonly record struct PlacedForm(WordForm Form, double Place);

/// <summary>Where the words of a bead stand, and how well one of each side is known to render the other: what tells that a word was exchanged.</summary>
internal static class BeadPlaces
{
    /// <summary>How far apart, as a share of the bead, words may stand and still be likely to render each other: Turkish turns sentences round.</summary>
    private const double Reach = 0.5;

    /// <summary>A lexicon probability from which a word counts as fully explained; common words have many renderings, so it is low.</summary>
    private const double Explains = 0.12;

    /// <summary>What comparing a hundred words with a hundred takes.</summary>
    private const int MostPairs = 10_000;

    /// <summary>So many words of opposites or families stand in lists of words, in which none is exchanged.</summary>
    public static bool AreLists(int words, int others) => (long)words * others > MostPairs;

    /// <summary>0 to 1: where in the bead a token stands.</summary>
    /// <param name="count">Tokens of the segment.</param>
    public static double Of(SegmentRange range, int segment, int token, int count) => (segment - range.Start + ((token + 0.5) / count)) / range.Count;

    public static PlacedForm[] Words(Document document, SegmentRange range)
    {
        var words = new List<PlacedForm>();
        for (var s = range.Start; s < range.End; s++)
        {
            var tokens = document.Segments[s].Tokens;
            for (var i = 0; i < tokens.Length; i++)
            {
                if (tokens[i].Kind == TokenKind.Word)
                {
                    words.Add(new PlacedForm(tokens[i].Form, Of(range, s, i, tokens.Length)));
                }
            }
        }

        return words.ToArray();
    }

    /// <summary>0 to 1.</summary>
    public static double Nearness(double place, double other) => Math.Max(0, 1 - (Math.Abs(place - other) / Reach));

    /// <summary>0 to 1: how well the lexicon knows the two as renderings of each other.</summary>
    /// <param name="english">The first word is the English one.</param>
    public static double Known(WordForm word, bool english, WordForm other, Lexicon lexicon)
    {
        var entry = english ? lexicon.Find(lexicon.EnglishId(word), lexicon.TurkishId(other)) : lexicon.Find(lexicon.EnglishId(other), lexicon.TurkishId(word));
        return Math.Min(1, Math.Min(entry.TurkishGivenEnglish, 2 * entry.EnglishGivenTurkish) / Explains);
    }
}
