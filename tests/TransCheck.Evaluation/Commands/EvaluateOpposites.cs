using TransCheck.Alignment;
using TransCheck.Articles;
using TransCheck.Checks.Meaning;

namespace TransCheck.Evaluation.Commands;

/// <summary>Counts, class by class, the opposites reported on sentence pairs that render each other: all of them are alarms.</summary>
internal sealed class EvaluateOpposites : IEvaluationCommand
{
    public string Name => "evaluate-opposites";

    public string Usage => "PAIRS.tsv...   English TAB Turkish";

    public int Run(string[] arguments, TextWriter output)
    {
        var words = 0;
        var alarms = new List<(Opposite Found, string English, string Turkish)>();
        foreach (var row in arguments.SelectMany(File.ReadLines).Select(line => line.Split('\t')).Where(row => row.Length == 2))
        {
            var english = Sentences.Document(Language.English, row[0]);
            var turkish = Sentences.Document(Language.Turkish, row[1]);
            words += row[0].AsSpan().Count(' ') + 1;
            alarms.AddRange(OppositeFinder.Find(english, new SegmentRange(0, english.Segments.Length), turkish, new SegmentRange(0, turkish.Segments.Length)).Select(o => (o, row[0], row[1])));
        }

        output.WriteLine($"{alarms.Count} alarms in {words} words: {1000.0 * alarms.Count / words:F2} per 1,000");
        foreach (var group in alarms.GroupBy(a => a.Found.Class.Name, StringComparer.Ordinal).OrderByDescending(g => g.Count()))
        {
            output.WriteLine($"{group.Key}\t{group.Count()}");
        }

        foreach (var (found, english, turkish) in alarms.OrderBy(a => a.Found.Class.Index).ThenByDescending(a => a.Found.Score))
        {
            output.WriteLine($"{found.Class.Name}\t{found.Score:F2}\t{found.EnglishSpan.Of(english)}\t{found.TurkishSpan.Of(turkish)}\t{english}\t{turkish}");
        }

        return 0;
    }
}
