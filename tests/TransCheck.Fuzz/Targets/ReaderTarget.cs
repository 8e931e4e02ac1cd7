using TransCheck.Fuzz.Oracles;
using TransCheck.Reading;

namespace TransCheck.Fuzz.Targets;

/// <summary>A text becomes an article whose parts point at where they stand.</summary>
internal sealed class ReaderTarget(string name, IArticleFormatReader reader, string path) : IFuzzTarget
{
    public string Name => name;

    public IEnumerable<byte[]> MoreSeeds => Corpora.Articles(Path.GetExtension(path));

    public void Run(byte[] input)
    {
        if (ArticleInput.Read(reader, path, InputText.Of(input)) is { } read)
        {
            Places.Check(read.Article, read.File);
        }
    }
}
