using System.Diagnostics;
using System.IO.Compression;
using System.Xml.Linq;

namespace TransCheck.Cli.Tests;

/// <summary>The package of the command, installed as a user does.</summary>
[Collection(PackedToolUsers.Name)]
public sealed class PackageTests(PackedTool packed) : IDisposable
{
    private readonly Workplace _work = new();

    public void Dispose() => _work.Dispose();

    [Fact]
    public void The_packed_tool_installs_alone_and_does_as_the_build_does()
    {
        // pre-commit installs every package that "dotnet pack" makes.
        var package = Directory.GetFiles(packed.Feed).Should().ContainSingle().Subject;
        Metadata(package).Should().Contain(new Dictionary<string, string>(StringComparer.Ordinal) { ["id"] = "transcheck", ["license"] = "MIT", ["readme"] = "README.md" })
            .And.ContainKeys("description", "tags", "authors", "repository").And.NotContainKey("projectUrl");

        _work.With("NuGet.config", $"<configuration><packageSources><clear /><add key=\"feed\" value=\"{packed.Feed}\" /></packageSources></configuration>");
        Dotnet("tool", "install", "transcheck", "--tool-path", Path.Combine(_work.Folder, "tools"));

        var corpus = Repository.PathTo("corpora/muse-spark");
        Tool("--version").Should().Be(_work.Run("--version").Output);
        Tool("check", corpus, "--format", "json").Should().Be(_work.Run("check", corpus, "--format", "json").Output).And.Contain("TC0205");
    }

    private static Dictionary<string, string> Metadata(string package)
    {
        using var zip = ZipFile.OpenRead(package);
        using var stream = zip.Entries.Single(e => e.Name.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        return XDocument.Load(stream).Descendants().Where(e => e.Parent?.Name.LocalName == "metadata").ToDictionary(e => e.Name.LocalName, e => e.Value, StringComparer.Ordinal);
    }

    private string Tool(params string[] arguments) => Start(Path.Combine(_work.Folder, "tools", OperatingSystem.IsWindows() ? "transcheck.exe" : "transcheck"), arguments).Output;

    private void Dotnet(params string[] arguments)
    {
        var run = Start("dotnet", arguments);
        run.ExitCode.Should().Be(0, run.Output + run.Error);
    }

    private Run Start(string program, string[] arguments) => PackedTool.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = _work.Folder });
}
