using TransCheck.Articles;
using TransCheck.Linguistics;
using TransCheck.Reading;
using TransCheck.Reporting;

namespace TransCheck.Review.Editing;

/// <param name="Text">As the file has it, markup included, lines ended by <c>\n</c>.</param>
/// <param name="Hash">Of the file; see <see cref="ArticleFile.Hash"/>.</param>
internal sealed record EditableSentence(string Text, string Hash);

/// <summary>Changes one sentence of an article in its file, and nothing else.</summary>
/// <param name="options">How articles are read.</param>
/// <param name="bounds">The folders that no link may lead out of.</param>
internal sealed class SentenceEditor(TransCheckOptions options, FolderBounds bounds)
{
    /// <exception cref="EditRefusedException">The sentence cannot be edited.</exception>
    /// <inheritdoc cref="Save"/>
    public EditableSentence Open(string path, Language language, int segment)
    {
        var (file, _, place) = Find(path, language, segment);
        return new EditableSentence(Current(file, place), file.Hash);
    }

    /// <param name="path">Of the article.</param>
    /// <param name="language">It is read in.</param>
    /// <param name="segment">Index of the sentence.</param>
    /// <param name="seen">Hash of the file that the author saw.</param>
    /// <param name="text">Takes the place of the sentence; its line ends become those of the file.</param>
    /// <exception cref="EditRefusedException">Nothing was written: the file is another by now, the edit would change more than its sentence, or the file cannot be written.</exception>
    public void Save(string path, Language language, int segment, string seen, string text)
    {
        var (file, document, place) = Find(path, language, segment);
        if (!string.Equals(file.Hash, seen, StringComparison.Ordinal))
        {
            throw new EditRefusedException("desk.edit.changed");
        }

        text = ArticleFile.WithLineFeeds(text);
        if (string.Equals(text, Current(file, place), StringComparison.Ordinal))
        {
            return;
        }

        var content = file.With(place, text.Replace("\n", file.LineEnd, StringComparison.Ordinal));
        RequireSameStructure(path, document, segment, text, content);
        try
        {
            var target = RealPath.Of(path);
            WholeFile.Replace(target, stream =>
            {
                // Whoever wrote to it since has gone first.
                if (!File.ReadAllBytes(target).AsSpan().SequenceEqual(file.Bytes.Span))
                {
                    throw new EditRefusedException("desk.edit.changed");
                }

                stream.Write(content);
            });
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new EditRefusedException("desk.edit.unwritable", path, e.Message);
        }
    }

    private static string Current(ArticleFile file, TextSpan place) => ArticleFile.WithLineFeeds(file.Text.Substring(place.Start, place.Length));

    private (ArticleFile File, Document Document, TextSpan Place) Find(string path, Language language, int segment)
    {
        try
        {
            if (!bounds.Contains(RealPath.Of(path)) && !options.Read.FollowLinks)
            {
                throw new EditRefusedException("desk.edit.outside");
            }

            var bytes = InputFile.Read(path, options.Read.MaxBytes);
            var file = new ArticleFile(bytes);
            return ArticleReader.TryParse(path, bytes, options.Read.Formats) is { } article
                && Segmenter.Segment(article, language, options.Segments) is var document && segment >= 0 && segment < document.Segments.Length
                && SentencePlace.Find(document, segment, file.Text) is { } place
                    ? (file, document, place)
                    : throw new EditRefusedException("desk.edit.no-place");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or UnreadableArticleException)
        {
            throw new EditRefusedException("desk.edit.unreadable", path);
        }
    }

    /// <summary>A mark or a line too many can turn the rest of an article into something else.</summary>
    private void RequireSameStructure(string path, Document document, int segment, string text, byte[] content)
    {
        var old = document.Article;
        var edited = document.Segments[segment].Block;
        var now = ArticleReader.TryParse(path, content, options.Read.Formats);
        var removed = string.IsNullOrWhiteSpace(text) && now?.Blocks.Length == old.Blocks.Length - 1 ? 1 : 0;
        var same = now is not null && now.Blocks.Length == old.Blocks.Length - removed && now.Omitted.Length == old.Omitted.Length
            && Enumerable.Range(0, old.Blocks.Length).All(b => b < edited ? Same(old.Blocks[b], now.Blocks[b])
                : b > edited ? Same(old.Blocks[b], now.Blocks[b - removed])
                : removed > 0 || (now.Blocks[b].Kind == old.Blocks[b].Kind && now.Blocks[b].Level == old.Blocks[b].Level))
            && Enumerable.Range(0, old.Omitted.Length).All(o => Same(old.Omitted[o].Block, now.Omitted[o].Block));
        if (!same)
        {
            throw new EditRefusedException("desk.edit.structure");
        }

        static bool Same(Block one, Block other) => one.Kind == other.Kind && one.Level == other.Level && string.Equals(one.Text, other.Text, StringComparison.Ordinal);
    }
}
