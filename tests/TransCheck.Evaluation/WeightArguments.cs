using System.Globalization;
using TransCheck.Alignment;

namespace TransCheck.Evaluation;

/// <summary>Reads <c>--set Null=1.2,Swap=4</c>: the aligner's weights, to try others.</summary>
internal static class WeightArguments
{
    public static AlignmentWeights Weights(this string[] arguments)
    {
        var weights = new AlignmentWeights();
        foreach (var assignment in (arguments.Option("--set") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = assignment.Split('=');
            var property = typeof(AlignmentWeights).GetProperty(parts[0]) ?? throw new ArgumentException($"no weight is called {parts[0]}", nameof(arguments));
            property.SetValue(weights, Convert.ChangeType(parts[1], property.PropertyType, CultureInfo.InvariantCulture));
        }

        return weights;
    }
}
