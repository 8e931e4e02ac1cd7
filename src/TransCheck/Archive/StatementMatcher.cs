using System.Collections.Immutable;

namespace TransCheck.Archive;

/// <summary>Tells whether two sentences state a value of the same thing.</summary>
internal static class StatementMatcher
{
    /// <summary>Names further from a value need not be about it.</summary>
    private const int NearName = 16;

    private const int NearSubject = 8;

    /// <summary>From here on a sentence speaks of something of its own beside what both count.</summary>
    private const double Own = 0.1;

    /// <summary>Lighter words behind a value are no things: <c>more</c>, <c>fazla</c>.</summary>
    private const float Telling = 0.35f;

    /// <summary>Lighter words say nothing of their own: <c>var</c>, <c>has</c>.</summary>
    private const float Light = 0.15f;

    /// <summary>The weight of the words that two sentences without a name must share: one was copied from the other.</summary>
    private const double Verbatim = 4;

    private const double NameWeight = 1.2;

    /// <summary>At this distance in tokens a word tells half as much of a value as right beside it.</summary>
    private const double HalfWay = 6;

    /// <returns>Null where they cannot be about one thing: another measure, owner, time, another thing counted; or no name tells of what.</returns>
    public static Likeness? Compare(Statement first, Statement second)
    {
        if (first.Value.Measure != second.Value.Measure || OwnersDiffer(first, second) || OwnersDiffer(second, first) || TimesDiffer(first.When, second.When) || HappenedOtherwise(first, second) || IsApart(first, second) || IsApart(second, first))
        {
            return null;
        }

        var counted = CountSame(first, second);
        if (counted is null)
        {
            return null;
        }

        var (firstNames, firstAlone) = Names(first, second);
        var (secondNames, secondAlone) = Names(second, first);
        if (firstAlone && secondAlone)
        {
            return null;
        }

        // Names that one sentence says and the other takes for granted.
        var named = Math.Min(firstNames.Count, secondNames.Count);
        var implied = named == 0 && (IsNameless(first) || IsNameless(second)) ? Math.Max(firstNames.Count, secondNames.Count) : 0;
        var (a, sharedA, aroundA, strangeA) = Words(first, second);
        var (b, sharedB, aroundB, strangeB) = Words(second, first);
        if (named == 0 && (first.Value.IsSmall || second.Value.IsSmall || (implied == 0 && Math.Min(sharedA, sharedB) < Verbatim)))
        {
            return null;
        }

        var beside = first.Beside.Count(v => second.Beside.Any(w => v.Measure == w.Measure && v.Agrees(w)));
        var special = first.Names.Any(n => !first.Topics.Contain(n) && second.Names.Any(m => n.Matches(m)));
        if (Math.Min(sharedA, sharedB) < Telling && (first.Value.Date is not null || (beside == 0 && !special && !counted.Value)))
        {
            // What happened on the day, or was measured, has a word.
            return null;
        }

        // What is counted is not all that a value is about: tokens of training, tokens of context.
        var strange = Math.Min(strangeA, strangeB);
        if (counted.Value && !special && Math.Min(aroundA, aroundB) < Telling && (named == 0 || strange >= Own))
        {
            return null;
        }

        return new Likeness(
            Math.Min(sharedA, sharedB) + (NameWeight * (named + implied)) + beside,
            Share(a + firstNames),
            Share(b + secondNames),
            special,
            beside,
            counted.Value,
            first.Owner is not null && first.Owner == second.Owner,
            first.When.IsEmpty != second.When.IsEmpty,
            strange);
    }

    private static double Share(Tally tally) => tally.All == 0 ? 0 : tally.Matched / tally.All;

    /// <summary>The one belongs to a name, and the other to another or to none that its sentence holds.</summary>
    private static bool OwnersDiffer(Statement one, Statement other) =>
        one.Owner is { } owner && (other.Owner is { } another ? owner != another : !other.Names.Any(n => n.Key == owner));

