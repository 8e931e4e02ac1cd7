using System.Text;
using TransCheck.Reporting;

namespace TransCheck.Cli.Configuration;

/// <summary>Writes a <c>transcheck.yml</c> that explains itself: every key with what it is for, set or as an example.</summary>
internal static class ConfigurationWriter
{
    private const int Width = 100;

    /// <param name="set">The lines of the keys that are set, by their names.</param>
    public static string Write(IReadOnlyDictionary<string, string> set, Texts texts)
    {
        var text = new StringBuilder();
        Explain(text, texts.Format("config.file", ConfigurationSchema.FileName));

        // Editors heed this line once it begins with a single #.
        text.Append("## yaml-language-server: $schema=").Append(ConfigurationSchema.FileName).Append('\n');
        foreach (var key in ConfigurationKeys.All.Keys)
        {
            text.Append('\n');
            Explain(text, texts[key.Text]);
            if (set.TryGetValue(key.Name, out var lines))
            {
                text.Append(lines).Append('\n');
                continue;
            }

            foreach (var line in (key.Usual is null ? key.Sample : $"{key.Name}: {key.Usual}").Split('\n'))
            {
                text.Append('#').Append(line.TrimEnd('\r')).Append('\n');
            }
        }

        return text.ToString();
    }

    /// <summary>A path or pattern as it is, or quoted where YAML might take it for something else.</summary>
    public static string Scalar(string value) =>
        (char.IsLetterOrDigit(value[0]) || value[0] is '/') && value.All(c => char.IsLetterOrDigit(c) || c is '/' or '.' or '_' or '-' or '*' or '{' or '}')
            ? value
            : $"\"{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private static void Explain(StringBuilder text, string explanation)
    {
        foreach (var line in WordWrap.Lines(explanation, Width))
        {
            text.Append("# ").Append(line).Append('\n');
        }
    }
}
