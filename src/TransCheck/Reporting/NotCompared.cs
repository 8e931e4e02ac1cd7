using System.Collections.Immutable;
using TransCheck.Alignment;
using TransCheck.Articles;

namespace TransCheck.Reporting;

/// <summary>A passage beside an article that was not compared.</summary>
/// <param name="OfSource">Whether it stands in the file of the source.</param>
/// <param name="Words">Runs of characters without space.</param>
/// <param name="Text">How it begins; line breaks are spaces.</param>
public sealed record NotComparedPassage(bool OfSource, OmissionReason Reason, Location Location, int Words, string Text);

/// <summary>What of a pair was not compared.</summary>
internal static class NotCompared
{
    /// <summary>Enough to know a passage by, in UTF-16 code units.</summary>
    private const int LongestText = 80;

    /// <summary>Neighbours that were left out for the same reason are one passage.</summary>
    public static ImmutableArray<NotComparedPassage> Of(AlignedPair pair) => [.. Of(pair.Source.Article, ofSource: true), .. Of(pair.Target.Article, ofSource: false)];

    private static IEnumerable<NotComparedPassage> Of(Article article, bool ofSource)
    {
        var starts = article.Blocks.Select(b => b.Map.ToFile(0)).Order().ToArray();
        for (int first = 0, end; first < article.Omitted.Length; first = end)
        {
            var next = After(article.Omitted[first]);
            end = first + 1;
            while (end < article.Omitted.Length && article.Omitted[end].Reason == article.Omitted[first].Reason && After(article.Omitted[end]) == next)
            {
                end++;
            }

            yield return Passage(article, ofSource, article.Omitted.AsSpan()[first..end]);
        }

        // Which block of the article comes next.
        int After(OmittedBlock omitted)
        {
            var at = Array.BinarySearch(starts, omitted.Block.Map.ToFile(0));
            return at < 0 ? ~at : at;
        }
    }

    private static NotComparedPassage Passage(Article article, bool ofSource, ReadOnlySpan<OmittedBlock> omitted)
    {
        var words = 0;
        var places = new List<Location>();
        foreach (var (_, block) in omitted)
        {
            words += Words(block.Text);
            places.Add(article.Locate(block, new TextSpan(0, block.Text.Length)));
        }

        var text = omitted[0].Block.Text.ReplaceLineEndings(" ");
        var start = text.Length <= LongestText ? text : $"{text[..(char.IsHighSurrogate(text[LongestText - 2]) ? LongestText - 2 : LongestText - 1)].TrimEnd()}…";
        return new NotComparedPassage(ofSource, omitted[0].Reason, Location.Around(places), words, start);
    }

    private static int Words(string text)
    {
        var words = 0;
        for (var i = 0; i < text.Length; i++)
        {
            words += !char.IsWhiteSpace(text[i]) && (i == 0 || char.IsWhiteSpace(text[i - 1])) ? 1 : 0;
        }

        return words;
    }
}
