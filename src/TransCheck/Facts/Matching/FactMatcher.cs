using System.Collections.Immutable;
using System.Runtime.InteropServices;
using TransCheck.Alignment;
using TransCheck.Articles;

namespace TransCheck.Facts.Matching;

/// <summary>
/// Assigns the numeric facts of a source to those of its target: equal ones within a bead, then moved ones among neighbour beads,
/// then those that were altered; what remains is missing or added.
/// </summary>
public static class FactMatcher
{
    // A bead's neighbours, nearest first: translators move a fact by a sentence or two, not further.
    private static readonly int[] Neighbours = [1, -1, 2, -2];

    // Below this a mention (one, both, first) is no evidence by itself.
    private const double Loud = 0.3;

    // Below this it is a word that only holds a number (decimal, quadratic), and not what became of another one.
    private const double Counting = 0.1;

    // From so many facts on that one bead does not share, fewer than half as many that it shares are chance.
    private const int ManyStrange = 5;

    // What is left of the confidence in a bead that shares next to nothing.
    private const double Doubtful = 0.5;

    // Below this two atoms have too little in common to be one fact that was altered.
    private const double Alterable = 0.33;

    public static FactComparison Compare(AlignedPair pair, DocumentFacts source, DocumentFacts target)
    {
        var beads = pair.Beads;
        var sides = new (List<Atom> Source, List<Atom> Target)[beads.Length];
        for (var b = 0; b < beads.Length; b++)
        {
            sides[b] = (Atoms(source, beads[b].Source, b), Atoms(target, beads[b].Target, b));
        }

        var links = new List<AtomLink>();
        foreach (var (s, t) in sides)
        {
            if (s.Count == 0 || t.Count == 0)
            {
                continue;
            }

            pair.Work.Charge(NearAtoms.Pairs(s, t));
            var own = new List<AtomLink>();
            Assign(s, t, own);
            Reclaim(s, t, own);
            Share(s, t);
            Share(t, s);
            links.AddRange(own);
        }

        for (var b = 0; b < sides.Length; b++)
        {
            Move(sides, b, links);
        }

        for (var b = 0; b < sides.Length; b++)
        {
            if (HoldsNumbers(sides[b].Source) || HoldsNumbers(sides[b].Target))
            {
                Assign(sides[b].Source, sides[b].Target, links, least: 0);
            }

            WordAnswers.Answer(sides[b].Source, source.Document, target.Document, beads[b].Target);
            WordAnswers.Answer(sides[b].Target, target.Document, source.Document, beads[b].Source);
            RepeatedAmounts.Answer(sides[b].Source, source.Document);
            RepeatedAmounts.Answer(sides[b].Target, target.Document);
            SignAnswers.Answer(sides[b].Source, sides[b].Target, target.Document);
            SignAnswers.Answer(sides[b].Target, sides[b].Source, source.Document);
            JoinedNumbers.Answer(sides[b].Source, source.Document, target.Document, beads[b].Target);
            JoinedNumbers.Answer(sides[b].Target, target.Document, source.Document, beads[b].Source);
            Code.CodeNumbers.Answer(sides[b].Source, source, beads[b].Source, target, beads[b].Target);
            Code.CodeNumbers.Answer(sides[b].Target, target, beads[b].Target, source, beads[b].Source);
        }

        var differences = new List<Difference>();
        var trust = new double[sides.Length];
        for (var b = 0; b < sides.Length; b++)
        {
            if (pair.IsCopy(beads[b]))
            {
                // Read by the rules of two languages: the August of a name is no month in Turkish.
                continue;
            }

            pair.Work.Charge(NearAtoms.Pairs(sides[b].Source, sides[b].Target));
            trust[b] = Trust(sides[b], b);
            Alter(sides[b], trust[b], differences);
        }

        for (var b = 0; b + 1 < sides.Length; b++)
        {
            // A sentence whose facts were altered may have been aligned to nothing, and its rendering too, or to a neighbour.
            if (HasOneSide(beads[b]) || HasOneSide(beads[b + 1]))
            {
                pair.Work.Charge(NearAtoms.Pairs(sides[b].Source, sides[b + 1].Target) + NearAtoms.Pairs(sides[b + 1].Source, sides[b].Target));
                Alter((sides[b].Source, sides[b + 1].Target), 0.8, differences);
                Alter((sides[b + 1].Source, sides[b].Target), 0.8, differences);
            }
        }

        Presence presence = new(sides);
        for (var b = 0; b < sides.Length; b++)
        {
            if (!pair.IsCopy(beads[b]))
            {
                Remain(beads[b], sides[b], b, presence, trust[b], differences);
            }
        }

        foreach (var (s, t) in links)
        {
            Linked(s, t, sides, target.Document, differences);
        }

        Format(links, target.Document, differences);
        return new FactComparison([.. links.Where(l => !l.Source.IsMarker && !l.Target.IsMarker).Select(l => new FactLink(l.Source.Mention, l.Target.Mention)).Distinct()], Joined(differences));
    }

