using System.Collections.Frozen;
using System.Collections.Immutable;
using TransCheck.Alignment;
using TransCheck.Articles;
using TransCheck.Linguistics;
using TransCheck.Linguistics.Turkish;

namespace TransCheck.Facts.Names;

/// <summary>
/// Finds a country or its people rendered by another one (<c>German</c> by <c>Fransız</c>): both are known for certain, neither has its counterpart in the bead
/// or beside it, and each is the only such one.
/// </summary>
internal static class CountriesExchanged
{
    private const double Confidence = 0.9;

    /// <summary>Shorter forms are common words or parts of other names.</summary>
    private const int ShortestForm = 4;

    /// <summary>The country of an English name, by skeleton: <c>german</c> is <c>Germany</c>.</summary>
    private static readonly FrozenDictionary<string, string> English;

    /// <summary>Folded Turkish forms and their country, by their first letters.</summary>
    private static readonly FrozenDictionary<string, (string Form, string Country)[]> Turkish;

    static CountriesExchanged()
    {
        var countries = ResourceTable.Read("names/countries.tsv", "english").Select(r => r[0]).ToHashSet(StringComparer.Ordinal);
        var rows = ResourceTable.Read("names/exonyms.tsv", "english", "turkish").Select(r => (English: r[0].Split('|'), Turkish: r[1].Split('|'))).Where(r => countries.Contains(r.English[0])).ToList();
        English = rows.SelectMany(r => r.English.Select(form => (Form: Folding.Skeleton(form), Country: r.English[0])))
            .DistinctBy(f => f.Form, StringComparer.Ordinal).ToFrozenDictionary(f => f.Form, f => f.Country, StringComparer.Ordinal);
        Turkish = rows.SelectMany(r => r.Turkish.Where(form => form.Length >= ShortestForm && !form.Contains(' ', StringComparison.Ordinal))
                .Select(form => (Form: Folding.Fold(form, Language.Turkish), Country: r.English[0])))
            .GroupBy(f => f.Form[..ShortestForm], StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
    }

    private readonly record struct Country(NamePlace At, string Name);

    public static IEnumerable<NameDifference> Find(AlignedPair pair)
    {
        var englishSource = pair.Source.Language != Language.Turkish;
        var (english, turkish) = englishSource ? (pair.Source, pair.Target) : (pair.Target, pair.Source);
        var sides = pair.Beads.Select(b => englishSource
            ? (English: Read(english, b.Source), Turkish: Read(turkish, b.Target))
            : (English: Read(english, b.Target), Turkish: Read(turkish, b.Source))).ToArray();
        for (var i = 0; i < sides.Length; i++)
        {
            if (sides[i].English.IsEmpty || sides[i].Turkish.IsEmpty)
            {
                continue;
            }

            var near = sides[Math.Max(0, i - 1)..Math.Min(sides.Length, i + 2)];
            var lost = sides[i].English.Where(e => !near.Any(s => s.Turkish.Any(t => t.Name == e.Name))).DistinctBy(c => c.Name, StringComparer.Ordinal).ToList();
            var wrong = sides[i].Turkish.Where(t => !near.Any(s => s.English.Any(e => e.Name == t.Name))).DistinctBy(c => c.Name, StringComparer.Ordinal).ToList();
            if (lost.Count == 1 && wrong.Count == 1)
            {
                yield return new NameDifference(NameDifferenceKind.Altered, lost[0].At, wrong[0].At, Confidence * pair.Beads[i].Score);
            }
        }
    }

    private static ImmutableArray<Country> Read(Document document, SegmentRange range)
    {
        var found = ImmutableArray.CreateBuilder<Country>();
        for (var s = range.Start; s < range.End; s++)
        {
            var segment = document.Segments[s];
            foreach (var token in segment.Tokens)
            {
                if (token.Kind == TokenKind.Word && token.Length >= ShortestForm && char.IsUpper(segment.Text[token.Start])
                    && (document.Language == Language.Turkish ? OfTurkish(token) : English.GetValueOrDefault(Folding.Skeleton(segment.Stem(token)))) is { } name)
                {
                    found.Add(new Country(new NamePlace(s, token.StemSpan), name));
                }
            }
        }

        return found.DrainToImmutable();
    }

    private static string? OfTurkish(Token token)
    {
        if (token.Folded.Length >= ShortestForm && Turkish.TryGetValue(token.Folded[..ShortestForm], out var forms))
        {
            foreach (var (form, country) in forms)
            {
                // Also -ca, -lı: Almanca, Çinli
                if (TurkishAnalyser.IsFormOf(token.Folded, form, StemKind.Noun, out _)
                    || (token.Folded.StartsWith(form, StringComparison.Ordinal) && token.Folded.AsSpan(form.Length) is ['l' or 'c' or 'ç', ..]))
                {
                    return country;
                }
            }
        }

        return null;
    }
}
