namespace TransCheck.Alignment;

/// <summary>Ties segments that were left alone on both sides and yet render each other: the translation moved them.</summary>
internal static class FarLinks
{
    public static List<(SegmentRange Source, SegmentRange Target)> Tie(
        List<(SegmentRange Source, SegmentRange Target)> beads, BeadScorer scorer, AlignmentWeights weights)
    {
        var sources = beads.Where(b => b.Target.Count == 0).Select(b => b.Source).ToList();
        var targets = beads.Where(b => b.Source.Count == 0).Select(b => b.Target).ToList();
        var candidates = new List<(double Score, SegmentRange Source, SegmentRange Target)>();
        foreach (var source in sources)
        {
            foreach (var target in targets)
            {
                var score = scorer.ScoreAnywhere(source, target);
                if (score >= weights.Far)
                {
                    candidates.Add((score, source, target));
                }
            }
        }

        if (candidates.Count == 0)
        {
            return beads;
        }

        var takenSources = new HashSet<SegmentRange>();
        var takenTargets = new HashSet<SegmentRange>();
        var ties = new List<(SegmentRange Source, SegmentRange Target)>();
        foreach (var (_, source, target) in candidates.OrderByDescending(c => c.Score).ThenBy(c => c.Source.Start).ThenBy(c => c.Target.Start))
        {
            if (!takenSources.Contains(source) && !takenTargets.Contains(target))
            {
                takenSources.Add(source);
                takenTargets.Add(target);
                ties.Add((source, target));
            }
        }

        return [.. beads.Where(b => b.Source.Count == 0 ? !takenTargets.Contains(b.Target) : b.Target.Count > 0 || !takenSources.Contains(b.Source)), .. ties];
    }
}
