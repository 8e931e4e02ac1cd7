using System.Collections.Immutable;
using TransCheck.Articles;
using TransCheck.Detection;

namespace TransCheck.Pairing;

public sealed record LabelledArticle(Article Article, DetectedLanguage Detected);

/// <summary>A source article and the translation that belongs to it.</summary>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Evidence">What ties them: <c>hreflang</c>, <c>translation-key</c>, <c>path</c>, <c>numbers</c>, <c>names</c>, <c>links</c>, <c>date</c>, <c>lexicon</c>, <c>given</c>.</param>
public sealed record ArticlePair(Article Source, Language SourceLanguage, Article Target, Language TargetLanguage, double Confidence, ImmutableArray<string> Evidence)
{
    /// <summary>Other articles that fit nearly as well, best first.</summary>
    public ImmutableArray<string> Rivals { get; init; } = [];
}

/// <param name="Reason">A key of the string table: <c>unpaired.no-counterpart</c>, <c>unpaired.other-language</c>...</param>
public sealed record UnpairedArticle(Article Article, DetectedLanguage Detected, string Reason);

public sealed record PairingResult(ImmutableArray<ArticlePair> Pairs, ImmutableArray<UnpairedArticle> Unpaired);
