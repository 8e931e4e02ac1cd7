namespace TransCheck.Fuzz.Oracles;

/// <summary>The product gave an answer, and the answer is wrong.</summary>
/// <param name="oracle">What it goes against, in a few fixed words: failures of one kind have one.</param>
internal sealed class OracleException(string oracle, string details) : Exception(details)
{
    public string Oracle => oracle;

    public static void Unless(bool holds, string oracle, string details = "")
    {
        if (!holds)
        {
            throw new OracleException(oracle, details);
        }
    }
}
