using System.Text.Json;
using TransCheck.Alignment;
using TransCheck.Articles;

namespace TransCheck.Reporting;

/// <summary>The JSON of the commands that show one stage: <c>pair</c>, <c>align</c>, <c>detect</c>, <c>facts</c>.</summary>
public static class JsonListings
{
    /// <summary>The pairs and unpaired articles of a report without its findings.</summary>
    public static void WritePairs(CheckReport report, Texts texts, TextWriter output)
    {
        using var text = new JsonText(output);
        var json = text.Json;
        json.WriteStartObject();
        json.WriteStartArray("pairs");
        foreach (var pair in report.Pairs)
        {
            json.WriteStartObject();
            JsonParts.WriteArticle(json, "source", pair.Source);
            JsonParts.WriteArticle(json, "target", pair.Target);
            JsonParts.WriteShare(json, "confidence", pair.Confidence);
            JsonParts.WriteStrings(json, "evidence", pair.Evidence);
            json.WriteEndObject();
            text.Drain();
        }

        json.WriteEndArray();
        JsonParts.WriteUnpaired(json, report.Unpaired, texts);
        JsonParts.WriteErrors(json, report.Errors, texts);
        json.WriteEndObject();
        text.End();
    }

    public static void WriteAlignment(AlignedPair pair, TextWriter output)
    {
        using var text = new JsonText(output);
        var json = text.Json;
        json.WriteStartObject();
        WriteSegments(json, "sourceSegments", pair.Source);
        WriteSegments(json, "targetSegments", pair.Target);
        json.WriteStartArray("beads");
        foreach (var bead in pair.Beads)
        {
            json.WriteStartObject();
            WriteRange(json, "source", bead.Source);
            WriteRange(json, "target", bead.Target);
            JsonParts.WriteShare(json, "score", bead.Score);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        text.End();
    }

    public static void WriteLanguages(LabelledInput input, Texts texts, TextWriter output)
    {
        using var text = new JsonText(output);
        var json = text.Json;
        json.WriteStartObject();
        json.WriteStartArray("files");
        foreach (var (article, detected) in input.Articles)
        {
            json.WriteStartObject();
            json.WriteString("path", article.Path);
            json.WriteString("language", JsonText.Code(detected.Language));
            JsonParts.WriteShare(json, "confidence", detected.Confidence);
            json.WriteStartObject("shares");
            JsonParts.WriteShare(json, "tr", detected.TurkishShare);
            JsonParts.WriteShare(json, "en", detected.EnglishShare);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        JsonParts.WriteErrors(json, input.Errors, texts);
        json.WriteEndObject();
        text.End();
    }

    public static void WriteFacts(FactListing listing, Texts texts, TextWriter output)
    {
        using var text = new JsonText(output);
        var json = text.Json;
        json.WriteStartObject();
        json.WriteStartArray("files");
        foreach (var facts in listing.Files)
        {
            var document = facts.Document;
            json.WriteStartObject();
            json.WriteString("path", document.Article.Path);
            json.WriteString("language", JsonText.Code(document.Language));
            json.WriteString("title", document.Article.Title);
            json.WriteStartArray("facts");
            foreach (var mention in facts.BySegment.SelectMany(m => m))
            {
                var segment = document.Segments[mention.Segment];
                json.WriteStartObject();
                json.WriteString("kind", FactKindNames.Of(mention.Kind));
                json.WriteString("value", mention.Value.ToString());
                json.WriteString("text", mention.Surface);
                JsonParts.WriteShare(json, "certainty", mention.Certainty);
                JsonParts.WriteLocation(json, document.Locate(segment, mention.Span));
                json.WriteString("segment", segment.Text);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
            text.Drain();
        }

        json.WriteEndArray();
        JsonParts.WriteErrors(json, listing.Errors, texts);
        json.WriteEndObject();
        text.End();
    }

    private static void WriteSegments(Utf8JsonWriter json, string name, Document document)
    {
        json.WriteStartArray(name);
        foreach (var segment in document.Segments)
        {
            var location = document.Locate(segment, new TextSpan(0, segment.Text.Length));
            json.WriteStartObject();
            json.WriteNumber("index", segment.Index);
            json.WriteNumber("line", location.Line);
            json.WriteNumber("endLine", location.EndLine);
            json.WriteString("text", segment.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteRange(Utf8JsonWriter json, string name, SegmentRange range)
    {
        json.WriteStartArray(name);
        for (var i = range.Start; i < range.End; i++)
        {
            json.WriteNumberValue(i);
        }

        json.WriteEndArray();
    }
}
