using TransCheck.Articles;
using TransCheck.Fuzz.Oracles;
using TransCheck.Linguistics;
using TransCheck.Reading;

namespace TransCheck.Fuzz.Targets;

/// <summary>An article is cut into sentences and words, as either language.</summary>
internal sealed class SegmenterTarget : IFuzzTarget
{
    public string Name => "segmenter";

    public IEnumerable<byte[]> MoreSeeds => Corpora.Articles(".txt").Concat(Corpora.Sentences());

    public void Run(byte[] input)
    {
        var text = SoundText.Of(InputText.Of(input));
        foreach (var language in (Language[])[Language.English, Language.Turkish])
        {
            Places.Check(Tokenizer.Tokenize(text, language), text);
            Folding.Fold(text, language);
        }

        Folding.Skeleton(text);
        if (ArticleInput.Read(new MarkdownReader(), "a.md", text) is { Article: var article })
        {
            Places.Check(Segmenter.Segment(article, Language.English));
            Places.Check(Segmenter.Segment(article, Language.Turkish));
            Places.Check(Segmenter.Segment(article, Language.Turkish, SegmentMode.Lines));
        }
    }
}
