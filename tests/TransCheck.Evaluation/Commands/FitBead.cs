using System.Globalization;
using TransCheck.Alignment;
using TransCheck.Evidence;
using TransCheck.Linguistics;

namespace TransCheck.Evaluation.Commands;

/// <summary>
/// Fits the weights of <see cref="BeadFeature"/> on sentences with their renderings, with the sentences around these, with sentences of other runs, and with half of what
/// they render. The lexicon of each half of the sentences is learned without it.
/// </summary>
internal sealed class FitBead : IEvaluationCommand
{
    public string Name => "fit-bead";

    public string Usage => "PAIRS.tsv... [--out resources/models/bead.tsv]";

    public int Run(string[] arguments, TextWriter output)
    {
        var files = arguments.TakeWhile(a => !a.StartsWith('-')).ToArray();
        if (files.Length == 0)
        {
            return 2;
        }

        var runs = files.SelectMany(ParallelFile.Read).Chunk(SentenceRuns.Length).Where(r => r.Length > 4).ToArray();
        var rows = new List<(double[] X, bool Y, double Weight)>[] { [], [] };
        for (var fold = 0; fold < 2; fold++)
        {
            var lexicon = LexiconLearner.Learn(runs.Where((_, i) => i % 2 != fold).SelectMany(r => r).Concat(Vocabulary.Pairs), new LexiconLearnerOptions())
                .With(TermList.Read("lexicon/terms.tsv").ToLexicon(Lexicon.Default.Length));
            for (var r = fold; r + 2 < runs.Length; r += 2)
            {
                Gather(runs[r], runs[r + 2], lexicon, rows[fold]);
            }
        }

        for (var fold = 0; fold < 2; fold++)
        {
            Reliability(LogisticRegression.Fit(rows[1 - fold], ridge: 1), rows[fold], output);
        }

        var weights = LogisticRegression.Fit([.. rows[0], .. rows[1]], ridge: 1);
        var lines = Enum.GetNames<BeadFeature>().Select((n, i) => string.Create(CultureInfo.InvariantCulture, $"{n}\t{weights[i]:F3}")).ToList();
        lines.ForEach(output.WriteLine);
        if (arguments.Option("--out") is { } path)
        {
            var head = File.Exists(path) ? File.ReadLines(path).TakeWhile(l => l.StartsWith("# ", StringComparison.Ordinal)) : [];
            File.WriteAllLines(path, [.. head, "feature\tweight", .. lines]);
        }

        return 0;
    }

    private static void Gather((string English, string Turkish)[] run, (string English, string Turkish)[] other, Lexicon lexicon, List<(double[] X, bool Y, double Weight)> rows)
    {
        var pair = SentenceRuns.Align([.. run, .. other]) with { Lexicon = lexicon };
        var n = run.Length;
        for (var i = 0; i < n; i++)
        {
            Add(i, 1, i, 1, right: true, 1);
            Add(i, 1, i + 1 < n ? i + 1 : i - 1, 1, right: false, 0.5);
            Add(i, 1, n + (i % other.Length), 1, right: false, 0.5);
            if (i + 1 < n)
            {
                Add(i, 2, i, 2, right: true, 0.2);
                Add(i, 2, i, 1, right: false, 0.2);
                Add(i, 1, i, 2, right: false, 0.2);
            }
        }

        void Add(int source, int sources, int target, int targets, bool right, double weight)
        {
            var bead = new Bead(new SegmentRange(source, sources), new SegmentRange(target, targets), 1);
            if (BeadWords.Of(pair.Source, bead.Source, pair.Target, bead.Target, lexicon) is { } words)
            {
                rows.Add((BeadEvidence.Features(pair, bead, words), right, weight));
            }
        }
    }

    private static void Reliability(double[] weights, List<(double[] X, bool Y, double Weight)> rows, TextWriter output)
    {
        foreach (var band in rows.GroupBy(r => Math.Min(9, (int)(10 * LogisticRegression.Probability(weights, r.X)))).OrderBy(g => g.Key))
        {
            var all = band.Sum(r => r.Weight);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"said {band.Key / 10.0:F1}-{(band.Key + 1) / 10.0:F1}: was {band.Where(r => r.Y).Sum(r => r.Weight) / all:F2} of {all:F0}"));
        }
    }
}
