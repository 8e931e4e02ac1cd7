using TransCheck.Articles;
using TransCheck.Reading;
using TransCheck.Reporting;

namespace TransCheck.Browser.Tests;

/// <summary>Reports written to files for the browser to open.</summary>
internal static class ReportPages
{
    private static readonly Lazy<CheckReport> CorpusReport = new(() => Check(Repository.PathTo("corpora/muse-spark")));

    private static readonly Lazy<CheckReport> AllReport = new(() => Check(Repository.PathTo("corpora")));

    /// <summary>A third of all pairs, and everything that a report can hold: clean pairs, articles without a counterpart, passages that were not compared.</summary>
    public static CheckReport All => AllReport.Value with { Pairs = [.. AllReport.Value.Pairs.Where((_, i) => i % 10 == 0)], Errors = [new ReadError("en/broken.md", "read.empty", [])] };

    public static CheckReport Corpus => CorpusReport.Value;

    /// <summary>The corpus again and again, each time in a folder of its own.</summary>
    public static CheckReport InFolders(int folders) => Corpus with
    {
        Pairs = [.. Enumerable.Range(0, folders).SelectMany(i => Corpus.Pairs.Select(p => p with { Source = In(i, p.Source), Target = In(i, p.Target) }))],
    };

    public static string Artifact(string name) => Path.Combine(Directory.CreateDirectory(Repository.PathTo("artifacts")).FullName, name);

    public static CheckReport Check(string folder) => TransChecker.Check([folder], TransCheckOptions.Default with { Detail = ReportDetail.Text });

    /// <summary>The report as a folder.</summary>
    /// <returns>The first page of the index, the first of the list of findings where that is another, and the pair with most findings.</returns>
    public static string[] WriteFolder(CheckReport report, Language language, string name)
    {
        var folder = Artifact(name);
        Directory.CreateDirectory(Path.Combine(folder, ReportFolder.Pairs));
        var pages = ReportFolder.Write(report, new Texts(language), "1.2.3").ToList();
        foreach (var page in pages)
        {
            File.WriteAllText(Path.Combine(folder, page.Path), page.Content);
        }

        return
        [
            .. pages.Where(p => p.Path is ReportFolder.Index or "index-2.html").Select(p => Path.Combine(folder, p.Path)),
            Path.Combine(folder, pages[0].Path),
        ];
    }

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
