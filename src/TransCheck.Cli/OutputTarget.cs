using System.CommandLine;
using System.Text;
using TransCheck.Reporting;

namespace TransCheck.Cli;

/// <summary>Where a report goes and in what form.</summary>
internal sealed class OutputTarget(Texts texts, Host host, CommonOptions options, ParseResult result)
{
    private readonly string? _path = result.GetValue(options.Output);

    /// <summary>As asked, else by the name of the file, else for the terminal.</summary>
    public string Format { get; } = result.GetValue(options.Format)
        ?? (result.GetValue(options.Output)?.EndsWith(".json", StringComparison.OrdinalIgnoreCase) == true ? "json" : "terminal");

    public bool IsJson => Format is "json";

    /// <summary>A file has neither width nor colour.</summary>
    public TerminalStyle Style { get; } = new(
        result.GetValue(options.Output) is null ? host.Width : Host.DefaultWidth,
        host.OutputIsTerminal
        && result.GetValue(options.Output) is null
        && !result.GetValue(options.NoColor)
        && string.IsNullOrEmpty(host.Variable("NO_COLOR"))
        && host.Variable("TERM") is not "dumb");

    /// <exception cref="WrongUseException">The output file cannot be written.</exception>
    public void Write(Action<TextWriter> write)
    {
        if (_path is null)
        {
            write(host.Output);
            host.Output.Flush();
            return;
        }

        try
        {
            using var file = new StreamWriter(_path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
            write(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new WrongUseException(texts.Format("error.output", _path, e.Message), e);
        }
    }
}
