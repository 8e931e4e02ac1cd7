using TransCheck.Articles;

namespace TransCheck.Linguistics;

/// <summary>Numbers the lexical units of texts as they come, and counts them.</summary>
internal sealed class StemCounter
{
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _ids = new Dictionary<string, int>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    private readonly List<string> _stems = [];
    private readonly List<float> _counts = [];
    private double _tokens;

    public int Count => _stems.Count;

    /// <returns>The ids of the units, in order.</returns>
    public int[] Add(string text, Language language)
    {
        Span<char> buffer = stackalloc char[LexicalUnit.BufferLength];
        var units = new List<int>();
        foreach (var token in Tokenizer.Tokenize(text, language))
        {
            var length = LexicalUnit.Write(token, language, buffer);

            // Of numbers only small ones have words (nine); the others are compared by value.
            if (length > 0 && !(buffer[0] == '@' || (buffer[0] == '#' && length > 3)))
            {
                units.Add(Add(buffer[..length]));
                if (LexicalUnit.HidesNegation(token, language))
                {
                    units.Add(Add("not"));
                }
            }
        }

        return [.. units];
    }

    public StemTable ToTable() => new([.. _stems], [.. _counts], Math.Max(1, _tokens));

    private int Add(ReadOnlySpan<char> unit)
    {
        _tokens++;
        if (!_ids.TryGetValue(unit, out var id))
        {
            id = _stems.Count;
            _stems.Add(unit.ToString());
            _counts.Add(0);
            _ids[unit] = id;
        }

        _counts[id]++;
        return id;
    }
}
