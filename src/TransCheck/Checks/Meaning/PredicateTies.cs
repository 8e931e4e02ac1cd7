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
internal sealed class PredicateTies(NegationSide english, NegationSide turkish)
{
    /// <summary>The sum of probabilities from which a word counts as the rendering.</summary>
    private const float Tied = 0.1f;

    /// <summary>Words with a greater share of running text hold no predicate.</summary>
    private const float CommonWord = 0.007f;

    /// <summary>Shorter verbs only help others: <c>et-, ol-</c>.</summary>
    private const int ShortestVerb = 3;

    /// <summary>Nothing but the stem of a verb shorter than the lexicon's stems is known: these endings show how the lexicon knows it.</summary>
    private static readonly string[] Endings =
        ["", "d", "t", "dı", "di", "du", "dü", "tı", "ti", "tu", "tü", "dığ", "diğ", "duğ", "düğ", "dik", "ıyo", "iyo", "uyo", "üyo", "yor", "aca", "ece", "yac", "yec", "an", "en", "yan", "yen",
        "mış", "miş", "muş", "müş", "ar", "er", "ır", "ir", "ur", "ür", "r", "ma", "me", "mas", "mes", "mak", "mek", "mad", "med", "maz", "mez", "may", "mey", "mam", "mem", "mıy", "miy", "ara", "ere", "ıp", "ip", "up", "üp",
        "ıl", "il", "ul", "ül", "ılı", "ili", "ulu", "ülü", "ıld", "ild", "uld", "üld", "n", "ın", "in", "abi", "ebi", "ama", "eme"];

    private static readonly Lexicon Lexicon = Lexicon.Default;

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

            var forms = Forms(token.Folded, verb);
            switch (Rendering(forms))
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

            var stem = tokens[i].Kind == TokenKind.Word ? Lexicon.EnglishStems.Find(Stem.English(tokens[i].Folded)) : -1;
            if (stem < 0 || Lexicon.EnglishStems.Probability(stem) > CommonWord)
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
    private Counterpart Rendering(List<int> forms)
    {
        const int before = 7;
        const int after = 4;
        var result = Counterpart.Unknown;
        foreach (var (segment, tokens) in english.Segments)
        {
            for (var i = 0; i < tokens.Length; i++)
            {
                var stem = tokens[i].Kind == TokenKind.Word ? Lexicon.EnglishStems.Find(Stem.English(tokens[i].Folded)) : -1;
                if (stem < 0 || Lexicon.EnglishStems.Probability(stem) > CommonWord || Tie(stem, forms) < Tied)
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
                if (tokens[i].Kind != TokenKind.Word || Tie(stem, Forms(tokens[i].Folded, TurkishAnalyser.NegatedStem(tokens[i].Folded))) < Tied)
                {
                    continue;
                }

                var last = i;
                while (last < i + after && last + 1 < tokens.Length && !EndsClause(tokens[last + 1]))
                {
                    last++;
                }

                if (turkish.Denies(segment, i, last))
                {
                    return Counterpart.Denied;
                }

                result = Counterpart.Affirmed;
            }
        }

        return result;
    }

    private static bool EndsClause(Token token) => token.Folded is "ve" or "ama" or "fakat" or "ancak" or "," or ";" or ":" or ".";

    private static float Tie(int english, List<int> forms)
    {
        var (sum, best) = (0f, 0f);
        foreach (var form in forms)
        {
            var entry = Lexicon.Find(english, form);
            sum += entry.TurkishGivenEnglish;
            best = Math.Max(best, entry.EnglishGivenTurkish);
        }

        return Math.Max(sum, best);
    }

    /// <summary>The ids under which the lexicon knows a word, or the verb that it denies.</summary>
    /// <param name="verb">The length of the verb's stem; 0 for a word that denies none.</param>
    private static List<int> Forms(string word, int verb)
    {
        var ids = new List<int>();
        Span<char> form = stackalloc char[Stem.TurkishLength];
        if (verb == 0 || verb >= Stem.TurkishLength)
        {
            Add(word.AsSpan(0, Math.Min(word.Length, Stem.TurkishLength)), ids);
            return ids;
        }

        // "gelemedi": what stands before -me is the verb and the vowel of -eme
        for (var length = verb; length >= 2; length = length == verb && word[verb - 1] is 'a' or 'e' ? verb - 1 : 0)
        {
            word.AsSpan(0, length).CopyTo(form);
            foreach (var ending in Endings)
            {
                var end = Math.Min(Stem.TurkishLength, length + ending.Length);
                ending.AsSpan(0, end - length).CopyTo(form[length..]);
                Add(form[..end], ids);
            }
        }

        return ids;

        static void Add(ReadOnlySpan<char> stem, List<int> ids)
        {
            if (Lexicon.TurkishStems.Find(stem) is >= 0 and var id && !ids.Contains(id))
            {
                ids.Add(id);
            }
        }
    }
}
