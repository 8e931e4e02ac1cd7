namespace TransCheck.Cli;

internal static class ExitCode
{
    /// <summary>Nothing at or above <c>--fail-on</c>.</summary>
    public const int Clean = 0;

    /// <summary>Findings at or above <c>--fail-on</c>.</summary>
    public const int Findings = 1;

    /// <summary>Wrong use or configuration.</summary>
    public const int WrongUse = 2;

    /// <summary>Some input could not be read; what could be read is reported.</summary>
    public const int Unreadable = 3;

    /// <summary>The run could not go on: memory ran out, or the tool itself is at fault.</summary>
    public const int Fault = 4;

    /// <summary>The run was stopped with Ctrl-C: 128 and the number of the signal.</summary>
    public const int Interrupted = 130;

    /// <summary>The run was asked to end.</summary>
    public const int Terminated = 143;
}
