namespace TransCheck.Reporting.Html;

/// <summary>Where a pair and its findings are shown. It is held for every pair of an archive until the index is written, and must hold nothing of what the pair says.</summary>
/// <param name="name">Of the first page, without its ending.</param>
/// <param name="pageOf">For each finding, on which page it is, from 0; null where there is but one.</param>
internal readonly struct PairAddress(string name, int[]? pageOf)
{
    /// <summary>From the index.</summary>
    /// <param name="finding">-1 for the pair.</param>
    public string Of(int finding) =>
        $"{ReportFolder.Pairs}/{FileName(name, finding < 0 || pageOf is null ? 0 : pageOf[finding])}{(finding < 0 ? "" : $"#{HtmlParts.FindingId(0, finding)}")}";

    public static string FileName(string name, int page) => page == 0 ? $"{name}.html" : $"{name}.{HtmlParts.Id(page + 1)}.html";
}
