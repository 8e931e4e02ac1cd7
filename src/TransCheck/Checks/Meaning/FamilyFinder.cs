using TransCheck.Alignment;
using TransCheck.Articles;
using TransCheck.Linguistics;

namespace TransCheck.Checks.Meaning;

/// <summary>An English word in whose place the Turkish has another member of its family.</summary>
/// <param name="Score">0 to 1; higher is surer.</param>
internal sealed record Exchange(WordFamily Family, FindingSide English, FindingSide Turkish, double Score)
{
    public Finding ToFinding(CheckInfo check, PairContext context)
    {
        var (source, target) = context.Pair.Source.Language == Language.English ? (English, Turkish) : (Turkish, English);
        return new Finding(check, source, target, Math.Min(0.4 + (0.5 * Score), 0.95), [Surface(context.Pair.Source, source), Surface(context.Pair.Target, target)]);
    }

    private static string Surface(Document document, FindingSide side) => side.Span.Of(document.Segments[side.Segment].Text).ToString();
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
            if (!englishWords.Exists(w => w.Says))
            {
                continue;
            }

            Gather(turkish, turkishRange, turkishWords);
            foreach (var family in turkishWords.Where(t => t.Says && englishWords.Exists(e => Excludes(e, t))).Select(t => t.Family).Distinct())
            {
                exchanges.AddRange(Find(new Side(english, englishRange, family, englishWords), new Side(turkish, turkishRange, family, turkishWords), pair.Lexicon));
            }
        }

        return exchanges;
    }

    private static bool Excludes(FamilyWord english, FamilyWord turkish) => english.Says && english.Family == turkish.Family && english.Member != turkish.Member;

    private static void Gather(Document document, SegmentRange range, List<FamilyWord> words)
    {
        words.Clear();
        for (var s = range.Start; s < range.End; s++)
        {
            WordFamilies.Default.Find(s, document.Segments[s].Tokens, document.Language, words);
        }
    }

    /// <summary>For each member that the Turkish names too much, the nearest English word of a member that it does not name.</summary>
    private static IEnumerable<Exchange> Find(Side english, Side turkish, Lexicon lexicon)
    {
        var lost = english.Said.SelectMany(said => Unmatched(said, turkish.Saying(said.Key))).ToList();
        foreach (var said in turkish.Said)
        {
            var wrong = Unmatched(said, english.Saying(said.Key));
            var pairs = lost.SelectMany(e => wrong.Select(t => (English: e, Turkish: t))).Where(p => p.English.Word.Member != p.Turkish.Word.Member
                && p.English.InName == p.Turkish.InName && !p.English.IsDenied
                && !turkish.Means(p.Turkish, p.English.Word.Member) && !english.Means(p.English, p.Turkish.Word.Member)
                && BeadPlaces.Known(p.English.Form, english: true, p.Turkish.Form, lexicon) <= SeenTogether).ToList();
            if (pairs.Count > 0)
            {
                var (e, t) = pairs.MinBy(p => Math.Abs(p.English.Place - p.Turkish.Place));
                var score = e.Word.Family.Weight * (1 - (0.3 * Math.Abs(e.Place - t.Place))) * (1 - Explained(e, turkish, t, lexicon)) * (1 - Explained(t, english, e, lexicon));
                yield return new Exchange(e.Word.Family, e.Side, t.Side, score);
            }
        }
    }

    /// <summary>The words left over when each is matched with the nearest free word of the other side.</summary>
    private static List<Member> Unmatched(IEnumerable<Member> words, IEnumerable<Member> others)
    {
        var left = words.ToList();
        foreach (var other in others.TakeWhile(_ => left.Count > 0))
        {
            left.Remove(left.MinBy(w => Math.Abs(w.Place - other.Place))!);
        }

        return left;
    }

    /// <summary>0 to 1: how well some word of the other side, save what stands in its place, accounts for this one.</summary>
    private static double Explained(Member word, Side other, Member instead, Lexicon lexicon)
    {
        if (other.IsHeard(word.Word.Member))
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

    /// <param name="Place">0 to 1: where in the bead it stands.</param>
    /// <param name="InName">A capital inside the sentence makes it part of a name; only such words render each other.</param>
    /// <param name="IsDenied">An English word behind a negation: <c>not all</c> is <c>bazıları</c>.</param>
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
            Said = _members.FindAll(m => m.Word.Says).ToLookup(m => m.Word.Member);
        }

        /// <summary>By members of the family, the words that plainly say them.</summary>
        public ILookup<int, Member> Said { get; }

        public List<(WordForm Form, double Place)> Words => field ??= BeadPlaces.Words(_document, _range);

        public IEnumerable<Member> Saying(int member) => Said[member];

        public bool IsHeard(int member) => _members.Exists(m => m.Word.Member == member && !m.Word.Says);

        /// <summary>Whether the word stands for that member as well.</summary>
        public bool Means(Member word, int member) =>
            _members.Exists(m => m.Word.Member == member && m.Word.Segment == word.Word.Segment && m.Word.First == word.Word.First);

        private Member Member(FamilyWord word)
        {
            var segment = _document.Segments[word.Segment];
            var (first, last) = (segment.Tokens[word.First], segment.Tokens[word.First + word.Count - 1]);
            var english = _document.Language == Language.English;
            return new Member(
                word,
                english,
                new FindingSide(word.Segment, TextSpan.FromBounds(first.Start, last.StemEnd)),
                last.Form,
                BeadPlaces.Of(_range, word.Segment, word.First, segment.Tokens.Length),
                word.First > 0 && char.IsUpper(segment.Text[first.Start]),
                english && Array.FindIndex(segment.Tokens, Math.Max(0, word.First - DeniedWithin), Math.Min(DeniedWithin, word.First), t => NegationTable.Default.Denies(t.Folded)) >= 0);
        }
    }
}
