using System.Globalization;
using TransCheck.Reporting.Statistics;

namespace TransCheck.History;

/// <summary>A row of <c>run</c> with its scope.</summary>
internal sealed class RunRow
{
    public int Number { get; init; }

    public int Scope { get; init; }

    public string Recorded_At { get; init; } = "";

    public string? Commit_Id { get; init; }

    public string Tool { get; init; } = "";

    public string Paths { get; init; } = "";

    public int Partial { get; init; }

    public double Min_Confidence { get; init; }

    public string? Configuration { get; init; }

    public int Pairs { get; init; }

    public int Unpaired { get; init; }

    public int Errors { get; init; }

    public long Source_Words { get; init; }

    public long Target_Words { get; init; }

    public int Critical { get; init; }

    public int Major { get; init; }

    public int Minor { get; init; }

    public int Neutral { get; init; }

    public int? New_Findings { get; init; }

    public int? Fixed_Findings { get; init; }

    public static RunRow Of(RunFigures run, int scope) => new()
    {
        Number = run.Number,
        Scope = scope,
        Recorded_At = run.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        Commit_Id = run.Commit,
        Tool = run.Tool,
        Min_Confidence = run.Options.MinConfidence,
        Configuration = run.Options.Configuration,
        Pairs = run.Pairs,
        Unpaired = run.Unpaired,
        Errors = run.Errors,
        Source_Words = run.SourceWords,
        Target_Words = run.TargetWords,
        Critical = run.Counts.Critical,
        Major = run.Counts.Major,
        Minor = run.Counts.Minor,
        Neutral = run.Counts.Neutral,
        New_Findings = run.New,
        Fixed_Findings = run.Fixed,
    };

    public RunFigures ToRun() => new(
        Number,
        DateTimeOffset.Parse(Recorded_At, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal),
        Commit_Id,
        Tool,
        new RunOptions(Paths, Partial != 0, Min_Confidence, Configuration),
        Pairs,
        Unpaired,
        Errors,
        Source_Words,
        Target_Words,
        new SeverityCounts(Critical, Major, Minor, Neutral))
    {
        New = New_Findings,
        Fixed = Fixed_Findings,
    };
}
