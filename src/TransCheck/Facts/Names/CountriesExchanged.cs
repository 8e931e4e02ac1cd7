using System.Collections.Frozen;
using TransCheck.Alignment;
using TransCheck.Articles;
using TransCheck.Linguistics;
using TransCheck.Linguistics.Turkish;

namespace TransCheck.Facts.Names;

/// <summary>
/// Finds a country, its people or a union of countries rendered by another one (<c>German</c> by <c>Fransız</c>): both are known for certain, neither has its
/// counterpart in the bead or beside it, or one stands there less often, and each is the only such one.
/// </summary>
internal static class CountriesExchanged
{
    private const double Confidence = 0.9;

    /// <summary>Of one that the bead still names elsewhere: Germany and the German police, Almanya and the Fransız polisi.</summary>
    private const double ConfidenceOfOneLess = 0.65;

    /// <summary>Shorter forms are common words or parts of other names, unless they are abbreviations and written as such.</summary>
    private const int ShortestForm = 4;

    /// <summary>Skeletons of English names of one word and their country: <c>german</c> is <c>Germany</c>.</summary>
    private static readonly FrozenDictionary<string, string> English;

    /// <summary>Folded Turkish forms and their country, by their first letters.</summary>
    private static readonly FrozenDictionary<string, Form[]> Turkish;
    private static readonly FrozenDictionary<string, Form[]>.AlternateLookup<ReadOnlySpan<char>> TurkishSpans;

    /// <summary>Second words of names of two words, folded (Avrupa Birliği, the United Nations), by the first.</summary>
    private static readonly FrozenDictionary<string, Form[]> OfTwoWords;

    /// <summary>Abbreviations of both languages, without dots: US, NATO and Nato.</summary>
    private static readonly FrozenDictionary<string, string> Abbreviations;
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> AbbreviationSpans;

    /// <summary>Abbreviations as either language folds them.</summary>
    private static readonly FrozenSet<string> FoldedAbbreviations;

    /// <summary>Whether a word, or one that it begins, may name a country: of most words with a capital none of the tables holds anything.</summary>
    private static readonly FormNote<bool> MayName = new(static word => IsInTables(word));

    private sealed record Form(string Text, Language Language, string Country);

