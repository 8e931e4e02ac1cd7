using TransCheck.Articles;
using TransCheck.Fuzz.Oracles;
using TransCheck.Reporting;

namespace TransCheck.Fuzz.Targets;

/// <summary>A small folder of articles, read and checked as the command does: the report does not depend on jobs, the findings not on the order of the articles.</summary>
internal sealed class FolderTarget : IFuzzTarget
{
    private static readonly string[] Files = ["en/ferry.txt", "tr/ferry.txt", "en/harbour.md", "tr/liman.md", "en/page.html", "tr/page.html"];

    public string Name => "folder";

    public bool IsSlow => true;

    public IEnumerable<byte[]> MoreSeeds => Corpora.Sentences().Chunk(3).Select(some => InputText.Join(some.SelectMany(s => InputText.Parts(s))));

    public void Run(byte[] input)
    {
        using var folder = new TemporaryFolder();
        var files = Files.Take(InputText.Split(input).Count).ToList();
        foreach (var (file, content) in files.Zip(InputText.Split(input)))
        {
            folder.Write(file, content);
        }

        var options = TransCheckOptions.Default;
        var report = TransChecker.Check(["."], options with { Jobs = 1 });
        Unforeseen.Throw(report.Errors);
        OracleException.Unless(string.Equals(Json(report), Json(TransChecker.Check(["."], options with { Jobs = 2 })), StringComparison.Ordinal), "report depends on the number of jobs");
        files.Reverse();
        OracleException.Unless(files.Count == 2 || Findings(report).SequenceEqual(Findings(TransChecker.Check(files, options)), StringComparer.Ordinal), "findings depend on the order of the articles");
    }

    private static string Json(CheckReport report) => Formats.Write("json", report, new Texts(Language.English));

    private static IOrderedEnumerable<string> Findings(CheckReport report) =>
        report.Pairs.SelectMany(p => p.Findings.Select(f => $"{p.Source.Path} {p.Target.Path} {f.Fingerprint} {f.Source?.Location} {f.Target?.Location}")).Order(StringComparer.Ordinal);
}
