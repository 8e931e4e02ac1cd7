using System.Collections.Immutable;
using System.Globalization;
using TransCheck.Checks;
using TransCheck.Reporting.Statistics;

namespace TransCheck.Tests.Reporting;

/// <summary>Made-up statistics: three folders, four translators of whom one has hardly translated anything, and eight runs that get better.</summary>
internal static class StatisticsSample
{
    private static readonly string[] Folders = ["news", "news", "news", "science/space", "opinion"];
    private static readonly string[] Translators = ["Ayşe Demir", "Can Er", "Ece Su"];

    public static StatisticsReport Report { get; } = Create(8);

    public static StatisticsReport Single { get; } = Create(1);

    public static ImmutableArray<RunFigures> Runs => Report.Course;

    private static StatisticsReport Create(int runs)
    {
        var pairs = Enumerable.Range(0, 60).Select(Pair).Append(Pair(60) with { Target = "tr/old-and-forgotten/archive-of-everything-that-was/a.md", TargetWords = 80, Translators = ["Mert Işık"], Date = null }).ToImmutableArray();
        var statistics = RunStatistics.Of(pairs);
        var whole = statistics.Whole;
        ImmutableArray<RunFigures> course = [.. Enumerable.Range(1, runs).Select(n => Run(n, whole, runs - n))];
        return new StatisticsReport(course[^1], statistics, course);
    }

    private static PairFigures Pair(int i)
    {
        var translator = Translators[i % 3];
        var count = translator == "Can Er" ? 2 + (i % 4) : i % 7 == 0 ? 1 : 0;
        var findings = Enumerable.Range(0, count).Select(f =>
        {
            var check = CheckCatalogue.Infos[(i + (f * 5)) % 12];
            return new FindingFigures($"{(i * 100) + f:x32}", check.Id, check.Severity, 0.9, "…", f == 3 ? TransCheck.Reporting.SetAsideBy.Decision : null);
        });
        return new PairFigures($"en/{Folders[i % 5]}/a{i}.md", $"tr/{Folders[i % 5]}/a{i}.md", 400 + i, 350 + i, [.. findings])
        {
            Authors = i % 4 == 0 ? ["Ada Kaya", "Efe Ak"] : ["Ada Kaya"],
            Translators = i % 10 == 9 ? [] : [translator],
            Site = i % 2 == 0 ? "example.org" : "haber.example",
            Date = string.Create(CultureInfo.InvariantCulture, $"2026-{1 + (i % 5):00}-07"),
        };
    }

    private static RunFigures Run(int number, FigureGroup whole, int back) => new(
        number,
        new DateTimeOffset(2026, 2, 3, 4, 5, 6, TimeSpan.Zero).AddDays(15 * number),
        string.Create(CultureInfo.InvariantCulture, $"{0x9d7e25d + number:x7}{number:x33}"),
        "1.2.3",
        new RunOptions("en\ntr", false, 0.5, "transcheck.yml"),
        whole.Pairs,
        2,
        0,
        whole.SourceWords - (100 * back),
        whole.TargetWords - (100 * back),
        whole.Counts with { Critical = whole.Counts.Critical + (9 * back), Major = whole.Counts.Major + (3 * back) })
    {
        New = number == 1 ? null : number % 3,
        Fixed = number == 1 ? null : 12 + (number % 3),
    };
}
