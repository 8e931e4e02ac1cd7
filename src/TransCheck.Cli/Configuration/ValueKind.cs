using System.Text.Json.Nodes;
using TransCheck.Reporting;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace TransCheck.Cli.Configuration;

/// <summary>What can stand as a value: how it is read, and how it is described to editors and people.</summary>
internal abstract class ValueKind<T>
{
    /// <summary>For the documentation; the same in every language.</summary>
    public abstract string Form { get; }

    /// <summary>Reads the value that comes next and nothing beyond it.</summary>
    /// <returns>False after a mistake, which the input notes.</returns>
    public abstract bool TryRead(ConfigurationInput input, out T value);

    /// <summary>As JSON Schema (draft-07) describes it.</summary>
    public abstract JsonObject Schema(Texts texts);
}

/// <summary>One value that is no list and has no keys.</summary>
internal abstract class ScalarKind<T> : ValueKind<T>
{
    protected abstract bool TryParse(Scalar scalar, ConfigurationInput input, out T value);

    public sealed override bool TryRead(ConfigurationInput input, out T value)
    {
        value = default!;
        if (!input.Parser.Accept<Scalar>(out var scalar))
        {
            input.Refuse("one-value");
            return false;
        }

        input.Parser.MoveNext();
        if (scalar.Value.Length == 0)
        {
            input.Error(scalar.Start, "no-value");
            return false;
        }

        return TryParse(scalar, input, out value);
    }
}

/// <summary>One of several words.</summary>
internal sealed class WordKind<T>(params (string Word, T Value)[] words) : ScalarKind<T>
{
    public override string Form => string.Join(" | ", words.Select(w => $"`{w.Word}`"));

    public override JsonObject Schema(Texts texts) => new() { ["enum"] = new JsonArray([.. words.Select(w => JsonValue.Create(w.Word))]) };

    protected override bool TryParse(Scalar scalar, ConfigurationInput input, out T value)
    {
        foreach (var (word, meant) in words)
        {
            if (string.Equals(word, scalar.Value, StringComparison.Ordinal))
            {
                value = meant;
                return true;
            }
        }

        input.Unknown(scalar.Start, "value", scalar.Value, [.. words.Select(w => w.Word)], offer: true);
        value = default!;
        return false;
    }
}

internal sealed class SwitchKind : ScalarKind<bool>
{
    public override string Form => "`true` | `false`";

    public override JsonObject Schema(Texts texts) => new() { ["type"] = "boolean" };

    protected override bool TryParse(Scalar scalar, ConfigurationInput input, out bool value)
    {
        value = scalar.Value is "true";
        if (scalar is { Style: ScalarStyle.Plain, Value: "true" or "false" })
        {
            return true;
        }

        input.Unknown(scalar.Start, "value", scalar.Value, ["true", "false"], offer: true);
        return false;
    }
}

/// <summary>A number from 0 to 1.</summary>
internal sealed class ShareKind : ScalarKind<double>
{
    public override string Form => "`0` … `1`";

    public override JsonObject Schema(Texts texts) => new() { ["type"] = "number", ["minimum"] = 0, ["maximum"] = 1 };

    protected override bool TryParse(Scalar scalar, ConfigurationInput input, out double value)
    {
        value = 0;
        if (scalar.Style == ScalarStyle.Plain && CommonOptions.TryConfidence(scalar.Value, out value))
        {
            return true;
        }

        input.Error(scalar.Start, "share", scalar.Value);
        return false;
    }
}

internal sealed class SizeKind : ScalarKind<long>
{
    public override string Form => "`500KB`, `20MB` …";

    public override JsonObject Schema(Texts texts) => new() { ["type"] = new JsonArray("string", "integer"), ["pattern"] = "^[0-9]+([kKmMgG][bB])?$", ["minimum"] = 1 };

    protected override bool TryParse(Scalar scalar, ConfigurationInput input, out long value)
    {
        if (ByteSize.TryParse(scalar.Value, out value))
        {
            return true;
        }

        input.Error(scalar.Start, "size", scalar.Value);
        return false;
    }
}
