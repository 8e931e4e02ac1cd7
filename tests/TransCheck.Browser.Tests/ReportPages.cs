using TransCheck.Articles;
using TransCheck.Reporting;

namespace TransCheck.Browser.Tests;

/// <summary>Reports written to files for the browser to open.</summary>
internal static class ReportPages
{
    private static readonly Lazy<CheckReport> CorpusReport = new(() => Check(Repository.PathTo("corpora/muse-spark")));

    public static CheckReport Corpus => CorpusReport.Value;

    public static string Artifact(string name) => Path.Combine(Directory.CreateDirectory(Repository.PathTo("artifacts")).FullName, name);

    public static CheckReport Check(string folder) => TransChecker.Check([folder], TransCheckOptions.Default with { Detail = ReportDetail.Text });

    public static string Write(CheckReport report, Language language, string name)
    {
        var path = Artifact(name);
        using var output = new StreamWriter(path);
        ReportFormats.Create("html", new Texts(language), "1.2.3").Write(report, output);
        return path;
    }
}
