namespace TransCheck.Storage;

/// <summary>A store cannot be opened, read or written; the message is the database's own.</summary>
public sealed class StoreException : Exception
{
    public StoreException()
    {
    }

    public StoreException(string message)
        : base(message)
    {
    }

    public StoreException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
