using System.Runtime.InteropServices;
using TransCheck.Alignment;
using TransCheck.Articles;
using TransCheck.Evidence;
using TransCheck.Linguistics;
using TransCheck.Linguistics.Turkish;

namespace TransCheck.Checks.Meaning;

/// <summary>An English word whose Turkish rendering says the opposite.</summary>
/// <param name="Class">The two words' class.</param>
/// <param name="OneDenied">One of the two is denied, so that they may well say the same: <c>not high</c>, <c>düşük</c>.</param>
/// <param name="Hearsay">One of the two is known by its renderings alone.</param>
/// <param name="Score">Higher is surer; see <see cref="OppositeFinder"/>.</param>
internal sealed record Opposite(AntonymClass Class, int EnglishSegment, TextSpan EnglishSpan, int TurkishSegment, TextSpan TurkishSpan, bool OneDenied, bool Hearsay, double Score)
{
    /// <summary>
    /// A score of 0.2 is where alarms on translations by professionals stay at about 0.3 in 1,000 words, and so where the default threshold of 0.5 lies.
    /// </summary>
    private double Confidence => Math.Clamp(0.4 + (0.5 * Score), 0, 0.95);

    public Finding ToFinding(CheckInfo check, PairContext context)
    {
        var english = new FindingSide(EnglishSegment, EnglishSpan);
        var turkish = new FindingSide(TurkishSegment, TurkishSpan);
        var fromEnglish = context.Pair.Source.Language == Language.English;
        var (source, target) = fromEnglish ? (english, turkish) : (turkish, english);
        return new Finding(
            check,
            source,
            target,
            Confidence,
            [source.SurfaceIn(context.Pair.Source), target.SurfaceIn(context.Pair.Target)])
        {
            Features =
            [
                (CandidateFeature.Denials, Math.Min(2, Math.Abs(Denials(context.Pair.Source, source.Segment) - Denials(context.Pair.Target, target.Segment)))),
                (CandidateFeature.Hearsay, Hearsay ? 1 : 0),
            ],
        };
    }

    private static int Denials(Document document, int segment) => NegationSide.Of(document, new SegmentRange(segment, 1)).Denials;
}

/// <summary>
/// Finds renderings that say the opposite: an English word of one pole and a Turkish word of the other, neither of which has a counterpart of its own pole.
/// A pair is surer the nearer the two stand in their sentences, and less sure the better some other word explains either of them.
/// </summary>
internal static class OppositeFinder
{
    /// <summary>How much a word that is nearly a member of the class explains, wherever it stands, and how much more when it stands near.</summary>
    private const double HeardAnywhere = 0.3;
    private const double HeardNear = 0.4;

    /// <summary>What is left of the score when one of the two is denied: <c>poorly fused</c> is <c>iyi karışmamış</c>.</summary>
    private const double DeniedOpposite = 0.2;

    /// <summary>From which share of its renderings a word that is nearly a member says as much, and what is then left of the score.</summary>
    private const double Tied = 0.2;
    private const double Untied = 0.03;
    private const double Learned = 0.75;

    /// <summary>How well a word that is nearly a member must be known to render another, so that this needs no other rendering.</summary>
    private const double Rendering = 0.5;

    /// <summary>Shorter words are particles (<c>out, up</c>; <c>en, de</c>), which have too many renderings.</summary>
    private const int ShortestEnglish = 4;
    private const int ShortestTurkish = 3;

    public static List<Opposite> Find(AlignedPair pair)
    {
        var opposites = new List<Opposite>();
        var fromEnglish = pair.Source.Language == Language.English;
        var (english, turkish) = fromEnglish ? (pair.Source, pair.Target) : (pair.Target, pair.Source);
        var englishWords = new List<PlacedWord>();
        var turkishWords = new List<PlacedWord>();
        foreach (var bead in pair.Beads)
        {
            var (englishRange, turkishRange) = fromEnglish ? (bead.Source, bead.Target) : (bead.Target, bead.Source);
            if (englishRange.Count == 0 || turkishRange.Count == 0)
            {
                continue;
            }

            Gather(turkish, turkishRange, turkishWords);
            if (turkishWords.Count == 0)
            {
                continue;
            }

            Gather(english, englishRange, englishWords);
            if (BeadPlaces.AreLists(englishWords.Count, turkishWords.Count))
            {
                continue;
            }

            KeepOpposed(englishWords, turkishWords);
            if (turkishWords.Count > 0)
            {
                Find(Side.Of(english, englishRange, englishWords), Side.Of(turkish, turkishRange, turkishWords), pair.Lexicon, opposites);
            }
        }

        return opposites;
    }

