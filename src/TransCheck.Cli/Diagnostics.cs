using TransCheck.Reading;
using TransCheck.Reporting;

namespace TransCheck.Cli;

/// <summary>What goes to standard error.</summary>
internal static class Diagnostics
{
    /// <summary>Set for a report of what nobody foresaw: where it happened goes to standard error too.</summary>
    private const string TraceVariable = "TRANSCHECK_TRACE";

    /// <param name="messages">Each is an error of its own.</param>
    public static void Error(Host host, params ReadOnlySpan<string> messages)
    {
        foreach (var message in messages)
        {
            host.Error.WriteLine($"transcheck: {message}");
        }
    }

    /// <summary>One line for each input that could not be read and each pair that could not be checked, beginning with its path.</summary>
    /// <returns>The exit code of a command that has nothing else to tell.</returns>
    public static int ReadErrors(Host host, Texts texts, IEnumerable<ReadError> errors)
    {
        var code = ExitCode.Clean;
        foreach (var error in errors)
        {
            host.Error.WriteLine($"{error.Name}: {texts.Message(error)}");
            Trace(host, error.Exception);
            code = ExitCode.Unreadable;
        }

        return code;
    }

    /// <summary>What ended the whole run and nobody foresaw.</summary>
    public static void Fault(Host host, Texts texts, Exception exception)
    {
        var cause = (exception as AggregateException)?.Flatten().InnerExceptions[0] ?? exception;
        Error(host, texts.Format("error.fault", cause.GetType().Name, cause.Message));
        Trace(host, exception);
    }

    private static void Trace(Host host, Exception? exception)
    {
        if (exception is null || host.Variable(TraceVariable) is not { Length: > 0 })
        {
            return;
        }

        foreach (var line in exception.ToString().Split('\n'))
        {
            host.Error.WriteLine(line.TrimEnd());
        }
    }
}
