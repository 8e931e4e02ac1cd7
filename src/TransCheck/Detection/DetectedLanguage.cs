using TransCheck.Articles;

namespace TransCheck.Detection;

/// <summary>The language of an article, and the share of its letters that stands in blocks of each language (they add up to 1 unless all are 0).</summary>
public sealed record DetectedLanguage(Language Language, double Confidence, double TurkishShare, double EnglishShare, double OtherShare)
{
    /// <summary>Too little prose to be sure against what the place of the article says.</summary>
    public bool IsShort { get; init; }
}
