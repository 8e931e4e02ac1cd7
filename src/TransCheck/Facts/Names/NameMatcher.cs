using System.Collections.Immutable;
using System.Runtime.InteropServices;
using TransCheck.Alignment;
using TransCheck.Articles;
using TransCheck.Facts.Matching;
using TransCheck.Linguistics;

namespace TransCheck.Facts.Names;

/// <summary>
/// Looks for every English name in the Turkish of its bead, in any form that Turkish gives it. A name that is not found is weighed by how both
/// articles treat it elsewhere: most names that a bead does not show were translated, shortened or left to the verb, not lost.
/// </summary>
internal sealed class NameMatcher(NamePair pair)
{
    /// <summary>Once so many names were compared with each other, one that only the Turkish of a bead has is no longer looked for in the whole article, and not told.</summary>
    private const long MostCompared = 10_000_000;

    /// <summary>How many names that only the Turkish has were compared with how many of the whole English.</summary>
    private long _compared;

    /// <param name="lexicon">Tells translated names; null when its own text is what is compared.</param>
    /// <returns>In reading order of the beads; none unless one document is English and the other Turkish.</returns>
    public static ImmutableArray<NameDifference> Compare(AlignedPair pair, DocumentFacts source, DocumentFacts target, Lexicon? lexicon, Exonyms exonyms)
    {
        var englishSource = pair.Source.Language != Language.Turkish;
        if (englishSource == (pair.Target.Language != Language.Turkish))
        {
            return [];
        }

        var (english, turkish) = englishSource ? (source, target) : (target, source);
        var names = new NamePair(english, turkish, lexicon, exonyms, pair.Work);
        var matcher = new NameMatcher(names);
        for (var i = 0; i < pair.Beads.Length; i++)
        {
            var bead = pair.Beads[i];
            if (bead.Source.Count > 0 && bead.Target.Count > 0)
            {
                names.Beads.Add(englishSource
                    ? new NameBead(bead.Source, BeadNeighbours.WithLone(pair, i, ofTarget: true), bead.Score)
                    : new NameBead(bead.Target, BeadNeighbours.WithLone(pair, i, ofTarget: false), bead.Score));
            }
        }

        names.Count();
        foreach (var bead in names.Beads)
        {
            matcher.Render(bead);
        }

        // An abbreviation that comes again in Turkish has a place there, whatever stands elsewhere for the English one.
        Func<NameWord, TurkishWord, bool> isKept = (name, word) => names.Habits[name.Key].Kept > 0 && names.TurkishWords.GetValueOrDefault(word.Key) < 2;
        Func<TurkishWord, bool> isEnglish = word => names.EnglishKeys.Contains(word.Key);
        foreach (var bead in names.Beads)
        {
            NameInitials.FindTranslated(bead, isKept, isEnglish);
        }

        var differences = ImmutableArray.CreateBuilder<NameDifference>();
        for (var i = 0; i < names.Beads.Count; i++)
        {
            matcher.Differ(i, differences);
        }

        var exchanged = CountriesExchanged.Find(pair).ToList();
        var told = exchanged.Select(e => e.English).ToHashSet();
        differences.RemoveAll(d => d.Kind == NameDifferenceKind.Altered && told.Contains(d.English));
        differences.AddRange(exchanged);

        // What is known to have become another is not missing as well.
        var changed = differences.Where(d => d.Kind is not (NameDifferenceKind.EnglishOnly or NameDifferenceKind.TurkishOnly)).ToLookup(d => d.English.Segment);
        differences.RemoveAll(d => d.Kind == NameDifferenceKind.EnglishOnly && changed[d.English.Segment].Any(o => o.English.Span.Overlaps(d.English.Span)));
        return differences.DrainToImmutable();
    }

