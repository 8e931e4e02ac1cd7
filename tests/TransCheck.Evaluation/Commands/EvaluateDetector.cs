using System.Diagnostics;
using System.Globalization;
using TransCheck.Detection;
using TransCheck.Evaluation.Detection;

namespace TransCheck.Evaluation.Commands;

/// <summary>
/// Measures the language detector on sentences that it did not learn from: trained on the first half of each file and tested on the second, then the other way round.
/// </summary>
internal sealed class EvaluateDetector : IEvaluationCommand
{
    private const int ArticleLength = 15;

    public string Name => "evaluate-detector";

    public string Usage => "FOLDER [--errors]";

    public int Run(string[] arguments, TextWriter output)
    {
        if (arguments.Length < 1)
        {
            return 2;
        }

        var samples = LanguageSamples.Read(arguments[0]);
        var errors = arguments.Contains("--errors", StringComparer.Ordinal);
        foreach (var second in new[] { false, true })
        {
            var training = samples.Select(s => s.Half(second)).ToArray();
            var test = samples.Select(s => s.Half(!second)).ToArray();
            var detector = new NGramDetector(DetectorTrainer.Train(training));
            output.WriteLine($"trained on the {(second ? "second" : "first")} half of each file, tested on the other");
            Report(output, "one sentence", test, 1, detector, s => s, errors);
            Report(output, "three sentences", test, 3, detector, s => s, errors: false);
            Report(output, "whole article", test, ArticleLength, detector, s => s, errors: false);
            Report(output, "two words", test, 1, detector, TwoWords, errors: false);
            Report(output, "without diacritics", test, 1, detector, DetectorTrainer.PlainLetters, errors: false);
            ReportTwoLanguages(output, test, detector, errors);
            ReportSpeed(output, test, detector);
        }

        return 0;
    }

    private static void Report(TextWriter output, string title, LanguageSamples[] test, int length, NGramDetector detector, Func<string, string> vary, bool errors)
    {
        var right = new int[3];
        var total = new int[3];
        var wrongByLanguage = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var language in test)
        {
            foreach (var sentences in language.Sentences.Chunk(length))
            {
                var text = string.Join('\n', sentences.Select(vary));
                var scores = detector.Score(text);
                var found = Best(scores);
                total[(int)language.Class]++;
                if (found == language.Class)
                {
                    right[(int)language.Class]++;
                }
                else
                {
                    wrongByLanguage[language.Name] = wrongByLanguage.GetValueOrDefault(language.Name) + 1;
                    if (errors)
                    {
                        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    {language.Name} as {found} ({scores.Turkish:F2} {scores.English:F2} {scores.Other:F2}) {text}"));
                    }
                }
            }
        }

        var recall = right.Zip(total, (r, t) => 100.0 * r / t).ToArray();
        var worst = string.Join(", ", wrongByLanguage.OrderByDescending(w => w.Value).ThenBy(w => w.Key, StringComparer.Ordinal).Take(6).Select(w => $"{w.Key} {w.Value}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {title,-20} tr {recall[0],6:F2}  en {recall[1],6:F2}  other {recall[2],6:F2}  macro {recall.Average(),6:F2}  wrong: {worst}"));
    }

    private static void ReportTwoLanguages(TextWriter output, LanguageSamples[] test, NGramDetector detector, bool errors)
    {
        int right = 0, total = 0;
        foreach (var language in test.Where(s => s.Class != DetectorClass.Other))
        {
            foreach (var sentence in language.Sentences)
            {
                var scores = detector.Score(sentence);
                var correct = scores.Turkish > scores.English == (language.Class == DetectorClass.Turkish);
                total++;
                right += correct ? 1 : 0;
                if (errors && !correct)
                {
                    output.WriteLine($"    {language.Name} mistaken for the other of the two: {sentence}");
                }
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {"Turkish or English",-20} {100.0 * right / total:F2} of {total}"));
    }

    private static void ReportSpeed(TextWriter output, LanguageSamples[] test, NGramDetector detector)
    {
        var sentences = test.Where(s => s.Class != DetectorClass.Other).SelectMany(s => s.Sentences).ToArray();
        var bytes = sentences.Sum(System.Text.Encoding.UTF8.GetByteCount);
        var best = double.MaxValue;
        for (var round = 0; round < 30; round++)
        {
            var start = Stopwatch.GetTimestamp();
            foreach (var sentence in sentences)
            {
                detector.Score(sentence);
            }

            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {"speed",-20} {bytes / best / 1e6:F0} MB/s, sentence by sentence, one core"));
    }

    private static string TwoWords(string sentence)
    {
        var words = sentence.Split(' ');
        return words.Length < 4 ? sentence : $"{words[2]} {words[3]}";
    }

    /// <summary>A text without letters is neither Turkish nor English.</summary>
    private static DetectorClass Best(LanguageScores scores) =>
        scores.Turkish > Math.Max(scores.English, scores.Other) ? DetectorClass.Turkish
        : scores.English > scores.Other ? DetectorClass.English
        : DetectorClass.Other;
}
