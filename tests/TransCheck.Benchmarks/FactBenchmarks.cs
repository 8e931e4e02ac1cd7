using BenchmarkDotNet.Attributes;
using TransCheck.Articles;
using TransCheck.Facts;
using TransCheck.Linguistics;

namespace TransCheck.Benchmarks;

/// <summary>Finding numeric facts in an article of about 20,000 characters; MB/s is <see cref="Characters"/> by the mean time.</summary>
[MemoryDiagnoser]
public class FactBenchmarks
{
    private const string EnglishText =
        "The company raised $14.3 billion in April 2026, up 22% from a year earlier, and hired more than 1,300 engineers in nine countries. "
        + "Its second model reads 256K tokens, which the founders called a step towards longer documents. Readers who were asked on Thursday said they would use it again. ";

    private const string TurkishText =
        "Şirket Nisan 2026'da geçen yıla göre yüzde 22 artışla 14,3 milyar dolar topladı ve dokuz ülkede 1.300'den fazla mühendis işe aldı. "
        + "Kurucuların daha uzun belgelere doğru bir adım dediği ikinci model 256 bin jeton okuyor. Perşembe günü görüşü sorulan okurlar onu yeniden kullanacaklarını söyledi. ";

    private readonly NumericFinder _finder = new();
    private readonly List<Mention> _mentions = [];
    private Document _document = Document(Language.English);

    [Params(Language.English, Language.Turkish)]
    public Language Language { get; set; }

    public int Characters => _document.Segments.Sum(s => s.Text.Length);

    [GlobalSetup]
    public void Setup() => _document = Document(Language);

    [Benchmark]
    public int Numbers()
    {
        _mentions.Clear();
        foreach (var segment in _document.Segments)
        {
            _finder.Find(_document, segment, _mentions);
        }

        return _mentions.Count;
    }

    private static Document Document(Language language)
    {
        var text = string.Concat(Enumerable.Repeat(language == Language.Turkish ? TurkishText : EnglishText, 70));
        var article = new Article("a.txt", ArticleFormat.PlainText, ArticleMetadata.None, [new Block(BlockKind.Paragraph, 0, text, SourceMap.Verbatim(0))], LineIndex.Of(text));
        return Segmenter.Segment(article, language);
    }
}
