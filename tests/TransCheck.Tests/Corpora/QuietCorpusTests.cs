using TransCheck.Evaluation.Corpora;

namespace TransCheck.Tests.Corpora;

public class QuietCorpusTests
{
    /// <summary>Lower it when the checks get quieter; it is no allowance.</summary>
    private const double MostAlarmsPerThousandWords = 10;

    [Fact]
    public void Good_but_free_translations_stay_quiet()
    {
        var corpus = QuietCorpus.Run(Repository.PathTo("corpora/quiet"));
        corpus.AlarmsPerThousandWords.Should().BeLessThanOrEqualTo(
            MostAlarmsPerThousandWords,
            because: "{0}",
            string.Join('\n', corpus.Alarms.Select(a => $"{a.File}:{a.Line}: {a.Finding.Check.Name}: {a.English} | {a.Turkish}")));
    }
}
