using System.Globalization;
using TransCheck.Alignment;
using TransCheck.Articles;
using TransCheck.Linguistics;

namespace TransCheck.Evaluation.Commands;

/// <summary>
/// Scores the aligner on articles made from the last third of a file of sentence pairs, with a lexicon learned from the first two
/// thirds and from other files.
/// </summary>
internal sealed class AlignGenerated : IEvaluationCommand
{
    public string Name => "align-generated";

    public string Usage => "FILE.tsv --learn FILE.tsv[,FILE.tsv...] [--pairs N] [--show] [--set WEIGHT=VALUE,...]";

    public int Run(string[] arguments, TextWriter output)
    {
        if (arguments.Length == 0 || arguments.Option("--learn") is not { } others)
        {
            return 2;
        }

        var pairs = int.Parse(arguments.Option("--pairs") ?? "500", CultureInfo.InvariantCulture);
        var weights = arguments.Weights();
        var (lexicon, held) = Held(arguments[0], others.Split(','));
        var generator = new AlignmentGenerator(held, seed: 1);
        var figures = new AlignmentFigures();
        var missed = new SortedDictionary<string, (int Missed, int All)>(StringComparer.Ordinal);
        for (var k = 0; k < pairs; k++)
        {
            var made = generator.Next();
            var aligned = SentenceAligner.Align(Lines.Document(made.English, Language.English), Lines.Document(made.Turkish, Language.Turkish), lexicon, weights);
            var test = AlignmentFigures.Of(aligned);
            figures.Add(made.Gold, test);
            var found = test.Select(AlignmentFigures.Key).ToHashSet(StringComparer.Ordinal);
            foreach (var bead in made.Gold)
            {
                var shape = $"{bead.Source.Length}-{bead.Target.Length}";
                var (m, all) = missed.GetValueOrDefault(shape);
                missed[shape] = (m + (found.Contains(AlignmentFigures.Key(bead)) ? 0 : 1), all + 1);
            }

            if (arguments.Contains("--show", StringComparer.Ordinal))
            {
                AlignBench.Show(k.ToString(CultureInfo.InvariantCulture), made.Gold, test, aligned, output);
            }
        }

        output.WriteLine(figures);
        output.WriteLine("missed: " + string.Join("  ", missed.Select(m => string.Create(CultureInfo.InvariantCulture, $"{m.Key} {m.Value.Missed}/{m.Value.All}"))));
        return 0;
    }

    /// <summary>A lexicon that never saw the sentences which are returned beside it.</summary>
    internal static (Lexicon Lexicon, List<(string English, string Turkish)> Held) Held(string path, IEnumerable<string> others)
    {
        var sentences = ParallelFile.Read(path);
        var cut = sentences.Count * 2 / 3;
        var lexicon = LexiconLearner.Learn(sentences.Take(cut).Concat(others.SelectMany(ParallelFile.Read)).Concat(Vocabulary.Pairs), new LexiconLearnerOptions());
        return (lexicon, sentences[cut..]);
    }
}
