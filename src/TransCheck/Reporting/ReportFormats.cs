using System.Collections.Immutable;
using TransCheck.Reporting.Html;

namespace TransCheck.Reporting;

/// <summary>The formats that a report can be written in, beside the terminal.</summary>
public static class ReportFormats
{
    /// <summary>Names as <c>--format</c> takes them, with the file name ending that stands for each.</summary>
    private static readonly (string Name, string Ending)[] Formats =
    [
        ("html", ".html"),
        ("json", ".json"),
        ("jsonl", ".jsonl"),
        ("sarif", ".sarif"),
        ("github", ".github"),
        ("gitlab", ".gitlab.json"),
        ("junit", ".xml"),
        ("markdown", ".md"),
        ("csv", ".csv"),
    ];

    public static ImmutableArray<string> Names { get; } = [.. Formats.Select(f => f.Name)];

    /// <summary>The format that the ending of a file name stands for, or null. <c>.sarif.json</c> is SARIF; of two endings that fit, the longer one counts.</summary>
    public static string? ForFile(string path) =>
        path.EndsWith(".sarif.json", StringComparison.OrdinalIgnoreCase) ? "sarif"
        : Formats.OrderByDescending(f => f.Ending.Length).FirstOrDefault(f => path.EndsWith(f.Ending, StringComparison.OrdinalIgnoreCase)).Name;

    /// <summary>What a format needs to know of every pair.</summary>
    public static ReportDetail Detail(string name) => name == "html" ? ReportDetail.Text : ReportDetail.Findings;

    /// <summary>Whether the writer of a format is an <see cref="IStreamedReport"/>.</summary>
    public static bool IsStreamed(string name) => name is "jsonl" or "csv";

    /// <summary>As much of a file tells whether it is a report.</summary>
    public const int SignLength = 1500;

    /// <summary>Whether a file that could be an article is a report instead.</summary>
    /// <param name="text">At least its first <see cref="SignLength"/> characters; no more are looked at.</param>
    public static bool IsReport(string text) =>
        text.StartsWith(MarkdownReport.Heading, StringComparison.Ordinal) || text.AsSpan(0, Math.Min(text.Length, SignLength)).Contains(HtmlReport.Title, StringComparison.Ordinal);

    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <param name="texts">Language of what a person reads.</param>
    /// <param name="toolVersion">Goes into reports that name the tool.</param>
    /// <param name="paths">Of the reports that services show; others keep the paths of the run.</param>
    /// <exception cref="ArgumentException">There is no such format.</exception>
    public static IReportWriter Create(string name, Texts texts, string toolVersion, RootedPaths? paths = null) => name switch
    {
        "html" => new HtmlReport(texts, toolVersion),
        "json" => new JsonReport(texts, toolVersion),
        "jsonl" => new JsonLinesReport(texts),
        "sarif" => new SarifReport(texts, toolVersion, paths ?? RootedPaths.None),
        "github" => new GitHubReport(texts, paths ?? RootedPaths.None),
        "gitlab" => new GitLabReport(texts, paths ?? RootedPaths.None),
        "junit" => new JUnitReport(texts),
        "markdown" => new MarkdownReport(texts),
        "csv" => new CsvReport(texts),
        _ => throw new ArgumentException($"no such format: {name}", nameof(name)),
    };
}
