using TransCheck.Articles;

namespace TransCheck.Cli.Tests;

public class UnitTests
{
    [Theory]
    [InlineData("500000", 500_000)]
    [InlineData("500KB", 500_000)]
    [InlineData("20mb", 20_000_000)]
    [InlineData("1GB", 1_000_000_000)]
    public void Reads_sizes(string text, long bytes)
    {
        ByteSize.TryParse(text, out var size).Should().BeTrue();
        size.Should().Be(bytes);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("MB")]
    [InlineData("1.5MB")]
    [InlineData("99999999999999999999")]
    public void Refuses_what_is_no_size(string text) => ByteSize.TryParse(text, out _).Should().BeFalse();

    [Theory]
    [InlineData("--language tr", "en_US.UTF-8", Language.Turkish)]
    [InlineData("--language=en", "tr_TR.UTF-8", Language.English)]
    [InlineData("--language xx", "tr_TR.UTF-8", Language.Turkish)]
    [InlineData("--language", "", Language.English)]
    [InlineData("", "tr@latin", Language.Turkish)]
    [InlineData("", "trv_TW", Language.English)]
    public void Speaks_the_language_asked_for_or_that_of_the_environment(string arguments, string locale, Language language) =>
        ToolLanguage.Of(arguments.Split(' '), name => name == "LANG" ? locale : null).Should().Be(language);
}
