using System.Runtime.InteropServices;
using TransCheck.Alignment;
using TransCheck.Articles;
using TransCheck.Linguistics;

namespace TransCheck.Checks.Meaning;

/// <summary>An English word in whose place the Turkish has another member of its family.</summary>
/// <param name="Score">0 to 1; higher is surer.</param>
internal sealed record Exchange(WordFamily Family, FindingSide English, FindingSide Turkish, double Score)
{
    /// <summary>0 to 1: how much an exchange counts whose words stand at these places of the bead.</summary>
    public static double Weight(WordFamily family, double english, double turkish) => family.Weight * (1 - (0.3 * Math.Abs(english - turkish)));

    public Finding ToFinding(CheckInfo check, PairContext context)
    {
        var (source, target) = context.Pair.Source.Language == Language.English ? (English, Turkish) : (Turkish, English);
        return new Finding(check, source, target, Math.Min(0.4 + (0.5 * Score), 0.95), [source.SurfaceIn(context.Pair.Source), target.SurfaceIn(context.Pair.Target)]);
    }
}

/// <summary>
/// Finds an English and a Turkish word that name different members of one family and neither of which anything else of the other language accounts for.
/// A word that may render one of the two, or that the lexicon knows as its rendering, silences both: nothing was exchanged then.
/// </summary>
internal static class FamilyFinder
{
    /// <summary>How well the lexicon must know two words as renderings of each other for them not to exclude each other after all.</summary>
    private const double SeenTogether = 0.15;

    public static List<Exchange> Find(AlignedPair pair)
    {
        var exchanges = new List<Exchange>();
        var fromEnglish = pair.Source.Language == Language.English;
        var (english, turkish) = fromEnglish ? (pair.Source, pair.Target) : (pair.Target, pair.Source);
        var englishWords = new List<FamilyWord>();
        var turkishWords = new List<FamilyWord>();
        foreach (var bead in pair.Beads)
        {
            var (englishRange, turkishRange) = fromEnglish ? (bead.Source, bead.Target) : (bead.Target, bead.Source);
            if (englishRange.Count == 0 || turkishRange.Count == 0)
            {
                continue;
            }

            Gather(english, englishRange, englishWords);
            if (!englishWords.Exists(static w => w.Says))
            {
                continue;
            }

            Gather(turkish, turkishRange, turkishWords);
            if (BeadPlaces.AreLists(englishWords.Count, turkishWords.Count))
            {
                continue;
            }

            foreach (var family in Excluding(CollectionsMarshal.AsSpan(englishWords), CollectionsMarshal.AsSpan(turkishWords)))
            {
                Find(new Side(english, englishRange, family, englishWords), new Side(turkish, turkishRange, family, turkishWords), pair.Lexicon, exchanges);
            }
        }

        return exchanges;
    }

    /// <summary>The families of which the two sides plainly name different members.</summary>
    private static List<WordFamily> Excluding(ReadOnlySpan<FamilyWord> english, ReadOnlySpan<FamilyWord> turkish)
    {
        var families = new List<WordFamily>();
        foreach (ref readonly var t in turkish)
        {
            if (!t.Says)
            {
                continue;
            }

            foreach (ref readonly var e in english)
            {
                if (e.Says && e.Family == t.Family && e.Member != t.Member && !families.Contains(t.Family))
                {
                    families.Add(t.Family);
                }
            }
        }

        return families;
    }

    private static void Gather(Document document, SegmentRange range, List<FamilyWord> words)
    {
        words.Clear();
        for (var s = range.Start; s < range.End; s++)
        {
            WordFamilies.Default.Find(s, document.Segments[s].Tokens, document.Language, words);
        }
    }

    /// <summary>For each member that the Turkish names too much, the nearest English word of a member that it does not name.</summary>
    private static void Find(Side english, Side turkish, Lexicon lexicon, List<Exchange> exchanges)
    {
        var lost = new List<Member>();
        foreach (var member in english.Said)
        {
            lost.AddRange(Unmatched(english.Saying(member), turkish.Saying(member)));
        }

        foreach (var member in turkish.Said)
        {
            if (Nearest(lost, Unmatched(turkish.Saying(member), english.Saying(member)), MayExchange) is var (e, t))
            {
                var score = Exchange.Weight(e.Word.Family, e.Place, t.Place) * (1 - Explained(e, english, turkish, t, lexicon)) * (1 - Explained(t, turkish, english, e, lexicon));
                if (score > 0)
                {
                    exchanges.Add(new Exchange(e.Word.Family, e.Side, t.Side, score));
                }
            }
        }

        bool MayExchange(Member e, Member t) => e.Word.Member != t.Word.Member && e.InName == t.InName && !e.IsDenied && !(t.IsDenied && e.Word.MayDeny)
            && !turkish.Means(t, e.Word.Member) && !english.Means(e, t.Word.Member)
            && BeadPlaces.Known(e.Form, english: true, t.Form, lexicon) <= SeenTogether;
    }

