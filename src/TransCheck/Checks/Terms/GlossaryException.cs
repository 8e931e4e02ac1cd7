using System.Collections.Immutable;

namespace TransCheck.Checks.Terms;

/// <summary>A file is no glossary, or has a mistake in it.</summary>
public sealed class GlossaryException : Exception
{
    public GlossaryException()
        : this("glossary.unreadable")
    {
    }

    public GlossaryException(string cause)
        : this(cause, [])
    {
    }

    public GlossaryException(string cause, Exception innerException)
        : base(cause, innerException) => (Cause, Arguments) = (cause, [innerException.Message]);

    /// <param name="cause">A key of the string table: <c>glossary.cells</c>.</param>
    /// <param name="arguments">Fill the holes of that string: the file, its line (1-based) where there is one, and what is wrong.</param>
    public GlossaryException(string cause, ImmutableArray<object> arguments, Exception? innerException = null)
        : base(cause, innerException) => (Cause, Arguments) = (cause, arguments);

    /// <summary>A key of the string table.</summary>
    public string Cause { get; }

    /// <summary>Fill the holes of that string.</summary>
    public ImmutableArray<object> Arguments { get; }
}
