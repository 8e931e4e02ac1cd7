using TransCheck.Evaluation.Corpora;

namespace TransCheck.Tests.Corpora;

/// <summary>The main job on the stories of the readme.</summary>
public class MuseSparkTests
{
    private static readonly Lazy<CorpusRun> Run = new(() => CorpusRun.Of(Repository.PathTo("corpora/muse-spark")));

    [Fact]
    public void Every_story_finds_its_own_translation()
    {
        Run.Value.Unpaired.Should().BeEmpty();
        Run.Value.Mispaired.Should().BeEmpty();
    }

    [Fact]
    public void Every_sentence_of_the_stories_is_read() =>
        Run.Value.Results.SelectMany(r => r.Beads.Lost.Select(s => $"{r.Story.Name}: {s}")).Should().BeEmpty();

    [Fact]
    public void At_least_half_of_the_altered_facts_are_found()
    {
        var hits = Run.Value.Results.SelectMany(r => r.Hits).ToList();
        hits.Count(h => h.Found).Should().BeGreaterThan(hits.Count / 2);
    }
}
