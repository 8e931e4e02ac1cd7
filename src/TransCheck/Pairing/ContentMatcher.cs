using TransCheck.Linguistics;

namespace TransCheck.Pairing;

/// <summary>Compares the content of articles of two languages; each article with a few candidates only.</summary>
internal sealed class ContentMatcher
{
    /// <summary>Candidates that are scored in full for one article.</summary>
    private const int MostCandidates = 12;

    /// <summary>Entries of the index that the search for candidates of one article may look at.</summary>
    private const int SearchBudget = 4000;

    private readonly ContentIndex _index;
    private readonly Lexicon _lexicon;
    private readonly ParallelOptions _parallel;

    private ContentMatcher(ContentIndex index, Lexicon lexicon, ParallelOptions parallel) => (_index, _lexicon, _parallel) = (index, lexicon, parallel);

    public static ContentMatcher Of(IReadOnlyList<Side> english, IReadOnlyList<Side> turkish, Lexicon lexicon, ParallelOptions parallel)
    {
        var index = ContentIndex.Of(Read(english), Read(turkish), lexicon.EnglishStems.Count, lexicon.TurkishStems.Count);
        return new ContentMatcher(index, lexicon, parallel);

        ContentFeatures[] Read(IReadOnlyList<Side> sides)
        {
            var features = new ContentFeatures[sides.Count];
            Parallel.For(0, sides.Count, parallel, i => features[i] = FeatureReader.Read(sides[i].Article, sides[i].Language, lexicon));
            return features;
        }
    }

    /// <summary>The candidates of some English articles, each with what speaks for it.</summary>
    /// <param name="english">Positions.</param>
    /// <param name="turkish">Positions of the Turkish articles to choose from.</param>
    public IEnumerable<(Fit Fit, ContentScore Score)> Candidates(IReadOnlyList<int> english, IReadOnlyList<int> turkish)
    {
        var search = _index.For(turkish);
        var found = new (Fit, ContentScore)[english.Count][];
        Parallel.For(0, english.Count, _parallel, () => new ContentScorer(_index, _lexicon), (i, _, scorer) =>
        {
            scorer.Ask(_index.English[english[i]]);
            found[i] = [.. scorer.Candidates(search, MostCandidates, SearchBudget).Select(candidate =>
            {
                var score = scorer.Score(candidate);
                return (new Fit(english[i], candidate, ContentModel.Fit(score)), score);
            })];
            return scorer;
        }, _ => { });
        return found.SelectMany(f => f);
    }

    /// <summary>Scores pairs that something else proposes.</summary>
    public (Fit Fit, ContentScore Score)[] Score(IReadOnlyList<(int English, int Turkish)> pairs)
    {
        var scores = new (Fit, ContentScore)[pairs.Count];
        Parallel.For(0, pairs.Count, _parallel, () => new ContentScorer(_index, _lexicon), (i, _, scorer) =>
        {
            scorer.Ask(_index.English[pairs[i].English]);
            var score = scorer.Score(pairs[i].Turkish);
            scores[i] = (new Fit(pairs[i].English, pairs[i].Turkish, ContentModel.Fit(score)), score);
            return scorer;
        }, _ => { });
        return scores;
    }
}
