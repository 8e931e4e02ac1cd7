namespace TransCheck.Cli.Tests;

public sealed class FormatTests
{
    [Fact]
    public void One_run_writes_several_formats()
    {
        using var place = new Workplace().WithPair();

        var run = place.Run("check", ".", "-f", "sarif", "-o", "out.sarif", "-f", "junit", "-o", "out.xml", "-f", "github");

        run.ExitCode.Should().BeOneOf(0, 1);
        run.Error.Should().Be("out.sarif written\nout.xml written\n");
        File.ReadAllText(Path.Combine(place.Folder, "out.sarif")).Should().Contain("\"version\": \"2.1.0\"");
        File.ReadAllText(Path.Combine(place.Folder, "out.xml")).Should().StartWith("<testsuites");
    }

    [Theory]
    [InlineData("out.json", "transcheck-report/1")]
    [InlineData("out.md", "## TransCheck")]
    [InlineData("out.csv", "id,check,category")]
    public void A_file_name_tells_its_format(string file, string expected)
    {
        using var place = new Workplace().WithPair();

        place.Run("check", ".", "-o", file).Output.Should().BeEmpty();

        File.ReadAllText(Path.Combine(place.Folder, file)).Should().Contain(expected);
    }

    [Fact]
    public void Two_reports_on_standard_output_are_wrong_use()
    {
        using var place = new Workplace().WithPair();

        var run = place.Run("check", ".", "-f", "json", "-f", "csv");

        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain("--output");
    }
}
