using TransCheck.Fuzz.Running;
using TransCheck.Fuzz.Targets;

namespace TransCheck.Fuzz.Commands;

/// <summary>Tries one input in this process, so that a debugger sees it.</summary>
internal static class RunCommand
{
    public static int Run(string name, string file, TextWriter output)
    {
        var target = FuzzTargets.Named(name);
        var input = File.ReadAllBytes(file);
        if (Judge.Of(target, input, file) is not { } failure)
        {
            output.WriteLine("passed");
            return 0;
        }

        output.WriteLine($"{failure.Kind}: {failure.Message}\n  at {failure.Frames}");
        return 1;
    }
}
