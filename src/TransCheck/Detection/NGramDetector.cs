namespace TransCheck.Detection;

/// <summary>Scores text by its letters.</summary>
public sealed class NGramDetector : ILanguageDetector
{
    public static NGramDetector Default { get; } = new();

    public LanguageScores Score(ReadOnlySpan<char> text)
    {
        double turkish = 1, english = 1;
        foreach (var c in text)
        {
            turkish += c is 'ı' or 'ş' or 'ğ' or 'İ' or 'ü' or 'ö' or 'ç' ? 3 : 0;
            english += c is 'w' or 'x' or 'q' or 't' ? 0.5 : 0;
        }

        return new LanguageScores(turkish / (turkish + english), english / (turkish + english), 0);
    }
}
