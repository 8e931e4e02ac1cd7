using Spectre.Console;
using TransCheck.Reporting;

namespace TransCheck.Cli;

/// <summary>Shows how far a long run is, on standard error and only where a person sees it.</summary>
internal static class ProgressDisplay
{
    /// <summary>Who waits less than this wants to see the result, not a bar that flickers.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(700);

    private const string ShowCursor = "\u001b[?25h";

    private static readonly TimeSpan Refresh = TimeSpan.FromMilliseconds(100);

    /// <param name="shown">False runs the work without any display.</param>
    /// <exception cref="InterruptedException">Somebody stopped the run.</exception>
    public static T Run<T>(Host host, Texts texts, bool shown, Func<Action<Progress>, CancellationToken, T> work)
    {
        var latest = new Progress(ProgressStage.Reading, 0, 0);
        var gate = new Lock();
        using var interruption = new Interruption(() => host.Display.Write(host.ErrorIsTerminal ? ShowCursor : ""));
        try
        {
            if (!shown || !host.ErrorIsTerminal)
            {
                return work(Keep, interruption.Token);
            }

            var task = Task.Run(() => work(Keep, interruption.Token));
            if (!((IAsyncResult)task).AsyncWaitHandle.WaitOne(Patience))
            {
                Show(host, texts, task, Latest);
            }

            return task.GetAwaiter().GetResult();
        }
        catch (OperationCanceledException e)
        {
            var (stage, done, total) = Latest();
            throw new InterruptedException(texts.Format($"interrupted.{StageKey(stage)}", texts.Number(done), texts.Number(total)), e) { Code = interruption.Code };
        }

        Progress Latest()
        {
            lock (gate)
            {
                return latest;
            }
        }

        void Keep(Progress progress)
        {
            lock (gate)
            {
                // Reports of several threads may overtake each other.
                latest = progress.Stage > latest.Stage || (progress.Stage == latest.Stage && progress.Done > latest.Done) ? progress : latest;
            }
        }
    }

    private static void Show(Host host, Texts texts, Task task, Func<Progress> latest)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(host.Display), Interactive = InteractionSupport.Yes });
        console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(context =>
            {
                var bars = new Dictionary<ProgressStage, ProgressTask>();
                while (!((IAsyncResult)task).AsyncWaitHandle.WaitOne(Refresh))
                {
                    var progress = latest();
                    if (!bars.TryGetValue(progress.Stage, out var bar))
                    {
                        foreach (var earlier in bars.Values)
                        {
                            earlier.IsIndeterminate(false).Value = earlier.MaxValue;
                        }

                        bar = bars[progress.Stage] = context.AddTask(Markup.Escape(texts[$"progress.{StageKey(progress.Stage)}"]));
                    }

                    bar.IsIndeterminate(progress.Total == 0);
                    bar.MaxValue = Math.Max(1, progress.Total);
                    bar.Value = progress.Done;
                    bar.Description = Markup.Escape(Describe(texts, progress, bar.ElapsedTime));
                }
            });
    }

    /// <summary>What is done, and of pairs how many, how fast, and with what so far.</summary>
    private static string Describe(Texts texts, Progress progress, TimeSpan? elapsed)
    {
        var stage = texts[$"progress.{StageKey(progress.Stage)}"];
        return progress.Stage is not ProgressStage.Checking || progress.Total == 0 ? stage
            : $"{stage} {texts.Format("progress.pairs", texts.Number(progress.Done), texts.Number(progress.Total), texts.Number((int)(progress.Done / Math.Max(1, elapsed?.TotalSeconds ?? 1))))} · {texts.Count("summary.findings", progress.Findings)}";
    }

    private static string StageKey(ProgressStage stage) => stage switch
    {
        ProgressStage.Reading => "reading",
        ProgressStage.Pairing => "pairing",
        _ => "checking",
    };
}
