namespace TransCheck.Detection;

/// <summary>How likely a text is Turkish, English, or something else; the three add up to 1. All zero when there is nothing to go by.</summary>
public readonly record struct LanguageScores(double Turkish, double English, double Other);

/// <summary>Tells the language of a piece of text, from a word to an article.</summary>
public interface ILanguageDetector
{
    LanguageScores Score(ReadOnlySpan<char> text);
}
