using System.Text;
using TransCheck.Reading;

namespace TransCheck.Tests.Reading;

public class TextDecoderTests
{
    private const string Turkish = "Şirket, İstanbul’daki ofisini %22 büyüttü; çalışanlar ağırlıklı olarak mühendis.";

    private static Encoding CodePage(int number) => CodePagesEncodingProvider.Instance.GetEncoding(number) ?? throw new NotSupportedException();

    public static TheoryData<string, byte[]> Encodings => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Turkish) },
        { "UTF-8 with mark", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Turkish)] },
        { "UTF-16 LE", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Turkish)] },
        { "UTF-16 BE", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Turkish)] },
        { "UTF-16 LE without mark", Encoding.Unicode.GetBytes(Turkish.Replace('’', '\'').Replace('Ş', 'S').Replace('ğ', 'g').Replace('ı', 'i').Replace('ş', 's').Replace('İ', 'I')) },
        { "Windows-1254", CodePage(1254).GetBytes(Turkish) },
        { "ISO-8859-9", CodePage(28599).GetBytes(Turkish.Replace('’', '\'')) },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Text_is_decoded(string encoding, byte[] bytes) =>
        TextDecoder.Decode(bytes).Should().StartWith(encoding.Contains("without", StringComparison.Ordinal) ? "Sirket" : "Şirket, İstanbul").And.EndWith("mühendis.");

    [Fact]
    public void Composition_and_line_ends_stay_as_they_are()
    {
        var text = "Ölçüm\r\ng\u0306u\u0308n\r\n";
        TextDecoder.Decode(Encoding.UTF8.GetBytes(text)).Should().Be(text);
    }

    [Fact]
    public void An_encoding_that_the_page_declares_is_used() =>
        TextDecoder.Decode(CodePage(1254).GetBytes("<html><head><meta charset=\"ISO-8859-9\"><title>Ãçık</title>")).Should().Contain("Ãçık");

    [Theory]
    [InlineData(new byte[] { 0x50, 0x4B, 3, 4, 0, 0, 0, 0, 8, 0 }, "read.binary")]
    [InlineData(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0xFF, 0xF0 }, "read.encoding")]
    [InlineData(new byte[] { 0x54, 0xC3, 0xBC, 0x72, 0x6B, 0xC3, 0x28, 0x20, 0xC5, 0x9F, 0x65 }, "read.encoding")]
    [InlineData(new byte[] { 0x61, 0x62, 0xFF, 0xFE, 0x63 }, "read.encoding")]
    [InlineData(new byte[] { 0xE2, 0x28, 0xA1 }, "read.encoding")]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, 0x61, 0xFF }, "read.encoding")]
    public void What_is_no_text_is_refused(byte[] bytes, string cause)
    {
        var act = () => TextDecoder.Decode(bytes);
        act.Should().Throw<UnreadableArticleException>().Which.Cause.Should().Be(cause);
    }
}
