using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using TransCheck.Articles;
using TransCheck.Reporting;
using TransCheck.Reporting.Html;
using Xunit.Abstractions;

namespace TransCheck.Tests.Reporting;

public sealed class ReportFolderTests(ITestOutputHelper output)
{
    private static readonly Lazy<CheckReport> Corpus = new(() => TransChecker.Check([Repository.PathTo("corpora/muse-spark")], TransCheckOptions.Default with { Detail = ReportDetail.Text }));

    [Fact]
    public void Five_thousand_pairs_make_small_pages_that_lead_to_each_other()
    {
        var pairs = Corpus.Value.Pairs;
        var report = new CheckReport([.. Enumerable.Range(0, 5000).Select(i => In(i, pairs[i % pairs.Length]))], [], []);
        var pages = new Dictionary<string, (int Size, string[] Links, HashSet<string> Ids)>(StringComparer.Ordinal);
        var most = 0L;
        var watch = new Stopwatch();
        watch.Start();
        foreach (var page in ReportFolder.Write(report, new Texts(Language.Turkish), "1.2.3"))
        {
            watch.Stop();
            pages.Add(page.Path, (Encoding.UTF8.GetByteCount(page.Content), Links(page), Ids(page)));
            most = pages.Count % 500 == 0 ? Math.Max(most, GC.GetTotalMemory(forceFullCollection: true)) : most;
            watch.Start();
        }

        var index = pages.Where(p => !p.Key.Contains('/', StringComparison.Ordinal)).ToList();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{report.FindingCount} findings, {pages.Count} pages of {pages.Values.Sum(p => (long)p.Size)} bytes in {watch.Elapsed.TotalSeconds:0.0} s, {most >> 20} MB in use; {index.Count} index pages, the first of {pages["index.html"].Size} bytes, the largest of {index.Max(p => p.Value.Size)}"));
        pages.Values.Max(p => p.Size).Should().BeLessThan(ReportFolder.Limit);
        pages.Should().HaveCount(index.Count + report.Pairs.Count(p => !p.Findings.IsEmpty));
        RequireLinks(pages.ToDictionary(p => p.Key, p => (p.Value.Links, p.Value.Ids), StringComparer.Ordinal));
        index.SelectMany(p => p.Value.Links).Where(l => l.Contains("#f", StringComparison.Ordinal)).Should().HaveCount(report.FindingCount).And.OnlyHaveUniqueItems();
    }

