using TransCheck.Articles;
using TransCheck.Pairing;
using TransCheck.Reporting;

namespace TransCheck.Caching;

/// <summary>What earlier runs found out about files and pairs that are still the same.</summary>
public sealed class ResultCache
{
    private readonly ICacheStore _store;
    private readonly byte[] _settings;

    /// <param name="store">Where it is kept.</param>
    /// <param name="settings">
    /// Hash of what shapes results and is no plain value among the options: the content of the files that a lexicon, glossary, names, formats, levels and patterns come from.
    /// </param>
    public ResultCache(ICacheStore store, ReadOnlySpan<byte> settings)
    {
        _store = store;
        using var key = new CacheKey();

        // The same library: its module names the very code and tables that were compiled into it.
        _settings = key.Add(typeof(ResultCache).Module.ModuleVersionId.ToByteArray()).Add(settings).Take();
    }

    internal ArticleCard? FindCard(string path, byte[] content) => _store.Find(CardKey(path, content)) is { } bytes ? CardCodec.TryRead(bytes, path, content) : null;

    internal void Keep(ArticleCard card) => _store.Keep(CardKey(card.Path, card.Content), CardCodec.Write(card));

    /// <summary>The report of a pair as <see cref="TransChecker"/> made it of the same texts, with what the options keep of it.</summary>
    internal PairReport? Find(ArticlePair pair, TransCheckOptions options) =>
        KeyOf("pair", pair, options) is { } key && _store.Find(key) is { } bytes && ReportCodec.TryRead(bytes, options.Detail) is { } report
            ? report with { Confidence = pair.Confidence, Evidence = pair.Evidence }
            : null;

    internal void Keep(ArticlePair pair, PairReport report, TransCheckOptions options)
    {
        if (KeyOf("pair", pair, options) is { } key)
        {
            _store.Keep(key, ReportCodec.Write(report, options.Detail));
        }
    }

    /// <summary>Whether the one article renders the other.</summary>
    /// <param name="find">Finds it out.</param>
    internal bool IsTranslation(ArticlePair pair, TransCheckOptions options, Func<bool> find)
    {
        if (KeyOf("translation", pair, options) is not { } key)
        {
            return find();
        }

        if (_store.Find(key) is [var known])
        {
            return known != 0;
        }

        var found = find();
        _store.Keep(key, [found ? (byte)1 : (byte)0]);
        return found;
    }

    private byte[] CardKey(string path, byte[] content)
    {
        using var key = new CacheKey();
        return key.Add("card").Add(_settings).Add(path).Add(content).Take();
    }

    /// <summary>What the pairing says of a pair decides nothing about its texts: articles that come or go change it, and the findings stay.</summary>
    /// <returns>Null for a pair that comes from no files, or whose report depends on the texts before.</returns>
    private byte[]? KeyOf(string what, ArticlePair pair, TransCheckOptions options)
    {
        if (pair.Source.Content.Length == 0 || pair.Target.Content.Length == 0 || options.History is not null)
        {
            return null;
        }

        using var key = new CacheKey();
        key.Add(what).Add(_settings);
        Side(pair.Source, pair.SourceLanguage);
        Side(pair.Target, pair.TargetLanguage);
        key.Add((long)options.SourceLanguage).Add((long)options.Segments).Add(options.CompareAll ? 1 : 0).Add(options.Check.MinConfidence).Add(options.WorkPerPair);
        return key.Take();

        void Side(LabelledArticle article, Language language) => key.Add(article.Path).Add(article.Content).Add((long)language);
    }
}
