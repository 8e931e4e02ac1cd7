using TransCheck.Articles;
using TransCheck.Reporting;

namespace TransCheck.Tests.Corpora;

/// <summary>The report does not depend on how many pairs are checked at once.</summary>
public class JobsTests
{
    [Fact]
    public void One_job_and_four_give_the_same_json_over_the_corpora() =>
        string.Equals(Json(4), Json(1), StringComparison.Ordinal).Should().BeTrue();

    private static string Json(int jobs)
    {
        var report = TransChecker.Check([Repository.PathTo("corpora")], TransCheckOptions.Default with { Jobs = jobs });
        report.Pairs.Should().NotBeEmpty();
        using var output = new StringWriter();
        new JsonReport(new Texts(Language.English), "1.2.3").Write(report, output);
        return output.ToString();
    }
}
