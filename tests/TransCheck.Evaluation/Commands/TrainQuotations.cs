using System.Globalization;
using TransCheck.Alignment;
using TransCheck.Facts;
using TransCheck.Facts.Quotations;

namespace TransCheck.Evaluation.Commands;

/// <summary>Fits the weights of <see cref="QuotationModel"/>: quotations are taken out of the Turkish, one at a time, and weighed against the untouched pairs.</summary>
internal sealed class TrainQuotations : IEvaluationCommand
{
    /// <summary>Alarms per 1,000 English words of the untouched pairs that the confidence 0.5 allows.</summary>
    private const double AllowedAlarms = 0.15;

    public string Name => "train-quotations";

    public string Usage => "PAIRS.tsv [--out WEIGHTS.tsv] [--alarms FILE]";

    public int Run(string[] arguments, TextWriter output)
    {
        var negatives = new List<(double[] X, string Text)>();
        var positives = new List<(double[] X, string Text)>();
        var missed = 0;
        var words = 0;
        foreach (var run in SentenceRuns.Read(arguments[0]))
        {
            words += run.Sum(r => r.English.Split(' ').Length);
            var pair = SentenceRuns.Align(run);
            var (source, target) = (FactFinder.Find(pair.Source), FactFinder.Find(pair.Target));
            var clean = QuotationMatcher.Compare(pair, source, target);
            negatives.AddRange(clean.Select(g => (g.Features.ToArray(), Describe(g, pair))));
            for (var row = 0; row < run.Length; row++)
            {
                var quotation = target.BySegment[row].FirstOrDefault(m => m.Kind == FactKind.Quotation);
                if (quotation is null || source.BySegment[row].All(m => m.Kind != FactKind.Quotation) || quotation.Span.Length > 0.9 * run[row].Turkish.Length)
                {
                    continue;
                }

                var copy = ((string English, string Turkish)[])run.Clone();
                copy[row].Turkish = string.Concat(run[row].Turkish.AsSpan(0, quotation.Span.Start).TrimEnd(), run[row].Turkish.AsSpan(quotation.Span.End));
                var altered = SentenceRuns.Align(copy);
                var found = QuotationMatcher.Compare(altered, FactFinder.Find(altered.Source), FactFinder.Find(altered.Target))
                    .Where(g => g.Quotation.Segment == row && !clean.Any(c => c.Quotation == g.Quotation)).MaxBy(g => g.Confidence);
                if (found is null)
                {
                    missed++;
                }
                else
                {
                    positives.Add((found.Features.ToArray(), Describe(found, altered)));
                }
            }
        }

        output.WriteLine($"{words} words, {negatives.Count} gaps in untouched pairs, {positives.Count} quotations taken out, {missed} without a gap");
        var weights = LogisticRegression.Fit([.. positives.Select(p => (p.X, true)), .. negatives.Select(n => (n.X, false))], ridge: 1);
        var scores = negatives.Select(n => LogisticRegression.Score(weights, n.X)).OrderDescending().ToArray();
        var threshold = scores[(int)(AllowedAlarms * words / 1000)];
        weights[0] -= threshold;
        foreach (var rate in (double[])[0.05, 0.1, 0.15, 0.2, 0.3, 0.5])
        {
            var limit = scores[Math.Min(scores.Length - 1, (int)(rate * words / 1000))] - threshold;
            output.WriteLine($"at {rate:F2} alarms per 1,000 words: {100.0 * positives.Count(p => LogisticRegression.Score(weights, p.X) > limit) / (positives.Count + missed):F1} %");
        }

        foreach (var (i, name) in Enum.GetNames<QuotationFeature>().Index())
        {
            output.WriteLine($"{name}\t{weights[i]:F3}");
        }

        if (arguments.Option("--out") is { } path)
        {
            var head = File.Exists(path) ? File.ReadLines(path).TakeWhile(l => l.StartsWith("# ", StringComparison.Ordinal)) : [];
            File.WriteAllLines(path, [.. head, "feature\tweight", .. Enum.GetNames<QuotationFeature>().Select((n, i) => string.Create(CultureInfo.InvariantCulture, $"{n}\t{weights[i]:F3}"))]);
        }

        if (arguments.Option("--alarms") is { } alarms)
        {
            File.WriteAllLines(alarms, negatives.OrderByDescending(n => LogisticRegression.Score(weights, n.X)).Take(60).Select(n => $"{LogisticRegression.Score(weights, n.X):F2}\t{n.Text}")
                .Append("").Concat(positives.OrderBy(n => LogisticRegression.Score(weights, n.X)).Take(60).Select(n => $"{LogisticRegression.Score(weights, n.X):F2}\t{n.Text}")));
        }

        return 0;
    }

    private static string Describe(QuotationGap gap, AlignedPair pair) =>
        $"{gap.Quotation.Surface}\t{pair.Source.Segments[gap.Quotation.Segment].Text}\t{pair.Target.Segments[gap.Quotation.Segment].Text}";
}
