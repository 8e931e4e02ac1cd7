using System.Runtime.InteropServices;
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
        var others = CollectionsMarshal.AsSpan(turkish);
        var byId = new int[others.Length];
        var ids = new int[others.Length];
        for (var t = 0; t < others.Length; t++)
        {
            (byId[t], ids[t]) = (t, others[t].Id);
        }

        Array.Sort(ids, byId);
        for (var e = 0; e < english.Count; e++)
        {
            var word = english[e];
            var row = _ties.AsSpan(e * others.Length, others.Length);
            Learned(word.Id, lexicon, ids, byId, row);
            for (var t = 0; t < row.Length; t++)
            {
                row[t] = Probability(word, others[t], row[t]);
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
                words.Add(new BeadWord(s, k, token.StemSpan, id, key, token.Kind, capital, Weight(stems, id)));
            }
        }

        return words;
    }

    /// <summary>0 for the words that are everywhere, up to 1 for rare ones.</summary>
    /// <param name="id">Of a stem of the table; -1 for an unknown one.</param>
    public static float Weight(StemTable stems, int id) => (float)Math.Clamp((-Math.Log(stems.Probability(id)) - CommonWord) / (RareWord - CommonWord), 0, 1);

    /// <summary>Writes what the lexicon knows of one English word to the row of the Turkish ones.</summary>
    /// <param name="ids">Of the Turkish words, sorted.</param>
    /// <param name="words">The Turkish words in that order.</param>
    private static void Learned(int english, Lexicon lexicon, int[] ids, int[] words, Span<float> row)
    {
        const int searchFrom = 8;
        var entries = english < 0 ? [] : lexicon.OfEnglish(english);
        var search = entries.Length > ids.Length * searchFrom;
        var at = 0;
        for (var k = 0; k < ids.Length && at < entries.Length; k++)
        {
            while (!search && at < entries.Length && entries[at].Turkish < ids[k])
            {
                at++;
            }

            var entry = search ? lexicon.Find(english, ids[k]) : at < entries.Length && entries[at].Turkish == ids[k] ? entries[at] : default;
            row[words[k]] = Math.Max(entry.TurkishGivenEnglish, entry.EnglishGivenTurkish);
        }
    }

    private static float Probability(in BeadWord english, in BeadWord turkish, float learned)
    {
        if (english.Kind != turkish.Kind)
        {
            return 0;
        }

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
