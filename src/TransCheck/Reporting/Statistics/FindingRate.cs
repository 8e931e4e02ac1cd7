namespace TransCheck.Reporting.Statistics;

/// <summary>
/// Findings per 1,000 words, with the range in which the rate lies that the findings are a sample of, 19 times out of 20. Findings are taken to come one by one (Poisson); the
/// limits are Byar's (Breslow and Day, Statistical Methods in Cancer Research II, 1987), which are within 1% of the exact ones from 5 findings on and of the upper one from 0 on.
/// </summary>
/// <param name="Findings">How many.</param>
/// <param name="Words">In how many words of translations.</param>
public readonly record struct FindingRate(int Findings, long Words)
{
    /// <summary>Of the normal distribution, for 95%.</summary>
    private const double Z = 1.959964;

    public double PerThousand => Per(Findings);

    public double Low => Findings == 0 ? 0 : Per(Findings * Math.Pow(1 - (1 / (9.0 * Findings)) - (Z / (3 * Math.Sqrt(Findings))), 3));

    public double High => Per((Findings + 1) * Math.Pow(1 - (1 / (9.0 * (Findings + 1))) + (Z / (3 * Math.Sqrt(Findings + 1))), 3));

    /// <summary>Whether so few findings in so few words tell next to nothing: the range is wider than the rate, and than that of everything.</summary>
    /// <param name="whole">The rate of everything.</param>
    public bool IsUncertain(FindingRate whole) => Words == 0 || High - Low > Math.Max(PerThousand, whole.PerThousand);

    private double Per(double findings) => Words == 0 ? 0 : 1000 * findings / Words;
}
