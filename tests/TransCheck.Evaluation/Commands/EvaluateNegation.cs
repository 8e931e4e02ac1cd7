using TransCheck.Articles;
using TransCheck.Linguistics;
using TransCheck.Linguistics.Turkish;

namespace TransCheck.Evaluation.Commands;

/// <summary>Compares the negated words that the analyser finds with the marks of a treebank: PUD, as a table sent_id, lang, NUM, PROPN, negation, text.</summary>
internal sealed class EvaluateNegation : IEvaluationCommand
{
    public string Name => "evaluate-negation";

    public string Usage => "FILE.tsv";

    public int Run(string[] arguments, TextWriter output)
    {
        var found = 0;
        var wrong = new List<string>();
        var missed = new List<string>();
        foreach (var row in File.ReadLines(arguments[0]).Skip(1).Select(line => line.Split('\t')).Where(row => row[1] == "tr"))
        {
            var marked = row[4].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(word => Tokenizer.Tokenize(word, Language.Turkish)[0].Folded).ToList();
            var tokens = Tokenizer.Tokenize(row[5], Language.Turkish).Where(t => t.Kind == TokenKind.Word).ToArray();
            foreach (var (i, token) in tokens.Index())
            {
                var negation = TurkishAnalyser.Negation(token.Form);
                var before = i + 1 < tokens.Length && tokens[i + 1].Folded is "önce" or "evvel";
                if (negation is TurkishNegation.Verb or TurkishNegation.Word || (negation == TurkishNegation.Without && !before))
                {
                    // The marks give değil and yok without their endings.
                    var mark = marked.FindIndex(word => token.Folded == word || (word is "değil" or "yok" && token.Folded.StartsWith(word, StringComparison.Ordinal)));
                    if (mark >= 0)
                    {
                        marked.RemoveAt(mark);
                        found++;
                    }
                    else
                    {
                        wrong.Add(token.Folded);
                    }
                }
            }

            missed.AddRange(marked.Select(word => $"{word} ({row[0]})"));
        }

        output.WriteLine($"negated words: precision {100.0 * found / (found + wrong.Count):F1} %, recall {100.0 * found / (found + missed.Count):F1} % of {found + missed.Count}");
        output.WriteLine($"found, not marked: {string.Join(' ', wrong)}");
        output.WriteLine($"marked, not found: {string.Join(' ', missed)}");
        return 0;
    }
}
