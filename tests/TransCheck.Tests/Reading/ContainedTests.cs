using System.Collections.Immutable;
using TransCheck.Reading;

namespace TransCheck.Tests.Reading;

public sealed class ContainedTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public void Results_come_in_the_order_of_the_items_whichever_is_ready_first(int jobs)
    {
        var items = Enumerable.Range(0, 3_000).ToImmutableArray();
        var order = new List<string>();

        var errors = Contained.InOrder(items, new ParallelOptions { MaxDegreeOfParallelism = jobs }, i => ($"{i}", null), Work, order.Add);

        order.Should().Equal(items.Where(i => i % 7 != 3).Select(i => $"{i}"));
        errors.Select(e => e.Path).Should().Equal(items.Where(i => i % 7 == 3).Select(i => $"{i}"));

        static string Work(int i)
        {
            Thread.SpinWait(i % 97 == 0 ? 200_000 : i % 5 * 100);
            return i % 7 == 3 ? throw new IOException("broken") : $"{i}";
        }
    }

    [Fact]
    public void The_first_result_is_there_long_before_the_last()
    {
        var done = 0;
        var doneAtFirst = -1;

        Contained.InOrder([.. Enumerable.Range(0, 20_000)], new ParallelOptions { MaxDegreeOfParallelism = 4 }, i => ($"{i}", null), i => $"{Interlocked.Increment(ref done)}{i}", _ => doneAtFirst = doneAtFirst < 0 ? Volatile.Read(ref done) : doneAtFirst);

        doneAtFirst.Should().BeInRange(1, 2_000);
    }

    [Fact]
    public void Who_cannot_take_a_result_ends_the_work()
    {
        var done = 0;

        FluentActions.Invoking(() => Contained.InOrder([.. Enumerable.Range(0, 100_000)], new ParallelOptions { MaxDegreeOfParallelism = 4 }, i => ($"{i}", null), i => $"{Interlocked.Increment(ref done)}{i}", _ => throw new IOException("full")))
            .Should().Throw<IOException>().WithMessage("full");

        done.Should().BeLessThan(10_000);
    }

    [Fact]
    public void Work_that_is_cancelled_ends()
    {
        using var source = new CancellationTokenSource();

        FluentActions.Invoking(() => Contained.InOrder(
                [.. Enumerable.Range(0, 1_000_000)], new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = source.Token }, i => ($"{i}", null), i => $"{i}", _ => source.Cancel()))
            .Should().Throw<OperationCanceledException>();
    }
}
