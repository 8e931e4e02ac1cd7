using System.Collections.Immutable;
using TransCheck.Alignment;
using TransCheck.Facts.Matching;
using TransCheck.Facts.Names;

namespace TransCheck.Facts.Links;

/// <summary>Compares the links of two documents as wholes: one that stands in another paragraph is there.</summary>
internal static class LinkMatcher
{
    private const int ManyAltered = 5;

    public static ImmutableArray<PlacedDifference> Compare(AlignedPair pair, DocumentFacts source, DocumentFacts target)
    {
        var inSource = Count(source);
        if (inSource.Count == 0)
        {
            return [];
        }

        var unmatched = Count(target);
        var differences = ImmutableArray.CreateBuilder<PlacedDifference>();
        foreach (var bead in pair.Beads)
        {
            if (bead.Source.Count == 0 || bead.Target.Count == 0)
            {
                continue;
            }

            var lone = Links(source, bead.Source).Where(m => !unmatched.ContainsKey(m.Value.ToString())).ToList();
            var spare = Links(target, bead.Target).Where(m => !inSource.ContainsKey(m.Value.ToString())).ToList();
            pair.Work.Charge(Rivals.Pairs(lone.Count, spare.Count));
            foreach (var link in lone)
            {
                var other = spare.TakeLikest(link, s => Kind(s) == Kind(link));
                differences.Add(new PlacedDifference(link, other, bead.Target.Start, other is null ? MissingConfidence(link, unmatched.Count) : AlteredConfidence(Text(link), Text(other))));
            }
        }

        // A page that moved all its links did so on purpose.
        var altered = differences.Count(d => d.Target is not null);
        if (altered >= ManyAltered && 2 * altered > inSource.Count)
        {
            return [.. differences.Select(d => d.Target is null ? d : d with { Confidence = Math.Min(d.Confidence, 0.3) })];
        }

        return differences.DrainToImmutable();
    }

    /// <summary>Tags that share more characters begin with the same word.</summary>
    private const int AlikeTags = 4;

    private static double MissingConfidence(Mention link, int targetLinks) =>
        Kind(link) switch
        {
            // Hashtags are translated and handles written out.
            '#' or '@' => 0.45,

            // A text that keeps no link at all was taken from another format.
            _ => targetLinks == 0 ? 0.3 : 0.7,
        };

    /// <summary>An address that differs in a few characters is a slip; one of the same site may be its page in the other language.</summary>
    private static double AlteredConfidence(string source, string target)
    {
        if (source[0] == '#')
        {
            // Another tag of the same language (#opendata, #opensource), where a translated one has other words.
            var alike = source.AsSpan().CommonPrefixLength(target);
            return alike > AlikeTags && alike < Math.Min(source.Length, target.Length) ? 0.55 : 0.3;
        }

        if (!Host(source).Contains('.', StringComparison.Ordinal) && string.Equals(File(source), File(target), StringComparison.Ordinal))
        {
            // A path of the same site, seen from another folder.
            return 0.2;
        }

        var distance = Phonetics.Distance(source, target, 3);
        return distance <= 3 ? 0.9 : string.Equals(Host(source), Host(target), StringComparison.Ordinal) ? 0.45 : 0.6;
    }

    private static string File(string address) => address[(address.LastIndexOf('/') + 1)..];

    private static string Host(string address) => address.IndexOf('/', StringComparison.Ordinal) is var slash and > 0 ? address[..slash] : address;

    private static string Text(Mention link) => link.Value.ToString();

    private static char Kind(Mention link) => Text(link)[0] is '#' or '@' ? Text(link)[0] : Text(link).Contains('@', StringComparison.Ordinal) ? 'm' : 'w';

    private static Dictionary<string, int> Count(DocumentFacts facts) =>
        facts.BySegment.SelectMany(s => s).Where(m => m.Kind == FactKind.Link).CountBy(Text).ToDictionary(StringComparer.Ordinal);

    private static IEnumerable<Mention> Links(DocumentFacts facts, SegmentRange range)
    {
        for (var s = range.Start; s < range.End; s++)
        {
            foreach (var mention in facts.BySegment[s])
            {
                if (mention.Kind == FactKind.Link)
                {
                    yield return mention;
                }
            }
        }
    }
}
