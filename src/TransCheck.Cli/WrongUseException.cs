namespace TransCheck.Cli;

/// <summary>The command cannot do what it was asked; the message says why.</summary>
internal sealed class WrongUseException : Exception
{
    private readonly IReadOnlyList<string>? _messages;

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

    /// <param name="messages">What is wrong, each thing for itself.</param>
    public WrongUseException(IReadOnlyList<string> messages)
        : base(string.Join('\n', messages)) => _messages = messages;

    /// <summary>One for each thing that is wrong, in the tool's language.</summary>
    public IReadOnlyList<string> Messages => _messages ?? [Message];
}
