namespace TransCheck.Decisions;

/// <summary>A store cannot be opened, read or written; the message is the database's own.</summary>
public sealed class DecisionStoreException : Exception
{
    public DecisionStoreException()
    {
    }

    public DecisionStoreException(string message)
        : base(message)
    {
    }

    public DecisionStoreException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
