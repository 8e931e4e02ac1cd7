using System.Globalization;
using TransCheck.Evaluation.Corpora;

namespace TransCheck.Evaluation.Commands;

/// <summary>Lists what the checks say of good translations, where they should say nothing.</summary>
internal sealed class EvaluateQuiet : IEvaluationCommand
{
    public string Name => "quiet";

    public string Usage => "corpora/quiet";

    public int Run(string[] arguments, TextWriter output)
    {
        if (arguments.Length != 1)
        {
            output.WriteLine("which folder?");
            return 2;
        }

        var corpus = QuietCorpus.Run(arguments[0]);
        foreach (var alarm in corpus.Alarms)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{alarm.File}:{alarm.Line}: {alarm.Finding.Check.Name} {alarm.Finding.Confidence:0.00} {string.Join(" | ", alarm.Finding.Arguments)} ({alarm.Note})"));
            output.WriteLine($"    {alarm.English}");
            output.WriteLine($"    {alarm.Turkish}");
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{corpus.Alarms.Length} alarms in {corpus.Sentences} sentences, {corpus.Words} words: {corpus.AlarmsPerThousandWords:0.00} per 1,000 words"));
        return 0;
    }
}
