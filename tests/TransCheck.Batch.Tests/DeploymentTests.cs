using YamlDotNet.RepresentationModel;

namespace TransCheck.Batch.Tests;

/// <summary>What is there for those who have a cluster can at least be read.</summary>
public sealed class DeploymentTests
{
    [Theory]
    [InlineData("deploy/compose.yml", "services")]
    [InlineData("deploy/kubernetes.yml", "kind")]
    public void The_file_is_YAML_and_names_no_other_image(string file, string key)
    {
        var text = File.ReadAllText(Repository.PathTo(file));
        var yaml = new YamlStream();
        yaml.Load(new StringReader(text));

        yaml.Documents.Should().NotBeEmpty().And.OnlyContain(d => ((YamlMappingNode)d.RootNode).Children.ContainsKey(key));
        var images = text.Split('\n').Select(l => l.Trim()).Where(l => l.StartsWith("image:", StringComparison.Ordinal)).Select(l => l["image:".Length..].Trim()).Distinct(StringComparer.Ordinal);
        images.Should().BeSubsetOf(["transcheck", "nats", "postgres"]);
    }
}
