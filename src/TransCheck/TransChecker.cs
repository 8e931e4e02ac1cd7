using System.Collections.Immutable;
using TransCheck.Alignment;
using TransCheck.Articles;
using TransCheck.Caching;
using TransCheck.Checks;
using TransCheck.Checks.History;
using TransCheck.Checks.Wording;
using TransCheck.Facts;
using TransCheck.Linguistics;
using TransCheck.Pairing;
using TransCheck.Reading;
using TransCheck.Reporting;

namespace TransCheck;

/// <summary>Articles of known language, and the inputs that could not be read.</summary>
/// <param name="NotRead">How many files of folders no reader takes, by their ending in lower case.</param>
public sealed record LabelledInput(ImmutableArray<LabelledArticle> Articles, ImmutableArray<ReadError> Errors, ImmutableSortedDictionary<string, int> NotRead);

/// <param name="Articles">How many pairs of articles it was learned from.</param>
/// <param name="Sentences">How many pairs of sentences.</param>
public sealed record LearnedLexicon(Lexicon Lexicon, int Articles, int Sentences, ImmutableArray<ReadError> Errors);

/// <summary>The whole way from paths to a report: read, detect, pair, segment, align, find facts, check.</summary>
public static class TransChecker
{
    /// <param name="paths">Files and folders. Exactly two files are one pair, source first.</param>
    /// <param name="options">How.</param>
    /// <param name="progress">Called as the work goes on, from several threads at once.</param>
    /// <param name="cancellation">Stops between two pairs.</param>
    public static CheckReport Check(IReadOnlyList<string> paths, TransCheckOptions options, Action<Progress>? progress = null, CancellationToken cancellation = default) =>
        Check(Plan(paths, options, progress, cancellation), options, progress, cancellation: cancellation);

    /// <summary>Reads the articles and pairs them.</summary>
    /// <inheritdoc cref="Check(IReadOnlyList{string}, TransCheckOptions, Action{Progress}?, CancellationToken)"/>
    public static CheckPlan Plan(IReadOnlyList<string> paths, TransCheckOptions options, Action<Progress>? progress = null, CancellationToken cancellation = default)
    {
        var found = FileFinder.Find(paths, ReadingOf(options));
        if (options.Changes is { } since && !options.ReadsEverything && !IsGivenPair(paths)
            && ChangedPairs.Plan(found, since, options, some => Read(new FoundFiles([.. some], []), options, forPairing: true, progress, cancellation), cancellation) is { } plan)
        {
            return plan;
        }

        // One of the jobs warms up while the others read.
        var warmsUp = options.Jobs > 1 && !IsGivenPair(paths);
        if (warmsUp)
        {
            _ = Task.Run(() => WarmUp(options), CancellationToken.None);
        }

        var input = Read(found, warmsUp ? options with { Jobs = options.Jobs - 1 } : options, forPairing: !IsGivenPair(paths), progress, cancellation);
        progress?.Invoke(new Progress(ProgressStage.Pairing, 0, input.Articles.Length));
        var pairing = Pair(paths, input, options);
        IEnumerable<ReadError> unread = [.. EmptyCounterparts.LeaveOut(input.Errors, How(options)), .. pairing.Errors];
        if (options.Changes?.Among([.. input.Articles.Select(a => a.Path), .. unread.Select(e => e.Path)], options.Jobs) is { } changes)
        {
            pairing = changes.Narrow(pairing, ArticleLabeller.Label, How(options));
            unread = unread.Where(e => changes.Paths.Contains(e.Path) || options.Read.Formats.Of(e.Path) is null);
        }

        return new CheckPlan(pairing.Pairs, Unpaired(pairing.Unpaired.Where(u => !u.Article.IsSuppressed)), [.. unread], input.NotRead);
    }

