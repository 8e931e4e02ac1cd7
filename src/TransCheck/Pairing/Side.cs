using TransCheck.Articles;
using TransCheck.Detection;

namespace TransCheck.Pairing;

/// <summary>An article that looks for its counterpart.</summary>
/// <param name="Index">Position among all articles in the order of their paths; what this order decides does not depend on the order of the input.</param>
/// <param name="Language">Turkish or English: the side it stands on. Anything else: it takes no part.</param>
internal sealed record Side(int Index, LabelledArticle Labelled, Language Language)
{
    /// <summary>A detected language gives way to a declared one that at least this share of the letters confirms.</summary>
    private const double ConfirmingShare = 0.25;

    public string Path => Labelled.Path;

    public ArticleMetadata Metadata => Labelled.Metadata;

    /// <summary>Nothing declares the language of a mixed article: the greater share may be what nobody translated.</summary>
    public bool IsEither => Labelled.Detected.Language == Language.Mixed && Declared == Language.Undetermined;

    /// <summary>What the layout, front matter or page head, or the path name, or the path of a counterpart; <see cref="Language.Undetermined"/> where none does.</summary>
    public Language Declared { get; private init; }

    public Side OtherSide() => this with { Language = Language == Language.Turkish ? Language.English : Language.Turkish };

    /// <summary>
    /// The side of an article: its detected language; where that is no certain Turkish or English, what front matter or path declare;
    /// of a mixed article the greater share; of one too short to tell, the language of the originals.
    /// </summary>
    /// <param name="places">The languages of paths that name none.</param>
    public static Side Of(int index, LabelledArticle labelled, PlainPlaces places, PairOptions options)
    {
        var detected = labelled.Detected;
        var declared = DeclaredOf(labelled, options.Layout) is var named and not Language.Undetermined ? named : places.LanguageOf(labelled.Path);
        var share = declared switch
        {
            Language.Turkish => detected.TurkishShare,
            Language.English => detected.EnglishShare,
            _ => 0,
        };
        var language = detected.Language switch
        {
            Language.Undetermined => declared == Language.Undetermined ? options.SourceLanguage : declared,
            _ when share >= ConfirmingShare => declared,
            _ when detected.IsShort && declared is Language.Turkish or Language.English => declared,
            Language.Mixed => detected.TurkishShare > detected.EnglishShare ? Language.Turkish : Language.English,
            var told => told,
        };
        return new Side(index, labelled, language) { Declared = declared };
    }

    private static Language DeclaredOf(LabelledArticle article, ArticleLayout? layout) =>
        layout?.LanguageOf(article.Path) is { } placed and not Language.Undetermined ? placed
        : LanguageTag(article.Metadata.Language) is var language and not Language.Undetermined ? language
        : PathMarkers.Claimed(article.Path);

    /// <summary>The language of a tag such as <c>tr</c>, <c>tr-TR</c>, <c>en_US</c>; other languages are <see cref="Language.Other"/>.</summary>
    public static Language LanguageTag(string? tag)
    {
        if (string.IsNullOrWhiteSpace(tag))
        {
            return Language.Undetermined;
        }

        var primary = tag.AsSpan().Trim();
        var end = primary.IndexOfAny('-', '_');
        primary = end < 0 ? primary : primary[..end];
        return primary.Equals("tr", StringComparison.OrdinalIgnoreCase) || primary.Equals("tur", StringComparison.OrdinalIgnoreCase) ? Language.Turkish
            : primary.Equals("en", StringComparison.OrdinalIgnoreCase) || primary.Equals("eng", StringComparison.OrdinalIgnoreCase) ? Language.English
            : Language.Other;
    }
}
