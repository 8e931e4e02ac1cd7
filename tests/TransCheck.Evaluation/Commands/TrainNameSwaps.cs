using System.Globalization;
using TransCheck.Checks;
using TransCheck.Checks.Meaning;
using TransCheck.Facts;

namespace TransCheck.Evaluation.Commands;

/// <summary>
/// Fits <see cref="NameSwapFeature"/>: two names of a Turkish sentence are exchanged, two at a time, and weighed against the untouched pairs. <c>--ties</c> counts instead
/// which roles render which in the untouched pairs; the weights are fitted with those of the last build.
/// </summary>
internal sealed class TrainNameSwaps : IEvaluationCommand
{
    /// <summary>Alarms per 1,000 English words of the untouched pairs that the confidence 0.5 allows.</summary>
    private const double AllowedAlarms = 0.015;

    /// <summary>Other texts have surer false ones.</summary>
    private const double Margin = 0.2;

    /// <summary>As if each two roles had been seen together so often by chance, so that rare ones say little.</summary>
    private const double Prior = 1.5;

    /// <summary>What grammar says and the texts are too short to show, as if seen so often.</summary>
    private static readonly (EnglishRole English, TurkishRole Turkish, int Times)[] Known =
    [
        (EnglishRole.By, TurkishRole.Agent, 10),
        (EnglishRole.Subject, TurkishRole.Agent, 8),
        (EnglishRole.InnerSubject, TurkishRole.Agent, 5),
        (EnglishRole.Than, TurkishRole.Ablative, 12),
        (EnglishRole.Than, TurkishRole.According, 3),
        (EnglishRole.Against, TurkishRole.Against, 5),
        (EnglishRole.Passive, TurkishRole.Accusative, 5),
        (EnglishRole.Passive, TurkishRole.Dative, 3),
    ];

    public string Name => "train-name-swaps";

    public string Usage => "PAIRS.tsv[,PAIRS.tsv...] [--ties TIES.tsv | --out WEIGHTS.tsv] [--alarms FILE] [--test PAIRS.tsv,...]";

    public int Run(string[] arguments, TextWriter output)
    {
        if (arguments.Option("--ties") is { } ties)
        {
            Write(ties, ["english\tturkish\ttie", .. Ties(Read(arguments[0]))]);
            return 0;
        }

        var set = Gather(Read(arguments[0]));
        output.WriteLine($"{set.Words} words, {set.Clean.Count} pairs of names in untouched sentences, {set.Exchanged.Count} exchanged");
        var weights = LogisticRegression.Fit([.. set.Exchanged.Select(p => (p.X, true)), .. set.Clean.Select(n => (n.X, false))], ridge: 1);
        var scores = Told(set.Clean).Select(n => LogisticRegression.Score(weights, n.X)).OrderDescending().ToArray();
        weights[0] -= scores[(int)(AllowedAlarms * set.Words / 1000)] + Margin;
        Show(output, "fitted on", set, weights);
        if (arguments.Option("--test") is { } test)
        {
            set = Gather(Read(test));
            Show(output, "tested on", set, weights);
        }

        foreach (var (i, name) in Enum.GetNames<NameSwapFeature>().Index())
        {
            output.WriteLine($"{name}\t{weights[i]:F3}");
        }

        if (arguments.Option("--out") is { } path)
        {
            Write(path, ["feature\tweight", .. Enum.GetNames<NameSwapFeature>().Select((n, i) => string.Create(CultureInfo.InvariantCulture, $"{n}\t{weights[i]:F3}"))]);
        }

        if (arguments.Option("--alarms") is { } alarms)
        {
            File.WriteAllLines(alarms, set.Clean.OrderByDescending(n => LogisticRegression.Score(weights, n.X)).Select(n => $"{LogisticRegression.Score(weights, n.X):F2}\t{n.Text}")
                .Append("").Concat(set.Exchanged.OrderBy(n => LogisticRegression.Score(weights, n.X)).Select(n => $"{LogisticRegression.Score(weights, n.X):F2}\t{n.Text}")));
        }

        return 0;
    }

