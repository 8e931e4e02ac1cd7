using TransCheck.Tests;

namespace TransCheck.Fuzz;

/// <summary>The inputs that are kept with the project.</summary>
internal static class Seeds
{
    public static string Root { get; } = Repository.PathTo("tests/TransCheck.Fuzz");

    /// <summary>What mutation starts from, in an order that does not depend on the machine.</summary>
    public static List<byte[]> Of(IFuzzTarget target) => [.. Files("seeds", target).Concat(Files("regressions", target)).Select(File.ReadAllBytes), .. target.MoreSeeds, []];

    /// <summary>The files of a target below <c>seeds</c> or <c>regressions</c>.</summary>
    public static IEnumerable<string> Files(string folder, IFuzzTarget target) =>
        Path.Combine(Root, folder, target.Name) is var path && Directory.Exists(path) ? Directory.EnumerateFiles(path).Order(StringComparer.Ordinal) : [];
}
