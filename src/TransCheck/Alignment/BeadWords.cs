using System.Runtime.InteropServices;
using TransCheck.Articles;
using TransCheck.Linguistics;

namespace TransCheck.Alignment;

/// <summary>A word or number of a bead.</summary>
/// <param name="Segment">Index in the document of its side.</param>
/// <param name="Id">Its stem in the lexicon; -1 for an unknown one.</param>
/// <param name="Key">Its form without case and diacritics; a number in one notation.</param>
/// <param name="Weight">0 for the words that are everywhere, up to 1 for rare ones.</param>
internal readonly record struct BeadWord(int Segment, TextSpan Span, int Id, string Key, TokenKind Kind, bool Capital, float Weight)
{
    public bool IsName => Capital || Kind != TokenKind.Word;
}

/// <summary>The words of both sides of a bead, and how strongly each is tied to each.</summary>
internal sealed class BeadWords
{
    /// <summary>A tie of this probability renders a word fully; common words have many renderings, so it is low.</summary>
    public const float Renders = 0.1f;

    /// <summary>A longer side is no sentence; comparing every word with every other would take too long.</summary>
    private const int MostWords = 300;

    /// <summary>From so many renderings for each word of a bead on, searching among them is faster than reading them all.</summary>
    private const int SearchFrom = 16;

    /// <summary>Bits of the set that tells most words that a bead does not hold; a power of two.</summary>
    private const int Marks = 1024;

    private const int LikePrefix = 4;
    private const float Alike = 0.5f;

    private static readonly FormNote<StemTable, Reading> EnglishReadings = new(static (stems, word) => Reading.Of(stems, Stem.English(word), word));
    private static readonly FormNote<StemTable, Reading> TurkishReadings = new(static (stems, word) => Reading.Of(stems, Stem.Turkish(word), word));

    /// <summary>For each English word the range of its ties; a pair of words may be tied twice.</summary>
    private readonly int[] _start;
    private readonly List<(int Turkish, float Probability)> _ties;
    private readonly float[] _english;
    private readonly float[] _turkish;

    private BeadWords(BeadWord[] english, BeadWord[] turkish, Lexicon lexicon)
    {
        (English, Turkish) = (english, turkish);
        (_english, _turkish) = (new float[english.Length], new float[turkish.Length]);
        _start = new int[english.Length + 1];
        _ties = new List<(int, float)>(2 * english.Length);
        Span<int> ids = stackalloc int[turkish.Length];
        Span<ulong> beginnings = stackalloc ulong[turkish.Length];
        Span<ulong> marks = stackalloc ulong[Marks / 64];
        marks.Clear();
        for (var t = 0; t < turkish.Length; t++)
        {
            (ids[t], beginnings[t]) = (turkish[t].Id, Beginning(turkish[t].Key));
            marks[(ids[t] & (Marks - 1)) / 64] |= 1ul << ids[t];
        }

        for (var e = 0; e < english.Length; e++)
        {
            if (english[e].Weight > 0)
            {
                Learned(e, lexicon, ids, marks);
                LookAlike(e, beginnings);
            }

            _start[e + 1] = _ties.Count;
        }

        Common(lexicon, beginnings);
    }

    public BeadWord[] English { get; }

    public BeadWord[] Turkish { get; }

    /// <summary>0 to 1: the greater probability that the one word gives the other.</summary>
    /// <remarks>Of English words that are everywhere nothing is kept but what they render.</remarks>
    public float Tie(int english, int turkish)
    {
        var tie = 0f;
        foreach (var (word, probability) in Ties(english))
        {
            tie = word == turkish ? Math.Max(tie, probability) : tie;
        }

        return tie;
    }

    /// <summary>The Turkish words that an English one is tied to; one may come twice. See <see cref="Tie"/>.</summary>
    public ReadOnlySpan<(int Turkish, float Probability)> Ties(int english) => CollectionsMarshal.AsSpan(_ties)[_start[english].._start[english + 1]];