    private static void Show(TextWriter output, string what, Set set, double[] weights)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what} {set.Words} words: at the confidence 0.5 {Found(0):F1} % found, {1000.0 * Told(set.Clean).Count(n => LogisticRegression.Score(weights, n.X) > 0) / set.Words:F3} alarms"));
        var scores = Told(set.Clean).Select(n => LogisticRegression.Score(weights, n.X)).OrderDescending().ToArray();
        foreach (var rate in (double[])[0.01, 0.02, 0.05, 0.1, 0.2])
        {
            var limit = scores[Math.Min(scores.Length - 1, (int)(rate * set.Words / 1000))];
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"at {rate:F2} alarms per 1,000 words (above {limit:F2}): {Found(limit):F1} %"));
        }

        double Found(double limit) => 100.0 * Told(set.Exchanged).Count(p => LogisticRegression.Score(weights, p.X) > limit) / set.Exchanged.Count;
    }

    private static IEnumerable<(double[] X, string Text)> Told(IEnumerable<(double[] X, string Text)> pairs) => pairs.Where(p => NameSwaps.IsTold([.. p.X]));

    private static void Write(string path, IEnumerable<string> lines)
    {
        var head = File.Exists(path) ? File.ReadLines(path).TakeWhile(l => l.StartsWith("# ", StringComparison.Ordinal)).ToList() : [];
        File.WriteAllLines(path, [.. head, .. lines]);
    }

    private static IEnumerable<(string English, string Turkish)> Read(string paths) => paths.Split(',').SelectMany(ParallelFile.Read);

    private sealed record Set(List<(double[] X, string Text)> Clean, List<(double[] X, string Text)> Exchanged, int Words);

    private static Set Gather(IEnumerable<(string English, string Turkish)> rows)
    {
        var set = new Set([], [], 0);
        var words = 0;
        foreach (var row in rows)
        {
            words += row.English.Split(' ').Length;
            foreach (var swap in NameSwaps.Candidates(Context(row), _ => true))
            {
                set.Clean.Add((swap.Features.ToArray(), Describe(swap, row)));
                var altered = (row.English, Exchange(row.Turkish, swap));
                var found = NameSwaps.Candidates(Context(altered), _ => true).FirstOrDefault(s => s.First.English == swap.First.English && s.Second.English == swap.Second.English);
                if (found is not null)
                {
                    set.Exchanged.Add((found.Features.ToArray(), Describe(found, altered)));
                }
            }
        }

        return set with { Words = words };
    }

    /// <summary>How much more often than by chance a Turkish role renders an English one, as a logarithm.</summary>
    private static IEnumerable<string> Ties(IEnumerable<(string English, string Turkish)> rows)
    {
        var counts = rows.SelectMany(row => NameSwaps.Links(Context(row), 0)).GroupBy(l => (l.EnglishRole, l.TurkishRole)).ToDictionary(g => g.Key, g => g.Count());
        foreach (var (english, turkish, times) in Known)
        {
            counts[(english, turkish)] = counts.GetValueOrDefault((english, turkish)) + times;
        }

        double all = counts.Values.Sum();
        foreach (var english in Enum.GetValues<EnglishRole>())
        {
            foreach (var turkish in Enum.GetValues<TurkishRole>())
            {
                var chance = counts.Where(c => c.Key.EnglishRole == english).Sum(c => c.Value) * (double)counts.Where(c => c.Key.TurkishRole == turkish).Sum(c => c.Value) / all;
                var tie = Math.Log((counts.GetValueOrDefault((english, turkish)) + Prior) / (chance + Prior));
                if (english is EnglishRole.Passive or EnglishRole.By)
                {
                    // Translators turn passives round.
                    tie = Math.Max(0, tie);
                }

                if (Math.Abs(tie) >= 0.1 && english is not (EnglishRole.Other or EnglishRole.Listed) && turkish != TurkishRole.Listed)
                {
                    yield return string.Create(CultureInfo.InvariantCulture, $"{english}\t{turkish}\t{tie:F1}");
                }
            }
        }
    }

    private static PairContext Context((string English, string Turkish) row)
    {
        var pair = SentenceRuns.Align([row]);
        return new PairContext(pair, FactFinder.Find(pair.Source), FactFinder.Find(pair.Target));
    }

    /// <summary>The names change places; their endings stay where they are.</summary>
    private static string Exchange(string turkish, NameSwap swap)
    {
        var (x, y) = (swap.First.Turkish.Span, swap.Second.Turkish.Span);
        var (a, b) = x.Start < y.Start ? (x, y) : (y, x);
        return string.Concat(string.Concat(turkish.AsSpan(0, a.Start), b.Of(turkish)), string.Concat(turkish.AsSpan(a.End, b.Start - a.End), a.Of(turkish), turkish.AsSpan(b.End)));
    }

    private static string Describe(NameSwap swap, (string English, string Turkish) row) =>
        $"{swap.First.English.Span.Of(row.English)} ({swap.First.EnglishRole}, {swap.First.TurkishRole}) | {swap.Second.English.Span.Of(row.English)} ({swap.Second.EnglishRole}, {swap.Second.TurkishRole})\t{row.English}\t{row.Turkish}\t{string.Join(' ', swap.Features.Select(f => f.ToString("0.##", CultureInfo.InvariantCulture)))}";
}
