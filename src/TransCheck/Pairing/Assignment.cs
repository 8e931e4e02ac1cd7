namespace TransCheck.Pairing;

/// <summary>How well an English and a Turkish article fit.</summary>
/// <param name="English">Position among the English articles.</param>
/// <param name="Turkish">Position among the Turkish articles.</param>
internal readonly record struct Fit(int English, int Turkish, double Score);

/// <param name="Margin">By how much it outdoes the next best fit of either article among those still free when it was chosen; infinite without one.</param>
internal readonly record struct AssignedFit(Fit Fit, double Margin);

/// <summary>Assigns one to one over a sparse table of fits: at each step the pair that outdoes its rivals by most, so that the clear ones clear the way for the others.</summary>
internal static class Assignment
{
    /// <param name="fits">No two of the same articles.</param>
    /// <param name="least">Fits below it are no rivals and are not assigned.</param>
    public static List<AssignedFit> Assign(IReadOnlyList<Fit> fits, double least)
    {
        var byEnglish = Group(fits, f => f.English, least);
        var byTurkish = Group(fits, f => f.Turkish, least);
        var takenEnglish = new HashSet<int>();
        var takenTurkish = new HashSet<int>();
        var queue = new PriorityQueue<(Fit Fit, double Margin), (double Margin, int English, int Turkish)>();
        foreach (var english in byEnglish.Keys.Order())
        {
            Offer(english);
        }

        var result = new List<AssignedFit>();
        while (queue.TryDequeue(out var next, out _))
        {
            var (fit, margin) = next;
            if (takenEnglish.Contains(fit.English) || takenTurkish.Contains(fit.Turkish) || MarginOf(fit) != margin)
            {
                // Taken, or offered again since with the margin that it has now.
                continue;
            }

            result.Add(new AssignedFit(fit, margin));
            takenEnglish.Add(fit.English);
            takenTurkish.Add(fit.Turkish);
            foreach (var rival in byTurkish[fit.Turkish])
            {
                Offer(rival.English);
            }

            foreach (var rival in byEnglish[fit.English])
            {
                foreach (var other in byTurkish[rival.Turkish])
                {
                    Offer(other.English);
                }
            }
        }

        return result;

        void Offer(int english)
        {
            if (!takenEnglish.Contains(english) && BestFree(byEnglish[english], takenEnglish, takenTurkish) is { } best)
            {
                var margin = MarginOf(best);
                queue.Enqueue((best, margin), (-margin, best.English, best.Turkish));
            }
        }

        double MarginOf(Fit fit)
        {
            var rival = double.NegativeInfinity;
            foreach (var other in byEnglish[fit.English])
            {
                rival = other.Turkish != fit.Turkish && !takenTurkish.Contains(other.Turkish) ? Math.Max(rival, other.Score) : rival;
            }

            foreach (var other in byTurkish[fit.Turkish])
            {
                rival = other.English != fit.English && !takenEnglish.Contains(other.English) ? Math.Max(rival, other.Score) : rival;
            }

            return fit.Score - rival;
        }
    }

    private static Fit? BestFree(List<Fit> fits, HashSet<int> takenEnglish, HashSet<int> takenTurkish)
    {
        Fit? best = null;
        foreach (var fit in fits)
        {
            if (!takenEnglish.Contains(fit.English) && !takenTurkish.Contains(fit.Turkish) && (best is null || fit.Score > best.Value.Score))
            {
                best = fit;
            }
        }

        return best;
    }

    private static Dictionary<int, List<Fit>> Group(IReadOnlyList<Fit> fits, Func<Fit, int> by, double least) =>
        fits.Where(f => f.Score >= least).GroupBy(by).ToDictionary(g => g.Key, g => g.OrderByDescending(f => f.Score).ThenBy(f => f.English).ThenBy(f => f.Turkish).ToList());
}
