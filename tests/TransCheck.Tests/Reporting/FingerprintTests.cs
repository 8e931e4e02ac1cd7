using TransCheck.Articles;
using TransCheck.Reporting;

namespace TransCheck.Tests.Reporting;

public class FingerprintTests
{
    [Fact]
    public void Is_always_the_same() => Of(Sample.Side(1, "Up [|22%|].", "22 percent")).Should().Be("ba9edbcb0256dd69c60b7f84a5bd0e8b");

    [Theory]
    [InlineData(7, "Up [|22%|].", "22 percent")]
    [InlineData(1, "Up\n[|22%|].", "22 percent")]
    [InlineData(1, "  Up  [|22%|]. ", "22 percent")]
    public void Does_not_know_where_the_sentence_stands_or_how_it_is_wrapped(int line, string marked, string value) =>
        Of(Sample.Side(line, marked, value)).Should().Be(Of(Sample.Side(1, "Up [|22%|].", "22 percent")));

    [Theory]
    [InlineData("Up [|22%|]!", "22 percent")]
    [InlineData("Up [|22%|].", "12 percent")]
    public void Knows_the_sentence_and_the_value(string marked, string value) =>
        Of(Sample.Side(1, marked, value)).Should().NotBe(Of(Sample.Side(1, "Up [|22%|].", "22 percent")));

    [Fact]
    public void Numbers_equal_findings()
    {
        var fingerprints = new Fingerprints();
        var side = Sample.Side(1, "Up [|22%|].", "22 percent");
        var all = Enumerable.Range(0, 3).Select(_ => fingerprints.Of("TC0203", side, Language.English, null, Language.Turkish)).ToList();

        all.Should().OnlyHaveUniqueItems();
        all[0].Should().Be(Of(side));
    }

    private static string Of(ReportedSide side) => new Fingerprints().Of("TC0203", side, Language.English, null, Language.Turkish);
}
