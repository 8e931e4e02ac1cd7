using System.Globalization;
using TransCheck.Evaluation.Corpora;
using TransCheck.Reporting;

namespace TransCheck.Evaluation.Commands;

/// <summary>Prints how many of the altered facts of a corpus are found, kind by kind and check by check, and what is found where nothing is wrong.</summary>
internal sealed class EvaluateCorpus : IEvaluationCommand
{
    public string Name => "corpus";

    public string Usage => "FOLDER";

    public int Run(string[] arguments, TextWriter output)
    {
        if (arguments.Length != 1)
        {
            output.WriteLine("which folder?");
            return 2;
        }

        var run = CorpusRun.Of(arguments[0]);
        var hits = run.Results.SelectMany(r => r.Hits).ToList();

        output.WriteLine("alteration                group  altered  found  by its group");
        foreach (var kind in hits.GroupBy(h => (h.Alteration.Group, h.Alteration.Kind)).OrderBy(g => g.Key.Group, StringComparer.Ordinal).ThenBy(g => g.Key.Kind, StringComparer.Ordinal))
        {
            output.WriteLine(Row($"{kind.Key.Kind,-25} {kind.Key.Group,-5} {kind.Count(),8} {kind.Count(h => h.Found),6} {kind.Count(h => h.FoundByGroup),13}"));
        }

        output.WriteLine(Row($"{"all",-25} {"",-5} {hits.Count,8} {hits.Count(h => h.Found),6} {hits.Count(h => h.FoundByGroup),13}"));
        output.WriteLine();

        output.WriteLine("check                             findings  right  precision");
        var findings = run.Results.SelectMany(r => r.All.Select(f => (Finding: f, Right: !r.Wrong.Contains(f)))).ToList();
        foreach (var check in findings.GroupBy(f => f.Finding.Check).OrderBy(g => g.Key.Id, StringComparer.Ordinal))
        {
            output.WriteLine(Row($"{check.Key.Id} {check.Key.Name,-25} {check.Count(),9} {check.Count(f => f.Right),6} {Share(check.Count(f => f.Right), check.Count()),10}"));
        }

        output.WriteLine();
        var faithful = run.Results.Where(r => !r.Altered).ToList();
        var alarms = faithful.Sum(r => r.Wrong.Length);
        var words = faithful.Sum(r => r.Words);
        output.WriteLine(Row($"recall     {Share(hits.Count(h => h.Found), hits.Count)}"));
        output.WriteLine(Row($"precision  {Share(findings.Count(f => f.Right), findings.Count)}"));
        output.WriteLine(Row($"faithful   {alarms} alarms in {words} words, {1000.0 * alarms / Math.Max(1, words):0.00} per 1,000"));
        var beads = run.Results.Select(r => r.Beads).ToList();
        output.WriteLine(Row($"beads      precision {Share(beads.Sum(b => b.Right), beads.Sum(b => b.Made))}, recall {Share(beads.Sum(b => b.Right), beads.Sum(b => b.Expected))}"));
        output.WriteLine(Row($"pairs      {run.Results.Length} right, {run.Unpaired.Length} not found, {run.Mispaired.Length} wrong"));

        List(output, "not paired", run.Unpaired);
        List(output, "wrongly paired", run.Mispaired);
        List(output, "sentences that were not read", run.Results.SelectMany(r => r.Beads.Lost.Select(s => $"{Place(r)}: {s}")));
        List(output, "sentences that are not of the story", run.Results.Where(r => !r.Altered).SelectMany(r => r.Beads.Extra.Select(s => $"{Place(r)}: {s}")));
        List(output, "false alarms", run.Results.SelectMany(r => r.Wrong.Select(f => $"{Place(r)}: {Describe(f)}")));
        List(output, "found by another group", run.Results.SelectMany(r => r.Hits.Where(h => h.Found && !h.FoundByGroup).Select(h => $"{Place(r)}: {h.Alteration.Kind} {h.Alteration.English} → {h.Alteration.Is}: {string.Join("; ", h.Findings.Select(Describe))}")));
        List(output, "missed", run.Results.SelectMany(r => r.Hits.Where(h => !h.Found).Select(h => $"{Place(r)}: {h.Alteration.Kind}: {h.Alteration.English} | {h.Alteration.Was} → {h.Alteration.Is}")));
        return 0;
    }

    private static string Place(StoryResult result) => $"{(result.Altered ? "altered" : "faithful")} {result.Story.Name}";

    private static string Describe(ReportedFinding f) =>
        string.Create(CultureInfo.InvariantCulture, $"{f.Check.Name} {f.Confidence:0.00} '{f.Source?.Text}' | '{f.Target?.Text}' ({f.Source?.Location.Line ?? 0}, {f.Target?.Location.Line ?? 0})");

    private static void List(TextWriter output, string title, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        if (all.Count > 0)
        {
            output.WriteLine();
            output.WriteLine($"{title}:");
            all.ForEach(line => output.WriteLine("  " + line));
        }
    }

    private static string Row(FormattableString row) => row.ToString(CultureInfo.InvariantCulture);

    private static string Share(int part, int whole) => whole == 0 ? "-" : (100.0 * part / whole).ToString("0.0", CultureInfo.InvariantCulture) + " %";
}
