using System.Collections.Immutable;
using TransCheck.Articles;

namespace TransCheck.Reading;

/// <param name="MaxBytes">Larger files are not read.</param>
/// <param name="Jobs">Files read at the same time; 0 for one per processor. The result is the same for any number.</param>
public sealed record ReadOptions(long MaxBytes = ReadLimits.Article, int Jobs = 0)
{
    /// <summary>What is passed over in folders; a file that is named is read all the same.</summary>
    public PathPatterns? Ignored { get; init; }

    /// <summary>Absolute paths of files that the run writes: passed over in folders.</summary>
    public ImmutableHashSet<string> Outputs { get; init; } = [];

    /// <summary>Tells by its text what is no article although it stands in a folder among articles; null where there is no such thing.</summary>
    public Func<string, bool>? PassesOver { get; init; }

    /// <summary>Which files are articles, and how each is read.</summary>
    public ArticleFormats Formats { get; init; } = ArticleFormats.Usual;

    /// <summary>Whether links in folders may lead to what is in none of the folders that are read.</summary>
    public bool FollowLinks { get; init; }
}

/// <summary>A file that could not be read, or a pair that could not be checked: the run went on without it.</summary>
/// <param name="Path">Of the file, or of the source of the pair; relative to the working directory, with <c>/</c>.</param>
/// <param name="Cause">A key of the string table: <c>read.empty</c>, <c>read.binary</c>, <c>read.too-large</c>...</param>
/// <param name="Arguments">Fill the holes of that string.</param>
public sealed record ReadError(string Path, string Cause, ImmutableArray<object> Arguments)
{
    /// <summary>The cause of a path that was named and does not exist: wrong use, not bad input.</summary>
    public const string NotFound = "read.not-found";

    /// <summary>The cause of a file without any text.</summary>
    public const string Empty = "read.empty";

    /// <summary>The path of the target, where this is about a pair.</summary>
    public string? Counterpart { get; init; }

    /// <summary>What nobody foresaw; for who reports or mends it.</summary>
    public Exception? Exception { get; init; }

    /// <summary>The path or paths, as a person reads them.</summary>
    public string Name => Counterpart is null ? Path : $"{Path} → {Counterpart}";
}

/// <param name="Articles">In the order of the paths; those of a folder by their path, in ordinal order.</param>
/// <param name="Errors">In the same order. What could be read is among the articles all the same.</param>
/// <param name="NotRead">How many files of folders no reader takes, by their ending in lower case.</param>
public sealed record ReadResult(ImmutableArray<Article> Articles, ImmutableArray<ReadError> Errors, ImmutableSortedDictionary<string, int> NotRead);

/// <summary>Finds and reads articles.</summary>
public static class ArticleReader
{
    /// <param name="paths">Files and folders; folders are searched all the way down. A file that several of them lead to is read once.</param>
    /// <param name="options">Limits.</param>
    /// <param name="progress">Told how many files have been read and how many there are; called from several threads.</param>
    /// <param name="cancellation">Ends the reading with <see cref="OperationCanceledException"/>.</param>
    public static ReadResult Read(IReadOnlyList<string> paths, ReadOptions options, Action<int, int>? progress = null, CancellationToken cancellation = default)
    {
        var (articles, errors, notRead) = ReadEach(paths, options, file => file.Read(), progress, cancellation);
        return new ReadResult(articles, errors, notRead);
    }

    /// <summary>As <see cref="Read"/>, but keeps of every file what the caller makes of it.</summary>
    /// <param name="read">Null for a file that is passed over; called from several threads.</param>
    internal static (ImmutableArray<T> Results, ImmutableArray<ReadError> Errors, ImmutableSortedDictionary<string, int> NotRead) ReadEach<T>(
        IReadOnlyList<string> paths, ReadOptions options, Func<ArticleFile, T?> read, Action<int, int>? progress, CancellationToken cancellation)
        where T : class
    {
        var (found, others) = FileFinder.Find(paths, options);
        var (results, errors) = ReadEach(found, options, read, progress, cancellation);
        return (results, errors, others.ToImmutableSortedDictionary(StringComparer.Ordinal));
    }

    /// <summary>Reads files that were found already.</summary>
    /// <inheritdoc cref="ReadEach{T}(IReadOnlyList{string}, ReadOptions, Func{ArticleFile, T}, Action{int, int}, CancellationToken)"/>
    internal static (ImmutableArray<T> Results, ImmutableArray<ReadError> Errors) ReadEach<T>(
        IReadOnlyList<FoundFile> found, ReadOptions options, Func<ArticleFile, T?> read, Action<int, int>? progress, CancellationToken cancellation)
        where T : class
    {
        var results = new T?[found.Count];
        var errors = new ReadError?[found.Count];
        var done = 0;
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Jobs > 0 ? options.Jobs : Environment.ProcessorCount, CancellationToken = cancellation };
        Parallel.For(0, found.Count, parallel, i =>
        {
            var error = found[i].Error;
            if (error is null)
            {
                (results[i], error) = Contained.Try(() => read(new ArticleFile(found[i], options)), found[i].Name);
            }

            errors[i] = error;
            progress?.Invoke(Interlocked.Increment(ref done), found.Count);
        });

        return ([.. results.OfType<T>()], [.. errors.OfType<ReadError>()]);
    }

    /// <summary>The files that <see cref="Read"/> would open, without opening any.</summary>
    public static IEnumerable<string> Find(IReadOnlyList<string> paths, ReadOptions options) =>
        FileFinder.Find(paths, options).Files.Where(f => f.Error is null).Select(f => f.File);

    /// <summary>Whether a file cannot be found because its name is no Unicode; reading tells it as an error of that file.</summary>
    public static bool HasUnreadableName(string path) => FileFinder.IsBadName(path);

    /// <param name="path">Tells the format.</param>
    /// <param name="content">The bytes of the file.</param>
    /// <returns>Null for what cannot be read.</returns>
    public static Article? TryParse(string path, byte[] content, ArticleFormats formats) => content.Length == 0 ? null : Contained.Try(() => ArticleFile.Parse(path, path, content, formats, null), path).Result;
}
