using System.Diagnostics;
using System.Globalization;
using TransCheck.Articles;
using TransCheck.Pairing;

namespace TransCheck.Evaluation.Commands;

/// <summary>Precision and recall of pairing under neutral names, with all partners and with some missing.</summary>
internal sealed class EvaluatePairing : IEvaluationCommand
{
    public string Name => "evaluate-pairing";

    public string Usage => "FOLDER... [--missing 0.33] [--seeds 3] [--show yes]: folders with pairs.tsv, or with en/ and tr/";

    public int Run(string[] arguments, TextWriter output)
    {
        var missing = double.Parse(arguments.Option("--missing") ?? "0.33", CultureInfo.InvariantCulture);
        var seeds = int.Parse(arguments.Option("--seeds") ?? "3", CultureInfo.InvariantCulture);
        var show = arguments.Option("--show") is not null;
        foreach (var folder in arguments.TakeWhile(a => !a.StartsWith("--", StringComparison.Ordinal)))
        {
            var set = PairingSet.Read(folder);
            Measure(folder, "as it is", [set], show, output);
            Measure(folder, "neutral names", [set.Neutral(1)], show, output);
            if (set.Articles.Any(a => a.Article.Path.StartsWith("tr/", StringComparison.Ordinal)))
            {
                Measure(folder, "names exchanged", [set.Exchanged()], show, output);
            }

            Measure(folder, "partners missing", [.. Enumerable.Range(1, seeds).Select(seed => set.Neutral(seed).Without(missing, seed))], show, output);
            Measure(folder, "two passages", [.. Snippets.AloneTogether(Snippets.Of(set, 3))], show, output);
        }

        return 0;
    }

    private static void Measure(string folder, string how, PairingSet[] sets, bool show, TextWriter output)
    {
        int gold = 0, found = 0, right = 0, articles = 0;
        var watch = Stopwatch.StartNew();
        foreach (var set in sets)
        {
            var result = PairMatcher.Match(set.Articles, new PairOptions(Language.English));
            var hits = result.Pairs.Where(p => set.Gold.Contains((p.Source.Path, p.Target.Path))).ToArray();
            (gold, found, right, articles) = (gold + set.Gold.Count, found + result.Pairs.Length, right + hits.Length, articles + set.Articles.Count);
            if (show)
            {
                Show(set, result, output);
            }
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Path.GetFileName(Path.TrimEndingDirectorySeparator(folder)),-16} {how,-18} pairs {gold,6}  precision {100.0 * right / Math.Max(1, found):F2}  recall {100.0 * right / Math.Max(1, gold):F2}  {articles / watch.Elapsed.TotalSeconds:F0} articles/s"));
    }

    private static void Show(PairingSet set, PairingResult result, TextWriter output)
    {
        foreach (var pair in result.Pairs.Where(p => !set.Gold.Contains((p.Source.Path, p.Target.Path))))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  wrong {pair.Confidence:F2} {string.Join('+', pair.Evidence)} | {Start(pair.Source)} | {Start(pair.Target)}"));
        }

        var wanted = set.Gold.SelectMany(g => new[] { g.English, g.Turkish }).ToHashSet(StringComparer.Ordinal);
        foreach (var unpaired in result.Unpaired.Where(u => wanted.Contains(u.Article.Path)))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  missed {unpaired.Reason} {unpaired.Language} {unpaired.Article.Path} | {Start(unpaired.Article)}"));
        }
    }

    private static string Start(LabelledArticle article)
    {
        var text = string.Join(' ', article.Article.Blocks.Select(b => b.Text)).ReplaceLineEndings(" ");
        return text[..Math.Min(150, text.Length)];
    }
}
