using TransCheck.Reporting.Html;
using TransCheck.Reporting.Statistics;

namespace TransCheck.Reporting;

/// <summary>A file of a report that is a folder.</summary>
/// <param name="Path">Within the folder, with <c>/</c>.</param>
public sealed record ReportPage(string Path, string Content);

/// <summary>The HTML report as a folder: an index, and a page for each pair that has findings, none of them larger than <see cref="Limit"/>.</summary>
public static class ReportFolder
{
    /// <summary>UTF-8 bytes.</summary>
    public const int Limit = 1_000_000;

    /// <summary>The page that everything begins at.</summary>
    public const string Index = "index.html";

    /// <summary>The folder of the pairs.</summary>
    public const string Pairs = "pairs";

    /// <summary>In the head of every page, and of no other report.</summary>
    internal const string Mark = "<meta name=\"generator\" content=\"TransCheck, page of a folder\">\n";

    /// <summary>The pages, those of the pairs first: who is interrupted has an index that leads nowhere wrong.</summary>
    /// <param name="report">That is written.</param>
    /// <param name="texts">Language of the pages.</param>
    /// <param name="toolVersion">Named in the footer.</param>
    /// <param name="statistics">Of the report, for a page of their own; null for none.</param>
    public static IEnumerable<ReportPage> Write(CheckReport report, Texts texts, string toolVersion, StatisticsReport? statistics = null) => new HtmlFolder(texts, toolVersion, report, statistics).Write();

    /// <summary>Whether a file is such a page, of whatever run.</summary>
    /// <param name="path">Within the folder, with <c>/</c>.</param>
    /// <param name="start">Its first <see cref="ReportFormats.SignLength"/> characters.</param>
    public static bool IsPage(string path, string start) =>
        (path.StartsWith($"{Pairs}/", StringComparison.Ordinal) || path.StartsWith("index", StringComparison.Ordinal) || path == StatisticsPage.Name) && path.EndsWith(".html", StringComparison.Ordinal)
        && start.Contains(Mark, StringComparison.Ordinal) && ReportFormats.IsReport(start);
}