    /// <summary>Checks the pairs of a plan.</summary>
    /// <param name="plan">Made with the same options.</param>
    /// <param name="inOrder">Takes the report of every pair in their order, as soon as it is there; called from several threads, one at a time.</param>
    /// <exception cref="IOException">There are more findings than memory is meant to hold, and no temporary file can be written.</exception>
    /// <inheritdoc cref="Check(IReadOnlyList{string}, TransCheckOptions, Action{Progress}?, CancellationToken)"/>
    public static CheckReport Check(CheckPlan plan, TransCheckOptions options, Action<Progress>? progress = null, Action<PairReport>? inOrder = null, CancellationToken cancellation = default)
    {
        var (done, findings) = (0, 0);
        var reports = new SpilledPairs(options.Detail);
        var failed = Contained.InOrder(
            plan.Pairs,
            Parallelism(options, cancellation),
            NameOf,
            pair =>
            {
                try
                {
                    var report = CheckOrRemember(pair, options);
                    Interlocked.Add(ref findings, report.Findings.Length);
                    return report;
                }
                finally
                {
                    Release(pair);
                    progress?.Invoke(new Progress(ProgressStage.Checking, Interlocked.Increment(ref done), plan.Pairs.Length) { Findings = findings });
                }
            },
            report =>
            {
                reports.Add(report);
                inOrder?.Invoke(report);
            });
        return new CheckReport(reports.ToReports(), plan.Unpaired, [.. plan.Errors, .. failed]) { NotRead = plan.NotRead };
    }

    /// <summary>Checks pairs that are known already, as their files are now.</summary>
    /// <inheritdoc cref="Check(IReadOnlyList{string}, TransCheckOptions, Action{Progress}?, CancellationToken)"/>
    public static CheckReport CheckAgain(ImmutableArray<PairReport> pairs, TransCheckOptions options, Action<Progress>? progress = null, CancellationToken cancellation = default)
    {
        var done = 0;
        var (reports, failed) = Contained.ForEach(pairs, Parallelism(options, cancellation), p => (p.Source.Path, p.Target.Path), pair =>
        {
            var report = CheckAgain(pair, options);
            progress?.Invoke(new Progress(ProgressStage.Checking, Interlocked.Increment(ref done), pairs.Length));
            return report;
        });
        return new CheckReport([.. reports], [], failed);
    }

    /// <param name="pair">As it was checked before.</param>
    /// <exception cref="UnreadableArticleException">A file is no article any more.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read.</exception>
    public static PairReport CheckAgain(PairReport pair, TransCheckOptions options)
    {
        return Check(new ArticlePair(Read(pair.Source), pair.Source.Language, Read(pair.Target), pair.Target.Language, pair.Confidence, pair.Evidence), options);

        Article Read(ReportedArticle article) =>
            ArticleReader.TryParse(article.Path, InputFile.Read(article.Path, options.Read.MaxBytes), options.Read.Formats) ?? throw new UnreadableArticleException(ReadError.Empty);
    }

    /// <summary>Compares what the articles of an archive say of one event, and reports what contradicts the others.</summary>
    /// <inheritdoc cref="Check(IReadOnlyList{string}, TransCheckOptions, Action{Progress}?, CancellationToken)"/>
    /// <returns>A pair for every two articles that contradict each other: the source says what most say, the target stands against it.</returns>
    public static CheckReport CompareStories(IReadOnlyList<string> paths, TransCheckOptions options, Action<Progress>? progress = null, CancellationToken cancellation = default)
    {
        var input = Read(paths, options, forPairing: true, progress, cancellation);
        progress?.Invoke(new Progress(ProgressStage.Pairing, 0, input.Articles.Length));
        var pairing = PairAll(input, options);
        var (voices, failed) = ArchiveReader.Read(pairing, options, Parallelism(options, cancellation), progress);
        return new CheckReport([.. ArchiveReport.Of(voices, options)], [], [.. input.Errors, .. pairing.Errors, .. failed])
        {
            NotRead = input.NotRead,
            Compared = voices.Sum(v => v.Articles.Length),
        };
    }

    /// <summary>Who belongs to whom: a report of pairs whose findings were not looked for.</summary>
    public static CheckReport ShowPairs(IReadOnlyList<string> paths, TransCheckOptions options)
    {
        var input = Read(paths, options, forPairing: !IsGivenPair(paths));
        var pairing = Pair(paths, input, options);
        var (pairs, failed) = Contained.ForEach(pairing.Pairs, Parallelism(options), NameOf, pair =>
        {
            var shown = IsTranslation(pair, options) ? pair : pair with { Evidence = [.. pair.Evidence, "not-a-translation"] };
            Release(pair);
            return Report(shown, compared: null, []);
        });
        return new CheckReport([.. pairs], Unpaired(pairing.Unpaired), [.. EmptyCounterparts.LeaveOut(input.Errors, How(options)), .. pairing.Errors, .. failed]) { NotRead = input.NotRead };
    }

