using System.Globalization;
using TransCheck.Linguistics;

namespace TransCheck.Evaluation.Commands;

/// <summary>Learns the lexicon that ships (<c>resources/lexicon/learned.bin</c>) from texts and the word list.</summary>
internal sealed class LearnLexicon : IEvaluationCommand
{
    public string Name => "learn-lexicon";

    public string Usage => "FILE.tsv|FOLDER... -o FILE.bin [--sentences FILE.tsv]   (of folders the sentences that surely render each other)";

    public int Run(string[] arguments, TextWriter output)
    {
        var files = arguments.TakeWhile(a => !a.StartsWith('-')).ToList();
        if (files.Count == 0 || arguments.Option("-o") is not { } path)
        {
            return 2;
        }

        var sentences = files.SelectMany(Read).ToList();
        if (arguments.Option("--sentences") is { } copy)
        {
            File.WriteAllLines(copy, sentences.Select(s => $"{OneLine(s.English)}\t{OneLine(s.Turkish)}"));
        }

        var lexicon = LexiconLearner.Learn(sentences.Concat(Vocabulary.Pairs), new LexiconLearnerOptions());
        using (var stream = File.Create(path))
        {
            LexiconFile.Write(lexicon, stream);
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{lexicon.Count} entries, {new FileInfo(path).Length} bytes"));
        return 0;
    }

    private static IEnumerable<(string English, string Turkish)> Read(string path) =>
        Directory.Exists(path) ? TransChecker.SureSentences([path], new TransCheckOptions()).Articles.SelectMany(a => a) : ParallelFile.Read(path);

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Replace('\t', ' ');
}