    /// <summary>The probability of the strongest tie of an English word; 0 for none.</summary>
    public float BestOfEnglish(int english)
    {
        var best = 0f;
        foreach (var (_, probability) in Ties(english))
        {
            best = Math.Max(best, probability);
        }

        return best;
    }

    /// <summary>The probability of the strongest tie of a Turkish word; 0 for none.</summary>
    public float BestOfTurkish(int turkish)
    {
        var best = 0f;
        foreach (var (word, probability) in _ties)
        {
            best = word == turkish ? Math.Max(best, probability) : best;
        }

        return best;
    }

    /// <summary>Of each word how far the other side renders it, 0 to 1; undefined for words that are everywhere.</summary>
    public float[] Rendered(bool english) => english ? _english : _turkish;

    /// <returns>Null where a side is empty or too long.</returns>
    public static BeadWords? Of(Document english, SegmentRange englishRange, Document turkish, SegmentRange turkishRange, Lexicon lexicon)
    {
        var source = Words(english, englishRange, lexicon.EnglishStems, EnglishReadings);
        var target = Words(turkish, turkishRange, lexicon.TurkishStems, TurkishReadings);
        return source.Length is 0 or > MostWords || target.Length is 0 or > MostWords ? null : new BeadWords(source, target, lexicon);
    }

    private static BeadWord[] Words(Document document, SegmentRange range, StemTable stems, FormNote<StemTable, Reading> readings)
    {
        var words = new BeadWord[Math.Min(Count(document, range), MostWords + 1)];
        var count = 0;
        Span<char> buffer = stackalloc char[LexicalUnit.BufferLength];
        for (var s = range.Start; s < range.End; s++)
        {
            var segment = document.Segments[s];
            foreach (ref readonly var token in segment.Tokens.AsSpan())
            {
                if (count == words.Length)
                {
                    return words;
                }

                if (token.Kind == TokenKind.Word)
                {
                    var word = readings.Of(token.Form, stems);
                    words[count++] = new BeadWord(s, token.StemSpan, word.Id, word.Key, token.Kind, char.IsUpper(segment.Text[token.Start]), word.Weight);
                }
                else if (token.Kind != TokenKind.Symbol)
                {
                    var unit = buffer[..LexicalUnit.Write(token, document.Language, buffer)];
                    var id = stems.Find(unit);
                    words[count++] = new BeadWord(s, token.StemSpan, id, unit.ToString(), token.Kind, Capital: false, stems.Weight(id));
                }
            }
        }

        return words;
    }

    private static int Count(Document document, SegmentRange range)
    {
        var count = 0;
        for (var s = range.Start; s < range.End; s++)
        {
            foreach (ref readonly var token in document.Segments[s].Tokens.AsSpan())
            {
                count += token.Kind == TokenKind.Symbol ? 0 : 1;
            }
        }

        return count;
    }

    /// <summary>What common English words render is looked up last, and only for words with content that no other renders: they have thousands of renderings.</summary>
    private void Common(Lexicon lexicon, ReadOnlySpan<ulong> beginnings)
    {
        var ties = _ties.Count;
        Span<int> common = stackalloc int[English.Length];
        Span<int> ids = stackalloc int[English.Length];
        var count = 0;
        for (var e = 0; e < English.Length; e++)
        {
            if (English[e].Weight == 0)
            {
                LookAlike(e, beginnings);
                if (!ids[..count].Contains(English[e].Id))
                {
                    (common[count], ids[count++]) = (e, English[e].Id);
                }
            }
        }

        for (var t = 0; t < Turkish.Length; t++)
        {
            for (var k = 0; k < count && Turkish[t].Weight > 0 && _turkish[t] < 1; k++)
            {
                Add(common[k], t, lexicon.Find(ids[k], Turkish[t].Id));
            }
        }

        _ties.RemoveRange(ties, _ties.Count - ties);
    }

