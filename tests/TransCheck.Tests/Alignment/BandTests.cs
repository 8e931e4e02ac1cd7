using FsCheck;
using TransCheck.Alignment;

namespace TransCheck.Tests.Alignment;

public class BandTests
{
    [Fact]
    public void Has_a_way_through_whatever_the_ranges() => Check.QuickThrowOnFailure(Prop.ForAll<Tuple<NonNegativeInt, NonNegativeInt>[], NonNegativeInt>((ranges, last) =>
    {
        int[] low = [0, .. ranges.Select(r => Math.Min(Within(r.Item1), Within(r.Item2)))];
        int[] high = [0, .. ranges.Select(r => Math.Max(Within(r.Item1), Within(r.Item2)))];
        Band.Connect(low, high, last.Get);

        // Every cell of a row behind the first that the row before leads to can be reached.
        var reached = 0;
        for (var i = 1; i < low.Length; i++)
        {
            low[i].Should().BeLessThanOrEqualTo(high[i - 1]).And.BeGreaterThanOrEqualTo(low[i - 1]);
            reached = Math.Max(reached, low[i]);
            reached.Should().BeLessThanOrEqualTo(high[i]);
        }

        low[0].Should().Be(0);
        high[^1].Should().Be(last.Get);

        int Within(NonNegativeInt position) => Math.Min(position.Get, last.Get);
    }));

    [Theory]
    [InlineData(0, 2000)]
    [InlineData(1, 350)]
    [InlineData(40, 1200)]
    [InlineData(300, 2000)]
    public void Leads_past_segments_that_one_side_lacks(int before, int lone)
    {
        var english = Given.English([.. Sentences("river", before), .. Sentences("house", lone), .. Sentences("garden", 40)]);
        var turkish = Given.Turkish([.. Sentences("nehir", before), .. Sentences("bahçe", 40)]);
        foreach (var pair in new[] { SentenceAligner.Align(english, turkish), SentenceAligner.Align(turkish, english) })
        {
            pair.Beads.Sum(b => b.Source.Count).Should().Be(pair.Source.Segments.Length);
            pair.Beads.Sum(b => b.Target.Count).Should().Be(pair.Target.Segments.Length);
        }
    }

    private static IEnumerable<string> Sentences(string word, int count) => Enumerable.Range(0, count).Select(i => $"{word} {word.Length}{i} {i * 7}.");
}
