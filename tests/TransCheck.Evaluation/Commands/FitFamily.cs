using System.Globalization;
using TransCheck.Checks;
using TransCheck.Evaluation.Judging;

namespace TransCheck.Evaluation.Commands;

/// <summary>Fits the models of <c>resources/models</c> on judged findings and planted errors, and prints how well what they say came true on texts that each was not fitted on.</summary>
internal sealed class FitFamily : IEvaluationCommand
{
    private const int Folds = 5;

    public string Name => "fit";

    public string Usage => "FAMILY|all NAME=FILE.tsv|FOLDER... --judged FOLDER --words COUNT [--out resources/models] [--planted PER-ROW]";

    public int Run(string[] arguments, TextWriter output)
    {
        if (arguments.Length < 2 || arguments.Option("--judged") is not { } judged || arguments.Option("--words") is not { } count)
        {
            return 2;
        }

        double Number(string option, double usual) => arguments.Option(option) is { } text ? double.Parse(text, CultureInfo.InvariantCulture) : usual;
        var collections = arguments.Skip(1).TakeWhile(a => !a.StartsWith('-')).Select(Collection.Of).ToList();
        var rows = new CandidateSet(collections, Judgements.Read(judged), (int)Number("--planted", 1)).Gather();
        var families = string.Equals(arguments[0], "all", StringComparison.Ordinal) ? Enum.GetValues<CheckFamily>().Where(f => f != CheckFamily.Plain) : [Enum.Parse<CheckFamily>(arguments[0], ignoreCase: true)];
        foreach (var family in families)
        {
            var fit = new FamilyFit(family, FamilyPlan.Of(family));
            var own = fit.Rows(rows, double.Parse(count, CultureInfo.InvariantCulture));
            Report(fit, family, own, collections.ConvertAll(c => c.Name), output);
            if (arguments.Option("--out") is { } folder && own.Exists(r => r.Y) && own.Exists(r => !r.Y))
            {
                Write(Path.Combine(folder, $"{family.ToString().ToLowerInvariant()}.tsv"), fit.Table(fit.Fit(own)));
            }
        }

        return 0;
    }

    /// <summary>What models say of the collections that they did not learn from.</summary>
    private static void Report(FamilyFit fit, CheckFamily family, List<(CandidateRow Row, double[] X, bool Y, double Weight)> rows, List<string> collections, TextWriter output)
    {
        var said = new List<(double P, bool Y, double Weight, bool Planted)>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var held = collections.Where((_, i) => i % Folds == fold).ToHashSet(StringComparer.Ordinal);
            var (others, own) = (rows.Where(r => !held.Contains(r.Row.Collection)).ToList(), rows.Where(r => held.Contains(r.Row.Collection)).ToList());
            if (own.Count > 0 && others.Exists(r => r.Y) && others.Exists(r => !r.Y))
            {
                var weights = fit.Fit(others);
                said.AddRange(own.Select(r => (LogisticRegression.Probability(weights, r.X), r.Y, r.Weight, r.Row.Planted is not null)));
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{family}: {rows.Count(r => r.Row.Planted is null)} in untouched text, {rows.Count(r => r.Row.Planted is null && r.Y)} of them right; {rows.Count(r => r.Row.Planted is not null)} planted"));
        foreach (var band in said.GroupBy(s => Math.Min(9, (int)(10 * s.P))).OrderByDescending(g => g.Key))
        {
            var all = band.Sum(s => s.Weight);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  said {band.Key / 10.0:F1}-{(band.Key + 1) / 10.0:F1}: was {band.Where(s => s.Y).Sum(s => s.Weight) / all:F2} of {all:F0}; in untouched text right {band.Count(s => !s.Planted && s.Y)} of {band.Count(s => !s.Planted)}; planted {band.Count(s => s.Planted)}"));
        }
    }

    private static void Write(string path, IEnumerable<string> rows)
    {
        var head = File.Exists(path) ? File.ReadLines(path).TakeWhile(l => l.StartsWith("# ", StringComparison.Ordinal)) : [];
        File.WriteAllLines(path, [.. head, "feature\tcheck\tweight", .. rows]);
    }
}
