using TransCheck.Articles;
using TransCheck.Linguistics;

namespace TransCheck.Reading;

/// <summary>The file of an article, which may be read more than once.</summary>
internal sealed class ArticleFile(FoundFile file, ReadOptions options)
{
    /// <summary>See <see cref="Article.Path"/>.</summary>
    public string Name => file.Name;

    /// <summary>Whether what is no article although it looks like one is passed over.</summary>
    public bool IsInFolder => file.IsInFolder;

    /// <returns>Null for a file that is passed over.</returns>
    /// <inheritdoc cref="Content"/>
    public Article? Read() => Parse(Content());

    /// <exception cref="UnreadableArticleException">It is empty, too large, outside of its bounds, or no ordinary file.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public byte[] Content() => InputFile.Read(file.File, Math.Min(options.MaxBytes, ReadLimits.LargestArticle), file.Bounds) is { Length: > 0 } content ? content : throw new UnreadableArticleException(ReadError.Empty);

    /// <param name="content">See <see cref="Content"/>.</param>
    /// <returns>Null for a file that is passed over.</returns>
    /// <exception cref="UnreadableArticleException">There is no text in it.</exception>
    public Article? Parse(byte[] content) => Parse(file.Name, file.File, content, options.Formats, file.IsInFolder ? options.PassesOver : null);

    /// <param name="file">Its ending tells the format.</param>
    internal static Article? Parse(string name, string file, byte[] content, ArticleFormats formats, Func<string, bool>? passesOver)
    {
        var format = formats.Of(file) ?? throw new UnreadableArticleException("read.unknown-format", [Path.GetExtension(file).ToLowerInvariant()]);
        var text = SoundText.Of(TextDecoder.Decode(content));
        return string.IsNullOrWhiteSpace(text) ? throw new UnreadableArticleException(ReadError.Empty)
            : passesOver?.Invoke(text) is true ? null
            : SoundArticle.Of(format.Read(name, text));
    }
}
