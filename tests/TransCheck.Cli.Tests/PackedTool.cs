using System.Diagnostics;

namespace TransCheck.Cli.Tests;

/// <summary>The package of the command, packed once from what was built.</summary>
public sealed class PackedTool : IDisposable
{
    private readonly Lazy<string> _feed;

    public PackedTool() => _feed = new(() =>
    {
        var configuration = AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Debug{Path.DirectorySeparatorChar}", StringComparison.Ordinal) ? "Debug" : "Release";
        var feed = Directory.CreateTempSubdirectory("transcheck-feed-").FullName;
        var start = new ProcessStartInfo("dotnet", ["pack", Repository.PathTo("TransCheck.sln"), "--no-build", "-c", configuration, "-o", feed]) { RedirectStandardOutput = true };
        var run = Start(start);
        return run.ExitCode == 0 ? feed : throw new InvalidOperationException(run.Output);
    });

    /// <summary>The folder that holds it.</summary>
    public string Feed => _feed.Value;

    public void Dispose()
    {
        if (_feed.IsValueCreated)
        {
            Directory.Delete(Feed, recursive: true);
        }
    }

    /// <summary>Runs something that uses the .NET of this process, and leaves nothing running.</summary>
    internal static Run Start(ProcessStartInfo start)
    {
        using var own = Process.GetCurrentProcess();
        (start.RedirectStandardOutput, start.RedirectStandardError, start.StandardOutputEncoding) = (true, true, System.Text.Encoding.UTF8);
        foreach (var (name, value) in new[] { ("DOTNET_NOLOGO", "1"), ("DOTNET_CLI_TELEMETRY_OPTOUT", "1"), ("MSBUILDDISABLENODEREUSE", "1"), ("LC_ALL", "C"), ("DOTNET_ROOT", Path.GetDirectoryName(own.MainModule?.FileName) ?? "") })
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{start.FileName} did not start");
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Run(process.ExitCode, output, error.GetAwaiter().GetResult());
    }
}

[CollectionDefinition(Name)]
public sealed class PackedToolUsers : ICollectionFixture<PackedTool>
{
    public const string Name = "packed tool";
}
