using TransCheck.Alignment;
using TransCheck.Checks.Text;
using TransCheck.Facts;

namespace TransCheck.Tests.Checks.Text;

public class PassageMovedTests
{
    [Fact]
    public void Is_silent_about_neighbours_that_change_places() =>
        Variants(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 10).Should().BeEmpty();

    [Fact]
    public void Tells_each_of_a_few_passages() =>
        Variants(5, 6, 7, 8, 9, 10, 11, 0, 1, 2, 3, 4).Should().Equal("passage");

    [Fact]
    public void Tells_a_text_in_another_order_once() =>
        Variants(11, 3, 8, 0, 5, 10, 2, 7, 1, 9, 4, 6).Should().Equal("passages");

    private static IEnumerable<string> Variants(params int[] order)
    {
        var pair = SentenceAligner.Align(Given.English([.. Given.Story.Select(p => p.English)]), Given.Turkish([.. order.Select(i => Given.Story[i].Turkish)]));
        return new PassageMoved().Run(new(pair, FactFinder.Find(pair.Source), FactFinder.Find(pair.Target))).Select(f => f.Variant ?? "passage");
    }
}
