namespace TransCheck.Facts.Grammar;

/// <summary>What a word can be in a numeric expression.</summary>
internal enum WordRole
{
    Cardinal,
    Scale,
    LetterScale,
    Ordinal,
    ScaleOrdinal,
    OrdinalEnding,
    Fraction,
    Denominator,
    Soft,
    Group,
    Vague,
    Percent,
    Percentage,
    PercentagePoint,
    PercentBefore,
    PerMilleBefore,
    Multiple,
    Times,

    /// <summary>Says how often without a number: twice.</summary>
    Often,
    Decade,
    HalfMore,
    Trap,
    Minus,
    Unit,
    UnitBefore,
    Currency,
    CurrencyCountry,
    Month,
    MonthShort,
    Weekday,
    WeekdayShort,
    HalfDay,
    Clock,
    ClockBefore,
    DayPart,
    RelativeDay,
    Relative,
    Frequency,
    Season,
    PartOfDay,
    Part,
    PartOf,
    Era,
    Compass,
    Other,
}

/// <param name="Code">Unit, currency family or currency code, where the role has one.</param>
internal sealed record WordSense(WordRole Role, decimal Value, double Certainty, string Code = "");

/// <summary>The known stem of a word.</summary>
/// <param name="StemLength">Letters of the stem; what follows is a chain of suffixes.</param>
/// <param name="MayBegin">The word may begin a numeric expression; most without a sense cannot.</param>
internal readonly record struct WordMatch(WordSense[]? Senses, int StemLength, bool MayBegin = false)
{
    public bool IsNone => Senses is null;

    public WordSense? As(WordRole role)
    {
        if (Senses is not null)
        {
            foreach (var sense in Senses)
            {
                if (sense.Role == role)
                {
                    return sense;
                }
            }
        }

        return null;
    }
}

/// <summary>Finds the longest known stem at the start of a word: one step for each letter, whatever the number of stems.</summary>
internal sealed class WordTrie
{
    private const int Width = 36;
    private readonly int[] _next;
    private readonly WordSense[]?[] _senses;

    public WordTrie(IEnumerable<(string Stem, WordSense Sense)> words)
    {
        var next = new List<int[]> { new int[Width] };
        var senses = new List<List<WordSense>?> { null };
        foreach (var (stem, sense) in words)
        {
            var node = 0;
            foreach (var c in stem)
            {
                var letter = Letter(c);
                if (letter < 0)
                {
                    throw new InvalidDataException($"{stem}: {c} cannot stand in a number word");
                }

                if (next[node][letter] == 0)
                {
                    next[node][letter] = next.Count;
                    next.Add(new int[Width]);
                    senses.Add(null);
                }

                node = next[node][letter];
            }

            (senses[node] ??= []).Add(sense);
        }

        _next = [.. next.SelectMany(row => row)];
        _senses = [.. senses.Select(s => s?.ToArray())];
    }

    /// <param name="word">Folded.</param>
    /// <param name="accepts">Says whether the rest behind a stem is one that the language allows there.</param>
    public WordMatch Find(string word, Func<string, int, WordSense[], bool> accepts)
    {
        var node = 0;
        var best = default(WordMatch);
        for (var i = 0; i < word.Length && TryStep(ref node, word[i]); i++)
        {
            if (_senses[node] is { } senses && (i + 1 == word.Length || accepts(word, i + 1, senses)))
            {
                best = new WordMatch(senses, i + 1);
            }
        }

        return best;
    }

    /// <summary>The longest number word that begins at <paramref name="start"/>, whatever follows it.</summary>
    public WordMatch NumberAt(string word, int start)
    {
        var node = 0;
        var best = default(WordMatch);
        for (var i = start; i < word.Length && TryStep(ref node, word[i]); i++)
        {
            if (_senses[node] is { } senses && Array.Exists(senses, s => s.Role is WordRole.Cardinal or WordRole.Scale or WordRole.Ordinal))
            {
                best = new WordMatch(senses, i + 1 - start);
            }
        }

        return best;
    }

    private bool TryStep(ref int node, char c)
    {
        var letter = Letter(c);
        node = letter < 0 ? 0 : _next[(node * Width) + letter];
        return node > 0;
    }

    private static int Letter(char c) => c switch
    {
        >= 'a' and <= 'z' => c - 'a',
        'ç' => 26,
        'ğ' => 27,
        'ı' => 28,
        'ö' => 29,
        'ş' => 30,
        'ü' => 31,
        '-' => 32,
        '2' => 33,
        '3' => 34,
        'µ' or 'μ' => 35,
        _ => -1,
    };
}
