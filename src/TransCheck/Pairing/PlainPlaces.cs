using TransCheck.Articles;
using TransCheck.Detection;
using TransCheck.Linguistics;

namespace TransCheck.Pairing;

/// <summary>The languages of paths that name none, but whose counterpart's path names its own: <c>docs/x.md</c> is the English of <c>docs/tr/x.md</c>.</summary>
internal sealed class PlainPlaces
{
    private readonly Dictionary<string, Language> _languages = new(StringComparer.Ordinal);

    public static PlainPlaces Of(IEnumerable<string> paths)
    {
        var places = new PlainPlaces();
        foreach (var path in paths)
        {
            if (PathMarkers.Plain(path) is (Language.Turkish or Language.English) and var language)
            {
                foreach (var plain in PathReadings.Of(path, language).Stripped)
                {
                    places.Add(plain, language == Language.Turkish ? Language.English : Language.Turkish);
                }
            }
        }

        return places;
    }

    /// <summary><see cref="Language.Undetermined"/> where no counterpart names a language, or counterparts in both do.</summary>
    public Language LanguageOf(string path) => _languages.GetValueOrDefault(Folding.Skeleton(path), Language.Undetermined);

    private void Add(string plain, Language language) =>
        _languages[plain] = _languages.TryGetValue(plain, out var other) && other != language ? Language.Undetermined : language;
}
