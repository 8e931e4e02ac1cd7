using System.Collections.Immutable;
using TransCheck.Articles;
using TransCheck.Linguistics;
using TransCheck.Reading;

namespace TransCheck.Pairing;

internal sealed record ScoredFit(Fit Fit, ContentScore Score);

/// <summary>Compares the content of articles of two languages; each article with a few candidates only.</summary>
internal sealed class ContentMatcher
{
    /// <summary>Candidates that are scored in full for one article.</summary>
    private const int MostCandidates = 12;

    /// <summary>Entries of the index that the search for candidates of one article may look at.</summary>
    private const int SearchBudget = 24_000;

    private readonly IReadOnlyList<Side> _english;
    private readonly IReadOnlyList<Side> _turkish;
    private readonly Dictionary<int, int> _englishAt;
    private readonly Dictionary<int, int> _turkishAt;
    private readonly ContentIndex _index;
    private readonly Lexicon _lexicon;
    private readonly ParallelOptions _parallel;

    /// <param name="sides">An article may come once for each language.</param>
    public ContentMatcher(IReadOnlyList<Side> sides, Lexicon lexicon, ParallelOptions parallel)
    {
        _english = [.. sides.Where(s => s.Language == Language.English)];
        _turkish = [.. sides.Where(s => s.Language == Language.Turkish)];
        _englishAt = Positions(_english);
        _turkishAt = Positions(_turkish);
        _lexicon = lexicon;
        _parallel = parallel;
        Failed = [.. Unreadable(_english).Concat(Unreadable(_turkish)).DistinctBy(e => e.Path, StringComparer.Ordinal)];
        _index = Failed.IsEmpty
            ? ContentIndex.Of(new ArticleFeatures(_english.Count, i => Features(_english[i])), new ArticleFeatures(_turkish.Count, i => Features(_turkish[i])), lexicon.EnglishStems.Count, lexicon.TurkishStems.Count)
            : ContentIndex.Of(ArticleFeatures.None, ArticleFeatures.None, 0, 0);
    }

    /// <summary>Articles whose features could not be read; nothing may be asked where there are any.</summary>
    public ImmutableArray<ReadError> Failed { get; }

    /// <summary>The candidates among the articles that are not taken, each with what speaks for it.</summary>
    /// <param name="taken">Indices of sides.</param>
    public IEnumerable<ScoredFit> Candidates(IReadOnlySet<int> taken)
    {
        var english = Free(_english, taken);
        var search = _index.For(Free(_turkish, taken));
        var found = new ScoredFit[english.Length][];
        Parallel.For(0, english.Length, _parallel, () => new ContentScorer(_index, _lexicon), (i, _, scorer) =>
        {
            scorer.Ask(_index.English[english[i]]);
            var candidates = scorer.Candidates(search, MostCandidates, SearchBudget).FindAll(t => _turkish[t].Index != _english[english[i]].Index);
            found[i] = [.. candidates.Select(t => Score(scorer, english[i], t))];
            return scorer;
        }, _ => { });
        return found.SelectMany(f => f);
    }

    /// <summary>Scores pairs that something else proposes, by how common in the collection is what they share.</summary>
    public ScoredFit[] Score(IReadOnlyList<(int English, int Turkish)> pairs) => Score(pairs, _index);

    /// <summary>The same, each pair as if there were no other articles.</summary>
    public ScoredFit[] ScoreAlone(IReadOnlyList<(int English, int Turkish)> pairs) => Score(pairs, _index.OfPairs());

    private ScoredFit[] Score(IReadOnlyList<(int English, int Turkish)> pairs, ContentIndex index)
    {
        var scores = new ScoredFit[pairs.Count];
        Parallel.For(0, pairs.Count, _parallel, () => new ContentScorer(index, _lexicon), (i, _, scorer) =>
        {
            var english = _englishAt[pairs[i].English];
            scorer.Ask(_index.English[english]);
            scores[i] = Score(scorer, english, _turkishAt[pairs[i].Turkish]);
            return scorer;
        }, _ => { });
        return scores;
    }

    private ScoredFit Score(ContentScorer scorer, int english, int turkish)
    {
        var score = scorer.Score(turkish);
        return new ScoredFit(new Fit(_english[english].Index, _turkish[turkish].Index, ContentModel.Fit(score)), score);
    }

    private ContentFeatures Features(Side side) => side.Labelled.Features(side.Language, _lexicon);

    private IEnumerable<ReadError> Unreadable(IReadOnlyList<Side> sides)
    {
        var errors = new ReadError?[sides.Count];
        Parallel.For(0, sides.Count, _parallel, i => errors[i] = Contained.Try(() => Features(sides[i]), sides[i].Path).Error);
        return errors.OfType<ReadError>();
    }

    private static int[] Free(IReadOnlyList<Side> sides, IReadOnlySet<int> taken) => [.. Enumerable.Range(0, sides.Count).Where(i => !taken.Contains(sides[i].Index))];

    private static Dictionary<int, int> Positions(IReadOnlyList<Side> sides) => Enumerable.Range(0, sides.Count).ToDictionary(i => sides[i].Index);
}
