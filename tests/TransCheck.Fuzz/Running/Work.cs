using System.Globalization;

namespace TransCheck.Fuzz.Running;

/// <summary>Inputs for a worker to try: some of a run of mutated ones, or a file.</summary>
/// <param name="From">Index of the first input.</param>
internal sealed record Work(string Target, ulong Seed, int From, int Count, string? File = null)
{
    public string ToLine() => string.Create(CultureInfo.InvariantCulture, $"{Target}\t{Seed}\t{From}\t{Count}\t{File}");

    public static Work Parse(string line) => line.Split('\t') switch
    {
        [var target, var seed, var from, var count, var file] =>
            new Work(target, ulong.Parse(seed, CultureInfo.InvariantCulture), int.Parse(from, CultureInfo.InvariantCulture), int.Parse(count, CultureInfo.InvariantCulture), file.Length == 0 ? null : file),
        _ => throw new FormatException(line),
    };

    public string Origin(int index) => File ?? string.Create(CultureInfo.InvariantCulture, $"--seed {Seed}, input {index}");
}
