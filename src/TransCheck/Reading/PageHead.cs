using System.Text.Json;
using AngleSharp.Html.Dom;
using TransCheck.Articles;

namespace TransCheck.Reading;

/// <summary>What the head of a page and its structured data say of the article.</summary>
internal static class PageHead
{
    // Of a meta element, but for the content.
    private const int LongestTag = 1_000;

    public static ArticleMetadata Read(IHtmlDocument document)
    {
        var data = new StructuredData();
        foreach (var script in document.QuerySelectorAll("script[type='application/ld+json']"))
        {
            try
            {
                using var json = JsonDocument.Parse(script.TextContent, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
                data.Visit(json.RootElement);
            }
            catch (Exception e) when (e is JsonException or InvalidOperationException)
            {
                // Pages carry broken structured data, half a surrogate pair included; the article is readable without.
            }
        }

        var canonical = Filled(document.QuerySelector("link[rel~='canonical' i]")?.GetAttribute("href"));
        return new ArticleMetadata
        {
            Title = data.Headline ?? Meta(document, "og:title") ?? Microdata(document, "headline") ?? Filled(document.Title),
            Date = data.Date ?? Meta(document, "article:published_time") ?? Meta(document, "date") ?? Microdata(document, "datePublished") ?? Filled(document.QuerySelector("article time[datetime], main time[datetime]")?.GetAttribute("datetime")),
            Language = Filled(document.DocumentElement.GetAttribute("lang")) ?? Filled(document.DocumentElement.GetAttribute("xml:lang")) ?? data.Language
                ?? Filled(document.QuerySelector("meta[http-equiv='content-language' i]")?.GetAttribute("content")) ?? Meta(document, "og:locale"),
            CanonicalAddress = canonical,
            Site = Meta(document, "og:site_name") ?? ArticleMetadata.HostOf(canonical),
            Alternates =
            [
                .. document.QuerySelectorAll("link[rel~='alternate' i][hreflang][href]").Select(l => new AlternateLink(l.GetAttribute("hreflang") ?? string.Empty, l.GetAttribute("href") ?? string.Empty)),
            ],
            Authors = [.. data.Authors.Count > 0 ? data.Authors.Distinct(StringComparer.Ordinal) : Meta(document, "author") is { } author ? [author] : []],
            Translators = [.. data.Translators.Distinct(StringComparer.Ordinal)],
            Editors = [.. data.Editors.Distinct(StringComparer.Ordinal)],
        };
    }

    /// <summary>Those of <c>meta name="transcheck"</c>, which hold for the whole article.</summary>
    public static IEnumerable<Suppression> Suppressions(IHtmlDocument document, string text) =>
        document.QuerySelectorAll("meta[name='transcheck' i][content]").SelectMany(meta =>
        {
            var content = meta.GetAttribute("content") ?? "";
            var tag = Math.Max(0, meta.SourceReference?.Position.Index ?? 0);
            var place = text.AsSpan(tag, Math.Min(text.Length - tag, content.Length + LongestTag)).IndexOf(content);
            return SuppressionText.WholeArticle(content, place < 0 ? tag : tag + place);
        });

    private static string? Meta(IHtmlDocument document, string name) =>
        Filled(document.QuerySelector($"meta[property='{name}'], meta[name='{name}']")?.GetAttribute("content"));

    private static string? Microdata(IHtmlDocument document, string name) =>
        document.QuerySelector($"[itemprop~='{name}']") is { } element ? Filled(element.GetAttribute("content") ?? element.GetAttribute("datetime") ?? element.TextContent) : null;

    private static string? Filled(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    /// <summary>JSON-LD of schema.org: the first article in it.</summary>
    private sealed class StructuredData
    {
        public string? Headline { get; private set; }

        public string? Date { get; private set; }

        public string? Language { get; private set; }

        public List<string> Authors { get; } = [];

        public List<string> Translators { get; } = [];

        public List<string> Editors { get; } = [];

        // The parser refuses documents nested deeper than 64.
        public void Visit(JsonElement element)
        {
            if (element.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in element.EnumerateArray())
                {
                    Visit(item);
                }
            }
            else if (element.ValueKind == JsonValueKind.Object)
            {
                if (IsArticle(element) && Headline is null)
                {
                    Headline = Text(element, "headline") ?? Text(element, "name");
                    Date = Text(element, "datePublished") ?? Text(element, "dateCreated");
                    Language = Text(element, "inLanguage");
                    AddPeople(element, "author", Authors);
                    AddPeople(element, "translator", Translators);
                    AddPeople(element, "editor", Editors);
                }

                foreach (var key in (ReadOnlySpan<string>)["@graph", "mainEntity", "mainEntityOfPage"])
                {
                    if (element.TryGetProperty(key, out var inner))
                    {
                        Visit(inner);
                    }
                }
            }
        }

        private static bool IsArticle(JsonElement element) => element.TryGetProperty("@type", out var type) && type.ValueKind switch
        {
            JsonValueKind.String => IsArticleType(type.GetString()),
            JsonValueKind.Array => type.EnumerateArray().Any(t => t.ValueKind == JsonValueKind.String && IsArticleType(t.GetString())),
            _ => false,
        };

        private static bool IsArticleType(string? type) => type is not null && (type.EndsWith("Article", StringComparison.Ordinal) || type is "BlogPosting" or "Report" or "LiveBlogPosting");

        private static void AddPeople(JsonElement article, string key, List<string> people)
        {
            if (!article.TryGetProperty(key, out var named))
            {
                return;
            }

            foreach (var item in named.ValueKind == JsonValueKind.Array ? named.EnumerateArray().ToList() : [named])
            {
                if ((item.ValueKind == JsonValueKind.String ? Filled(item.GetString()) : item.ValueKind == JsonValueKind.Object ? Text(item, "name") : null) is { } name)
                {
                    people.Add(name);
                }
            }
        }

        private static string? Text(JsonElement element, string key) =>
            element.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? Filled(value.GetString()) : null;
    }
}
