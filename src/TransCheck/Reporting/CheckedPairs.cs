using System.Collections.Immutable;
using System.Text.Json;
using TransCheck.Articles;

namespace TransCheck.Reporting;

/// <summary>Reads from a report in JSON which pairs were checked.</summary>
public static class CheckedPairs
{
    /// <param name="json">A report of <c>--format json</c>.</param>
    /// <returns>The pairs without their findings; null for what is no such report.</returns>
    public static ImmutableArray<PairReport>? Parse(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            return root.GetProperty("schema").GetString() == JsonReport.Schema ? [.. root.GetProperty("pairs").EnumerateArray().Select(Pair)] : null;
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    private static PairReport Pair(JsonElement pair) => new(
        Article(pair.GetProperty("source")),
        Article(pair.GetProperty("target")),
        pair.GetProperty("confidence").GetDouble(),
        [.. pair.GetProperty("evidence").EnumerateArray().Select(e => e.GetString() ?? "")],
        []);

    private static ReportedArticle Article(JsonElement article) => new(
        article.GetProperty("path").GetString() ?? "",
        article.GetProperty("language").GetString() is "tr" ? Language.Turkish : Language.English,
        article.GetProperty("title").GetString() ?? "");
}
