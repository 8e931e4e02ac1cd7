using TransCheck.Articles;
using TransCheck.Detection;
using TransCheck.Reading;

namespace TransCheck.Pairing;

/// <summary>Finds empty files whose counterpart is empty as well: a page that is still to be written, in both languages, is no error.</summary>
internal static class EmptyCounterparts
{
    /// <returns>The errors without those of such files.</returns>
    public static IEnumerable<ReadError> LeaveOut(IReadOnlyList<ReadError> errors, PairOptions options)
    {
        var empty = errors.Where(e => e.Cause == ReadError.Empty).Select(e => e.Path).ToArray();
        if (empty.Length < 2)
        {
            return errors;
        }

        var places = PlainPlaces.Of(empty);
        var sides = empty.Select((path, i) => Side.Of(i, Labelled(path), places, options)).ToArray();
        var counterparts = ClaimResolver.Resolve(PathClaims.Of(sides, options.Layout)).Held
            .SelectMany(b => new[] { empty[b.English], empty[b.Turkish] })
            .ToHashSet(StringComparer.Ordinal);
        return errors.Where(e => e.Cause != ReadError.Empty || !counterparts.Contains(e.Path));
    }

    private static LabelledArticle Labelled(string path) =>
        new(new Article(path, ArticleFormat.PlainText, ArticleMetadata.None, [], LineIndex.Of("")), new DetectedLanguage(Language.Undetermined, 0, 0, 0, 0) { IsShort = true });
}
