using TransCheck.Articles;
using TransCheck.Linguistics;

namespace TransCheck.Reading;

/// <summary>
/// What readers hand on has sound text alone (<see cref="SoundText"/>): the decoded file has, but entities, JSON and YAML can spell out what is no character.
/// No stage behind needs to look for it.
/// </summary>
internal static class SoundArticle
{
    public static Article Of(Article article) => article with
    {
        Blocks = [.. article.Blocks.Select(Of)],
        Omitted = [.. article.Omitted.Select(o => o with { Block = Of(o.Block) })],
        Metadata = Of(article.Metadata),
        Suppressions = [.. article.Suppressions.Select(s => s with { Check = Of(s.Check), Text = SoundText.Of(s.Text), Reason = Of(s.Reason) })],
    };

    private static Block Of(Block block) =>
        IsSound(block.Text) && block.Links.All(l => IsSound(l.Target)) ? block
            : block with { Text = SoundText.Of(block.Text), Links = [.. block.Links.Select(l => l with { Target = SoundText.Of(l.Target) })] };

    private static bool IsSound(string text) => ReferenceEquals(SoundText.Of(text), text);

    private static ArticleMetadata Of(ArticleMetadata metadata) => metadata with
    {
        Title = Of(metadata.Title),
        Language = Of(metadata.Language),
        Date = Of(metadata.Date),
        Slug = Of(metadata.Slug),
        TranslationKey = Of(metadata.TranslationKey),
        CanonicalAddress = Of(metadata.CanonicalAddress),
        Authors = [.. metadata.Authors.Select(SoundText.Of)],
        Translators = [.. metadata.Translators.Select(SoundText.Of)],
        Editors = [.. metadata.Editors.Select(SoundText.Of)],
        Site = Of(metadata.Site),
        Alternates = [.. metadata.Alternates.Select(a => new AlternateLink(SoundText.Of(a.Language), SoundText.Of(a.Address)))],
    };

    private static string? Of(string? text) => text is null ? null : SoundText.Of(text);
}
