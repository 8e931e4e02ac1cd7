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
    private readonly DeniedOpposites _opposites = new(english, turkish);

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

        return IsPrefixed(tokens, cue) || _opposites.RenderTurkish(cue) ? Counterpart.Denied : best;
    }

    /// <summary>"benzer değil" is "dissimilar": the rendering of the denied predicate stands in a word that denies it by a prefix or -less.</summary>
    private bool IsPrefixed(Token[] predicate, NegationSide.Cue cue)
    {
        foreach (var (_, tokens) in english.Segments)
        {
            foreach (var token in tokens)
            {
                if (token.Kind != TokenKind.Word || NegationTable.Default.Affirmed(token.Folded) is not { } affirmed)
                {
                    continue;
                }

                var stem = lexicon.EnglishStems.Find(Stem.English(affirmed));
                for (var back = 0; stem >= 0 && back < 2 && cue.First - back >= 0; back++)
                {
                    var word = predicate[cue.First - back];
                    if (word.Kind == TokenKind.Word && Tie(stem, word.Form, back == 0 ? TurkishAnalyser.NegatedStem(word.Folded) : 0) >= Tied)
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    public Counterpart OfEnglish(NegationSide.Cue cue)
    {
        const int reach = 6;
        const int heads = 2;
        var imperative = IsImperative(cue);
        var tokens = english.Document.Segments[cue.Segment].Tokens;
        var (found, best) = (0, Counterpart.Unknown);
        if (_opposites.RenderEnglish(cue) || IsTurnedRound(tokens, cue) || (imperative && Forbids()))
        {
            return Counterpart.Denied;
        }

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
            switch (Rendering(stem, imperative))
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
    /// <param name="imperative">What denies forbids, so that a rendering in -ma is "do not" and no verbal noun.</param>
    private Counterpart Rendering(int stem, bool imperative)
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

                if (imperative && IsForbidding(tokens[i].Folded))
                {
                    return Counterpart.Denied;
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

    /// <summary>
    /// Whether several content words stand behind an English cue, those that it may deny, and Turkish renders hardly any, or hardly any of the sentence:
    /// it says something else, or the same quite freely.
    /// </summary>
    public bool IsFree(NegationSide.Cue cue)
    {
        const int reach = 8;
        const int few = 2;
        const int several = 4;
        var tokens = english.Document.Segments[cue.Segment].Tokens;
        var behind = cue.First + cue.Count;
        return IsUnrendered(tokens.AsSpan(behind, Math.Min(reach, tokens.Length - behind)), few) || IsUnrendered(tokens, several);
    }

    private bool IsUnrendered(ReadOnlySpan<Token> tokens, int words)
    {
        const double least = 0.3;
        var (count, rendered) = (0, 0);
        foreach (ref readonly var token in tokens)
        {
            if (token.Kind == TokenKind.Word && !IsCommon(token.Form))
            {
                count++;
                rendered += IsRendered(token.Form) ? 1 : 0;
            }
        }

        return count >= words && rendered < least * count;
    }

    private bool IsCommon(WordForm word)
    {
        var stem = lexicon.EnglishId(word);
        return stem >= 0 && lexicon.EnglishStems.Probability(stem) > CommonWord;
    }

    /// <summary>Whether a Turkish word renders it by the lexicon, or is the same but for its ending.</summary>
    private bool IsRendered(WordForm word)
    {
        const int shortest = 4;
        var key = Folding.Skeleton(word);
        foreach (var (_, tokens) in turkish.Segments)
        {
            foreach (ref readonly var token in tokens.AsSpan())
            {
                if (token.Kind == TokenKind.Word && (lexicon.Renders(word, token.Form) || IsSame(key, Folding.Skeleton(token.Form))))
                {
                    return true;
                }
            }
        }

        return false;

        static bool IsSame(string one, string other) =>
            one == other || (one.Length >= shortest && other.Length >= shortest && (other.StartsWith(one, StringComparison.Ordinal) || one.StartsWith(other, StringComparison.Ordinal)));
    }

    /// <summary>"Don't", "never" and "do not" at the beginning of a clause, or behind "please".</summary>
    private bool IsImperative(NegationSide.Cue cue)
    {
        var tokens = english.Document.Segments[cue.Segment].Tokens;
        var first = cue.First;
        if (tokens[first].Folded == "not")
        {
            if (first == 0 || tokens[first - 1].Folded != "do")
            {
                return false;
            }

            first--;
        }
        else if (tokens[first].Folded is not ("don't" or "dont" or "never"))
        {
            return false;
        }

        // "the Don't send option", "they say never wait"
        return first == 0 || tokens[first - 1].Kind == TokenKind.Symbol || tokens[first - 1].Folded is "please" or "and" or "but" or "or" or "say" or "says" or "said" or "the" or "so" or "just";
    }

    /// <summary>"Has not changed" is "aynı", and "not all" is "bazı"; but not "does not want to change".</summary>
    private bool IsTurnedRound(Token[] tokens, NegationSide.Cue cue)
    {
        const int ahead = 3;
        var table = NegationTable.Default;
        for (var i = cue.First + cue.Count; i < tokens.Length && i < cue.First + cue.Count + ahead && tokens[i].Kind == TokenKind.Word && tokens[i].Folded != "to"; i++)
        {
            if ((table.IsChange(tokens[i].Folded) && turkish.Any(table.IsLasting)) || (table.IsQuantity(tokens[i].Folded) && turkish.Any(table.IsPart)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A Turkish side forbids, and bids nothing: it has a word in -ma, and no clause ends with -in or -iniz.</summary>
    private bool Forbids()
    {
        var forbids = false;
        foreach (var (_, tokens) in turkish.Segments)
        {
            for (var i = 0; i < tokens.Length; i++)
            {
                if (tokens[i].Kind != TokenKind.Word)
                {
                    continue;
                }

                var word = tokens[i].Folded;
                forbids |= IsForbidding(word);
                if ((i + 1 == tokens.Length || EndsClause(tokens[i + 1])) && (word is [.., 'ı' or 'i' or 'u' or 'ü', 'n'] or [.., 'n', 'ı' or 'i' or 'u' or 'ü', 'z']))
                {
                    return false;
                }
            }
        }

        return forbids;
    }

    private static bool IsForbidding(string word) => word.Length > 4 && (word.EndsWith("ma", StringComparison.Ordinal) || word.EndsWith("me", StringComparison.Ordinal));

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
