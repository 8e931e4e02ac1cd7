using System.Collections.Immutable;
using TransCheck.Alignment;
using TransCheck.Articles;
using TransCheck.Checks;
using TransCheck.Facts;
using TransCheck.Linguistics;

namespace TransCheck.Tests;

/// <summary>Builds the inputs of a stage from plain sentences.</summary>
internal static class Given
{
    /// <summary>Sentences that have nothing to do with each other.</summary>
    public static readonly (string English, string Turkish)[] Story =
    [
        ("The company opened a new factory in Poland.", "Şirket Polonya'da yeni bir fabrika açtı."),
        ("It will employ 1,200 people from next year.", "Fabrikada gelecek yıldan itibaren 1.200 kişi çalışacak."),
        ("The president of the union welcomed the decision.", "Sendika başkanı kararı memnuniyetle karşıladı."),
        ("Prices have risen by 14 percent since March.", "Fiyatlar mart ayından bu yana yüzde 14 arttı."),
        ("Many families cannot pay the rent.", "Birçok aile kirayı ödeyemiyor."),
        ("The court in Berlin will hear the case on Monday.", "Berlin'deki mahkeme davaya pazartesi günü bakacak."),
        ("Scientists found water on the far side of the moon.", "Bilim insanları Ay'ın uzak yüzünde su buldu."),
        ("The government wants to build two more hospitals.", "Hükümet iki hastane daha inşa etmek istiyor."),
        ("Farmers expect a poor harvest after the drought.", "Çiftçiler kuraklığın ardından zayıf bir hasat bekliyor."),
        ("The museum bought three paintings at the auction.", "Müze, müzayedede üç tablo satın aldı."),
        ("Police closed the bridge during the storm.", "Polis fırtına sırasında köprüyü kapattı."),
        ("The singer cancelled her concert in London.", "Şarkıcı Londra'daki konserini iptal etti."),
    ];

    public static Document English(params string[] sentences) => Document(Language.English, sentences);

    public static Document Turkish(params string[] sentences) => Document(Language.Turkish, sentences);

    /// <summary>One block and one segment for each text.</summary>
    public static Document Document(Language language, params string[] sentences)
    {
        var text = string.Join("\n\n", sentences);
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var start = 0;
        foreach (var sentence in sentences)
        {
            blocks.Add(new Block(BlockKind.Paragraph, 0, sentence, SourceMap.Verbatim(start)));
            start += sentence.Length + 2;
        }

        var article = new Article(language == Language.Turkish ? "tr.txt" : "en.txt", ArticleFormat.PlainText, ArticleMetadata.None, blocks.ToImmutable(), LineIndex.Of(text));
        return Segmenter.Segment(article, language, SegmentMode.Lines);
    }

    /// <summary>A pair whose sentences render each other one by one, English first.</summary>
    public static PairContext Pair(params (string English, string Turkish)[] sentences)
    {
        var source = English([.. sentences.Select(s => s.English)]);
        var target = Turkish([.. sentences.Select(s => s.Turkish)]);
        var beads = sentences.Select((_, i) => new Bead(new SegmentRange(i, 1), new SegmentRange(i, 1), 0.95));
        var pair = new AlignedPair(source, target, [.. beads]);
        return new PairContext(pair, FactFinder.Find(source), FactFinder.Find(target));
    }
}
