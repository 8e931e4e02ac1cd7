namespace TransCheck.Pairing;

/// <summary>How well an English and a Turkish article fit.</summary>
/// <param name="English">Index of a <see cref="Side"/>.</param>
/// <param name="Turkish">Index of a <see cref="Side"/>; of another article.</param>
internal sealed record Fit(int English, int Turkish, double Score);

/// <param name="Margin">By how much it outdoes the next best fit of either article among those still free when it was chosen; infinite without one.</param>
internal readonly record struct AssignedFit(Fit Fit, double Margin);

/// <summary>Assigns one to one (an article of mixed language may stand on both sides, and is taken once) over a sparse table of fits: at each step the pair that outdoes its rivals by most, so that the clear ones clear the way for the others.</summary>
internal static class Assignment
{
    /// <param name="fits">No two of the same articles.</param>
    /// <param name="least">Fits below it are no rivals and are not assigned.</param>
    public static List<AssignedFit> Assign(IReadOnlyList<Fit> fits, double least)
    {
        var byEnglish = Group(fits, f => f.English, least);
        var byTurkish = Group(fits, f => f.Turkish, least);
        var taken = new HashSet<int>();
        var queue = new PriorityQueue<(Fit Fit, double Margin), (double Margin, int English, int Turkish)>();
        foreach (var english in byEnglish.Keys.Order())
        {
            Offer(english);
        }

        var result = new List<AssignedFit>();
        while (queue.TryDequeue(out var next, out _))
        {
            var (fit, margin) = next;
            if (taken.Contains(fit.English) || taken.Contains(fit.Turkish) || MarginOf(fit) != margin)
            {
                // Taken, or offered again since with the margin that it has now.
                continue;
            }

            result.Add(new AssignedFit(fit, margin));
            taken.Add(fit.English);
            taken.Add(fit.Turkish);
            Free(fit.English);
            Free(fit.Turkish);
        }

        return result;

        // Whoever had the taken article for a rival has a greater margin now, or another best.
        void Free(int article)
        {
            foreach (var rival in Of(byTurkish, article))
            {
                Offer(rival.English);
            }

            foreach (var rival in Of(byEnglish, article))
            {
                foreach (var other in byTurkish[rival.Turkish])
                {
                    Offer(other.English);
                }
            }
        }

        void Offer(int english)
        {
            if (!taken.Contains(english) && BestFree(byEnglish[english], taken) is { } best)
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
                rival = other.Turkish != fit.Turkish && !taken.Contains(other.Turkish) ? Math.Max(rival, other.Score) : rival;
            }

            foreach (var other in byTurkish[fit.Turkish])
            {
                rival = other.English != fit.English && !taken.Contains(other.English) ? Math.Max(rival, other.Score) : rival;
            }

            return fit.Score - rival;
        }
    }

    private static Fit? BestFree(List<Fit> fits, HashSet<int> taken)
    {
        Fit? best = null;
        foreach (var fit in fits)
        {
            if (!taken.Contains(fit.English) && !taken.Contains(fit.Turkish) && (best is null || fit.Score > best.Score))
            {
                best = fit;
            }
        }

        return best;
    }

    private static List<Fit> Of(Dictionary<int, List<Fit>> fits, int article) => fits.TryGetValue(article, out var list) ? list : [];

    private static Dictionary<int, List<Fit>> Group(IReadOnlyList<Fit> fits, Func<Fit, int> by, double least) =>
        fits.Where(f => f.Score >= least).GroupBy(by).ToDictionary(g => g.Key, g => g.OrderByDescending(f => f.Score).ThenBy(f => f.English).ThenBy(f => f.Turkish).ToList());
}
