using System.Runtime.InteropServices;
using TransCheck.Linguistics;

namespace TransCheck.Alignment;

/// <summary>
/// Scores how well runs of segments render each other: for every word the odds that the other side's words gave rise to it rather than
/// chance, and how well the lengths fit. Works row by row over the source, so that memory is linear; rows are the last three.
/// </summary>
internal sealed class BeadScorer
{
    public const int Longest = 3;

    /// <summary>
    /// A pair whose words say less on average renders nothing of each other: without any match it is the logarithm of the free share, -1.2.
    /// </summary>
    private const double NearEvidence = -0.9;

    private const int FactorsAtOnce = 16;

    private readonly AlignmentText _source;
    private readonly AlignmentText _target;
    private readonly LinkTable _links;
    private readonly AlignmentWeights _weights;
    private readonly LengthFit _fit;

    /// <summary>By row modulo 3: for each target token the probability mass that the source segment's words give it.</summary>
    private readonly float[][] _mass = new float[Longest][];

    /// <summary>By row modulo 3 and number of segments less 1: evidence of the target segment's words, given the source segments that end at the row.</summary>
    private readonly float[][] _forward = new float[Longest * Longest][];

    /// <summary>By row modulo 3 and number of segments less 1: evidence of the row's words, given the target segments that end there.</summary>
    private readonly float[][] _backward = new float[Longest * Longest][];

    /// <summary>By row modulo 3: may the target segment render the row at all? Beads of more segments are tried only around such pairs.</summary>
    private readonly bool[][] _near = new bool[Longest][];

    private readonly (int Low, int High)[] _range = [(0, 0), (0, 0), (0, 0)];

    /// <summary>For each target type its first token in the run that is looked at, counted from 1; 0 between calls.</summary>
    private readonly int[] _firstOf;

    /// <summary>For each token of that run the next one of its type, counted from 1; 0 for the last.</summary>
    private int[] _nextOf = [];

    private readonly List<Meeting> _meetings = [];

    /// <summary>Scores that were asked for: those of beads are, by one stage after the other.</summary>
    private readonly Dictionary<(int, int, int, int), double> _scores = [];
    private float[] _back = [];
    private float[] _anyForward = [];
    private float[] _anyBackward = [];
    private float[] _toShort = [];
    private float[] _ofShort = [];

    public BeadScorer(AlignmentText source, AlignmentText target, LinkTable links, AlignmentWeights weights, LengthModel length)
    {
        (_source, _target, _links, _weights) = (source, target, links, weights);
        _fit = new LengthFit(source, target, length, weights.ChanceDeviation);
        _firstOf = new int[target.TypeCount];
        for (var r = 0; r < Longest; r++)
        {
            _mass[r] = new float[target.Start[^1]];
            _near[r] = new bool[target.Count];
        }

        for (var r = 0; r < _forward.Length; r++)
        {
            _forward[r] = new float[target.Count];
            _backward[r] = new float[target.Count];
        }
    }

    /// <summary>Works out the row of a source segment against the target segments from <paramref name="low"/> up to <paramref name="high"/>. Rows come in order.</summary>
    public void Row(int i, int low, int high)
    {
        var slot = i % Longest;
        _range[slot] = (low, high);
        var mass = _mass[slot];
        var firstToken = _target.Start[low];
        var lastToken = _target.Start[high];
        Array.Clear(mass, firstToken, lastToken - firstToken);
        var words = _source.Tokens(i);
        var width = high - low;
        var size = words * width;
        if (_back.Length < size)
        {
            _back = new float[size * 2];
        }

        Array.Clear(_back, 0, size);
        var (back, segmentOf) = (_back, _target.SegmentOf);
        for (var k = 0; k < words; k++)
        {
            foreach (ref readonly var link in _links.Of(_source.Type[_source.Start[i] + k]))
            {
                foreach (var token in Within(link.Target, firstToken, lastToken))
                {
                    mass[token] += link.Forward;
                    back[((segmentOf[token] - low) * words) + k] += link.Backward;
                }
            }
        }

        Forward(i, 1, low, high);
        Backward(i, 1, low, high, words);
        var (forward, backward, near) = (_forward[slot * Longest], _backward[slot * Longest], _near[slot]);
        for (var j = low; j < high; j++)
        {
            near[j] = forward[j] + backward[j] > NearEvidence * (words + _target.Tokens(j));
        }

        for (var count = 2; count <= Longest; count++)
        {
            if (count <= i + 1)
            {
                Forward(i, count, low, high);
            }

            Backward(i, count, low, high, words);
        }
    }