    private static List<Atom> Atoms(DocumentFacts facts, SegmentRange range, int bead)
    {
        var atoms = new List<Atom>();
        var length = 0;
        for (var s = range.Start; s < range.End; s++)
        {
            length += facts.Document.Segments[s].Text.Length + 1;
        }

        var before = 0;
        for (var s = range.Start; s < range.End; s++)
        {
            if (facts.Document.MarkerOf(s) is { } marker)
            {
                atoms.Add(Atom.OfMarker(marker, s, new AtomPlace((double)before / length, bead)));
            }

            foreach (var mention in facts.BySegment[s])
            {
                Atom.Split(mention, new AtomPlace((before + ((mention.Span.Start + mention.Span.End) / 2.0)) / length, bead), atoms);
            }

            before += facts.Document.Segments[s].Text.Length + 1;
        }

        return atoms;
    }

    /// <summary>Links equal atoms, the closest in kind, unit and place first.</summary>
    /// <param name="least">How sure both must be at least to count something.</param>
    private static void Assign(List<Atom> source, List<Atom> target, List<AtomLink> links, double least = Counting)
    {
        var pairs = new List<Candidate>();
        var reach = NearAtoms.Reach(source, target);
        var far = reach < target.Count ? NearAtoms.ByAmount(target) : null;
        for (var i = 0; i < source.Count; i++)
        {
            var (start, end) = NearAtoms.Near(target, source[i].Position, reach);
            for (var j = start; j < end; j++)
            {
                Try(i, j);
            }

            if (far is not null && far.TryGetValue((source[i].Kind, source[i].Amount), out var equal))
            {
                var (before, behind) = (equal.BinarySearch(start), equal.BinarySearch(end));
                before = (before < 0 ? ~before : before) - 1;
                behind = behind < 0 ? ~behind : behind;
                if (before >= 0)
                {
                    Try(i, equal[before]);
                }

                if (behind < equal.Count)
                {
                    Try(i, equal[behind]);
                }
            }
        }

        pairs.Sort(Candidate.BestFirst);
        foreach (var (_, i, j) in pairs)
        {
            if (source[i].Mate is null && target[j].Mate is null)
            {
                Link(source[i], target[j], links);
            }
        }

        void Try(int i, int j)
        {
            var score = AtomEquality.Score(source[i], target[j]);
            if (score >= AtomEquality.Equal && ((source[i].Certainty >= least && target[j].Certainty >= least) || source[i].IsMarker || target[j].IsMarker))
            {
                pairs.Add(new Candidate(score, i, j));
            }
        }
    }

    /// <summary>Some of the atoms only answer what nothing else does.</summary>
    private static bool HoldsNumbers(List<Atom> atoms) => atoms.Exists(static a => a.Certainty < Counting && !a.IsMarker && a.Mate is null);

    /// <summary>Digits may have lost their only partner to a soft one (one, both) that can do without.</summary>
    private static void Reclaim(List<Atom> source, List<Atom> target, List<AtomLink> links)
    {
        var reach = NearAtoms.Reach(source, target);
        foreach (var s in source)
        {
            if (s.Mate is null && s.Certainty >= 0.9 && target.FindNear(s.Position, reach, t => IsSpare(t) && AtomEquality.Score(s, t) >= AtomEquality.Equal) is { } partner)
            {
                Relink(s, partner, links);
            }
        }

        foreach (var t in target)
        {
            if (t.Mate is null && t.Certainty >= 0.9 && source.FindNear(t.Position, reach, s => IsSpare(s) && AtomEquality.Score(s, t) >= AtomEquality.Equal) is { } partner)
            {
                Relink(partner, t, links);
            }
        }

        links.RemoveAll(l => !ReferenceEquals(l.Source.Mate, l.Target));
    }

    /// <summary>Two out of three as üçte ikisi, 20 percent as beş kişiden biri: a share on one side, its two numbers on the other.</summary>
    private static void Share(List<Atom> shares, List<Atom> numbers)
    {
        var reach = NearAtoms.Reach(shares, numbers);
        foreach (var share in shares)
        {
            if (share.Mate is not null || !(share.Kind == AtomKind.Number ? share.Amount is > 0 and < 1 : share.Kind == AtomKind.Percent && share.Amount is > 0 and < 100))
            {
                continue;
            }

            var (start, end) = NearAtoms.Near(numbers, share.Position, reach);
            for (var i = start; i < end; i++)
            {
                var whole = numbers[i];
                if (whole.Mate is null && whole.Kind == AtomKind.Number && whole.Amount > 1
                    && numbers.FindNear(share.Position, reach, n => n.Mate is null && n.Kind == AtomKind.Number && n.Amount > 0 && n.Amount < whole.Amount && IsShare(n.Amount / whole.Amount)) is { } part)
                {
                    (share.Mate, whole.Mate, part.Mate) = (whole, share, share);
                    break;
                }
            }

            bool IsShare(decimal part) => share.Kind == AtomKind.Percent ? AtomEquality.IsShare(part, share.Amount) : part == share.Amount;
        }
    }

