using System.Text.RegularExpressions;

namespace TransCheck.Cli.Tests;

/// <summary>Neither an article nor its name commands the terminal that shows a report, or the server whose log it goes to.</summary>
public sealed partial class HostileTextTests : IDisposable
{
    private const string English = "::error::The ferry\n\n::set-output name=x::The ferry carries 340 passengers ##[error]and \u001b[31mcost\u202E 12.5 million dollars.\n\n::warning file=a::A new ferry ::error::comes in April 2027.";
    private const string Turkish = "::error::Feribot\n\n::set-output name=x::Feribot 430 yolcu ##[error]taşıyor ve \u001b[31m12,5\u202E milyon dolara mal oldu.\n\n::warning file=a::Yeni feribot ::error::Nisan 2028'de geliyor.";

    private readonly Workplace _work = new();

    public void Dispose() => _work.Dispose();

    [UnixTheory]
    [InlineData("check .", 1)]
    [InlineData("check . -f json", 1)]
    [InlineData("check . -f jsonl", 1)]
    [InlineData("pair .", 0)]
    [InlineData("facts .", 0)]
    [InlineData("detect .", 0)]
    [InlineData("align $'en/::error::a\\n::error::b.txt' $'tr/::error::a\\n::error::b.txt'", 0)]
    [InlineData("init .", 0)]
    [InlineData("check . $'none\\n::error::x'", 2)]
    [InlineData("check . --baseline $'none\\n::error::\\e[31mx'", 2)]
    [InlineData("check . --format $'x\\n::error::y'", 2)]
    [InlineData("explain $'x\\n##[error]y'", 2)]
    public void No_line_is_a_command(string command, int code)
    {
        _work.With("en/::error::a\n::error::b.txt", English).With("tr/::error::a\n::error::b.txt", Turkish);

        var run = _work.Shell($"transcheck {command}");

        run.ExitCode.Should().Be(code, run.Output + run.Error);
        foreach (var line in (run.Output + run.Error).Split(['\n', '\r']))
        {
            line.TrimStart().Should().NotStartWith("::");
            line.Should().NotContain("##[").And.NotContain("\u001b");
            if (!IsJson(command))
            {
                line.Should().NotContain("\u202E");
            }
        }
    }

    [UnixTheory]
    [InlineData("printf '\\0\\0' > $'tr/bad\\n::error::\\e[31mx.txt'")]
    [InlineData("touch $'tr/::error::x\\n  ::error::\\e[31my.txt'")]
    [InlineData("mkdir $'tr/##[error]\\n::error::y.txt' && touch $'tr/##[error]\\n::error::y.txt/a.txt'")]
    [InlineData("printf 'checks:\\n  \"::error::x\\\\n::error::y\": off\\n' > transcheck.yml")]
    [InlineData("printf 'glossary: \"x\\\\n::error::y.csv\"\\n' > transcheck.yml")]
    public void Errors_are_lines_of_their_own(string script)
    {
        var run = _work.WithPair().Shell($"{script}; transcheck check . -q");

        run.ExitCode.Should().BeOneOf(2, 3);
        run.Error.Should().NotContain("\u001b").And.NotContain("##[");
        run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().HaveCount(1).And.OnlyContain(l => !Command().IsMatch(l));
    }

    /// <summary>Programs need the text as it is.</summary>
    private static bool IsJson(string command) => command.Contains("-f json", StringComparison.Ordinal);

    [GeneratedRegex(@"^\s*::")]
    private static partial Regex Command();
}