    /// <summary>The score of a bead that ends at the row of <paramref name="i"/> (the last source segment) and at <paramref name="j"/>; minus infinity outside the band.</summary>
    /// <param name="m">Source segments, 1 to 3.</param>
    /// <param name="n">Target segments, 1 to 3.</param>
    public double Score(int i, int m, int j, int n)
    {
        for (var r = i - m + 1; r <= i; r++)
        {
            var (low, high) = _range[r % Longest];
            if (j >= high || j - n + 1 < low)
            {
                return double.NegativeInfinity;
            }
        }

        var evidence = 0.0;
        var forward = _forward[((i % Longest) * Longest) + m - 1];
        for (var q = j - n + 1; q <= j; q++)
        {
            evidence += forward[q];
        }

        for (var r = i - m + 1; r <= i; r++)
        {
            evidence += _backward[((r % Longest) * Longest) + n - 1][j];
        }

        return (evidence * _weights.Scale) + _fit.Of(i - m + 1, m, j - n + 1, n);
    }

    /// <summary>The score of any two runs of segments, wherever they stand.</summary>
    public double ScoreAnywhere(SegmentRange source, SegmentRange target)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_scores, (source.Start, source.Count, target.Start, target.Count), out var isKnown);
        if (!isKnown)
        {
            known = Anywhere(source, target);
        }

        return known;
    }

    private double Anywhere(SegmentRange source, SegmentRange target)
    {
        var forward = Cleared(ref _anyForward, _target.Start[target.End] - _target.Start[target.Start]);
        var backward = Cleared(ref _anyBackward, _source.Start[source.End] - _source.Start[source.Start]);
        var firstSource = _source.Start[source.Start];
        var firstTarget = _target.Start[target.Start];
        foreach (ref readonly var meeting in Meetings(firstSource, firstSource + backward.Length, firstTarget, firstTarget + forward.Length))
        {
            forward[meeting.Target] += meeting.Forward;
            backward[meeting.Source] += meeting.Backward;
        }

        var evidence = Evidence(_target.Odds.AsSpan(firstTarget, forward.Length), 1f / (backward.Length + 1), forward, [], [])
            + Evidence(_source.Odds.AsSpan(firstSource, backward.Length), 1f / (forward.Length + 1), backward, [], []);
        return (evidence * _weights.Scale) + _fit.Of(source.Start, source.Count, target.Start, target.Count);
    }

    /// <summary>The part of <see cref="ScoreAnywhere"/> that lengths give.</summary>
    public double LengthFit(SegmentRange source, SegmentRange target) => _fit.Of(source.Start, source.Count, target.Start, target.Count);

    /// <summary>
    /// The score of one long segment against two short ones as the best way to cut the long one in two, each part rendering one of them.
    /// The two need not be neighbours.
    /// </summary>
    /// <param name="longIsTarget">The long segment is a target's, the short ones are the source's.</param>
    public double Split(int first, int second, int joined, bool longIsTarget)
    {
        var a = new SplitPart(this, first, joined, longIsTarget);
        var b = new SplitPart(this, second, joined, longIsTarget);
        var best = double.NegativeInfinity;
        var n = a.Cuts;
        for (var cut = 1; cut < n; cut++)
        {
            best = Math.Max(best, Math.Max(a.Before[cut] + b.After[cut], b.Before[cut] + a.After[cut] - 1));
        }

        return best;
    }

    private static Span<float> Cleared(ref float[] buffer, int length)
    {
        if (buffer.Length < length)
        {
            buffer = new float[length * 2];
        }

        var span = buffer.AsSpan(0, length);
        span.Clear();
        return span;
    }

    /// <summary>The logarithm of how much likelier the words are than by chance.</summary>
    /// <param name="share">What counts of the masses.</param>
    /// <param name="one">For each word the mass that one segment of the other side gives it.</param>
    /// <param name="two">The same of a second segment; empty for none.</param>
    /// <param name="three">The same of a third.</param>
    private double Evidence(ReadOnlySpan<WordOdds> odds, float share, ReadOnlySpan<float> one, ReadOnlySpan<float> two, ReadOnlySpan<float> three)
    {
        var most = _weights.MostOdds;
        var sum = 0.0;
        var product = 1.0;
        for (var k = 0; k < odds.Length;)
        {
            // Factors are multiplied before one logarithm is taken; a few cannot leave the range of a double.
            for (var end = Math.Min(k + FactorsAtOnce, odds.Length); k < end; k++)
            {
                var mass = one[k];
                if (two.Length > 0)
                {
                    mass += two[k];
                    if (three.Length > 0)
                    {
                        mass += three[k];
                    }
                }

                var factor = odds[k].Of(share * mass);
                product *= factor < most ? factor : most;
            }

            if (product is > 1e200 or < 1e-200)
            {
                sum += Math.Log(product);
                product = 1;
            }
        }

        return sum + Math.Log(product);
    }

    private void Forward(int i, int count, int low, int high)
    {
        var words = 0;
        for (var row = i - count + 1; row <= i; row++)
        {
            words += _source.Tokens(row);
            low = Math.Max(low, _range[row % Longest].Low);
            high = Math.Min(high, _range[row % Longest].High);
        }

        var result = _forward[((i % Longest) * Longest) + count - 1];
        var share = 1f / (words + 1);
        var (one, two, three) = (_mass[i % Longest], _mass[(i + 2) % Longest], _mass[(i + 1) % Longest]);
        for (var j = low; j < high; j++)
        {
            if (count > 1 && !_near[i % Longest][j] && !_near[(i + 2) % Longest][j] && !(count > 2 && _near[(i + 1) % Longest][j]))
            {
                result[j] = float.NegativeInfinity;
                continue;
            }

            var (start, length) = (_target.Start[j], _target.Tokens(j));
            result[j] = (float)Evidence(
                _target.Odds.AsSpan(start, length), share, one.AsSpan(start, length), count > 1 ? two.AsSpan(start, length) : [], count > 2 ? three.AsSpan(start, length) : []);
        }
    }

    private void Backward(int i, int count, int low, int high, int words)
    {
        var odds = _source.Odds.AsSpan(_source.Start[i], words);
        var near = _near[i % Longest];
        var result = _backward[((i % Longest) * Longest) + count - 1];
        for (var j = low + count - 1; j < high; j++)
        {
            if (count > 1 && !near[j] && !near[j - 1] && !(count > 2 && near[j - 2]))
            {
                result[j] = float.NegativeInfinity;
                continue;
            }

            var share = 1f / (_target.Start[j + 1] - _target.Start[j - count + 1] + 1);
            var at = (j - low) * words;
            result[j] = (float)Evidence(
                odds, share, _back.AsSpan(at, words), count > 1 ? _back.AsSpan(at - words, words) : [], count > 2 ? _back.AsSpan(at - words - words, words) : []);
        }
    }

    /// <summary>
    /// Where the words of a source run meet words of a target run that may render them, in the order of the source. Good until the next call.
    /// </summary>
    private ReadOnlySpan<Meeting> Meetings(int firstSource, int endSource, int firstTarget, int endTarget)
    {
        var types = _target.Type.AsSpan(firstTarget, endTarget - firstTarget);
        if (_nextOf.Length < types.Length)
        {
            _nextOf = new int[2 * types.Length];
        }

        for (var t = types.Length - 1; t >= 0; t--)
        {
            _nextOf[t] = _firstOf[types[t]];
            _firstOf[types[t]] = t + 1;
        }

        _meetings.Clear();
        for (var k = firstSource; k < endSource; k++)
        {
            foreach (ref readonly var link in _links.Of(_source.Type[k]))
            {
                for (var t = _firstOf[link.Target]; t > 0; t = _nextOf[t - 1])
                {
                    _meetings.Add(new Meeting(k - firstSource, t - 1, link.Forward, link.Backward));
                }
            }
        }

        foreach (var type in types)
        {
            _firstOf[type] = 0;
        }

        return CollectionsMarshal.AsSpan(_meetings);
    }

    /// <summary>The tokens of a target type from one token up to another.</summary>
    private ReadOnlySpan<int> Within(int type, int first, int end)
    {
        var all = _target.Occurrences.AsSpan(_target.OccurrenceStart[type], _target.OccurrenceStart[type + 1] - _target.OccurrenceStart[type]);
        if (all.Length == 0 || (all[0] >= first && all[^1] < end))
        {
            return all;
        }

        var from = all.BinarySearch(first);
        all = all[(from < 0 ? ~from : from)..];
        var to = all.BinarySearch(end);
        return all[..(to < 0 ? ~to : to)];
    }

    /// <summary>A word of a source run and a word of a target run that may render it, counted from the starts of the runs.</summary>
    private readonly record struct Meeting(int Source, int Target, float Forward, float Backward);

    /// <summary>For each place to cut the long segment: the score of a short one against what is before, and against what is after.</summary>
    private readonly ref struct SplitPart
    {
        public SplitPart(BeadScorer scorer, int shortSegment, int longSegment, bool longIsTarget)
        {
            var (longText, shortText) = longIsTarget ? (scorer._target, scorer._source) : (scorer._source, scorer._target);
            var weights = scorer._weights;
            var n = longText.Tokens(longSegment);
            var words = shortText.Tokens(shortSegment);
            Cuts = n;
            Before = new double[n + 1];
            After = new double[n + 1];

            // toShort: for each word of the short segment, the mass that each word of the long one gives it; ofShort: the other way round, summed.
            var toShort = Cleared(ref scorer._toShort, words * n);
            var ofShort = Cleared(ref scorer._ofShort, n);
            var sourceSegment = longIsTarget ? shortSegment : longSegment;
            var targetSegment = longIsTarget ? longSegment : shortSegment;
            var firstSource = scorer._source.Start[sourceSegment];
            var firstTarget = scorer._target.Start[targetSegment];
            foreach (ref readonly var meeting in scorer.Meetings(firstSource, scorer._source.Start[sourceSegment + 1], firstTarget, scorer._target.Start[targetSegment + 1]))
            {
                if (longIsTarget)
                {
                    ofShort[meeting.Target] += meeting.Forward;
                    toShort[(meeting.Source * n) + meeting.Target] = meeting.Backward;
                }
                else
                {
                    ofShort[meeting.Source] += meeting.Backward;
                    toShort[(meeting.Target * n) + meeting.Source] = meeting.Forward;
                }
            }

            var longFirst = longText.Start[longSegment];
            var shortFirst = shortText.Start[shortSegment];
            var share = 1f / (words + 1);
            var total = 0.0;
            for (var q = 0; q < n; q++)
            {
                Before[q] = total;
                After[q] = -total;
                total += Math.Log(Math.Min(longText.Odds[longFirst + q].Of(share * ofShort[q]), weights.MostOdds));
            }

            Before[n] = total;
            After[n] = -total;
            for (var q = 0; q <= n; q++)
            {
                After[q] += total;
            }

            for (var k = 0; k < words; k++)
            {
                var odds = shortText.Odds[shortFirst + k];
                var masses = toShort.Slice(k * n, n);
                var all = 0f;
                foreach (var mass in masses)
                {
                    all += mass;
                }

                // What lies before the first word that gives mass, and after the last one, needs no logarithm of its own.
                var none = Math.Log(odds.Free);
                var sum = 0f;
                for (var q = 0; q <= n; q++)
                {
                    var rest = Math.Max(0, all - sum);
                    Before[q] += sum == 0 ? none : Math.Log(Math.Min(odds.Of(sum / (q + 1)), weights.MostOdds));
                    After[q] += rest == 0 ? none : Math.Log(Math.Min(odds.Of(rest / (n - q + 1)), weights.MostOdds));
                    sum += q < n ? masses[q] : 0;
                }
            }

            var length = shortText.Length[shortSegment];
            for (var q = 0; q <= n; q++)
            {
                var before = (double)longText.Length[longSegment] * q / Math.Max(1, n);
                var after = longText.Length[longSegment] - before;
                Before[q] = (Before[q] * weights.Scale) + (longIsTarget ? scorer._fit.Of(length, before) : scorer._fit.Of(before, length));
                After[q] = (After[q] * weights.Scale) + (longIsTarget ? scorer._fit.Of(length, after) : scorer._fit.Of(after, length));
            }
        }

        public int Cuts { get; }

        public double[] Before { get; }

        public double[] After { get; }
    }
}
