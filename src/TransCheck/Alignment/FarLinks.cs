namespace TransCheck.Alignment;

/// <summary>
/// Ties segments that render each other and do not stand in one order: the translation moved them. They were left alone on both sides, or the chain tied them to what stands at their place for want of
/// better. A sure pair is tied first; then its neighbours, which moved with it, on weaker evidence.
/// </summary>
internal sealed class FarLinks
{
    /// <summary>A bead that scores so many times what two leftovers must is sure of its place: formulas that differ in their numbers alone score a little less.</summary>
    private const double Sure = 4;

    private readonly BeadScorer _scorer;
    private readonly AlignmentWeights _weights;
    private readonly AlignmentText _source;
    private readonly AlignmentText _target;
    private readonly bool[] _sourceFree;
    private readonly bool[] _targetFree;

    /// <summary>The beads of the chain that a far pair may break, with what breaking one costs.</summary>
    private readonly List<(SegmentRange Source, SegmentRange Target, double Score)> _loose = [];

    private readonly HashSet<(SegmentRange Source, SegmentRange Target)> _broken = [];

    /// <summary>For each source segment the index of its loose bead, -1 for none.</summary>
    private readonly int[] _looseOfSource;
    private readonly int[] _looseOfTarget;
    private readonly List<(SegmentRange Source, SegmentRange Target)> _ties = [];

    /// <summary>For each source segment that is tied here the index of its tie.</summary>
    private readonly int[] _tieOf;

    private FarLinks(AlignmentText source, AlignmentText target, BeadScorer scorer, AlignmentWeights weights)
    {
        (_source, _target, _scorer, _weights) = (source, target, scorer, weights);
        _sourceFree = new bool[source.Count];
        _targetFree = new bool[target.Count];
        _tieOf = new int[source.Count];
        _looseOfSource = new int[source.Count];
        _looseOfTarget = new int[target.Count];
        Array.Fill(_looseOfSource, -1);
        Array.Fill(_looseOfTarget, -1);
    }

    public static List<(SegmentRange Source, SegmentRange Target)> Tie(
        List<(SegmentRange Source, SegmentRange Target)> beads, AlignmentText source, AlignmentText target, LinkTable links, BeadScorer scorer, AlignmentWeights weights)
    {
        var far = new FarLinks(source, target, scorer, weights);
        foreach (var bead in beads)
        {
            if (bead.Target.Count == 0)
            {
                far._sourceFree[bead.Source.Start] = true;
            }
            else if (bead.Source.Count == 0)
            {
                far._targetFree[bead.Target.Start] = true;
            }
            else if (scorer.ScoreAnywhere(bead.Source, bead.Target) is var score && score < Sure * weights.Far)
            {
                Array.Fill(far._looseOfSource, far._loose.Count, bead.Source.Start, bead.Source.Count);
                Array.Fill(far._looseOfTarget, far._loose.Count, bead.Target.Start, bead.Target.Count);
                far._loose.Add((bead.Source, bead.Target, Math.Max(0, score)));
            }
        }

        if (far._loose.Count == 0 && !(far._sourceFree.Contains(true) && far._targetFree.Contains(true)))
        {
            return beads;
        }

        foreach (var (i, j, score) in far.Candidates(links))
        {
            if (score - far.CostOf(i, j) >= weights.Far)
            {
                far.Break(far._looseOfSource[i]);
                far.Break(far._looseOfTarget[j]);
                far.Put(far._ties.Count, new(i, 1), new(j, 1));
                far.Grow(i, j, 1);
                far.Grow(i, j, -1);
            }
        }

        if (far._ties.Count == 0)
        {
            return beads;
        }

        return
        [
            .. beads.Where(b => b.Source.Count > 0 && b.Target.Count > 0 && !far._broken.Contains(b)),
            .. far._ties,
            .. Enumerable.Range(0, source.Count).Where(i => far._sourceFree[i]).Select(i => (new SegmentRange(i, 1), new SegmentRange(0, 0))),
            .. Enumerable.Range(0, target.Count).Where(j => far._targetFree[j]).Select(j => (new SegmentRange(0, 0), new SegmentRange(j, 1))),
        ];
    }

    /// <summary>May a far pair have the segments, and what do the beads that it breaks cost? Infinite where it may not.</summary>
    private double CostOf(int i, int j)
    {
        if (_sourceFree[i] && _targetFree[j])
        {
            return 0;
        }

        // How the chain cut and joined what stands at one place is for the chain to say; and a heading does not turn into a sentence because both moved.
        var (own, other) = (_looseOfSource[i], _looseOfTarget[j]);
        return IsOpen(_sourceFree, _looseOfSource, i) && IsOpen(_targetFree, _looseOfTarget, j) && _source.Kind[i] == _target.Kind[j]
            && !(own >= 0 && IsNear(_loose[own].Target, j)) && !(other >= 0 && IsNear(_loose[other].Source, i))
            ? (own >= 0 ? _loose[own].Score : 0) + (other >= 0 ? _loose[other].Score : 0)
            : double.PositiveInfinity;
    }

    private static bool IsNear(SegmentRange range, int segment) => segment >= range.Start - BeadScorer.Longest && segment < range.End + BeadScorer.Longest;

    /// <summary>Leaves the segments of a loose bead alone.</summary>
    private void Break(int loose)
    {
        if (loose < 0)
        {
            return;
        }

        var (source, target, _) = _loose[loose];
        _broken.Add((source, target));
        Array.Fill(_looseOfSource, -1, source.Start, source.Count);
        Array.Fill(_looseOfTarget, -1, target.Start, target.Count);
        Array.Fill(_sourceFree, true, source.Start, source.Count);
        Array.Fill(_targetFree, true, target.Start, target.Count);
    }

