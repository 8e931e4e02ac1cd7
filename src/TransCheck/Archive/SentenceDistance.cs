using TransCheck.Articles;

namespace TransCheck.Archive;

/// <summary>How far the tokens of a sentence stand from each other: a mark between clauses parts more than a word, and what stands in brackets parts nothing.</summary>
internal sealed class SentenceDistance
{
    private const int Clause = 4;
    private const int Bracket = 2;

    private readonly int[] _outside;
    private readonly int[] _bracket;

    public SentenceDistance(Segment segment)
    {
        var tokens = segment.Tokens;
        _outside = new int[tokens.Length];
        _bracket = new int[tokens.Length];
        var (at, open, brackets) = (0, 0, 0);
        for (var i = 0; i < tokens.Length; i++)
        {
            var mark = tokens[i].Kind == TokenKind.Symbol ? segment.Text[tokens[i].Start] : ' ';
            if (mark is '(' or '[' && open == 0)
            {
                open = ++brackets;
            }

            _outside[i] = at;
            _bracket[i] = open;
            at += open > 0 ? 0 : mark is ',' or ';' or '–' or '—' ? Clause : 1;
            if (mark is ')' or ']')
            {
                open = 0;
            }
        }
    }

    /// <param name="first">Index of a token.</param>
    /// <param name="second">Of one behind it.</param>
    /// <returns>1 for neighbours.</returns>
    public int Between(int first, int second) =>
        _bracket[first] == _bracket[second]
            ? _bracket[first] > 0 ? second - first : _outside[second] - _outside[first]
            : Math.Max(1, _outside[second] - _outside[first]) + Bracket;
}
