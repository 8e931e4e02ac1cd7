namespace TransCheck.Articles;

/// <summary>
/// The work that one pair may ask for, where it grows faster than its texts: cells of the alignment tried, facts and names compared.
/// Counted in steps, never in time, so that the same pair gives the same report on any machine. For one thread.
/// </summary>
/// <param name="steps">What there is to spend.</param>
public sealed class WorkBudget(long steps = WorkBudget.Usual)
{
    /// <summary>
    /// What a pair may spend unless told. Of 3,200 pairs of news and 1,200 of manuals, books and web pages, the most that one needs is 103,000
    /// (a chapter of 148 and 139 segments, most of it comparisons of names), of the longest ones (670 segments on either side) 73,000;
    /// two texts of 200,000 segments, more than a file may hold, need 80 million cells of the alignment.
    /// </summary>
    public const long Usual = 100_000_000;

    /// <summary>What has been spent.</summary>
    public long Spent { get; private set; }

    /// <summary>Charges the steps of a loop; to be called before it and for many steps at once, so that it costs nothing.</summary>
    /// <exception cref="WorkSpentException">There is not so much left.</exception>
    public void Charge(long count)
    {
        if (count > steps - Spent)
        {
            throw new WorkSpentException();
        }

        Spent += count;
    }

    /// <summary>Charges the comparison of each of some things with each of others.</summary>
    /// <inheritdoc cref="Charge(long)"/>
    public void Charge(int some, int others) => Charge((long)some * others);
}

/// <summary>A pair asks for more work than its <see cref="WorkBudget"/> allows.</summary>
public sealed class WorkSpentException() : Exception("The pair asks for more work than its budget allows.");
