using FsCheck;
using TransCheck.Reporting;

namespace TransCheck.Tests.Reporting;

public class PrintableTextTests
{
    [Theory]
    [InlineData("a\tb\nc\r\u2028\u2029\u0085d", "a b c    d")]
    [InlineData("\u001b[31mred\u0000\u007f\u009b", "�[31mred���")]
    [InlineData("\u202Etxt\u2066\u2069\u200F\u061C", "�txt����")]
    [InlineData("\uFFFE\uFFFF", "��")]
    [InlineData("Çağ İ ı 🚀 漢", "Çağ İ ı 🚀 漢")]
    [InlineData("::not at a line", "::not at a line")]
    public void Cleans_what_steers_a_terminal(string text, string clean) => PrintableText.Clean(text).Should().Be(clean);

    [Fact]
    public void Halves_of_surrogate_pairs_are_cleaned() => PrintableText.Clean("a\uD83Db\uDE80\uD83D\uDE80").Should().Be("a�b�🚀");

    [Theory]
    [InlineData("::error::x", "�:error::x")]
    [InlineData("  \u00A0\u3000::error::x", "  \u00A0\u3000�:error::x")]
    [InlineData("\n::error::x", " �:error::x")]
    [InlineData("\u200B::error::x", "\u200B�:error::x")]
    [InlineData("a::b", "a::b")]
    [InlineData("a ##[error]b", "a #�[error]b")]
    [InlineData("####[add-mask]b", "###�[add-mask]b")]
    [InlineData("##vso[task.x]", "#�vso[task.x]")]
    [InlineData("##teamcity[x ##[y]]", "#�teamcity[x #�[y]]")]
    [InlineData("## Heading [1]", "## Heading [1]")]
    public void A_line_is_no_command(string line, string printed) => PrintableText.Line(line).Should().Be(printed);

    [Fact]
    public void Offsets_stay() => Prop.ForAll<NonNull<string>>(text => PrintableText.Line(text.Get).Length == text.Get.Length).QuickCheckThrowOnFailure();

    [Fact]
    public void Json_keeps_its_meaning() => PrintableText.InJson("[\"###[x]\"]").Should().Be(@"[""##\u0023[x]""]");
}
