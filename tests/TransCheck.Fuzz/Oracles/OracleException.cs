namespace TransCheck.Fuzz.Oracles;

/// <summary>The product gave an answer, and the answer is wrong.</summary>
/// <param name="oracle">What it goes against, in a few fixed words: failures of one kind have one.</param>
internal sealed class OracleException(string oracle, string details) : Exception(details)
{
    public string Oracle => oracle;

    /// <param name="details">Written down only where the oracle fails.</param>
    public static void Unless(bool holds, string oracle, object? details = null)
    {
        if (!holds)
        {
            throw new OracleException(oracle, details?.ToString() ?? "");
        }
    }
}
