using SharpFuzz;
using TransCheck.Fuzz.Targets;

namespace TransCheck.Fuzz.Commands;

/// <summary>
/// Serves afl-fuzz, which counts the branches that an input takes. The product's assemblies have to be instrumented before, see <c>tests/fuzz</c>; an exception is a crash.
/// </summary>
internal static class AflCommand
{
    public static int Run(string name)
    {
        // Instrumented code must not run before there is a place to count its branches in.
        IFuzzTarget? target = null;
        Fuzzer.OutOfProcess.Run(stream =>
        {
            target ??= FuzzTargets.Named(name);
            using var input = new MemoryStream();
            stream.CopyTo(input);
            target.Run(input.ToArray());
        });
        return 0;
    }
}
