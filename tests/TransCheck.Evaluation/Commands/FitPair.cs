using System.Globalization;
using TransCheck.Checks;
using TransCheck.Evidence;

namespace TransCheck.Evaluation.Commands;

/// <summary>Fits the weights of <see cref="PairFeature"/> on articles with their translations and with the translations of the articles beside them.</summary>
internal sealed class FitPair : IEvaluationCommand
{
    public string Name => "fit-pair";

    public string Usage => "FOLDER... [--out resources/models/pair.tsv]";

    public int Run(string[] arguments, TextWriter output)
    {
        var rows = new List<(double[] X, bool Y, string Name)>();
        foreach (var folder in arguments.TakeWhile(a => !a.StartsWith('-')))
        {
            var options = new TransCheckOptions();
            var pairs = TransChecker.Pair([folder], TransChecker.Read([folder], options), options).Pairs.RemoveAll(p => p.IsCopy);
            for (var i = 0; i < pairs.Length; i++)
            {
                Add(pairs[i], right: true);
                Add(pairs[i] with { Target = pairs[(i + 1) % pairs.Length].Target }, right: false);
            }
        }

        var weights = LogisticRegression.Fit([.. rows.Select(r => (r.X, r.Y))], ridge: 1);
        foreach (var right in (bool[])[true, false])
        {
            var ranked = rows.Where(r => r.Y == right).OrderBy(r => (right ? 1 : -1) * LogisticRegression.Score(weights, r.X)).ToList();
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{ranked.Count} {(right ? "translations" : "others")}; the least clear:"));
            foreach (var (x, _, name) in ranked.Take(12))
            {
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {LogisticRegression.Probability(weights, x):F3}  {x[1]:F2} {x[2]:F2} {x[3]:F2}  {name}"));
            }
        }

        var lines = Enum.GetNames<PairFeature>().Select((n, i) => string.Create(CultureInfo.InvariantCulture, $"{n}\t{weights[i]:F3}")).ToList();
        lines.ForEach(output.WriteLine);
        if (arguments.Option("--out") is { } path)
        {
            var head = File.Exists(path) ? File.ReadLines(path).TakeWhile(l => l.StartsWith("# ", StringComparison.Ordinal)) : [];
            File.WriteAllLines(path, [.. head, "feature\tweight", .. lines]);
        }

        return 0;

        void Add(Pairing.ArticlePair pair, bool right)
        {
            var aligned = TransChecker.Align(pair, new TransCheckOptions());
            var context = PairChecker.Prepare(aligned);
            var x = PairEvidence.Features(aligned, context.EvidenceOf);
            if (context.PairEvidence.Probability is not null && context.LeftPage is null)
            {
                rows.Add((x, right, $"{pair.Source.Path} {Path.GetFileName(pair.Target.Path)}"));
            }
        }
    }
}
