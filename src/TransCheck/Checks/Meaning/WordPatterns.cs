using System.Collections.Frozen;

namespace TransCheck.Checks.Meaning;

/// <summary>Words, and patterns of words such as <c>un*</c>, <c>*less</c>, <c>in*ible</c>.</summary>
internal sealed class WordPatterns
{
    private readonly FrozenSet<string> _words;

    /// <summary>Beginning and ending, either of which may be empty, by the beginning's first letter (<c>\0</c> for none).</summary>
    private readonly FrozenDictionary<char, (string Start, string End)[]> _patterns;

    private WordPatterns(FrozenSet<string> words, FrozenDictionary<char, (string Start, string End)[]> patterns)
    {
        _words = words;
        _patterns = patterns;
    }

    public static WordPatterns Of(IEnumerable<string> entries)
    {
        var list = entries.ToLookup(e => e.Contains('*', StringComparison.Ordinal));
        return new WordPatterns(
            list[false].ToFrozenSet(StringComparer.Ordinal),
            list[true].Select(e => e.Split('*')).GroupBy(e => e[0].Length > 0 ? e[0][0] : '\0')
                .ToFrozenDictionary(g => g.Key, g => g.Select(e => (e[0], e[1])).ToArray()));
    }

    /// <param name="word">Folded.</param>
    public bool Has(string word) => _words.Contains(word) || (word.Length > 0 && Matches(word, word[0])) || Matches(word, '\0');

    private bool Matches(string word, char key)
    {
        if (_patterns.TryGetValue(key, out var patterns))
        {
            foreach (var (start, end) in patterns)
            {
                if (word.Length >= start.Length + end.Length && word.StartsWith(start, StringComparison.Ordinal) && word.EndsWith(end, StringComparison.Ordinal))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
