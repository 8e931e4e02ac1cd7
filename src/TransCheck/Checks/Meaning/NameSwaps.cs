using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using TransCheck.Alignment;
using TransCheck.Articles;
using TransCheck.Facts;
using TransCheck.Facts.Names;
using TransCheck.Linguistics;

namespace TransCheck.Checks.Meaning;

/// <summary>What is known about two names that may have changed places; the rows of <c>resources/meaning/name-swap-weights.tsv</c>.</summary>
internal enum NameSwapFeature
{
    Bias,

    /// <summary>How well the Turkish role of each name renders its English role, and that of the other; see <c>resources/meaning/name-role-ties.tsv</c>.</summary>
    RolesStraight,
    RolesCrossed,

    /// <summary>How well the words around each name render those around its own counterpart, and around that of the other.</summary>
    Straight,
    Crossed,

    /// <summary>The same for the nearest words on either side alone.</summary>
    StraightNear,
    CrossedNear,

    /// <summary>The difference of the two, as a share of their sum.</summary>
    Balance,

    /// <summary>The names stand in the order of the English.</summary>
    KeptOrder,

    /// <summary>They do not, and all names would if these two were exchanged: how many others there are.</summary>
    Restored,

    /// <summary>Both are behind conjunctions or commas in both languages.</summary>
    Listed,

    /// <summary>Logarithm of the number of names in the bead.</summary>
    Names,
}

/// <summary>A name that a bead has once in each language.</summary>
/// <param name="Name">As the English has it.</param>
internal sealed record NameLink(string Name, FindingSide English, FindingSide Turkish, EnglishRole EnglishRole, TurkishRole TurkishRole);

/// <summary>Two names that stand in each other's place.</summary>
internal sealed record NameSwap(int Bead, NameLink First, NameLink Second, double Confidence, ImmutableArray<double> Features);

/// <summary>
/// Finds names that changed places within a bead: each is there, but in the role of the other, or among words that render those around the other.
/// </summary>
internal static class NameSwaps
{
    /// <summary>More names are a list or a table.</summary>
    private const int MostNames = 12;

    /// <summary>With so many mentions it is one whatever they are.</summary>
    private const int MostMentions = 100;

    /// <summary>Keeps the balance of two weak fits from being extreme.</summary>
    private const double Slack = 0.3;

    /// <summary>So many names in their order make an exchange of two others plain.</summary>
    private const int MostTelling = 3;

    /// <summary>Names of beads that are less sure may have moved with their sentences.</summary>
    private const double SureBead = 0.7;

    private const int LongestVersion = 4;

    /// <summary>Smaller differences between the crossed and the straight reading say nothing.</summary>
    private const double ToldByRoles = 1.5;

    private static readonly int FeatureCount = Enum.GetValues<NameSwapFeature>().Length;
    private static readonly LogisticModel Model = LogisticModel.Load<NameSwapFeature>("meaning/name-swap-weights.tsv");
    private static readonly double[,] RoleTies = LoadTies();

    /// <summary>The likeliest exchanges; no name is in two of them.</summary>
    /// <param name="least">Exchanges of less confidence are left out.</param>
    public static List<(NameLink First, NameLink Second, double Confidence)> Find(PairContext context, double least)
    {
        var swaps = new List<(NameLink First, NameLink Second, double Confidence)>();
        var taken = new HashSet<NameLink>();
        var opposed = new Lazy<HashSet<int>>(() => context.Opposites.Select(o => o.EnglishSegment).ToHashSet());
        foreach (var (bead, first, second, confidence, features) in Candidates(context, links => links.Exists(x => links.Exists(y => IsTold(x, y)))).OrderByDescending(s => s.Confidence))
        {
            if (confidence >= least && IsTold(features) && Denies(first) && Denies(second) && !taken.Contains(first) && !taken.Contains(second) && !IsTurned(context, bead, first, second, opposed.Value))
            {
                taken.UnionWith([first, second]);
                swaps.Add((first, second, confidence));
            }
        }

        return swaps;
    }

    /// <summary>The roles cross; the words around the names alone say too little.</summary>
    internal static bool IsTold(ImmutableArray<double> features) =>
        features[(int)NameSwapFeature.RolesCrossed] - features[(int)NameSwapFeature.RolesStraight] >= ToldByRoles;

    private static bool IsTold(NameLink x, NameLink y) => Tie(x, y) + Tie(y, x) - Tie(x, x) - Tie(y, y) >= ToldByRoles && Denies(x) && Denies(y);

