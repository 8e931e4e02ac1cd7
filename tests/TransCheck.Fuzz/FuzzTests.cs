using TransCheck.Fuzz.Running;
using TransCheck.Fuzz.Targets;

namespace TransCheck.Fuzz;

/// <summary>The same mutated inputs in every run, and every input that is kept, each in a child process.</summary>
public sealed class FuzzTests(FuzzTests.Run run) : IClassFixture<FuzzTests.Run>
{
    /// <summary>Of each target, of slow ones a quarter: as many as take about 30 seconds on two processors.</summary>
    private const int Inputs = 280;

    private const ulong Seed = 2026;

    public static TheoryData<string> Targets => [.. FuzzTargets.All.Select(t => t.Name)];

    public static TheoryData<string> Files =>
        [.. FuzzTargets.All.SelectMany(t => Seeds.Files("seeds", t).Concat(Seeds.Files("regressions", t))).Select(f => Path.GetRelativePath(Seeds.Root, f).Replace('\\', '/'))];

    [Theory]
    [MemberData(nameof(Targets))]
    public void Mutated_inputs_do_no_harm(string target)
    {
        var result = run.Mutated[target];

        result.Inputs.Should().Be(Campaign.InputsOf(FuzzTargets.Named(target), Inputs));
        result.Failures.Select(f => $"{f[0].Kind}: {f[0].Message} at {f[0].Frames} ({f[0].Origin})").Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Kept_inputs_do_no_harm(string file) =>
        run.Kept.Where(f => string.Equals(f.Origin, Path.Combine(Seeds.Root, file), StringComparison.Ordinal)).Select(f => $"{f.Kind}: {f.Message} at {f.Frames}").Should().BeEmpty();

    [Fact]
    public void Every_target_has_seeds_and_every_kept_file_a_target()
    {
        FuzzTargets.All.Should().OnlyContain(t => Seeds.Files("seeds", t).Any());
        foreach (var folder in (string[])["seeds", "regressions"])
        {
            Directory.EnumerateDirectories(Path.Combine(Seeds.Root, folder)).Select(Path.GetFileName).Should().BeSubsetOf(FuzzTargets.All.Select(t => t.Name));
        }
    }

    public sealed class Run
    {
        public Run()
        {
            var kept = FuzzTargets.All.SelectMany(t => Seeds.Files("seeds", t).Concat(Seeds.Files("regressions", t)).Select(f => new Work(t.Name, 0, 0, 1, f)));
            Kept = [.. Campaign.Run(kept, Environment.ProcessorCount).SelectMany(r => r.Failures).SelectMany(f => f)];
            Mutated = Campaign.Run(Campaign.Mutated(FuzzTargets.All, Inputs, Seed), Environment.ProcessorCount).ToDictionary(r => r.Target, StringComparer.Ordinal);
        }

        internal Dictionary<string, TargetResult> Mutated { get; }

        internal List<Failure> Kept { get; }
    }
}