    /// <summary>Keeps the words of classes of which the two sides say opposite things.</summary>
    private static void KeepOpposed(List<PlacedWord> english, List<PlacedWord> turkish)
    {
        var opposed = new List<AntonymClass>();
        foreach (ref readonly var t in CollectionsMarshal.AsSpan(turkish))
        {
            foreach (ref readonly var e in CollectionsMarshal.AsSpan(english))
            {
                if (e.Word.Class == t.Word.Class && e.Word.Pole != t.Word.Pole && (t.Word.Says || e.Word.Says) && !opposed.Contains(t.Word.Class))
                {
                    opposed.Add(t.Word.Class);
                }
            }
        }

        Keep(english, opposed);
        Keep(turkish, opposed);
    }

    private static void Keep(List<PlacedWord> words, List<AntonymClass> classes)
    {
        if (classes.Count == 0)
        {
            words.Clear();
        }
        else
        {
            words.RemoveAll(w => !classes.Contains(w.Word.Class));
        }
    }

    private static void Find(Side source, Side target, Lexicon lexicon, List<Opposite> opposites)
    {
        for (var i = 0; i < target.Members.Count; i++)
        {
            var (antonyms, pole) = (target.Members[i].Word.Class, target.Members[i].Word.Pole);
            if (target.Holds(antonyms, pole) < i || source.Holds(antonyms, 1 - pole) < 0)
            {
                continue;
            }

            var wrong = Unmatched(target.Saying(antonyms, pole, lexicon), source, antonyms, pole, lexicon);
            wrong.RemoveAll(t => t.TurnsClause);
            if (wrong.Count == 0)
            {
                continue;
            }

            var lost = Unmatched(source.Saying(antonyms, 1 - pole, lexicon), target, antonyms, 1 - pole, lexicon);

            // "turn" stands for either pole, by the particle that goes with it.
            lost.RemoveAll(e => source.IsAtBothPoles(e));
            wrong.RemoveAll(t => target.IsAtBothPoles(t));

            // "West Virginia" stays as it is.
            lost.RemoveAll(e => Array.Exists(target.Words, w => w.Form.Equals(e.Form)));
            if (Nearest(lost, wrong) is var (e, t) && !Side.RendersPartOf(t, e, lexicon) && !Side.RendersPartOf(e, t, lexicon)
                && !source.IsRenderedOtherwise(e, target, t) && !target.IsRenderedOtherwise(t, source, e) && !TurnsComparison(e, source, t, target) && !(target.Renders(e, lexicon) && source.Renders(t, lexicon)))
            {
                var near = Math.Abs(e.Place - t.Place);
                var oneDenied = e.Denied != t.Denied || (!e.Denied && (antonyms.OfClause || NegationTable.Default.Affirmed(e.Form.Text) is not null) && target.IsDeniedByPredicate(t) && target.Denials > source.Denials);
                var score = antonyms.Weight
                    * (e.Says && t.Says ? 1 : Learned)
                    * (1 - (0.8 * Explained(t, target, source, pole, e, lexicon)))
                    * (1 - (0.6 * Explained(e, source, target, 1 - pole, t, lexicon)))
                    * (1 - (0.3 * near))
                    * (oneDenied ? DeniedOpposite : 1);
                opposites.Add(new Opposite(antonyms, e.Segment, e.Span, t.Segment, t.Span, oneDenied, !(e.Says && t.Says), score));
            }
        }
    }

    /// <summary>The two words that stand nearest to each other, of which one at least is plain.</summary>
    private static (Member Lost, Member Wrong)? Nearest(List<Member> lost, List<Member> wrong)
    {
        (Member Lost, Member Wrong)? nearest = null;
        var least = double.MaxValue;
        foreach (var e in lost)
        {
            foreach (var t in wrong)
            {
                if ((e.Says || t.Says) && Math.Abs(e.Place - t.Place) is var distance && distance < least)
                {
                    (nearest, least) = ((e, t), distance);
                }
            }
        }

        return nearest;
    }

