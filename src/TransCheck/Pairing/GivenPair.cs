using TransCheck.Articles;
using TransCheck.Detection;

namespace TransCheck.Pairing;

/// <summary>A pair that the user names, source first: only the languages are left to find out.</summary>
internal static class GivenPair
{
    /// <summary>Below this, a detected language yields to what the other side makes likely.</summary>
    private const double Sure = 0.9;

    public static PairingResult Of(LabelledArticle source, LabelledArticle target, PairOptions options)
    {
        var sourceLanguage = Likely(source.Detected);
        var targetLanguage = Likely(target.Detected);
        if (sourceLanguage == targetLanguage && sourceLanguage is Language.Turkish or Language.English
            && Math.Min(source.Detected.Confidence, target.Detected.Confidence) >= Sure)
        {
            var (sourcePlace, targetPlace) = (PlaceOf(source), PlaceOf(target));
            if (sourcePlace != targetPlace)
            {
                // One of them stands where the other language belongs, and was never translated.
                return new PairingResult([new ArticlePair(source, sourcePlace, target, targetPlace, 1, ["given"]) { IsCopy = true }], []);
            }

            return new PairingResult(
                [],
                [
                    new UnpairedArticle(source, UnpairedReason.GivenSameLanguage),
                    new UnpairedArticle(target, UnpairedReason.GivenSameLanguage),
                ]);
        }

        if (sourceLanguage == targetLanguage)
        {
            // Two texts too short to tell, or one that looks like the other's language: the surer side decides.
            var sourceIsSurer = source.Detected.Confidence >= target.Detected.Confidence;
            sourceLanguage = sourceLanguage == Language.Undetermined ? options.SourceLanguage : sourceIsSurer ? sourceLanguage : Other(targetLanguage);
            targetLanguage = Other(sourceLanguage);
        }
        else if (sourceLanguage == Language.Undetermined)
        {
            sourceLanguage = Other(targetLanguage);
        }
        else if (targetLanguage == Language.Undetermined)
        {
            targetLanguage = Other(sourceLanguage);
        }

        return new PairingResult([new ArticlePair(source, sourceLanguage, target, targetLanguage, 1, ["given"])], []);

        Language PlaceOf(LabelledArticle article) =>
            Side.Of(0, article, PlainPlaces.Of([source.Path, target.Path]), options).Declared is (Language.Turkish or Language.English) and var place ? place : sourceLanguage;
    }

    private static Language Likely(DetectedLanguage detected) => detected.Language switch
    {
        Language.Turkish or Language.English => detected.Language,
        Language.Mixed => detected.TurkishShare >= detected.EnglishShare ? Language.Turkish : Language.English,
        _ => Language.Undetermined,
    };

    private static Language Other(Language language) => language == Language.Turkish ? Language.English : Language.Turkish;
}
