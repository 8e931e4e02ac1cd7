using System.Collections.Immutable;
using TransCheck.Articles;
using TransCheck.Linguistics;

namespace TransCheck.Facts.Names;

/// <summary>
/// Finds names of several words of which one is kept while the one beside it is another: <c>John Walker</c> and <c>John Miller</c>, <c>Real Madrid</c> and
/// <c>Real Sociedad</c>. Only a word that nothing on the other side explains is another one.
/// </summary>
internal static class HalfNames
{
    private const double Confidence = 0.85;

    /// <summary>Of a word that either language has beside its names.</summary>
    private const double ConfidenceOfWords = 0.75;

    /// <summary>Two words that begin with so many letters may be one with two endings: Glaswegian, Glasgowlu.</summary>
    private const int SameRoot = 3;

    /// <summary>English with less weight left over has nothing that a Turkish word could stand for.</summary>
    private const double Nothing = 0.5;

    private const int ShortestStem = 3;
    private const int ShortestEnding = 3;

    public static void Find(NamePair pair, NameBead bead, ImmutableArray<NameDifference>.Builder differences)
    {
        for (var s = bead.English.Start; s < bead.English.End; s++)
        {
            var segment = pair.English.Segments[s];
            for (var i = 0; i + 1 < segment.Tokens.Length; i++)
            {
                if (NameWords.AreBeside(segment, i) && (Instead(pair, bead, segment, i, i + 1) ?? Instead(pair, bead, segment, i + 1, i)) is { } difference
                    && !NameVersions.IsTold(differences, difference.English))
                {
                    differences.Add(difference);
                }
            }
        }
    }

    /// <summary>Beside the word that is kept stands another one than in the English.</summary>
    private static NameDifference? Instead(NamePair pair, NameBead bead, Segment segment, int kept, int lost)
    {
        var (anchor, word) = (segment.Tokens[kept], segment.Tokens[lost]);
        if (word.StemLength < 2 || NameFinder.IsAllCaps(segment.Stem(word)) || IsShortened(segment, word) || NameWords.Kind(word.Form, Language.English) != NameWordKind.None || IsOrdinaryOpener(segment, lost))
        {
            return null;
        }

        var key = Folding.Skeleton(anchor.Form);
        for (var t = 0; t < bead.TurkishWords.Count; t++)
        {
            if (bead.TurkishWords[t].Capital && NameForms.IsVerbatim(key, bead.TurkishWords[t])
                && Beside(pair, bead, t, lost - kept, key) is { } other && IsAnother(pair, bead, segment, lost, other, lost - kept))
            {
                var plain = Vocabulary.IsEnglish(word.Folded) || TurkishWord.Count(other) > 0;
                return new NameDifference(NameDifferenceKind.Altered, new NamePlace(segment.Index, word.StemSpan), other.Place, plain ? ConfidenceOfWords : Confidence);
            }
        }

        return null;
    }

    /// <summary>Ave., Blvd.</summary>
    private static bool IsShortened(Segment segment, Token word) =>
        word.Folded.AsSpan().IndexOfAny('a', 'e', 'i') < 0 && word.Folded.AsSpan().IndexOfAny('o', 'u', 'y') < 0 || IsAbbreviation(segment, word);

    /// <summary>Mah., Sok.</summary>
    private static bool IsAbbreviation(Segment segment, Token word) => word.End < segment.Text.Length - 1 && segment.Text[word.End] == '.';

    /// <summary>A word that opens a sentence is part of a name only if it is no other word: Yesterday Obama.</summary>
    private static bool IsOrdinaryOpener(Segment segment, int index) =>
        NameFinder.OpensSentence(segment, index) && Vocabulary.IsEnglish(segment.Tokens[index].Folded) && !NameWords.GivenNames.Contains(segment.Tokens[index].Folded);

    /// <summary>The Turkish word with a capital before or behind a word that is kept, as one name with it.</summary>
    private static TurkishWord? Beside(NamePair pair, NameBead bead, int at, int step, string key)
    {
        if (at + step < 0 || at + step >= bead.TurkishWords.Count)
        {
            return null;
        }

        var (first, second) = step > 0 ? (bead.TurkishWords[at], bead.TurkishWords[at + 1]) : (bead.TurkishWords[at - 1], bead.TurkishWords[at]);
        var other = step > 0 ? second : first;
        var isOne = first.Segment == second.Segment && !first.Token.HasSuffix && (step < 0 || first.Key.Length == key.Length)
            && NameWords.AreBeside(pair.Turkish.Segments[first.Segment], first.Index);
        return isOne && other is { Capital: true, AllCaps: false, IsUsed: false, Token.StemLength: > 1 } && !IsAbbreviation(pair.Turkish.Segments[other.Segment], other.Token) ? other : null;
    }

