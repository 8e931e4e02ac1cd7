using System.Diagnostics;

namespace TransCheck.Fuzz.Running;

/// <summary>Runs a target on an input and tells whether it kept its promises and its bounds.</summary>
internal static class Judge
{
    /// <summary>A second for 100 KB, and a half whatever the size: tables are loaded, code is compiled.</summary>
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan ForByte = TimeSpan.FromMicroseconds(10);

    private const long LeastMemory = 100_000_000;
    private const long MemoryForByte = 5_000;

    /// <returns>Null where all is well.</returns>
    public static Failure? Of(IFuzzTarget target, byte[] input, string origin)
    {
        try
        {
            if (Spend(target, input) is { } spent && (spent.Wall > TimeFor(input) || spent.Bytes > MemoryFor(input)))
            {
                // Once more, by the processor's clock: tables are loaded now, and a busy machine makes nothing slow.
                var again = Spend(target, input);
                var best = again.Processor < spent.Processor ? again : spent;
                if (best.Processor > TimeFor(input))
                {
                    return new Failure(target.Name, Failure.Slow, $"{best.Processor.TotalSeconds:0.0} s for {input.Length:N0} bytes", "", input, origin);
                }

                if (Math.Min(spent.Bytes, again.Bytes) > MemoryFor(input))
                {
                    return new Failure(target.Name, Failure.Memory, $"{again.Bytes / 1_000_000:N0} MB for {input.Length:N0} bytes", "", input, origin);
                }
            }

            return null;
        }
        catch (Exception e)
        {
            return Failure.Of(target, e, input, origin);
        }
    }

    private static TimeSpan TimeFor(byte[] input) => Least + (input.Length * ForByte);

    private static long MemoryFor(byte[] input) => LeastMemory + (input.Length * MemoryForByte);

    private static (TimeSpan Wall, TimeSpan Processor, long Bytes) Spend(IFuzzTarget target, byte[] input)
    {
        var (processor, bytes, clock) = (Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes(), Stopwatch.StartNew());
        target.Run(input);
        return (clock.Elapsed, Environment.CpuUsage.TotalTime - processor, GC.GetTotalAllocatedBytes() - bytes);
    }
}
