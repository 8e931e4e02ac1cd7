using System.Collections.Immutable;
using System.Globalization;
using TransCheck.Articles;
using TransCheck.Facts;
using TransCheck.Facts.Names;
using TransCheck.Linguistics;

namespace TransCheck.Evaluation.Commands;

/// <summary>
/// Fits the weights of <see cref="NameModel"/>. Names that the Turkish of a sentence pair keeps are dropped or replaced, one at a time, within
/// runs of consecutive sentences; what the matcher says of them is weighed against what it says of the untouched pairs.
/// </summary>
internal sealed class TrainNames : IEvaluationCommand
{
    /// <summary>
    /// Alarms per 1,000 English words of the untouched pairs that the confidence 0.5 allows. Most of them are slips of the translators.
    /// </summary>
    private const double AllowedAlarms = 0.35;

    /// <summary>The one that ships was learned from these pairs, and explains more of them than it would of others.</summary>
    private Lexicon? _lexicon;

    public string Name => "train-names";

    public string Usage => "PAIRS.tsv [--lexicon LEARNED-FROM-OTHERS.bin] [--out WEIGHTS.tsv] [--alarms FILE]";

    public int Run(string[] arguments, TextWriter output)
    {
        var random = new Random(7);
        _lexicon = ReadLexicon(arguments.Option("--lexicon"));
        var runs = SentenceRuns.Read(arguments[0]).Where(IsWhole).ToArray();
        var pool = new List<string>();
        foreach (var run in runs)
        {
            foreach (var mention in FactFinder.Find(SentenceRuns.Align(run).Source).BySegment.SelectMany(s => s))
            {
                if (mention.Kind == FactKind.Name && !mention.Surface.Contains(' ', StringComparison.Ordinal) && mention.Surface.Length > 3)
                {
                    pool.Add(mention.Surface);
                }
            }
        }

        var negatives = new List<(double[] X, string Text)>();
        var positives = new List<(double[] X, string Text)>();
        var missed = 0;
        var words = 0;
        foreach (var run in runs)
        {
            words += run.Sum(r => r.English.Split(' ').Length);
            var (differences, english, turkish) = Compare(run);
            negatives.AddRange(differences.Where(d => d.Features.Length > 0).Select(d => (d.Features.ToArray(), Describe(d, english, turkish))));
            foreach (var (row, altered, span) in Alterations(run, english, turkish, pool, random))
            {
                var copy = ((string, string)[])run.Clone();
                copy[row] = (run[row].English, altered);
                if (!IsWhole(copy))
                {
                    continue;
                }

                var (after, _, document) = Compare(copy);
                var hit = after.Where(d => d.Features.Length > 0 && d.English.Segment == row && d.English.Span.Overlaps(span)).MaxBy(d => d.Confidence);
                if (hit is null)
                {
                    missed++;
                }
                else
                {
                    positives.Add((hit.Features.ToArray(), Describe(hit, english, document)));
                }
            }
        }

        output.WriteLine($"{words} words, {negatives.Count} gaps in untouched pairs, {positives.Count} altered names with a gap, {missed} without");
        var weights = LogisticRegression.Fit([.. positives.Select(p => (p.X, true)), .. negatives.Select(n => (n.X, false))], ridge: 1);
        var scores = negatives.Select(n => LogisticRegression.Score(weights, n.X)).OrderDescending().ToArray();
        var threshold = scores[(int)(AllowedAlarms * words / 1000)];
        weights[0] -= threshold;
        foreach (var rate in (double[])[0.1, 0.2, 0.3, 0.4, 0.5, 0.7, 1])
        {
            var limit = scores[Math.Min(scores.Length - 1, (int)(rate * words / 1000))] - threshold;
            output.WriteLine($"at {rate:F1} alarms per 1,000 words: {100.0 * positives.Count(p => LogisticRegression.Score(weights, p.X) > limit) / (positives.Count + missed):F1} %");
        }

        foreach (var (i, name) in Enum.GetNames<NameFeature>().Index())
        {
            output.WriteLine($"{name}\t{weights[i]:F3}");
        }

        if (arguments.Option("--out") is { } path)
        {
            var head = File.Exists(path) ? File.ReadLines(path).TakeWhile(l => l.StartsWith("# ", StringComparison.Ordinal)) : [];
            File.WriteAllLines(path, [.. head, "feature\tweight", .. Enum.GetNames<NameFeature>().Select((n, i) => string.Create(CultureInfo.InvariantCulture, $"{n}\t{weights[i]:F3}"))]);
        }

        if (arguments.Option("--alarms") is { } alarms)
        {
            File.WriteAllLines(alarms, negatives.OrderByDescending(n => LogisticRegression.Score(weights, n.X)).Take(150).Select(n => $"{LogisticRegression.Score(weights, n.X):F2}\t{n.Text}\t{Show(n.X)}")
                .Append("").Concat(positives.OrderBy(n => LogisticRegression.Score(weights, n.X)).Take(250).Select(n => $"{LogisticRegression.Score(weights, n.X):F2}\t{n.Text}\t{Show(n.X)}")));
        }

        return 0;
    }