    private static bool IsSpare(Atom atom) => !atom.IsMarker && (atom.Mate is null || atom.Mate.Certainty < Loud);

    private static void Relink(Atom source, Atom target, List<AtomLink> links)
    {
        if (source.Mate is { } oldTarget)
        {
            oldTarget.Mate = null;
        }

        if (target.Mate is { } oldSource)
        {
            oldSource.Mate = null;
        }

        Link(source, target, links);
    }

    private static void Link(Atom source, Atom target, List<AtomLink> links)
    {
        source.Mate = target;
        target.Mate = source;
        links.Add(new AtomLink(source, target));
    }

    /// <summary>
    /// A fact that moved to a neighbour leaves a hole on one side and stands over on the other. Where both beads have something in its place
    /// instead, two values were swapped across sentences, and that is no move.
    /// </summary>
    private static void Move((List<Atom> Source, List<Atom> Target)[] sides, int b, List<AtomLink> links)
    {
        var reach = NearAtoms.Reach(sides[b].Source, sides[b].Target);
        foreach (var atom in sides[b].Source)
        {
            if (atom.Mate is not null || atom.Certainty < Loud)
            {
                continue;
            }

            foreach (var step in Neighbours)
            {
                var n = b + step;
                if (n < 0 || n >= sides.Length)
                {
                    continue;
                }

                var moved = sides[n].Target.FindNear(step > 0 ? 0 : 1, NearAtoms.Reach(sides[b].Source, sides[n].Target), t => t.Mate is null && !t.IsMarker && AtomEquality.Score(atom, t) >= 80);
                if (moved is null || (HasRival(sides[b].Target, atom, reach) && (sides[b].Target.ExistsNear(atom.Position, reach, t => IsTwin(atom, t))
                    || HasRival(sides[n].Source, moved, NearAtoms.Reach(sides[n].Source, sides[n].Target)))))
                {
                    continue;
                }

                Link(atom, moved, links);
                break;
            }
        }
    }

    /// <summary>Another value of just the same kind and unit, as plainly written: it stands where the atom should.</summary>
    private static bool IsTwin(Atom atom, Atom other) =>
        other.Mate is null && other.Kind == atom.Kind && other.Certainty >= 0.5 && string.Equals(atom.Unit, other.Unit, StringComparison.Ordinal)
        && AtomEquality.Score(atom, other) < AtomEquality.Equal;

    private static bool HasRival(List<Atom> atoms, Atom atom, int reach) =>
        atoms.ExistsNear(atom.Position, reach, a => a.Mate is null && a.Certainty >= Loud && AtomEquality.Altered(atom, a) >= Alterable && AtomEquality.Score(atom, a) < AtomEquality.Equal);

    /// <summary>
    /// Sentences lose or change a fact or two. Where both sides have several that the other lacks and next to none that it has, they hardly render each other:
    /// in a list of examples or a page whose sections were put in another order.
    /// </summary>
    private static double Trust((List<Atom> Source, List<Atom> Target) side, int bead)
    {
        var (source, target) = (Strange(side.Source), Strange(side.Target));
        if (source + target < ManyStrange)
        {
            return 1;
        }

        var shared = side.Source.Count(a => a.Mate?.Bead == bead);
        return Math.Min(source, target) > Math.Max(1, 2 * shared) ? Doubtful : 1;
    }

    /// <summary>How many mentions have nothing that the other side states; a date is one, though it is of several atoms.</summary>
    private static int Strange(List<Atom> atoms)
    {
        var count = 0;
        Mention? last = null;
        foreach (var atom in atoms)
        {
            if (atom.Mate is null && atom.Certainty >= Loud && !ReferenceEquals(atom.Mention, last))
            {
                count++;
                last = atom.Mention;
            }
        }

        return count;
    }

    private static bool HasOneSide(Bead bead) => bead.Source.Count == 0 || bead.Target.Count == 0;

