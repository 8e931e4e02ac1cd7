using System.Collections.Immutable;

namespace TransCheck.Batch;

/// <summary>What was asked for cannot be done; the message says why.</summary>
public sealed class BatchException : Exception
{
    public BatchException()
        : this("")
    {
    }

    /// <param name="message">A key of the string table.</param>
    public BatchException(string message)
        : base(message)
    {
    }

    public BatchException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <param name="key">Of the string table.</param>
    /// <param name="arguments">Fill the holes of the text.</param>
    public BatchException(string key, params ImmutableArray<object> arguments)
        : base(key) => Arguments = arguments;

    public ImmutableArray<object> Arguments { get; } = [];
}
