namespace TransCheck.Linguistics.English;

/// <summary>Word forms of English.</summary>
internal static class EnglishForms
{
    private static readonly ILookup<string, string> IrregularPlurals =
        ResourceTable.Read("en/irregular.tsv", "form", "lemma", "kind").Where(row => row[2] == "plural").ToLookup(row => row[1], row => row[0], StringComparer.Ordinal);

    /// <summary>The plurals of a word, irregular ones included, and its regular verb forms where they are asked for; not the word itself.</summary>
    public static IEnumerable<string> Inflected(string lemma, bool verb) =>
        Of(lemma).Skip(1).Where(form => form[^1] == 's' || (verb && !form.EndsWith("ly", StringComparison.Ordinal))).Concat(IrregularPlurals[lemma]);

    /// <summary>
    /// Every regular form that a word may have as a noun, verb or adjective, itself first; irregular ones are listed in the tables that need them.
    /// Forms that do not exist (<c>smalled</c>) do no harm: no text has them.
    /// </summary>
    public static IEnumerable<string> Of(string lemma)
    {
        yield return lemma;
        if (lemma.Length < 3 || !char.IsAsciiLetterLower(lemma[^1]))
        {
            yield break;
        }

        var last = lemma[^1];
        var beforeLast = lemma[^2];
        if (last == 'e')
        {
            yield return lemma + "s";
            yield return lemma + "d";
            yield return lemma[..^1] + "ing";
            yield return lemma + "ly";
        }
        else if (last == 'y' && !IsVowel(beforeLast))
        {
            yield return lemma[..^1] + "ies";
            yield return lemma[..^1] + "ied";
            yield return lemma + "ing";
            yield return lemma[..^1] + "ily";
        }
        else
        {
            yield return lemma + (last is 's' or 'x' or 'z' || lemma.EndsWith("ch", StringComparison.Ordinal) || lemma.EndsWith("sh", StringComparison.Ordinal) ? "es" : "s");
            yield return lemma + "ed";
            yield return lemma + "ing";
            yield return lemma + "ly";
            if (!IsVowel(last) && IsVowel(beforeLast) && last is not ('w' or 'x' or 'y') && !IsVowel(lemma[^3]))
            {
                yield return lemma + last + "ed";
                yield return lemma + last + "ing";
            }
        }
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
