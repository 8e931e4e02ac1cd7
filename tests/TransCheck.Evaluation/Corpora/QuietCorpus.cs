using System.Collections.Immutable;
using TransCheck.Alignment;
using TransCheck.Articles;
using TransCheck.Checks;
using TransCheck.Linguistics;

namespace TransCheck.Evaluation.Corpora;

/// <summary>A finding where a good translator only took the freedom that is named in the note.</summary>
internal sealed record Alarm(string File, int Line, string Note, Finding Finding, string English, string Turkish);

/// <summary>Good but free translations, sentence by sentence: the tables of <c>corpora/quiet</c>, each checked as one article.</summary>
/// <param name="Words">Of English.</param>
internal sealed record QuietCorpus(int Sentences, int Words, ImmutableArray<Alarm> Alarms)
{
    public double AlarmsPerThousandWords => 1000.0 * Alarms.Length / Math.Max(1, Words);

    public static QuietCorpus Run(string folder)
    {
        var alarms = ImmutableArray.CreateBuilder<Alarm>();
        var (sentences, words) = (0, 0);
        foreach (var file in Directory.GetFiles(folder, "*.tsv").Order(StringComparer.Ordinal))
        {
            using var reader = File.OpenText(file);
            var rows = ResourceTable.Read(file, reader, "english", "turkish", "note");
            sentences += rows.Count;
            words += rows.Sum(r => r[0].Count(c => c == ' ') + 1);
            alarms.AddRange(Check([.. rows.Select(r => r[0])], [.. rows.Select(r => r[1])])
                .Select(f => (Finding: f, Row: f.Source?.Segment ?? f.Target?.Segment ?? 0))
                .Select(f => new Alarm(Path.GetFileName(file), f.Row + 2, rows[f.Row][2], f.Finding, rows[f.Row][0], rows[f.Row][1])));
        }

        return new QuietCorpus(sentences, words, alarms.ToImmutable());
    }

    private static ImmutableArray<Finding> Check(string[] english, string[] turkish)
    {
        var beads = english.Select((_, i) => new Bead(new SegmentRange(i, 1), new SegmentRange(i, 1), 0.95));
        return PairChecker.Check(new AlignedPair(Read("en.txt", english, Language.English), Read("tr.txt", turkish, Language.Turkish), [.. beads]), new CheckOptions());
    }

    private static Document Read(string path, string[] lines, Language language)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var start = 0;
        foreach (var line in lines)
        {
            blocks.Add(new Block(BlockKind.Paragraph, 0, line, SourceMap.Verbatim(start)));
            start += line.Length + 1;
        }

        var article = new Article(path, ArticleFormat.PlainText, ArticleMetadata.None, blocks.ToImmutable(), LineIndex.Of(string.Join('\n', lines)));
        return Segmenter.Segment(article, language, SegmentMode.Lines);
    }
}
