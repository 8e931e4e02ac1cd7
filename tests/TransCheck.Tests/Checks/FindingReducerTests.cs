using TransCheck.Articles;
using TransCheck.Checks;

namespace TransCheck.Tests.Checks;

public sealed class FindingReducerTests
{
    private static readonly CheckInfo Missing = new("TC0201", "number-missing", Mqm.Omission, Severity.Major);
    private static readonly CheckInfo Altered = new("TC0203", "percent-altered", Mqm.Mistranslation, Severity.Critical);
    private static readonly CheckInfo Sentence = new("TC0101", "sentence-missing", Mqm.Omission, Severity.Major) { Scope = CheckScope.Passage };

    private static readonly PairContext Pair = Given.Pair(("It rose 22% in May.", "Mayısta %12 arttı."), ("Nobody knew.", "Kimse bilmiyordu."));

    [Fact]
    public void An_altered_value_speaks_for_the_missing_and_the_added_one()
    {
        var altered = new Finding(Altered, new FindingSide(0, new TextSpan(8, 3)), new FindingSide(0, new TextSpan(8, 3)), 0.8, []);
        var missing = new Finding(Missing, new FindingSide(0, new TextSpan(8, 2)), null, 0.95, []);
        FindingReducer.Reduce([missing, altered], Pair.Pair).Should().Equal(altered);
    }

    [Fact]
    public void A_missing_sentence_speaks_for_its_facts()
    {
        var sentence = new Finding(Sentence, new FindingSide(0, new TextSpan(0, 18)), null, 0.7, []);
        var fact = new Finding(Missing, new FindingSide(0, new TextSpan(8, 3)), null, 0.99, []);
        FindingReducer.Reduce([fact, sentence], Pair.Pair).Should().Equal(sentence);
    }

    [Fact]
    public void Findings_about_other_words_both_stay_in_reading_order()
    {
        var later = new Finding(Missing, new FindingSide(0, new TextSpan(15, 3)), new FindingSide(0, new TextSpan(0, 0)), 0.9, []);
        var first = new Finding(Missing, new FindingSide(0, new TextSpan(8, 3)), new FindingSide(0, new TextSpan(0, 0)), 0.9, []);
        FindingReducer.Reduce([later, first], Pair.Pair).Should().Equal(first, later);
    }
}
