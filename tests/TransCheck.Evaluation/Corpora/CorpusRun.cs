using System.Collections.Immutable;
using TransCheck.Articles;
using TransCheck.Checks.Terms;
using TransCheck.Pairing;

namespace TransCheck.Evaluation.Corpora;

/// <summary>A whole corpus, run as <c>transcheck check FOLDER</c> runs it with the glossary that stands there, and compared with its answers.</summary>
/// <param name="Unpaired">Stories that did not find their counterpart.</param>
/// <param name="Mispaired">Pairs that are no story.</param>
internal sealed record CorpusRun(ImmutableArray<StoryResult> Results, ImmutableArray<string> Unpaired, ImmutableArray<string> Mispaired)
{
    public static CorpusRun Of(string folder)
    {
        var glossary = Path.Combine(folder, "glossary.csv");
        var options = new TransCheckOptions { Glossary = File.Exists(glossary) ? Glossary.Read([glossary], Language.English) : null };
        var input = TransChecker.Read([folder], options);
        var pairs = TransChecker.Pair([folder], input, options).Pairs.ToDictionary(p => (Path.GetFullPath(p.Source.Path), Path.GetFullPath(p.Target.Path)));

        var results = ImmutableArray.CreateBuilder<StoryResult>();
        var unpaired = ImmutableArray.CreateBuilder<string>();
        foreach (var (story, altered) in Answers.Read(folder).Stories.SelectMany(s => new[] { (s, false), (s, true) }))
        {
            var place = (PathOf(folder, altered, story.Source), PathOf(folder, altered, story.Target));
            if (pairs.Remove(place, out var pair))
            {
                results.Add(Check(story, altered, pair, options));
            }
            else
            {
                unpaired.Add($"{place.Item1} {place.Item2}");
            }
        }

        return new CorpusRun(results.ToImmutable(), unpaired.ToImmutable(), [.. pairs.Values.Select(p => $"{p.Source.Path} {p.Target.Path}").Order(StringComparer.Ordinal)]);
    }

    private static StoryResult Check(Story story, bool altered, ArticlePair pair, TransCheckOptions options)
    {
        var aligned = TransChecker.Align(pair, options);
        var beads = BeadScore.Of(aligned, altered ? story.AlteredBeads : story.FaithfulBeads);
        var words = aligned.Source.Segments.Sum(s => BeadScore.OneLine(s.Text).Count(c => c == ' ') + 1);
        return StoryResult.Of(story, altered, words, TransChecker.Check(pair, options).Findings, beads);
    }

    private static string PathOf(string folder, bool altered, string path) =>
        Path.GetFullPath(Path.Combine(folder, altered ? "altered" : "faithful", path));
}
