using TransCheck.Alignment;

namespace TransCheck.Tests.Alignment;

public class SentenceAlignerTests
{
    private static readonly (string English, string Turkish)[] Article = Given.Story[..8];

    [Fact]
    public void Ties_sentences_one_by_one() =>
        Keys(Align(Article, [0, 1, 2, 3, 4, 5, 6, 7])).Should().Equal("0-0", "1-1", "2-2", "3-3", "4-4", "5-5", "6-6", "7-7");

    [Fact]
    public void Leaves_a_sentence_alone_that_the_translation_lacks() =>
        Keys(Align(Article, [0, 1, 3, 4, 5, 6, 7])).Should().Equal("0-0", "1-1", "2-", "3-2", "4-3", "5-4", "6-5", "7-6");

    [Fact]
    public void Leaves_a_sentence_alone_that_the_translation_adds()
    {
        var english = Given.English([.. Article.Where((_, i) => i != 3).Select(s => s.English)]);
        var turkish = Given.Turkish([.. Article.Select(s => s.Turkish)]);
        Keys(SentenceAligner.Align(english, turkish)).Should().Equal("0-0", "1-1", "2-2", "-3", "3-4", "4-5", "5-6", "6-7");
    }

    [Fact]
    public void Ties_two_sentences_to_the_one_that_joins_them()
    {
        var english = Given.English([.. Article.Select(s => s.English)]);
        string[] turkish = [.. Article.Select(s => s.Turkish)];
        turkish[2] = "Sendika başkanı kararı memnuniyetle karşıladı ve fiyatların mart ayından bu yana yüzde 14 arttığını hatırlattı.";
        turkish = [.. turkish[..3], .. turkish[4..]];
        Keys(SentenceAligner.Align(english, Given.Turkish(turkish))).Should().Equal("0-0", "1-1", "23-2", "4-3", "5-4", "6-5", "7-6");
    }

    [Fact]
    public void Finds_sentences_in_another_order()
    {
        var pair = Align(Article, [0, 2, 1, 3, 4, 5, 6, 7]);
        Keys(pair).Should().Equal("0-0", "1-2", "2-1", "3-3", "4-4", "5-5", "6-6", "7-7");
        pair.Beads.Count(b => b.Moved).Should().Be(1);
    }

    [Fact]
    public void Finds_a_sentence_that_moved_far()
    {
        var pair = Align(Article, [1, 2, 3, 4, 5, 6, 0, 7]);
        Keys(pair).Should().Equal("0-6", "1-0", "2-1", "3-2", "4-3", "5-4", "6-5", "7-7");
        pair.Beads.Where(b => b.Moved).Should().ContainSingle().Which.Source.Start.Should().Be(0);
    }

    /// <summary>Glossaries in the order of each alphabet, sections turned round: the chain alone ties what it meets.</summary>
    [Theory]
    [InlineData(6, 7, 4, 5, 2, 3, 0, 1)]
    [InlineData(4, 5, 6, 7, 0, 1, 2, 3)]
    [InlineData(5, 6, 7, 2, 3, 4, 0, 1)]
    public void Finds_sections_in_another_order(params int[] order)
    {
        var pair = Align(Article, order);
        pair.Beads.Where(b => b.Source.Count > 0 && b.Target.Count > 0).Should().HaveCount(8).And.OnlyContain(b => order[b.Target.Start] == b.Source.Start);
    }

    [Fact]
    public void Takes_Turkish_as_the_source_too()
    {
        var source = Given.Turkish([.. Article.Select(s => s.Turkish)]);
        var target = Given.English([.. Article.Where((_, i) => i != 4).Select(s => s.English)]);
        Keys(SentenceAligner.Align(source, target)).Should().Equal("0-0", "1-1", "2-2", "3-3", "4-", "5-4", "6-5", "7-6");
    }

    [Fact]
    public void Ties_a_sentence_that_stayed_in_the_source_language()
    {
        string[] turkish = [.. Article.Select(s => s.Turkish)];
        turkish[4] = Article[4].English;
        var pair = SentenceAligner.Align(Given.English([.. Article.Select(s => s.English)]), Given.Turkish(turkish));
        Keys(pair).Should().Equal("0-0", "1-1", "2-2", "3-3", "4-4", "5-5", "6-6", "7-7");
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 3)]
    [InlineData(3, 0)]
    [InlineData(1, 1)]
    public void Puts_every_segment_of_short_or_empty_articles_into_a_bead(int english, int turkish)
    {
        var pair = SentenceAligner.Align(
            Given.English([.. Article.Take(english).Select(s => s.English)]),
            Given.Turkish([.. Article.Take(turkish).Select(s => s.Turkish)]));
        Covers(pair);
    }

    [Fact]
    public void Puts_every_segment_into_one_bead_whatever_is_cut_or_moved()
    {
        var random = new Random(5);
        for (var round = 0; round < 60; round++)
        {
            var english = Enumerable.Range(0, random.Next(0, 40)).Select(_ => Article[random.Next(Article.Length)].English).ToArray();
            var turkish = Enumerable.Range(0, random.Next(0, 40)).Select(_ => Article[random.Next(Article.Length)].Turkish).ToArray();
            Covers(SentenceAligner.Align(Given.English(english), Given.Turkish(turkish)));
        }
    }

    [Fact]
    public void Puts_every_segment_of_long_articles_into_one_bead()
    {
        var english = Enumerable.Range(0, 1500).Select(i => $"{Article[i % 8].English} It was case {i * 7919 % 10007}.").ToArray();
        var turkish = Enumerable.Range(0, 1500).Where(i => i % 50 != 7).Select(i => $"{Article[i % 8].Turkish} Bu {i * 7919 % 10007} numaralı davaydı.").ToArray();
        var pair = SentenceAligner.Align(Given.English(english), Given.Turkish(turkish));
        Covers(pair);
        pair.Beads.Where(b => b.Target.Count == 0).Select(b => b.Source.Start).Should().Equal(Enumerable.Range(0, 1500).Where(i => i % 50 == 7));
    }

    private static AlignedPair Align((string English, string Turkish)[] article, int[] order) =>
        SentenceAligner.Align(Given.English([.. article.Select(s => s.English)]), Given.Turkish([.. order.Select(i => article[i].Turkish)]));

    private static IEnumerable<string> Keys(AlignedPair pair) => pair.Beads.Select(b =>
        $"{string.Concat(Enumerable.Range(b.Source.Start, b.Source.Count))}-{string.Concat(Enumerable.Range(b.Target.Start, b.Target.Count))}");

    private static void Covers(AlignedPair pair)
    {
        pair.Beads.SelectMany(b => Enumerable.Range(b.Source.Start, b.Source.Count)).Order().Should().Equal(Enumerable.Range(0, pair.Source.Segments.Length));
        pair.Beads.SelectMany(b => Enumerable.Range(b.Target.Start, b.Target.Count)).Order().Should().Equal(Enumerable.Range(0, pair.Target.Segments.Length));
        pair.Beads.Should().NotContain(b => b.Score < 0 || b.Score > 1 || b.Source.Count + b.Target.Count == 0);
    }
}