    private void Render(NameBead bead)
    {
        NameReader.Read(pair, bead);
        pair.Work.Charge(NearPlaces.Pairs(bead.Names.Count, bead.TurkishWords.Count));
        NameRendering.Render(bead, pair.English, pair.Lexicon, pair.Exonyms);
        foreach (var name in bead.Names)
        {
            ref var habit = ref CollectionsMarshal.GetValueRefOrAddDefault(pair.Habits, name.Key, out _);
            habit = name.Rendering switch
            {
                RenderedBy.Verbatim or RenderedBy.Joined => (habit.Kept + 1, habit.Lost),
                RenderedBy.Repeated => habit,
                _ => (habit.Kept, habit.Lost + 1),
            };
        }
    }

    private void Differ(int index, ImmutableArray<NameDifference>.Builder differences)
    {
        var bead = pair.Beads[index];
        var gaps = Gaps(bead);
        var partners = gaps.Count > 0 || bead.TurkishWords.Count > 0 ? NamePartners.Of(pair, index) : [];
        var best = gaps.ConvertAll(g => NameEvidence.Best(pair, bead, g));
        var nameness = best.ConvertAll(n => NameEvidence.Nameness(pair, n));
        for (var g = 0; g < gaps.Count; g++)
        {
            var least = Math.Max(1, nameness[g]);
            var rivals = nameness.Count(n => n >= least) - (nameness[g] >= least ? 1 : 0);
            differences.Add(NameWeigher.Weigh(pair, index, gaps[g], best[g], rivals, partners));
        }

        if (gaps.Count == 0)
        {
            foreach (var partner in partners.Where(p => p is { Weight: >= 1, Known: false, Foreign: true } && !IsAnywhereInEnglish(p)))
            {
                differences.Add(new NameDifference(
                    NameDifferenceKind.TurkishOnly,
                    new NamePlace(bead.English.Start, default),
                    new NamePlace(partner.Segment, partner.Span),
                    partner.Words > 1 ? 0.55 : 0.35));
            }
        }

        foreach (var name in bead.Names)
        {
            if (NameSpelling.Of(pair, bead, name) is { } word)
            {
                differences.Add(new NameDifference(NameDifferenceKind.Misspelt, name.Place, word.Place, 0.75));
            }
        }

        NameCodes.Compare(bead, pair.English, pair.Turkish, differences);
        NameVersions.Compare(bead, pair.EnglishFacts, pair.TurkishFacts, differences);
        NameVariants.Compare(pair, bead, differences);
        NameNumerals.Compare(pair, bead, differences);
        NamePoints.Compare(pair, bead, differences);
        HalfNames.Find(pair, bead, differences);
        NameAbbreviations.Compare(pair, bead, differences);
        TradeNames.Compare(pair, bead, differences);
    }

    /// <summary>Runs of words of one name that nothing renders.</summary>
    private static List<(int Start, int End)> Gaps(NameBead bead)
    {
        var gaps = new List<(int Start, int End)>();
        for (var i = 0; i < bead.Names.Count;)
        {
            if (bead.Names[i].Rendering is not (RenderedBy.None or RenderedBy.Repeated))
            {
                i++;
                continue;
            }

            var end = i + 1;
            while (end < bead.Names.Count && bead.Names[end].Segment == bead.Names[i].Segment && bead.Names[end].Mention == bead.Names[i].Mention
                && bead.Names[end].Rendering is RenderedBy.None or RenderedBy.Repeated)
            {
                end++;
            }

            gaps.Add((i, end));
            i = end;
        }

        return gaps;
    }

    private bool IsAnywhereInEnglish(NamePartner partner)
    {
        var segment = pair.Turkish.Segments[partner.Segment];
        for (var i = segment.TokenFrom(partner.Span.Start); i < segment.Tokens.Length && segment.Tokens[i].Start < partner.Span.End; i++)
        {
            var token = segment.Tokens[i];
            if (token.Kind == TokenKind.Word)
            {
                _compared += pair.EnglishKeys.Count;
                var word = new TurkishWord(partner.Segment, i, token, Folding.Skeleton(token.Form), Capital: true);
                if (_compared > MostCompared || pair.EnglishKeys.Any(key => NameForms.IsVerbatim(key, word) || NameForms.IsSimilar(key, WordForms.Of(key), word)))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
