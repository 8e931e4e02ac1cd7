using System.Globalization;
using TransCheck.Checks;

namespace TransCheck.Evaluation.Commands;

/// <summary>
/// Alters single facts of Turkish sentences, or with <c>--meaning</c> what sentences of either language mean, with <c>--words</c> their words, by kinds, within runs of sentence pairs, and counts in how many cases some check speaks of the
/// sentence that said nothing of it before.
/// </summary>
internal sealed class EvaluateAltered : IEvaluationCommand
{
    /// <summary>So many alterations of a kind from one file show enough.</summary>
    private const int Most = 150;

    public string Name => "evaluate-altered";

    public string Usage => "PAIRS.tsv... [--meaning | --words] [--kind KIND] [--missed FILE] [--min-confidence 0.5]   (English TAB Turkish)";

    public int Run(string[] arguments, TextWriter output)
    {
        var options = new CheckOptions(arguments.Option("--min-confidence") is { } least ? double.Parse(least, CultureInfo.InvariantCulture) : 0.5) { Levels = CheckLevels.Everything };
        IEnumerable<Alteration> kinds = arguments.Contains("--words", StringComparer.Ordinal) ? [.. WordExchanges.All, .. StructureAlterations.All]
            : (arguments.Contains("--meaning", StringComparer.Ordinal) ? MeaningAlterations.All : FactAlterations.All).Select(Alteration.Of);
        var alterations = kinds.Where(a => arguments.Option("--kind") is not { } kind || a.Kind == kind).ToArray();
        var counts = alterations.ToDictionary(a => a.Kind, _ => (Found: 0, Of: 0, Checks: new Dictionary<string, int>(StringComparer.Ordinal)), StringComparer.Ordinal);
        var missed = new List<string>();
        var (alarms, words) = (0, 0);
        foreach (var run in arguments.TakeWhile(a => !a.StartsWith("--", StringComparison.Ordinal)).SelectMany(ParallelFile.Read).Chunk(SentenceRuns.Length))
        {
            var before = Findings(run, options);
            alarms += before.Count;
            words += run.Sum(r => r.English.AsSpan().Count(' ') + 1);
            for (var row = 0; row < run.Length; row++)
            {
                foreach (var alteration in alterations)
                {
                    var (found, of, checks) = counts[alteration.Kind];
                    if (of >= Most || alteration.Apply(run[row], new Random(row)) is not { } altered)
                    {
                        continue;
                    }

                    var copy = ((string English, string Turkish)[])run.Clone();
                    copy[row] = (altered.English, altered.Turkish);
                    var news = Findings(copy, options).Where(f => f.Row == row && !before.Contains(f)).ToArray();
                    foreach (var check in news.Select(f => f.Check).Distinct(StringComparer.Ordinal))
                    {
                        checks[check] = checks.GetValueOrDefault(check) + 1;
                    }

                    if (news.Length == 0)
                    {
                        missed.Add($"{alteration.Kind}\t{altered.Was}\t{run[row].English}\t{run[row].Turkish}\t{(altered.Turkish == run[row].Turkish ? altered.English : altered.Turkish)}");
                    }

                    counts[alteration.Kind] = (found + (news.Length > 0 ? 1 : 0), of + 1, checks);
                }
            }
        }

        foreach (var (kind, (found, of, checks)) in counts.Where(c => c.Value.Of > 0))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind,-24}{found,4} of {of,4}  {100.0 * found / of,5:F1} %  {string.Join(", ", checks.OrderByDescending(c => c.Value).Take(4).Select(c => $"{c.Key} {c.Value}"))}"));
        }

        var all = counts.Values.Where(c => c.Of > 0).ToArray();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"mean over {all.Length} kinds {100 * all.Average(c => (double)c.Found / c.Of):F1} %, over {all.Sum(c => c.Of)} alterations {100.0 * all.Sum(c => c.Found) / all.Sum(c => c.Of):F1} %"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{alarms} findings in the unaltered text, {1000.0 * alarms / words:F2} in 1,000 English words"));
        if (arguments.Option("--missed") is { } path)
        {
            File.WriteAllLines(path, missed.Order(StringComparer.Ordinal));
        }

        return 0;
    }

    /// <summary>What the checks say, each with its row and without its confidence.</summary>
    private static HashSet<(int Row, string Check, string Words)> Findings((string, string)[] run, CheckOptions options) =>
        [.. PairChecker.Check(SentenceRuns.Align(run), options).Select(f => (f.Target?.Segment ?? f.Source?.Segment ?? 0, f.Check.Name, string.Join('|', f.Arguments)))];
}
