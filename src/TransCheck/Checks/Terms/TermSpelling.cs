using TransCheck.Articles;
using TransCheck.Linguistics;
using TransCheck.Linguistics.English;
using TransCheck.Linguistics.Turkish;

namespace TransCheck.Checks.Terms;

/// <summary>How the last word of a term may continue.</summary>
/// <param name="Words">The words before it, which do not change, then its stem.</param>
/// <param name="Kind">Null where the word ends with the stem.</param>
/// <param name="BeforeVowel">The stem stands only before a vowel.</param>
/// <param name="Inflected">The word before the last may have suffixes too: <c>ince ayarını yapmak</c>.</param>
internal readonly record struct TermPattern(string[] Words, StemKind? Kind, bool BeforeVowel = false, bool Inflected = false);

/// <summary>The patterns under which a term stands in running text.</summary>
internal static class TermSpelling
{
    /// <summary>Where the words of a term meet: space, hyphen, or nothing when it is written as one word.</summary>
    public const char Gap = ' ';

    /// <summary>Verbs that only turn a noun into an action: <c>ince ayar yapmak</c> is also rendered where only <c>ince ayar</c> stands.</summary>
    private static readonly string[] LightVerbs = ["yapmak", "etmek", "yapılmak", "edilmek"];

    /// <param name="loose">Also what is formed from the term; for renderings that are right, where every careful form must count.</param>
    public static IEnumerable<TermPattern> Of(string term, Language language, bool loose, bool verb = false)
    {
        var words = Words(term, language);
        return words.Length == 0 ? [] : language == Language.Turkish ? Turkish(words, loose) : English(words, loose, verb).Select(w => new TermPattern(w, null));
    }

    /// <summary>The folded words and signs of a term, each but the first with <see cref="Gap"/> before it where a space or hyphen stands.</summary>
    public static string[] Words(string term, Language language)
    {
        var words = new List<string>();
        var end = 0;
        foreach (var token in Tokenizer.Tokenize(term, language))
        {
            if (!IsHyphen(token))
            {
                words.Add(words.Count > 0 && token.Start > end ? Gap + token.Folded : token.Folded);
                end = token.End;
            }
        }

        return [.. words];
    }

    public static bool IsHyphen(in Token token) => token is { Kind: TokenKind.Symbol, Folded: "-" or "‐" or "‑" or "–" };

    private static IEnumerable<string[]> English(string[] words, bool loose, bool verb)
    {
        yield return words;
        var last = words[^1];
        if (!char.IsAsciiLetterLower(last[^1]))
        {
            yield break;
        }

        if (last.Length < 3)
        {
            // AIs
            yield return [.. words[..^1], last + "s"];
            yield break;
        }

        foreach (var form in EnglishForms.Inflected(last, verb || loose || words.Length > 1))
        {
            yield return [.. words[..^1], form];
        }

        if (loose && words.Length > 1 && last.EndsWith("ing", StringComparison.Ordinal) && last.Length > 6)
        {
            // fine-tuning: fine-tune, fine-tuned
            foreach (var form in (string[])[last[..^3], last[..^3] + "e", last[..^3] + "ed", last[..^3] + "es", last[..^3] + "s"])
            {
                yield return [.. words[..^1], form];
            }
        }

        // mixtures of experts
        var head = Array.IndexOf(words, Gap + "of") - 1;
        if (head >= 0)
        {
            foreach (var form in EnglishForms.Inflected(words[head], verb: false))
            {
                yield return [.. words[..head], form, .. words[(head + 1)..]];
            }
        }
    }

    private static List<TermPattern> Turkish(string[] words, bool loose)
    {
        var last = words[^1].TrimStart(Gap);
        var noun = loose ? StemKind.Term : StemKind.Noun;
        if (!char.IsLetter(last[^1]))
        {
            return [new(words, null)];
        }

        List<TermPattern> patterns = [.. Nouns(words, last, noun)];
        if (last.Length > 4 && (last.EndsWith("mak", StringComparison.Ordinal) || last.EndsWith("mek", StringComparison.Ordinal)))
        {
            patterns.Add(Verb(words, last[..^3]));
            if (loose && words.Length > 1 && LightVerbs.Contains(last))
            {
                patterns.AddRange(Nouns(words[..^1], words[^2].TrimStart(Gap), noun));
            }
        }
        else if (loose && words.Length > 1 && last.Length > 4 && (last.EndsWith("ma", StringComparison.Ordinal) || last.EndsWith("me", StringComparison.Ordinal)))
        {
            // akıl yürütme: akıl yürüten
            patterns.Add(Verb(words, last[..^2]));
        }

        return patterns;
    }

    private static TermPattern Verb(string[] words, string stem) => With(words, stem, StemKind.Verb) with { Inflected = words.Length > 1 };

    private static IEnumerable<TermPattern> Nouns(string[] words, string last, StemKind kind)
    {
        yield return With(words, last, kind);
        if (TurkishAnalyser.ChangedStem(last) is { } changed)
        {
            yield return With(words, changed, kind) with { BeforeVowel = true };
        }

        if (words.Length == 1)
        {
            yield break;
        }

        // dil modeli: dil modelleri, dil modelimiz; veri kümesi: veri kümeleri; bağlam uzunluğu: bağlam uzunlukları
        foreach (var stem in WithoutEnding(last))
        {
            yield return With(words, stem, kind);
        }
    }

    /// <summary>What a word of a compound may be without the possessive or plural that it ends with.</summary>
    private static IEnumerable<string> WithoutEnding(string word)
    {
        if (word.Length > 5 && word[^3..] is "lar" or "ler")
        {
            yield return word[..^3];
        }

        if (word.Length < 3 || word[^1] is not ('ı' or 'i' or 'u' or 'ü'))
        {
            yield break;
        }

        var stem = word[..^1];
        yield return stem;
        if (stem.Length > 2 && stem[^1] == 's' && Phonology.IsVowel(stem[^2]))
        {
            yield return stem[..^1];
        }

        if (stem.Length > 4 && stem[^3..] is "lar" or "ler")
        {
            yield return stem[..^3];
        }

        if (Phonology.Hardened(stem[^1]) is var hard && hard != stem[^1])
        {
            yield return stem[..^1] + hard;
        }
    }

    private static TermPattern With(string[] words, string stem, StemKind kind) =>
        // One letter is too little to look for.
        stem.Length < 2 ? new(words, null) : new([.. words[..^1], words[^1][0] == Gap ? Gap + stem : stem], kind);
}
