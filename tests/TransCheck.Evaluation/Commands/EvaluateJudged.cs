using System.Globalization;
using TransCheck.Checks;
using TransCheck.Evaluation.Documentation;
using TransCheck.Evaluation.Judging;
using TransCheck.Reporting;

namespace TransCheck.Evaluation.Commands;

/// <summary>What became of the findings that somebody judged: how often the checks that speak today are right, by check and by how sure they say they are.</summary>
internal sealed class EvaluateJudged : IEvaluationCommand
{
    private const double Threshold = 0.5;

    public string Name => "evaluate-judged";

    public string Usage => "NAME=FOLDER... --judged corpora/judged [--out docs/checks/judged.tsv] [--unjudged FILE]";

    public int Run(string[] arguments, TextWriter output)
    {
        var collections = arguments.TakeWhile(a => !a.StartsWith('-')).Select(Collection.Of).ToList();
        if (collections.Count == 0 || arguments.Option("--judged") is not { } judged)
        {
            return 2;
        }

        var judgements = Judgements.Read(judged);
        var findings = collections.SelectMany(c => Findings(c).Select(f => (Collection: c.Name, Finding: f, Judgement: judgements.ByCollection.GetValueOrDefault(c.Name)?.GetValueOrDefault(f.Fingerprint)))).ToList();
        var known = findings.FindAll(f => f.Judgement is not null);
        output.WriteLine($"{findings.Count} findings, {known.Count} of them judged");
        output.WriteLine("check\tjudged\tright\tuseless\twrong-name\twrong\tnot judged");
        foreach (var check in findings.GroupBy(f => f.Finding.Check.Id, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            output.WriteLine(string.Join('\t', [check.First().Finding.Check.Name, $"{check.Count(f => f.Judgement is not null)}", .. Enum.GetValues<Verdict>().Select(v => $"{check.Count(f => f.Judgement?.Verdict == v)}"), $"{check.Count(f => f.Judgement is null)}"]));
        }

        foreach (var band in known.GroupBy(f => Math.Min(9, (int)(10 * f.Finding.Confidence))).OrderByDescending(b => b.Key))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"said {band.Key / 10.0:F1}: {band.Count()} judged, {100.0 * band.Count(f => f.Judgement?.Verdict == Verdict.Right) / band.Count():F0} % right"));
        }

        if (arguments.Option("--out") is { } path)
        {
            const double Sure = 0.9;
            const double Likely = 0.7;
            File.WriteAllLines(path, known.GroupBy(f => f.Finding.Check).OrderBy(g => g.Key.Id, StringComparer.Ordinal)
                .Select(g => string.Join('\t', [g.Key.Name, .. Share(g, Sure, 1.01), .. Share(g, Likely, Sure), .. Share(g, 0, Likely)])).Prepend(string.Join('\t', JudgedFigures.Columns)));

            static string[] Share(IEnumerable<(string Collection, ReportedFinding Finding, Judgement? Judgement)> findings, double least, double below)
            {
                var own = findings.Where(f => f.Finding.Confidence >= least && f.Finding.Confidence < below).ToList();
                return [$"{own.Count}", $"{own.Count(f => f.Judgement?.Verdict == Verdict.Right)}"];
            }
        }

        if (arguments.Option("--unjudged") is { } unjudged)
        {
            File.WriteAllLines(unjudged, findings.Where(f => f.Judgement is null).Select(f => string.Join('\t', f.Collection, f.Finding.Fingerprint, f.Finding.Check.Name, f.Finding.Confidence.ToString("F2", CultureInfo.InvariantCulture), f.Finding.Message, f.Finding.Source?.Segment, f.Finding.Target?.Segment).ReplaceLineEndings(" ")));
        }

        return 0;
    }

    private static IEnumerable<ReportedFinding> Findings(Collection collection) =>
        TransChecker.Check([collection.Path], new TransCheckOptions { Check = new CheckOptions(Threshold) }).Pairs.SelectMany(p => p.Findings);
}
