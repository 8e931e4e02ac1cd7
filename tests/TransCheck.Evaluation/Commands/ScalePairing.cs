using System.Diagnostics;
using System.Globalization;
using TransCheck.Articles;
using TransCheck.Pairing;

namespace TransCheck.Evaluation.Commands;

/// <summary>Time and memory of pairing in collections of growing size, made of the paragraphs of known pairs.</summary>
internal sealed class ScalePairing : IEvaluationCommand
{
    /// <summary>Paragraph pairs in one made article.</summary>
    private const int Paragraphs = 6;

    public string Name => "scale-pairing";

    public string Usage => "FOLDER... [--pairs 2000,20000]: folders with en/ and tr/ whose paragraphs are recombined under neutral names";

    public int Run(string[] arguments, TextWriter output)
    {
        var paragraphs = arguments.TakeWhile(a => !a.StartsWith("--", StringComparison.Ordinal)).SelectMany(f => ParagraphsOf(PairingSet.Read(f))).ToArray();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{paragraphs.Length} paragraph pairs, {Paragraphs} in an article"));
        foreach (var size in (arguments.Option("--pairs") ?? "2000,20000").Split(',').Select(s => int.Parse(s, CultureInfo.InvariantCulture)))
        {
            var set = Recombine(paragraphs, size).Neutral(1);
            GC.Collect();
            var before = GC.GetTotalMemory(true);
            using var peak = new PeakMemory();
            var watch = Stopwatch.StartNew();
            var result = PairMatcher.Match(set.Articles, new PairOptions(Language.English));
            watch.Stop();
            var memory = peak.Highest - before;
            var right = result.Pairs.Count(p => set.Gold.Contains((p.Source.Path, p.Target.Path)));
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{size} pairs: {watch.Elapsed.TotalSeconds:F2} s, {watch.Elapsed.TotalMicroseconds / (2 * size):F0} us and {memory / 1024.0 / (2 * size):F1} KB an article, {2 * size / watch.Elapsed.TotalSeconds:F0} articles/s; precision {100.0 * right / Math.Max(1, result.Pairs.Length):F2} recall {100.0 * right / size:F2}"));
        }

        return 0;
    }

    private static IEnumerable<(Block English, Block Turkish)> ParagraphsOf(PairingSet set)
    {
        var byPath = set.Articles.ToDictionary(a => a.Article.Path, a => a.Article, StringComparer.Ordinal);
        foreach (var (english, turkish) in set.Gold.OrderBy(g => g.English, StringComparer.Ordinal))
        {
            var (e, t) = (byPath[english].Blocks, byPath[turkish].Blocks);
            if (e.Length == t.Length)
            {
                foreach (var (x, y) in e.Zip(t).Where(p => p.First.Kind == BlockKind.Paragraph && p.Second.Kind == BlockKind.Paragraph && p.First.Text.Length >= 80))
                {
                    yield return (x, y);
                }
            }
        }
    }

    private static PairingSet Recombine((Block English, Block Turkish)[] paragraphs, int size)
    {
        var articles = new List<LabelledArticle>(2 * size);
        var gold = new HashSet<(string, string)>();
        for (var i = 0; i < size; i++)
        {
            var chosen = Enumerable.Range(0, Paragraphs).Select(k => paragraphs[PairingSet.Mix((uint)((i * Paragraphs) + k), 11) % paragraphs.Length]).ToArray();
            var (english, turkish) = ($"e{i}", $"t{i}");
            articles.Add(PairingSet.Label(Made(english, [.. chosen.Select(c => c.English)])));
            articles.Add(PairingSet.Label(Made(turkish, [.. chosen.Select(c => c.Turkish)])));
            gold.Add((english, turkish));
        }

        return new PairingSet(articles, gold);
    }

    private static Article Made(string path, Block[] blocks) => new(path, ArticleFormat.PlainText, ArticleMetadata.None, [.. blocks], LineIndex.Of(""));

    /// <summary>Looks at the managed memory ten times a second.</summary>
    private sealed class PeakMemory : IDisposable
    {
        private readonly Timer _timer;
        private long _highest;

        public PeakMemory() => _timer = new Timer(_ => Look(), null, 0, 100);

        public long Highest
        {
            get
            {
                Look();
                return _highest;
            }
        }

        public void Dispose() => _timer.Dispose();

        private void Look() => _highest = Math.Max(_highest, GC.GetTotalMemory(false));
    }
}
