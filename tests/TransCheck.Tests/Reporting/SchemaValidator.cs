using System.Text.Json;
using System.Text.RegularExpressions;

namespace TransCheck.Tests.Reporting;

/// <summary>Runs where <c>TRANSCHECK_SARIF_SCHEMA</c> names a file that holds the official schema of SARIF 2.1.0.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SarifSchemaFactAttribute : FactAttribute
{
    public SarifSchemaFactAttribute() => Skip = File.Exists(Path) ? null : "TRANSCHECK_SARIF_SCHEMA names no file.";

    public static string? Path { get; } = Environment.GetEnvironmentVariable("TRANSCHECK_SARIF_SCHEMA");
}

/// <summary>What the schema of SARIF uses of JSON Schema, draft 4. A keyword that is not known here is an error, so that none is passed over.</summary>
internal sealed class SchemaValidator(JsonElement schema)
{
    /// <returns>A line for each error, with its place; empty where the value follows the schema.</returns>
    public List<string> Errors(JsonElement value)
    {
        var errors = new List<string>();
        Check(value, schema, "$", errors);
        return errors;
    }

    private void Check(JsonElement value, JsonElement rule, string at, List<string> errors)
    {
        foreach (var (keyword, of) in rule.EnumerateObject().Select(p => (p.Name, p.Value)))
        {
            var fits = keyword switch
            {
                "$schema" or "id" or "title" or "description" or "default" or "definitions" or "additionalProperties" => true,
                "$ref" => All(Check, Resolve(of.GetString() ?? "")),
                "type" => of.ValueKind == JsonValueKind.Array ? of.EnumerateArray().Any(t => HasType(value, t.GetString() ?? "")) : HasType(value, of.GetString() ?? ""),
                "properties" => value.ValueKind != JsonValueKind.Object || Properties(value, rule, at, errors),
                "patternProperties" => value.ValueKind != JsonValueKind.Object || Named(value, rule, of, at, errors),
                "required" => value.ValueKind != JsonValueKind.Object || of.EnumerateArray().All(n => value.TryGetProperty(n.GetString() ?? "", out _)),
                "items" => value.ValueKind != JsonValueKind.Array || Items(value, of, at, errors),
                "enum" => of.EnumerateArray().Any(e => JsonElement.DeepEquals(e, value)),
                "pattern" => value.ValueKind != JsonValueKind.String || Regex.IsMatch(value.GetString() ?? "", of.GetString() ?? ""),
                "format" => value.ValueKind != JsonValueKind.String || HasFormat(value.GetString() ?? "", of.GetString() ?? ""),
                "minimum" => value.ValueKind != JsonValueKind.Number || value.GetDouble() >= of.GetDouble(),
                "maximum" => value.ValueKind != JsonValueKind.Number || value.GetDouble() <= of.GetDouble(),
                "minItems" => value.ValueKind != JsonValueKind.Array || value.GetArrayLength() >= of.GetInt32(),
                "uniqueItems" => value.ValueKind != JsonValueKind.Array || !of.GetBoolean() || value.EnumerateArray().Select(v => v.GetRawText()).Distinct(StringComparer.Ordinal).Count() == value.GetArrayLength(),
                "anyOf" => of.EnumerateArray().Any(Follows),
                "oneOf" => of.EnumerateArray().Count(Follows) == 1,
                _ => throw new NotSupportedException(keyword),
            };
            if (!fits)
            {
                errors.Add($"{at}: {keyword}");
            }
        }

        bool All(Action<JsonElement, JsonElement, string, List<string>> check, JsonElement other)
        {
            check(value, other, at, errors);
            return true;
        }

        bool Follows(JsonElement other)
        {
            var found = new List<string>();
            Check(value, other, at, found);
            return found.Count == 0;
        }
    }

    private bool Properties(JsonElement value, JsonElement rule, string at, List<string> errors)
    {
        var known = rule.GetProperty("properties");
        var others = rule.TryGetProperty("additionalProperties", out var additional) ? additional : default;
        foreach (var property in value.EnumerateObject())
        {
            if (known.TryGetProperty(property.Name, out var of) || (of = others).ValueKind == JsonValueKind.Object)
            {
                Check(property.Value, of, $"{at}.{property.Name}", errors);
            }
            else if (others.ValueKind == JsonValueKind.False)
            {
                errors.Add($"{at}.{property.Name}: unknown");
            }
        }

        return true;
    }

    /// <summary>Properties by their names, in a rule that knows none by itself.</summary>
    private bool Named(JsonElement value, JsonElement rule, JsonElement patterns, string at, List<string> errors)
    {
        var closed = rule.TryGetProperty("additionalProperties", out var additional) && additional.ValueKind == JsonValueKind.False;
        foreach (var property in value.EnumerateObject())
        {
            var fitting = patterns.EnumerateObject().Where(p => Regex.IsMatch(property.Name, p.Name)).ToList();
            fitting.ForEach(p => Check(property.Value, p.Value, $"{at}.{property.Name}", errors));
            if (fitting.Count == 0 && closed)
            {
                errors.Add($"{at}.{property.Name}: unknown");
            }
        }

        return true;
    }

    private bool Items(JsonElement value, JsonElement rule, string at, List<string> errors)
    {
        foreach (var (i, item) in value.EnumerateArray().Index())
        {
            Check(item, rule, $"{at}[{i}]", errors);
        }

        return true;
    }

    private JsonElement Resolve(string reference) =>
        reference.TrimStart('#', '/').Split('/').Aggregate(schema, (at, name) => at.GetProperty(name));

    private static bool HasType(JsonElement value, string type) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "number" => value.ValueKind == JsonValueKind.Number,
        _ => throw new NotSupportedException(type),
    };

    private static bool HasFormat(string text, string format) => format switch
    {
        "uri" => Uri.TryCreate(text, UriKind.Absolute, out _),
        "uri-reference" => Uri.IsWellFormedUriString(text, UriKind.RelativeOrAbsolute),
        "date-time" => DateTimeOffset.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out _),
        _ => throw new NotSupportedException(format),
    };
}
