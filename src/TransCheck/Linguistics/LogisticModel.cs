using System.Globalization;

namespace TransCheck.Linguistics;

/// <summary>Weighs features into a confidence; fitted by a command of the evaluation.</summary>
/// <param name="weights">One for each feature.</param>
internal sealed class LogisticModel(double[] weights)
{
    public double Confidence(ReadOnlySpan<double> features)
    {
        var sum = 0.0;
        for (var i = 0; i < features.Length; i++)
        {
            sum += weights[i] * features[i];
        }

        return 1 / (1 + Math.Exp(-sum));
    }

    /// <param name="table">A table of <c>resources/</c> with the columns feature and weight, a row for each name of the enumeration.</param>
    public static LogisticModel Load<TFeature>(string table)
        where TFeature : struct, Enum
    {
        var rows = ResourceTable.ReadKeyed(table, "feature", "weight");
        return new LogisticModel([.. Enum.GetNames<TFeature>().Select(name => rows.TryGetValue(name, out var row)
            ? double.Parse(row[1], CultureInfo.InvariantCulture)
            : throw new InvalidDataException($"{table}: no row for {name}"))]);
    }
}
