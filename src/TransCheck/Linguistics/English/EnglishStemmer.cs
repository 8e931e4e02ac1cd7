using System.Collections.Frozen;

namespace TransCheck.Linguistics;

/// <summary>
/// Cuts the endings of plurals, verb forms and adverbs off an English word, so that its forms meet in one lexicon entry. The result need
/// not be a word (<c>declaring</c> and <c>declare</c> give <c>declar</c>); forms that no ending explains are in <c>resources/en/irregular.tsv</c>.
/// </summary>
internal static class EnglishStemmer
{
    private static readonly FrozenDictionary<string, string> Irregular = ResourceTable.ReadKeyed("en/irregular.tsv", "form", "lemma", "kind")
        .ToFrozenDictionary(row => row.Key, row => row.Value[1], StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> IrregularBySpan =
        Irregular.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="folded">A folded word; longer ones than the buffer are cut.</param>
    /// <param name="buffer">At least 32 characters.</param>
    /// <returns>How many characters of the buffer are the stem.</returns>
    public static int Stem(ReadOnlySpan<char> folded, Span<char> buffer)
    {
        if (IrregularBySpan.TryGetValue(folded, out var lemma))
        {
            if (lemma.Length == folded.Length && folded.SequenceEqual(lemma))
            {
                // news, always: only looks inflected
                folded.CopyTo(buffer);
                return folded.Length;
            }

            return Regular(lemma, buffer);
        }

        return Regular(folded.EndsWith("n't", StringComparison.Ordinal) && folded.Length > 3 ? folded[..^3] : folded, buffer);
    }

    /// <summary>Is the word a negated auxiliary written as one (<c>don't</c>, <c>cannot</c>)?</summary>
    public static bool IsNegated(ReadOnlySpan<char> folded) => folded.EndsWith("n't", StringComparison.Ordinal) || folded.SequenceEqual("cannot");

    private static int Regular(ReadOnlySpan<char> word, Span<char> buffer)
    {
        if (word.Length > buffer.Length)
        {
            word = word[..buffer.Length];
        }

        word.CopyTo(buffer);
        var n = word.Length;
        var w = buffer[..n];
        if (n > 4 && w.EndsWith("ies", StringComparison.Ordinal))
        {
            n -= 2;
            buffer[n - 1] = 'y';
        }
        else if (n > 4 && (w.EndsWith("sses", StringComparison.Ordinal) || w.EndsWith("shes", StringComparison.Ordinal)
            || w.EndsWith("ches", StringComparison.Ordinal) || w.EndsWith("xes", StringComparison.Ordinal)))
        {
            n -= 2;
        }
        else if (n > 3 && w[^1] == 's' && w[^2] is not ('s' or 'u' or 'i'))
        {
            n--;
        }

        w = buffer[..n];
        var verb = n;
        if (n > 5 && w.EndsWith("ing", StringComparison.Ordinal))
        {
            n -= 3;
        }
        else if (n > 4 && w.EndsWith("ied", StringComparison.Ordinal))
        {
            n -= 2;
            buffer[n - 1] = 'y';
        }
        else if (n > 4 && w.EndsWith("ed", StringComparison.Ordinal))
        {
            n -= 2;
        }

        w = buffer[..n];
        if (n > 5 && w.EndsWith("ly", StringComparison.Ordinal))
        {
            n -= 2;
        }

        if (n == 3 && verb > n && !IsVowel(buffer[0]) && IsVowel(buffer[1]) && !IsVowel(buffer[2]) && buffer[2] is not ('w' or 'x' or 'y'))
        {
            // making, named; longer words lose their e below
            buffer[n++] = 'e';
            return n;
        }

        // stopped, planning; but call, miss, buzz
        if (n > 3 && buffer[n - 1] == buffer[n - 2] && buffer[n - 1] is not ('l' or 's' or 'z'))
        {
            n--;
        }

        if (n > 4 && buffer[n - 1] == 'e')
        {
            n--;
        }

        return n;
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
