using TransCheck.Fuzz.Targets;

namespace TransCheck.Fuzz.Commands;

/// <summary>Lists the targets.</summary>
internal static class TargetsCommand
{
    public static int Run(TextWriter output)
    {
        foreach (var target in FuzzTargets.All)
        {
            output.WriteLine(target.Name);
        }

        return 0;
    }
}
