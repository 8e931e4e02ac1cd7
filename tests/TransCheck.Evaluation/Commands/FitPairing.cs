using System.Globalization;
using TransCheck.Linguistics;
using TransCheck.Pairing;

namespace TransCheck.Evaluation.Commands;

/// <summary>Fits the weights of <see cref="ContentModel"/> by logistic regression over the candidates of articles whose pairs are known.</summary>
internal sealed class FitPairing : IEvaluationCommand
{
    /// <summary>Prior deviation of a weight, which keeps rare inputs near 0.</summary>
    private const double Prior = 2;

    /// <summary>
    /// A translation with altered facts must still pair, else nobody hears of them; and documentation, to which the weights are fitted,
    /// keeps its names and numbers as they are more than news does. So what a missing one weighs is not left to the fit, which would make it
    /// twice as much.
    /// </summary>
    private static readonly Dictionary<int, double> Given = new()
    {
        [ContentModel.Inputs.IndexOf("numbers-missing")] = -1.2,
        [ContentModel.Inputs.IndexOf("names-missing")] = -1,
    };

    /// <summary>
    /// Documentation has no stories of several writers about one event, which share names and a date and differ in the rest, so the fit would
    /// make what missing facts weigh a fifth of this.
    /// </summary>
    private static readonly Dictionary<int, double> GivenConfidence = new()
    {
        [ContentModel.ConfidenceInputs.IndexOf("confidence-missing")] = -6.5,
    };

    public string Name => "fit-pairing";

    public string Usage => "FOLDER...: folders with en/ and tr/; prints resources/pairing/weights.tsv";

    public int Run(string[] arguments, TextWriter output)
    {
        var rows = new List<(double[] Inputs, bool Pair)>();
        var parts = new List<PairingSet>();
        foreach (var folder in arguments)
        {
            var set = PairingSet.Read(folder);
            foreach (var part in new[] { set.Neutral(1), set.Without(0.5, 2).Neutral(3), Snippets.Of(set, 3).Neutral(4), Snippets.Of(set, 2).Without(0.5, 5).Neutral(6) })
            {
                var before = rows.Count;
                parts.Add(part);
                Collect(part, rows);
                Console.Error.WriteLine($"{folder}: {part.Gold.Count} pairs, {rows.Count - before} candidates, {rows.Skip(before).Count(r => r.Pair)} right");
            }
        }

        var weights = Fit(rows, ContentModel.Inputs.Length, Given);
        var assigned = new List<(double[] Inputs, bool Pair)>();
        foreach (var part in parts)
        {
            Assign(part, weights, assigned);
        }

        output.WriteLine("# What each kind of evidence weighs in the fit of two articles (see ContentModel); fitted by the evaluation command fit-pairing, but for those of missing numbers and names, which were chosen by hand.");
        output.WriteLine("input\tweight");
        for (var i = 0; i < weights.Length; i++)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{ContentModel.Inputs[i]}\t{weights[i]:F3}"));
        }

        foreach (var part in arguments.Select(PairingSet.Read).SelectMany(s => new[] { Snippets.Of(s, 3), Snippets.Of(s, 2) }).SelectMany(Snippets.AloneTogether))
        {
            Assign(part, weights, assigned);
        }

