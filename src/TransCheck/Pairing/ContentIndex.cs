namespace TransCheck.Pairing;

/// <summary>The articles of one language, each as the numbers of its features and stems, sorted.</summary>
/// <param name="Features">Numbers of the features that both languages have.</param>
/// <param name="IsExpected">For each of them, whether a translation should have it.</param>
/// <param name="Converted">See <see cref="ContentFeatures"/>.</param>
/// <param name="Expected">By <see cref="FeatureKind"/>, how many of an article's features a translation should have; with those that the other language lacks.</param>
internal sealed record IndexedArticle(int[] Features, bool[] IsExpected, int[] Expected, int[] Stems, int Length, int Converted);

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

    private ContentIndex(IndexedArticle[] english, IndexedArticle[] turkish, ulong[] keys, int englishStems, int turkishStems)
    {
        English = english;
        Turkish = turkish;
        Keys = keys;
        _englishCount = Count(english, a => a.Features, keys.Length);
        _turkishCount = Count(turkish, a => a.Features, keys.Length);
        _englishStemCount = Count(english, a => a.Stems, englishStems);
        _turkishStemCount = Count(turkish, a => a.Stems, turkishStems);
    }

    public IndexedArticle[] English { get; }

    public IndexedArticle[] Turkish { get; }

    /// <summary>By number; see <see cref="FeatureKey"/>.</summary>
    public ulong[] Keys { get; }

    public static ContentIndex Of(ContentFeatures[] english, ContentFeatures[] turkish, int englishStems, int turkishStems)
    {
        var inEnglish = new HashSet<ulong>();
        foreach (var article in english)
        {
            foreach (var key in article.Keys)
            {
                inEnglish.Add(FeatureKey.Identity(key));
            }
        }

        var numbers = new Dictionary<ulong, int>();
        var keys = new List<ulong>();
        foreach (var article in turkish)
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
            Array.ConvertAll(english, Number),
            Array.ConvertAll(turkish, Number),
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

    public FeatureKind Kind(int feature) => FeatureKey.Kind(Keys[feature]);

    /// <summary>In how many articles of either language one expects the feature by chance, as a share: that of the language where it is commoner, without the two articles compared.</summary>
    public double Chance(int feature)
    {
        var prior = PriorArticles * PriorShare(Kind(feature));
        var english = (_englishCount[feature] - 1 + prior) / (English.Length - 1 + PriorArticles);
        var turkish = (_turkishCount[feature] - 1 + prior) / (Turkish.Length - 1 + PriorArticles);
        return Math.Max(english, turkish);
    }

    /// <param name="perWord">Probability of the stem among the words of running text.</param>
    /// <param name="length">Characters of the article that has it.</param>
    public double TurkishStemChance(int stem, double perWord, int length) => StemChance(_turkishStemCount[stem], Turkish.Length, perWord, length);

    /// <inheritdoc cref="TurkishStemChance"/>
    public double EnglishStemChance(int stem, double perWord, int length) => StemChance(_englishStemCount[stem], English.Length, perWord, length);

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

    private static int[] Count(IndexedArticle[] articles, Func<IndexedArticle, int[]> what, int size)
    {
        var counts = new int[size];
        foreach (var article in articles)
        {
            foreach (var number in what(article))
            {
                counts[number]++;
            }
        }

        return counts;
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
    public Postings(IndexedArticle[] articles, IReadOnlyList<int> chosen, Func<IndexedArticle, int[]> what, int size)
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
