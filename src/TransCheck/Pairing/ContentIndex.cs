namespace TransCheck.Pairing;

/// <summary>The articles of one language, each as the numbers of its features and stems, sorted.</summary>
/// <param name="Features">Numbers of the features that both languages have.</param>
/// <param name="IsExpected">For each of them, whether a translation should have it.</param>
/// <param name="Converted">See <see cref="ContentFeatures"/>.</param>
/// <param name="Expected">By <see cref="FeatureKind"/>, how many of an article's features a translation should have; with those that the other language lacks.</param>
internal sealed record IndexedArticle(int[] Features, bool[] IsExpected, int[] Expected, int[] Stems, int Length, int Converted);

/// <summary>The features of the articles of one language, wherever they are kept.</summary>
/// <param name="Of">By the position of an article.</param>
internal sealed record ArticleFeatures(int Count, Func<int, ContentFeatures> Of)
{
    public static ArticleFeatures None { get; } = new(0, _ => throw new InvalidOperationException("there are no articles"));

    public IEnumerable<ContentFeatures> All => Enumerable.Range(0, Count).Select(Of);
}

/// <summary>The indexed articles of one language: those of an archive are made whenever one is asked for.</summary>
internal sealed class IndexedArticles(int count, Func<int, IndexedArticle> make)
{
    /// <summary>Of so many all are held.</summary>
    private const int MostHeld = 20_000;

    private readonly IndexedArticle?[] _held = new IndexedArticle?[count <= MostHeld ? count : 0];

    public int Length => count;

    public IndexedArticle this[int article] => _held.Length == 0 ? make(article) : _held[article] ??= make(article);
}

/// <summary>
/// The content of a collection: which article has which feature, and how common each is. Features that one language alone has cannot
/// match and are left out, which is most of them.
/// </summary>
internal sealed class ContentIndex
{
    /// <summary>How common a feature is held to be before it was ever seen, and in how many articles' worth that opinion counts.</summary>
    private const double PriorArticles = 5;

    private const double StemPriorArticles = 20;
    private const int KindCount = 6;

    private readonly int[] _englishCount;
    private readonly int[] _turkishCount;
    private readonly int[] _englishStemCount;
    private readonly int[] _turkishStemCount;
    private readonly bool _isOfPairs;

    private ContentIndex(IndexedArticles english, IndexedArticles turkish, ulong[] keys, int englishStems, int turkishStems)
    {
        English = english;
        Turkish = turkish;
        Keys = keys;
        (_englishCount, _englishStemCount) = Count(english, keys.Length, englishStems);
        (_turkishCount, _turkishStemCount) = Count(turkish, keys.Length, turkishStems);
    }

    private ContentIndex(ContentIndex collection)
    {
        (English, Turkish, Keys, _isOfPairs) = (collection.English, collection.Turkish, collection.Keys, true);
        (_englishCount, _turkishCount, _englishStemCount, _turkishStemCount) = ([], [], [], []);
    }

    public IndexedArticles English { get; }

    public IndexedArticles Turkish { get; }

    /// <summary>By number; see <see cref="FeatureKey"/>.</summary>
    public ulong[] Keys { get; }

    public static ContentIndex Of(ArticleFeatures english, ArticleFeatures turkish, int englishStems, int turkishStems)
    {
        var inEnglish = new HashSet<ulong>();
        foreach (var article in english.All)
        {
            foreach (var key in article.Keys)
            {
                inEnglish.Add(FeatureKey.Identity(key));
            }
        }

        var numbers = new Dictionary<ulong, int>();
        var keys = new List<ulong>();
        foreach (var article in turkish.All)
        {
            foreach (var key in article.Keys)
            {
                var identity = FeatureKey.Identity(key);
                if (inEnglish.Contains(identity) && numbers.TryAdd(identity, keys.Count))
                {
                    keys.Add(identity);
                }
            }
        }

        return new ContentIndex(
            new IndexedArticles(english.Count, i => Number(english.Of(i))),
            new IndexedArticles(turkish.Count, i => Number(turkish.Of(i))),
            [.. keys],
            englishStems,
            turkishStems);

        IndexedArticle Number(ContentFeatures article)
        {
            var expected = new int[KindCount];
            var features = new List<int>();
            foreach (var key in article.Keys)
            {
                if (FeatureKey.IsExpected(key))
                {
                    expected[(int)FeatureKey.Kind(key)]++;
                }

                if (numbers.TryGetValue(FeatureKey.Identity(key), out var number))
                {
                    features.Add((number << 1) | (FeatureKey.IsExpected(key) ? 1 : 0));
                }
            }

            features.Sort();
            return new IndexedArticle([.. features.Select(f => f >> 1)], [.. features.Select(f => (f & 1) != 0)], expected, article.Stems, article.Length, article.Converted);
        }
    }