    /// <summary>Finds the facts of every article; one whose language is not told is read as English.</summary>
    /// <param name="found">Takes the facts of each article in the order of the paths, as soon as they are there; called from several threads, one at a time.</param>
    public static ImmutableArray<ReadError> FindFacts(IReadOnlyList<string> paths, TransCheckOptions options, Action<DocumentFacts> found)
    {
        var reading = ReadingOf(options);
        var errors = ImmutableArray.CreateBuilder<ReadError>();
        var failed = Contained.InOrder<FoundFile, FactsOrError>(
            [.. FileFinder.Find(paths, reading).Files],
            Parallelism(options),
            f => (f.Name, null),
            f =>
            {
                var (facts, error) = f.Error is null ? Contained.Try(() => FindFacts(new ArticleFile(f, reading), options), f.Name) : (null, f.Error);
                return new FactsOrError(facts, error);
            },
            each =>
            {
                if (each.Error is { } error)
                {
                    errors.Add(error);
                }
                else if (each.Facts is { } facts)
                {
                    found(facts);
                }
            });
        return [.. errors, .. failed];
    }

    /// <summary>What became of a file; neither where it was passed over.</summary>
    private sealed record FactsOrError(DocumentFacts? Facts, ReadError? Error);

    private static DocumentFacts? FindFacts(ArticleFile file, TransCheckOptions options)
    {
        if (file.Read() is not { } article)
        {
            return null;
        }

        var detected = ArticleLabeller.Label(article).Detected;
        return FactFinder.Find(Segmenter.Segment(article, detected.TurkishShare > detected.EnglishShare ? Language.Turkish : Language.English, options.Segments), options.Names);
    }

    /// <summary>Reads files and folders and tells the language of every article.</summary>
    public static LabelledInput Read(IReadOnlyList<string> paths, TransCheckOptions options, Action<Progress>? progress = null, CancellationToken cancellation = default) =>
        Read(paths, options, forPairing: false, progress, cancellation);

    private static LabelledInput Read(IReadOnlyList<string> paths, TransCheckOptions options, bool forPairing, Action<Progress>? progress = null, CancellationToken cancellation = default) =>
        Read(FileFinder.Find(paths, ReadingOf(options)), options, forPairing, progress, cancellation);

    private static LabelledInput Read(FoundFiles found, TransCheckOptions options, bool forPairing, Action<Progress>? progress, CancellationToken cancellation)
    {
        var (articles, errors) = ArticleReader.ReadEach(
            found.Files,
            ReadingOf(options),
            new ArticleLabeller(options, forPairing).Label,
            progress is null ? null : (done, total) => progress(new Progress(ProgressStage.Reading, done, total)),
            cancellation);
        return new LabelledInput(articles, errors, found.Others.ToImmutableSortedDictionary(StringComparer.Ordinal));
    }

    private static ReadOptions ReadingOf(TransCheckOptions options) => options.Read with { Jobs = options.Jobs, PassesOver = ReportFormats.IsReport };

    /// <param name="paths">What <paramref name="input"/> was read from.</param>
    public static PairingResult Pair(IReadOnlyList<string> paths, LabelledInput input, TransCheckOptions options)
    {
        if (IsGivenPair(paths))
        {
            return input.Articles.Length == 2
                ? GivenPair.Of(input.Articles[0], input.Articles[1], How(options))
                : new PairingResult([], []);
        }

        return PairAll(input, options);
    }

    private static PairingResult PairAll(LabelledInput input, TransCheckOptions options)
    {
        var pairing = PairMatcher.Match(input.Articles, How(options));
        foreach (var article in input.Articles)
        {
            article.ForgetFeatures();
        }

        return OnlyTranslations(pairing, options);
    }

    private static void Release(ArticlePair pair)
    {
        pair.Source.Release();
        pair.Target.Release();
    }

