using System.Globalization;
using TransCheck.Linguistics;

namespace TransCheck.Evaluation.Commands;

/// <summary>Learns the lexicon that ships (<c>resources/lexicon/learned.bin</c>).</summary>
internal sealed class LearnLexicon : IEvaluationCommand
{
    public string Name => "learn-lexicon";

    public string Usage => "FILE.tsv... -o FILE.bin";

    public int Run(string[] arguments, TextWriter output)
    {
        var files = arguments.TakeWhile(a => !string.Equals(a, "-o", StringComparison.Ordinal)).ToList();
        if (files.Count == 0 || arguments.Option("-o") is not { } path)
        {
            return 2;
        }

        var lexicon = LexiconLearner.Learn(files.SelectMany(ParallelFile.Read), new LexiconLearnerOptions());
        using (var stream = File.Create(path))
        {
            LexiconFile.Write(lexicon, stream);
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{lexicon.Count} entries, {new FileInfo(path).Length} bytes"));
        return 0;
    }
}
