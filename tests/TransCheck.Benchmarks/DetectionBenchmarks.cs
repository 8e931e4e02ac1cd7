using System.Text;
using BenchmarkDotNet.Attributes;
using TransCheck.Detection;

namespace TransCheck.Benchmarks;

/// <summary>A sentence at a time, as the checks score them; and one long text. The sizes in bytes stand beside the times to tell MB/s.</summary>
[MemoryDiagnoser]
public class DetectionBenchmarks
{
    private const string Turkish = "Şirket, yeni modelinin ağırlıklarını yayımlamayacağını, bunun yerine araştırmacılara sınırlı erişim sağlayacağını açıkladı. ";
    private const string English = "The company said it would not release the weights of its new model, and would give researchers limited access instead. ";

    private readonly string _article = string.Concat(Enumerable.Repeat(Turkish + English, 400));

    [Benchmark]
    public LanguageScores TurkishSentence() => NGramDetector.Default.Score(Turkish);

    [Benchmark]
    public LanguageScores EnglishSentence() => NGramDetector.Default.Score(English);

    /// <summary>About 100 KB.</summary>
    [Benchmark]
    public LanguageScores LongText() => NGramDetector.Default.Score(_article);

    [GlobalSetup]
    public void Sizes() => Console.WriteLine($"// bytes: {Encoding.UTF8.GetByteCount(Turkish)}, {Encoding.UTF8.GetByteCount(English)}, {Encoding.UTF8.GetByteCount(_article)}");
}
