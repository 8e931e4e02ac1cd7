using System.Collections.Immutable;
using System.Globalization;
using TransCheck.Alignment;
using TransCheck.Articles;

namespace TransCheck.Evaluation.Commands;

/// <summary>Fits how likely a bead is right on generated articles (<see cref="AlignGenerated"/>); prints the weights and how well they foretell others.</summary>
internal sealed class FitAlignment : IEvaluationCommand
{
    public string Name => "fit-alignment";

    public string Usage => "FILE.tsv --learn FILE.tsv[,FILE.tsv...] [--rate R]";

    public int Run(string[] arguments, TextWriter output)
    {
        if (arguments.Length == 0 || arguments.Option("--learn") is not { } others)
        {
            return 2;
        }

        var (lexicon, held) = AlignGenerated.Held(arguments[0], others.Split(','));
        var rate = double.Parse(arguments.Option("--rate") ?? "0.4", CultureInfo.InvariantCulture);
        var generator = new AlignmentGenerator(held, seed: 2, rate);
        var tied = new List<(double[] X, bool Y)>();
        var alone = new List<(double[] X, bool Y)>();
        for (var k = 0; k < 3000; k++)
        {
            var made = generator.Next();
            var gold = made.Gold.Select(AlignmentFigures.Key).ToHashSet(StringComparer.Ordinal);
            var lone = made.Gold.Where(b => b.Source.Length == 0 || b.Target.Length == 0)
                .SelectMany(b => b.Source.Select(s => (0, s)).Concat(b.Target.Select(t => (1, t)))).ToHashSet();
            _ = SentenceAligner.Align(
                Lines.Document(made.English, Language.English),
                Lines.Document(made.Turkish, Language.Turkish),
                lexicon,
                AlignmentWeights.Default,
                (beads, confidence) => Observe(beads, confidence, gold, lone));
        }

        Fit("tied", tied, output);
        Fit("alone", alone, output);
        return 0;

        void Observe(ImmutableArray<Bead> beads, BeadConfidence confidence, HashSet<string> gold, HashSet<(int, int)> lone)
        {
            for (var at = 0; at < beads.Length; at++)
            {
                var b = beads[at];
                if (b.Source.Count > 0 && b.Target.Count > 0)
                {
                    var key = AlignmentFigures.Key(new GoldBead([.. Enumerable.Range(b.Source.Start, b.Source.Count)], [.. Enumerable.Range(b.Target.Start, b.Target.Count)]));
                    tied.Add((confidence.TiedFeatures(at), gold.Contains(key)));
                }
                else
                {
                    alone.Add((confidence.AloneFeatures(at), lone.Contains(b.Source.Count > 0 ? (0, b.Source.Start) : (1, b.Target.Start))));
                }
            }
        }
    }

    /// <summary>Logistic regression by Newton's method on the first two thirds; calibration is shown on the rest.</summary>
    private static void Fit(string name, List<(double[] X, bool Y)> rows, TextWriter output)
    {
        var cut = rows.Count * 2 / 3;
        var weights = LogisticRegression.Fit(rows.Take(cut).ToList(), ridge: 1);
        output.WriteLine($"{name}: [{string.Join(", ", weights.Select(w => w.ToString("F3", CultureInfo.InvariantCulture)))}]  {rows.Count} beads, {rows.Count(r => !r.Y)} wrong");
        foreach (var bin in rows.Skip(cut).Select(r => (P: LogisticRegression.Probability(weights, r.X), r.Y)).GroupBy(r => (int)Math.Min(9, r.P * 10)).OrderBy(g => g.Key))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  said {bin.Average(r => r.P):F2}  was {bin.Average(r => r.Y ? 1.0 : 0.0):F2}  ({bin.Count()})"));
        }
    }
}