    /// <summary><c>less experienced, daha deneyimsiz</c>, <c>less strict, daha esnek</c>: <c>daha</c> compares, and what follows it says which way.</summary>
    private static bool TurnsComparison(Member english, Side source, Member turkish, Side target) =>
        turkish.Word.Count == 1 && turkish.Form.Text == "daha"
        && (target.IsLackingBehind(turkish)
            || target.Members.Exists(t => t.StandsBehind(turkish) && ((t.Word.Class == turkish.Word.Class && t.Word.Pole != turkish.Word.Pole)
                || source.Members.Exists(e => e.StandsBehind(english) && e.Word.Class == t.Word.Class && e.Word.Pole != t.Word.Pole))));

    private static void Gather(Document document, SegmentRange range, List<PlacedWord> words)
    {
        words.Clear();
        for (var s = range.Start; s < range.End; s++)
        {
            AntonymTable.Default.Find(s, document.Segments[s].Tokens, document.Language, words);
        }
    }

    /// <summary>The words left over when each is matched with the nearest free word of the other side.</summary>
    private static List<Member> Unmatched(List<Member> words, Side others, AntonymClass antonyms, int pole, Lexicon lexicon)
    {
        if (words.Count == 0)
        {
            return words;
        }

        foreach (var other in others.Saying(antonyms, pole, lexicon, named: true))
        {
            if (words.MinBy(w => Math.Abs(w.Place - other.Place)) is not { } nearest)
            {
                break;
            }

            words.Remove(nearest);
        }

        return words;
    }

    /// <summary>0 to 1: how well some word of the other side, save its supposed opposite, accounts for this one.</summary>
    private static double Explained(Member word, Side own, Side other, int pole, Member opposite, Lexicon lexicon)
    {
        var best = 0.0;
        foreach (var heard in other.Members)
        {
            if (heard.Word.Class == word.Word.Class && heard.Word.Pole == pole && !heard.Says)
            {
                best = Math.Max(best, HeardAnywhere + (HeardNear * BeadPlaces.Nearness(word.Place, heard.Place)) + BeadPlaces.Known(word.Form, word.English, heard.Form, lexicon));
            }
        }

        foreach (var (form, place) in other.Words)
        {
            if (!form.Equals(opposite.Form))
            {
                best = Math.Max(best, BeadPlaces.Known(word.Form, word.English, form, lexicon) * (0.4 + (0.6 * BeadPlaces.Nearness(word.Place, place))));
            }
        }

        return Math.Min(1, best);
    }

    /// <summary>A word of an antonym class in a bead.</summary>
    /// <param name="Place">0 to 1: where in the bead it stands.</param>
    /// <param name="Denied">A negation stands with it: before it in English, behind it in Turkish. Only where it may raise an alarm.</param>
    /// <param name="TurnsClause">
    /// <c>-dıktan sonra</c>, <c>-madan önce</c>: the verb before it agrees, so the translator may well have turned the two clauses round
    /// (<c>he rested before he ran, dinlendikten sonra koştu</c>). A flip would leave the other form behind (<c>-madan sonra</c>). So does a bare <c>sonra</c> between two clauses (<c>dinlendi, sonra koştu</c>).
    /// </param>
    /// <param name="Words">All of its words.</param>
    private sealed record Member(AntonymWord Word, bool English, int Segment, TextSpan Span, WordForm Form, double Place, bool TurnsClause, bool Denied, bool InName, WordForm[] Words)
    {
        /// <summary>Plain enough to raise an alarm; within a name a word only renders.</summary>
        public bool Says => Word.Says && !InName;

        public bool StandsBehind(Member other) => Segment == other.Segment && Word.First == other.Word.First + other.Word.Count;
    }

    /// <summary>One side of a bead: the words of antonym classes, and all words, which only a suspicion asks for.</summary>
    private sealed class Side(Document document, SegmentRange range, List<Member> members)
    {
        public List<Member> Members { get; } = members;

        public PlacedForm[] Words => field ??= BeadPlaces.Words(document, range);

        public static Side Of(Document document, SegmentRange range, List<PlacedWord> words)
        {
            var english = document.Language == Language.English;
            var members = new List<Member>(words.Count);
            foreach (var (s, word) in words)
            {
                var segment = document.Segments[s];
                var tokens = segment.Tokens;
                if (english && IsTurnedRound(tokens, word.First))
                {
                    continue;
                }

                var first = tokens[word.First];
                var last = tokens[word.First + word.Count - 1];
                var inName = english && word.First > 0 && char.IsUpper(segment.Text[first.Start]) && !word.Class.InNames;
                members.Add(new Member(
                    word,
                    english,
                    s,
                    TextSpan.FromBounds(first.Start, last.StemEnd),
                    last.Form,
                    BeadPlaces.Of(range, s, word.First, tokens.Length),
                    !english && word.First > 0 && ClauseWords.TurnsClause(tokens[word.First].Folded, tokens[word.First - 1]),
                    word.Says && IsDenied(segment, document.Language, word),
                    inName,
                    word.Count == 1 ? [last.Form] : [.. tokens.AsSpan(word.First, word.Count).ToArray().Select(t => t.Form)]));
            }

            return new Side(document, range, members);
        }

