namespace TransCheck.Linguistics;

/// <summary>The forms under which the lexicon knows words: an English word without its endings, a Turkish word cut after five letters.</summary>
/// <remarks>
/// Turkish is agglutinative and its stems rarely change, so a plain cut joins nearly all forms of a word; for alignment it did better
/// than full words, and no worse than lemmas (<c>docs/decisions/0008-word-forms.md</c>).
/// </remarks>
internal static class Stem
{
    internal const int TurkishLength = 5;

    /// <summary>The longest stem; longer words are cut.</summary>
    internal const int BufferLength = 32;

    /// <param name="folded">A word as <see cref="Articles.Token.Folded"/> gives it.</param>
    public static string English(string folded)
    {
        Span<char> buffer = stackalloc char[BufferLength];
        var length = EnglishStemmer.Stem(folded, buffer);
        return length == folded.Length && buffer[..length].SequenceEqual(folded) ? folded : new string(buffer[..length]);
    }

    /// <param name="folded">A word as <see cref="Articles.Token.Folded"/> gives it: without an apostrophe suffix.</param>
    public static string Turkish(string folded) => folded.Length <= TurkishLength ? folded : folded[..TurkishLength];
}
