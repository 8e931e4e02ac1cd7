using System.Text.RegularExpressions;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using TransCheck.Articles;
using TransCheck.Reading;
using TransCheck.Reporting;

namespace TransCheck.Tests.Reporting;

/// <summary>What articles and file names hold is shown in a comment on GitHub, and does nothing there.</summary>
public partial class MarkdownReportTests
{
    private const int GitHubLimit = 65_536;

    public static TheoryData<string> Texts =>
    [
        "see http://evil.example/a and https://evil.example, HTTP://EVIL.EXAMPLE and ftp://evil.example",
        "www.evil.example, WWW.evil.example, wwww.evil.example",
        "write to a@evil.example, mailto:a@evil.example or xmpp:a@evil.example/b",
        "<http://evil.example> <a@evil.example> [a](http://evil.example) ![a](b)",
        "ask @team and @org/team about #123, owner/name#5, GH-12 and gh-3",
        "`x` | *y* ~z~ $m$ <img src=x> \\ & &#64;team",
        "a\r\n# heading\rb\u2028c\u0001d\u001b[31m\u202Ee",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Text_of_an_article_is_only_text(string text)
    {
        var pair = Sample.Report.Pairs[0];
        var side = Sample.Side(1, $"{text} [|{text}|]", text);
        var report = new CheckReport(
            [pair with { Target = pair.Target with { Title = text, Path = text }, Source = pair.Source with { Path = text }, Findings = [Sample.Altered with { Source = side, Target = side, Arguments = [text, text] }] }],
            [new UnpairedReport(text, Language.Turkish, text, "unpaired.deleted") { Deleted = text }],
            [new ReadError(text, "read.unreadable", [text]), new ReadError(text, "read.unreadable", [text]) { Counterpart = text }]);

        var document = Markdown.Parse(Write(report), new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().Build());

        document.Descendants<LinkInline>().Should().BeEmpty();
        document.Descendants<AutolinkInline>().Should().BeEmpty();
        document.Descendants<HtmlInline>().Select(h => h.Tag).Distinct(StringComparer.Ordinal).Should().BeSubsetOf(["<br>"]);
        document.Descendants<HtmlBlock>().Should().BeEmpty();
        document.Descendants<HeadingBlock>().Should().HaveCount(2);
        document.Descendants<Markdig.Extensions.Tables.Table>().Should().ContainSingle().Which.Should().HaveCount(2);
        document.Descendants<CodeInline>().Should().HaveCount(5);

        // GitHub looks in the text as it is shown, code left out.
        foreach (var shown in document.Descendants<LeafBlock>().Where(b => b.Inline is not null).Select(b => Shown(b.Inline!)))
        {
            Live().IsMatch(shown).Should().BeFalse(shown);
        }
    }

    [Theory]
    [InlineData("findings")]
    [InlineData("one pair")]
    [InlineData("long texts")]
    [InlineData("errors")]
    [InlineData("deleted")]
    [InlineData("everything")]
    public void No_part_makes_a_comment_too_long(string part)
    {
        var pair = Sample.Report.Pairs[0];
        var all = part == "everything";
        var name = string.Concat(Enumerable.Repeat("a long folder/", 40));
        var pairs = part is "findings" || all ? Enumerable.Repeat(pair, 2_000).ToList()
            : part is "one pair" ? [pair with { Findings = [.. Enumerable.Repeat(Sample.Altered, 5_000)] }]
            : part is "long texts" ? [pair with { Target = pair.Target with { Title = new string('t', 100_000), Path = new string('p', 100_000) }, Findings = [Sample.Altered with { Source = Sample.Side(1, $"{new string('<', 100_000)}[|x|]", null) }] }]
            : [];
        var report = new CheckReport(
            [.. pairs],
            [.. Enumerable.Range(0, part is "deleted" || all ? 5_000 : 0).Select(i => new UnpairedReport($"{name}{i}.md", Language.Turkish, "t", "unpaired.deleted") { Deleted = name })],
            [.. Enumerable.Range(0, part is "errors" || all ? 5_000 : 0).Select(i => new ReadError($"{name}{i}.md", "read.unreadable", [name]))]);

        var written = Write(report);

        written.Length.Should().BeLessThanOrEqualTo(GitHubLimit);
        var findings = int.Parse("0" + LeftOut("finding"), System.Globalization.CultureInfo.InvariantCulture);
        (findings + Regex.Count(written, "TC0203|TC0103|TC0210")).Should().Be(report.FindingCount);
        (int.Parse("0" + LeftOut("error"), System.Globalization.CultureInfo.InvariantCulture) + Regex.Count(written, "Cannot be read")).Should().Be(report.Errors.Length);
        if (all)
        {
            written.Should().Contain("Cannot be read");
        }

        string LeftOut(string what) => Regex.Match(written, $"^([0-9,]+) more {what}s? w", RegexOptions.Multiline).Groups[1].Value.Replace(",", "", StringComparison.Ordinal);
    }

    private static string Shown(ContainerInline inlines) => string.Concat(inlines.Descendants<Inline>().Select(i => i switch
    {
        LiteralInline literal => literal.Content.ToString(),
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        _ => "",
    }));

    private static string Write(CheckReport report)
    {
        using var output = new StringWriter();
        ReportFormats.Create("markdown", new Texts(Language.English), "1.0.0").Write(report, output);
        return output.ToString();
    }

    /// <summary>Addresses, mentions and references as GitHub finds them.</summary>
    [GeneratedRegex(@"(https?|ftp)://|www\.|[\w.+-]@\w|(^|\W)@\w|#\d|gh-\d", RegexOptions.IgnoreCase)]
    private static partial Regex Live();
}
