using System.Collections.Immutable;
using TransCheck.Articles;
using TransCheck.Caching;
using TransCheck.Pairing;
using TransCheck.Reading;

namespace TransCheck.Batch;

/// <summary>A pair that is to be checked, as it goes from the coordinator to a worker.</summary>
/// <param name="Number">Its place in the report, from 0.</param>
public sealed record PlannedPair(int Number, PlannedArticle Source, PlannedArticle Target, double Confidence, ImmutableArray<string> Evidence)
{
    internal static PlannedPair Of(int number, ArticlePair pair, TransCheckOptions options) =>
        new(number, Article(pair.Source, pair.SourceLanguage, options), Article(pair.Target, pair.TargetLanguage, options), pair.Confidence, pair.Evidence);

    /// <exception cref="UnreadableArticleException">A file is not there, or not as the coordinator saw it.</exception>
    internal ArticlePair Read(string folder, TransCheckOptions options) =>
        new(Source.Read(folder, options), Source.Language, Target.Read(folder, options), Target.Language, Confidence, Evidence);

    private static PlannedArticle Article(LabelledArticle article, Language language, TransCheckOptions options)
    {
        if (Path.IsPathRooted(article.Path) || article.Path.StartsWith("../", StringComparison.Ordinal))
        {
            throw new BatchException("batch.error.outside", article.Path);
        }

        return new PlannedArticle(article.Path, language, article.Content.Length > 0 ? article.Content : CacheKey.OfContent(InputFile.Read(article.Path, options.Read.MaxBytes)));
    }
}

/// <param name="Path">From the folder of the run.</param>
/// <param name="Hash">SHA-256 of the file.</param>
public sealed record PlannedArticle(string Path, Language Language, byte[] Hash)
{
    internal Article Read(string folder, TransCheckOptions options)
    {
        byte[] content;
        try
        {
            content = InputFile.Read(System.IO.Path.Combine(folder, Path), options.Read.MaxBytes);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableArticleException("read.no-access", [SystemFailure.Cause(e)]);
        }

        return CacheKey.OfContent(content).AsSpan().SequenceEqual(Hash)
            ? ArticleReader.TryParse(Path, content, options.Read.Formats) ?? throw new UnreadableArticleException(ReadError.Empty)
            : throw new UnreadableArticleException("read.changed");
    }
}