    static CountriesExchanged()
    {
        var countries = ResourceTable.Read("names/countries.tsv", "english").Select(r => r[0]).ToHashSet(StringComparer.Ordinal);

        // Rows that share a Turkish form (Britain, UK and England) are one country here.
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        var forms = new List<Form>();
        foreach (var row in ResourceTable.Read("names/exonyms.tsv", "english", "turkish"))
        {
            var (english, turkish) = (row[0].Split('|'), row[1].Split('|'));
            if (!countries.Contains(english[0]))
            {
                continue;
            }

            var owner = turkish.Select(form => owners.GetValueOrDefault(form)).FirstOrDefault(o => o is not null) ?? english[0];
            forms.AddRange(english.Select(form => new Form(form, Language.English, owner)));
            forms.AddRange(turkish.Select(form => new Form(form, Language.Turkish, owner)));
            foreach (var form in turkish)
            {
                owners.TryAdd(form, owner);
            }
        }

        var words = forms.FindAll(f => f.Text.Length >= ShortestForm && !IsAbbreviation(f.Text));
        var single = words.FindAll(f => !f.Text.Contains(' ', StringComparison.Ordinal));
        English = single.Where(f => f.Language == Language.English).Select(f => f with { Text = Folding.Skeleton(f.Text) })
            .DistinctBy(f => f.Text, StringComparer.Ordinal).ToFrozenDictionary(f => f.Text, f => f.Country, StringComparer.Ordinal);
        Turkish = single.Where(f => f.Language == Language.Turkish).Select(f => f with { Text = Folding.Fold(f.Text, Language.Turkish) })
            .GroupBy(f => f.Text[..ShortestForm], StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
        TurkishSpans = Turkish.GetAlternateLookup<ReadOnlySpan<char>>();
        OfTwoWords = words.Where(f => f.Text.Count(' ') == 1).Select(f => f with { Text = Folding.Fold(f.Text, f.Language) })
            .GroupBy(f => f.Text.Split(' ')[0], f => f with { Text = f.Text.Split(' ')[1] }, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
        var abbreviations = forms.Where(f => IsAbbreviation(f.Text)).Select(f => f with { Text = f.Text.Replace(".", "", StringComparison.Ordinal) }).ToList();
        Abbreviations = abbreviations.SelectMany(f => f.Text.Length < ShortestForm ? [f] : new[] { f, f with { Text = TitleCase(f.Text) } })
            .DistinctBy(f => f.Text, StringComparer.Ordinal).ToFrozenDictionary(f => f.Text, f => f.Country, StringComparer.Ordinal);
        AbbreviationSpans = Abbreviations.GetAlternateLookup<ReadOnlySpan<char>>();
        FoldedAbbreviations = Abbreviations.Keys.SelectMany(a => new[] { Folding.Fold(a, Language.English), Folding.Fold(a, Language.Turkish) }).ToFrozenSet(StringComparer.Ordinal);
    }

    private static bool IsInTables(string word) =>
        OfTwoWords.ContainsKey(word) || English.ContainsKey(Folding.Skeleton(word)) || FoldedAbbreviations.Contains(word.Replace(".", "", StringComparison.Ordinal))
        || (word.Length >= ShortestForm && TurkishSpans.ContainsKey(word.AsSpan(0, ShortestForm)));

    private static string TitleCase(string abbreviation) => abbreviation[0] + Folding.Fold(abbreviation.AsSpan(1), Language.English);

    private static bool IsAbbreviation(string form) => NameFinder.IsAllCaps(form);

    /// <param name="IsLanguage">Almanca: what renders, not what is exchanged; languages have names that are no country's (<c>Mandarin</c>).</param>
    private sealed record Country(NamePlace At, string Name, bool IsLanguage);

    /// <summary>The countries that the sides of a bead name.</summary>
    private sealed record Side(Country[] English, Country[] Turkish);

    public static IEnumerable<NameDifference> Find(AlignedPair pair)
    {
        var englishSource = pair.Source.Language != Language.Turkish;
        var (english, turkish) = englishSource ? (pair.Source, pair.Target) : (pair.Target, pair.Source);
        var sides = new Side[pair.Beads.Length];
        for (var i = 0; i < sides.Length; i++)
        {
            var bead = pair.Beads[i];
            sides[i] = englishSource ? new Side(Read(english, bead.Source), Read(turkish, bead.Target)) : new Side(Read(english, bead.Target), Read(turkish, bead.Source));
        }

        for (var i = 0; i < sides.Length; i++)
        {
            if (sides[i].English.Length == 0 || sides[i].Turkish.Length == 0)
            {
                continue;
            }

            var near = sides[Math.Max(0, i - 1)..Math.Min(sides.Length, i + 2)];
            var wrong = sides[i].Turkish.Where(t => !t.IsLanguage && !near.Any(s => s.English.Any(e => e.Name == t.Name))).DistinctBy(c => c.Name, StringComparer.Ordinal).ToList();
            if (wrong.Count != 1)
            {
                continue;
            }

            var lost = sides[i].English.Where(e => !near.Any(s => s.Turkish.Any(t => t.Name == e.Name))).DistinctBy(c => c.Name, StringComparer.Ordinal).ToList();
            var confidence = Confidence;
            if (lost.Count == 0)
            {
                lost = sides[i].English.GroupBy(e => e.Name, StringComparer.Ordinal).Where(g => sides[i].Turkish.Count(t => t.Name == g.Key) < g.Count()).Select(g => g.Last()).ToList();
                confidence = ConfidenceOfOneLess;
            }

            if (lost.Count == 1)
            {
                yield return new NameDifference(NameDifferenceKind.Altered, lost[0].At, wrong[0].At, confidence * pair.Beads[i].Score);
            }
        }
    }

    private static Country[] Read(Document document, SegmentRange range)
    {
        List<Country>? found = null;
        for (var s = range.Start; s < range.End; s++)
        {
            var segment = document.Segments[s];
            for (var i = 0; i < segment.Tokens.Length; i++)
            {
                ref readonly var token = ref segment.Tokens[i];
                if (token.Kind == TokenKind.Word && char.IsUpper(segment.Text[token.Start]) && MayName.Of(token.Form) && Of(segment, i, document.Language) is var (name, isLanguage))
                {
                    (found ??= []).Add(new Country(new NamePlace(s, token.StemSpan), name, isLanguage));
                }
            }
        }

        return found?.ToArray() ?? [];
    }

    private static (string Name, bool IsLanguage)? Of(Segment segment, int index, Language language)
    {
        var token = segment.Tokens[index];
        var stem = segment.Stem(token);
        if (token.StemLength <= 6 && (stem.Contains('.') ? Abbreviations.TryGetValue(stem.ToString().Replace(".", "", StringComparison.Ordinal), out var name) : AbbreviationSpans.TryGetValue(stem, out name)))
        {
            return (name, false);
        }

        if (index + 1 < segment.Tokens.Length && OfTwoWords.TryGetValue(token.Folded, out var seconds))
        {
            foreach (var (second, _, country) in seconds)
            {
                if (segment.Tokens[index + 1].Folded.StartsWith(second, StringComparison.Ordinal))
                {
                    return (country, false);
                }
            }
        }

        if (token.Length < ShortestForm)
        {
            return null;
        }

        return language == Language.Turkish ? OfTurkish(token) : English.TryGetValue(Folding.Skeleton(stem), out var english) ? (english, false) : null;
    }

    private static (string Name, bool IsLanguage)? OfTurkish(Token token)
    {
        if (token.Folded.Length >= ShortestForm && TurkishSpans.TryGetValue(token.Folded.AsSpan(0, ShortestForm), out var forms))
        {
            foreach (var (form, _, country) in forms)
            {
                // Also -ca, -lı: Almanca, Çinli
                var rest = token.Folded.StartsWith(form, StringComparison.Ordinal) ? token.Folded.AsSpan(form.Length) : [];
                if (rest is ['l' or 'c' or 'ç', ..] || TurkishAnalyser.IsFormOf(token.Folded, form, StemKind.Noun, out _))
                {
                    return (country, rest is ['c' or 'ç', ..] || form.AsSpan(form.Length - 2) is "ca" or "ce" or "ça" or "çe");
                }
            }
        }

        return null;
    }
}