    private static (Member English, Member Turkish)? Nearest(List<Member> english, List<Member> turkish, Func<Member, Member, bool> mayExchange)
    {
        (Member English, Member Turkish)? nearest = null;
        var least = double.MaxValue;
        foreach (var e in english)
        {
            foreach (var t in turkish)
            {
                if (Math.Abs(e.Place - t.Place) is var distance && distance < least && mayExchange(e, t))
                {
                    (nearest, least) = ((e, t), distance);
                }
            }
        }

        return nearest;
    }

    /// <summary>The words left over when each is matched with the nearest free word of the other side.</summary>
    private static List<Member> Unmatched(List<Member> words, List<Member> others)
    {
        foreach (var other in others)
        {
            if (words.MinBy(w => Math.Abs(w.Place - other.Place)) is not { } nearest)
            {
                break;
            }

            words.Remove(nearest);
        }

        return words;
    }

    /// <summary>0 to 1: how well some word of the other side, save what stands in its place, accounts for this one.</summary>
    private static double Explained(Member word, Side own, Side other, Member instead, Lexicon lexicon)
    {
        if (other.Hearing(word.Word.Member).Any(h => !IsRendered(h, own, word, lexicon)))
        {
            return 1;
        }

        var best = 0.0;
        foreach (var (form, place) in other.Words)
        {
            if (!form.Equals(instead.Form))
            {
                // a word left as it is explains itself
                best = Math.Max(best, form.Equals(word.Form) ? 1 : BeadPlaces.Known(word.Form, word.English, form, lexicon) * (0.4 + (0.6 * BeadPlaces.Nearness(word.Place, place))));
            }
        }

        return best;
    }

    /// <summary>Another word than this one is fully known to render it.</summary>
    private static bool IsRendered(Member heard, Side other, Member word, Lexicon lexicon) =>
        Array.Exists(other.Words, w => !w.Form.Equals(word.Form) && BeadPlaces.Known(heard.Form, heard.English, w.Form, lexicon) >= 1);

    /// <param name="Place">0 to 1: where in the bead it stands.</param>
    /// <param name="InName">A capital inside the sentence makes it part of a name; only such words render each other.</param>
    /// <param name="IsDenied">An English word behind a negation (<c>not all</c> is <c>bazıları</c>), a Turkish part or frequency before one (<c>genellikle uygulamaz</c> is <c>seldom</c>).</param>
    private sealed record Member(FamilyWord Word, bool English, FindingSide Side, WordForm Form, double Place, bool InName, bool IsDenied);

    /// <summary>The words of one family on one side of a bead, and all words of it.</summary>
    private sealed class Side
    {
        private const int DeniedWithin = 3;

        private readonly Document _document;
        private readonly SegmentRange _range;
        private readonly List<Member> _members;

        public Side(Document document, SegmentRange range, WordFamily family, List<FamilyWord> words)
        {
            (_document, _range) = (document, range);
            _members = words.FindAll(w => w.Family == family).ConvertAll(Member);
        }

        /// <summary>The members of the family that the side plainly names, in the order of their words.</summary>
        public IEnumerable<int> Said => _members.Where(m => m.Word.Says).Select(m => m.Word.Member).Distinct();

        public PlacedForm[] Words => field ??= BeadPlaces.Words(_document, _range);

        /// <summary>The words that plainly name a member.</summary>
        public List<Member> Saying(int member) => _members.FindAll(m => m.Word.Says && m.Word.Member == member);

        /// <summary>The words that may stand for a member.</summary>
        public IEnumerable<Member> Hearing(int member) => _members.Where(m => m.Word.Member == member && !m.Word.Says);

        /// <summary>Whether the word stands for that member as well.</summary>
        public bool Means(Member word, int member) =>
            _members.Exists(m => m.Word.Member == member && m.Word.Segment == word.Word.Segment && m.Word.First == word.Word.First);

        private static bool IsBehindNegation(Segment english, int at) =>
            Array.FindIndex(english.Tokens, Math.Max(0, at - DeniedWithin), Math.Min(DeniedWithin, at), t => NegationTable.Default.Denies(t.Folded)) >= 0;

        private static bool IsBeforeNegation(Segment turkish, int at)
        {
            var cues = new List<NegationCue>();
            NegationTable.Default.Find(turkish, Language.Turkish, cues);
            return cues.Exists(c => c.First > at && c.Strength > NegationStrength.Soft);
        }

        private Member Member(FamilyWord word)
        {
            var segment = _document.Segments[word.Segment];
            var (first, last) = (segment.Tokens[word.First], segment.Tokens[word.First + word.Count - 1]);
            var english = _document.Language == Language.English;
            return new Member(
                word,
                english,
                word.SideIn(_document),
                last.Form,
                BeadPlaces.Of(_range, word.Segment, word.First, segment.Tokens.Length),
                word.First > 0 && char.IsUpper(segment.Text[first.Start]),
                english ? IsBehindNegation(segment, word.First) : word.Family.IsOfExtent && IsBeforeNegation(segment, word.First));
        }
    }
}