        /// <summary><c>non-military</c> means the other pole.</summary>
        private static bool IsTurnedRound(Token[] tokens, int word) => word > 1 && tokens[word - 1].Folded == "-" && tokens[word - 2].Folded == "non";

        private static bool IsDenied(Segment segment, Language language, AntonymWord word)
        {
            const int before = 3;
            const int behind = 1;
            if (!word.Class.Comparator && word.First > 0 && segment.Tokens[word.First - 1].Folded is "less" or "least" or "az")
            {
                // "less experienced" is "daha deneyimsiz"
                return true;
            }

            // "unutma ki": an order not to; "tutmamaya başladı": it began not to
            if (word.Inflects && language == Language.Turkish && (NegationTable.IsOrderNotTo(segment.Tokens, word.First + word.Count - 1) || (word.First > 0 && NegationTable.IsNotTo(segment.Tokens[word.First - 1]))))
            {
                return true;
            }

            var (from, to) = language == Language.Turkish
                ? (word.First + word.Count - (word.Inflects ? 1 : 0), Math.Min(segment.Tokens.Length, word.First + word.Count + behind))
                : (Math.Max(0, word.First - before), word.First);
            while (language == Language.Turkish && to < segment.Tokens.Length && segment.Tokens[to - 1].Folded is "gibi" or "olarak" or "da" or "de" or "olmak" or "olması" or "zorunda")
            {
                // "muhtemel gibi görünmeyen", "aynı olmak zorunda değil"
                to++;
            }

            for (var i = from; i < to; i++)
            {
                var token = segment.Tokens[i];
                if (token.Kind == TokenKind.Symbol && token.Folded is "." or "," or ";" or ":")
                {
                    // The clause ends; in English only what stands behind the sign is near.
                    if (language == Language.Turkish)
                    {
                        return false;
                    }

                    continue;
                }

                if (token.Kind == TokenKind.Word && (language == Language.Turkish
                    ? TurkishAnalyser.Negation(token.Form) is TurkishNegation.Verb or TurkishNegation.Word or TurkishNegation.Without
                    : NegationTable.Default.Denies(token.Folded)))
                {
                    return true;
                }
            }

            // "no slide numbers are visible": the subject is denied
            const int subject = 3;
            for (var i = from - 1; language == Language.English && i >= Math.Max(0, from - subject) && segment.Tokens[i].Kind == TokenKind.Word; i--)
            {
                if (segment.Tokens[i].Folded is "no" or "nobody" or "nothing" or "none")
                {
                    return true;
                }
            }

            // "yeterli veri yok": what is denied stands between
            return language == Language.Turkish && to < segment.Tokens.Length && segment.Tokens[to].Kind == TokenKind.Word && TurkishAnalyser.Negation(segment.Tokens[to].Form) == TurkishNegation.Word;
        }

        /// <summary>How often this side denies something.</summary>
        public int Denials => NegationSide.Of(document, range).Denials;

        /// <summary><c>inadequate protection, yeterli koruma sağlamaması</c>: the verb of the noun that the Turkish word describes is denied.</summary>
        public bool IsDeniedByPredicate(Member turkish)
        {
            var tokens = document.Segments[turkish.Segment].Tokens;
            var noun = turkish.Word.First + turkish.Word.Count;
            if (turkish.Word.Class.OfClause)
            {
                return Array.Exists(tokens[noun..], t => t.Kind == TokenKind.Word && TurkishAnalyser.Negation(t.Form) is TurkishNegation.Verb or TurkishNegation.Word);
            }

            return !turkish.Word.Inflects && noun + 1 < tokens.Length && tokens[noun].Kind == TokenKind.Word && tokens[noun + 1].Kind == TokenKind.Word
                && TurkishAnalyser.Negation(tokens[noun + 1].Form) == TurkishNegation.Verb;
        }

