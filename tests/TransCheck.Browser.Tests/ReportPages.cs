using TransCheck.Articles;
using TransCheck.Reporting;

namespace TransCheck.Browser.Tests;

/// <summary>Reports written to files for the browser to open.</summary>
internal static class ReportPages
{
    private static readonly Lazy<CheckReport> CorpusReport = new(() => Check(Repository.PathTo("corpora/muse-spark")));

    public static CheckReport Corpus => CorpusReport.Value;

    /// <summary>The corpus again and again, each time in a folder of its own.</summary>
    public static CheckReport InFolders(int folders) => Corpus with
    {
        Pairs = [.. Enumerable.Range(0, folders).SelectMany(i => Corpus.Pairs.Select(p => p with { Source = In(i, p.Source), Target = In(i, p.Target) }))],
    };

    public static string Artifact(string name) => Path.Combine(Directory.CreateDirectory(Repository.PathTo("artifacts")).FullName, name);

    public static CheckReport Check(string folder) => TransChecker.Check([folder], TransCheckOptions.Default with { Detail = ReportDetail.Text });

    private static ReportedArticle In(int folder, ReportedArticle article) => article with
    {
        Path = FormattableString.Invariant($"news/{2025 + (folder / 12)}-{1 + (folder % 12):00}/{(article.Language == Language.Turkish ? "tr" : "en")}/{Path.GetFileName(article.Path)}"),
    };

    public static string Write(CheckReport report, Language language, string name)
    {
        var path = Artifact(name);
        using var output = new StreamWriter(path);
        ReportFormats.Create("html", new Texts(language), "1.2.3").Write(report, output);
        return path;
    }
}
