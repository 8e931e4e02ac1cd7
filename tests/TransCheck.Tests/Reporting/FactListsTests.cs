using TransCheck.Articles;
using TransCheck.Checks;
using TransCheck.Reporting;

namespace TransCheck.Tests.Reporting;

public class FactListsTests
{
    [Fact]
    public void Equal_facts_meet_and_altered_ones_stand_beside_each_other()
    {
        var context = PairChecker.Prepare(Given.Pair(
            ("Sales fell by 7 percent.", "Satışlar yüzde 7 düştü."),
            ("Prices rose by 8 percent in 2027.", "Fiyatlar 2027'de yüzde 18 arttı.")).Pair);

        var facts = FactLists.Of(context, [Finding(Side(context.Pair.Source, 1, "8 percent"), Side(context.Pair.Target, 1, "yüzde 18"))]);

        facts.Source.Select(f => f.Value.ToString()).Should().Equal("8 percent", "2027");
        facts.Target.Select(f => f.Value.ToString()).Should().Equal("18 percent", "2027");
        facts.Elsewhere.Should().Be(1);
        new FactDiff(new Texts(Language.English)).Compare(facts).Select(r => r.Change).Should().Equal(FactChange.Altered, FactChange.Equal);
    }

    [Fact]
    public void What_no_finding_speaks_of_and_no_side_repeats_is_left_out()
    {
        var context = PairChecker.Prepare(Given.Pair(("Prices rose by 8 percent on Monday.", "Fiyatlar yüzde 18 arttı.")).Pair);

        var facts = FactLists.Of(context, [Finding(Side(context.Pair.Source, 0, "8 percent"), Side(context.Pair.Target, 0, "yüzde 18"))]);

        facts.Source.Select(f => f.Value.ToString()).Should().Equal("8 percent");
        facts.Target.Select(f => f.Value.ToString()).Should().Equal("18 percent");
    }

    [Fact]
    public void A_missing_sentence_misses_its_facts()
    {
        var context = PairChecker.Prepare(Given.Pair(("Prices rose by 8 percent.", "Fiyatlar arttı.")).Pair);

        var facts = FactLists.Of(context, [Finding(Side(context.Pair.Source, 0, "Prices rose by 8 percent."), null)]);

        new FactDiff(new Texts(Language.English)).Compare(facts).Should().ContainSingle(r => r.Change == FactChange.Missing);
    }

    [Fact]
    public void A_pair_without_findings_shows_none() =>
        FactLists.Of(PairChecker.Prepare(Given.Pair(("Up 8 percent.", "Yüzde 8 arttı.")).Pair), []).Source.Should().BeEmpty();

    private static Finding Finding(FindingSide? source, FindingSide? target) => new(Sample.Percent, source, target, 0.9, []);

    private static FindingSide Side(Document document, int segment, string words) =>
        new(segment, new TextSpan(document.Segments[segment].Text.IndexOf(words, StringComparison.Ordinal), words.Length));
}
