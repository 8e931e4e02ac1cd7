using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using TransCheck.Pairing;
using TransCheck.Reading;

namespace TransCheck;

/// <summary>
/// Plans a run over what changed without reading all articles: the pairs of the changed ones are those that a run over everything finds.
/// Whenever that is not sure there is no such plan.
/// </summary>
internal static class ChangedPairs
{
    /// <summary>Of the files; when more are to be read, reading the rest costs little.</summary>
    private const double MostRead = 0.25;

    /// <param name="found">All files of the run.</param>
    /// <param name="read">Reads and labels some of them.</param>
    /// <returns>Null where all articles have to be read.</returns>
    public static CheckPlan? Plan(FoundFiles found, IArticleChanges since, TransCheckOptions options, Func<IReadOnlyList<FoundFile>, LabelledInput> read, CancellationToken cancellation)
    {
        var changes = since.Among([.. found.Files.Select(f => f.Name)], options.Jobs);
        var files = found.Files.Where(f => f.Error is null).ToDictionary(f => f.Name, StringComparer.Ordinal);
        if (!changes.Deleted.IsEmpty || changes.Paths.Count > files.Count * MostRead || !changes.Paths.All(files.ContainsKey))
        {
            return null;
        }

        return PairsOf(changes.Paths, files, options, read, cancellation) is { } pairs
            ? new CheckPlan([.. pairs], [], [.. found.Files.Select(f => f.Error).OfType<ReadError>().Where(e => options.Read.Formats.Of(e.Path) is null)], found.Others.ToImmutableSortedDictionary(StringComparer.Ordinal))
            : null;
    }

    private static IReadOnlyList<ArticlePair>? PairsOf(
        FrozenSet<string> changed, Dictionary<string, FoundFile> files, TransCheckOptions options, Func<IReadOnlyList<FoundFile>, LabelledInput> read, CancellationToken cancellation)
    {
        if (changed.Count == 0)
        {
            return [];
        }

        var families = new PathFamilies(files.Keys, options.Layout);
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in changed)
        {
            if (!known.Contains(path) && families.Of(path) is var family)
            {
                // Alone: only its text can tell its counterpart.
                if (family.Count == 1)
                {
                    return null;
                }

                known.UnionWith(family);
            }
        }

        var articles = Read(known);
        if (articles.Count(a => changed.Contains(a.Path)) < changed.Count)
        {
            return null;
        }

        if (BindingSigns.Of(articles, options.Layout) is not { } signs || FilesWith(signs, files.Values.Where(f => !known.Contains(f.Name)), files.Count * MostRead, options, cancellation) is not { } others)
        {
            return null;
        }

        var beside = others.SelectMany(families.Of).Where(p => !known.Contains(p)).ToHashSet(StringComparer.Ordinal);
        articles = [.. articles, .. Read(beside)];
        var pairs = PlainPairs.Of(changed, articles, TransChecker.How(options));
        foreach (var article in articles)
        {
            article.ForgetFeatures();
        }

        return pairs;

        ImmutableArray<LabelledArticle> Read(HashSet<string> names) => read([.. names.Order(StringComparer.Ordinal).Select(n => files[n])]).Articles;
    }

    /// <returns>Null for more than <paramref name="most"/>.</returns>
    private static ConcurrentBag<string>? FilesWith(BindingSigns signs, IEnumerable<FoundFile> files, double most, TransCheckOptions options, CancellationToken cancellation)
    {
        if (signs.AreNone)
        {
            return [];
        }

        var found = new ConcurrentBag<string>();
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Jobs, CancellationToken = cancellation };
        Parallel.ForEach(files, parallel, (file, state) =>
        {
            // What cannot be read is no article.
            if (Contained.Try(() => new ArticleFile(file, options.Read).Content(), file.Name).Result is { } content && signs.MayStandIn(content))
            {
                found.Add(file.Name);
            }

            if (found.Count > most)
            {
                state.Stop();
            }
        });
        return found.Count > most ? null : found;
    }
}
