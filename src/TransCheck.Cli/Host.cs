using System.Text;

namespace TransCheck.Cli;

/// <summary>What surrounds the command: its streams, what they lead to, and the environment.</summary>
internal sealed class Host : IDisposable
{
    public const int DefaultWidth = 80;

    // UTF-8 whatever the locale: a report is read by programs and must keep its Turkish letters.
    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false);

    private readonly StandardStream _output;
    private readonly StandardStream _error;

    public Host()
        : this(Console.OpenStandardOutput, Console.OpenStandardError)
    {
    }

    /// <param name="output">Opens what stands for standard output.</param>
    /// <param name="error">Opens what stands for standard error.</param>
    public Host(Func<Stream> output, Func<Stream> error)
    {
        (_output, _error) = (new StandardStream(1, output), new StandardStream(2, error));
        if (OperatingSystem.IsWindows())
        {
            Console.OutputEncoding = Encoding;
        }

        Report = new StreamWriter(_output, Encoding, bufferSize: 1 << 16) { NewLine = "\n" };
        Display = new StreamWriter(_error, Encoding) { NewLine = "\n", AutoFlush = true };
        Output = new PrintableWriter(Report);
        Error = new PrintableWriter(Display);
    }

    /// <summary>Standard output for reports and listings, which are written as they are.</summary>
    public TextWriter Report { get; }

    /// <summary>Standard output for all other answers.</summary>
    public TextWriter Output { get; }

    /// <summary>Standard error, for diagnostics.</summary>
    public TextWriter Error { get; }

    /// <summary>Standard error as it is, for what moves on a terminal.</summary>
    public TextWriter Display { get; }

    public bool OutputIsTerminal { get; } = !Console.IsOutputRedirected;

    public bool ErrorIsTerminal { get; } = !Console.IsErrorRedirected;

    /// <summary>Columns of the terminal; 80 where there is none.</summary>
    public int Width { get; } = TerminalWidth();

    /// <summary>Reads an environment variable; null or empty where it is not set.</summary>
    public Func<string, string?> Variable { get; } = Environment.GetEnvironmentVariable;

    /// <summary>Why something on standard output is lost; null where all of it arrived.</summary>
    public Exception? OutputFailure => _output.Failure;

    /// <inheritdoc cref="OutputFailure"/>
    public Exception? ErrorFailure => _error.Failure;

    public void Flush()
    {
        Output.Flush();
        Error.Flush();
    }

    public void Dispose()
    {
        Output.Dispose();
        Error.Dispose();
        Report.Dispose();
        Display.Dispose();
        _output.Dispose();
        _error.Dispose();
    }

    private static int TerminalWidth()
    {
        try
        {
            return !Console.IsOutputRedirected && Console.WindowWidth > 0 ? Console.WindowWidth : DefaultWidth;
        }
        catch (IOException)
        {
            return DefaultWidth;
        }
    }
}
