using System.Collections.Immutable;
using System.Text.Json;
using TransCheck.Articles;
using TransCheck.Reading;

namespace TransCheck.Reporting;

/// <summary>What several JSON outputs have in common.</summary>
internal static class JsonParts
{
    public static void WriteArticle(Utf8JsonWriter json, string name, ReportedArticle article)
    {
        json.WriteStartObject(name);
        json.WriteString("path", article.Path);
        json.WriteString("language", JsonText.Code(article.Language));
        json.WriteString("title", article.Title);
        json.WriteEndObject();
    }

    public static void WriteLocation(Utf8JsonWriter json, Location location)
    {
        json.WriteNumber("line", location.Line);
        json.WriteNumber("column", location.Column);
        json.WriteNumber("endLine", location.EndLine);
        json.WriteNumber("endColumn", location.EndColumn);
    }

    /// <summary>A number from 0 to 1 with as many decimals as mean something.</summary>
    public static void WriteShare(Utf8JsonWriter json, string name, double share) =>
        json.WriteNumber(name, Math.Round((decimal)share, 4));

    public static void WriteStrings(Utf8JsonWriter json, string name, ImmutableArray<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    public static void WriteUnpaired(Utf8JsonWriter json, ImmutableArray<UnpairedReport> unpaired, Texts texts)
    {
        json.WriteStartArray("unpaired");
        foreach (var article in unpaired)
        {
            json.WriteStartObject();
            json.WriteString("path", article.Path);
            json.WriteString("language", JsonText.Code(article.Language));
            json.WriteString("reason", texts[article.Reason]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void WriteErrors(Utf8JsonWriter json, ImmutableArray<ReadError> errors, Texts texts)
    {
        json.WriteStartArray("errors");
        foreach (var error in errors)
        {
            json.WriteStartObject();
            json.WriteString("path", error.Path);
            json.WriteString("message", texts.Format(error.Cause, [.. error.Arguments]));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
