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

/// <summary>An input that cannot be read as an article. The message names the cause for a person; the path is not in it.</summary>
public sealed class UnreadableArticleException : Exception
{
    public UnreadableArticleException()
    {
    }

    public UnreadableArticleException(string message)
        : base(message)
    {
    }

    public UnreadableArticleException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
