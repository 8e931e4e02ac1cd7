using System.Collections.Frozen;
using System.Collections.Immutable;
using TransCheck.Alignment;
using TransCheck.Articles;
using TransCheck.Facts;
using TransCheck.Linguistics;

namespace TransCheck.Checks.Numbers;

/// <summary>Numbers of a sentence that are parts of a whole, and the whole, in the order of the text.</summary>
/// <param name="Told">A word says that they make a whole; else the form of an enumeration does (<c>12 people: 5 women and 7 men</c>).</param>
/// <param name="Sums">Some of them make one beside them.</param>
internal sealed record StatedSum(int Segment, TextSpan Span, ImmutableArray<Mention> Numbers, bool Told, bool Sums);

/// <summary>Finds where a text says that parts make a whole: with the words of <c>resources/meaning/sums.tsv</c>, or by a colon, brackets or a comma behind the whole.</summary>
internal sealed class StatedSums
{
    /// <summary>Words between two numbers of an enumeration.</summary>
    private const int LongestGap = 7;

    /// <summary>A total stands within so many words of its number; what says that one is the rest, right before it.</summary>
    private const int Beside = 3;

    /// <summary>Longer runs of numbers are tables.</summary>
    private const int MostNumbers = 12;

    /// <summary>Smaller wholes are easily made by chance: <c>3 goals, 2 and 1</c>.</summary>
    private const decimal LeastWhole = 5;

    /// <summary>Below it a number is part of a name.</summary>
    private const double Number = 0.2;

    private const decimal Hundred = 100;

    private readonly FrozenDictionary<(Language, bool IsRest), string[][]> _words;

    private StatedSums() =>
        _words = ResourceTable.Read("meaning/sums.tsv", "language", "role", "words")
            .ToFrozenDictionary(r => (r[0] == "tr" ? Language.Turkish : Language.English, r[1] == "rest"), r => r[2].Split(' ').Select(w => w.Split('_')).ToArray());

    public static StatedSums Default { get; } = new();

    /// <summary>The sums of some segments.</summary>
    public IEnumerable<StatedSum> Find(DocumentFacts facts, SegmentRange segments)
    {
        for (var s = segments.Start; s < segments.End; s++)
        {
            var segment = facts.Document.Segments[s];
            foreach (var run in Runs(segment, facts.BySegment[s]))
            {
                if (Read(segment, facts.Document.Language, run) is { } sum)
                {
                    yield return sum;
                }
            }
        }
    }

