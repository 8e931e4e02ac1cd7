using TransCheck.Reporting;

namespace TransCheck.Tests.Reporting;

public class FactDiffTests
{
    [Fact]
    public void Marks_what_two_facts_have_otherwise()
    {
        var rows = FactDiff.Compare(Sample.Facts(["22 percent", "2026-04-09"], ["12 percent", "2026-04-09"], 0));

        rows.Select(r => r.Change).Should().Equal(FactChange.Altered, FactChange.Equal);
        Changed(rows[0].Source).Should().Equal("22");
        Changed(rows[0].Target).Should().Equal("12");
        Changed(FactDiff.Compare(Sample.Facts(["77.4 percent a b"], ["74.7 percent c b"], 0))[0].Source).Should().Equal("77.4", "a");
    }

    [Fact]
    public void Tells_missing_from_added()
    {
        FactDiff.Compare(Sample.Facts(["a", "b"], ["b"], 0)).Select(r => r.Change).Should().Equal(FactChange.Missing, FactChange.Equal);
        FactDiff.Compare(Sample.Facts([], ["b"], 0)).Select(r => r.Change).Should().Equal(FactChange.Added);
        FactDiff.Compare(FactLists.None).Should().BeEmpty();
    }

    private static IEnumerable<string> Changed(FactCell? cell) => cell is null ? [] : cell.Changed.Select(s => s.Of(cell.Text).ToString());
}
