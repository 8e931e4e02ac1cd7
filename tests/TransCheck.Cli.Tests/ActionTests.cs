using System.Diagnostics;

namespace TransCheck.Cli.Tests;

/// <summary>The action, step by step, with the package of what was built.</summary>
[Collection(PackedToolUsers.Name)]
public sealed class ActionTests(PackedTool packed) : IDisposable
{
    private readonly Workplace _work = new Workplace().WithRepository().With("en/a.txt", Story.English).With("tr/a.txt", Story.Turkish).Commit();
    private readonly Dictionary<string, string> _caches = new(StringComparer.Ordinal);

    public void Dispose()
    {
        foreach (var folder in _caches.Values)
        {
            Directory.Delete(folder, recursive: true);
        }

        _work.Dispose();
    }

    [UnixFact]
    public void It_installs_the_package_once_checks_and_tells_the_counts()
    {
        _work.With("tr/a.txt", Story.Altered);
        var cold = Run();

        cold.Ran.Should().Equal("Set up .NET", "Look for TransCheck in the cache", "Install TransCheck", "Keep TransCheck in the cache", "Remember the results of earlier runs", "Check");
        cold.Output.Should().Contain("::error file=tr/a.txt");
        cold.Outputs.Should().BeEquivalentTo(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["exit-code"] = "1", ["findings"] = "1", ["critical"] = "1", ["major"] = "0", ["minor"] = "0", ["neutral"] = "0",
        });

        var clock = Stopwatch.StartNew();
        var warm = Run();

        warm.Ran.Should().NotContain("Install TransCheck").And.Contain("Check");
        warm.Outputs.Should().BeEquivalentTo(cold.Outputs);
        clock.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(60));
    }

    [UnixFact]
    public void A_version_that_the_source_does_not_hold_is_no_check()
    {
        var run = new ActionReplay(_work, _caches);
        run.Run(("source", packed.Feed), ("version", "99.0.0"));

        run.Ran.Should().EndWith("Install TransCheck");
        run.Output.Should().Contain("99.0.0");
    }

    private ActionReplay Run()
    {
        var run = new ActionReplay(_work, _caches);
        run.Run(("source", packed.Feed), ("changed-since", "HEAD"));
        return run;
    }
}
