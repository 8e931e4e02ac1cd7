using TransCheck.Articles;
using TransCheck.Facts;
using TransCheck.Facts.Names;
using TransCheck.Reporting;

namespace TransCheck.Tests.Reporting;

public class FactDiffTests
{
    private static readonly FactLine Up = new(new PercentValue(22), 0);
    private static readonly FactLine Down = new(new PercentValue(12), 0);
    private static readonly FactLine Day = new(new DateValue(2026, 4, 9));

    [Fact]
    public void Marks_what_two_facts_have_otherwise()
    {
        var rows = Compare([Up, Day], [Down, Day]);

        rows.Select(r => r.Change).Should().Equal(FactChange.Altered, FactChange.Equal);
        Changed(rows[0].Source).Should().Equal("22%");
        Changed(rows[0].Target).Should().Equal("12%");
        Changed(Compare([new(new NameValue("one two 77.4"), 0)], [new(new NameValue("six two 74.7"), 0)])[0].Source).Should().Equal("one", "77.4");
    }

    [Fact]
    public void Tells_missing_from_added()
    {
        Compare([Up, Day], [Day]).Select(r => r.Change).Should().Equal(FactChange.Missing, FactChange.Equal);
        Compare([], [Day]).Select(r => r.Change).Should().Equal(FactChange.Added);
        Compare([Day], []).Select(r => r.Change).Should().Equal(FactChange.Missing);
        Compare([], []).Should().BeEmpty();
    }

    [Fact]
    public void Only_facts_of_one_finding_stand_beside_each_other()
    {
        var rows = Compare(
            [new(new NameValue("Ayşe Demir"), 0), new(new NumberValue(3), 1), new(new NameValue("Llama 3"), 1), new(new PercentagePointValue(0.8m), 4), new(new NameValue("Dora"), 5)],
            [new(new NameValue("Llama 2"), 1), new(new NumberValue(2), 1), new(new NumberValue(7), 2), new(new PercentValue(0.8m), 4), new(new NumberValue(8), 5)]);

        rows.Select(r => (r.Source?.Text, r.Target?.Text)).Should().Equal(
            ("Ayşe Demir", null), ("3", "2"), ("Llama 3", "Llama 2"), ("0.8 percentage points", "0.8%"), ("Dora", null), (null, "7"), (null, "8"));
    }

    [Fact]
    public void Different_values_that_read_the_same_are_shown_in_full()
    {
        var row = Compare([new(new NumberValue(0.333333333m), 0)], [new(new NumberValue(0.33333333m), 0)])[0];

        (row.Source?.Text, row.Target?.Text).Should().Be(("0.333333333", "0.33333333"));
    }

    private static FactRow[] Compare(FactLine[] source, FactLine[] target) => [.. new FactDiff(new Texts(Language.English)).Compare(new FactLists([.. source], [.. target], 0))];

    private static IEnumerable<string> Changed(FactCell? cell) => cell is null ? [] : cell.Changed.Select(s => s.Of(cell.Text).ToString());
}
