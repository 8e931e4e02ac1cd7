using System.Globalization;
using BenchmarkDotNet.Attributes;
using TransCheck.Articles;
using TransCheck.Checks;
using TransCheck.Pairing;
using TransCheck.Reading;

namespace TransCheck.Benchmarks;

/// <summary>One pair of articles of 25 paragraphs: read, checked with all that goes before, and checked when it is aligned already.</summary>
[MemoryDiagnoser]
public class CheckBenchmarks
{
    private string _english = "";
    private string _turkish = "";
    private ArticlePair? _pair;
    private PairContext? _context;

    [GlobalSetup]
    public void Make()
    {
        _english = Text(i => $"The mill at Bartın ground {1200 + i} tons of wheat in 2025, up {i + 3} percent from a year earlier. Its owner, Defne Kaya, said that the village did not need another one.");
        _turkish = Text(i => $"Bartın'daki değirmen 2025'te {Thousands(1200 + i)} ton buğday öğüttü; bu, bir yıl öncesine göre yüzde {i + 3} fazla. Sahibi Defne Kaya, köyün bir başkasına ihtiyacı olmadığını söyledi.");
        _pair = new ArticlePair(Read("en.md", _english), Language.English, Read("tr.md", _turkish), Language.Turkish, 1, []);
        _context = PairChecker.Prepare(TransChecker.Align(_pair, TransCheckOptions.Default));
    }

    [Benchmark]
    public int ReadMarkdown() => Read("en.md", _english).Blocks.Length + Read("tr.md", _turkish).Blocks.Length;

    [Benchmark]
    public int WholePair() => _pair is null ? 0 : TransChecker.Check(_pair, TransCheckOptions.Default).Findings.Length;

    /// <summary>On a fresh context each time: what is worked out once for all checks is counted.</summary>
    [Benchmark]
    public int ChecksOnly() => _context is null ? 0 : PairChecker.Check(PairChecker.Prepare(_context.Pair), TransCheckOptions.Default.Check).Length;

    private static Article Read(string path, string text) => new MarkdownReader().Read(path, text);

    private static string Text(Func<int, string> paragraph) => string.Join("\n\n", Enumerable.Range(0, 25).Select(paragraph));

    private static string Thousands(int number) => number.ToString("N0", CultureInfo.GetCultureInfo("tr-TR"));
}
