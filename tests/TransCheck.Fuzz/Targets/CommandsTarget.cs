using System.Collections.Immutable;
using System.Text;
using TransCheck.Cli;
using TransCheck.Fuzz.Oracles;

namespace TransCheck.Fuzz.Targets;

/// <summary>
/// Commands run in a folder of their own. Each byte of the input is a word of a list, so that no argument leads out of the folder; every exit code is a documented one.
/// </summary>
internal sealed class CommandsTarget : IFuzzTarget
{
    private const int Most = 12;

    private static readonly ImmutableArray<string> Words =
    [
        "check", "pair", "align", "facts", "detect", "explain", "learn", "baseline", "init", "schema", "en", "tr", "en/a.txt", "tr/a.txt", "en/b.md", "tr/b.md", ".", "", " ", "none",
        "terms.csv", "transcheck.yml", "baseline.json", "out.json", "out.html", "out.txt", "a/b/out.sarif", "\0", "\uFFFE", "\uD800", "a\uFFFFb.md", "*.md", "-", "--", "-o", "--output", "-f", "--format",
        "json", "jsonl", "sarif", "github", "junit", "markdown", "csv", "html", "terminal", "--fail-on", "never", "critical", "--jobs", "1", "2", "0", "-1", "99999999999", "--min-confidence", "0.5", "1e999",
        "--segments", "lines", "sentences", "--source-language", "--language", "--glossary", "--lexicon", "--baseline", "--config", "--no-config", "--quiet", "--no-color", "--max-size", "1", "10MB", "1e9GB",
        "TC0201", "percent-altered", "--help", "--version", "--expires", "2026-04-09", "--reason", "a reason", "--prune", "--force", "[diagram]", "@en/a.txt", "en/../tr",
    ];

    public string Name => "commands";

    public bool IsSlow => true;

    public IEnumerable<byte[]> MoreSeeds =>
        ((string[])["check . -f json", "check en tr -o out.html -f sarif", "check en/a.txt tr/a.txt --glossary terms.csv", "baseline en tr -o baseline.json", "check . --baseline baseline.json", "align en/a.txt tr/a.txt", "facts en/b.md", "detect . --format json", "pair . --jobs 2", "explain TC0201", "schema", "learn . -o out.txt", "init"])
        .Select(line => line.Split(' ').Select(word => (byte)Math.Max(0, Words.IndexOf(word))).ToArray());

    public void Run(byte[] input)
    {
        using var folder = new TemporaryFolder();
        folder.Write("en/a.txt", Encoding.UTF8.GetBytes("A ferry for the islands\n\nThe ferry carries 340 passengers and cost 12.5 million dollars.\n"));
        folder.Write("tr/a.txt", Encoding.UTF8.GetBytes("Adalara feribot\n\nFeribot 34 yolcu taşıyor ve 12,5 milyon dolara mal oldu.\n"));
        folder.Write("en/b.md", Encoding.UTF8.GetBytes("# Harbour trade grows\n\nTrade rose by 22% in April.\n"));
        folder.Write("tr/b.md", Encoding.UTF8.GetBytes("# Liman ticareti büyüyor\n\nTicaret nisanda yüzde 12 arttı.\n"));
        folder.Write("terms.csv", Encoding.UTF8.GetBytes("en,tr\nferry,feribot\n"));
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        using var host = new Host(() => output, () => error);
        var arguments = input.Take(Most).Select(b => Words[b % Words.Length]).ToArray();
        var code = CommandLine.Run(arguments, host);
        OracleException.Unless(code is >= 0 and <= 3, "exit code that is not documented", $"{code} of {string.Join(' ', arguments)}");
        OracleException.Unless(code != ExitCode.WrongUse || error.Length > 0, "wrong use without a word", string.Join(' ', arguments));
    }
}
