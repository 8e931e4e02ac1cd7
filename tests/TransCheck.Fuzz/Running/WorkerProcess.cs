using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace TransCheck.Fuzz.Running;

/// <summary>A <see cref="Worker"/> in a child process, started anew when it dies or has to be ended.</summary>
internal sealed class WorkerProcess(Inputs inputs) : IDisposable
{
    /// <summary>Of the processor, for one input: an input that takes longer never ends, as far as a user cares.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);

    /// <summary>More than any input may take: beyond it an allocation fails instead of the machine.</summary>
    private const string MostMemory = "0xC0000000";

    private Process? _process;
    private StringBuilder _errors = new();

    /// <summary>Tries all inputs of a piece of work, whatever happens to the process.</summary>
    public IEnumerable<Failure> Run(Work work)
    {
        var left = work;
        while (left.Count > 0)
        {
            var failures = new List<Failure>();
            var last = Try(left, failures);
            foreach (var failure in failures)
            {
                yield return failure;
            }

            if (last is not { } index)
            {
                yield break;
            }

            // The input at hand ended the process: go on behind it.
            left = left with { Count = left.From + left.Count - index - 1, From = index + 1 };
        }
    }

    public void Dispose()
    {
        if (_process is { } process)
        {
            process.StandardInput.Close();
            if (!process.WaitForExit(TimeSpan.FromSeconds(10)))
            {
                process.Kill();
            }

            process.Dispose();
        }
    }

    /// <returns>The index of an input that the process did not survive; null where all were tried.</returns>
    private int? Try(Work work, List<Failure> failures)
    {
        var process = _process ??= Start();
        process.StandardInput.WriteLine(work.ToLine());
        process.StandardInput.Flush();
        var index = work.From;
        while (true)
        {
            switch (Answer(process))
            {
                case (Worker.EndOfWork, _):
                    return null;
                case ({ } line, _) when line[0] == Worker.FailureSign:
                    failures.Add(JsonSerializer.Deserialize<Failure>(line.AsSpan(1)) ?? throw new FormatException(line));
                    break;
                case ({ } line, _):
                    index = int.Parse(line, CultureInfo.InvariantCulture);
                    break;
                case (null, var hangs):
                    process.WaitForExit();
                    var input = inputs.Of(Targets.FuzzTargets.Named(work.Target), work, index);
                    failures.Add(hangs
                        ? new Failure(work.Target, Failure.Hang, $"over {Longest.TotalSeconds} s for {input.Length:N0} bytes", "", input, work.Origin(index))
                        : Failure.OfCrash(work.Target, _errors.ToString(), input, work.Origin(index)));
                    process.Dispose();
                    _process = null;
                    return index;
            }
        }
    }

    private static (string? Line, bool Hangs) Answer(Process process)
    {
        var reading = process.StandardOutput.ReadLineAsync();
        if (reading.Wait(TimeSpan.FromSeconds(1)))
        {
            return (reading.Result, false);
        }

        var (clock, before) = (Stopwatch.StartNew(), process.TotalProcessorTime);
        while (!reading.Wait(TimeSpan.FromSeconds(1)))
        {
            process.Refresh();
            if (!process.HasExited && (process.TotalProcessorTime - before > Longest || clock.Elapsed > LongestWait))
            {
                process.Kill();
                return (null, true);
            }
        }

        return (reading.Result, false);
    }

    private Process Start()
    {
        // The runtime that runs this, wherever it is installed.
        var dotnet = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../../dotnet"));
        var start = new ProcessStartInfo(File.Exists(dotnet) ? dotnet : "dotnet", ["exec", typeof(Worker).Assembly.Location, "worker"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.Environment["DOTNET_GCHeapHardLimit"] = MostMemory;
        var process = Process.Start(start) ?? throw new InvalidOperationException("the worker did not start");
        var errors = _errors = new StringBuilder();
        process.ErrorDataReceived += (_, line) => errors.AppendLine(line.Data);
        process.BeginErrorReadLine();
        return process;
    }
}