    /// <summary>The Turkish role of a name speaks against its English one. That of one alone says little: relative clauses, participles and genitives move one name and leave the other.</summary>
    private static bool Denies(NameLink link) => Tie(link, link) < 0;

    private static double Tie(NameLink english, NameLink turkish) => RoleTies[(int)english.EnglishRole, (int)turkish.TurkishRole];

    /// <summary>The names around a word changed their roles as it changed its sense, so that both languages say the same: <c>sold it to Delta</c>, <c>Delta satın aldı</c>.</summary>
    public static bool ExcuseOpposite(PairContext context, Opposite opposite)
    {
        var fromEnglish = context.Pair.Source.Language == Language.English;
        var (ofSource, ofTarget) = context.BeadsOfSegments;
        var links = Links(context, (fromEnglish ? ofSource : ofTarget)[opposite.EnglishSegment], least: 1);
        return links.Exists(IsTaker) || links.Exists(x => links.Exists(y => Cross(x, y)));
    }

    /// <summary>Something goes to it in the English; in the Turkish it takes.</summary>
    private static bool IsTaker(NameLink link) => link is { EnglishRole: EnglishRole.To, TurkishRole: TurkishRole.Bare or TurkishRole.Topic };

    /// <summary>The one does in the English what is done to it in the Turkish, and the other the other way round.</summary>
    private static bool Cross(NameLink x, NameLink y) =>
        x is { EnglishRole: EnglishRole.Subject or EnglishRole.InnerSubject or EnglishRole.Opening or EnglishRole.InnerOpening, TurkishRole: TurkishRole.Accusative or TurkishRole.Dative or TurkishRole.Ablative }
        && y is { EnglishRole: EnglishRole.Object or EnglishRole.To or EnglishRole.From or EnglishRole.Than or EnglishRole.Against, TurkishRole: TurkishRole.Bare or TurkishRole.Topic };

    /// <summary>The verb was turned as well, so that all is right.</summary>
    private static bool IsTurned(PairContext context, int index, NameLink first, NameLink second, HashSet<int> opposed)
    {
        var bead = context.Pair.Beads[index];
        var (english, englishRange, turkish, turkishRange) = context.Pair.Source.Language == Language.English
            ? (context.Pair.Source, bead.Source, context.Pair.Target, bead.Target)
            : (context.Pair.Target, bead.Target, context.Pair.Source, bead.Source);
        var together = first.TurkishRole == TurkishRole.Instrumental || second.TurkishRole == TurkishRole.Instrumental;
        return Enumerable.Range(englishRange.Start, englishRange.Count).Any(opposed.Contains) || TurnedVerbs.Excuse(english, englishRange, turkish, turkishRange, together);
    }

    /// <summary>Every two names of a bead that may have changed places at all.</summary>
    /// <param name="only">Beads with other names are passed over; the words of most beads need not be known then.</param>
    internal static IEnumerable<NameSwap> Candidates(PairContext context, Predicate<List<NameLink>> only)
    {
        for (var b = 0; b < context.Pair.Beads.Length; b++)
        {
            var links = context.Pair.Beads[b].Score < SureBead ? [] : Links(context, b);
            if (links.Count is < 2 or > MostNames || !only(links) || context.Words(b) is not { } words)
            {
                continue;
            }

            foreach (var swap in new BeadNames(context, b, links, words).Swaps())
            {
                yield return swap;
            }
        }
    }

    /// <summary>The names that a bead has once in each language, in the order of the English.</summary>
    /// <param name="least">Beads with fewer names are passed over.</param>
    internal static List<NameLink> Links(PairContext context, int index, int least = 2)
    {
        var bead = context.Pair.Beads[index];
        var fromEnglish = context.Pair.Source.Language == Language.English;
        var (english, turkish) = fromEnglish ? (bead.Source, bead.Target) : (bead.Target, bead.Source);
        var (englishFacts, turkishFacts) = fromEnglish ? (context.SourceFacts, context.TargetFacts) : (context.TargetFacts, context.SourceFacts);
        var names = Names(englishFacts, english);
        if (names.Count < least || names.Count > MostMentions || turkish.Count == 0)
        {
            return [];
        }

        var others = Names(turkishFacts, turkish);
        if (others.Count == 0)
        {
            return [];
        }

        var (keys, otherKeys) = (names.ConvertAll(Key), others.ConvertAll(Key));
        var links = new List<NameLink>(names.Count);
        for (var n = 0; n < names.Count; n++)
        {
            var name = names[n];
            var link = Only(otherKeys, keys[n]) is >= 0 and var only && Only(keys, keys[n]) == n
                ? Link(englishFacts.Document, name.Segment, name.Span, turkishFacts.Document, others[only].Segment, others[only].Span)
                : ByLastWord(name, english, turkish, englishFacts.Document, turkishFacts.Document);
            if (link is not null && !links.Exists(l => l.Turkish.Segment == link.Turkish.Segment && l.Turkish.Span.Overlaps(link.Turkish.Span)))
            {
                links.Add(link);
            }
        }

        return links;
    }

