using TransCheck.Alignment;
using TransCheck.Articles;
using TransCheck.Fuzz.Oracles;
using TransCheck.Linguistics;
using TransCheck.Reading;

namespace TransCheck.Fuzz.Targets;

/// <summary>The sentences of two texts are tied: each stands in one bead, in order.</summary>
internal sealed class AlignerTarget : IFuzzTarget
{
    private static readonly PlainTextReader Reader = new();

    public string Name => "aligner";

    public IEnumerable<byte[]> MoreSeeds => Corpora.Pairs(".txt");

    public void Run(byte[] input)
    {
        var (english, turkish) = InputText.Pair(input);
        if (ArticleInput.Read(Reader, "a.txt", english) is not { } first || ArticleInput.Read(Reader, "a.txt", turkish) is not { } second)
        {
            return;
        }

        var source = Segmenter.Segment(first.Article, Language.English);
        var target = Segmenter.Segment(second.Article, Language.Turkish);
        var beads = SentenceAligner.Align(source, target, Lexicon.Default).Beads;
        Covers([.. beads.Select(b => b.Source)], source.Segments.Length);
        Covers([.. beads.Select(b => b.Target)], target.Segments.Length);
        OracleException.Unless(beads.All(b => b.Score is >= 0 and <= 1), "score of a bead is no share");
    }

    private static void Covers(IReadOnlyList<SegmentRange> ranges, int segments)
    {
        var covered = ranges.SelectMany(r => Enumerable.Range(r.Start, r.Count)).Order();
        OracleException.Unless(covered.SequenceEqual(Enumerable.Range(0, segments)), "a sentence stands in no bead or in several");
    }
}
