using System.Collections.Frozen;
using System.Globalization;
using TransCheck.Linguistics;

namespace TransCheck.Checks;

/// <summary>Makes the confidences of different checks comparable; see <c>resources/checks/confidence.tsv</c>.</summary>
internal static class ConfidenceCurves
{
    /// <summary>The default threshold, to which a curve moves its floor.</summary>
    private const double Threshold = 0.5;

    private static readonly FrozenDictionary<string, (double Floor, double Power, double Top)> Curves =
        ResourceTable.ReadKeyed("checks/confidence.tsv", "check", "floor", "power", "top").ToFrozenDictionary(
            row => row.Key,
            row => (Number(row.Value[1]), Number(row.Value[2]), Number(row.Value[3])),
            StringComparer.Ordinal);

    public static IEnumerable<string> Checks => Curves.Keys;

    public static double Of(CheckInfo check, double confidence)
    {
        if (!Curves.TryGetValue(check.Name, out var curve))
        {
            return confidence;
        }

        return confidence <= curve.Floor
            ? confidence * Threshold / curve.Floor
            : Threshold + ((curve.Top - Threshold) * Math.Pow((confidence - curve.Floor) / (1 - curve.Floor), curve.Power));
    }

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);
}
