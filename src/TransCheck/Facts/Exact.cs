namespace TransCheck.Facts;

/// <summary>Multiplies amounts as texts state them, which can go beyond every bound (<c>a million million million million million</c>), without leaving what a decimal holds.</summary>
internal static class Exact
{
    /// <summary>
    /// Amounts of this size and above are read as no number. A thousand times one below is still a decimal, so that nothing that compares two amounts
    /// (percents, minutes, thousands, the rounding of a digit) has to look.
    /// </summary>
    public const decimal Limit = decimal.MaxValue / 1000;

    public static bool IsTooLarge(decimal amount) => amount is >= Limit or <= -Limit;

    /// <summary>The product, or the limit where it is beyond.</summary>
    public static decimal Times(decimal amount, decimal factor) =>
        Math.Abs((double)amount * (double)factor) < (double)Limit ? amount * factor
        : amount < 0 == factor < 0 ? Limit : -Limit;
}