        /// <summary>Some word of this side that is nearly a member of the class is known to render a word of the other.</summary>
        public bool Renders(Member other, Lexicon lexicon) => Members.Exists(m => !m.Says && m.Word.Class == other.Word.Class && m.Word.Pole == other.Word.Pole
            && BeadPlaces.Known(other.Form, other.English, m.Form, lexicon) >= Rendering);

        /// <summary>The class has the word at either pole.</summary>
        public bool IsAtBothPoles(Member word) => Members.Exists(m => m.Segment == word.Segment && m.Word.First == word.Word.First && m.Word.Class == word.Word.Class && m.Word.Pole != word.Word.Pole);

        /// <summary>A word of this side renders one within a phrase of the other that is said to be its opposite, a verb: <c>the connection</c> in <c>bağlantısını kesmek</c>.</summary>
        public static bool RendersPartOf(Member phrase, Member word, Lexicon lexicon) =>
            phrase.Word is { Inflects: true, Count: > 1 } && !word.Word.Says && phrase.Words.Any(part => BeadPlaces.Known(word.Form, word.English, part, lexicon) >= Rendering);

        /// <summary>Every plain word of a class, those included of which the two sides say the same.</summary>
        private List<PlacedWord> Plain
        {
            get
            {
                if (field is null)
                {
                    Gather(document, range, field = []);
                    field.RemoveAll(w => !w.Word.Says);
                }

                return field;
            }
        }

        /// <summary>In another sense the word has its rendering: <c>denial of service, hizmet reddi</c> is not what <c>doğrulama</c> denies.</summary>
        public bool IsRenderedOtherwise(Member word, Side other, Member opposite) =>
            Plain.Exists(own => own.Segment == word.Segment && own.Word.First <= word.Word.First && own.Word.First + own.Word.Count >= word.Word.First + word.Word.Count && own.Word.Class != word.Word.Class
                && other.Plain.Exists(o => o.Word.Class == own.Word.Class && o.Word.Pole == own.Word.Pole && !(o.Segment == opposite.Segment && o.Word.First == opposite.Word.First)));

        /// <summary>The word behind this Turkish one ends in <c>-sız</c>.</summary>
        public bool IsLackingBehind(Member word)
        {
            var tokens = document.Segments[word.Segment].Tokens;
            var behind = word.Word.First + word.Word.Count;
            return behind < tokens.Length && tokens[behind].Kind == TokenKind.Word && TurkishAnalyser.Negation(tokens[behind].Form) == TurkishNegation.Lacking;
        }

        /// <returns>The index of the first word of a pole; -1 for none.</returns>
        public int Holds(AntonymClass antonyms, int pole)
        {
            for (var i = 0; i < Members.Count; i++)
            {
                if (Members[i].Word.Class == antonyms && Members[i].Word.Pole == pole)
                {
                    return i;
                }
            }

            return -1;
        }

        /// <summary>The words of a pole that are plain, and those that the lexicon knows as renderings of such a word.</summary>
        /// <param name="named">Also those within names: they may be what another word is rendered by.</param>
        public List<Member> Saying(AntonymClass antonyms, int pole, Lexicon lexicon, bool named = false)
        {
            var saying = new List<Member>();
            foreach (var member in Members)
            {
                if (member.Word.Class == antonyms && member.Word.Pole == pole)
                {
                    if (named ? member.Word.Says : member.Says)
                    {
                        saying.Add(member);
                    }
                    else if (!member.InName && member.Form.Text.Length >= (member.English ? ShortestEnglish : ShortestTurkish) && IsTied(member, lexicon))
                    {
                        saying.Add(member with { Denied = IsDenied(document.Segments[member.Segment], document.Language, member.Word) });
                    }
                }
            }

            return saying;
        }

        /// <summary>A word that renders plain words of its pole and none of the other; of a phrase the last word.</summary>
        private static bool IsTied(Member word, Lexicon lexicon)
        {
            var id = word.English ? lexicon.EnglishId(word.Form) : lexicon.TurkishId(word.Form);
            return id >= 0 && Share(word.Word.Pole) >= Tied && Share(1 - word.Word.Pole) <= Untied;

            // How much of its renderings are plain words of a pole.
            double Share(int pole)
            {
                var share = 0.0;
                var (english, turkish) = word.Word.Class.Plain[pole];
                foreach (var other in word.English ? turkish : english)
                {
                    share += word.English ? lexicon.Find(id, lexicon.TurkishId(other)).TurkishGivenEnglish : lexicon.Find(lexicon.EnglishId(other), id).EnglishGivenTurkish;
                }

                return share;
            }
        }
    }
}
