using TransCheck.Fuzz.Oracles;
using TransCheck.Reading;

namespace TransCheck.Fuzz.Targets;

/// <summary>What stands above a Markdown text. An input without the marks gets those of YAML.</summary>
internal sealed class FrontMatterTarget : IFuzzTarget
{
    public string Name => "front-matter";

    public IEnumerable<byte[]> MoreSeeds => Corpora.Articles(".md");

    public void Run(byte[] input)
    {
        var text = InputText.Of(input);
        text = text.StartsWith("---", StringComparison.Ordinal) || text.StartsWith("+++", StringComparison.Ordinal) ? text : $"---\n{text}\n---\nText.\n";
        try
        {
            var front = FrontMatter.Read(text);
            OracleException.Unless(front.End >= 0 && front.End <= text.Length, "front matter ends outside of the file");
            OracleException.Unless(
                front.TitlePlace < 0 || (front.Metadata.Title is { } title && text.AsSpan(front.TitlePlace).StartsWith(title)),
                "title does not stand at its place",
                front.Metadata.Title ?? "");
        }
        catch (UnreadableArticleException)
        {
            // Neither YAML nor TOML.
        }
    }
}
