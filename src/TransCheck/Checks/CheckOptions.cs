using TransCheck.Reading;

namespace TransCheck.Checks;

/// <param name="MinConfidence">Findings below are left out; 0.5 unless told.</param>
public sealed record CheckOptions(double MinConfidence = 0.5)
{
    public CheckLevels Levels { get; init; } = CheckLevels.Usual;
}

/// <summary>What holds for some articles only: for every pair of which one is on the list.</summary>
/// <param name="MinConfidence">Null leaves it as it is.</param>
public sealed record CheckOverride(PathPatterns Paths, CheckLevels Levels, double? MinConfidence)
{
    public CheckOptions Apply(CheckOptions options, string source, string target) =>
        Paths.Contains(source) || Paths.Contains(target)
            ? options with { Levels = options.Levels.With(Levels), MinConfidence = MinConfidence ?? options.MinConfidence }
            : options;
}
