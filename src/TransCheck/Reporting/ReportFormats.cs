using System.Collections.Immutable;

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
        ("junit", ".xml"),
        ("markdown", ".md"),
        ("csv", ".csv"),
    ];

    public static ImmutableArray<string> Names { get; } = [.. Formats.Select(f => f.Name)];

    /// <summary>The format that the ending of a file name stands for, or null. <c>.sarif.json</c> is SARIF.</summary>
    public static string? ForFile(string path) =>
        path.EndsWith(".sarif.json", StringComparison.OrdinalIgnoreCase) ? "sarif"
        : Formats.FirstOrDefault(f => path.EndsWith(f.Ending, StringComparison.OrdinalIgnoreCase)).Name;

    /// <summary>What a format needs to know of every pair.</summary>
    public static ReportDetail Detail(string name) => name == "html" ? ReportDetail.Text : ReportDetail.Findings;

    /// <summary>As much of a file tells whether it is a report.</summary>
    public const int SignLength = 1500;

    /// <summary>Whether a file that could be an article is a report instead.</summary>
    /// <param name="start">Its first <see cref="SignLength"/> bytes.</param>
    public static bool IsReport(string start) => start.StartsWith(MarkdownReport.Heading, StringComparison.Ordinal) || start.Contains(HtmlReport.Title, StringComparison.Ordinal);

    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <param name="texts">Language of what a person reads.</param>
    /// <param name="toolVersion">Goes into reports that name the tool.</param>
    /// <exception cref="ArgumentException">There is no such format.</exception>
    public static IReportWriter Create(string name, Texts texts, string toolVersion) => name switch
    {
        "html" => new HtmlReport(texts, toolVersion),
        "json" => new JsonReport(texts, toolVersion),
        "jsonl" => new JsonLinesReport(texts),
        "sarif" => new SarifReport(texts, toolVersion),
        "github" => new GitHubReport(texts),
        "junit" => new JUnitReport(texts),
        "markdown" => new MarkdownReport(texts),
        "csv" => new CsvReport(texts),
        _ => throw new ArgumentException($"no such format: {name}", nameof(name)),
    };
}
