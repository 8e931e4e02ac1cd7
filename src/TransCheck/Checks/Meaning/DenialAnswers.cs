using TransCheck.Articles;
using TransCheck.Linguistics;

namespace TransCheck.Checks.Meaning;

/// <summary>Denials that the other language renders without one: <c>will not open until May</c>, <c>ancak mayısta açılacak</c>.</summary>
internal static class DenialAnswers
{
    /// <summary>So many words may stand between two of a phrase.</summary>
    private const int Between = 6;

    private static readonly (string[] English, string[] Turkish, bool OfEnglish)[] Rows =
        [.. ResourceTable.Read("meaning/denial-answers.tsv", "english", "turkish", "denies").Select(r => (r[0].Split(' '), r[1].Split(' '), r[2] == "en"))];

    /// <param name="ofEnglish">The English denies.</param>
    public static bool Has(NegationSide english, NegationSide turkish, bool ofEnglish) =>
        Array.Exists(Rows, r => r.OfEnglish == ofEnglish && Holds(english, r.English) && Holds(turkish, r.Turkish));

    private static bool Holds(NegationSide side, string[] phrase) => side.Segments.Any(s => Holds(s.Tokens, phrase));

    private static bool Holds(ReadOnlySpan<Token> tokens, string[] phrase)
    {
        for (var first = 0; first < tokens.Length; first++)
        {
            if (IsForm(tokens[first].Folded, phrase[0]) && Follows(tokens[(first + 1)..], phrase.AsSpan(1)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Follows(ReadOnlySpan<Token> tokens, ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            var at = 0;
            while (at < tokens.Length && at <= Between && !IsForm(tokens[at].Folded, word))
            {
                at++;
            }

            if (at == tokens.Length || at > Between)
            {
                return false;
            }

            tokens = tokens[(at + 1)..];
        }

        return true;
    }

    private static bool IsForm(string folded, string word) =>
        word[0] == '*' ? folded.EndsWith(word[1..], StringComparison.Ordinal) : word[^1] == '*' ? folded.AsSpan().StartsWith(word.AsSpan()[..^1], StringComparison.Ordinal) : folded == word;
}
