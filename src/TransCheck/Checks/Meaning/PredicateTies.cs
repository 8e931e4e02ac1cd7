using TransCheck.Articles;
using TransCheck.Linguistics;
using TransCheck.Linguistics.Turkish;

namespace TransCheck.Checks.Meaning;

/// <summary>What becomes of a predicate that one side denies.</summary>
internal enum Counterpart
{
    /// <summary>The lexicon ties it to no word of the other side.</summary>
    Unknown,

    /// <summary>It is rendered, and a word that denies or nearly does stands with the rendering.</summary>
    Denied,

    /// <summary>It is rendered, and nothing there denies.</summary>
    Affirmed,
}

/// <summary>Finds the rendering of a denied predicate by the lexicon, and whether that is denied too.</summary>
internal sealed class PredicateTies(NegationSide english, NegationSide turkish, Lexicon lexicon)
{
    /// <summary>The sum of probabilities from which a word counts as the rendering.</summary>
    private const float Tied = 0.1f;

    /// <summary>Words with a greater share of running text hold no predicate.</summary>
    private const float CommonWord = 0.012f;

    /// <summary>Shorter verbs help others (<c>et-, ol-</c>), and begin too many other words.</summary>
    private const int ShortestVerb = 3;

    public Counterpart OfTurkish(NegationSide.Cue cue)
    {
        var tokens = turkish.Document.Segments[cue.Segment].Tokens;
        var best = Counterpart.Unknown;
        var at = cue.First;
        for (var back = 0; back < 2 && at - back >= 0; back++)
        {
            var token = tokens[at - back];
            if (token.Kind != TokenKind.Word)
            {
                break;
            }

            var verb = back == 0 ? TurkishAnalyser.NegatedStem(token.Folded) : 0;
            if (back == 0 && verb < ShortestVerb)
            {
                // "hazır değil", "kabul etmedi": the word before it is the predicate.
                continue;
            }

            switch (Rendering(token.Form, verb))
            {
                case Counterpart.Denied:
                    return Counterpart.Denied;
                case Counterpart.Affirmed:
                    best = Counterpart.Affirmed;
                    break;
            }
        }

        return best;
    }

    public Counterpart OfEnglish(NegationSide.Cue cue)
    {
        const int reach = 6;
        const int heads = 2;
        var tokens = english.Document.Segments[cue.Segment].Tokens;
        var (found, best) = (0, Counterpart.Unknown);
        for (var i = cue.First + cue.Count; i < tokens.Length && i <= cue.First + reach && found < heads; i++)
        {
            if (tokens[i].Kind == TokenKind.Symbol && found > 0)
            {
                break;
            }

            var stem = tokens[i].Kind == TokenKind.Word ? lexicon.EnglishId(tokens[i].Form) : -1;
            if (stem < 0 || lexicon.EnglishStems.Probability(stem) > CommonWord)
            {
                continue;
            }

            found++;
            switch (Rendering(stem))
            {
                case Counterpart.Denied:
                    return Counterpart.Denied;
                case Counterpart.Affirmed:
                    best = Counterpart.Affirmed;
                    break;
            }
        }

        return best;
    }

    /// <summary>The English rendering of a Turkish predicate.</summary>
    /// <param name="verb">The length of the stem of the verb that <paramref name="word"/> denies; 0 for a word that denies none.</param>
    private Counterpart Rendering(WordForm word, int verb)
    {
        const int before = 7;
        const int after = 4;
        var result = Counterpart.Unknown;
        foreach (var (segment, tokens) in english.Segments)
        {
            for (var i = 0; i < tokens.Length; i++)
            {
                var stem = tokens[i].Kind == TokenKind.Word ? lexicon.EnglishId(tokens[i].Form) : -1;
                if (stem < 0 || lexicon.EnglishStems.Probability(stem) > CommonWord || Tie(stem, word, verb) < Tied)
                {
                    continue;
                }

                if (english.Denies(segment, i - before, i + after))
                {
                    return Counterpart.Denied;
                }

                result = Counterpart.Affirmed;
            }
        }

        return result;
    }

    /// <summary>The Turkish rendering of an English predicate.</summary>
    private Counterpart Rendering(int stem)
    {
        const int after = 3;
        var result = Counterpart.Unknown;
        foreach (var (segment, tokens) in turkish.Segments)
        {
            for (var i = 0; i < tokens.Length; i++)
            {
                if (tokens[i].Kind != TokenKind.Word || Tie(stem, tokens[i].Form, turkish.DeniedVerb(segment, i)) < Tied)
                {
                    continue;
                }

                var last = i;
                while (last < i + after && last + 1 < tokens.Length && !EndsClause(tokens[last + 1]))
                {
                    last++;
                }

                // "daha az güçlü" is "not as strong".
                if (turkish.Denies(segment, i > 0 && tokens[i - 1].Folded == "az" ? i - 1 : i, last))
                {
                    return Counterpart.Denied;
                }

                result = Counterpart.Affirmed;
            }
        }

        return result;
    }

    private static bool EndsClause(Token token) => token.Kind == TokenKind.Symbol ? token.Folded is "," or ";" or ":" or "." : ClauseWords.Joins.Contains(token.Folded);

    /// <summary>How likely a Turkish word, or the verb that it denies, renders an English stem.</summary>
    private float Tie(int english, WordForm word, int verb)
    {
        if (verb is < ShortestVerb or >= Stem.TurkishLength)
        {
            var entry = lexicon.Find(english, lexicon.TurkishId(word));
            return Math.Max(entry.TurkishGivenEnglish, entry.EnglishGivenTurkish);
        }

        var (sum, best) = (0f, 0f);
        var beginning = Beginning(word.Text, verb);
        foreach (var entry in lexicon.OfEnglish(english))
        {
            if (lexicon.TurkishStems[entry.Turkish].AsSpan().StartsWith(beginning))
            {
                sum += entry.TurkishGivenEnglish;
                best = Math.Max(best, entry.EnglishGivenTurkish);
            }
        }

        return Math.Max(sum, best);
    }

    /// <summary>
    /// How the stems begin under which the lexicon may know a denied verb. Of one that is shorter than the lexicon's stems, all forms count:
    /// it begins <c>geldi, gelen, gelec-</c> as it begins <c>gelmedi</c>.
    /// </summary>
    private static ReadOnlySpan<char> Beginning(ReadOnlySpan<char> word, int verb) =>

        // "gelemedi": what stands before -me is the verb and the vowel of -eme
        word[..(verb > ShortestVerb && word[verb - 1] is 'a' or 'e' ? verb - 1 : verb)];
}
