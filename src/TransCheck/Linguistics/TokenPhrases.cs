using TransCheck.Articles;

namespace TransCheck.Linguistics;

/// <summary>Phrases of tables, found in a text.</summary>
internal static class TokenPhrases
{
    /// <param name="words">Folded; one that ends in a star stands for all that begin with it.</param>
    public static bool BeginWith(this ReadOnlySpan<Token> tokens, string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (i >= tokens.Length || !(words[i][^1] == '*' ? tokens[i].Folded.AsSpan().StartsWith(words[i].AsSpan()[..^1], StringComparison.Ordinal) : tokens[i].Folded == words[i]))
            {
                return false;
            }
        }

        return true;
    }
}
