using System.Collections.Immutable;
using TransCheck.Articles;
using TransCheck.Reading;

namespace TransCheck.Pairing;

/// <summary>A source article and the translation that belongs to it.</summary>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Evidence">What ties them: <c>hreflang</c>, <c>translation-key</c>, <c>slug</c>, <c>path</c>, <c>numbers</c>, <c>names</c>, <c>links</c>, <c>code</c>, <c>date</c>, <c>lexicon</c>, <c>given</c>; the weightiest first. Last, <c>not-a-translation</c> where they are looked at and hardly a sentence renders another.</param>
public sealed record ArticlePair(LabelledArticle Source, Language SourceLanguage, LabelledArticle Target, Language TargetLanguage, double Confidence, ImmutableArray<string> Evidence)
{
    /// <summary>A pair of articles that are at hand.</summary>
    public ArticlePair(Article source, Language sourceLanguage, Article target, Language targetLanguage, double confidence, ImmutableArray<string> evidence)
        : this(LabelledArticle.In(sourceLanguage, source), sourceLanguage, LabelledArticle.In(targetLanguage, target), targetLanguage, confidence, evidence)
    {
    }

    /// <summary>Other articles that fit nearly as well, best first.</summary>
    public ImmutableArray<string> Rivals { get; init; } = [];

    /// <summary>Nothing but their content ties them: no name, metadata or user says that they belong together.</summary>
    public bool IsByContent => !Evidence.Any(e => e is "hreflang" or "translation-key" or "slug" or "path" or "given");

    /// <summary>Both are written in one language: the names of the files, metadata or the user alone tie them, and one was never translated.</summary>
    public bool IsCopy { get; init; }
}

/// <param name="Reason">A key of the string table; see <see cref="UnpairedReason"/>.</param>
public sealed record UnpairedArticle(LabelledArticle Article, string Reason)
{
    /// <summary>The language that it counts as.</summary>
    public Language Language { get; init; } = Article.Detected.Language;

    /// <summary>Paths of the articles that the reason speaks of: those it could belong to, or the one that its name or metadata bind it to; best first.</summary>
    public ImmutableArray<string> Candidates { get; init; } = [];
}

public sealed record PairingResult(ImmutableArray<ArticlePair> Pairs, ImmutableArray<UnpairedArticle> Unpaired)
{
    /// <summary>Articles in which something went wrong: the others are paired as without them.</summary>
    public ImmutableArray<ReadError> Errors { get; init; } = [];
}

/// <summary>Why an article has no counterpart; keys of the string table.</summary>
public static class UnpairedReason
{
    public const string NoCounterpart = "unpaired.no-counterpart";

    /// <summary>Its language is neither Turkish nor English.</summary>
    public const string OtherLanguage = "unpaired.other-language";

    /// <summary>No counterpart, and Turkish and English in shares that neither outweighs.</summary>
    public const string Mixed = "unpaired.mixed";

    /// <summary>No counterpart, and too little text to tell its language.</summary>
    public const string Undetermined = "unpaired.undetermined";

    /// <summary>Several articles fit equally well.</summary>
    public const string Ambiguous = "unpaired.ambiguous";

    /// <summary>Name or metadata bind it to an article with which it shares no fact.</summary>
    public const string Contradicted = "unpaired.contradicted";

    /// <summary>Name or metadata bind it to an article that is written in the same language.</summary>
    public const string SameLanguage = "unpaired.same-language";

    /// <summary>An article tells of the same things, and does not translate it; nothing else ties the two.</summary>
    public const string NotATranslation = "unpaired.not-a-translation";

    /// <summary>Its counterpart was deleted since the revision that the run looks back to.</summary>
    public const string Deleted = "unpaired.deleted";

    /// <summary>The user named both files as a pair, and they are plainly in one language.</summary>
    public const string GivenSameLanguage = "unpaired.given-same-language";
}
