namespace TransCheck.Cli;

/// <summary>The command cannot do what it was asked; the message says why, in the tool's language.</summary>
internal sealed class WrongUseException : Exception
{
    public WrongUseException()
    {
    }

    public WrongUseException(string message)
        : base(message)
    {
    }

    public WrongUseException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
