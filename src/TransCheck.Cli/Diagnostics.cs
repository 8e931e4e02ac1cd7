using TransCheck.Reading;
using TransCheck.Reporting;

namespace TransCheck.Cli;

/// <summary>What goes to standard error.</summary>
internal static class Diagnostics
{
    /// <param name="message">Each line is an error of its own.</param>
    public static void Error(Host host, string message)
    {
        foreach (var line in message.Split('\n'))
        {
            host.Error.WriteLine($"transcheck: {line}");
        }
    }

    /// <summary>One line for each input that could not be read, beginning with its path.</summary>
    /// <returns>The exit code of a command that has nothing else to tell.</returns>
    public static int ReadErrors(Host host, Texts texts, IEnumerable<ReadError> errors)
    {
        var code = ExitCode.Clean;
        foreach (var error in errors)
        {
            host.Error.WriteLine($"{error.Path}: {texts.Format(error.Cause, [.. error.Arguments])}");
            code = ExitCode.Unreadable;
        }

        return code;
    }
}
