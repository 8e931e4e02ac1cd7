using System.CommandLine;
using TransCheck.Reporting;

namespace TransCheck.Cli;

/// <summary>Where a report goes and in what form.</summary>
/// <param name="asked">The format that was asked for; null: by the name of the file, else for the terminal.</param>
/// <param name="file">Null for standard output.</param>
/// <param name="noColor">Colour was declined.</param>
internal sealed class OutputTarget(Texts texts, Host host, string? asked, string? file, bool noColor)
{
    public const string Terminal = "terminal";

    /// <summary>The format that a folder has.</summary>
    private const string Html = "html";

    public string Format { get; } = asked ?? (file is null ? null : ReportFormats.ForFile(file)) ?? Terminal;

    /// <summary>Whether the report goes into a folder of pages.</summary>
    public bool IsFolder { get; private init; }

    /// <summary>Null for standard output, by whatever name.</summary>
    public string? File { get; } = file is "/dev/stdout" or "/dev/fd/1" or "/proc/self/fd/1" ? null : file;

    public bool IsJson => Format is "json";

    /// <summary>Whether each pair is written as soon as it is checked: to standard output, in a format of lines.</summary>
    public bool IsStreamed => File is null && ReportFormats.IsStreamed(Format);

    /// <summary>A file has neither width nor colour.</summary>
    public TerminalStyle Style { get; } = new(
        file is null ? host.Width : Host.DefaultWidth,
        host.OutputIsTerminal
        && file is null
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
            Of(formats.ElementAtOrDefault(i), paths.ElementAtOrDefault(i)))];

        OutputTarget Of(string? format, string? path)
        {
            var isFolder = path is not null && format is null or Html && OutputFolder.IsFolder(path);
            return new OutputTarget(texts, host, isFolder ? Html : format, path, result.GetValue(options.NoColor)) { IsFolder = isFolder };
        }
    }

    /// <summary>The file that is written, of a folder its index; null for standard output.</summary>
    /// <exception cref="WrongUseException">The folder cannot be written.</exception>
    public string? RequiredFile() => IsFolder && File is not null ? OutputFolder.Require(File, texts) : File;

    /// <inheritdoc cref="OutputCheck.Require"/>
    public TransCheckOptions Require(IReadOnlyList<string> paths, RunSettings settings) =>
        OutputCheck.Require(File is null ? [] : [File], paths, settings.Files, settings.Options, texts);

    /// <summary>Begins a report that is written pair by pair.</summary>
    public IOpenReport OpenStream() => ((IStreamedReport)ReportFormats.Create(Format, texts, CommandLine.Version)).Open(host.Report);

    /// <summary>Writes a pair so that whoever reads along sees it.</summary>
    public Action<PairReport> Write(IOpenReport stream) => pair =>
    {
        stream.Write(pair);
        host.Report.Flush();
    };

    public void End(IOpenReport stream, CheckReport report)
    {
        stream.End(report);
        stream.Dispose();
        host.Report.Flush();
    }

    /// <summary>Says on standard error what was written: a command that prints nothing else leaves people wondering.</summary>
    public void Tell(bool quiet)
    {
        if (File is not null && !quiet && !OutputFile.IsDirect(File))
        {
            host.Error.WriteLine(texts.Format("output.written", File));
        }
    }

    /// <summary>Writes what a command shows that knows two forms.</summary>
    /// <exception cref="WrongUseException">The output file cannot be written.</exception>
    public void Write(Action<TextWriter> asJson, Action<TextWriter, TerminalStyle> forReaders) =>
        Write(IsJson ? asJson : output => forReaders(output, Style));

    /// <exception cref="WrongUseException">A page cannot be written.</exception>
    public void Write(IEnumerable<ReportPage> pages)
    {
        if (File is not null)
        {
            OutputFolder.Write(File, texts, pages);
        }
    }

    /// <exception cref="WrongUseException">The output file cannot be written.</exception>
    public void Write(Action<TextWriter> write)
    {
        if (File is null)
        {
            write(host.Report);
            host.Report.Flush();
        }
        else
        {
            OutputFile.Write(File, texts, write);
        }
    }
}
