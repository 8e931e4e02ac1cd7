using System.Text.Json;
using TransCheck.Batch;
using TransCheck.Reporting;

namespace TransCheck.Cli.Batch;

/// <summary>How far runs are, for people and for programs.</summary>
internal static class StatusListing
{
    private const string Schema = "transcheck-batch/1";

    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, NewLine = "\n" };

    public static void Write(IReadOnlyCollection<BatchStatus> runs, Texts texts, TextWriter output)
    {
        foreach (var run in runs)
        {
            output.Write(texts.Format(
                run.IsOver ? "batch.status.over" : "batch.status",
                run.Run,
                texts.Number(run.PairsDone),
                texts.Number(run.Pairs),
                texts.Number(run.Waiting),
                texts.Number(run.UnderWay),
                texts.Number(run.Done),
                texts.Number(run.Dead),
                texts.Number((int)Math.Round(run.Rate)),
                run.TimeLeft is { } left ? Time(left) : "–") + "\n");
        }

        if (runs.Count == 0)
        {
            output.Write(texts["batch.status.none"] + "\n");
        }
    }

    public static void WriteJson(IEnumerable<BatchStatus> runs, TextWriter output) => output.Write(JsonSerializer.Serialize(
        new
        {
            schema = Schema,
            runs = runs.Select(r => new
            {
                run = r.Run,
                build = r.Build,
                created = r.Created.UtcDateTime,
                source = r.Source.Repository is null ? null : $"{r.Source.Repository}@{r.Source.Commit}",
                shards = new { waiting = r.Waiting, underWay = r.UnderWay, done = r.Done, dead = r.Dead },
                pairs = new { total = r.Pairs, done = r.PairsDone, dead = r.PairsDead },
                pairsPerSecond = Math.Round(r.Rate, 1),
                secondsLeft = r.TimeLeft is { } left ? (int?)Math.Ceiling(left.TotalSeconds) : null,
            }),
        },
        Json) + "\n");

    private static string Time(TimeSpan time) => time.ToString(time.TotalHours >= 1 ? @"d\.hh\:mm\:ss" : @"mm\:ss", System.Globalization.CultureInfo.InvariantCulture);
}
