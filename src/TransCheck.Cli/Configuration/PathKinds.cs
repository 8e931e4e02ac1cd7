using System.Text.Json.Nodes;
using TransCheck.Reading;
using TransCheck.Reporting;
using YamlDotNet.Core.Events;

namespace TransCheck.Cli.Configuration;

/// <param name="parse">Throws <see cref="PathPatternException"/>.</param>
internal sealed class PatternKind(Func<string, PathPattern> parse) : ScalarKind<PathPattern>
{
    public override string Form => "PATTERN";

    public override JsonObject Schema(Texts texts) => new() { ["type"] = "string", ["pattern"] = "." };

    protected override bool TryParse(Scalar scalar, ConfigurationInput input, out PathPattern value)
    {
        try
        {
            value = parse(scalar.Value);
            return true;
        }
        catch (PathPatternException e)
        {
            input.Error(scalar.Start, "pattern", scalar.Value, input.Texts[e.Message]);
            value = null!;
            return false;
        }
    }
}

/// <summary>A file, named relative to the folder of the configuration.</summary>
/// <param name="mustExist">Whether it is an error that it does not.</param>
internal sealed class FileKind(bool mustExist) : ScalarKind<string>
{
    public override string Form => "FILE";

    public override JsonObject Schema(Texts texts) => new() { ["type"] = "string", ["pattern"] = "." };

    protected override bool TryParse(Scalar scalar, ConfigurationInput input, out string value)
    {
        value = "";
        if (string.IsNullOrWhiteSpace(scalar.Value))
        {
            input.Error(scalar.Start, "no-value");
            return false;
        }

        // No file system has such names.
        if (scalar.Value.Contains('\0', StringComparison.Ordinal))
        {
            input.Error(scalar.Start, "no-file", scalar.Value.Replace('\0', '\uFFFD'));
            return false;
        }

        value = Path.GetRelativePath(".", Path.GetFullPath(scalar.Value, input.Folder)).Replace('\\', '/');
        if (!input.Bounds.Contains(RealPath.Of(value)))
        {
            input.Error(scalar.Start, "outside", value);
            return false;
        }

        if (mustExist && !File.Exists(value))
        {
            input.Error(scalar.Start, "no-file", value);
            return false;
        }

        return true;
    }
}
