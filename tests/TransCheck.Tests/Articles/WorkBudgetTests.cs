using TransCheck.Alignment;
using TransCheck.Articles;
using TransCheck.Checks;
using TransCheck.Linguistics;

namespace TransCheck.Tests.Articles;

public class WorkBudgetTests
{
    [Fact]
    public void What_was_spent_is_gone()
    {
        var budget = new WorkBudget(10);
        budget.Charge(2, 3);
        budget.Charge(4);
        budget.Spent.Should().Be(10);
        budget.Invoking(b => b.Charge(1)).Should().Throw<WorkSpentException>();
    }

    [Fact]
    public void No_number_of_things_is_too_many_to_count() =>
        new WorkBudget().Invoking(b => b.Charge(int.MaxValue, int.MaxValue)).Should().Throw<WorkSpentException>();

    [Fact]
    public void A_pair_pays_for_its_alignment_and_its_facts_and_may_do_so_once()
    {
        var (source, target) = (Given.English("In 2024, 12 of 30 firms paid 5 million dollars."), Given.Turkish("2024'te 30 şirketten 12'si 5 milyon dolar ödedi."));
        var work = new WorkBudget();
        var aligned = SentenceAligner.Align(source, target, Lexicon.Default, work);
        var cells = work.Spent;
        PairChecker.Check(aligned, new CheckOptions());

        cells.Should().BePositive();
        work.Spent.Should().BeGreaterThan(cells);
        FluentActions.Invoking(() => SentenceAligner.Align(source, target, Lexicon.Default, new WorkBudget(cells - 1))).Should().Throw<WorkSpentException>();
        FluentActions.Invoking(() => PairChecker.Check(SentenceAligner.Align(source, target, Lexicon.Default, new WorkBudget(work.Spent - 1)), new CheckOptions())).Should().Throw<WorkSpentException>();
    }
}
