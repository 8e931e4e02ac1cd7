using TransCheck.Checks;

namespace TransCheck.Tests.Checks;

public sealed class ConfidenceCurvesTests
{
    [Fact]
    public void Curves_are_of_known_checks() =>
        ConfidenceCurves.Checks.Should().BeSubsetOf(CheckCatalogue.Infos.Select(c => c.Name));

    [Fact]
    public void A_curve_keeps_the_order_and_lifts_nothing_across_the_threshold()
    {
        foreach (var check in CheckCatalogue.Infos)
        {
            var curve = Enumerable.Range(0, 101).Select(i => ConfidenceCurves.Of(check, i / 100.0)).ToList();
            curve.Should().BeInAscendingOrder(check.Name).And.OnlyContain(c => c >= 0 && c <= 1);
            curve.Take(50).Should().OnlyContain(c => c < 0.5, check.Name);
        }
    }
}
