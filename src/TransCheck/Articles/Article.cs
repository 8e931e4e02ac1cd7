using System.Collections.Immutable;

namespace TransCheck.Articles;

public enum ArticleFormat
{
    PlainText,
    Markdown,
    Html,
}

/// <summary>The same article in another language, as the page itself declares it (<c>hreflang</c>).</summary>
public sealed record AlternateLink(string Language, string Address);

/// <summary>What front matter or a page head says of its article; null where it is silent.</summary>
public sealed record ArticleMetadata
{
    public static ArticleMetadata None { get; } = new();

    public string? Title { get; init; }

    /// <summary>As written: <c>tr</c>, <c>tr-TR</c>, <c>en_US</c>.</summary>
    public string? Language { get; init; }

    /// <summary>As written.</summary>
    public string? Date { get; init; }

    public string? Slug { get; init; }

    public string? TranslationKey { get; init; }

    public string? CanonicalAddress { get; init; }

    public ImmutableArray<string> Authors { get; init; } = [];

    public ImmutableArray<string> Translators { get; init; } = [];

    public ImmutableArray<string> Editors { get; init; } = [];

    /// <summary>What the article appeared in: a name, or the host of its address.</summary>
    public string? Site { get; init; }

    public ImmutableArray<AlternateLink> Alternates { get; init; } = [];

    /// <param name="address">As written.</param>
    /// <returns>In lower case; null for what has none.</returns>
    public static string? HostOf(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Host.Length > 0 ? uri.IdnHost.ToLowerInvariant() : null;
}

/// <param name="Path">Relative to the working directory, with <c>/</c>.</param>
/// <param name="Blocks">In reading order. A title that front matter alone holds is the first of them; one that only the head of a page holds is not among them.</param>
public sealed record Article(string Path, ArticleFormat Format, ArticleMetadata Metadata, ImmutableArray<Block> Blocks, LineIndex Lines)
{
    /// <summary>In the order of the file.</summary>
    public ImmutableArray<Suppression> Suppressions { get; init; } = [];

    /// <summary>What the file holds beside the article, in its order.</summary>
    public ImmutableArray<OmittedBlock> Omitted { get; init; } = [];

    /// <summary>The title of the metadata, else the first title or heading, else the file name.</summary>
    public string Title =>
        Metadata.Title
        ?? Blocks.FirstOrDefault(b => b.Kind == BlockKind.Title)?.Text
        ?? Blocks.FirstOrDefault(b => b.Kind == BlockKind.Heading)?.Text
        ?? Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>Where a part of a block stands. What a reader put together in another order than the file's stands between its outermost characters.</summary>
    public Location Locate(Block block, TextSpan span)
    {
        var first = block.Map.ToFile(span.Start);
        var last = span.Length == 0 ? first : block.Map.ToFile(span.End - 1);
        return Lines.Locate(Math.Min(first, last), Math.Max(first, last) + (span.Length == 0 ? 0 : 1));
    }
}
