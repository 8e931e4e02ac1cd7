using TransCheck.Linguistics;

namespace TransCheck.Alignment;

/// <summary>
/// How much likelier the lengths of two runs of segments are if the one renders the other than by chance (natural logarithm):
/// two normal distributions of the logarithm of Turkish over English characters, the narrow one wider for short texts.
/// </summary>
internal sealed class LengthFit
{
    private const double Worst = -20;
    private const double FarOff = 3;

    private readonly double _mean;
    private readonly double _variance;
    private readonly double _chance;
    private readonly double[][] _targetLog = new double[BeadScorer.Longest][];
    private readonly double[][] _sourceLog = new double[BeadScorer.Longest][];
    private readonly double[][] _peak = new double[BeadScorer.Longest][];
    private readonly double[][] _slope = new double[BeadScorer.Longest][];

    public LengthFit(AlignmentText source, AlignmentText target, LengthModel model, double chanceDeviation)
    {
        _mean = model.Mean;
        _variance = model.Deviation * model.Deviation;
        _chance = chanceDeviation * chanceDeviation;
        for (var m = 0; m < BeadScorer.Longest; m++)
        {
            _targetLog[m] = Logarithms(target.Length, m + 1);
            _sourceLog[m] = Logarithms(source.Length, m + 1);
            _peak[m] = new double[source.Count];
            _slope[m] = new double[source.Count];
            for (var i = 0; i < source.Count; i++)
            {
                var variance = Variance(Math.Exp(_sourceLog[m][i]));
                _peak[m][i] = 0.5 * Math.Log(_chance / variance);
                _slope[m][i] = 0.5 * ((1 / variance) - (1 / _chance));
            }
        }
    }

    /// <summary>For runs of 1 to 3 segments.</summary>
    public double Of(int source, int sourceCount, int target, int targetCount)
    {
        var r = _targetLog[targetCount - 1][target] - _sourceLog[sourceCount - 1][source] - _mean;
        return Math.Abs(r) >= FarOff ? Worst : _peak[sourceCount - 1][source] - (r * r * _slope[sourceCount - 1][source]);
    }

    /// <summary>For numbers of characters.</summary>
    public double Of(double source, double target)
    {
        var r = Math.Log((target + 3) / (source + 3)) - _mean;
        if (Math.Abs(r) >= FarOff)
        {
            return Worst;
        }

        var variance = Variance(source + 3);
        return (0.5 * Math.Log(_chance / variance)) - (r * r * 0.5 * ((1 / variance) - (1 / _chance)));
    }

    private double Variance(double length) => _variance + (1.5 / length);

    private static double[] Logarithms(int[] lengths, int count)
    {
        var result = new double[lengths.Length];
        for (var i = 0; i + count <= lengths.Length; i++)
        {
            var sum = 3.0;
            for (var k = 0; k < count; k++)
            {
                sum += lengths[i + k];
            }

            result[i] = Math.Log(sum);
        }

        return result;
    }
}
