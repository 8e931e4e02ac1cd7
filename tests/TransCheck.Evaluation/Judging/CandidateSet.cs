using TransCheck.Alignment;
using TransCheck.Articles;
using TransCheck.Checks;
using TransCheck.Linguistics;
using TransCheck.Reporting;

namespace TransCheck.Evaluation.Judging;

/// <summary>Texts to learn from: a table of sentences, or a folder of articles that the whole tool reads, pairs and aligns.</summary>
/// <param name="Name">Names the file of verdicts.</param>
internal sealed record Collection(string Name, string Path)
{
    public bool IsTable => File.Exists(Path);

    /// <param name="argument"><c>NAME=PATH</c></param>
    public static Collection Of(string argument) => argument.Split('=', 2) is [var name, var path] ? new(name, path) : throw new ArgumentException($"{argument} is not NAME=PATH", nameof(argument));
}

/// <summary>Gathers candidates in untouched text, with what editors said of them, and in copies with planted errors.</summary>
internal sealed class CandidateSet(IReadOnlyList<Collection> collections, Judgements judgements, int plantedPerRow)
{
    /// <summary>Rows of one run: as many as an article has sentences.</summary>
    private const int RunLength = 20;

    private readonly Planted _planted = new();

    private readonly Dictionary<Collection, (string English, string Turkish)[][]> _tables = collections.Where(c => c.IsTable)
        .ToDictionary(c => c, c => ParallelFile.Read(c.Path).Chunk(RunLength).ToArray());

    public List<CandidateRow> Gather()
    {
        var lexicons = new[] { LexiconWithout(0), LexiconWithout(1) };
        var rows = new List<CandidateRow>();
        foreach (var (collection, runs) in _tables)
        {
            for (var r = 0; r < runs.Length; r++)
            {
                Gather(collection, $"{r}", r % 2, runs[r], lexicons[r % 2], rows);
            }
        }

        foreach (var collection in collections.Where(c => !c.IsTable))
        {
            Gather(collection, rows);
        }

        return rows;
    }

    private Lexicon LexiconWithout(int fold) =>
        LexiconLearner.Learn(_tables.Values.SelectMany(runs => runs.Where((_, i) => i % 2 != fold)).SelectMany(r => r).Concat(Vocabulary.Pairs), new LexiconLearnerOptions())
            .With(TermList.Read("lexicon/terms.tsv").ToLexicon(Lexicon.Default.Length));

    private void Gather(Collection collection, string page, int fold, (string English, string Turkish)[] run, Lexicon lexicon, List<CandidateRow> rows)
    {
        var before = Candidates(SentenceRuns.Align(run) with { Lexicon = lexicon });
        var known = before.Select(KeyOf).ToHashSet(StringComparer.Ordinal);
        rows.AddRange(before.Select(c => Row(c, judgements.Of(collection.Name, c.Fingerprint), null)));
        foreach (var (kind, row, altered) in _planted.In(run, plantedPerRow, new Random(Seed(collection, page))))
        {
            rows.AddRange(Candidates(SentenceRuns.Align(altered) with { Lexicon = lexicon })
                .Where(c => SegmentOf(c.Finding) == row && !known.Contains(KeyOf(c)))
                .Select(c => Row(c, true, kind)));
        }

        Passages(collection, page, fold, run, lexicon, rows);

        CandidateRow Row(Candidate c, bool? right, string? kind) => new(collection.Name, page, fold, c.Finding, c.Features, c.Fingerprint, right, kind, c.Text);
    }

    /// <summary>The run as an article that the real aligner sees, without two of its Turkish sentences and then without two of its English ones.</summary>
    private static void Passages(Collection collection, string page, int fold, (string English, string Turkish)[] run, Lexicon lexicon, List<CandidateRow> rows)
    {
        if (run.Length < RunLength)
        {
            return;
        }

        var random = new Random(Seed(collection, page));
        foreach (var ofTurkish in (bool[])[true, false])
        {
            var (first, second) = (random.Next(1, 9), random.Next(11, 19));
            bool IsOut(int row) => row == first || row == second;
            var english = run.Where((_, i) => ofTurkish || !IsOut(i)).Select(r => r.English).ToArray();
            var turkish = run.Where((_, i) => !ofTurkish || !IsOut(i)).Select(r => r.Turkish).ToArray();
            var pair = SentenceAligner.Align(Sentences.Document(Language.English, english), Sentences.Document(Language.Turkish, turkish), lexicon);
            rows.AddRange(Candidates(pair)
                .Where(c => c.Finding.Check.Family == CheckFamily.Passage && (ofTurkish ? c.Finding.Source : c.Finding.Target) is { } side && IsOut(side.Segment))
                .Select(c => new CandidateRow(collection.Name, page, fold, c.Finding, c.Features, c.Fingerprint, true, ofTurkish ? "sentence left out" : "sentence added", c.Text)));
        }
    }

    private void Gather(Collection collection, List<CandidateRow> rows)
    {
        var options = new TransCheckOptions();
        var pairs = TransChecker.Pair([collection.Path], TransChecker.Read([collection.Path], options), options).Pairs;
        foreach (var pair in pairs.Where(p => !p.IsCopy))
        {
            var page = System.IO.Path.GetRelativePath(collection.Path, pair.Source.Path);
            foreach (var c in Candidates(TransChecker.Align(pair, options)))
            {
                rows.Add(new CandidateRow(collection.Name, page, Seed(collection, page) & 1, c.Finding, c.Features, c.Fingerprint, judgements.Of(collection.Name, c.Fingerprint), null, c.Text));
            }
        }
    }

    private sealed record Candidate(Finding Finding, double[] Features, string Fingerprint, string Text);

    private static List<Candidate> Candidates(AlignedPair pair)
    {
        var candidates = PairChecker.Candidates(PairChecker.Prepare(pair));
        var reported = ReportBuilder.Report(pair, [.. candidates.Select(c => c.Finding)]);
        return [.. candidates.Select((c, i) => new Candidate(c.Finding, c.Features, reported[i].Fingerprint, $"{reported[i].Source?.Location.Line}\t{reported[i].Target?.Location.Line}\t{reported[i].Source?.Text}\t{reported[i].Target?.Text}\t{reported[i].Source?.Segment}\t{reported[i].Target?.Segment}".ReplaceLineEndings(" ")))];
    }

    private static int SegmentOf(Finding finding) => finding.Target?.Segment ?? finding.Source?.Segment ?? 0;

    private static string KeyOf(Candidate candidate) => $"{SegmentOf(candidate.Finding)} {candidate.Finding.Check.Id} {string.Join('|', candidate.Finding.Arguments)}";

    /// <summary>The same on every machine, unlike the hash of a string.</summary>
    private static int Seed(Collection collection, string page) => (collection.Name + page).Aggregate(17, (hash, c) => unchecked((hash * 31) + c)) & int.MaxValue;
}
