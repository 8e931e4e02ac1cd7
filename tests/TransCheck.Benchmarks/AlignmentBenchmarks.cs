using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using TransCheck.Alignment;
using TransCheck.Articles;
using TransCheck.Linguistics;

namespace TransCheck.Benchmarks;

/// <summary>
/// Aligns articles of 25 sentences, one by one and on every core, and one document of 50,000 segments. The articles are made of
/// phrases of the hand-written lexicon, so every word has renderings to weigh; every ninth sentence is missing.
/// </summary>
[MemoryDiagnoser]
public class AlignmentBenchmarks
{
    private const int Articles = 200;

    private (Document Source, Document Target)[] _articles = [];
    private (Document Source, Document Target) _long;

    [GlobalSetup]
    public void Make()
    {
        var terms = TermList.Read("lexicon/terms.tsv").Terms;
        _articles = [.. Enumerable.Range(0, Articles).Select(seed => Pair(terms, seed, 25))];
        _long = Pair(terms, Articles, 50_000);
        _ = Lexicon.Default;
    }

    [Benchmark(OperationsPerInvoke = Articles)]
    public int OneByOne() => _articles.Sum(a => SentenceAligner.Align(a.Source, a.Target).Beads.Length);

    [Benchmark(OperationsPerInvoke = Articles)]
    public int OnEveryCore()
    {
        var beads = 0;
        Parallel.ForEach(_articles, a => Interlocked.Add(ref beads, SentenceAligner.Align(a.Source, a.Target).Beads.Length));
        return beads;
    }

    [Benchmark]
    public int FiftyThousandSegments() => SentenceAligner.Align(_long.Source, _long.Target).Beads.Length;

    private static (Document Source, Document Target) Pair(IReadOnlyList<Term> terms, int seed, int sentences)
    {
        var random = new Random(seed);
        var english = new List<string>();
        var turkish = new List<string>();
        for (var s = 0; s < sentences; s++)
        {
            var chosen = Enumerable.Range(0, 6).Select(_ => terms[random.Next(terms.Count)]).ToList();
            var number = random.Next(1, 100_000);
            english.Add($"In {number} the {string.Join(" of the ", chosen.Select(t => t.English))}.");
            if (s % 9 != 4)
            {
                turkish.Add($"{string.Join(" ve bir ", chosen.Select(t => t.Turkish))} ile {number}.");
            }
        }

        return (Document(Language.English, english), Document(Language.Turkish, turkish));
    }

    private static Document Document(Language language, List<string> sentences)
    {
        var text = string.Join('\n', sentences);
        var block = new Block(BlockKind.Paragraph, 0, text, SourceMap.Verbatim(0));
        ImmutableArray<Block> blocks = [block];
        return Segmenter.Segment(new Article("text.txt", ArticleFormat.PlainText, ArticleMetadata.None, blocks, LineIndex.Of(text)), language, SegmentMode.Lines);
    }
}