    private static bool TimesDiffer(ImmutableArray<int> first, ImmutableArray<int> second) => first.Length > 0 && second.Length > 0 && !first.Any(second.Contains);

    /// <summary>Two days, each with an amount of its own: two events.</summary>
    private static bool HappenedOtherwise(Statement first, Statement second) =>
        first.Value.Date is not null && !first.Beside.IsEmpty && !second.Beside.IsEmpty && !first.Beside.Any(v => second.Beside.Any(w => v.Measure == w.Measure && v.Agrees(w)));

    /// <summary>No name stands where the subject of a value does.</summary>
    private static bool IsNameless(Statement statement) => !statement.Names.Any(n => Math.Abs(n.Distance) <= NearSubject);

    /// <summary>A word of the one tells its value from that of the other.</summary>
    private static bool IsApart(Statement one, Statement other) => one.Apart.Any(w => !other.Words.Any(v => w.Matches(v)));

    /// <summary>Whether what stands right behind both values is the same; null where it is plainly something else.</summary>
    private static bool? CountSame(Statement first, Statement second)
    {
        var (ofFirst, ofSecond) = (Counted(first), Counted(second));
        if (ofFirst is not { } one || ofSecond is not { } other)
        {
            return false;
        }

        var same = Counts(second, one) && Counts(first, other);
        return same ? true : first.Value.Measure == "number" ? null : false;
    }

    /// <summary>The first word of weight behind the value.</summary>
    private static ContextWord? Counted(Statement statement)
    {
        foreach (var word in statement.Words)
        {
            if (word.IsCounted && word.Weight >= Telling)
            {
                return word;
            }
        }

        return null;
    }

    private static bool Counts(Statement statement, ContextWord word) => statement.Words.Any(w => w.IsCounted && w.Matches(word));

    /// <returns>What of its words the other says, their weight, that of those which the value does not count, and that of the words near the value which it does not say.</returns>
    private static (Tally Tally, double Shared, double Around, double Strange) Words(Statement one, Statement other)
    {
        var tally = default(Tally);
        var (shared, around, strange) = (0.0, 0.0, 0.0);
        foreach (var word in one.Words)
        {
            var matched = false;
            foreach (var counterpart in other.Words)
            {
                if (word.Matches(counterpart))
                {
                    matched = true;
                    break;
                }
            }

            tally += Tally.Of(word.Weight * Near(word.Distance), matched);
            shared += matched ? word.Weight : 0;
            around += matched && !word.IsCounted ? word.Weight : 0;
            strange += matched || word.Weight < Light ? 0 : word.Weight * Near(word.Distance);
        }

        return (tally, shared, around, strange);
    }

    /// <returns>What of its names the other says, and whether one near the value is neither there nor what the other article is about.</returns>
    private static (Tally Tally, bool Alone) Names(Statement one, Statement other)
    {
        var tally = default(Tally);
        var alone = false;
        foreach (var name in one.Names)
        {
            var isTopic = one.Topics.Contain(name) && other.Topics.Contain(name);
            var matched = other.Names.Any(n => name.Matches(n)) || (isTopic && IsNameless(other));
            if (!matched && isTopic)
            {
                // Whoever writes about it need not name it in every sentence.
                continue;
            }

            alone |= !matched && Math.Abs(name.Distance) <= NearName;
            tally += Tally.Of(NameWeight * Near(name.Distance), matched);
        }

        return (tally, alone);
    }

    private static double Near(int distance) => 1 / (1 + (Math.Abs(distance) / HalfWay));

    private readonly record struct Tally(double Matched, double All, int Count)
    {
        public static Tally Of(double weight, bool matched) => new(matched ? weight : 0, weight, matched ? 1 : 0);

        public static Tally operator +(Tally a, Tally b) => new(a.Matched + b.Matched, a.All + b.All, a.Count + b.Count);
    }
}
