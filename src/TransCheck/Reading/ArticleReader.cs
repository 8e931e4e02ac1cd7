using System.Collections.Immutable;
using TransCheck.Articles;

namespace TransCheck.Reading;

/// <param name="MaxBytes">Larger files are not read; 20 MB unless told.</param>
public sealed record ReadOptions(long MaxBytes = 20_000_000);

/// <param name="Path">Relative to the working directory, with <c>/</c>.</param>
/// <param name="Cause">A key of the string table: <c>read.empty</c>, <c>read.binary</c>, <c>read.too-large</c>...</param>
/// <param name="Arguments">Fill the holes of that string.</param>
public sealed record ReadError(string Path, string Cause, ImmutableArray<string> Arguments);

public sealed record ReadResult(ImmutableArray<Article> Articles, ImmutableArray<ReadError> Errors);

/// <summary>Finds and reads articles.</summary>
public static class ArticleReader
{
    /// <param name="paths">Files and folders; folders are searched all the way down.</param>
    /// <param name="options">Limits.</param>
    public static ReadResult Read(IReadOnlyList<string> paths, ReadOptions options)
    {
        var articles = ImmutableArray.CreateBuilder<Article>();
        foreach (var path in paths.SelectMany(p => Directory.Exists(p) ? Directory.EnumerateFiles(p, "*.txt", SearchOption.AllDirectories) : [p]).Order(StringComparer.Ordinal))
        {
            var text = File.ReadAllText(path);
            var blocks = ImmutableArray.CreateBuilder<Block>();
            var start = 0;
            foreach (var part in text.Split("\n\n"))
            {
                if (!string.IsNullOrWhiteSpace(part))
                {
                    blocks.Add(new Block(BlockKind.Paragraph, 0, part, SourceMap.Verbatim(start)));
                }

                start += part.Length + 2;
            }

            articles.Add(new Article(Path.GetRelativePath(".", path).Replace('\\', '/'), ArticleFormat.PlainText, ArticleMetadata.None, blocks.DrainToImmutable(), LineIndex.Of(text)));
        }

        return new ReadResult(articles.DrainToImmutable(), []);
    }
}
