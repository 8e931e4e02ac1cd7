using System.Collections.Frozen;
using System.Collections.Immutable;

namespace TransCheck.Reading;

/// <summary>Which files are articles, and how each is read: by the endings of their names.</summary>
public sealed class ArticleFormats
{
    private readonly FrozenDictionary<string, IArticleFormatReader> _byEnding;

    private ArticleFormats(IEnumerable<KeyValuePair<string, IArticleFormatReader>> endings) => _byEnding = endings.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The reader of each format, by the name that a configuration knows it by.</summary>
    public static ImmutableArray<(string Name, IArticleFormatReader Reader)> All { get; } =
    [
        ("text", new PlainTextReader()),
        ("markdown", new MarkdownReader()),
        ("mdx", new MarkdownReader(isMdx: true)),
        ("html", new HtmlReader()),
    ];

    /// <summary>Each format with the endings that are usual for it.</summary>
    public static ArticleFormats Usual { get; } = new(All.SelectMany(f => f.Reader.Extensions.Select(e => KeyValuePair.Create(e, f.Reader))));

    /// <summary>The name of the format of each ending.</summary>
    internal IEnumerable<KeyValuePair<string, string>> Endings => _byEnding.Select(e => KeyValuePair.Create(e.Key, All.First(f => f.Reader == e.Value).Name));

    /// <summary>These and others, which go before them.</summary>
    /// <param name="endings">In lower case, with the dot: <c>.wml</c>, <c>.html.inc</c>.</param>
    public ArticleFormats With(IEnumerable<KeyValuePair<string, IArticleFormatReader>> endings)
    {
        var all = _byEnding.ToDictionary(StringComparer.Ordinal);
        foreach (var (ending, reader) in endings)
        {
            all[ending] = reader;
        }

        return new ArticleFormats(all);
    }

    /// <summary>The reader of a file, by the longest ending of its name that is known; null for what is no article.</summary>
    public IArticleFormatReader? Of(string path)
    {
        var name = Path.GetFileName(path).ToLowerInvariant();
        var known = _byEnding.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var dot = name.IndexOf('.', StringComparison.Ordinal); dot >= 0; dot = name.IndexOf('.', dot + 1))
        {
            if (known.TryGetValue(name.AsSpan(dot), out var reader))
            {
                return reader;
            }
        }

        return null;
    }
}
