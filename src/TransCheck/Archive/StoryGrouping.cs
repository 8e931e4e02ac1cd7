using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace TransCheck.Archive;

/// <summary>Two voices that tell one story.</summary>
/// <param name="First">Index of the one that comes first.</param>
/// <param name="Likeness">0 to 1: the cosine of what they are about.</param>
internal readonly record struct SameStory(int First, int Second, double Likeness);

/// <summary>
/// Finds the articles that tell of one event by what they are about: names, days and words of headlines, each the more telling the fewer articles have it. Takes
/// time linear in the number of articles: an inverted index proposes for each article a bounded number of others, and no two others are ever compared.
/// </summary>
internal static class StoryGrouping
{
    /// <summary>What an article is about, at most.</summary>
    private const int MostTopics = 40;

    /// <summary>With how many others of one topic an article is compared: those nearest by day, then by path.</summary>
    private const int Window = 16;

    /// <summary>How many others tell the story of one article, at most: the likeliest.</summary>
    private const int MostNeighbours = 24;

    /// <summary>Fewer topics in common are chance.</summary>
    private const int LeastShared = 3;

    private const double LeastLikeness = 0.15;

    /// <summary>An event is news for so many days; later articles tell of what became of it.</summary>
    private const int MostDays = 31;

    /// <summary>Keeps a topic telling in an archive of few articles, all of which may have it.</summary>
    private const double Elsewhere = 60;

    public static ImmutableArray<SameStory> Group(IReadOnlyList<Voice> voices)
    {
        var topics = Weigh(voices);
        var order = Enumerable.Range(0, voices.Count).OrderBy(v => voices[v].Day ?? DateOnly.MinValue).ThenBy(v => v).ToArray();
        var index = new Dictionary<int, List<int>>();
        foreach (var v in order)
        {
            foreach (var (key, _) in topics[v])
            {
                ref var those = ref CollectionsMarshal.GetValueRefOrAddDefault(index, key, out _);
                (those ??= []).Add(v);
            }
        }

        var candidates = new HashSet<(int, int)>();
        foreach (var those in index.Values)
        {
            for (var i = 0; i < those.Count; i++)
            {
                for (var j = i + 1; j < those.Count && j <= i + Window; j++)
                {
                    candidates.Add((Math.Min(those[i], those[j]), Math.Max(those[i], those[j])));
                }
            }
        }

        var likely = candidates
            .Where(c => Together(voices[c.Item1].Day, voices[c.Item2].Day))
            .Select(c => new SameStory(c.Item1, c.Item2, Cosine(topics[c.Item1], topics[c.Item2])))
            .Where(s => s.Likeness >= LeastLikeness)
            .OrderByDescending(s => s.Likeness).ThenBy(s => s.First).ThenBy(s => s.Second);
        var neighbours = new int[voices.Count];
        var stories = ImmutableArray.CreateBuilder<SameStory>();
        foreach (var story in likely)
        {
            if (neighbours[story.First] < MostNeighbours && neighbours[story.Second] < MostNeighbours)
            {
                neighbours[story.First]++;
                neighbours[story.Second]++;
                stories.Add(story);
            }
        }

        return stories.DrainToImmutable();
    }

    private static bool Together(DateOnly? one, DateOnly? other) => one is not { } a || other is not { } b || Math.Abs(a.DayNumber - b.DayNumber) <= MostDays;

    /// <summary>The weightiest topics of each voice by rising key, as vectors of length 1.</summary>
    private static (int Key, float Weight)[][] Weigh(IReadOnlyList<Voice> voices)
    {
        var having = new Dictionary<int, int>();
        foreach (var (key, _) in voices.SelectMany(v => v.Topics))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(having, key, out _)++;
        }

        return [.. voices.Select(v => Vector(v.Topics))];

        (int, float)[] Vector(ImmutableArray<(int Key, float Weight)> topics)
        {
            var weighed = topics.Select(t => (t.Key, Weight: t.Weight * (float)Math.Log((voices.Count + Elsewhere) / having[t.Key])))
                .OrderByDescending(t => t.Weight).ThenBy(t => t.Key).ToList();
            var length = MathF.Sqrt(weighed.Take(MostTopics).Sum(t => t.Weight * t.Weight));

            // What no other article has only makes the article less like the others.
            return [.. weighed.Where(t => having[t.Key] > 1).Take(MostTopics).Select(t => (t.Key, t.Weight / length)).OrderBy(t => t.Key)];
        }
    }

    private static double Cosine((int Key, float Weight)[] one, (int Key, float Weight)[] other)
    {
        var (sum, shared) = (0.0, 0);
        for (int i = 0, j = 0; i < one.Length && j < other.Length;)
        {
            if (one[i].Key == other[j].Key)
            {
                sum += one[i++].Weight * other[j++].Weight;
                shared++;
            }
            else if (one[i].Key < other[j].Key)
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return shared < LeastShared ? 0 : sum;
    }
}
