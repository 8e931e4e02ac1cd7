using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TransCheck.Reading;
using TransCheck.Reporting;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace TransCheck.Cli.Configuration;

/// <summary>Endings of file names, each with the format that such files have.</summary>
internal sealed partial class FormatsKind : ValueKind<ImmutableDictionary<string, IArticleFormatReader>>
{
    private const string Ending = @"^(\.[^./\\\s]+)+$";

    private static readonly WordKind<IArticleFormatReader> Format = new([.. ArticleFormats.All]);

    public override string Form => $"ENDING: {Format.Form}";

    public override bool TryRead(ConfigurationInput input, out ImmutableDictionary<string, IArticleFormatReader> value)
    {
        value = ImmutableDictionary<string, IArticleFormatReader>.Empty;
        if (!input.Parser.Accept<MappingStart>(out _))
        {
            input.Refuse(input.Parser.Accept<Scalar>(out var scalar) && scalar.Value.Length == 0 ? "no-value" : "formats");
            return false;
        }

        var formats = value.ToBuilder();
        var lines = new Dictionary<string, long>(StringComparer.Ordinal);
        var right = true;
        MappingReader.Read(input, (name, at) =>
        {
            var ending = name.ToLowerInvariant();
            if (!EndingForm().IsMatch(name))
            {
                right = false;
                input.Error(at, "ending", name);
                input.Parser.SkipThisAndNestedEvents();
                return;
            }

            if (!lines.TryAdd(ending, at.Line))
            {
                right = false;
                input.Error(at, "twice", name, lines[ending].ToString(CultureInfo.InvariantCulture));
            }

            if (Format.TryRead(input, out var reader))
            {
                formats[ending] = reader;
            }
            else
            {
                right = false;
            }
        });
        value = formats.ToImmutable();
        return right;
    }

    public override JsonObject Schema(Texts texts) => new()
    {
        ["type"] = "object",
        ["patternProperties"] = new JsonObject { [Ending] = Format.Schema(texts) },
        ["additionalProperties"] = false,
    };

    [GeneratedRegex(Ending)]
    private static partial Regex EndingForm();
}