    /// <summary>Ties what is left on both sides of a bead, the likeliest first.</summary>
    private static void Alter((List<Atom> Source, List<Atom> Target) side, double weight, List<Difference> differences)
    {
        var pairs = new List<Candidate>();
        var reach = NearAtoms.Reach(side.Source, side.Target);
        for (var i = 0; i < side.Source.Count; i++)
        {
            var s = side.Source[i];
            if (s.Mate is not null)
            {
                continue;
            }

            var (start, end) = NearAtoms.Near(side.Target, s.Position, reach);
            for (var j = start; j < end; j++)
            {
                var t = side.Target[j];
                if (t.Mate is null && (AtomEquality.Contradicts(s, t) ? IsOnlyTime(s, side.Source, reach) && IsOnlyTime(t, side.Target, reach) : Comparable(s, t))
                    && AtomEquality.Altered(s, t) is >= Alterable and var score)
                {
                    pairs.Add(new Candidate(score * Math.Min(s.Certainty, t.Certainty), i, j));
                }
            }
        }

        pairs.Sort(Candidate.BestFirst);
        foreach (var (_, i, j) in pairs)
        {
            var (s, t) = (side.Source[i], side.Target[j]);
            if (s.Mate is null && t.Mate is null)
            {
                s.Mate = t;
                t.Mate = s;
                if (IsSameDayElsewhere(s, t, side.Source, reach))
                {
                    continue;
                }

                differences.Add(new Difference(
                    DifferenceOf(s, t), s.Mention, t.Mention, s.Mention.Segment, t.Mention.Segment, weight * Confidence.Altered(s, t)));
            }
        }
    }

    /// <summary>The day before or after, which it is at that hour in the other time zone.</summary>
    private static bool IsSameDayElsewhere(Atom s, Atom t, List<Atom> source, int reach)
    {
        if (s.Kind != t.Kind || s.Kind is not (AtomKind.Day or AtomKind.Weekday))
        {
            return false;
        }

        var days = (int)(t.Amount - s.Amount);
        days = s.Kind == AtomKind.Weekday && Math.Abs(days) == 6 ? -Math.Sign(days) : days;
        return Math.Abs(days) == 1 && source.ExistsNear(s.Position, reach, a => a.Kind == AtomKind.Clock && ClockEquality.ShiftsBy(a, days));
    }

    /// <summary>No other time without counterpart stands near, which might be the one that the other side tells in its own words.</summary>
    private static bool IsOnlyTime(Atom atom, List<Atom> atoms, int reach) =>
        !atoms.ExistsNear(atom.Position, reach, o => o != atom && o.Mate is null && (o.Kind == atom.Kind ? string.Equals(o.Period, atom.Period, StringComparison.Ordinal) : o.Kind is AtomKind.Weekday or AtomKind.Year && atom.Kind == AtomKind.Relative));

    /// <summary>Both are loud; or one is a number word and the other a soft one (both, ikisi) that is not merely an article.</summary>
    private static bool Comparable(Atom s, Atom t)
    {
        if (s.IsMarker || t.IsMarker)
        {
            return false;
        }

        if ((s.Certainty >= Loud && t.Certainty >= Loud) || (s.Kind == AtomKind.Frequency && t.Kind == AtomKind.Frequency) || AtomEquality.IsOneAway(s, t) || AtomEquality.IsOneAway(t, s))
        {
            return true;
        }

        var (soft, loud) = s.Certainty < t.Certainty ? (s, t) : (t, s);
        if (soft.Certainty < Counting)
        {
            return false;
        }

        if (AtomEquality.IsTimes(soft) && AtomEquality.IsTimes(loud))
        {
            // once / üç kez
            return true;
        }

        if (soft.Kind == loud.Kind && soft.Kind is AtomKind.Number or AtomKind.Ordinal)
        {
            // a quarter / yarım; the trio / dört kişi; tripled / dörde katlandı; the first / ikinci
            return (soft.Amount is > 0 and < 1 && loud.Amount is > 0 and < 1) || ((soft.Amount > 1 || soft.Kind == AtomKind.Ordinal)
                && (loud.Certainty is >= Loud and < 0.9 || (soft.Certainty >= Confidence.Named && loud.Certainty >= Confidence.Named)));
        }

        if (soft.Kind == AtomKind.Duration && loud.Kind == AtomKind.Duration && loud.Certainty >= Loud && string.Equals(soft.Unit, loud.Unit, StringComparison.Ordinal))
        {
            // half a century / bir asır
            return true;
        }

        // tenfold / yüzde 10
        return soft.Certainty >= Confidence.Named && loud.Certainty >= Loud && AtomEquality.IsMultiple(soft) && loud.Kind == AtomKind.Percent;
    }

