using System.Globalization;
using TransCheck.Evaluation.Judging;
using TransCheck.Evidence;

namespace TransCheck.Evaluation.Commands;

/// <summary>Writes every candidate with its features, for a look at what tells right from wrong.</summary>
internal sealed class DumpCandidates : IEvaluationCommand
{
    public string Name => "dump-candidates";

    public string Usage => "NAME=FILE.tsv|FOLDER... --judged FOLDER --out FILE.tsv [--planted PER-ROW]";

    public int Run(string[] arguments, TextWriter output)
    {
        var collections = arguments.TakeWhile(a => !a.StartsWith('-')).Select(Collection.Of).ToList();
        if (collections.Count == 0 || arguments.Option("--judged") is not { } judged || arguments.Option("--out") is not { } path)
        {
            return 2;
        }

        var rows = new CandidateSet(collections, Judgements.Read(judged), int.Parse(arguments.Option("--planted") ?? "1", CultureInfo.InvariantCulture)).Gather();
        File.WriteAllLines(path, rows
            .Select(r => string.Join('\t', [r.Collection, r.Page, $"{r.Fold}", r.Finding.Check.Name, $"{r.Finding.Check.Family}", r.Right is { } right ? right ? "1" : "0" : "?", r.Planted ?? "-", r.Fingerprint, .. r.Features.Select(f => f.ToString("0.####", CultureInfo.InvariantCulture)), r.Text]))
            .Prepend(string.Join('\t', ["collection", "page", "fold", "check", "family", "right", "planted", "fingerprint", .. Enum.GetNames<CandidateFeature>(), "source line", "target line", "source", "target", "source sentence", "target sentence"])));
        output.WriteLine($"{rows.Count} candidates, {rows.Count(r => r.Right is not null && r.Planted is null)} judged, {rows.Count(r => r.Planted is not null)} planted");
        return 0;
    }
}
