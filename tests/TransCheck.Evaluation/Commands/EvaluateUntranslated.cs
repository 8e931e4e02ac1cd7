using System.Collections.Immutable;
using System.Globalization;
using TransCheck.Alignment;
using TransCheck.Articles;
using TransCheck.Checks;
using TransCheck.Checks.Text;
using TransCheck.Facts;
using TransCheck.Linguistics;

namespace TransCheck.Evaluation.Commands;

/// <summary>
/// Measures the check for untranslated sentences on pairs of sentences: how often it speaks about the translation (a false alarm, unless the file holds
/// untranslated sentences itself), and how often it finds the source sentence standing in the translation's place.
/// </summary>
internal sealed class EvaluateUntranslated : IEvaluationCommand
{
    public string Name => "evaluate-untranslated";

    public string Usage => "FILE.tsv (English TAB Turkish)";

    public int Run(string[] arguments, TextWriter output)
    {
        if (arguments.Length != 1)
        {
            return 2;
        }

        var pairs = File.ReadLines(arguments[0]).Select(line => line.Split('\t')).Where(cells => cells.Length == 2 && cells.All(c => !string.IsNullOrWhiteSpace(c))).ToArray();
        int alarms = 0, words = 0;
        foreach (var cells in pairs)
        {
            words += cells[0].Split(' ').Length;
            if (Speaks(cells[0], Language.English, cells[1], Language.Turkish) is { } confidence)
            {
                alarms++;
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"alarm {confidence:F2}\t{cells[0]}\t{cells[1]}"));
            }
        }

        Recall(output, "left in English", pairs.Select(p => p[0]), Language.English);
        Recall(output, "left in Turkish", pairs.Select(p => p[1]), Language.Turkish);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"alarms {alarms} in {pairs.Length} pairs, {1000.0 * alarms / words:F3} per 1,000 words"));
        return 0;
    }

    private static void Recall(TextWriter output, string title, IEnumerable<string> sentences, Language language)
    {
        int found = 0, total = 0;
        foreach (var sentence in sentences.Where(s => s.Split(' ').Length >= 4))
        {
            total++;
            if (Speaks(sentence, language, sentence, language == Language.English ? Language.Turkish : Language.English) is null)
            {
                output.WriteLine($"missed, {title}\t{sentence}");
            }
            else
            {
                found++;
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{title}: {100.0 * found / total:F2} of {total} sentences of four words and more"));
    }

    private static double? Speaks(string source, Language sourceLanguage, string target, Language targetLanguage)
    {
        var from = Document(source, sourceLanguage);
        var to = Document(target, targetLanguage);
        var bead = new Bead(new SegmentRange(0, from.Segments.Length), new SegmentRange(0, to.Segments.Length), 0.9);
        var context = new PairContext(new AlignedPair(from, to, [bead]), new DocumentFacts(from, []), new DocumentFacts(to, []));
        return new UntranslatedSentence().Run(context).Where(f => f.Confidence >= new CheckOptions().MinConfidence).Select(f => (double?)f.Confidence).FirstOrDefault();
    }

    private static Document Document(string text, Language language)
    {
        ImmutableArray<Block> blocks = [new Block(BlockKind.Paragraph, 0, text, SourceMap.Verbatim(0))];
        return Segmenter.Segment(new Article("text", ArticleFormat.PlainText, ArticleMetadata.None, blocks, LineIndex.Of(text)), language);
    }
}
