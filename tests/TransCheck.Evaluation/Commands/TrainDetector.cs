using TransCheck.Evaluation.Detection;

namespace TransCheck.Evaluation.Commands;

/// <summary>Learns the weights of the language detector from a folder with one file of sentences per language.</summary>
internal sealed class TrainDetector : IEvaluationCommand
{
    public string Name => "train-detector";

    public string Usage => "FOLDER --output FILE";

    public int Run(string[] arguments, TextWriter output)
    {
        if (arguments.Length < 3 || arguments.Option("--output") is not { } file)
        {
            return 2;
        }

        var samples = LanguageSamples.Read(arguments[0]);
        var weights = DetectorTrainer.Train(samples).ToFile();
        File.WriteAllBytes(file, weights);
        output.WriteLine($"{samples.Length} languages, {samples.Sum(s => s.Sentences.Length)} sentences, {weights.Length} bytes");
        return 0;
    }
}
