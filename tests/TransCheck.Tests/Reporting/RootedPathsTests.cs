using TransCheck.Reporting;

namespace TransCheck.Tests.Reporting;

public class RootedPathsTests
{
    [Theory]
    [InlineData("", "tr/a.md", "tr/a.md")]
    [InlineData("site/content", "tr/a.md", "site/content/tr/a.md")]
    [InlineData("site/content", "../a.md", "site/a.md")]
    [InlineData("site", "../../a.md", "../../a.md")]
    [InlineData("site", "/home/a.md", "/home/a.md")]
    public void A_path_is_told_from_the_root_of_the_repository(string folder, string path, string rooted) =>
        new RootedPaths(folder).FromRoot(path).Should().Be(rooted);
}
