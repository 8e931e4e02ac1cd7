using System.Text.Json;
using TransCheck.Articles;
using TransCheck.Reporting;

namespace TransCheck.Tests.Reporting;

public class JsonReportTests
{
    [Theory]
    [InlineData(Language.English, "report-en.json")]
    [InlineData(Language.Turkish, "report-tr.json")]
    public void Writes_version_1(Language language, string golden) => Golden.Match(Write(Sample.Report, language), golden);

    [Fact]
    public void Writes_an_empty_report() => Golden.Match(Write(new CheckReport([], [], []), Language.English), "report-empty.json");

    [Fact]
    public void Keeps_any_text_valid()
    {
        // A lone surrogate, a control character, a quotation mark and markup.
        const string Text = "\ud800 \u0001 \" </script> \\";
        var side = Sample.Side(1, $"{Text} [|22|]", Text);
        var pair = Sample.Report.Pairs[0];
        var report = new CheckReport([pair with { Source = pair.Source with { Title = Text }, Findings = [Sample.Altered with { Source = side }] }], [], []);

        using var json = JsonDocument.Parse(Write(report, Language.English));

        json.RootElement.GetProperty("pairs")[0].GetProperty("findings")[0].GetProperty("source").GetProperty("segment").GetString()
            .Should().Be("\uFFFD \u0001 \" </script> \\ 22");
    }

    private static string Write(CheckReport report, Language language)
    {
        using var output = new StringWriter { NewLine = "\n" };
        new JsonReport(new Texts(language), "1.2.3").Write(report, output);
        return output.ToString();
    }
}
