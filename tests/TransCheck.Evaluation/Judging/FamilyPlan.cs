using System.Collections.Immutable;
using TransCheck.Checks;
using TransCheck.Evidence;

namespace TransCheck.Evaluation.Judging;

/// <summary>
/// How much the model of a family may learn. Families of which few findings were judged, or whose checks were mended with these findings in sight, keep what their checks say; the others were chosen among
/// a few settings by collections that they were not fitted on, and by the recall of the benches.
/// </summary>
/// <param name="Rate">Planted errors in 1,000 words, as if so many stood in the untouched text.</param>
/// <param name="Features">The only ones that count; empty for all.</param>
/// <param name="HoldsChecks">The bias and slope of each check stay where they start.</param>
internal sealed record FamilyPlan(double Rate, ImmutableArray<CandidateFeature> Features, bool HoldsChecks)
{
    /// <summary>Penalties on the squares of the weights.</summary>
    public const double Usual = 10;
    public const double Doubt = 0.3;
    public const double Doubts = 0.5;

    private static readonly FamilyPlan Kept = new(0.2, [CandidateFeature.Bias], HoldsChecks: true);

    public static FamilyPlan Of(CheckFamily family) => family switch
    {
        CheckFamily.Opposite => new FamilyPlan(2.2, [], HoldsChecks: false),
        CheckFamily.Name => new FamilyPlan(0.6, [], HoldsChecks: false),
        CheckFamily.Passage => new FamilyPlan(0.3, [], HoldsChecks: false),
        CheckFamily.Swap => new FamilyPlan(0.3, [], HoldsChecks: false),
        CheckFamily.Number => new FamilyPlan(1, [CandidateFeature.BeadDoubt, CandidateFeature.Misplaced, CandidateFeature.Recurs], HoldsChecks: true),
        _ => Kept,
    };

    /// <summary>The score has a slope for each check.</summary>
    public bool Uses(CandidateFeature feature) =>
        feature != CandidateFeature.Score && (Features.IsEmpty || Features.Contains(feature) || feature == CandidateFeature.Bias);

    public static bool IsDoubt(CandidateFeature feature) => feature is CandidateFeature.BeadDoubt or CandidateFeature.Misplaced or CandidateFeature.AroundDoubt;
}