    private static DifferenceKind DifferenceOf(Atom s, Atom t)
    {
        switch (s.Kind)
        {
            case AtomKind.Month:
                return DifferenceKind.Month;
            case AtomKind.Weekday:
                return DifferenceKind.Weekday;
            case AtomKind.Clock:
                return DifferenceKind.Time;
            case AtomKind.Currency:
                return DifferenceKind.Currency;
            case AtomKind.Dotted:
            case AtomKind.Qualifier when s.Period == nameof(QualifierKind.Compass):
                return DifferenceKind.Number;
            case AtomKind.Qualifier:
            case AtomKind.Relative when t.Kind == AtomKind.Relative:
                return DifferenceKind.Date;
            case AtomKind.Frequency when s.CountsTimes || t.CountsTimes:
                return (s.Mention.Value, t.Mention.Value) is (FrequencyValue x, FrequencyValue y) && x with { Count = y.Count } == y ? DifferenceKind.Number : DifferenceKind.Duration;
            case AtomKind.Relative or AtomKind.Frequency:
            case AtomKind.Duration when t.Kind is AtomKind.Relative or AtomKind.Frequency:
                return DifferenceKind.Unit;
            case AtomKind.Year or AtomKind.Decade when t.Kind is AtomKind.Year or AtomKind.Decade or AtomKind.Number:
                return DifferenceKind.Year;
            case AtomKind.Day when t.Kind is AtomKind.Day or AtomKind.Number or AtomKind.Ordinal:
                return DifferenceKind.Date;
            case AtomKind.Percent when t.Kind == AtomKind.Percent:
                return DifferenceKind.Percent;
            case AtomKind.Ordinal when t.Kind == AtomKind.Ordinal:
                return DifferenceKind.Ordinal;
            case AtomKind.Quantity when t.Kind == AtomKind.Quantity && AtomEquality.SameDimension(s, t) && !string.Equals(s.Unit, t.Unit, StringComparison.Ordinal)
                && s.Certainty >= 0.9 && t.Certainty >= 0.9:
                return DifferenceKind.Conversion;
        }

        if (IsScale(s.Amount, t.Amount))
        {
            return DifferenceKind.Scale;
        }

        return s.Kind == AtomKind.Duration && t.Kind == AtomKind.Duration ? DifferenceKind.Duration
            : s.Kind == AtomKind.Money && t.Kind == AtomKind.Money ? DifferenceKind.Money
            : DifferenceKind.Number;
    }

    /// <summary>The same digits by another power of ten, and enough of them that it is no chance: 2,3 and 23; 5 million and 5 billion.</summary>
    private static bool IsScale(decimal x, decimal y)
    {
        (x, y) = (Math.Min(Math.Abs(x), Math.Abs(y)), Math.Max(Math.Abs(x), Math.Abs(y)));
        if (x == 0)
        {
            return false;
        }

        var telling = y >= 10000 || x != decimal.Truncate(x) || x % 10 != 0;
        telling &= y >= 10000 || x >= 10 || x != decimal.Truncate(x);
        var steps = 0;
        while (x < y && steps < 18)
        {
            x *= 10;
            steps++;
        }

        return x == y && telling;
    }

    /// <summary>What has no partner at all.</summary>
    private static void Remain(Bead bead, (List<Atom> Source, List<Atom> Target) side, int index, Presence presence, double trust, List<Difference> differences)
    {
        var empty = bead.Source.Count == 0 || bead.Target.Count == 0;
        var reach = NearAtoms.Reach(side.Source, side.Target);
        foreach (var atom in side.Source)
        {
            if (atom.Mate is null && atom.Certainty >= Loud && !atom.IsSoft && !SaidTwice.Tells(atom, side.Source, reach))
            {
                differences.Add(new Difference(
                    IsTime(atom) ? DifferenceKind.TimeMissing : DifferenceKind.Missing, atom.Mention, null, atom.Mention.Segment, Place(bead.Target), Confidence.Missing(atom, presence.InTarget(atom, index), empty) * Partly(atom, side.Source, reach) * trust));
            }
        }

        foreach (var atom in side.Target)
        {
            if (atom.Mate is null && atom.Certainty >= Loud && !atom.IsSoft && !SaidTwice.Tells(atom, side.Target, reach))
            {
                differences.Add(new Difference(
                    IsTime(atom) ? DifferenceKind.TimeAdded : DifferenceKind.Added, null, atom.Mention, Place(bead.Source), atom.Mention.Segment, Confidence.Added(atom, presence.InSource(atom, index), empty) * Partly(atom, side.Target, reach) * trust));
            }
        }
    }

    /// <summary>The rest of its date has a partner.</summary>
    private static double Partly(Atom atom, List<Atom> atoms, int reach) =>
        atom.Kind is AtomKind.Month or AtomKind.Day && atoms.ExistsNear(atom.Position, reach, a => a != atom && a.Mate is not null && ReferenceEquals(a.Mention, atom.Mention)) ? 0.8 : 1;

