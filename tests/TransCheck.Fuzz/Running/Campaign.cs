using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;

namespace TransCheck.Fuzz.Running;

/// <param name="Inputs">How many were tried.</param>
/// <param name="Time">Of all workers together.</param>
/// <param name="Failures">Those of one signature together, the shortest input first.</param>
internal sealed record TargetResult(string Target, int Inputs, TimeSpan Time, ImmutableArray<ImmutableArray<Failure>> Failures);

/// <summary>Shares work among child processes and gathers what they find.</summary>
internal static class Campaign
{
    private const int Slowness = 4;

    /// <param name="work">In the order in which it is begun.</param>
    /// <param name="jobs">Child processes.</param>
    /// <param name="end">No more work is begun then.</param>
    /// <returns>By target, in the order of the work.</returns>
    public static ImmutableArray<TargetResult> Run(IEnumerable<Work> work, int jobs, DateTime? end = null)
    {
        var all = work.ToList();
        var next = -1;
        var results = new ConcurrentBag<(Work Work, TimeSpan Time, List<Failure> Failures)>();
        Parallel.For(0, jobs, new ParallelOptions { MaxDegreeOfParallelism = jobs }, _ =>
        {
            using var process = new WorkerProcess(new Inputs());
            for (var i = Interlocked.Increment(ref next); i < all.Count && (end is null || DateTime.UtcNow < end); i = Interlocked.Increment(ref next))
            {
                var clock = Stopwatch.StartNew();
                var failures = process.Run(all[i]).ToList();
                results.Add((all[i], clock.Elapsed, failures));
            }
        });

        var done = results.ToLookup(r => r.Work.Target, StringComparer.Ordinal);
        return [.. all.Select(w => w.Target).Distinct(StringComparer.Ordinal).Select(target => new TargetResult(
            target,
            done[target].Sum(r => r.Work.Count),
            done[target].Aggregate(TimeSpan.Zero, (sum, r) => sum + r.Time),
            [.. done[target].SelectMany(r => r.Failures).GroupBy(f => f.Signature, StringComparer.Ordinal).Select(g => g.OrderBy(f => f.Input.Length).ThenBy(f => f.Origin, StringComparer.Ordinal).ToImmutableArray())]))];
    }

    /// <summary>Mutated inputs of some targets, in pieces that take turns, so that a run that is cut short has tried all targets in the same shares.</summary>
    /// <param name="each">For each target, of those that are slow a quarter.</param>
    public static IEnumerable<Work> Mutated(IReadOnlyList<IFuzzTarget> targets, int each, ulong seed)
    {
        const int Piece = 25;
        for (var from = 0; from * Slowness < each; from += Piece)
        {
            foreach (var target in targets)
            {
                var times = target.IsSlow ? 1 : Slowness;
                yield return new Work(target.Name, seed, from * times, Math.Min(Piece * times, InputsOf(target, each) - (from * times)));
            }
        }
    }

    public static int InputsOf(IFuzzTarget target, int each) => target.IsSlow ? (each + Slowness - 1) / Slowness : each;
}
