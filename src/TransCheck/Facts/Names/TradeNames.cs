using System.Collections.Frozen;
using System.Collections.Immutable;
using TransCheck.Alignment;
using TransCheck.Articles;
using TransCheck.Linguistics;

namespace TransCheck.Facts.Names;

/// <summary>
/// Finds a maker, model or benchmark of the trade in the place of another one of its kind: <c>Liquid AI</c> and <c>Sakana AI</c>. Turkish keeps such names as they are,
/// so that one which the Turkish lacks, while it has another of which the English knows nothing, has become that.
/// </summary>
internal static class TradeNames
{
    private const double Confidence = 0.9;

    private static readonly FrozenDictionary<string, ImmutableArray<Entry>> ByFirst = Load();
    private static readonly FormNote<bool> MayBegin = new(static word => ByFirst.ContainsKey(Folding.Skeleton(word)));

    /// <param name="Kind">A name in two kinds has an entry for each.</param>
    /// <param name="Thing">The number of what it names, in whatever form.</param>
    /// <param name="Words">Skeletons of its tokens.</param>
    private sealed record Entry(string Kind, int Thing, string[] Words);

    private sealed record Named(Entry Entry, NamePlace Place);

    /// <summary>Whether the word by itself names something of the trade, though it may mean something else: <c>Apple, Meta</c>.</summary>
    public static bool Has(WordForm word) => MayBegin.Of(word) && ByFirst[Folding.Skeleton(word)][^1].Words.Length == 1;

    public static void Compare(NamePair pair, NameBead bead, ImmutableArray<NameDifference>.Builder differences)
    {
        var english = In(pair.English, bead.English.Start, bead.English.End);
        var turkish = english.Count == 0 ? [] : In(pair.Turkish, bead.Turkish.Start, bead.Turkish.End);
        if (turkish.Count == 0)
        {
            return;
        }

        var (englishAround, turkishAround) = (Around(pair.English, bead.English), Around(pair.Turkish, bead.Turkish));
        var added = turkish.FindAll(t => !Has(englishAround, t.Entry.Thing));
        foreach (var lost in english)
        {
            if (!Has(turkishAround, lost.Entry.Thing) && added.FindIndex(t => t.Entry.Kind == lost.Entry.Kind && t.Entry.Words[0] != lost.Entry.Words[0]) is >= 0 and var at)
            {
                Tell(lost.Place, added[at].Place, differences);
                added.RemoveAt(at);
            }
        }
    }

    private static void Tell(NamePlace lost, NamePlace added, ImmutableArray<NameDifference>.Builder differences)
    {
        if (NameVersions.IsTold(differences, lost))
        {
            return;
        }

        // GitHub Copilot and JetBrains Junie: the whole names were told already, less surely.
        var told = differences.FirstOrDefault(d => d.Kind == NameDifferenceKind.Altered && Overlap(d.English, lost) && Overlap(d.Turkish, added) && d.English.Span.Length > lost.Span.Length);
        differences.RemoveAll(d => Overlap(d.English, lost));
        differences.Add(told is null ? new NameDifference(NameDifferenceKind.Altered, lost, added, Confidence) : told with { Confidence = Math.Max(told.Confidence, Confidence) });
    }

    private static bool Overlap(NamePlace x, NamePlace y) => x.Segment == y.Segment && x.Span.Overlaps(y.Span);

    private static bool Has(List<Named> names, int thing) => names.Exists(n => n.Entry.Thing == thing);

    /// <summary>What stands in the sentences beside may have come from there.</summary>
    private static List<Named> Around(Document document, SegmentRange range) => In(document, Math.Max(0, range.Start - 1), Math.Min(document.Segments.Length, range.End + 1));

    private static List<Named> In(Document document, int start, int end)
    {
        List<Named> names = [];
        for (var s = start; s < end; s++)
        {
            var segment = document.Segments[s];
            for (var i = 0; i < segment.Tokens.Length;)
            {
                i += MayBegin.Of(segment.Tokens[i].Form) ? Add(segment, i, names) : 1;
            }
        }

        return names;
    }

    /// <returns>How many tokens were read.</returns>
    private static int Add(Segment segment, int at, List<Named> names)
    {
        var longest = 0;
        foreach (var entry in ByFirst[Folding.Skeleton(segment.Tokens[at].Form)])
        {
            // Those of many words come first.
            if (entry.Words.Length < longest)
            {
                break;
            }

            if (Begins(segment, at, entry.Words))
            {
                longest = entry.Words.Length;
                names.Add(new Named(entry, new NamePlace(segment.Index, TextSpan.FromBounds(segment.Tokens[at].Start, segment.Tokens[at + longest - 1].StemEnd))));
            }
        }

        return Math.Max(1, longest);
    }

    private static bool Begins(Segment segment, int at, string[] words)
    {
        if (at + words.Length > segment.Tokens.Length || !HasCapital(segment.Stem(segment.Tokens[at])))
        {
            return false;
        }

        for (var i = 1; i < words.Length; i++)
        {
            var (before, token) = (segment.Tokens[at + i - 1], segment.Tokens[at + i]);
            if (token.Start > before.End + 1 || before.HasSuffix || Folding.Skeleton(token.Form) != words[i])
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasCapital(ReadOnlySpan<char> surface)
    {
        foreach (var c in surface)
        {
            if (char.IsUpper(c))
            {
                return true;
            }
        }

        return false;
    }

    private static FrozenDictionary<string, ImmutableArray<Entry>> Load()
    {
        var entries = new List<Entry>();
        foreach (var (thing, row) in ResourceTable.Read("names/trade.tsv", "kind", "names").Index())
        {
            foreach (var name in row[1].Split('|'))
            {
                entries.Add(new Entry(row[0], thing, Array.ConvertAll(Tokenizer.Tokenize(name, Language.English), static t => Folding.Skeleton(t.Form))));
            }
        }

        return entries.GroupBy(e => e.Words[0], StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(e => e.Words.Length).ToImmutableArray(), StringComparer.Ordinal);
    }
}
