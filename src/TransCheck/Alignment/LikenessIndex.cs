using System.Numerics;

namespace TransCheck.Alignment;

/// <summary>
/// Finds the types of a document that look like a given one, by their first letters. Where very many begin alike (<c>item1</c>, <c>item2</c> ...), that tells
/// nothing, and only the same is found.
/// </summary>
internal sealed class LikenessIndex
{
    private const int Prefix = 4;
    private const int NamePrefix = 2;

    /// <summary>No article has so many words that begin alike.</summary>
    private const int MostAlike = 256;

    private readonly AlignmentText _text;
    private readonly int[] _heads;
    private readonly int[] _next;
    private readonly int[] _nameHeads;
    private readonly int[] _nextName;

    /// <summary>For each bucket how many types begin so.</summary>
    private readonly int[] _alike;
    private readonly List<(int Type, float Value)> _found = [];

    public LikenessIndex(AlignmentText text)
    {
        _text = text;
        _heads = new int[BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, text.TypeCount))];
        _nameHeads = new int[_heads.Length];
        _next = new int[text.TypeCount];
        _nextName = new int[text.TypeCount];
        _alike = new int[_heads.Length];
        Array.Fill(_heads, -1);
        Array.Fill(_nameHeads, -1);
        var names = new int[_heads.Length];
        for (var type = 0; type < text.TypeCount; type++)
        {
            var key = text.KeyOf(type);
            _alike[Bucket(key, Prefix)]++;
            names[Bucket(key, NamePrefix)] += IsName(text, type) ? 1 : 0;
        }

        for (var type = 0; type < text.TypeCount; type++)
        {
            var key = text.KeyOf(type);
            ref var head = ref Head(key);
            _next[type] = head;
            head = type;
            var bucket = Bucket(key, NamePrefix);
            if (IsName(text, type) && names[bucket] <= MostAlike)
            {
                _nextName[type] = _nameHeads[bucket];
                _nameHeads[bucket] = type;
            }
        }
    }

    private static bool IsName(AlignmentText text, int type) => text.Capital[type] && text.KeyOf(type).Length > Prefix;

    private ref int Head(ReadOnlySpan<char> key)
    {
        var bucket = Bucket(key, Prefix);
        return ref _heads[_alike[bucket] <= MostAlike ? bucket : Bucket(key, key.Length)];
    }

    /// <summary>The types that look like one of another document, with a likeness of 0 to 1. The list is good until the next call.</summary>
    public List<(int Type, float Value)> Of(AlignmentText other, int type)
    {
        _found.Clear();
        var key = other.KeyOf(type);
        var word = other.IsWord[type];
        var capital = other.Capital[type];
        for (var t = Head(key); t >= 0; t = _next[t])
        {
            var value = word == _text.IsWord[t] ? Likeness(key, _text.KeyOf(t), word, capital && _text.Capital[t]) : 0;
            if (value > 0)
            {
                _found.Add((t, value));
            }
        }

        if (capital && word && key.Length > Prefix)
        {
            for (var t = _nameHeads[Bucket(key, NamePrefix)]; t >= 0; t = _nextName[t])
            {
                var candidate = _text.KeyOf(t);
                if (candidate[..NamePrefix].SequenceEqual(key[..NamePrefix]) && !candidate[..Prefix].SequenceEqual(key[..Prefix]) && IsNearName(key, candidate))
                {
                    _found.Add((t, NearName));
                }
            }
        }

        return _found;
    }

    private const float NearName = 0.75f;

    private static float Likeness(ReadOnlySpan<char> a, ReadOnlySpan<char> b, bool word, bool names)
    {
        if (a.SequenceEqual(b))
        {
            return !word || a.Length > 2 ? 1 : names ? 0.7f : 0;
        }

        var shorter = Math.Min(a.Length, b.Length);
        if (!word || shorter < Prefix)
        {
            return 0;
        }

        var common = a.CommonPrefixLength(b);
        if (common < Prefix)
        {
            return 0;
        }

        if (common == shorter)
        {
            return names ? 0.9f : 0.6f;
        }

        if (names && shorter > Prefix && IsNearName(a, b))
        {
            return NearName;
        }

        return common > Prefix && common >= 0.7f * shorter ? 0.6f : common >= 0.6f * shorter ? 0.35f : 0;
    }

    /// <summary>One letter differs, or two of eight and more; a suffix on the second is ignored.</summary>
    private static bool IsNearName(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        b = b[..Math.Min(b.Length, a.Length + 1)];
        var limit = Math.Min(a.Length, b.Length) < 8 ? 1 : 2;
        if (Math.Abs(a.Length - b.Length) > limit)
        {
            return false;
        }

        Span<int> row = stackalloc int[b.Length + 1];
        for (var j = 0; j < row.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 0; i < a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i + 1;
            var best = row[0];
            for (var j = 0; j < b.Length; j++)
            {
                var substituted = diagonal + (a[i] == b[j] ? 0 : 1);
                diagonal = row[j + 1];
                row[j + 1] = Math.Min(substituted, Math.Min(row[j], row[j + 1]) + 1);
                best = Math.Min(best, row[j + 1]);
            }

            if (best > limit)
            {
                return false;
            }
        }

        return row[^1] <= limit;
    }

    private int Bucket(ReadOnlySpan<char> key, int prefix)
    {
        var hash = 0u;
        for (var i = 0; i < key.Length && i < prefix; i++)
        {
            hash = (hash * 31) + key[i];
        }

        return (int)((hash * 2654435769u) >> 8) & (_heads.Length - 1);
    }
}
