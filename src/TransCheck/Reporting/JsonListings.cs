using System.Collections.Immutable;
using System.Text.Json;
using TransCheck.Alignment;
using TransCheck.Articles;
using TransCheck.Facts;
using TransCheck.Reading;

namespace TransCheck.Reporting;

/// <summary>The JSON of the commands that show one stage: <c>pair</c>, <c>align</c>, <c>detect</c>, <c>facts</c>.</summary>
public static class JsonListings
{
    /// <summary>The pairs and unpaired articles of a report without its findings.</summary>
    public static void WritePairs(CheckReport report, Texts texts, TextWriter output) =>
        JsonText.WriteObject(output, text =>
        {
            var json = text.Json;
            JsonParts.WriteObjects(json, "pairs", report.Pairs, pair =>
            {
                JsonParts.WriteArticle(json, "source", pair.Source);
                JsonParts.WriteArticle(json, "target", pair.Target);
                JsonParts.WriteShare(json, "confidence", pair.Confidence);
                JsonParts.WriteStrings(json, "evidence", pair.Evidence);
                text.Drain();
            });
            JsonParts.WriteUnpaired(json, report.Unpaired, texts);
            JsonParts.WriteErrors(json, report.Errors, texts);
        });

    public static void WriteAlignment(AlignedPair pair, TextWriter output) =>
        JsonText.WriteObject(output, text =>
        {
            var json = text.Json;
            WriteSegments(json, "sourceSegments", pair.Source);
            WriteSegments(json, "targetSegments", pair.Target);
            JsonParts.WriteObjects(json, "beads", pair.Beads, bead =>
            {
                WriteRange(json, "source", bead.Source);
                WriteRange(json, "target", bead.Target);
                JsonParts.WriteShare(json, "score", bead.Score);
            });
        });

    public static void WriteLanguages(LabelledInput input, Texts texts, TextWriter output) =>
        JsonText.WriteObject(output, text =>
        {
            var json = text.Json;
            JsonParts.WriteObjects(json, "files", input.Articles, article =>
            {
                var detected = article.Detected;
                json.WriteString("path", article.Path);
                json.WriteString("language", JsonText.Code(detected.Language));
                JsonParts.WriteShare(json, "confidence", detected.Confidence);
                json.WriteStartObject("shares");
                JsonParts.WriteShare(json, "tr", detected.TurkishShare);
                JsonParts.WriteShare(json, "en", detected.EnglishShare);
                json.WriteEndObject();
            });
            JsonParts.WriteErrors(json, input.Errors, texts);
        });

    /// <inheritdoc cref="TerminalListings.WriteFacts(FactListing, Texts, TerminalStyle, TextWriter)"/>
    public static ImmutableArray<ReadError> WriteFacts(FactListing listing, Texts texts, TextWriter output)
    {
        ImmutableArray<ReadError> errors = [];
        JsonText.WriteObject(output, text =>
        {
            var json = text.Json;
            json.WriteStartArray("files");
            errors = listing(facts =>
            {
                json.WriteStartObject();
                WriteFacts(json, facts);
                json.WriteEndObject();
                text.Drain();
            });
            json.WriteEndArray();
            JsonParts.WriteErrors(json, errors, texts);
        });
        return errors;
    }

    private static void WriteFacts(Utf8JsonWriter json, DocumentFacts facts)
    {
        var document = facts.Document;
        json.WriteString("path", document.Article.Path);
        json.WriteString("language", JsonText.Code(document.Language));
        json.WriteString("title", document.Article.Title);
        JsonParts.WriteObjects(json, "facts", facts.BySegment.SelectMany(m => m), mention =>
        {
            var segment = document.Segments[mention.Segment];
            json.WriteString("kind", FactKindNames.Of(mention.Kind));
            json.WriteString("value", mention.Value.ToString());
            json.WriteString("text", mention.Surface);
            JsonParts.WriteShare(json, "certainty", mention.Certainty);
            JsonParts.WriteLocation(json, document.Locate(segment, mention.Span));
            json.WriteString("segment", segment.Text);
        });
    }

    private static void WriteSegments(Utf8JsonWriter json, string name, Document document) =>
        JsonParts.WriteObjects(json, name, document.Segments, segment =>
        {
            var location = document.Locate(segment, new TextSpan(0, segment.Text.Length));
            json.WriteNumber("index", segment.Index);
            json.WriteNumber("line", location.Line);
            json.WriteNumber("endLine", location.EndLine);
            json.WriteString("text", segment.Text);
        });

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
