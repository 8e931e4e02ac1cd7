using TransCheck.Articles;
using TransCheck.Facts;
using TransCheck.Fuzz.Oracles;
using TransCheck.Linguistics;
using TransCheck.Reading;

namespace TransCheck.Fuzz.Targets;

/// <summary>Numbers, dates, names, quotations, links and code of a text.</summary>
internal sealed class FactsTarget(string name, Language language) : IFuzzTarget
{
    public string Name => name;

    public IEnumerable<byte[]> MoreSeeds => Corpora.Sentences().Select(s => InputText.Split(s)[language == Language.English ? 0 : ^1]);

    public void Run(byte[] input)
    {
        if (ArticleInput.Read(new MarkdownReader(), "a.md", InputText.Of(input)) is { } read)
        {
            Places.Check(FactFinder.Find(Segmenter.Segment(read.Article, language)));
        }
    }
}