    private static List<Mention> Names(DocumentFacts facts, SegmentRange range)
    {
        var names = new List<Mention>();
        for (var s = range.Start; s < range.End; s++)
        {
            foreach (var mention in facts.BySegment[s])
            {
                if (mention.Kind == FactKind.Name)
                {
                    names.Add(mention);
                }
            }
        }

        return names;
    }

    /// <summary>Names that are equal have one key; made once, as <see cref="NameValue"/> makes its own for every comparison.</summary>
    private static string Key(Mention name) => Folding.Skeleton(name.Value.ToString()).Replace('-', ' ');

    /// <returns>The index of the key; -1 where it stands there never or twice.</returns>
    private static int Only(List<string> keys, string key) => keys.IndexOf(key) is var at && at == keys.LastIndexOf(key) ? at : -1;

    /// <summary>The last word of the name is there, and what stands before it as far as it is.</summary>
    private static NameLink? ByLastWord(Mention name, SegmentRange englishRange, SegmentRange turkishRange, Document english, Document turkish)
    {
        var segment = english.Segments[name.Segment];
        var last = segment.TokenBehind(name.Span.End - 1);
        var token = segment.Tokens[last];
        if (token.Kind != TokenKind.Word || token.StemLength < 3)
        {
            return null;
        }

        var key = Folding.Skeleton(token.Form);
        if (Occurrences(english, englishRange, t => string.Equals(Folding.Skeleton(t.Form), key, StringComparison.Ordinal)) is not [_]
            || Occurrences(turkish, turkishRange, t => Folding.Skeleton(t.Form).StartsWith(key, StringComparison.Ordinal)) is not [var (s, at)])
        {
            return null;
        }

        var other = turkish.Segments[s];
        var word = other.Tokens[at];
        var rest = word.Folded.AsSpan(Math.Min(key.Length, word.Folded.Length));
        if (!char.IsUpper(other.Text[word.Start]) || !NameSuffixes.IsChain(Folding.Skeleton(rest)) || (word.HasSuffix && rest.Length > 0))
        {
            return null;
        }

        var (from, to) = (last, at);
        while (from > 0 && to > 0 && segment.Tokens[from - 1].Start >= name.Span.Start && segment.Tokens[from - 1].Kind == TokenKind.Word
            && string.Equals(Folding.Skeleton(segment.Tokens[from - 1].Form), Folding.Skeleton(other.Tokens[to - 1].Form), StringComparison.Ordinal))
        {
            (from, to) = (from - 1, to - 1);
        }

        return Link(english, name.Segment, TextSpan.FromBounds(segment.Tokens[from].Start, token.StemEnd), turkish, s, TextSpan.FromBounds(other.Tokens[to].Start, word.Start + Math.Min(key.Length, word.StemLength)));
    }

    private static List<(int Segment, int Token)> Occurrences(Document document, SegmentRange range, Predicate<Token> predicate)
    {
        var found = new List<(int, int)>();
        for (var s = range.Start; s < range.End; s++)
        {
            var tokens = document.Segments[s].Tokens;
            for (var i = 0; i < tokens.Length; i++)
            {
                if (tokens[i].Kind == TokenKind.Word && predicate(tokens[i]))
                {
                    found.Add((s, i));
                }
            }
        }

        return found;
    }

    private static NameLink Link(Document english, int segment, TextSpan span, Document turkish, int turkishSegment, TextSpan turkishSpan)
    {
        var (first, last) = Tokens(english.Segments[segment], span);
        var other = turkish.Segments[turkishSegment];
        var (_, named) = Tokens(other, turkishSpan);
        var behind = WithVersion(other, named);
        var end = behind > named ? other.Tokens[behind].StemEnd : turkishSpan.End;
        var ending = other.Text.AsSpan(end, Math.Max(0, other.Tokens[behind].End - end));
        ending = ending is [var c, ..] && Folding.IsApostrophe(c) ? ending[1..] : ending;
        return new NameLink(
            span.Of(english.Segments[segment].Text).ToString(),
            new FindingSide(segment, span),
            new FindingSide(turkishSegment, turkishSpan),
            NameRoles.English(english.Segments[segment], first, WithVersion(english.Segments[segment], last)),
            NameRoles.Turkish(other, behind, ending.IsEmpty ? ending : Folding.Fold(ending, Language.Turkish)));
    }