    /// <summary>The same articles, any two of them as if there were no others: how common a feature is, is what it is held to be before any article was seen.</summary>
    public ContentIndex OfPairs() => new(this);

    public FeatureKind Kind(int feature) => FeatureKey.Kind(Keys[feature]);

    /// <summary>In how many articles of either language one expects the feature by chance, as a share: that of the language where it is commoner, without the two articles compared.</summary>
    public double Chance(int feature)
    {
        if (_isOfPairs)
        {
            return PriorShare(Kind(feature));
        }

        var prior = PriorArticles * PriorShare(Kind(feature));
        var english = (_englishCount[feature] - 1 + prior) / (English.Length - 1 + PriorArticles);
        var turkish = (_turkishCount[feature] - 1 + prior) / (Turkish.Length - 1 + PriorArticles);
        return Math.Max(english, turkish);
    }

    /// <param name="perWord">Probability of the stem among the words of running text.</param>
    /// <param name="length">Characters of the article that has it.</param>
    public double TurkishStemChance(int stem, double perWord, int length) => _isOfPairs ? StemChance(1, 1, perWord, length) : StemChance(_turkishStemCount[stem], Turkish.Length, perWord, length);

    /// <inheritdoc cref="TurkishStemChance"/>
    public double EnglishStemChance(int stem, double perWord, int length) => _isOfPairs ? StemChance(1, 1, perWord, length) : StemChance(_englishStemCount[stem], English.Length, perWord, length);

    /// <summary>Which of some Turkish articles have a feature, and which have a stem.</summary>
    public SearchIndex For(IReadOnlyList<int> turkish) => new(
        new Postings(Turkish, turkish, a => a.Features, Keys.Length),
        new Postings(Turkish, turkish, a => a.Stems, _turkishStemCount.Length));

    private static double StemChance(int count, int articles, double perWord, int length)
    {
        const double charactersPerWord = 7;
        var expected = 1 - Math.Exp(-perWord * length / charactersPerWord);
        return (Math.Max(0, count - 1) + (StemPriorArticles * expected)) / (Math.Max(0, articles - 1) + StemPriorArticles);
    }

    /// <summary>Small collections are mostly about one thing, so what articles share says less there.</summary>
    private static double PriorShare(FeatureKind kind) => kind is FeatureKind.Name or FeatureKind.Link or FeatureKind.Date ? 0.03 : 0.06;

    /// <summary>How many articles have each feature, and each stem.</summary>
    private static (int[] Features, int[] Stems) Count(IndexedArticles articles, int features, int stems)
    {
        var (byFeature, byStem) = (new int[features], new int[stems]);
        for (var i = 0; i < articles.Length; i++)
        {
            var article = articles[i];
            foreach (var number in article.Features)
            {
                byFeature[number]++;
            }

            foreach (var number in article.Stems)
            {
                byStem[number]++;
            }
        }

        return (byFeature, byStem);
    }
}

/// <summary>Finds Turkish articles by what they hold.</summary>
internal sealed record SearchIndex(Postings ByFeature, Postings ByStem);

/// <summary>For each feature the articles that have it, in order.</summary>
internal sealed class Postings
{
    private readonly int[] _start;
    private readonly int[] _articles;

    /// <param name="articles">All articles of a language.</param>
    /// <param name="chosen">Positions of those to be found.</param>
    /// <param name="what">Their features.</param>
    /// <param name="size">How many features there are.</param>
    public Postings(IndexedArticles articles, IReadOnlyList<int> chosen, Func<IndexedArticle, int[]> what, int size)
    {
        _start = new int[size + 1];
        foreach (var article in chosen)
        {
            foreach (var number in what(articles[article]))
            {
                _start[number + 1]++;
            }
        }

        for (var i = 0; i < size; i++)
        {
            _start[i + 1] += _start[i];
        }

        _articles = new int[_start[^1]];
        var next = _start.AsSpan().ToArray();
        foreach (var article in chosen)
        {
            foreach (var number in what(articles[article]))
            {
                _articles[next[number]++] = article;
            }
        }
    }

    public ReadOnlySpan<int> this[int number] => _articles.AsSpan(_start[number].._start[number + 1]);
}
