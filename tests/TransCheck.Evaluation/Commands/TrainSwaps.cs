using System.Globalization;
using TransCheck.Articles;
using TransCheck.Checks;
using TransCheck.Checks.Meaning;
using TransCheck.Facts;

namespace TransCheck.Evaluation.Commands;

/// <summary>Fits the weights of <see cref="SwapFeature"/>: two values of a Turkish sentence are exchanged, two at a time, and weighed against the untouched pairs.</summary>
internal sealed class TrainSwaps : IEvaluationCommand
{
    /// <summary>Alarms per 1,000 English words of the untouched pairs that the confidence 0.5 allows.</summary>
    private const double AllowedAlarms = 0.02;

    public string Name => "train-swaps";

    public string Usage => "PAIRS.tsv[,PAIRS.tsv...] [--words WORDS] [--out WEIGHTS.tsv] [--alarms FILE]";

    public int Run(string[] arguments, TextWriter output)
    {
        var clean = new List<(double[] X, string Text)>();
        var exchanged = new List<(double[] X, string Text)>();
        var (words, lost) = (0, 0);
        foreach (var row in arguments[0].Split(',').SelectMany(SentenceRuns.Read).SelectMany(run => run))
        {
            words += row.English.Split(' ').Length;
            var context = Context(row);
            clean.AddRange(ValueSwaps.Candidates(context).Where(s => !s.Features.IsEmpty).Select(s => (s.Features.ToArray(), Describe(s, row))));
            foreach (var altered in Exchanges(context, row))
            {
                var found = ValueSwaps.Candidates(Context((row.English, altered.Turkish)))
                    .Where(s => altered.Values.Contains(s.First.Source) && altered.Values.Contains(s.Second.Source)).ToList();
                lost += found.Count == 0 ? 1 : 0;
                exchanged.AddRange(found.Where(f => !f.Features.IsEmpty).Take(1).Select(s => (s.Features.ToArray(), Describe(s, (row.English, altered.Turkish)))));
            }
        }

        // Tables that hold only the sentences with several values stand for the texts that these were taken from.
        words = arguments.Option("--words") is { } all ? int.Parse(all, CultureInfo.InvariantCulture) : words;
        output.WriteLine($"{words} words, {clean.Count} pairs of values in untouched sentences, {exchanged.Count} exchanged, {lost} without a candidate");
        var weights = LogisticRegression.Fit([.. exchanged.Select(p => (p.X, true)), .. clean.Select(n => (n.X, false))], ridge: 1);
        var scores = clean.Select(n => LogisticRegression.Score(weights, n.X)).OrderDescending().ToArray();
        var threshold = scores[(int)(AllowedAlarms * words / 1000)];
        weights[0] -= threshold;
        foreach (var rate in (double[])[0.02, 0.05, 0.1, 0.2])
        {
            var limit = scores[Math.Min(scores.Length - 1, (int)(rate * words / 1000))] - threshold;
            output.WriteLine($"at {rate:F2} alarms per 1,000 words: {100.0 * exchanged.Count(p => LogisticRegression.Score(weights, p.X) > limit) / (exchanged.Count + lost):F1} %");
        }

        foreach (var (i, name) in Enum.GetNames<SwapFeature>().Index())
        {
            output.WriteLine($"{name}\t{weights[i]:F3}");
        }

        if (arguments.Option("--out") is { } path)
        {
            var head = File.Exists(path) ? File.ReadLines(path).TakeWhile(l => l.StartsWith("# ", StringComparison.Ordinal)).ToList() : [];
            File.WriteAllLines(path, [.. head, "feature\tweight", .. Enum.GetNames<SwapFeature>().Select((n, i) => string.Create(CultureInfo.InvariantCulture, $"{n}\t{weights[i]:F3}"))]);
        }

        if (arguments.Option("--alarms") is { } alarms)
        {
            File.WriteAllLines(alarms, clean.OrderByDescending(n => LogisticRegression.Score(weights, n.X)).Take(60).Select(n => $"{LogisticRegression.Score(weights, n.X):F2}\t{n.Text}")
                .Append("").Concat(exchanged.OrderBy(n => LogisticRegression.Score(weights, n.X)).Take(120).Select(n => $"{LogisticRegression.Score(weights, n.X):F2}\t{n.Text}")));
        }

        return 0;
    }

    private static PairContext Context((string English, string Turkish) row)
    {
        var pair = SentenceRuns.Align([row]);
        return new PairContext(pair, FactFinder.Find(pair.Source), FactFinder.Find(pair.Target));
    }

    /// <summary>The Turkish sentence with two linked values exchanged, their digits or their one word, for every two.</summary>
    private static IEnumerable<(string Turkish, Mention[] Values)> Exchanges(PairContext context, (string English, string Turkish) row)
    {
        var links = context.Numbers.Links.Where(l => Written(l.Target, row.Turkish).Length > 0 && Written(l.Source, row.English).Length > 0).DistinctBy(l => Written(l.Target, row.Turkish)).ToList();
        for (var i = 0; i < links.Count; i++)
        {
            for (var j = i + 1; j < links.Count; j++)
            {
                var (x, y) = (Written(links[i].Target, row.Turkish), Written(links[j].Target, row.Turkish));
                if (x.Overlaps(y) || x.Of(row.Turkish).SequenceEqual(y.Of(row.Turkish)))
                {
                    continue;
                }

                var (a, b) = x.Start < y.Start ? (x, y) : (y, x);
                yield return (string.Concat(string.Concat(row.Turkish.AsSpan(0, a.Start), b.Of(row.Turkish)), string.Concat(row.Turkish.AsSpan(a.End, b.Start - a.End), a.Of(row.Turkish), row.Turkish.AsSpan(b.End))),
                    [links[i].Source, links[j].Source]);
            }
        }
    }

    /// <summary>The run of digits in a mention, or its only word; empty where it has several.</summary>
    private static TextSpan Written(Mention mention, string text)
    {
        if (mention.Span.Of(text).IndexOfAnyInRange('0', '9') < 0)
        {
            return mention.Span.Of(text).Contains(' ') || mention.Certainty < 0.5 ? default : mention.Span;
        }

        var start = mention.Span.Start;
        while (start < mention.Span.End && !char.IsAsciiDigit(text[start]))
        {
            start++;
        }

        var end = start;
        while (end < mention.Span.End && (char.IsAsciiDigit(text[end]) || (text[end] is '.' or ',' && end + 1 < mention.Span.End && char.IsAsciiDigit(text[end + 1]))))
        {
            end++;
        }

        return text.AsSpan(end, mention.Span.End - end).IndexOfAnyInRange('0', '9') >= 0 ? default : TextSpan.FromBounds(start, end);
    }

    private static string Describe(ValueSwap swap, (string English, string Turkish) row) =>
        $"{swap.First.Source.Surface} | {swap.Second.Source.Surface}\t{row.English}\t{row.Turkish}\t{string.Join(' ', swap.Features.Select(f => f.ToString("0.##", CultureInfo.InvariantCulture)))}";
}
