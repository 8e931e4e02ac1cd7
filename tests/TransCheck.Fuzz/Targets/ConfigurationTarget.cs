using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using TransCheck.Articles;
using TransCheck.Cli;
using TransCheck.Cli.Configuration;
using TransCheck.Fuzz.Oracles;
using TransCheck.Reporting;

namespace TransCheck.Fuzz.Targets;

/// <summary>A <c>transcheck.yml</c>, right or with mistakes that the messages place in it.</summary>
internal sealed partial class ConfigurationTarget : IFuzzTarget
{
    private static readonly Texts Texts = new(Language.English);

    public string Name => "configuration";

    public void Run(byte[] input)
    {
        var text = Encoding.UTF8.GetString(input);
        try
        {
            var read = ConfigurationFile.Parse(text, ConfigurationFile.Name, "/project", Texts);
            foreach (var pattern in read.Ignored.Concat(read.Overrides.SelectMany(o => o.Paths)))
            {
                pattern.IsMatch("docs/en/a b.md");
            }
        }
        catch (WrongUseException e)
        {
            var match = Place().Match(e.Message);
            OracleException.Unless(match.Success, "mistake without a place", e.Message);
            var line = int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
            // YAML knows more line ends than editors do.
            new FileText(text.ReplaceLineEndings("\n") + "\n\n").Range(new Location(line, 1, line, 1));
        }
    }

    [GeneratedRegex(@"^transcheck\.yml:([0-9]+):[0-9]+: ", RegexOptions.NonBacktracking)]
    private static partial Regex Place();
}