    /// <summary>Whether some numbers make one beside them, in whatever sentence they stand.</summary>
    public static bool Sums(IReadOnlyList<decimal> numbers)
    {
        for (var first = 0; first < numbers.Count; first++)
        {
            var sum = numbers[first];
            for (var last = first + 1; last < numbers.Count; last++)
            {
                sum += numbers[last];
                if (last > first + 1 && (sum == 2 * numbers[first] || sum == 2 * numbers[last]))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Runs of numbers that count or measure the same, close behind each other.</summary>
    private static IEnumerable<List<Mention>> Runs(Segment segment, ImmutableArray<Mention> mentions)
    {
        var run = new List<Mention>();
        foreach (var mention in mentions.Where(m => m.Certainty >= Number && m.Value is AmountValue or DateValue or TimeValue))
        {
            if (run.Count > 0 && !(SameMeasure(run[0].Value, mention.Value) && Gap(segment, run[^1].Span.End, mention.Span.Start) <= LongestGap))
            {
                yield return run;
                run = [];
            }

            if (mention.Value is (NumberValue { Multiple: false } or MoneyValue or QuantityValue or PercentValue) and AmountValue { Vague: false, Bound: Bound.None })
            {
                run.Add(mention);
            }
        }

        yield return run;
    }

    private static bool SameMeasure(FactValue one, FactValue other) => (one, other) switch
    {
        (MoneyValue a, MoneyValue b) => string.Equals(a.Currency, b.Currency, StringComparison.Ordinal),
        (QuantityValue a, QuantityValue b) => string.Equals(a.Unit, b.Unit, StringComparison.Ordinal),
        (AmountValue { Bound: Bound.None }, AmountValue { Bound: Bound.None }) => one.GetType() == other.GetType(),
        _ => false,
    };

    /// <summary>How many words stand between two offsets.</summary>
    private static int Gap(Segment segment, int start, int end)
    {
        var words = 0;
        for (var i = segment.TokenBehind(start); i < segment.Tokens.Length && segment.Tokens[i].End <= end; i++)
        {
            words += segment.Tokens[i].Kind == TokenKind.Word && segment.Tokens[i].Start >= start ? 1 : 0;
        }

        return words;
    }

    private StatedSum? Read(Segment segment, Language language, List<Mention> run)
    {
        if (run.Count is < 2 or > MostNumbers)
        {
            return null;
        }

        var amounts = run.ConvertAll(m => ((AmountValue)m.Value).Amount);
        var span = TextSpan.FromBounds(run[0].Span.Start, run[^1].Span.End);
        if (run[0].Value is PercentValue)
        {
            return IsBeside(segment, run[^1], language, rest: true)
                ? new StatedSum(segment.Index, span, [.. run], Told: true, amounts.Sum() == Hundred)
                : null;
        }

        if (run.Count < 3)
        {
            return null;
        }

        var told = (IsLargest(amounts, 0) && IsBeside(segment, run[0], language, rest: false))
            || (IsLargest(amounts, amounts.Count - 1) && IsBeside(segment, run[^1], language, rest: false))
            || IsAddition(segment, run);
        return told || (IsLargest(amounts, 0) && amounts[0] >= LeastWhole && Between(segment, run[0], run[1]).IndexOfAny(":(,") >= 0)
            ? new StatedSum(segment.Index, span, [.. run], told, Sums(amounts))
            : null;
    }

    private static bool IsLargest(List<decimal> amounts, int at) => amounts.Max() == amounts[at];

    /// <summary><c>5 + 7 = 12</c>.</summary>
    private static bool IsAddition(Segment segment, List<Mention> run)
    {
        for (var i = 1; i < run.Count; i++)
        {
            if (Between(segment, run[i - 1], run[i]).Trim() is not [var sign] || sign != (i == run.Count - 1 ? '=' : '+'))
            {
                return false;
            }
        }

        return true;
    }

    private static ReadOnlySpan<char> Between(Segment segment, Mention one, Mention other) =>
        one.Span.End < other.Span.Start ? segment.Text.AsSpan(one.Span.End..other.Span.Start) : [];

    /// <summary>Whether a word for the rest stands right before a number, or one for a total close to it on either side.</summary>
    private bool IsBeside(Segment segment, Mention number, Language language, bool rest)
    {
        var tokens = segment.Tokens;
        var at = segment.TokenBehind(number.Span.Start);
        var behind = segment.TokenBehind(number.Span.End);
        return Holds(tokens.AsSpan(Math.Max(0, at - (rest ? 1 : Beside))..at), language, rest)
            || (!rest && Holds(tokens.AsSpan(behind..Math.Min(tokens.Length, behind + Beside)), language, rest));
    }

    private bool Holds(ReadOnlySpan<Token> tokens, Language language, bool rest)
    {
        foreach (var words in _words[(language, rest)])
        {
            for (var i = 0; i + words.Length <= tokens.Length; i++)
            {
                if (StartsWith(tokens[i..], words, language))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool StartsWith(ReadOnlySpan<Token> tokens, string[] words, Language language)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (tokens[i].Folded != words[i] && !(language == Language.Turkish && tokens[i].Folded.StartsWith(words[i], StringComparison.Ordinal)))
            {
                return false;
            }
        }

        return true;
    }
}
