using TransCheck.Alignment;

namespace TransCheck.Evidence;

/// <summary>
/// What renders what, in competition: a word that has a better rendering elsewhere does not account for another one. Melamed 2000 ("Models of translational equivalence among words")
/// links words one to one; here a word keeps a share of each of its renderings, as both languages split and join words.
/// </summary>
internal static class Competition
{
    /// <summary>How far a word's second rendering may be weaker than its best and still count fully.</summary>
    private const float Close = 0.5f;

    /// <summary>0 to 1: how well the words of the other side, without some of them, account for a word.</summary>
    /// <param name="english">The word is English.</param>
    /// <param name="without">The words of the other side that do not count.</param>
    public static double Explained(BeadWords words, bool english, int word, Range without)
    {
        var best = 0f;
        if (english)
        {
            foreach (var (turkish, probability) in words.Ties(word))
            {
                if ((turkish < without.Start.Value || turkish >= without.End.Value) && !IsTwins(words, english: true, word, turkish))
                {
                    best = Math.Max(best, Strength(probability) * Free(probability, words.BestOfTurkish(turkish)));
                }
            }

            return best;
        }

        for (var e = 0; e < words.English.Length; e++)
        {
            if (e >= without.Start.Value && e < without.End.Value)
            {
                continue;
            }

            var tie = words.Tie(e, word);
            best = tie > 0 && !IsTwins(words, english: false, word, e) ? Math.Max(best, Strength(tie) * Free(tie, words.BestOfEnglish(e))) : best;
        }

        return best;
    }

    /// <summary>
    /// The word comes twice, and the other renders the twin: it stands beside what renders a neighbour of that one, and of this one none
    /// (<c>two young women, three middle-aged men</c>: of <c>iki yaşlı kadın, üç orta yaşlı adam</c> the second).
    /// </summary>
    private static bool IsTwins(BeadWords words, bool english, int word, int other)
    {
        var own = english ? words.English : words.Turkish;
        for (var twin = 0; twin < own.Length; twin++)
        {
            if (twin != word && string.Equals(own[twin].Key, own[word].Key, StringComparison.Ordinal))
            {
                return IsBeside(words, english, twin, other) && !IsBeside(words, english, word, other);
            }
        }

        return false;
    }

    /// <summary>A neighbour of the one renders a neighbour of the other.</summary>
    private static bool IsBeside(BeadWords words, bool english, int word, int other)
    {
        for (var i = -1; i <= 1; i += 2)
        {
            for (var j = -1; j <= 1; j += 2)
            {
                var (e, t) = english ? (word + i, other + j) : (other + j, word + i);
                if (e >= 0 && e < words.English.Length && t >= 0 && t < words.Turkish.Length && words.Tie(e, t) > 0)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static float Strength(float probability) => Math.Min(1, probability / BeadWords.Renders);

    private static float Free(float probability, float best) => best <= 0 ? 0 : Math.Min(1, probability / best / Close);
}