    private static int Place(SegmentRange range) => range.Count > 0 ? range.Start : -1;

    private static bool IsTime(Atom atom) => atom.Kind is AtomKind.Year or AtomKind.Day or AtomKind.Decade or AtomKind.Month or AtomKind.Weekday or AtomKind.Clock;

    /// <summary>Equal amounts may still differ in unit, currency, bound or the way they are written.</summary>
    private static void Linked(Atom s, Atom t, (List<Atom> Source, List<Atom> Target)[] sides, Document target, List<Difference> differences)
    {
        var side = (Source: sides[s.Bead].Source, Target: sides[t.Bead].Target);
        var reach = NearAtoms.Reach(side.Source, side.Target);
        if (s.Value is { Borrowed: true } && t.Value is { Borrowed: true })
        {
            // The amounts that state the unit speak for all of the list.
            return;
        }

        void Add(DifferenceKind kind, double confidence) =>
            differences.Add(new Difference(kind, s.Mention, t.Mention, s.Mention.Segment, t.Mention.Segment, confidence));
        if (s.Currency.Length > 0 && t.Currency.Length > 0 && !AtomEquality.SameCurrency(s, t))
        {
            Add(DifferenceKind.Currency, 0.93);
        }
        else if (s.Unit.Length > 0 && t.Unit.Length > 0 && !string.Equals(s.Unit, t.Unit, StringComparison.Ordinal) && s.Amount == t.Amount
            && (Units.Get(s.Unit).Factor != Units.Get(t.Unit).Factor || !AtomEquality.SameDimension(s, t) || (s.Unit, t.Unit) is ("celsius", "fahrenheit") or ("fahrenheit", "celsius"))
            && !IsLetterOfTime(s, t) && !IsLetterOfTime(t, s))
        {
            Add(DifferenceKind.Unit, Confidence.Unit(s, t));
        }
        else if (s.Value is QuantityValue { Direction: not 0 and var direction } && t.Value is QuantityValue { Direction: not 0 and var other } && direction != other)
        {
            // three weeks from now became three weeks ago
            Add(DifferenceKind.Date, 0.6);
        }
        else if ((s.Kind, t.Kind) is (AtomKind.Decade, AtomKind.Year) or (AtomKind.Year, AtomKind.Decade) && s.Amount == t.Amount && s.Certainty >= 0.9 && t.Certainty >= 0.9)
        {
            // the 1990s became 1990
            Add(DifferenceKind.Year, 0.6);
        }
        else if (s.Kind == AtomKind.Year && t.Kind == AtomKind.Duration && s.Certainty >= 0.9 && t.Certainty >= 0.9)
        {
            // the year 1984 became 1984 months
            Add(DifferenceKind.Unit, 0.6);
        }
        else if (s.Unit.Length > 0 && s.Unit != "pound" && t.Kind == AtomKind.Money && s.Certainty >= 0.9 && t.Certainty >= 0.9)
        {
            Add(DifferenceKind.Unit, 0.8);
        }
        else if ((s.Kind, t.Kind) is (AtomKind.Percent, AtomKind.PercentagePoint) or (AtomKind.PercentagePoint, AtomKind.Percent)
            || (s.Kind == AtomKind.Percent && IsPoints(t)) || (IsPoints(s) && t.Kind == AtomKind.Percent))
        {
            // A quarter of a percentage point is a quarter of one percent.
            if (s.Amount < 1 && IsInWords(s) && IsInWords(t))
            {
                return;
            }

            Add(DifferenceKind.PercentagePoint, 0.55);
        }
        else if (IsLone(s, side.Source, reach) && IsLone(t, side.Target, reach)
            && ((s.Kind, t.Kind) is (AtomKind.Percent, AtomKind.Number) || ((s.Kind, t.Kind) is (AtomKind.Number, AtomKind.Percent) && s.Amount == decimal.Truncate(s.Amount))))
        {
            // Of a rate such as 0.9, English leaves the percent out more easily than Turkish.
            Add(DifferenceKind.Percent, s.Kind == AtomKind.Percent ? 0.6 : 0.55);
        }
        else if (t.Kind == AtomKind.Number && s.Certainty >= 0.9 && t.Certainty >= 0.9 && !IsWrittenAlike(s, t) && LosesMeasure(s, t, side.Target, reach, target))
        {
            Add(s.Kind == AtomKind.Money ? DifferenceKind.CurrencyLost : DifferenceKind.UnitLost, 0.6);
        }
        else if (s.Value is { } x && t.Value is { } y && s.Certainty >= 0.5 && t.Certainty >= 0.5 && Flipped(x.Bound, y.Bound))
        {
            Add(DifferenceKind.Bound, 0.75);
        }
        else if (s.Value is { } a && t.Value is { } b && s.Certainty >= 0.5 && t.Certainty >= 0.5 && Direction(a.Bound) > 0 && b.Bound is Bound.About or Bound.Nearly)
        {
            // "more than 135" became "yaklaşık 135"
            Add(DifferenceKind.BoundLoosened, 0.55);
        }
    }

