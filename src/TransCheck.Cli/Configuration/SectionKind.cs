using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using TransCheck.Reporting;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace TransCheck.Cli.Configuration;

/// <summary>One key of a section.</summary>
/// <param name="Text">Key of the string table for what it is for.</param>
/// <param name="Usual">What holds without it, as it would be written; null where that is nothing.</param>
internal abstract record SectionKey<TSection>(string Name, string Text, string? Usual, bool Required)
{
    /// <summary>An example, as it would stand in the file.</summary>
    public string Sample { get; init; } = "";

    public abstract string Form { get; }

    public abstract bool TryRead(ConfigurationInput input, ref TSection section);

    public abstract JsonObject Schema(Texts texts);
}

/// <inheritdoc cref="SectionKey{TSection}"/>
/// <param name="Set">The section with the value.</param>
internal sealed record SectionKey<TSection, T>(string Name, string Text, ValueKind<T> Kind, Func<TSection, T, TSection> Set, string? Usual = null, bool Required = false)
    : SectionKey<TSection>(Name, Text, Usual, Required)
{
    public override string Form => Kind.Form;

    public override bool TryRead(ConfigurationInput input, ref TSection section)
    {
        if (!Kind.TryRead(input, out var value))
        {
            return false;
        }

        section = Set(section, value);
        return true;
    }

    public override JsonObject Schema(Texts texts)
    {
        var schema = Kind.Schema(texts);
        schema.Insert(0, "description", texts[Text]);
        if (Usual is not null)
        {
            schema["default"] = schema["type"]?.ToString() is "number" or "boolean" ? JsonNode.Parse(Usual) : JsonValue.Create(Usual);
        }

        return schema;
    }
}

/// <summary>Keys with values, each at most once.</summary>
/// <param name="empty">What the keys are set on.</param>
/// <param name="problem">What is wrong with the section as a whole, as a key of the string table after <c>config.error.</c>; null where nothing is.</param>
internal sealed class SectionKind<TSection>(TSection empty, ImmutableArray<SectionKey<TSection>> keys, Func<TSection, string?>? problem = null) : ValueKind<TSection>
{
    public ImmutableArray<SectionKey<TSection>> Keys => keys;

    public override string Form => string.Join(", ", keys.Select(k => $"`{k.Name}:`"));

    public override bool TryRead(ConfigurationInput input, out TSection value)
    {
        value = empty;
        if (!input.Parser.Accept<MappingStart>(out var start))
        {
            input.Refuse(input.Parser.Accept<Scalar>(out var scalar) && scalar.Value.Length == 0 ? "no-value" : "keys", string.Join(", ", keys.Select(k => k.Name)));
            return false;
        }

        var right = true;
        var section = value;
        var seen = MappingReader.Read(input, (name, at) =>
        {
            if (keys.FirstOrDefault(k => string.Equals(k.Name, name, StringComparison.Ordinal)) is { } key)
            {
                right &= key.TryRead(input, ref section);
                return;
            }

            right = false;
            input.Unknown(at, "key", name, [.. keys.Select(k => k.Name)], offer: true);
            input.Parser.SkipThisAndNestedEvents();
        });
        value = section;
        foreach (var key in keys.Where(k => k.Required && !seen.Contains(k.Name, StringComparer.Ordinal)))
        {
            right = false;
            input.Error(start.Start, "missing", key.Name);
        }

        if (right && problem?.Invoke(value) is { } wrong)
        {
            right = false;
            input.Error(start.Start, wrong);
        }

        return right;
    }

    public override JsonObject Schema(Texts texts)
    {
        var schema = new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject(keys.Select(k => KeyValuePair.Create(k.Name, (JsonNode?)k.Schema(texts)))),
            ["additionalProperties"] = false,
        };
        if (keys.Any(k => k.Required))
        {
            schema["required"] = new JsonArray([.. keys.Where(k => k.Required).Select(k => JsonValue.Create(k.Name))]);
        }

        return schema;
    }
}

/// <summary>Reads keys whatever they are, and sees to it that none comes twice.</summary>
internal static class MappingReader
{
    /// <param name="read">Reads the value that follows a key.</param>
    /// <returns>The keys.</returns>
    public static IReadOnlyCollection<string> Read(ConfigurationInput input, Action<string, Mark> read)
    {
        var seen = new Dictionary<string, long>(StringComparer.Ordinal);
        input.Parser.Consume<MappingStart>();
        while (!input.Parser.TryConsume<MappingEnd>(out _))
        {
            if (!input.Parser.TryConsume<Scalar>(out var key))
            {
                input.Refuse("odd-key");
                input.Parser.SkipThisAndNestedEvents();
            }
            else if (!seen.TryAdd(key.Value, key.Start.Line))
            {
                input.Error(key.Start, "twice", key.Value, seen[key.Value].ToString(CultureInfo.InvariantCulture));
                input.Parser.SkipThisAndNestedEvents();
            }
            else
            {
                read(key.Value, key.Start);
            }
        }

        return seen.Keys;
    }
}