    private static bool IsAnother(NamePair pair, NameBead bead, Segment segment, int lost, TurkishWord other, int step) =>
        NameWords.Kind(other.Token.Form, Language.Turkish) == NameWordKind.None
        && IsName(pair, bead, segment, lost, other, step)
        && !IsRendered(pair, bead, segment, segment.Tokens[lost], other)
        && !NamePartners.IsExplained(pair, bead, other);

    /// <summary>Some Turkish word of the bead stands for the English one.</summary>
    private static bool IsRendered(NamePair pair, NameBead bead, Segment segment, Token word, TurkishWord other)
    {
        var key = Folding.Skeleton(word.Form);
        if (key.AsSpan().CommonPrefixLength(other.Key) >= Math.Min(SameRoot, Math.Min(key.Length, other.Key.Length))
            || other.Sound.StartsWith(Phonetics.Key(word.Form, Language.English), StringComparison.Ordinal)
            || bead.Names.Exists(n => n.Segment == segment.Index && n.Token.Start == word.Start && n.Rendering != RenderedBy.None)
            || ExonymRendering.Holds(bead, pair.Exonyms.Turkish(key)))
        {
            return true;
        }

        // The lexicon ties names to whatever stood around them.
        var lexicon = Vocabulary.IsEnglish(word.Folded) ? pair.Lexicon : null;
        return bead.TurkishWords.Exists(t => NameForms.IsVerbatim(key, t) || NameForms.IsSimilar(key, word.Form, t) || NameForms.IsLoan(key, t.Key)
            || (!t.IsVerbatim && lexicon?.Renders(word.Form, t.Token.Form) == true));
    }

    /// <summary>
    /// The Turkish word is a name, and neither a translation nor what says of what kind the name is (<c>Phil Rudd, Davulcu Rudd</c>; <c>Victoria Cross, Victoria
    /// Haçı</c>). In the place of a word with a meaning it has to be foreign to Turkish.
    /// </summary>
    private static bool IsName(NamePair pair, NameBead bead, Segment segment, int lost, TurkishWord other, int step)
    {
        var word = segment.Tokens[lost];
        if (step > 0 ? IsInflected(other) : EndsAsHead(other))
        {
            return false;
        }

        if (HasMeaning(word) && !(step < 0 && NameWords.GivenNames.Contains(word.Folded)))
        {
            return IsForeign(pair, other)
                && (Vocabulary.IsEnglish(other.Key) || pair.EnglishKeys.Contains(other.Key) || (step > 0 && EndsName(pair, bead, other) && !NameWords.AreBeside(segment, lost)));
        }

        return step > 0 ? EndsName(pair, bead, other) : TurkishWord.Count(other) == 0 || (pair.Lexicon is not null && NameRemainder.Of(bead, new NamePlace(segment.Index, word.StemSpan), pair.English, pair.Lexicon).English < Nothing);
    }

    /// <summary>A word of English, also one that no dictionary has: Attribution, Quantized.</summary>
    private static bool HasMeaning(Token word) =>
        Vocabulary.IsEnglish(word.Folded) || NameEvidence.IsDerived(word.Folded)
        || word.Folded.EndsWith("ized", StringComparison.Ordinal) || word.Folded.EndsWith("ised", StringComparison.Ordinal) || word.Folded.EndsWith("ing", StringComparison.Ordinal);

    private static bool IsForeign(NamePair pair, TurkishWord word) =>
        TurkishWord.Count(word) == 0 && !NamePartners.LooksTurkish(word.Token.Folded) && (Vocabulary.IsEnglish(word.Key) || pair.Lexicon?.KnowsTurkish(Stem.Turkish(word.Token.Folded)) != true);

    /// <summary>No other word of the name follows, of which this one could say something (<c>Westminster Sulh Ceza Mahkemesi</c>).</summary>
    private static bool EndsName(NamePair pair, NameBead bead, TurkishWord word)
    {
        var segment = pair.Turkish.Segments[word.Segment];
        return word.Token.HasSuffix || !NameWords.AreBeside(segment, word.Index)
            || (segment.Text[word.Token.End] == ' ' && bead.TurkishWords.Exists(t => t.Segment == word.Segment && t.Index == word.Index + 1 && t.Token.HasSuffix && !IsInflected(t)));
    }

    /// <summary>As the heads of Turkish names are (<c>Caddesi, Sarayı, Bulvarında</c>), and few names.</summary>
    private static bool IsInflected(TurkishWord word)
    {
        for (var stem = ShortestStem; stem <= word.Key.Length - ShortestEnding && !word.Token.HasSuffix && !Vocabulary.IsEnglish(word.Key); stem++)
        {
            if (NameSuffixes.IsChain(word.Key.AsSpan(stem)))
            {
                return true;
            }
        }

        return EndsAsHead(word);
    }

    /// <summary>Also as what somebody does: Davulcu.</summary>
    private static bool EndsAsHead(TurkishWord word) => word.Key[^1] is 'i' or 'u' && !Vocabulary.IsEnglish(word.Key);
}
