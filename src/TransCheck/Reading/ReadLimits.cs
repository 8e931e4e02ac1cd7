namespace TransCheck.Reading;

/// <summary>The most bytes that a file of each kind may have. What is read goes through memory several times, and whoever wrote it decides how large it is.</summary>
public static class ReadLimits
{
    /// <summary>Unless told otherwise: some 3,000,000 words, more than any book.</summary>
    public const long Article = 20_000_000;

    /// <summary>Whatever is told: a longer text fits into no string.</summary>
    public const long LargestArticle = 1_000_000_000;

    /// <summary>Written by hand; the longest list of paths has a few hundred lines.</summary>
    public const long Configuration = 1_000_000;

    /// <summary>Some 300,000 accepted findings.</summary>
    public const long Baseline = 100_000_000;

    /// <summary>Tables of terms and of names: some 100,000 terms, marked up at length.</summary>
    public const long Glossary = 50_000_000;

    /// <summary>The built-in lexicon has a hundredth of it.</summary>
    public const long Lexicon = 60_000_000;
}
