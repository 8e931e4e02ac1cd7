using System.CommandLine;
using System.Text;
using TransCheck.Reporting;

namespace TransCheck.Cli;

/// <summary>Where a report goes and in what form.</summary>
/// <param name="asked">The format that was asked for; null: by the name of the file, else for the terminal.</param>
/// <param name="path">Null for standard output.</param>
/// <param name="noColor">Colour was declined.</param>
internal sealed class OutputTarget(Texts texts, Host host, string? asked, string? path, bool noColor)
{
    public const string Terminal = "terminal";

    public string Format { get; } = asked ?? (path is null ? null : ReportFormats.ForFile(path)) ?? Terminal;

    public bool IsJson => Format is "json";

    /// <summary>A file has neither width nor colour.</summary>
    public TerminalStyle Style { get; } = new(
        path is null ? host.Width : Host.DefaultWidth,
        host.OutputIsTerminal
        && path is null
        && !noColor
        && string.IsNullOrEmpty(host.Variable("NO_COLOR"))
        && host.Variable("TERM") is not "dumb");

    /// <summary>The one target of a command that writes one output.</summary>
    public static OutputTarget Of(Texts texts, Host host, CommonOptions options, ParseResult result) =>
        new(texts, host, result.GetValue(options.Format), result.GetValue(options.Output), result.GetValue(options.NoColor));

    /// <summary>
    /// The targets of a command that writes its report in several forms: the first format goes to the first file, and so on. One format may be left over
    /// for standard output, and files may be left over to get the form that their names tell.
    /// </summary>
    /// <exception cref="WrongUseException">More than one report would go to standard output.</exception>
    public static List<OutputTarget> AllOf(Texts texts, Host host, CommonOptions options, ParseResult result)
    {
        var formats = result.GetValue(options.Formats) ?? [];
        var paths = result.GetValue(options.Outputs) ?? [];
        if (formats.Length > paths.Length + 1)
        {
            throw new WrongUseException(texts["error.formats"]);
        }

        return [.. Enumerable.Range(0, Math.Max(1, Math.Max(formats.Length, paths.Length))).Select(i =>
            new OutputTarget(texts, host, formats.ElementAtOrDefault(i), paths.ElementAtOrDefault(i), result.GetValue(options.NoColor)))];
    }

    /// <summary>Writes what a command shows that knows two forms.</summary>
    /// <exception cref="WrongUseException">The output file cannot be written.</exception>
    public void Write(Action<TextWriter> asJson, Action<TextWriter, TerminalStyle> forReaders) =>
        Write(IsJson ? asJson : output => forReaders(output, Style));

    /// <exception cref="WrongUseException">The output file cannot be written.</exception>
    public void Write(Action<TextWriter> write)
    {
        if (path is null)
        {
            write(host.Output);
            host.Output.Flush();
            return;
        }

        try
        {
            using var file = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
            write(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new WrongUseException(texts.Format("error.output", path, e.Message), e);
        }
    }
}