    /// <summary>Articles that nothing but their content ties are a pair only if one renders the other: reports of one event share names, numbers and links.</summary>
    private static PairingResult OnlyTranslations(PairingResult result, TransCheckOptions options)
    {
        var byContent = result.Pairs.Where(p => p.IsByContent).ToImmutableArray();
        var (looked, _) = Contained.ForEach(byContent, Parallelism(options), NameOf, p => (Pair: p, IsTranslation: IsTranslation(p, options)).ToTuple());
        var parted = looked.Where(l => !l.Item2).Select(l => l.Item1).ToHashSet();
        if (parted.Count == 0)
        {
            return result;
        }

        var unpaired = byContent.Where(parted.Contains).SelectMany(p => new[] { Alone(p.Source, p.SourceLanguage, p.Target), Alone(p.Target, p.TargetLanguage, p.Source) });
        return result with
        {
            Pairs = result.Pairs.RemoveAll(parted.Contains),
            Unpaired = [.. result.Unpaired.Concat(unpaired).OrderBy(u => u.Article.Path, StringComparer.Ordinal)],
        };

        static UnpairedArticle Alone(LabelledArticle article, Language language, LabelledArticle other) =>
            new(article, UnpairedReason.NotATranslation) { Language = language, Candidates = [other.Path] };
    }

    private static bool IsTranslation(ArticlePair pair, TransCheckOptions options)
    {
        return options.Cache is { } cache ? cache.IsTranslation(pair, options, Find) : Find();

        bool Find() => PairChecker.Prepare(Align(pair, options), options.Names).PairEvidence.IsTranslation;
    }

    /// <summary>Cuts both articles of a pair into segments and ties these.</summary>
    /// <returns>Null for a pair in which something goes wrong, with the error.</returns>
    public static AlignedPair? Align(ArticlePair pair, TransCheckOptions options, out ReadError? error)
    {
        (var aligned, error) = Contained.Try(() => Align(pair, options), pair.Source.Path, pair.Target.Path);
        return aligned;
    }

    internal static AlignedPair Align(ArticlePair pair, TransCheckOptions options)
    {
        var (source, target) = options.CompareAll ? Omissions.Restore(pair.Source.Article, pair.Target.Article) : (pair.Source.Article, pair.Target.Article);
        return Align(Segmenter.Segment(source, pair.SourceLanguage, options.Segments), Segmenter.Segment(target, pair.TargetLanguage, options.Segments), options, new WorkBudget(options.WorkPerPair));
    }

    private static AlignedPair Align(Document source, Document target, TransCheckOptions options, WorkBudget work) => SentenceAligner.Align(source, target, options.Lexicon ?? Lexicon.Default, work);

    /// <summary>Learns a lexicon from articles and their translations: from the sentences that surely render each other.</summary>
    public static LearnedLexicon Learn(IReadOnlyList<string> paths, TransCheckOptions options)
    {
        var (articles, errors) = SureSentences(paths, options);
        var all = articles.SelectMany(s => s).ToList();
        return new LearnedLexicon(LexiconLearner.Learn(all, new LexiconLearnerOptions()), articles.Length, all.Count, errors);
    }

    /// <summary>The sentences of each pair of articles that surely render each other, the English one first.</summary>
    internal static (ImmutableArray<List<(string English, string Turkish)>> Articles, ImmutableArray<ReadError> Errors) SureSentences(IReadOnlyList<string> paths, TransCheckOptions options)
    {
        const double Sure = 0.9;
        var input = Read(paths, options);
        var pairing = Pair(paths, input, options);
        var (sentences, failed) = Contained.ForEach(pairing.Pairs.RemoveAll(p => p.IsCopy), Parallelism(options), NameOf, pair =>
        {
            var aligned = Align(pair, options);
            var turned = aligned.Source.Language == Language.Turkish;
            return aligned.Beads
                .Where(b => b.Score >= Sure && b.Source.Count > 0 && b.Target.Count > 0)
                .Select(b => (Text(aligned.Source, b.Source), Text(aligned.Target, b.Target)))
                .Select(t => turned ? (t.Item2, t.Item1) : t)
                .ToList();
        });
        return ([.. sentences], [.. input.Errors, .. pairing.Errors, .. failed]);

        static string Text(Document document, SegmentRange range) =>
            string.Join(' ', Enumerable.Range(range.Start, range.Count).Select(s => document.Segments[s].Text));
    }

    private static PairReport CheckOrRemember(ArticlePair pair, TransCheckOptions options)
    {
        if (options.Cache?.Find(pair, options) is { } known)
        {
            return known;
        }

        var report = Check(pair, options);
        options.Cache?.Keep(pair, report, options);
        return report;
    }

