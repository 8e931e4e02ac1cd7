using TransCheck.Alignment;
using TransCheck.Articles;
using TransCheck.Linguistics;

namespace TransCheck.Checks;

/// <summary>A word or number of a bead.</summary>
/// <param name="Segment">Index in the document of its side.</param>
/// <param name="Token">Index among the tokens of the segment.</param>
/// <param name="Id">Its stem in the lexicon; -1 for an unknown one.</param>
/// <param name="Key">Its form without case and diacritics; a number in one notation.</param>
/// <param name="Weight">0 for the words that are everywhere, up to 1 for rare ones.</param>
internal readonly record struct BeadWord(int Segment, int Token, TextSpan Span, int Id, string Key, TokenKind Kind, bool Capital, float Weight);

/// <summary>The words of both sides of a bead, and how strongly each is tied to each.</summary>
internal sealed class BeadWords
{
    /// <summary>A longer side is no sentence; comparing every word with every other would take too long.</summary>
    private const int MostWords = 300;

    /// <summary>Words with a greater share of running text carry no content of their own; those with a smaller than the last are rare.</summary>
    private const double CommonWord = 5.5;
    private const double RareWord = 9.5;

    private const int LikePrefix = 4;
    private const float Alike = 0.5f;

    private readonly float[] _ties;

    private BeadWords(List<BeadWord> english, List<BeadWord> turkish, Lexicon lexicon)
    {
        (English, Turkish) = (english, turkish);
        _ties = new float[english.Count * turkish.Count];
        for (var e = 0; e < english.Count; e++)
        {
            for (var t = 0; t < turkish.Count; t++)
            {
                _ties[(e * turkish.Count) + t] = Probability(english[e], turkish[t], lexicon);
            }
        }
    }

    public IReadOnlyList<BeadWord> English { get; }

    public IReadOnlyList<BeadWord> Turkish { get; }

    /// <summary>0 to 1: the greater probability that the one word gives the other.</summary>
    public float Tie(int english, int turkish) => _ties[(english * Turkish.Count) + turkish];

    /// <returns>Null where a side is empty or too long.</returns>
    public static BeadWords? Of(Document english, SegmentRange englishRange, Document turkish, SegmentRange turkishRange, Lexicon lexicon)
    {
        var source = Words(english, englishRange, lexicon.EnglishStems);
        var target = Words(turkish, turkishRange, lexicon.TurkishStems);
        return source.Count is 0 or > MostWords || target.Count is 0 or > MostWords ? null : new BeadWords(source, target, lexicon);
    }

    private static List<BeadWord> Words(Document document, SegmentRange range, StemTable stems)
    {
        var words = new List<BeadWord>();
        Span<char> buffer = stackalloc char[LexicalUnit.BufferLength];
        for (var s = range.Start; s < range.End && words.Count <= MostWords; s++)
        {
            var segment = document.Segments[s];
            for (var k = 0; k < segment.Tokens.Length; k++)
            {
                var token = segment.Tokens[k];
                if (token.Kind == TokenKind.Symbol || LexicalUnit.Write(token, document.Language, buffer) is not (> 0 and var length))
                {
                    continue;
                }

                var id = stems.Find(buffer[..length]);
                var key = token.Kind == TokenKind.Word ? Folding.Skeleton(token.Folded) : buffer[..length].ToString();
                var capital = token.Kind == TokenKind.Word && char.IsUpper(segment.Text[token.Start]);
                words.Add(new BeadWord(s, k, token.StemSpan, id, key, token.Kind, capital, Weigh(stems.Probability(id))));
            }
        }

        return words;
    }

    private static float Weigh(float probability) => (float)Math.Clamp((-Math.Log(probability) - CommonWord) / (RareWord - CommonWord), 0, 1);

    private static float Probability(in BeadWord english, in BeadWord turkish, Lexicon lexicon)
    {
        if (english.Kind != turkish.Kind)
        {
            return 0;
        }

        var entry = lexicon.Find(english.Id, turkish.Id);
        var learned = Math.Max(entry.TurkishGivenEnglish, entry.EnglishGivenTurkish);
        var name = english.Capital || turkish.Capital || english.Kind != TokenKind.Word;
        if (!name && english.Id >= 0 && turkish.Id >= 0)
        {
            // Common words that the lexicon knows and does not tie only look alike.
            return learned;
        }

        if (string.Equals(english.Key, turkish.Key, StringComparison.Ordinal))
        {
            return Math.Max(learned, name ? 1 : Alike);
        }

        return english.Kind == TokenKind.Word && LooksLike(english.Key, turkish.Key) ? Math.Max(learned, Alike) : learned;
    }

    /// <summary>The same beginning, and enough of it: <c>Istanbul</c> and <c>İstanbullu</c>.</summary>
    private static bool LooksLike(string english, string turkish)
    {
        var shared = english.AsSpan().CommonPrefixLength(turkish);
        return shared >= LikePrefix && shared * 3 >= 2 * Math.Min(english.Length, turkish.Length);
    }
}
