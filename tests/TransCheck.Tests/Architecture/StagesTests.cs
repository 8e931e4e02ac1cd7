using System.Text.RegularExpressions;

namespace TransCheck.Tests.Architecture;

/// <summary>A stage uses the stages before it, and none behind it.</summary>
public sealed partial class StagesTests
{
    /// <summary>In the order in which an article passes through them; what flows and what every stage reads come first.</summary>
    private static readonly string[] Stages = ["Articles", "Linguistics", "Reading", "Detection", "Pairing", "Alignment", "Facts", "Evidence", "Checks", "Archive", "Reporting", "Caching"];

    /// <summary>Pairing knows which units convert into each other, and nothing else of facts.</summary>
    private static readonly string[] Exceptions = ["Pairing/ConvertibleUnits.cs: Facts"];

    [Fact]
    public void No_stage_uses_one_that_comes_later()
    {
        var library = Path.Combine(Repository.Root, "src", "TransCheck");
        var wrong =
            from stage in Stages.Index()
            from file in Directory.EnumerateFiles(Path.Combine(library, stage.Item), "*.cs", SearchOption.AllDirectories)
            from Match used in Using().Matches(File.ReadAllText(file))
            let name = used.Groups[1].Value
            where Array.IndexOf(Stages, name) > stage.Index
            select $"{Path.GetRelativePath(library, file).Replace('\\', '/')}: {name}";

        wrong.Should().BeEquivalentTo(Exceptions);
    }

    [Fact]
    public void Every_folder_of_the_library_is_a_stage() =>
        Directory.EnumerateDirectories(Path.Combine(Repository.Root, "src", "TransCheck")).Select(d => Path.GetFileName(d)).Where(d => d is not ("bin" or "obj")).Should().BeEquivalentTo(Stages);

    [GeneratedRegex(@"(?:using |using static |[ (<])TransCheck\.([A-Z][a-z]+)(?=[.;])")]
    private static partial Regex Using();
}