    /// <summary>The number behind a name is read as part of it only where that is plain (<c>Llama 4</c>), but stands between it and its verb, and takes its ending (<c>Llama 4'ten</c>).</summary>
    private static int WithVersion(Segment segment, int last) =>
        !segment.Tokens[last].HasSuffix && last + 1 < segment.Tokens.Length && segment.Tokens[last + 1] is { Kind: TokenKind.Number, StemLength: <= LongestVersion } ? last + 1 : last;

    private static (int First, int Last) Tokens(Segment segment, TextSpan span) => (segment.TokenBehind(span.Start), segment.TokenBehind(span.End - 1));

    /// <summary>The names of one bead, each with the content words around it.</summary>
    private sealed class BeadNames
    {
        private readonly int _index;
        private readonly Document _document;
        private readonly Document _other;
        private readonly List<NameLink> _links;
        private readonly BeadWords _words;
        private readonly List<Near>[] _english;
        private readonly List<Near>[] _turkish;

        /// <summary>The names in the order of the Turkish.</summary>
        private readonly int[] _inTurkish;

        public BeadNames(PairContext context, int index, List<NameLink> links, BeadWords words)
        {
            var (english, turkish) = context.Pair.Source.Language == Language.English ? (context.Pair.Source, context.Pair.Target) : (context.Pair.Target, context.Pair.Source);
            (_index, _document, _other, _links, _words) = (index, english, turkish, links, words);
            var (englishPlaces, turkishPlaces) = (links.ConvertAll(l => l.English), links.ConvertAll(l => l.Turkish));
            _english = [.. englishPlaces.Select(p => Surroundings.Of(english, p, words.English, englishPlaces))];
            _turkish = [.. turkishPlaces.Select(p => Surroundings.Of(turkish, p, words.Turkish, turkishPlaces))];
            _inTurkish = [.. Enumerable.Range(0, links.Count).OrderBy(k => links[k].Turkish.Segment).ThenBy(k => links[k].Turkish.Span.Start)];
        }

        public IEnumerable<NameSwap> Swaps()
        {
            for (var i = 0; i < _links.Count; i++)
            {
                for (var j = i + 1; j < _links.Count; j++)
                {
                    if (Coordinated(i, j) || IsOneTitle(i, j) || IsChain(i, j))
                    {
                        continue;
                    }

                    var x = Features(i, j);
                    yield return new NameSwap(_index, _links[i], _links[j], Model.Confidence(x), ImmutableCollectionsMarshal.AsImmutableArray(x));
                }
            }
        }

        private double[] Features(int i, int j)
        {
            var kept = Array.IndexOf(_inTurkish, i) < Array.IndexOf(_inTurkish, j);

            // Keller, an analyst at Delta / Delta analisti Keller: what stands between two names belongs to either.
            var (english, turkish) = kept ? (default, default) : (Gap(_words.English, _links[i].English, _links[j].English), Gap(_words.Turkish, _links[j].Turkish, _links[i].Turkish));
            var straight = FitOf(i, i, english, turkish) + FitOf(j, j, english, turkish);
            var crossed = FitOf(i, j, english, turkish) + FitOf(j, i, english, turkish);
            var x = new double[FeatureCount];
            x[(int)NameSwapFeature.Bias] = 1;
            x[(int)NameSwapFeature.RolesStraight] = RoleTie(i, i) + RoleTie(j, j);
            x[(int)NameSwapFeature.RolesCrossed] = RoleTie(i, j) + RoleTie(j, i);
            (x[(int)NameSwapFeature.Straight], x[(int)NameSwapFeature.Crossed]) = (straight.All, crossed.All);
            (x[(int)NameSwapFeature.StraightNear], x[(int)NameSwapFeature.CrossedNear]) = (straight.Near, crossed.Near);
            x[(int)NameSwapFeature.Balance] = (crossed.All - straight.All) / (crossed.All + straight.All + Slack);
            x[(int)NameSwapFeature.KeptOrder] = kept ? 1 : 0;
            x[(int)NameSwapFeature.Restored] = !kept && Breaks(i, j) == 0 ? Math.Min(MostTelling, _links.Count - 2) : 0;
            x[(int)NameSwapFeature.Listed] = IsListed(i) || IsListed(j) ? 1 : 0;
            x[(int)NameSwapFeature.Names] = Math.Log(_links.Count);
            return x;
        }

