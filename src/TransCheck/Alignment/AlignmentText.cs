using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.CompilerServices;
using TransCheck.Articles;
using TransCheck.Linguistics;

namespace TransCheck.Alignment;

/// <summary>
/// A document as the aligner sees it: every segment a run of numbered types (distinct lexical units), in flat arrays, so that scoring
/// neither hashes nor allocates. Built once for each document.
/// </summary>
internal sealed class AlignmentText
{
    /// <summary>What has more words is no sentence; the first tell what it is about.</summary>
    private const int MostTokens = 300;

    /// <summary>A word tells no more when it comes again and again in one segment.</summary>
    private const int MostTimes = 16;

    private readonly char[] _keys;
    private readonly int[] _keyStart;
    private readonly ulong[] _slots;

    /// <summary>A bit for each stem of the lexicon: does the document have it?</summary>
    private readonly ulong[] _hasStem;
    private readonly int[] _slotTypes;

    public AlignmentText(ImmutableArray<Segment> segments, Language language, Lexicon lexicon, Func<int, BlockKind> kindOfBlock, AlignmentWeights weights)
    {
        var stems = language == Language.Turkish ? lexicon.TurkishStems : lexicon.EnglishStems;
        var capacity = 0;
        var letters = 0;
        foreach (var segment in segments)
        {
            capacity += Math.Min(segment.Tokens.Length, MostTokens);
            letters += segment.Text.Length;
        }

        // A negated auxiliary counts twice.
        capacity += capacity / 8;
        Count = segments.Length;
        Start = new int[Count + 1];
        Length = new int[Count];
        StartsBlock = new bool[Count];
        Kind = new BlockKind[Count];
        HoldsSentences = new bool[Count];
        InsideQuotation = new bool[Count];
        OpensQuotation = new bool[Count];
        var quotation = false;
        var types = new int[Math.Max(4, capacity)];
        var segmentOf = new int[types.Length];
        var inverse = new float[types.Length];
        var lexiconIds = new int[types.Length];
        var capital = new bool[types.Length];
        var isWord = new bool[types.Length];

        // For each type the last segment that has it, and how often it does.
        var lastSegment = new int[types.Length];
        var times = new int[types.Length];
        _keyStart = new int[types.Length + 1];
        _keys = new char[letters + (2 * capacity) + LexicalUnit.BufferLength];
        _slots = new ulong[BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, capacity + (capacity / 4)))];
        _slotTypes = new int[_slots.Length];
        _hasStem = new ulong[(stems.Count / 64) + 1];
        Span<char> buffer = stackalloc char[LexicalUnit.BufferLength];
        var tokens = 0;
        var count = 0;
        for (var s = 0; s < segments.Length; s++)
        {
            var segment = segments[s];
            Length[s] = segment.Text.Length;
            StartsBlock[s] = s == 0 || segments[s - 1].Block != segment.Block;
            Kind[s] = kindOfBlock(segment.Block);
            HoldsSentences[s] = HasInnerEnd(segment);
            quotation &= !StartsBlock[s];
            var (open, closesFirst) = Quotations(segment, quotation);
            InsideQuotation[s] = quotation && closesFirst;
            quotation = open;
            OpensQuotation[s] = open;
            foreach (ref readonly var token in segment.Tokens.AsSpan())
            {
                if (tokens - Start[s] >= MostTokens)
                {
                    break;
                }

                // Only what the lexicon does not know is told by its letters.
                var word = token.Kind == TokenKind.Word;
                var id = word ? lexicon.Id(token.Form, language) : -1;
                var length = id >= 0 ? 0 : LexicalUnit.Write(token, language, buffer);
                if (id < 0 && length == 0)
                {
                    continue;
                }

                id = word ? id : stems.Find(buffer[..length]);
                var repeats = LexicalUnit.HidesNegation(token, language) ? 2 : 1;
                for (var r = 0; r < repeats; r++)
                {
                    if (r == 1)
                    {
                        length = "not".Length;
                        "not".CopyTo(buffer);
                        id = stems.Find("not");
                    }

                    var unit = buffer[..length];
                    ref var slot = ref Slot(id >= 0 ? (ulong)id + 1 : Hash(unit), out var known);
                    if (!known)
                    {
                        if (count == inverse.Length)
                        {
                            Array.Resize(ref inverse, count * 2);
                            Array.Resize(ref lexiconIds, count * 2);
                            Array.Resize(ref capital, count * 2);
                            Array.Resize(ref isWord, count * 2);
                            Array.Resize(ref lastSegment, count * 2);
                            Array.Resize(ref times, count * 2);
                            Array.Resize(ref _keyStart, (count * 2) + 1);
                        }

                        slot = count;
                        lexiconIds[count] = id;
                        if (id >= 0)
                        {
                            _hasStem[id >> 6] |= 1UL << id;
                        }

                        inverse[count] = 1 / stems.Probability(id);
                        isWord[count] = word;
                        var end = Key(word && r == 0 ? token.Folded : unit, _keyStart[count]);
                        _keyStart[++count] = end;
                    }

                    capital[slot] |= word && char.IsUpper(segment.Text[token.Start]);
                    times[slot] = lastSegment[slot] == s ? times[slot] + 1 : 1;
                    lastSegment[slot] = s;
                    if (times[slot] > MostTimes)
                    {
                        continue;
                    }

                    if (tokens == types.Length)
                    {
                        Array.Resize(ref types, tokens * 2);
                        Array.Resize(ref segmentOf, tokens * 2);
                    }

                    types[tokens] = slot;
                    segmentOf[tokens++] = s;
                }
            }

            Start[s + 1] = tokens;
        }

        Type = types;
        SegmentOf = segmentOf;
        TypeCount = count;
        InverseProbability = inverse;
        LexiconIds = lexiconIds;
        Capital = capital;
        IsWord = isWord;
        (OccurrenceStart, Occurrences) = Post(types.AsSpan(0, tokens), count);
        DiscountRepeated(tokens);
        Odds = new WordOdds[tokens];
        for (var type = 0; type < count; type++)
        {
            // Names and numbers are tied by their form.
            var seen = lexiconIds[type] < 0 ? 0 : stems.Counts[lexiconIds[type]];
            var rare = isWord[type] && !capital[type] ? MathF.Exp(-seen / weights.FreeDecay) : 0;
            var odds = new WordOdds(weights.Free + ((weights.FreeUnknown - weights.Free) * rare), inverse[type]);
            foreach (var token in Occurrences.AsSpan(OccurrenceStart[type]..OccurrenceStart[type + 1]))
            {
                Odds[token] = odds;
            }
        }
    }

    /// <summary>Number of segments.</summary>
    public int Count { get; }

    /// <summary>For each segment its first token; one more at the end.</summary>
    public int[] Start { get; }

    /// <summary>Characters of each segment.</summary>
    public int[] Length { get; }

    public bool[] StartsBlock { get; }

    public BlockKind[] Kind { get; }

    /// <summary>For each segment: does a sentence end before its last one?</summary>
    public bool[] HoldsSentences { get; }

    /// <summary>For each segment: does it end a quotation that an earlier segment of its block opened?</summary>
    public bool[] InsideQuotation { get; }

    /// <summary>For each segment: is a quotation still open at its end?</summary>
    public bool[] OpensQuotation { get; }

    /// <summary>For each token its type.</summary>
    public int[] Type { get; }

    /// <summary>For each token its segment.</summary>
    public int[] SegmentOf { get; }

    public int TypeCount { get; }

    /// <summary>For each type one over its share of running text, or of this text where it keeps coming back.</summary>
    public float[] InverseProbability { get; }

    /// <summary>For each token.</summary>
    public WordOdds[] Odds { get; }

    /// <summary>For each type its stem in the lexicon; -1 for an unknown one.</summary>
    public int[] LexiconIds { get; }

    /// <summary>For each type: is it ever written with a capital?</summary>
    public bool[] Capital { get; }

    /// <summary>For each type: letters, and not a number, a sign or an address?</summary>
    public bool[] IsWord { get; }

    /// <summary>For each type the range of its tokens in <see cref="Occurrences"/>, which are in order.</summary>
    public int[] OccurrenceStart { get; }

    public int[] Occurrences { get; }

    public int Tokens(int segment) => Start[segment + 1] - Start[segment];

    /// <summary>The type's first form, without case or diacritics; a number in one notation.</summary>
    public ReadOnlySpan<char> KeyOf(int type) => _keys.AsSpan(_keyStart[type], _keyStart[type + 1] - _keyStart[type]);

    /// <returns>The type of that stem, -1 when the document has none.</returns>
    /// <remarks>Asked for all that may render a word, of which a document has next to nothing.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int TypeOf(int lexiconId) => (_hasStem[lexiconId >> 6] & (1UL << lexiconId)) == 0 ? -1 : Slot((ulong)lexiconId + 1, out _);

    /// <summary>A full stop, question or exclamation mark behind a word or a bracket, and a capital letter after it.</summary>
    private static bool HasInnerEnd(Segment segment)
    {
        var tokens = segment.Tokens;
        var next = 0;
        for (var k = 1; k + 1 < tokens.Length; k++)
        {
            if (tokens[k].Kind != TokenKind.Symbol || segment.Text[tokens[k].Start] is not ('.' or '!' or '?' or '…'))
            {
                continue;
            }

            ref readonly var before = ref tokens[k - 1];
            next = Math.Max(next, k + 1);
            while (next + 1 < tokens.Length && tokens[next].Kind == TokenKind.Symbol)
            {
                next++;
            }

            // Initials, short abbreviations and ordinals have dots too.
            if ((before.Kind == TokenKind.Symbol || before.Length > 3) && char.IsUpper(segment.Text[tokens[next].Start]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Does a quotation stay open at the end; and does the first mark close one?</summary>
    private static (bool Open, bool ClosesFirst) Quotations(Segment segment, bool open)
    {
        var closesFirst = false;
        var first = true;
        var text = segment.Text;
        foreach (ref readonly var token in segment.Tokens.AsSpan())
        {
            var mark = text[token.Start];
            if (token.Kind != TokenKind.Symbol || mark is not ('"' or '“' or '”' or '„' or '«' or '»'))
            {
                continue;
            }

            // A straight mark opens before a letter, behind a space.
            var opens = mark is '“' or '„' or '«'
                || (mark == '"' && (token.Start == 0 || !char.IsLetterOrDigit(text[token.Start - 1])) && token.End < text.Length && char.IsLetterOrDigit(text[token.End]));
            closesFirst |= first && !opens;
            first = false;
            open = opens;
        }

        return (open, closesFirst);
    }

    /// <summary>
    /// A term that stands in every other sentence, however rare elsewhere, tells no sentence from another: in a text about promises
    /// <i>Promise</i> is met by chance. The first occurrences keep their weight, so that news, where a name comes a few times, does not change.
    /// </summary>
    private void DiscountRepeated(int tokens)
    {
        const int Free = 16;
        for (var type = 0; type < TypeCount; type++)
        {
            var repeated = OccurrenceStart[type + 1] - OccurrenceStart[type] - Free;
            if (repeated > 0)
            {
                InverseProbability[type] = Math.Min(InverseProbability[type], (float)tokens / repeated);
            }
        }
    }

    private ref int Slot(ulong key, out bool known)
    {
        var mask = _slots.Length - 1;
        var i = Mix(key) & mask;
        while (_slots[i] != 0 && _slots[i] != key)
        {
            i = (i + 1) & mask;
        }

        known = _slots[i] == key;
        _slots[i] = key;
        return ref _slotTypes[i];
    }

    private static int Mix(ulong key) => (int)((key * 0x9E3779B97F4A7C15UL) >> 33);

    /// <summary>FNV-1a, with the highest bit set: never the number of a stem.</summary>
    private static ulong Hash(ReadOnlySpan<char> unit)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in unit)
        {
            hash = (hash ^ c) * 1099511628211UL;
        }

        return hash | (1UL << 63);
    }

    private int Key(ReadOnlySpan<char> unit, int at)
    {
        if (unit.Length > LexicalUnit.BufferLength)
        {
            unit = unit[..LexicalUnit.BufferLength];
        }

        foreach (var c in unit)
        {
            _keys[at++] = Diacritics.Strip(c);
        }

        return at;
    }

    private static (int[] Start, int[] Items) Post(ReadOnlySpan<int> types, int count)
    {
        // First where each type ends; filling backwards takes that to where it starts.
        var start = new int[count + 1];
        foreach (var type in types)
        {
            start[type]++;
        }

        for (var i = 0; i < count; i++)
        {
            start[i + 1] += start[i];
        }

        var items = new int[types.Length];
        for (var i = types.Length - 1; i >= 0; i--)
        {
            items[--start[types[i]]] = i;
        }

        return (start, items);
    }
}

/// <summary>How much likelier a word is where words of the other side may give rise to it than by chance.</summary>
/// <param name="Free">The share of its occurrences that no known word renders.</param>
/// <param name="InverseProbability">One over its share of the text.</param>
internal readonly record struct WordOdds(float Free, float InverseProbability)
{
    /// <param name="mass">The probability with which the other words give rise to it.</param>
    public float Of(float mass) => Free + ((1 - Free) * mass * InverseProbability);
}
