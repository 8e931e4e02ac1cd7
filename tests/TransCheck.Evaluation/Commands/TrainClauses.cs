using System.Globalization;
using TransCheck.Alignment;
using TransCheck.Articles;
using TransCheck.Checks;
using TransCheck.Checks.Text;
using TransCheck.Evaluation.Judging;
using TransCheck.Facts;
using TransCheck.Linguistics;

namespace TransCheck.Evaluation.Commands;

/// <summary>
/// Fits the weights of <see cref="ClauseFeature"/>: parentheses and parts between commas are taken out of sentences that the lexicon never saw,
/// and weighed against the untouched sentences. The shipped lexicon cannot be used, for it knows these.
/// </summary>
internal sealed class TrainClauses : IEvaluationCommand
{
    public string Name => "train-clauses";

    public string Usage => "PAIRS.tsv --learn PAIRS.tsv[,PAIRS.tsv...] [--out WEIGHTS.tsv] [--alarms RATE]";

    public int Run(string[] arguments, TextWriter output)
    {
        if (arguments.Length == 0 || arguments.Option("--learn") is not { } others)
        {
            return 2;
        }

        var sentences = ParallelFile.Read(arguments[0]);
        var more = others.Split(',').SelectMany(ParallelFile.Read).ToList();
        var allowed = double.Parse(arguments.Option("--alarms") ?? "0.035", CultureInfo.InvariantCulture);
        var random = new Random(7);
        var negatives = new List<double[]>();
        var positives = new List<double[]>();
        var missed = 0;
        var words = 0;
        for (var fold = 0; fold < 2; fold++)
        {
            var lexicon = LexiconLearner.Learn(sentences.Where((_, i) => i % 2 != fold).Concat(more).Concat(Vocabulary.Pairs), new LexiconLearnerOptions());
            foreach (var (english, turkish) in sentences.Where((_, i) => i % 2 == fold))
            {
                words += english.AsSpan().Count(' ') + 1;
                foreach (var ofSource in (bool[])[true, false])
                {
                    if (Find(english, turkish, ofSource, lexicon) is { } quiet)
                    {
                        negatives.Add([.. quiet.Features]);
                    }

                    if (Parts.Drop(ofSource ? turkish : english, random) is not { } dropped)
                    {
                        continue;
                    }

                    if ((ofSource ? Find(english, dropped, true, lexicon) : Find(dropped, turkish, false, lexicon)) is { } clause)
                    {
                        positives.Add([.. clause.Features]);
                    }
                    else
                    {
                        missed++;
                    }
                }
            }
        }

        output.WriteLine($"{words} words, {negatives.Count} runs in untouched sentences, {positives.Count} in shortened ones, {missed} without");
        var weights = LogisticRegression.Fit([.. positives.Select(p => (p, true)), .. negatives.Select(n => (n, false))], ridge: 1);
        var scores = negatives.Select(n => LogisticRegression.Score(weights, n)).OrderDescending().ToArray();
        foreach (var rate in (double[])[0.05, 0.1, 0.15, 0.2, 0.3, 0.5, 1])
        {
            var limit = scores[(int)(2 * rate * words / 1000)];
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"at {rate:F2} alarms per 1,000 words and direction: {100.0 * positives.Count(p => LogisticRegression.Score(weights, p) > limit) / (positives.Count + missed):F1} %"));
        }

        weights[0] -= scores[(int)(2 * allowed * words / 1000)];
        var rows = Enum.GetNames<ClauseFeature>().Select((n, i) => string.Create(CultureInfo.InvariantCulture, $"{n}\t{weights[i]:F3}")).ToList();
        rows.ForEach(output.WriteLine);
        if (arguments.Option("--out") is { } path)
        {
            var head = File.Exists(path) ? File.ReadLines(path).TakeWhile(l => l.StartsWith("# ", StringComparison.Ordinal)) : [];
            File.WriteAllLines(path, [.. head, "feature\tweight", .. rows]);
        }

        return 0;
    }

    private static LostClause? Find(string english, string turkish, bool ofSource, Lexicon lexicon)
    {
        var (source, target) = (Sentences.Document(Language.English, english), Sentences.Document(Language.Turkish, turkish));
        var bead = new Bead(new SegmentRange(0, source.Segments.Length), new SegmentRange(0, target.Segments.Length), 0.95);
        var context = new PairContext(new AlignedPair(source, target, [bead]) { Lexicon = lexicon }, FactFinder.Find(source), FactFinder.Find(target));
        return LostClauses.Find(context, ofSource).MaxBy(c => c.Confidence);
    }
}
