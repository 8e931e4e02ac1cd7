using System.Text;

namespace TransCheck.Cli;

/// <summary>What surrounds the command: its streams, what they lead to, and the environment.</summary>
/// <param name="Output">For what was asked: reports and listings.</param>
/// <param name="Error">For everything else: progress and diagnostics.</param>
/// <param name="Width">Columns of the terminal; 80 where there is none.</param>
/// <param name="Variable">Reads an environment variable; null or empty where it is not set.</param>
internal sealed record Host(TextWriter Output, TextWriter Error, bool OutputIsTerminal, bool ErrorIsTerminal, int Width, Func<string, string?> Variable) : IDisposable
{
    public const int DefaultWidth = 80;

    public static Host OfProcess()
    {
        // UTF-8 whatever the locale: a report is read by programs and must keep its Turkish letters.
        var encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        if (OperatingSystem.IsWindows())
        {
            Console.OutputEncoding = encoding;
        }

        var output = new StreamWriter(Console.OpenStandardOutput(), encoding, bufferSize: 1 << 16) { NewLine = "\n" };
        var error = new StreamWriter(Console.OpenStandardError(), encoding) { NewLine = "\n", AutoFlush = true };
        return new Host(output, error, !Console.IsOutputRedirected, !Console.IsErrorRedirected, TerminalWidth(), Environment.GetEnvironmentVariable);
    }

    public void Dispose()
    {
        try
        {
            Output.Flush();
            Error.Flush();
        }
        catch (IOException)
        {
            // The reader of a pipe has left.
        }
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