        var confidence = Fit(assigned, ContentModel.ConfidenceInputs.Length, GivenConfidence);
        for (var i = 0; i < confidence.Length; i++)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{ContentModel.ConfidenceInputs[i]}\t{confidence[i]:F3}"));
        }

        return 0;
    }

    private static void Collect(PairingSet set, List<(double[] Inputs, bool Pair)> rows)
    {
        foreach (var (_, _, inputs, pair) in Candidates(set))
        {
            rows.Add((inputs, pair));
        }
    }

    /// <summary>The pairs that are assigned, half of them without a partner: how sure are they?</summary>
    private static void Assign(PairingSet set, double[] weights, List<(double[] Inputs, bool Pair)> rows)
    {
        foreach (var part in set.Articles.Count > 2 ? new[] { set, set.Without(0.5, 7) } : [set])
        {
            var candidates = Candidates(part).Select(c => (Fit: c.Fit with { Score = c.Inputs.Zip(weights, (x, w) => x * w).Sum() }, c.Score, c.Pair)).ToArray();
            var known = candidates.ToDictionary(c => (c.Fit.English, c.Fit.Turkish), c => (c.Score, c.Pair));
            foreach (var (fit, margin) in Assignment.Assign([.. candidates.Select(c => c.Fit)], ContentModel.LeastFit))
            {
                var (score, pair) = known[(fit.English, fit.Turkish)];
                var inputs = new double[ContentModel.ConfidenceInputs.Length];
                ContentModel.WriteConfidence(score, fit.Score, margin, part.Articles.Count, inputs);
                rows.Add((inputs, pair));
            }
        }
    }

    private static IEnumerable<(Fit Fit, ContentScore Score, double[] Inputs, bool Pair)> Candidates(PairingSet set)
    {
        var sides = set.Articles.OrderBy(a => a.Article.Path, StringComparer.Ordinal).Select((a, i) => Side.Of(i, a, PlainPlaces.Of([]), new PairOptions())).ToArray();
        var matcher = new ContentMatcher([.. sides, .. sides.Where(s => s.IsEither).Select(s => s.OtherSide())], Lexicon.Default, new ParallelOptions());
        foreach (var (fit, score) in matcher.Candidates(new HashSet<int>()))
        {
            var inputs = new double[ContentModel.Inputs.Length];
            ContentModel.Write(score, inputs);
            yield return (fit, score, inputs, set.Gold.Contains((sides[fit.English].Path, sides[fit.Turkish].Path)));
        }
    }

    /// <summary>Newton's method.</summary>
    private static double[] Fit(List<(double[] Inputs, bool Pair)> rows, int n, Dictionary<int, double> given)
    {
        var weights = new double[n];
        foreach (var (input, weight) in given)
        {
            weights[input] = weight;
        }

        for (var round = 0; round < 30; round++)
        {
            var gradient = weights.Select((w, i) => i == 0 ? 0 : -w / (Prior * Prior)).ToArray();
            var hessian = new double[n, n];
            for (var i = 0; i < n; i++)
            {
                hessian[i, i] = 1 / (Prior * Prior);
            }

            foreach (var (inputs, pair) in rows)
            {
                var z = 0.0;
                for (var i = 0; i < n; i++)
                {
                    z += weights[i] * inputs[i];
                }

                var p = 1 / (1 + Math.Exp(-z));
                for (var i = 0; i < n; i++)
                {
                    gradient[i] += ((pair ? 1 : 0) - p) * inputs[i];
                    for (var j = 0; j < n; j++)
                    {
                        hessian[i, j] += p * (1 - p) * inputs[i] * inputs[j];
                    }
                }
            }

            foreach (var input in given.Keys)
            {
                gradient[input] = 0;
                for (var i = 0; i < n; i++)
                {
                    hessian[i, input] = hessian[input, i] = i == input ? 1 : 0;
                }
            }

            var step = Solve(hessian, gradient);
            for (var i = 0; i < n; i++)
            {
                weights[i] += Math.Clamp(step[i], -1, 1);
            }
        }

        return weights;
    }

    private static double[] Solve(double[,] matrix, double[] right)
    {
        var n = right.Length;
        var x = right.ToArray();
        for (var c = 0; c < n; c++)
        {
            for (var r = c + 1; r < n; r++)
            {
                var f = matrix[r, c] / matrix[c, c];
                for (var k = c; k < n; k++)
                {
                    matrix[r, k] -= f * matrix[c, k];
                }

                x[r] -= f * x[c];
            }
        }

        for (var r = n - 1; r >= 0; r--)
        {
            for (var k = r + 1; k < n; k++)
            {
                x[r] -= matrix[r, k] * x[k];
            }

            x[r] /= matrix[r, r];
        }

        return x;
    }
}
