using TransCheck.Fuzz.Oracles;
using TransCheck.Reading;

namespace TransCheck.Fuzz.Targets;

/// <summary>Path patterns and templates, one a line, each tried on all lines as paths.</summary>
internal sealed class PatternTarget : IFuzzTarget
{
    private const int Most = 20;

    public string Name => "patterns";

    public void Run(byte[] input)
    {
        var lines = InputText.Of(input).Split('\n').Take(Most).ToList();
        foreach (var line in lines)
        {
            try
            {
                var glob = PathPattern.Glob(line);
                lines.ForEach(path => glob.IsMatch(path));
            }
            catch (PathPatternException)
            {
                // No pattern.
            }

            try
            {
                var template = PathPattern.Template(line);
                lines.ForEach(path => OracleException.Unless(template.Fill(path) is not { } holes || holes.Length == template.Placeholders.Count, "a hole is not filled", line));
            }
            catch (PathPatternException)
            {
                // No template.
            }
        }
    }
}