    [Fact]
    public void A_long_pair_goes_over_several_pages_and_every_finding_is_on_one()
    {
        var finding = Sample.Altered;
        var beads = Enumerable.Range(0, 9000).Select(i => new MarkedBead(
            [new MarkedSegment($"Sentence {i}: {new string('x', 90)}", BlockKind.Paragraph, i + 1, i % 3 == 0 ? [new TextMark(i / 3, new TextSpan(0, 8))] : [])],
            [new MarkedSegment($"Cümle {i}: {new string('ş', 90)}", BlockKind.Paragraph, i + 1, i % 3 == 0 ? [new TextMark(i / 3, new TextSpan(0, 5)), new TextMark(0, new TextSpan(5, 2))] : [])]));
        var pair = Sample.Report.Pairs[0] with { Findings = [.. Enumerable.Repeat(finding, 3200)], Text = new PairText([.. beads]) };

        var pages = ReportFolder.Write(new CheckReport([pair], [], []), new Texts(Language.English), "1.2.3").ToList();

        var parts = pages.Where(p => p.Path.StartsWith("pairs/", StringComparison.Ordinal)).ToList();
        parts.Count.Should().BeGreaterThan(3);
        pages.Max(p => Encoding.UTF8.GetByteCount(p.Content)).Should().BeLessThan(ReportFolder.Limit);
        RequireLinks(pages.ToDictionary(p => p.Path, p => (Links(p), Ids(p)), StringComparer.Ordinal));
        parts.SelectMany(Ids).Where(i => i.StartsWith('f')).Should().HaveCount(3200).And.OnlyHaveUniqueItems();
        parts.SelectMany(p => Regex.Matches(p.Content, "Sentence(?:</a></mark>)? ([0-9]+):")).Select(m => int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture)).Should().Equal(Enumerable.Range(0, 9000));
        parts.Where(p => p.Content.Contains("class=\"facts\"", StringComparison.Ordinal)).Should().Equal([parts[^1]], "the facts stand below the last sentence");
    }

    [Fact]
    public void The_worst_articles_come_first()
    {
        var pages = ReportFolder.Write(Sample.Report, new Texts(Language.English), "1.2.3").ToDictionary(p => p.Path, p => p.Content, StringComparer.Ordinal);

        pages.Should().HaveCount(3);
        Regex.Matches(pages["index.html"], "href=\"(pairs/tr-[a-z]+)[^#\"]*\"").Select(m => m.Groups[1].Value).Should().Equal("pairs/tr-harbour", "pairs/tr-ferry");
        pages["index.html"].Should().Contain("tr/rihtim.md").And.Contain("en/broken.md").And.Contain("tr/lighthouse.md");
        pages.Values.Should().OnlyContain(p => ReportFormats.IsReport(p.Substring(0, ReportFormats.SignLength)));
    }

    [Fact]
    public void A_report_without_findings_is_its_index()
    {
        var page = ReportFolder.Write(Sample.Clean, new Texts(Language.English), "1.2.3").Single();

        page.Path.Should().Be("index.html");
        page.Content.Should().Contain("<b>0</b>findings").And.Contain("tr/lighthouse.md").And.NotContain("<svg").And.NotContain("id=\"list\"");
    }

    [Fact]
    public void Thousands_of_articles_without_a_counterpart_are_divided_too()
    {
        var report = new CheckReport([], [.. Enumerable.Range(0, 20_000).Select(i => new UnpairedReport($"tr/{i}-{new string('a', 60)}.md", Language.Turkish, "Başlık", "unpaired.no-counterpart"))], []);

        var pages = ReportFolder.Write(report, new Texts(Language.English), "1.2.3").ToList();

        pages.Count.Should().BeGreaterThan(2);
        pages.Max(p => Encoding.UTF8.GetByteCount(p.Content)).Should().BeLessThan(ReportFolder.Limit);
        pages.Sum(p => Regex.Count(p.Content, "<li><span class=\"path\">tr/")).Should().Be(20_000);
        RequireLinks(pages.ToDictionary(p => p.Path, p => (Links(p), Ids(p)), StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("tr/haber/Işığın Gücü: Çağrı.md", "tr-haber-isigin-gucu-cagri-md-")]
    [InlineData("tr/新聞/яблоко.md", "tr-md-")]
    [InlineData("../con.html", "con-html-")]
    [InlineData("新聞", "")]
    public void Names_are_plain_letters(string path, string start) => PageNames.Of(path).Should().MatchRegex($"^{start}[0-9a-f]{{10}}$");

    [Fact]
    public void Names_differ_whatever_a_file_system_takes_for_equal()
    {
        string[] paths = ["tr/a.md", "tr/A.md", "TR/a.md", "tr-a.md", "tr/ı.md", "tr/i.md", "tr/İ.md", "tr/é.md", "tr/e\u0301.md", $"tr/{new string('x', 300)}.md", $"tr/{new string('x', 301)}.md"];

        paths.Select(PageNames.Of).Should().OnlyHaveUniqueItems().And.OnlyContain(n => n.Length < 80 && n.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'));
        PageNames.Of("tr/haber.md").Should().Be("tr-haber-md-92a597e95c", "whoever linked to a page finds it there tomorrow");
    }

    [Fact]
    public void One_article_in_two_pairs_has_two_pages()
    {
        var pair = Sample.Report.Pairs[0];
        var report = new CheckReport([pair, pair with { Source = pair.Source with { Path = "en/other.md" } }, pair], [], []);

        ReportFolder.Write(report, new Texts(Language.English), "1.2.3").Select(p => p.Path).Should().HaveCount(4).And.OnlyHaveUniqueItems();
    }

    [Fact]
    public void Only_pages_of_a_folder_are_taken_for_such()
    {
        var page = ReportFolder.Write(Sample.Clean, new Texts(Language.English), "1.2.3").Single().Content;
        using var single = new StringWriter();
        ReportFormats.Create("html", new Texts(Language.English), "1.2.3").Write(Sample.Clean, single);

        ReportFolder.IsPage("index.html", page).Should().BeTrue();
        ReportFolder.IsPage("pairs/a.html", page).Should().BeTrue();
        ReportFolder.IsPage("about.html", page).Should().BeFalse();
        ReportFolder.IsPage("index.html", single.ToString()).Should().BeFalse();
        ReportFolder.IsPage("index.html", "<title>Our site</title>").Should().BeFalse();
    }

    private static PairReport In(int number, PairReport pair) => pair with
    {
        Source = pair.Source with { Path = string.Create(CultureInfo.InvariantCulture, $"en/{2000 + (number / 300)}/{number}.md") },
        Target = pair.Target with { Path = string.Create(CultureInfo.InvariantCulture, $"tr/{2000 + (number / 300)}/haber-{number}.md") },
    };

    private static string[] Links(ReportPage page) => [.. Regex.Matches(page.Content, " href=\"([^\"]*)\"").Select(m => m.Groups[1].Value)];

    private static HashSet<string> Ids(ReportPage page) => [.. Regex.Matches(page.Content, " id=\"([^\"]*)\"").Select(m => m.Groups[1].Value)];

    private static void RequireLinks(Dictionary<string, (string[] Links, HashSet<string> Ids)> pages)
    {
        foreach (var (path, (links, _)) in pages)
        {
            foreach (var link in links)
            {
                var parts = link.Split('#');
                var target = parts[0].Length == 0 ? path : path.StartsWith("pairs/", StringComparison.Ordinal) ? parts[0].StartsWith("../", StringComparison.Ordinal) ? parts[0][3..] : $"pairs/{parts[0]}" : parts[0];
                if (!pages.TryGetValue(target, out var found) || (parts.Length > 1 && !found.Ids.Contains(parts[1])))
                {
                    Assert.Fail($"{path} leads nowhere: {link}");
                }
            }
        }
    }
}