    /// <summary>
    /// "750 thousand euros" became "750 bin", "900 kilograms" "900": nothing in the sentence names the currency or a unit of that kind, which may stand once for several amounts.
    /// Things that are counted (points, tokens) have other names too.
    /// </summary>
    private static bool LosesMeasure(Atom s, Atom t, List<Atom> side, int reach, Document target)
    {
        if (s.Kind == AtomKind.Money)
        {
            return !side.ExistsNear(t.Position, reach, o => o.Currency.Length > 0);
        }

        if (s.Kind != AtomKind.Quantity || Units.IsCounted(s.Unit) || side.ExistsNear(t.Position, reach, o => AtomEquality.SameDimension(o, s)))
        {
            return false;
        }

        // Left as it was, in a text of which only a part is translated: "512 bytes"
        var unit = s.Mention.Surface.AsSpan(s.Mention.Surface.AsSpan().LastIndexOfAny(' ', '-') + 1);
        return !target.Segments[t.Mention.Segment].Text.AsSpan(t.Mention.Span.End).TrimStart(" -").StartsWith(unit, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A writer who keeps to the other language's convention is told once in an article; each further place is less worth a stop.</summary>
    private static void Format(List<AtomLink> links, Document target, List<Difference> differences)
    {
        var told = false;
        foreach (var (s, t) in links.FindAll(IsAgainstConvention).OrderBy(l => l.Target.Mention.Segment).ThenBy(l => l.Target.Mention.Span.Start))
        {
            if (!IsVersion(s, t, target.Segments[t.Mention.Segment].Text) && !target.IsCode(t.Mention.Segment, t.Mention.Span))
            {
                differences.Add(new Difference(DifferenceKind.Format, s.Mention, t.Mention, s.Mention.Segment, t.Mention.Segment, told ? 0.4 : 0.5));
                told = true;
            }
        }

        static bool IsAgainstConvention(AtomLink link) =>
            link.Target.Value is { AgainstConvention: true } && link.Source.Kind != AtomKind.Clock && link.Target.Certainty >= 0.9 && link.Source.Certainty >= 0.9;
    }

    /// <summary>2.0 and 2.5 sürümü are names in digits, and so may be any short bare number, or output such as 0.15ms, that stands there as in the source.</summary>
    private static bool IsVersion(Atom source, Atom target, string text)
    {
        var mention = target.Mention;
        var verbatim = target.Kind == AtomKind.Number
            ? mention.Surface.Length <= 5
            : target.Kind is AtomKind.Quantity or AtomKind.Duration && !mention.Surface.Contains(' ', StringComparison.Ordinal);
        if (verbatim && string.Equals(source.Mention.Surface, mention.Surface, StringComparison.Ordinal))
        {
            return true;
        }

        // 1.3B parameters names a model as 1.3B does
        var sign = FirstWord(mention.Surface);
        if (sign.Length > 0 && char.IsAsciiLetterUpper(sign[^1]) && sign.SequenceEqual(FirstWord(source.Mention.Surface)))
        {
            return true;
        }

        var behind = text.AsSpan(mention.Span.End).TrimStart();
        return mention.Surface.EndsWith(".0", StringComparison.Ordinal) || behind.StartsWith("sürüm", StringComparison.Ordinal) || behind.StartsWith("versiyon", StringComparison.Ordinal)
            || behind.StartsWith("version", StringComparison.Ordinal) || text.AsSpan(0, mention.Span.Start).TrimEnd().EndsWith("ersion", StringComparison.Ordinal);
    }

    private static bool IsInWords(Atom atom) => !atom.Mention.Surface.AsSpan().ContainsAnyInRange('0', '9');

    private static ReadOnlySpan<char> FirstWord(string surface) => surface.AsSpan(0, surface.AsSpan().IndexOfAny(' ', '-') is >= 0 and var end ? end : surface.Length);

    /// <summary>What has letters and stands in both texts as it is, is a designation that the two languages read differently: 802.11b.</summary>
    private static bool IsWrittenAlike(Atom s, Atom t) => string.Equals(s.Mention.Surface, t.Mention.Surface, StringComparison.Ordinal);

    /// <summary>The m of 30m may be minutes and months as well as metres.</summary>
    private static bool IsLetterOfTime(Atom letter, Atom word) =>
        letter.Unit == "metre" && word.Unit is "minute" or "month" && letter.Mention.Surface.EndsWith('m') && char.IsAsciiDigit(letter.Mention.Surface.AsSpan(0, letter.Mention.Surface.Length - 1).TrimEnd()[^1]);

    private static bool IsPoints(Atom atom) => atom is { Unit: "point", Certainty: >= 0.5 };

    /// <summary>No percentage stands beside it that could lend it its sign: 20, 30 and 40 percent.</summary>
    private static bool IsLone(Atom atom, List<Atom> side, int reach)
    {
        var (start, end) = NearAtoms.Near(side, atom.Position, reach);
        var i = side.IndexOf(atom, start, end - start);
        return atom.Certainty >= 0.9 && !IsPercent(i - 1) && !IsPercent(i + 1);

        bool IsPercent(int k) => k >= 0 && k < side.Count && side[k].Kind == AtomKind.Percent;
    }

    private static bool Flipped(Bound s, Bound t) => (Direction(s), Direction(t)) is (1, -1) or (-1, 1);

    private static int Direction(Bound bound) => bound switch
    {
        Bound.MoreThan or Bound.AtLeast => 1,
        Bound.LessThan or Bound.AtMost => -1,
        _ => 0,
    };

    /// <summary>Two parts of one date are one finding.</summary>
    private static ImmutableArray<Difference> Joined(List<Difference> differences)
    {
        if (differences.Count < 2)
        {
            return [.. differences];
        }

        var result = ImmutableArray.CreateBuilder<Difference>(differences.Count);
        foreach (var group in differences.GroupBy(d => new Told(d.Source, d.Target, d.Kind == DifferenceKind.Format)))
        {
            var first = group.MaxBy(d => d.Confidence);
            if (first is null)
            {
                continue;
            }

            result.Add(group.Any(d => d.Kind != first.Kind) && group.All(d => d.Kind is DifferenceKind.Year or DifferenceKind.Month or DifferenceKind.Date) ? first with { Kind = DifferenceKind.Date } : first);
        }

        return result.DrainToImmutable();
    }

    private sealed record AtomLink(Atom Source, Atom Target);

    /// <summary>Two atoms that may be linked, by their places in the lists of their sides.</summary>
    private readonly record struct Candidate(double Score, int Source, int Target)
    {
        public static int BestFirst(Candidate x, Candidate y) =>
            x.Score != y.Score ? y.Score.CompareTo(x.Score) : x.Source != y.Source ? x.Source.CompareTo(y.Source) : x.Target.CompareTo(y.Target);
    }

    /// <summary>What one difference or several are about.</summary>
    private sealed record Told(Mention? Source, Mention? Target, bool Format);
}

/// <summary>Where values stand, for telling whether a fact without partner is said elsewhere.</summary>
internal sealed class Presence((List<Atom> Source, List<Atom> Target)[] sides)
{
    private Dictionary<Value, List<int>> Source => field ??= Index(Array.ConvertAll(sides, static s => s.Source));

    private Dictionary<Value, List<int>> Target => field ??= Index(Array.ConvertAll(sides, static s => s.Target));

    /// <summary>Beads between the atom and the nearest equal value of the target; null where there is none.</summary>
    public int? InTarget(Atom atom, int bead) => Nearest(Target, atom, bead);

    /// <inheritdoc cref="InTarget"/>
    public int? InSource(Atom atom, int bead) => Nearest(Source, atom, bead);

    /// <returns>The beads of each value, in order.</returns>
    private static Dictionary<Value, List<int>> Index(List<Atom>[] atomsByBead)
    {
        var index = new Dictionary<Value, List<int>>();
        foreach (var atoms in atomsByBead)
        {
            foreach (var atom in atoms)
            {
                if (!atom.IsSoft && !atom.IsMarker)
                {
                    (CollectionsMarshal.GetValueRefOrAddDefault(index, Value.Of(atom), out _) ??= []).Add(atom.Bead);
                }
            }
        }

        return index;
    }

    private sealed record Value(bool Clock, decimal Amount)
    {
        // Months and weekdays are small numbers of their own.
        public static Value Of(Atom atom) =>
            new(atom.Kind == AtomKind.Clock, atom.Kind switch { AtomKind.Month => -1000 - atom.Amount, AtomKind.Weekday => -2000 - atom.Amount, _ => atom.Amount });
    }

    private static int? Nearest(Dictionary<Value, List<int>> index, Atom atom, int bead)
    {
        if (!index.TryGetValue(Value.Of(atom), out var beads))
        {
            return null;
        }

        var i = beads.BinarySearch(bead);
        if (i >= 0)
        {
            return 0;
        }

        i = ~i;
        var after = i < beads.Count ? beads[i] - bead : int.MaxValue;
        var before = i > 0 ? bead - beads[i - 1] : int.MaxValue;
        return Math.Min(after, before);
    }
}
