using TransCheck.Detection;
using TransCheck.Fuzz.Oracles;
using TransCheck.Reading;

namespace TransCheck.Fuzz.Targets;

/// <summary>The language of an article.</summary>
internal sealed class DetectionTarget : IFuzzTarget
{
    public string Name => "detection";

    public IEnumerable<byte[]> MoreSeeds => Corpora.Articles(".txt");

    public void Run(byte[] input)
    {
        var text = InputText.Of(input);
        ArticleLanguage.Declared(text);
        if (ArticleInput.Read(new PlainTextReader(), "a.txt", text) is { } read)
        {
            var detected = ArticleLanguage.Detect(read.Article, NGramDetector.Default);
            OracleException.Unless(detected.TurkishShare is >= 0 and <= 1 && detected.EnglishShare is >= 0 and <= 1, "share of a language is no share", detected.ToString());
            ArticleLanguage.BlockLanguages(read.Article, NGramDetector.Default);
        }
    }
}
