using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using TransCheck.Articles;

namespace TransCheck.Reading;

/// <summary>
/// Keeps what goes wrong in one file or pair from ending the run for all others: it becomes an error of that file or pair. Two things do end the run:
/// that it was cancelled, and that memory ran out, since which of the works under way meets that first is chance, and the same input must give the same report.
/// </summary>
internal static class Contained
{
    /// <param name="path">Of the file, or of the source of the pair.</param>
    /// <param name="counterpart">Of the target of the pair.</param>
    /// <returns>What the work gave, or null and its error.</returns>
    public static (T? Result, ReadError? Error) Try<T>(Func<T?> work, string path, string? counterpart = null)
        where T : class
    {
        try
        {
            return (work(), null);
        }
        catch (Exception e) when (e is not (OperationCanceledException or OutOfMemoryException))
        {
            return (null, ErrorOf(e, path, counterpart));
        }
    }

    /// <summary>Does the same work for many files or pairs, several at once.</summary>
    /// <param name="nameOf">The path of a file and null, or those of a pair.</param>
    /// <returns>Results and errors, both in the order of the items.</returns>
    public static (ImmutableArray<TResult> Results, ImmutableArray<ReadError> Errors) ForEach<TItem, TResult>(
        ImmutableArray<TItem> items, ParallelOptions parallel, Func<TItem, (string Path, string? Counterpart)> nameOf, Func<TItem, TResult> work)
        where TResult : class
    {
        var done = new (TResult? Result, ReadError? Error)[items.Length];
        Parallel.For(0, items.Length, parallel, i =>
        {
            var (path, counterpart) = nameOf(items[i]);
            done[i] = Try(() => work(items[i]), path, counterpart);
        });
        return ([.. done.Select(d => d.Result).OfType<TResult>()], [.. done.Select(d => d.Error).OfType<ReadError>()]);
    }

    /// <summary>Does the same work for many files or pairs, several at once, and hands over what comes of them in their order, as soon as it is there.</summary>
    /// <param name="nameOf">The path of a file and null, or those of a pair.</param>
    /// <param name="done">Takes results one after the other; what it throws ends the work.</param>
    /// <returns>The errors, in the order of the items.</returns>
    public static ImmutableArray<ReadError> InOrder<TItem, TResult>(
        ImmutableArray<TItem> items, ParallelOptions parallel, Func<TItem, (string Path, string? Counterpart)> nameOf, Func<TItem, TResult> work, Action<TResult> done)
        where TResult : class
    {
        // A pair that takes long holds up those behind it: so many of them may wait.
        const int Ahead = 500;
        var waiting = new (TResult? Result, ReadError? Error, bool IsThere)[items.Length];
        var errors = ImmutableArray.CreateBuilder<ReadError>();
        var gate = new object();
        var next = 0;
        var stop = false;

        try
        {
            // One by one: ranges of them would leave most to the end.
            Parallel.ForEach(Partitioner.Create(Enumerable.Range(0, items.Length), EnumerablePartitionerOptions.NoBuffering), parallel, (i, state) =>
            {
                lock (gate)
                {
                    while (i >= next + Ahead && !stop)
                    {
                        Monitor.Wait(gate);
                    }
                }

                try
                {
                    var (path, counterpart) = nameOf(items[i]);
                    var (result, error) = Try(() => work(items[i]), path, counterpart);
                    lock (gate)
                    {
                        waiting[i] = (result, error, true);
                        for (; !stop && next < items.Length && waiting[next].IsThere; next++)
                        {
                            if (waiting[next] is { Result: { } first })
                            {
                                done(first);
                            }
                            else if (waiting[next].Error is { } failed)
                            {
                                errors.Add(failed);
                            }

                            waiting[next] = default;
                        }

                        Monitor.PulseAll(gate);
                    }
                }
                catch
                {
                    lock (gate)
                    {
                        stop = true;
                        Monitor.PulseAll(gate);
                    }

                    state.Stop();
                    throw;
                }
            });
        }
        catch (AggregateException e) when (e.InnerExceptions is [var only, ..])
        {
            ExceptionDispatchInfo.Throw(only);
        }

        return errors.DrainToImmutable();
    }

    private static ReadError ErrorOf(Exception exception, string path, string? counterpart) => exception switch
    {
        UnreadableArticleException e => new ReadError(path, e.Cause, e.Arguments) { Counterpart = counterpart },
        WorkSpentException => new ReadError(path, "error.pair-too-much-work", []) { Counterpart = counterpart },
        IOException or UnauthorizedAccessException or System.Security.SecurityException when counterpart is null => new ReadError(path, "read.no-access", [SystemFailure.Cause(exception)]),
        _ => new ReadError(path, counterpart is null ? "error.file-failed" : "error.pair-failed", [exception.GetType().Name, exception.Message])
        {
            Counterpart = counterpart,
            Exception = exception,
        },
    };
}
