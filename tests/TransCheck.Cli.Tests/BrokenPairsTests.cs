using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TransCheck.Cli.Tests;

/// <summary>
/// A run of many pairs of which one in ten is broken: the others are reported as without them. <c>TRANSCHECK_PAIRS</c> sets how many pairs there are (200),
/// <c>TRANSCHECK_BROKEN</c> how many are broken (20).
/// </summary>
public sealed class BrokenPairsTests : IDisposable
{
    private static readonly int Pairs = Number("TRANSCHECK_PAIRS", 200);
    private static readonly int Broken = Number("TRANSCHECK_BROKEN", 20);

    private readonly Workplace _work = new();

    public void Dispose() => _work.Dispose();

    [Fact]
    public void Broken_pairs_take_nothing_from_the_others()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        for (var i = 0; i < Pairs; i++)
        {
            WithPair(i, altered: i % 3 == 0);
        }

        // The whole pairs alone, then with the broken ones in between.
        for (var i = 0; i < Broken; i++)
        {
            Remove(At(i));
        }

        var without = _work.Run("check", "en", "tr", "--format", "json", "--fail-on", "never");
        without.ExitCode.Should().Be(0, without.Error);
        for (var i = 0; i < Broken; i++)
        {
            Break(At(i), i % 10);
        }

        var run = _work.Run("check", "en", "tr", "--format", "json", "--fail-on", "never");

        run.ExitCode.Should().Be(3, run.Error);
        run.Error.Should().NotContain("   at ").And.NotContain("Unhandled");
        var (alone, all) = (Node(without.Output), Node(run.Output));
        var errors = all["errors"]!.AsArray();
        errors.Should().HaveCount(Broken);
        errors.Select(e => e!["path"]!.ToString()).Should().BeEquivalentTo(Enumerable.Range(0, Broken).Select(i => $"en/{Name(At(i))}"));
        run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().HaveCount(Broken);
        all["pairs"]!.ToJsonString().Should().Be(alone["pairs"]!.ToJsonString());
        alone["pairs"]!.AsArray().Should().HaveCount(Pairs - Broken);
    }

    /// <summary>Spread over the whole run.</summary>
    private static int At(int broken) => broken * (Pairs / Broken);

    private static string Name(int i) => i % (Pairs / Broken) == 0 && i / (Pairs / Broken) < Broken ? (i / (Pairs / Broken) % 10) switch
    {
        5 or 8 => $"{i}.md",
        6 => $"{i}.html",
        _ => $"{i}.txt",
    } : $"{i}.txt";

    private void WithPair(int i, bool altered)
    {
        var number = (1000 + i).ToString(CultureInfo.InvariantCulture);
        _work.With($"en/{i}.txt", Story.English.Replace("340", number, StringComparison.Ordinal));
        _work.With($"tr/{i}.txt", (altered ? Story.Altered : Story.Turkish).Replace("340", number, StringComparison.Ordinal));
    }

    private void Remove(int i)
    {
        File.Delete(Path.Combine(_work.Folder, $"en/{i}.txt"));
        File.Delete(Path.Combine(_work.Folder, $"tr/{i}.txt"));
    }

    private void Break(int i, int how)
    {
        var (english, path) = ($"en/{Name(i)}", Path.Combine(_work.Folder, $"en/{Name(i)}"));
        switch (how)
        {
            case 0:
                _work.With(english, "");
                break;
            case 1:
                _work.With(english, [0x7F, 0x45, 0x4C, 0x46, 0, 0, 1, 2, 3]);
                break;
            case 2:
                _work.With(english, [.. Encoding.UTF8.GetBytes(Story.English), 0xC3, 0x28, 0xFF]);
                break;
            case 3:
                _work.With(english, string.Concat(Enumerable.Repeat("Too large. ", 2_000_000)));
                break;
            case 4:
                File.CreateSymbolicLink(path, Path.GetFileName(path));
                break;
            case 5:
                _work.With(english, "---\ntitle: \"\\U80000000\"\n---\n\n" + Story.English);
                break;
            case 6:
                _work.With(english, string.Concat(Enumerable.Repeat("<div>", 20_000)) + Story.English);
                break;
            case 7:
                File.CreateSymbolicLink(path, "/dev/zero");
                break;
            case 8:
                _work.With(english, $"---\ntags: {new string('[', 20_000)}\n---\n\n{Story.English}");
                break;
            default:
                File.CreateSymbolicLink(path, "/etc/hostname");
                break;
        }
    }

    private static JsonNode Node(string json) => JsonNode.Parse(json) ?? throw new JsonException();

    private static int Number(string variable, int usual) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value ? int.Parse(value, CultureInfo.InvariantCulture) : usual;
}
