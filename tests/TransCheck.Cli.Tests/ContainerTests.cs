using System.Diagnostics;
using System.Text.RegularExpressions;

namespace TransCheck.Cli.Tests;

/// <summary>The image of the command, as far as it can be told without an engine that builds it.</summary>
public sealed partial class ContainerTests : IDisposable
{
    private static readonly List<(string Name, string Arguments)> Instructions =
        [.. File.ReadLines(Repository.PathTo("deploy/Containerfile")).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split(' ', 2)).Select(l => (l[0], l[1]))];

    private readonly Workplace _work = new();

    public void Dispose() => _work.Dispose();

    [Fact]
    public void Whoever_builds_it_names_the_images_and_no_registry_is_named_here()
    {
        Of("ARG").Should().Equal("SDK_IMAGE=dotnet-sdk:10.0", "RUNTIME_IMAGE=dotnet-aspnet:10.0");
        Of("FROM").Should().Equal("${SDK_IMAGE} AS build", "${RUNTIME_IMAGE}");
    }

    [Fact]
    public void It_runs_the_command_in_the_folder_of_the_articles_and_not_as_root()
    {
        Of("COPY").Should().Equal(". .", "--from=build /app /app");
        Of("ENV").Should().Equal("PATH=/app:$PATH");
        Of("WORKDIR")[^1].Should().Be("/work");
        Of("USER").Should().ContainSingle().Which.Should().MatchRegex("^[1-9][0-9]*$");
        Of("ENTRYPOINT").Should().Equal("[\"transcheck\"]");
        Instructions[^1].Name.Should().Be("ENTRYPOINT");
    }

    [UnixFact]
    public void What_it_publishes_is_the_command()
    {
        var publish = Of("RUN").Single(r => r.StartsWith("dotnet publish ", StringComparison.Ordinal)).Split(' ')[1..];
        var folder = Path.Combine(_work.Folder, "app");
        var arguments = publish.Select(a => a is "/app" ? folder : Project().IsMatch(a) ? Repository.PathTo(a) : a).Append("--no-build");

        var run = PackedTool.Start(new ProcessStartInfo("dotnet", arguments));

        run.ExitCode.Should().Be(0, run.Output + run.Error);
        PackedTool.Start(new ProcessStartInfo(Path.Combine(folder, "transcheck"), ["--version"])).Output.Should().Be(_work.Run("--version").Output);
    }

    [Fact]
    public void What_the_build_needs_is_sent_to_it()
    {
        var left = File.ReadAllLines(Repository.PathTo(".dockerignore"));

        left.Should().Contain(".git").And.NotContain(["src", "resources", "README.md", "*"]);
    }

    [GeneratedRegex("^src/")]
    private static partial Regex Project();

    private static List<string> Of(string name) => [.. Instructions.Where(i => i.Name == name).Select(i => i.Arguments)];
}
