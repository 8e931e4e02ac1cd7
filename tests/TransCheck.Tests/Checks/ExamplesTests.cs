using TransCheck.Checks;
using TransCheck.Evaluation.Corpora;

namespace TransCheck.Tests.Checks;

/// <summary>Every sentence pair that documents a check shows what it says.</summary>
public class ExamplesTests
{
    [Fact]
    public void A_wrong_example_makes_its_check_speak()
    {
        var silent = Example.ReadAll()
            .Where(e => e.Wrong)
            .Select(e => (Example: e, Found: ShortText.Check(e.English, e.Turkish).Select(f => f.Check.Name).ToList()))
            .Where(x => !x.Found.Contains(x.Example.Check))
            .Select(x => $"{x.Example.Check}: {x.Example.English} | {x.Example.Turkish} [{string.Join(' ', x.Found)}]");
        silent.Should().BeEmpty();
    }

    [Fact]
    public void A_right_example_makes_no_check_speak()
    {
        var loud = Example.ReadAll()
            .Where(e => !e.Wrong)
            .Select(e => (Example: e, Found: ShortText.Check(e.English, e.Turkish)))
            .Where(x => x.Found.Length > 0)
            .Select(x => $"{x.Example.Check}: {x.Example.English} | {x.Example.Turkish} [{string.Join(' ', x.Found.Select(f => f.Check.Name))}]");
        loud.Should().BeEmpty();
    }

    [Fact]
    public void Examples_are_of_known_checks_in_their_order()
    {
        var order = CheckCatalogue.Infos.Select(c => c.Name).ToList();
        var named = Example.ReadAll().Select(e => e.Check).ToList();
        named.Except(order, StringComparer.Ordinal).Should().BeEmpty();
        named.Select(name => order.IndexOf(name)).Should().BeInAscendingOrder();
    }

    /// <summary>Those of group TC08 are about articles, which no sentence shows.</summary>
    [Fact]
    public void Every_check_has_a_wrong_and_a_right_example()
    {
        List<Example> examples = [.. Example.ReadAll(), .. Example.ReadArchive()];
        CheckCatalogue.Infos
            .Where(c => !c.Id.StartsWith("TC08", StringComparison.Ordinal))
            .Where(c => !examples.Any(e => e.Check == c.Name && e.Wrong) || !examples.Any(e => e.Check == c.Name && !e.Wrong))
            .Select(c => c.Name)
            .Should().BeEmpty();
    }
}
