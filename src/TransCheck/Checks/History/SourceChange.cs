using System.Collections.Immutable;
using TransCheck.Articles;
using TransCheck.Checks.Text;
using TransCheck.Facts;

namespace TransCheck.Checks.History;

/// <summary>
/// The sentences of a source that an earlier one did not have, and the other way round. Neither their order, nor their white space, nor what is around them
/// (markup, paragraphs) makes a difference.
/// </summary>
internal sealed class SourceChange
{
    /// <summary>A message names no more changes than these.</summary>
    private const int Named = 5;

    /// <summary>A mention that is less certain (one, first) is noise in a list of changes.</summary>
    private const double Loud = 0.3;

    private SourceChange(ImmutableArray<int> added, ImmutableArray<int> removed) => (Added, Removed) = (added, removed);

    /// <summary>Segments of the present source, in order.</summary>
    public ImmutableArray<int> Added { get; }

    /// <summary>Segments of the earlier source, in order.</summary>
    public ImmutableArray<int> Removed { get; }

    public static SourceChange Of(Document earlier, Document present) => new(NotIn(present, earlier), NotIn(earlier, present));

    /// <summary>What changed, each as a person would note it: <c>22% → 12%</c>, <c>+ Ankara</c>, <c>− “The last sentence.”</c></summary>
    public IEnumerable<string> Describe(DocumentFacts earlier, DocumentFacts present)
    {
        var facts = Facts(Mentions(earlier, Removed), Mentions(present, Added)).ToList();

        // Where no fact changed, the words did; and a sentence more or less is a change by itself.
        var gone = Quote("−", earlier.Document, Removed);
        var come = Quote("+", present.Document, Added);
        var sentences = facts.Count == 0 ? gone.Concat(come) : gone.Skip(Added.Length).Concat(come.Skip(Removed.Length));
        var all = facts.Concat(sentences).ToList();
        return all.Count > Named ? all.Take(Named).Append("…") : all;
    }

    private static IEnumerable<string> Quote(string sign, Document document, ImmutableArray<int> segments) =>
        segments.Select(s => $"{sign} “{Excerpt.Of(document.Segments[s].Text)}”");

    /// <summary>Facts of one kind that went and came are one fact that changed.</summary>
    private static IEnumerable<string> Facts(List<Mention> earlier, List<Mention> present)
    {
        var gone = Less(earlier, present);
        var come = Less(present, earlier);
        foreach (var mention in gone)
        {
            var partner = come.FindIndex(m => m.Kind == mention.Kind);
            if (partner < 0)
            {
                yield return $"− {mention.Surface}";
                continue;
            }

            // The same words may mean another thing among other words.
            if (!string.Equals(mention.Surface, come[partner].Surface, StringComparison.Ordinal))
            {
                yield return $"{mention.Surface} → {come[partner].Surface}";
            }

            come.RemoveAt(partner);
        }

        foreach (var mention in come)
        {
            yield return $"+ {mention.Surface}";
        }
    }

    /// <summary>The mentions without those whose value the others have as well, each as often as they have it.</summary>
    private static List<Mention> Less(List<Mention> mentions, List<Mention> others)
    {
        var left = others.GroupBy(m => m.Value).ToDictionary(g => g.Key, g => g.Count());
        return mentions.FindAll(m =>
        {
            var count = left.GetValueOrDefault(m.Value);
            left[m.Value] = count - 1;
            return count <= 0;
        });
    }

    private static List<Mention> Mentions(DocumentFacts facts, ImmutableArray<int> segments) =>
        [.. segments.SelectMany(s => facts.BySegment[s]).Where(m => m.Kind != FactKind.Quotation && m.Certainty >= Loud)];

    private static ImmutableArray<int> NotIn(Document document, Document other)
    {
        var known = other.Segments.GroupBy(Words, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        var missing = ImmutableArray.CreateBuilder<int>();
        foreach (var segment in document.Segments)
        {
            var words = Words(segment);
            if (known.GetValueOrDefault(words) is > 0 and var count)
            {
                known[words] = count - 1;
            }
            else
            {
                missing.Add(segment.Index);
            }
        }

        return missing.DrainToImmutable();
    }

    private static string Words(Segment segment) => string.Join(' ', segment.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
