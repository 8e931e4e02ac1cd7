using TransCheck.Articles;
using TransCheck.Facts.Matching;
using TransCheck.Linguistics;

namespace TransCheck.Facts.Names;

/// <param name="Weight">0 to 1: how sure it is a name that the English does not hold.</param>
/// <param name="Known">The English article holds it elsewhere.</param>
/// <param name="Words">Of the name.</param>
/// <param name="Foreign">No word of it is a Turkish word or a name that the tables know.</param>
internal sealed record NamePartner(int Segment, TextSpan Span, double Weight, bool Known, int Words, bool Foreign);

/// <summary>Finds Turkish names of a bead that nothing in its English asks for.</summary>
internal static class NamePartners
{
    private static readonly System.Buffers.SearchValues<char> TurkishLetters = System.Buffers.SearchValues.Create("ğışĞİŞ");

    /// <summary>Turkish names of the bead that render nothing in its English: what may stand where a name is missing.</summary>
    public static List<NamePartner> Of(NamePair pair, int index)
    {
        var bead = pair.Beads[index];
        var partners = new List<NamePartner>();
        for (var s = bead.Turkish.Start; s < bead.Turkish.End; s++)
        {
            var segment = pair.Turkish.Segments[s];
            foreach (var mention in pair.TurkishFacts.BySegment[s])
            {
                if (mention.Kind != FactKind.Name)
                {
                    continue;
                }

                var weight = 0.0;
                var known = false;
                var start = -1;
                var end = -1;
                var words = 0;
                var foreign = true;
                foreach (var word in bead.TurkishWords)
                {
                    if (word.Segment != s || !mention.Span.Contains(word.Token.Start) || word.Token.StemLength < 2 || !word.Capital)
                    {
                        continue;
                    }

                    if (word.IsUsed || IsInEnglish(pair, bead, word))
                    {
                        weight = start < 0 ? 0 : weight;
                        if (start >= 0)
                        {
                            break;
                        }

                        continue;
                    }

                    var common = TurkishWord.Count(word);
                    var own = common == 0 ? 1.0 : word.Token.HasSuffix && common < 3 ? 0.7 : common < 10 && word.Token.HasSuffix ? 0.3 : 0.1;
                    own *= word.Token.HasSuffix || !NameFinder.OpensSentence(segment, word.Index) ? 1 : 0.6;
                    own = HasInnerCapital(segment.Stem(word.Token)) ? 1 : own;
                    own *= pair.Exonyms.English(segment.Stem(word.Token).ToString(), Language.Turkish) is null ? 1 : 0.3;
                    own *= NameFinder.IsAllCaps(segment.Stem(word.Token)) ? 0.4 : 1;
                    own *= !word.Token.HasSuffix && LooksTurkish(segment.Stem(word.Token)) ? 0.4 : 1;
                    weight = Math.Max(weight, own);
                    foreign &= own >= 1 && pair.Lexicon?.KnowsTurkish(Stem.Turkish(word.Token.Folded)) != true;
                    known |= pair.EnglishWords.GetValueOrDefault(word.Key).Capital > 0;
                    start = start < 0 ? word.Token.Start : start;
                    end = word.Token.StemEnd;
                    words++;
                }

                if (start >= 0 && weight > 0.2)
                {
                    partners.Add(new NamePartner(s, TextSpan.FromBounds(start, end), weight, known, words, foreign));
                }
            }
        }

        return partners;
    }

    /// <summary>A word of the bead's English is the Turkish word, sounds like it or, if it is a word with a meaning, is rendered by it.</summary>
    public static bool IsExplained(NamePair pair, NameBead bead, TurkishWord word)
    {
        if (word.IsUsed || IsInEnglish(pair, bead, word))
        {
            return true;
        }

        for (var s = bead.English.Start; s < bead.English.End && pair.Lexicon is not null; s++)
        {
            foreach (ref readonly var token in pair.English.Segments[s].Tokens.AsSpan())
            {
                if (token.Kind == TokenKind.Word && pair.Lexicon.Renders(token.Form, word.Token.Form)
                    && Vocabulary.IsEnglish(token.Folded) && pair.Lexicon.EnglishStems.Weight(pair.Lexicon.EnglishId(token.Form)) > 0)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The English of the bead or of its neighbours holds the word, whatever is done with it.</summary>
    public static bool IsInEnglish(NamePair pair, NameBead bead, TurkishWord word)
    {
        var turkish = pair.Turkish.Segments[word.Segment].Tokens.Length;
        for (var s = bead.English.Start; s < bead.English.End; s++)
        {
            var tokens = pair.English.Segments[s].Tokens;
            var (start, end) = NearPlaces.Of(word.Index, turkish, tokens.Length);
            foreach (ref readonly var token in tokens.AsSpan(start..end))
            {
                if (token.Kind == TokenKind.Word && token.StemLength > 1)
                {
                    var key = Folding.Skeleton(token.Form);
                    if (NameForms.IsVerbatim(key, word) || NameForms.IsSimilar(key, token.Form, word)
                        || (NameForms.IsLoan(key, word.Key) && Vocabulary.Count(token.Folded, Language.English) > 0))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    /// <summary>OpenAI, YouTube, but not NATO.</summary>
    private static bool HasInnerCapital(ReadOnlySpan<char> surface)
    {
        var small = false;
        foreach (var c in surface)
        {
            if (small && char.IsUpper(c))
            {
                return true;
            }

            small |= char.IsLower(c);
        }

        return false;
    }

    /// <summary>Letters that hardly any foreign name has.</summary>
    public static bool LooksTurkish(ReadOnlySpan<char> surface) => surface.IndexOfAny(TurkishLetters) >= 0;
}
