using System.Diagnostics;
using System.Globalization;
using TransCheck.Fuzz.Running;
using TransCheck.Fuzz.Targets;

namespace TransCheck.Fuzz.Commands;

/// <summary>Tries mutated inputs and tells how many failed.</summary>
internal static class MutateCommand
{
    public static int Run(string[] arguments, TextWriter output)
    {
        var inputs = 0;
        var seed = 1UL;
        var jobs = Environment.ProcessorCount;
        var folder = "fuzz-failures";
        var targets = new List<IFuzzTarget>();
        DateTime? end = null;
        foreach (var option in arguments.Chunk(2))
        {
            var value = option.Length > 1 ? option[1] : throw new ArgumentException($"{option[0]} needs a value", nameof(arguments));
            switch (option[0])
            {
                case "--inputs":
                    inputs = Number(value);
                    break;
                case "--minutes":
                    end = DateTime.UtcNow.AddMinutes(double.Parse(value, CultureInfo.InvariantCulture));
                    break;
                case "--seed":
                    seed = ulong.Parse(value, CultureInfo.InvariantCulture);
                    break;
                case "--jobs":
                    jobs = Number(value);
                    break;
                case "--target":
                    targets.Add(FuzzTargets.Named(value));
                    break;
                case "-o":
                    folder = value;
                    break;
                default:
                    throw new ArgumentException($"unknown option {option[0]}", nameof(arguments));
            }
        }

        if (targets.Count == 0)
        {
            targets.AddRange(FuzzTargets.All);
        }

        // Without a number, as many as the minutes allow.
        var shares = targets.Sum(t => t.IsSlow ? 0.25 : 1);
        var each = inputs == 0 && end is not null ? 1_000_000 : Math.Max(1, (int)Math.Ceiling(inputs / shares));
        var clock = Stopwatch.StartNew();
        var results = Campaign.Run(Campaign.Mutated(targets, each, seed), jobs, end);
        Print(results, clock.Elapsed, output);
        FailureFolder.Save(folder, results);
        return results.Any(r => !r.Failures.IsEmpty) ? 1 : 0;
    }

    private static int Number(string value) => int.Parse(value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    private static void Print(IReadOnlyList<TargetResult> results, TimeSpan time, TextWriter output)
    {
        output.WriteLine(FormattableString.Invariant($"{"target",-20} {"inputs",10} {"inputs/s",10} {"failing",10} {"distinct",10}"));
        foreach (var result in results)
        {
            output.WriteLine(FormattableString.Invariant($"{result.Target,-20} {result.Inputs,10:N0} {result.Inputs / Math.Max(0.001, result.Time.TotalSeconds),10:N0} {result.Failures.Sum(f => f.Length),10:N0} {result.Failures.Length,10:N0}"));
        }

        var inputs = results.Sum(r => r.Inputs);
        output.WriteLine(FormattableString.Invariant($"{"all",-20} {inputs,10:N0} {inputs / time.TotalSeconds,10:N0} {results.Sum(r => r.Failures.Sum(f => f.Length)),10:N0} {results.Sum(r => r.Failures.Length),10:N0}  in {time.TotalMinutes:0.0} minutes"));
        foreach (var failures in results.SelectMany(r => r.Failures))
        {
            var failure = failures[0];
            output.WriteLine($"{failure.Target}: {failure.Kind} ({failures.Length}×) {failure.Message.ReplaceLineEndings(" ")} at {failure.Frames}");
        }
    }
}