    public static PairReport Check(ArticlePair pair, TransCheckOptions options)
    {
        var context = PairChecker.Prepare(Align(pair, options), options.Names, options.Glossary);
        if (options.History is { } history)
        {
            context = context with { History = HistoryOf(pair, context.Pair, history, options) };
        }

        var check = options.CheckOf(pair);
        var all = PairChecker.Check(context, check with { MinConfidence = 0 }).Select(f => f.Confidence >= check.MinConfidence ? FindingWords.AddTo(f, context) : f).ToImmutableArray();
        var reported = ReportBuilder.Report(context.Pair, all);
        var suppressions = Suppressions.Find(context.Pair, reported, check.Levels);
        var sure = Enumerable.Range(0, all.Length).Where(f => all[f].Confidence >= check.MinConfidence).ToList();
        var shown = sure.FindAll(f => suppressions.Of[f] is null);
        var findings = shown.ConvertAll(f => all[f]).ToImmutableArray();
        return Report(pair, context.Pair, [.. shown.ConvertAll(f => reported[f]), .. suppressions.Remarks]) with
        {
            NotCompared = NotCompared.Of(context.Pair),
            SetAside = [.. sure.ConvertAll(f => suppressions.Of[f]).OfType<SetAsideFinding>()],
            Facts = options.Detail >= ReportDetail.Facts && findings.Length > 0 ? FactLists.Of(context, findings) : FactLists.None,
            Text = options.Detail >= ReportDetail.EveryText || (options.Detail >= ReportDetail.Text && findings.Length > 0) ? PairText.Of(context, findings) : PairText.None,
        };
    }

    /// <summary>Checks examples while the files are read: else the first pairs would all wait for the same tables and for code that is not compiled yet.</summary>
    private static void WarmUp(TransCheckOptions options)
    {
        var reader = new PlainTextReader();
        foreach (var example in CheckExamples.OneOfEach())
        {
            Check(
                new ArticlePair(reader.Read("en.txt", example.English), Language.English, reader.Read("tr.txt", example.Turkish), Language.Turkish, 1, []),
                options with { History = null });
        }
    }

    private static SourceHistory HistoryOf(ArticlePair pair, AlignedPair present, IArticleHistory history, TransCheckOptions options)
    {
        // Older texts cost more than they tell.
        const int Most = 50;
        var sources = history.Of(pair.Source.Path)
            .Take(Most)
            .Select(r => ArticleReader.TryParse(pair.Source.Path, r.Content, options.Read.Formats) is { } article
                ? new EarlierSource(r.Commit, r.Date, Segmenter.Segment(options.CompareAll ? Omissions.Restore(article, pair.Target.Article).One : article, pair.SourceLanguage, options.Segments))
                : null)
            .OfType<EarlierSource>();
        return new SourceHistory(sources, source => PairChecker.Prepare(Align(source, present.Target, options, present.Work), options.Names));
    }

    internal static PairOptions How(TransCheckOptions options) => new(options.SourceLanguage, options.Jobs) { Layout = options.Layout, Lexicon = options.Lexicon };

    private static ParallelOptions Parallelism(TransCheckOptions options, CancellationToken cancellation = default) => new() { MaxDegreeOfParallelism = options.Jobs, CancellationToken = cancellation };

    private static (string Path, string? Counterpart) NameOf(ArticlePair pair) => (pair.Source.Path, pair.Target.Path);

    private static PairReport Report(ArticlePair pair, AlignedPair? compared, ImmutableArray<ReportedFinding> findings) => new(
        ReportBuilder.Describe(pair.Source, pair.SourceLanguage, compared?.Source),
        ReportBuilder.Describe(pair.Target, pair.TargetLanguage, compared?.Target),
        pair.Confidence,
        pair.Evidence,
        findings);

    private static ImmutableArray<UnpairedReport> Unpaired(IEnumerable<UnpairedArticle> articles) =>
        [.. articles.Select(u => new UnpairedReport(u.Article.Path, u.Language, u.Article.Title, u.Reason) { Deleted = u.Reason is UnpairedReason.Deleted ? u.Candidates[0] : null })];

    private static bool IsGivenPair(IReadOnlyList<string> paths) => paths.Count == 2 && File.Exists(paths[0]) && File.Exists(paths[1]);
}
