namespace TransCheck.Evaluation;

internal static class LogisticRegression
{
    public static double Probability(double[] weights, double[] x) => 1 / (1 + Math.Exp(-Score(weights, x)));

    /// <summary>The logarithm of the odds.</summary>
    public static double Score(double[] weights, double[] x)
    {
        var sum = 0.0;
        for (var k = 0; k < x.Length; k++)
        {
            sum += weights[k] * x[k];
        }

        return sum;
    }

    public static double[] Fit(IReadOnlyList<(double[] X, bool Y)> rows, double ridge) => Fit([.. rows.Select(r => (r.X, r.Y, 1.0))], ridge);

    /// <summary>With a quadratic penalty on every weight but the first; rows count as often as they weigh.</summary>
    public static double[] Fit(IReadOnlyList<(double[] X, bool Y, double Weight)> rows, double ridge)
    {
        var n = rows[0].X.Length;
        var penalties = new double[n];
        Array.Fill(penalties, ridge);
        penalties[0] = 1e-6;
        return Fit(rows, new double[n], penalties);
    }

    /// <summary>Newton's method with a quadratic penalty on the distance of every weight from where it starts; steps are halved until they gain something.</summary>
    public static double[] Fit(IReadOnlyList<(double[] X, bool Y, double Weight)> rows, double[] start, double[] penalties)
    {
        const double Enough = 1e-7;
        const double Least = 1e-4;
        var n = start.Length;
        var weights = (double[])start.Clone();
        var loss = Loss(weights);
        for (var round = 0; round < 100; round++)
        {
            var gradient = new double[n];
            var hessian = new double[n, n];
            for (var k = 0; k < n; k++)
            {
                gradient[k] = -penalties[k] * (weights[k] - start[k]);
                hessian[k, k] = penalties[k];
            }

            foreach (var (x, y, weight) in rows)
            {
                var p = Probability(weights, x);
                for (var a = 0; a < n; a++)
                {
                    if (x[a] == 0)
                    {
                        continue;
                    }

                    gradient[a] += weight * ((y ? 1 : 0) - p) * x[a];
                    for (var b = 0; b < n; b++)
                    {
                        hessian[a, b] += weight * p * (1 - p) * x[a] * x[b];
                    }
                }
            }

            var direction = Solve(hessian, gradient);
            var next = weights;
            var least = loss;
            for (var step = 1.0; step > Least; step /= 2)
            {
                next = [.. weights.Zip(direction, (w, d) => w + (step * d))];
                least = Loss(next);
                if (least <= loss)
                {
                    break;
                }
            }

            var gained = loss - least;
            if (gained < Enough)
            {
                break;
            }

            (weights, loss) = (next, least);
        }

        return weights;

        double Loss(double[] at)
        {
            var sum = 0.0;
            foreach (var (x, y, weight) in rows)
            {
                var score = Score(at, x);
                sum += weight * (Math.Max(score, 0) + Math.Log(1 + Math.Exp(-Math.Abs(score))) - (y ? score : 0));
            }

            for (var k = 0; k < n; k++)
            {
                sum += penalties[k] * (at[k] - start[k]) * (at[k] - start[k]) / 2;
            }

            return sum;
        }
    }

    private static double[] Solve(double[,] matrix, double[] right)
    {
        var n = right.Length;
        var a = (double[,])matrix.Clone();
        var x = (double[])right.Clone();
        for (var c = 0; c < n; c++)
        {
            for (var r = c + 1; r < n; r++)
            {
                var factor = a[r, c] / a[c, c];
                for (var k = c; k < n; k++)
                {
                    a[r, k] -= factor * a[c, k];
                }

                x[r] -= factor * x[c];
            }
        }

        for (var r = n - 1; r >= 0; r--)
        {
            for (var k = r + 1; k < n; k++)
            {
                x[r] -= a[r, k] * x[k];
            }

            x[r] /= a[r, r];
        }

        return x;
    }
}
