using System.Collections.Immutable;
using TransCheck.Articles;
using TransCheck.Facts;

namespace TransCheck.Evaluation.Commands;

/// <summary>Counts the proper names of a treebank that lie in a name mention: PUD, as a table sent_id, lang, NUM, PROPN, negation, text.</summary>
internal sealed class EvaluateNameMentions : IEvaluationCommand
{
    public string Name => "evaluate-name-mentions";

    public string Usage => "FILE.tsv";

    public int Run(string[] arguments, TextWriter output)
    {
        var inside = new Dictionary<string, int>(StringComparer.Ordinal);
        var all = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in File.ReadLines(arguments[0]).Skip(1).Select(line => line.Split('\t')))
        {
            var language = string.Equals(row[1], "tr", StringComparison.Ordinal) ? Language.Turkish : Language.English;
            var mentions = FactFinder.Find(Sentences.Document(language, row[5])).BySegment.SelectMany(s => s).ToList();
            foreach (var name in row[3].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                var at = row[5].IndexOf(name, StringComparison.Ordinal);
                var hit = false;
                for (; at >= 0 && !hit; at = row[5].IndexOf(name, at + 1, StringComparison.Ordinal))
                {
                    var start = at;
                    hit = mentions.Any(m => m.Span.Contains(start));
                }

                all[row[1]] = all.GetValueOrDefault(row[1]) + 1;
                inside[row[1]] = inside.GetValueOrDefault(row[1]) + (hit ? 1 : 0);
                if (!hit)
                {
                    output.WriteLine($"{row[1]}\t{name}\t{row[5]}");
                }
            }
        }

        foreach (var language in all.Keys)
        {
            output.WriteLine($"{language}: {inside[language]} of {all[language]} = {100.0 * inside[language] / all[language]:F1} %");
        }

        return 0;
    }
}
