using System.Globalization;
using System.Text.Json.Nodes;
using TransCheck.Checks;
using TransCheck.Reporting;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace TransCheck.Cli.Configuration;

/// <summary>Checks by name, id or group, each with what is made of it.</summary>
internal sealed class LevelsKind : ValueKind<CheckLevels>
{
    private static readonly WordKind<CheckLevel> Level = new(
        ("off", CheckLevel.Off),
        ("on", CheckLevel.On),
        ("neutral", CheckLevel.At(Severity.Neutral)),
        ("minor", CheckLevel.At(Severity.Minor)),
        ("major", CheckLevel.At(Severity.Major)),
        ("critical", CheckLevel.At(Severity.Critical)));

    public override string Form => $"CHECK: {Level.Form}";

    public override bool TryRead(ConfigurationInput input, out CheckLevels value)
    {
        value = CheckLevels.Usual;
        if (!input.Parser.Accept<MappingStart>(out _))
        {
            input.Refuse(input.Parser.Accept<Scalar>(out var scalar) && scalar.Value.Length == 0 ? "no-value" : "checks");
            return false;
        }

        var levels = new Dictionary<string, CheckLevel>(StringComparer.Ordinal);
        var lines = new Dictionary<string, long>(StringComparer.Ordinal);
        var right = true;
        MappingReader.Read(input, (name, at) =>
        {
            if (!CheckLevels.Names.Contains(name, StringComparer.Ordinal))
            {
                right = false;
                input.Unknown(at, "check", name, CheckLevels.Names, offer: false);
                input.Parser.SkipThisAndNestedEvents();
                return;
            }

            // One check by its name and by its id.
            var id = CheckCatalogue.Infos.FirstOrDefault(c => string.Equals(c.Name, name, StringComparison.Ordinal))?.Id ?? name;
            if (!lines.TryAdd(id, at.Line))
            {
                right = false;
                input.Error(at, "twice", name, lines[id].ToString(CultureInfo.InvariantCulture));
            }

            right &= Level.TryRead(input, out var level);
            levels[id] = level;
        });
        value = CheckLevels.Of(levels);
        return right;
    }

    public override JsonObject Schema(Texts texts) => new() { ["$ref"] = "#/definitions/checks" };

    /// <summary>What <see cref="Schema"/> refers to: there are many checks, and several places for them.</summary>
    public static JsonObject Definitions(Texts texts)
    {
        var names = new JsonObject();
        foreach (var name in CheckLevels.Names)
        {
            var level = new JsonObject { ["$ref"] = "#/definitions/level" };
            if (CheckCatalogue.Infos.FirstOrDefault(c => string.Equals(c.Name, name, StringComparison.Ordinal) || string.Equals(c.Id, name, StringComparison.Ordinal)) is { } check)
            {
                level.Insert(0, "description", texts[$"{check.Name}.title"]);
            }

            names[name] = level;
        }

        return new JsonObject
        {
            ["checks"] = new JsonObject { ["type"] = "object", ["properties"] = names, ["additionalProperties"] = false },
            ["level"] = Level.Schema(texts),
        };
    }
}
