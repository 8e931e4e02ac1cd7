using System.Collections.Immutable;
using System.Runtime.InteropServices;
using TransCheck.Facts;

namespace TransCheck.Archive;

/// <summary>A statement of a voice.</summary>
internal readonly record struct Said(int Voice, Statement Statement);

/// <summary>Two statements of one thing whose values cannot both be right.</summary>
/// <param name="Usual">What most say, or the first of two that disagree.</param>
/// <param name="Lone">What stands against it.</param>
/// <param name="For">The voices that say the usual value, rising.</param>
/// <param name="Against">Those that say the other.</param>
internal sealed record Contradiction(Said Usual, Said Lone, ImmutableArray<int> For, ImmutableArray<int> Against, Likeness Likeness, double Story)
{
    public bool HasMajority => For.Length > Against.Length;
}

/// <summary>Compares what the voices of a story say.</summary>
internal static class Contradictions
{
    /// <summary>Less likely pairs of statements say nothing about each other.</summary>
    private const double Least = 0.3;

    /// <summary>Two sentences in one language are easier to compare, where they are as surely about one thing.</summary>
    private const double Sure = 0.5;

    /// <param name="voices">In the order of the archive.</param>
    /// <param name="stories">Which of them tell the same story.</param>
    /// <returns>In the order of the voices that stand alone.</returns>
    public static ImmutableArray<Contradiction> Find(IReadOnlyList<Voice> voices, ImmutableArray<SameStory> stories)
    {
        var pairs = stories.SelectMany(s => Compare(voices, s)).ToList();
        var found = new List<Contradiction>();
        foreach (var about in Things(pairs))
        {
            found.AddRange(Report(about));
        }

        return [.. found.GroupBy(c => (c.Usual.Voice, c.Lone.Voice, Key(c.Usual), Key(c.Lone))).Select(Join).OrderBy(c => c.Lone.Voice).ThenBy(c => c.Lone.Statement.Article).ThenBy(c => c.Lone.Statement.Segment).ThenBy(c => c.Lone.Statement.Span.Start)];
    }

    private static (string, decimal, DateValue?) Key(Said said) => (said.Statement.Value.Measure, said.Statement.Value.Amount, said.Statement.Value.Date);

    /// <summary>What two voices say again, in a headline or in the other language, is one contradiction.</summary>
    private static Contradiction Join(IEnumerable<Contradiction> same)
    {
        var all = same.OrderByDescending(c => c.Likeness.Confidence >= Sure && c.Usual.Statement.Article == c.Lone.Statement.Article).ThenByDescending(c => c.Likeness.Confidence).ToList();
        return all[0] with { For = Union(c => c.For), Against = Union(c => c.Against) };

        ImmutableArray<int> Union(Func<Contradiction, ImmutableArray<int>> of) => [.. all.SelectMany(c => of(c)).Distinct().Order()];
    }

    private readonly record struct Pair(Said First, Said Second, Likeness Likeness, double Story, bool Agrees);

    /// <summary>For each statement of two voices the one of the other that is about the same, where each is the other's likeliest.</summary>
    private static IEnumerable<Pair> Compare(IReadOnlyList<Voice> voices, SameStory story)
    {
        var (first, second) = (voices[story.First], voices[story.Second]);
        var likely = new List<(Statement One, Statement Other, Likeness Likeness)>();
        foreach (var one in first.Statements)
        {
            foreach (var other in second.Statements)
            {
                if (StatementMatcher.Compare(one, other) is { } likeness && likeness.Confidence >= Least)
                {
                    likely.Add((one, other, likeness));
                }
            }
        }

        // Equal values first: what a value of the one already answers cannot contradict another.
        var taken = new HashSet<Statement>(ReferenceEqualityComparer.Instance);
        foreach (var (one, other, likeness) in likely.OrderByDescending(l => l.One.Value.Agrees(l.Other.Value)).ThenByDescending(l => l.Likeness.Confidence))
        {
            var agrees = one.Value.Agrees(other.Value);
            if (agrees)
            {
                taken.Add(one);
                taken.Add(other);
            }
            else if (taken.Contains(one) || taken.Contains(other) || one.Changes || other.Changes || first.Says(other.Value) || second.Says(one.Value))
            {
                continue;
            }
            else
            {
                taken.Add(one);
                taken.Add(other);
            }

            yield return new Pair(new Said(story.First, one), new Said(story.Second, other), likeness, story.Likeness, agrees);
        }
    }

    /// <summary>The pairs by what they are about: those that share a statement belong together.</summary>
    private static IEnumerable<List<Pair>> Things(List<Pair> pairs)
    {
        var parent = new Dictionary<Statement, Statement>(ReferenceEqualityComparer.Instance);
        foreach (var pair in pairs)
        {
            parent[Root(pair.First.Statement)] = Root(pair.Second.Statement);
        }

        return pairs.GroupBy(p => Root(p.First.Statement), ReferenceEqualityComparer.Instance).Select(g => g.ToList()).Where(g => g.Exists(p => !p.Agrees));

        Statement Root(Statement statement)
        {
            ref var of = ref CollectionsMarshal.GetValueRefOrAddDefault(parent, statement, out var known);
            if (!known || of is null)
            {
                return of = statement;
            }

            var root = of;
            while (!ReferenceEquals(root, parent[root]))
            {
                root = parent[root] = parent[parent[root]];
            }

            return root;
        }
    }

    private static IEnumerable<Contradiction> Report(List<Pair> pairs)
    {
        var said = pairs.SelectMany(p => new[] { p.First, p.Second }).DistinctBy(s => s.Statement, ReferenceEqualityComparer.Instance).ToList();
        var values = new List<(StatedValue Value, SortedSet<int> Voices)>();
        foreach (var one in said)
        {
            var known = values.FindIndex(v => v.Value.Agrees(one.Statement.Value));
            if (known < 0)
            {
                values.Add((one.Statement.Value, [one.Voice]));
            }
            else
            {
                values[known].Voices.Add(one.Voice);
            }
        }

        return pairs.Where(p => !p.Agrees).Select(Contradiction)
            .OrderByDescending(c => c.For.Length).ThenByDescending(c => c.Likeness.Confidence)
            .DistinctBy(c => (c.Lone.Voice, c.Lone.Statement.Value.Text));

        Contradiction Contradiction(Pair pair)
        {
            var (first, second) = (Sayers(pair.First), Sayers(pair.Second));
            return second.Length > first.Length
                ? new Contradiction(pair.Second, pair.First, second, first, pair.Likeness, pair.Story)
                : new Contradiction(pair.First, pair.Second, first, second, pair.Likeness, pair.Story);
        }

        ImmutableArray<int> Sayers(Said one) => [.. values.Find(v => v.Value.Agrees(one.Statement.Value)).Voices];
    }
}
