using System.Globalization;
using TransCheck.Fuzz.Targets;

namespace TransCheck.Fuzz.Commands;

/// <summary>Writes what a target starts from into a folder, for fuzzers that read one.</summary>
internal static class SeedsCommand
{
    public static int Run(string target, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var (i, seed) in Seeds.Of(FuzzTargets.Named(target)).Where(s => s.Length > 0).Index())
        {
            File.WriteAllBytes(Path.Combine(folder, i.ToString("000", CultureInfo.InvariantCulture)), seed);
        }

        return 0;
    }
}
