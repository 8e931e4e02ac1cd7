using System.Diagnostics;

namespace TransCheck.Fuzz.Running;

/// <summary>Makes an input that fails as short as it can be for the same failure.</summary>
internal static class Shrinker
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    public static Failure Shrink(IFuzzTarget target, Failure failure)
    {
        if (failure.Kind is Failure.Slow or Failure.Memory)
        {
            return failure;
        }

        var clock = Stopwatch.StartNew();
        for (var size = Math.Max(1, failure.Input.Length / 2); size > 0 && clock.Elapsed < Longest; size /= 2)
        {
            for (var start = 0; start + size <= failure.Input.Length && clock.Elapsed < Longest;)
            {
                byte[] shorter = [.. failure.Input.AsSpan(0, start), .. failure.Input.AsSpan(start + size)];
                if (Judge.Of(target, shorter, failure.Origin) is { } same && string.Equals(same.Signature, failure.Signature, StringComparison.Ordinal))
                {
                    failure = same;
                }
                else
                {
                    start += size;
                }
            }
        }

        return failure;
    }
}