    /// <summary>Every row of the run is one segment of either side, even where it is a piece of code.</summary>
    private static bool IsWhole((string English, string Turkish)[] run) =>
        SentenceRuns.Align(run) is var pair && pair.Source.Segments.Length == run.Length && pair.Target.Segments.Length == run.Length;

    private static Lexicon? ReadLexicon(string? path)
    {
        if (path is null)
        {
            return null;
        }

        using var stream = File.OpenRead(path);
        var learned = LexiconFile.Read(stream);
        return learned.With(TermList.Read("lexicon/terms.tsv").ToLexicon(learned.Length));
    }

    private static string Show(double[] x) => string.Join(' ', Enum.GetNames<NameFeature>().Zip(x).Where(p => p.Second != 0).Select(p => $"{p.First}={p.Second:F1}"));

    private static string Describe(NameDifference difference, Document english, Document turkish) =>
        $"{difference.English.Span.Of(english.Segments[difference.English.Segment].Text)}\t{difference.Turkish.Span.Of(turkish.Segments[difference.Turkish.Segment].Text)}\t{english.Segments[difference.English.Segment].Text}\t{turkish.Segments[difference.Turkish.Segment].Text}";

    private (ImmutableArray<NameDifference> Differences, Document English, Document Turkish) Compare((string English, string Turkish)[] run)
    {
        var pair = SentenceRuns.Align(run);
        return (NameMatcher.Compare(pair, FactFinder.Find(pair.Source), FactFinder.Find(pair.Target), _lexicon, Exonyms.Default), pair.Source, pair.Target);
    }

    /// <summary>Names of one to three words that stand in both sides of a row, with the Turkish row without them or with another name.</summary>
    private static IEnumerable<(int Row, string Turkish, TextSpan English)> Alterations((string English, string Turkish)[] run, Document english, Document turkish, List<string> pool, Random random)
    {
        var facts = FactFinder.Find(english);
        foreach (var row in Enumerable.Range(0, run.Length))
        {
            var names = facts.BySegment[row].Where(m => m.Kind == FactKind.Name && m.Surface.Length > 2).ToArray();
            if (names.Length == 0)
            {
                continue;
            }

            var mention = names[random.Next(names.Length)];
            var text = run[row].Turkish;
            var at = text.IndexOf(mention.Surface, StringComparison.Ordinal);
            if (at < 0 || (at > 0 && char.IsLetter(text[at - 1])) || turkish.Segments[row].Tokens.All(t => t.Start != at))
            {
                continue;
            }

            var end = at + mention.Surface.Length;
            var token = turkish.Segments[row].Tokens.FirstOrDefault(t => t.StemEnd == end);
            if (token.Length == 0)
            {
                continue;
            }

            yield return (row, (text[..at] + text[token.End..].TrimStart()).Trim(), mention.Span);
            yield return (row, text[..at] + pool[random.Next(pool.Count)] + text[end..], mention.Span);
        }
    }
}