    /// <summary>Keeps what the lexicon knows of one English word.</summary>
    /// <param name="ids">Of the Turkish words.</param>
    /// <param name="marks">A bit for each by the end of its number: most of what may render the word is not among them.</param>
    private void Learned(int english, Lexicon lexicon, ReadOnlySpan<int> ids, ReadOnlySpan<ulong> marks)
    {
        if (English[english].Id < 0)
        {
            return;
        }

        var rendering = lexicon.TurkishOf(English[english].Id);
        if (rendering.Length > SearchFrom * ids.Length)
        {
            for (var t = 0; t < ids.Length; t++)
            {
                Add(english, t, lexicon.Find(English[english].Id, ids[t]));
            }

            return;
        }

        for (var k = 0; k < rendering.Length; k++)
        {
            var id = rendering[k];
            if ((marks[(id & (Marks - 1)) >> 6] & (1ul << id)) == 0)
            {
                continue;
            }

            for (var t = ids.IndexOf(id); t >= 0; t = Next(ids, t, id))
            {
                Add(english, t, lexicon.OfEnglish(English[english].Id)[k]);
            }
        }
    }

    /// <summary>Keeps the words that one English word looks like. Common words that the lexicon knows and does not tie only look alike.</summary>
    private void LookAlike(int english, ReadOnlySpan<ulong> beginnings)
    {
        ref readonly var word = ref English[english];
        var beginning = Beginning(word.Key);
        for (var t = beginnings.IndexOf(beginning); t >= 0; t = Next(beginnings, t, beginning))
        {
            ref readonly var other = ref Turkish[t];
            var name = word.IsName || other.IsName;
            if (!name && word.Id >= 0 && other.Id >= 0)
            {
                continue;
            }

            if (string.Equals(word.Key, other.Key, StringComparison.Ordinal))
            {
                Add(english, t, name ? 1 : Alike);
            }
            else if (word.Kind == TokenKind.Word && LooksLike(word.Key, other.Key))
            {
                Add(english, t, Alike);
            }
        }
    }

    private void Add(int english, int turkish, LexiconEntry entry) => Add(english, turkish, Math.Max(entry.TurkishGivenEnglish, entry.EnglishGivenTurkish));

    private void Add(int english, int turkish, float probability)
    {
        if (probability > 0 && English[english].Kind == Turkish[turkish].Kind)
        {
            _ties.Add((turkish, probability));
            _english[english] = Math.Max(_english[english], Math.Min(1, probability / Renders));
            _turkish[turkish] = Math.Max(_turkish[turkish], Math.Min(1, probability / Renders));
        }
    }

    private static int Next<T>(ReadOnlySpan<T> values, int after, T value)
        where T : IEquatable<T>
    {
        var next = values[(after + 1)..].IndexOf(value);
        return next < 0 ? -1 : after + 1 + next;
    }

    /// <summary>The letters that two words share if they look alike at all.</summary>
    private static ulong Beginning(string key)
    {
        var letters = 0ul;
        foreach (var c in key.AsSpan(0, Math.Min(key.Length, LikePrefix)))
        {
            letters = (letters << 16) | c;
        }

        return letters;
    }

    /// <summary>The same beginning, and enough of it: <c>Istanbul</c> and <c>İstanbullu</c>.</summary>
    private static bool LooksLike(string english, string turkish)
    {
        var shared = english.AsSpan().CommonPrefixLength(turkish);
        return shared >= LikePrefix && shared * 3 >= 2 * Math.Min(english.Length, turkish.Length);
    }

    /// <summary>What is known of a word form alone; see <see cref="BeadWord"/>.</summary>
    private readonly record struct Reading(int Id, string Key, float Weight)
    {
        public static Reading Of(StemTable stems, string stem, string word)
        {
            var id = stems.Find(stem);
            return new Reading(id, Folding.Skeleton(word), stems.Weight(id));
        }
    }
}
