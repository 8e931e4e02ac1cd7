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

    /// <summary>Newton's method with a quadratic penalty on every weight but the first.</summary>
    public static double[] Fit(IReadOnlyList<(double[] X, bool Y)> rows, double ridge)
    {
        var n = rows[0].X.Length;
        var weights = new double[n];
        for (var round = 0; round < 30; round++)
        {
            var gradient = new double[n];
            var hessian = new double[n, n];
            for (var k = 0; k < n; k++)
            {
                gradient[k] = k == 0 ? 0 : -ridge * weights[k];
                hessian[k, k] = k == 0 ? 1e-6 : ridge;
            }

            foreach (var (x, y) in rows)
            {
                var p = Probability(weights, x);
                for (var a = 0; a < n; a++)
                {
                    gradient[a] += ((y ? 1 : 0) - p) * x[a];
                    for (var b = 0; b < n; b++)
                    {
                        hessian[a, b] += p * (1 - p) * x[a] * x[b];
                    }
                }
            }

            var step = Solve(hessian, gradient);
            for (var k = 0; k < n; k++)
            {
                weights[k] += step[k];
            }

            if (step.Max(Math.Abs) < 1e-6)
            {
                break;
            }
        }

        return weights;
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
