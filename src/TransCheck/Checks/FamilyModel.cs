using System.Collections.Frozen;
using System.Globalization;
using TransCheck.Evidence;
using TransCheck.Linguistics;

namespace TransCheck.Checks;

/// <summary>The model of one family: weights of features, and what each of its checks adds.</summary>
internal sealed class FamilyModel
{
    private static readonly Dictionary<string, double> Tops = ResourceTable.Read("models/anchors.tsv", "check", "bias", "slope", "top")
        .ToDictionary(r => r[0], r => double.Parse(r[3], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    private static readonly FrozenDictionary<CheckFamily, FamilyModel> Models =
        Enum.GetValues<CheckFamily>().Where(f => f != CheckFamily.Plain).Select(f => KeyValuePair.Create(f, Load(f))).Where(m => m.Value is not null).ToFrozenDictionary(m => m.Key, m => m.Value!);

    /// <summary>The default threshold: below it nothing shows, so that the rest of the scale is left for what does.</summary>
    private const double Threshold = 0.5;

    private readonly double[] _weights;
    private readonly FrozenDictionary<string, (double Bias, double Slope, double Top)> _checks;

    private FamilyModel(double[] weights, FrozenDictionary<string, (double Bias, double Slope, double Top)> checks) => (_weights, _checks) = (weights, checks);

    /// <returns>Null for <see cref="CheckFamily.Plain"/>.</returns>
    public static FamilyModel? Of(CheckFamily family) => Models.GetValueOrDefault(family);

    /// <summary>False where what the check thinks by itself is all that counts.</summary>
    public bool WeighsFeatures => Array.Exists(_weights, static w => w != 0);

    public double Probability(CheckInfo check, ReadOnlySpan<double> features)
    {
        var (bias, slope, top) = _checks.GetValueOrDefault(check.Name, (0, 0, 1));
        var sum = bias + (slope * features[(int)CandidateFeature.Score]);
        for (var i = 0; i < features.Length; i++)
        {
            sum += _weights[i] * features[i];
        }

        var probability = 1 / (1 + Math.Exp(-sum));
        return probability <= Threshold ? probability : Threshold + ((probability - Threshold) / (1 - Threshold) * (top - Threshold));
    }

    private static FamilyModel? Load(CheckFamily family)
    {
        var name = $"models/{family.ToString().ToLowerInvariant()}.tsv";
        if (!ResourceTable.Exists(name))
        {
            return null;
        }

        var weights = new double[Enum.GetValues<CandidateFeature>().Length];
        var checks = new Dictionary<string, (double Bias, double Slope, double Top)>(StringComparer.Ordinal);
        foreach (var row in ResourceTable.Read(name, "feature", "check", "weight"))
        {
            var weight = double.Parse(row[2], CultureInfo.InvariantCulture);
            if (row[1] == "*")
            {
                weights[(int)Enum.Parse<CandidateFeature>(row[0])] = weight;
            }
            else
            {
                var (bias, slope, top) = checks.GetValueOrDefault(row[1], (0, 0, Tops.GetValueOrDefault(row[1], 1)));
                checks[row[1]] = Enum.Parse<CandidateFeature>(row[0]) switch
                {
                    CandidateFeature.Bias => (weight, slope, top),
                    CandidateFeature.Score => (bias, weight, top),
                    var other => throw new InvalidDataException($"{name}: {other} of one check"),
                };
            }
        }

        return new FamilyModel(weights, checks.ToFrozenDictionary(StringComparer.Ordinal));
    }
}
