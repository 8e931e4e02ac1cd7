namespace TransCheck.Articles;

/// <summary>What an article itself says about findings that should not be reported, in a comment or above its text.</summary>
/// <param name="Check">Name, id or group as written; null for every check.</param>
/// <param name="Scope">Range of the file; null for the whole article. An empty one suppresses nothing: instructions that make no sense are kept to be reported.</param>
/// <param name="Text">The instruction as it is written.</param>
/// <param name="Mark">The check in <paramref name="Text"/>, or what stands for all.</param>
/// <param name="Start">Where <paramref name="Text"/> starts in the file.</param>
/// <param name="Reason">In the author's words; null where none is given.</param>
public sealed record Suppression(string? Check, TextSpan? Scope, string Text, TextSpan Mark, int Start, string? Reason)
{
    public static TextSpan Nothing { get; }

    /// <summary>Every check in the whole article: the article is not meant to be compared.</summary>
    public bool IsWholeArticle => Check is null && Scope is null;
}
