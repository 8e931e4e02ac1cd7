using System.Text.Encodings.Web;
using System.Text.Json;
using TransCheck.Reporting;

namespace TransCheck.Cli.Configuration;

/// <summary>Writes the JSON Schema by which editors complete and check <c>transcheck.yml</c>.</summary>
internal static class ConfigurationSchema
{
    public const string FileName = "transcheck.schema.json";

    private static readonly JsonSerializerOptions Form = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(Texts texts)
    {
        var schema = ConfigurationKeys.All.Schema(texts);

        // The draft that editors of YAML know.
        schema.Insert(0, "$schema", "http://json-schema.org/draft-07/schema#");
        schema.Insert(1, "title", ConfigurationFile.Name);
        schema["definitions"] = LevelsKind.Definitions(texts);
        return schema.ToJsonString(Form) + "\n";
    }
}
