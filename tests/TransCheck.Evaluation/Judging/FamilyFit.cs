using System.Globalization;
using TransCheck.Checks;
using TransCheck.Evidence;
using TransCheck.Linguistics;

namespace TransCheck.Evaluation.Judging;

/// <summary>
/// Fits the model of a family: logistic regression over <see cref="CandidateFeature"/>, with a bias and a slope of the check's own score for each check, which start where
/// <c>resources/models/anchors.tsv</c> has them and go as far from there as the data ask.
/// What stands in untouched text counts as it comes, though no page counts for more than a few findings of a check; planted errors count together as many as
/// the rate of the plan has it.
/// </summary>
internal sealed class FamilyFit(CheckFamily family, FamilyPlan plan)
{
    /// <summary>A page of one mistake made thirty times is one page.</summary>
    private const double MostOfPage = 8;

    /// <summary>What the checks themselves think so little of was not judged, and is taken as wrong.</summary>
    private const double Faint = 0.3;

    private static readonly Dictionary<string, (double Bias, double Slope)> Anchors = ResourceTable.Read("models/anchors.tsv", "check", "bias", "slope", "top")
        .ToDictionary(r => r[0], r => (double.Parse(r[1], CultureInfo.InvariantCulture), double.Parse(r[2], CultureInfo.InvariantCulture)), StringComparer.Ordinal);

    private readonly CheckFamily _family = family;

    public string[] Checks { get; } = [.. CheckCatalogue.Infos.Where(c => c.Family == family).Select(c => c.Name)];

    /// <param name="words">English words of the untouched text.</param>
    public List<(CandidateRow Row, double[] X, bool Y, double Weight)> Rows(IEnumerable<CandidateRow> all, double words)
    {
        var rows = all.Where(r => r.Finding.Check.Family == _family && (r.Right is not null || r.Finding.Confidence < Faint)).ToList();
        var ofPage = rows.Where(r => r.Planted is null).CountBy(r => (r.Collection, r.Page, r.Finding.Check.Name)).ToDictionary();
        var planted = rows.Count(r => r.Planted is not null);
        var ofPlanted = planted == 0 ? 0 : plan.Rate * words / 1000 / planted;
        return rows.ConvertAll(r => (r, Vector(r), r.Right ?? false, r.Planted is null ? Math.Min(1, MostOfPage / ofPage[(r.Collection, r.Page, r.Finding.Check.Name)]) : ofPlanted));
    }

    public double[] Fit(IEnumerable<(CandidateRow Row, double[] X, bool Y, double Weight)> rows)
    {
        const double Free = 0.1;
        const double Held = 100;
        const double Fixed = 1e6;
        var n = Enum.GetValues<CandidateFeature>().Length;
        var start = new double[n + (2 * Checks.Length)];
        var penalties = new double[start.Length];
        foreach (var feature in Enum.GetValues<CandidateFeature>())
        {
            penalties[(int)feature] = !plan.Uses(feature) ? Fixed : plan.HoldsChecks ? FamilyPlan.Doubts : FamilyPlan.IsDoubt(feature) ? FamilyPlan.Doubt : FamilyPlan.Usual;
        }

        penalties[(int)CandidateFeature.Bias] = plan.HoldsChecks ? Fixed : Free;
        penalties.AsSpan(n).Fill(plan.HoldsChecks ? Fixed : Held);
        foreach (var (k, check) in Checks.Index())
        {
            (start[n + k], start[n + Checks.Length + k]) = Anchors.GetValueOrDefault(check, (0, 1));
        }

        return LogisticRegression.Fit([.. rows.Select(r => (r.X, r.Y, r.Weight))], start, penalties);
    }

    /// <summary>The features, then for each check whether it speaks, then its score.</summary>
    private double[] Vector(CandidateRow row)
    {
        var n = row.Features.Length;
        var x = new double[n + (2 * Checks.Length)];
        row.Features.CopyTo(x, 0);
        x[(int)CandidateFeature.Score] = 0;
        var at = Array.IndexOf(Checks, row.Finding.Check.Name);
        x[n + at] = 1;
        x[n + Checks.Length + at] = row.Features[(int)CandidateFeature.Score];
        return x;
    }

    public IEnumerable<string> Table(double[] weights)
    {
        const double Nothing = 0.0005;
        var names = Enum.GetNames<CandidateFeature>();
        for (var i = 0; i < weights.Length; i++)
        {
            var (feature, check) = i < names.Length ? (names[i], "*")
                : i < names.Length + Checks.Length ? (nameof(CandidateFeature.Bias), Checks[i - names.Length])
                : (nameof(CandidateFeature.Score), Checks[i - names.Length - Checks.Length]);
            if (Math.Abs(weights[i]) >= Nothing)
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"{feature}\t{check}\t{weights[i]:F3}");
            }
        }
    }
}
