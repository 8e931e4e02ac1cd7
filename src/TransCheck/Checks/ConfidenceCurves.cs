using System.Collections.Frozen;
using System.Globalization;
using TransCheck.Linguistics;

namespace TransCheck.Checks;

/// <summary>Makes the confidences of different checks comparable; see <c>resources/checks/confidence.tsv</c>.</summary>
internal static class ConfidenceCurves
{
    /// <summary>The default threshold: no curve moves a finding across it.</summary>
    private const double Threshold = 0.5;

    private static readonly FrozenDictionary<string, (double Power, double Top)> Curves =
        ResourceTable.ReadKeyed("checks/confidence.tsv", "check", "power", "top").ToFrozenDictionary(
            row => row.Key,
            row => (double.Parse(row.Value[1], CultureInfo.InvariantCulture), double.Parse(row.Value[2], CultureInfo.InvariantCulture)),
            StringComparer.Ordinal);

    public static IEnumerable<string> Checks => Curves.Keys;

    public static double Of(CheckInfo check, double confidence) =>
        confidence <= Threshold || !Curves.TryGetValue(check.Name, out var curve)
            ? confidence
            : Threshold + ((curve.Top - Threshold) * Math.Pow((confidence - Threshold) / (1 - Threshold), curve.Power));
}
