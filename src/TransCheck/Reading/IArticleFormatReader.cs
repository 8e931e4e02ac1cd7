using System.Collections.Immutable;
using TransCheck.Articles;

namespace TransCheck.Reading;

/// <summary>Reads the articles of one file format.</summary>
public interface IArticleFormatReader
{
    /// <summary>File name endings in lower case, with the dot.</summary>
    IReadOnlyList<string> Extensions { get; }

    /// <param name="path">Relative, with <c>/</c>; goes into the article.</param>
    /// <param name="text">The decoded file without a byte order mark.</param>
    /// <exception cref="UnreadableArticleException">The text is not an article of this format.</exception>
    Article Read(string path, string text);
}

/// <summary>An input that cannot be read as an article.</summary>
public sealed class UnreadableArticleException : Exception
{
    public UnreadableArticleException()
        : this("read.unreadable")
    {
    }

    /// <param name="cause">A key of the string table: <c>read.front-matter</c>.</param>
    public UnreadableArticleException(string cause)
        : this(cause, [])
    {
    }

    /// <param name="cause">A key of the string table.</param>
    public UnreadableArticleException(string cause, Exception innerException)
        : base(cause, innerException) => (Cause, Arguments) = (cause, [innerException.Message]);

    /// <param name="cause">A key of the string table.</param>
    /// <param name="arguments">Fill the holes of that string.</param>
    public UnreadableArticleException(string cause, ImmutableArray<object> arguments)
        : base(cause) => (Cause, Arguments) = (cause, arguments);

    /// <summary>A key of the string table: <c>read.front-matter</c>.</summary>
    public string Cause { get; }

    /// <summary>Fill the holes of that string.</summary>
    public ImmutableArray<object> Arguments { get; }
}
