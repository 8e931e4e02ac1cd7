using System.Collections.Immutable;
using TransCheck.Alignment;
using TransCheck.Articles;
using TransCheck.Checks;
using TransCheck.Facts;
using TransCheck.Linguistics;

namespace TransCheck.Evaluation.Commands;

/// <summary>
/// Compares short answers that hold a number or a date in both languages: XQuAD, as a table with the columns en_answer and tr_answer.
/// Every loud number of the English answer must have an equal one in the Turkish answer.
/// </summary>
internal sealed class EvaluateAnswers : IEvaluationCommand
{
    public string Name => "evaluate-answers";

    public string Usage => "FILE.tsv";

    public int Run(string[] arguments, TextWriter output)
    {
        var lines = File.ReadAllLines(arguments[0]);
        var header = lines[0].Split('\t');
        var (english, turkish) = (Array.IndexOf(header, "en_answer"), Array.IndexOf(header, "tr_answer"));
        var (all, equal) = (0, 0);
        foreach (var row in lines.Skip(1).Select(line => line.Split('\t')))
        {
            var source = FactFinder.Find(Document(row[english], Language.English));
            var target = FactFinder.Find(Document(row[turkish], Language.Turkish));
            if (!Numeric(source) && !Numeric(target))
            {
                continue;
            }

            all++;
            var pair = new AlignedPair(source.Document, target.Document, [new Bead(new SegmentRange(0, 1), new SegmentRange(0, 1), 1)]);
            var differences = TransCheck.Facts.Matching.FactMatcher.Compare(pair, source, target).Differences.Where(d => d.Confidence >= new CheckOptions().MinConfidence && d.Kind != TransCheck.Facts.Matching.DifferenceKind.Format).ToList();
            if (differences.Count == 0)
            {
                equal++;
            }
            else
            {
                output.WriteLine($"{differences[0].Kind}\t{row[english]}\t{row[turkish]}");
            }
        }

        output.WriteLine(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{equal} of {all} = {100.0 * equal / all:F1} % equal"));
        return 0;
    }

    private static bool Numeric(DocumentFacts facts) => facts.BySegment.Any(s => s.Any(m => m.Kind < FactKind.Name && m.Certainty >= 0.5));

    private static Document Document(string text, Language language)
    {
        var block = new Block(BlockKind.Paragraph, 0, text, SourceMap.Verbatim(0));
        var article = new Article("a.txt", ArticleFormat.PlainText, ArticleMetadata.None, ImmutableArray.Create(block), LineIndex.Of(text));
        return new Document(article, language, [new Segment(0, 0, new TextSpan(0, text.Length), text, Tokenizer.Tokenize(text, language))]);
    }
}
