namespace TransCheck.Reading;

/// <summary>What an article said at some time.</summary>
/// <param name="Commit">As a person would name it.</param>
/// <param name="Date">The day of the commit, <c>2026-04-09</c>.</param>
/// <param name="Content">The bytes of the file.</param>
public sealed record ArticleRevision(string Commit, string Date, byte[] Content);

/// <summary>Knows earlier texts of articles. Asked from several threads at once.</summary>
public interface IArticleHistory
{
    /// <summary>The texts that an article had, the newest first and each once; the present one may be among them.</summary>
    /// <param name="path">Of the article, as <see cref="Articles.Article.Path"/>.</param>
    IEnumerable<ArticleRevision> Of(string path);
}
