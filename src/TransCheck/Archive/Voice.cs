using System.Collections.Immutable;
using TransCheck.Articles;
using TransCheck.Pairing;

namespace TransCheck.Archive;

/// <summary>An article, or an article and its translation, which say the same and count once.</summary>
/// <param name="Articles">One or two, the original first.</param>
/// <param name="Day">Of publication, where the article tells.</param>
/// <param name="Topics">What it is about: keys of names, days and telling words, with how much each says by itself.</param>
/// <param name="Statements">Of all its articles.</param>
internal sealed record Voice(ImmutableArray<(LabelledArticle Article, Language Language)> Articles, DateOnly? Day, ImmutableArray<(int Key, float Weight)> Topics, ImmutableArray<Statement> Statements)
{
    /// <summary>Whether it says a value anywhere, of whatever.</summary>
    public bool Says(StatedValue value) => Statements.Any(s => s.Value.Measure == value.Measure && s.Value.Agrees(value));
}