    /// <summary>Pairs of free segments that share a word which is not common and score high enough, best first.</summary>
    private List<Candidate> Candidates(LinkTable links)
    {
        const int RareInDocument = 8;

        // Reached only where nearly everything is left alone and looks like everything.
        const int MostPairs = 200_000;
        const int FewestPairs = 8;
        var most = Math.Max(FewestPairs, MostPairs / Enumerable.Range(0, _source.Count).Count(i => IsOpen(_sourceFree, _looseOfSource, i)));
        var pairs = new HashSet<(int Source, int Target)>();
        for (var i = 0; i < _source.Count; i++)
        {
            if (!IsOpen(_sourceFree, _looseOfSource, i))
            {
                continue;
            }

            var enough = pairs.Count + most;
            for (var token = _source.Start[i]; token < _source.Start[i + 1] && pairs.Count < enough; token++)
            {
                foreach (ref readonly var link in links.Of(_source.Type[token]))
                {
                    var occurrences = _target.Occurrences.AsSpan(_target.OccurrenceStart[link.Target], _target.OccurrenceStart[link.Target + 1] - _target.OccurrenceStart[link.Target]);
                    if (occurrences.Length > RareInDocument)
                    {
                        continue;
                    }

                    foreach (var other in occurrences)
                    {
                        if (double.IsFinite(CostOf(i, _target.SegmentOf[other])))
                        {
                            pairs.Add((i, _target.SegmentOf[other]));
                        }
                    }
                }
            }
        }

        return pairs
            .Select(p => new Candidate(p.Source, p.Target, _scorer.ScoreAnywhere(new(p.Source, 1), new(p.Target, 1))))
            .Where(p => p.Score >= _weights.Far)
            .OrderByDescending(p => p.Score).ThenBy(p => p.Source).ThenBy(p => p.Target)
            .ToList();
    }

    /// <summary>Ties what stands next to a tied pair, in one direction, as long as it fits; two segments may join with the pair's own.</summary>
    private void Grow(int i, int j, int step)
    {
        while (true)
        {
            var (di, dj) = (i + step, j + step);
            var (sourceFree, targetFree) = (IsFree(_sourceFree, di), IsFree(_targetFree, dj));
            var best = (Gain: 0.0, Source: default(SegmentRange), Target: default(SegmentRange), I: 0, J: 0);
            if (sourceFree && targetFree)
            {
                Try(new(di, 1), new(dj, 1), di, dj, _weights.Near, ref best);
            }
            else if (IsIn(di, _source) && IsIn(dj, _target) && CostOf(di, dj) is var cost && double.IsFinite(cost))
            {
                Try(new(di, 1), new(dj, 1), di, dj, cost, ref best);
            }

            if (sourceFree && targetFree && IsFree(_sourceFree, di + step))
            {
                Try(Two(di, step), new(dj, 1), di + step, dj, _weights.Near + _weights.TwoToOne, ref best);
            }

            if (sourceFree && targetFree && IsFree(_targetFree, dj + step))
            {
                Try(new(di, 1), Two(dj, step), di, dj + step, _weights.Near + _weights.TwoToOne, ref best);
            }

            // The pair itself may be a part of more: its score grows when the neighbour joins it.
            var own = _ties[_tieOf[i]];
            var before = _scorer.ScoreAnywhere(own.Source, own.Target) + _weights.TwoToOne;
            if (sourceFree && own.Source.Count < BeadScorer.Longest && own.Target.Count == 1)
            {
                Try(new(Math.Min(own.Source.Start, di), own.Source.Count + 1), own.Target, di, j, before, ref best);
            }

            if (targetFree && own.Target.Count < BeadScorer.Longest && own.Source.Count == 1)
            {
                Try(own.Source, new(Math.Min(own.Target.Start, dj), own.Target.Count + 1), i, dj, before, ref best);
            }

            if (best.Gain <= 0)
            {
                return;
            }

            Break(_looseOfSource[best.I]);
            Break(_looseOfTarget[best.J]);
            Put(best.Source.Contains(i) || best.Target.Contains(j) ? _tieOf[i] : _ties.Count, best.Source, best.Target);
            (i, j) = (best.I, best.J);
        }
    }

    private void Try(SegmentRange source, SegmentRange target, int i, int j, double cost, ref (double Gain, SegmentRange Source, SegmentRange Target, int I, int J) best)
    {
        var gain = _scorer.ScoreAnywhere(source, target) - cost;
        if (gain > best.Gain)
        {
            best = (gain, source, target, i, j);
        }
    }

    /// <param name="at">Index of the tie, which is replaced if it is there.</param>
    private void Put(int at, SegmentRange source, SegmentRange target)
    {
        if (at == _ties.Count)
        {
            _ties.Add(default);
        }

        _ties[at] = (source, target);
        Array.Fill(_tieOf, at, source.Start, source.Count);
        Array.Fill(_sourceFree, false, source.Start, source.Count);
        Array.Fill(_targetFree, false, target.Start, target.Count);
    }

    private sealed record Candidate(int Source, int Target, double Score);

    private static SegmentRange Two(int first, int step) => new(Math.Min(first, first + step), 2);

    private static bool IsOpen(bool[] free, int[] loose, int k) => free[k] || loose[k] >= 0;

    private static bool IsIn(int k, AlignmentText text) => k >= 0 && k < text.Count;

    private static bool IsFree(bool[] free, int k) => k >= 0 && k < free.Length && free[k];
}