        /// <summary>The same stands between the two in both languages: <c>Center for Real Estate</c>.</summary>
        private bool IsOneTitle(int i, int j) =>
            Between(_document, _links[i].English, _links[j].English) is { Length: > 0 } english && string.Equals(english, Between(_other, _links[i].Turkish, _links[j].Turkish), StringComparison.Ordinal);

        /// <summary>Names that stand side by side and belong to one noun, whose genitives each language puts together in its own way: <c>Keller's predecessors as Delta chief, Delta'nın Keller'den önceki başkanları</c>.</summary>
        private bool IsChain(int i, int j)
        {
            var (first, second) = (_links[i].Turkish, _links[j].Turkish);
            (first, second) = first.Span.Start < second.Span.Start ? (first, second) : (second, first);
            return first.Segment == second.Segment && IsNominal(_links[i].EnglishRole) && IsNominal(_links[j].EnglishRole)
                && _other.Segments[first.Segment] is var segment && segment.TokenBehind(second.Span.Start) == segment.TokenBehind(first.Span.End - 1) + 1;
        }

        private static bool IsNominal(EnglishRole role) => role is EnglishRole.Genitive or EnglishRole.Of or EnglishRole.Modifier or EnglishRole.About;

        private static string Between(Document document, FindingSide first, FindingSide second) =>
            first.Segment == second.Segment && first.Span.End < second.Span.Start ? document.Segments[first.Segment].Text[first.Span.End..second.Span.Start] : "";

        /// <summary>Nothing but other names, commas and conjunctions stands between the two: members of one list, which may be told in any order, or a place and what it lies in.</summary>
        private bool Coordinated(int i, int j)
        {
            var (first, second) = (_links[i].English, _links[j].English);
            if (first.Segment != second.Segment)
            {
                return false;
            }

            var segment = _document.Segments[first.Segment];
            for (var k = segment.TokenBehind(first.Span.End); k < segment.Tokens.Length && segment.Tokens[k].Start < second.Span.Start; k++)
            {
                ref readonly var token = ref segment.Tokens[k];
                var joins = token.Kind == TokenKind.Symbol ? segment.Text[token.Start] is not (';' or ':' or '(' or ')') : char.IsUpper(segment.Text[token.Start]) || NameRoles.Joins(token.Folded);
                if (token.Start >= first.Span.End && (!joins || token.HasSuffix))
                {
                    return false;
                }
            }

            return !segment.Tokens[segment.TokenBehind(first.Span.End - 1)].HasSuffix;
        }

        private bool IsListed(int i) => _links[i].EnglishRole is EnglishRole.Listed or EnglishRole.Aside;

        private double RoleTie(int english, int turkish) => Tie(_links[english], _links[turkish]);

        private Fit FitOf(int english, int turkish, Range englishGap, Range turkishGap) => Surroundings.Between(_english[english], _turkish[turkish], _words, englishGap, turkishGap);

        /// <summary>The words between two places of a segment.</summary>
        private static Range Gap(BeadWord[] words, FindingSide first, FindingSide second)
        {
            if (first.Segment != second.Segment)
            {
                return default;
            }

            var start = Array.FindIndex(words, w => w.Segment == first.Segment && w.Span.Start >= first.Span.End);
            var end = Array.FindIndex(words, w => w.Segment == first.Segment && w.Span.End > second.Span.Start);
            return start < 0 || end < start ? default : start..end;
        }

        /// <summary>At how many places of the Turkish two names follow each other that do not in the English, if these two were exchanged.</summary>
        private int Breaks(int i, int j)
        {
            var (count, last) = (0, -1);
            foreach (var place in _inTurkish)
            {
                var name = place == i ? j : place == j ? i : place;
                count += name == last + 1 ? 0 : 1;
                last = name;
            }

            return count;
        }
    }

    private static double[,] LoadTies()
    {
        var ties = new double[Enum.GetValues<EnglishRole>().Length, Enum.GetValues<TurkishRole>().Length];
        foreach (var row in ResourceTable.Read("meaning/name-role-ties.tsv", "english", "turkish", "tie"))
        {
            ties[(int)Enum.Parse<EnglishRole>(row[0]), (int)Enum.Parse<TurkishRole>(row[1])] = double.Parse(row[2], CultureInfo.InvariantCulture);
        }

        return ties;
    }
}
