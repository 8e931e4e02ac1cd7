using TransCheck.Alignment;
using TransCheck.Checks;
using TransCheck.Reading;

namespace TransCheck.Tests.Checks;

public class CheckLevelsTests
{
    private static readonly CheckInfo Percent = Info("percent-altered");
    private static readonly CheckInfo Number = Info("number-missing");
    private static readonly CheckInfo Name = Info("name-missing");

    [Fact]
    public void A_check_goes_before_its_group_and_this_before_all()
    {
        var levels = Of(("all", CheckLevel.Off), ("TC02", CheckLevel.At(Severity.Minor)), ("percent-altered", CheckLevel.On));

        levels.Of(Percent).Should().Be(CheckLevel.On);
        levels.Of(Number).Should().Be(CheckLevel.At(Severity.Minor));
        levels.Of(Name).Should().Be(CheckLevel.Off);
    }

    [Fact]
    public void Later_levels_go_before_earlier_ones_whatever_their_breadth()
    {
        var levels = Of((Percent.Id, CheckLevel.At(Severity.Minor)), ("TC04", CheckLevel.Off)).With(Of(("TC02", CheckLevel.Off)));

        levels.Of(Percent).Should().Be(CheckLevel.Off);
        levels.Of(Name).Should().Be(CheckLevel.Off);
        CheckLevels.Usual.Of(Name).Should().Be(CheckLevel.On);
    }

    [Fact]
    public void Findings_get_the_severity_or_go()
    {
        var findings = new[] { new Finding(Percent, null, null, 0.9, []), new Finding(Name, null, null, 0.9, []), new Finding(Number, null, null, 0.9, []) { Severity = Severity.Neutral } };

        Of(("percent-altered", CheckLevel.At(Severity.Minor)), ("TC04", CheckLevel.Off)).Apply(findings)
            .Select(f => (f.Check, f.Severity)).Should().Equal((Percent, Severity.Minor), (Number, Severity.Neutral));
    }

    [Theory]
    [InlineData("old/en/a.md", "old/tr/a.md", 0.8)]
    [InlineData("en/a.md", "old/tr/a.md", 0.8)]
    [InlineData("en/a.md", "tr/a.md", 0.5)]
    public void An_override_holds_for_its_paths(string source, string target, double confidence)
    {
        var over = new CheckOverride(new PathPatterns(new PathRoot("/site", "/site"), [PathPattern.Glob("old")]), Of(("all", CheckLevel.Off)), 0.8);

        var options = over.Apply(new CheckOptions(), source, target);

        options.MinConfidence.Should().Be(confidence);
        options.Levels.Of(Name).IsOn.Should().Be(confidence == 0.5);
    }

    [Fact]
    public void Facts_of_a_lost_sentence_stay_unsaid_where_sentences_may_be_lost()
    {
        var english = Given.English("Prices rose.", "The mayor Ayşe Demir paid 14 million dollars for 340 buses in 2019, she said.", "Rents fell.");
        var turkish = Given.Turkish("Fiyatlar arttı.", "Kiralar düştü.");
        var pair = new AlignedPair(english, turkish, [Bead(0, 0, 1), Bead(1, 1, 0), Bead(2, 1, 1)]);

        PairChecker.Check(pair, new CheckOptions()).Should().ContainSingle().Which.Check.Id.Should().StartWith("TC01");
        PairChecker.Check(pair, new CheckOptions { Levels = Of(("TC01", CheckLevel.Off)) }).Should().BeEmpty();
    }

    [Fact]
    public void A_check_that_is_off_speaks_for_no_other()
    {
        var context = Given.Pair(("Keller, who had been elected mayor of Hamburg in 2011 after a long campaign, opened the school.", "Keller okulu açtı."));

        PairChecker.Check(context, new CheckOptions()).Select(f => f.Check.Name).Should().Equal("clause-missing");
        PairChecker.Check(context, new CheckOptions(0.1) { Levels = Of(("clause-missing", CheckLevel.Off)) }).Select(f => f.Check.Name).Should().Equal("name-missing", "date-missing");
    }

    [Fact]
    public void Every_check_has_its_names() => CheckLevels.Names.Should().OnlyHaveUniqueItems().And.Contain(["all", "TC02", "TC04", "percent-altered", Percent.Id]);

    private static Bead Bead(int source, int target, int targets) => new(new SegmentRange(source, 1), new SegmentRange(target, targets), 0.95);

    private static CheckLevels Of(params (string Name, CheckLevel Level)[] levels) =>
        CheckLevels.Of(levels.ToDictionary(l => l.Name, l => l.Level, StringComparer.Ordinal));

    private static CheckInfo Info(string name) => CheckCatalogue.Infos.Single(c => c.Name == name);
}
