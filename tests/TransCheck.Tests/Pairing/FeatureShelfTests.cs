using TransCheck.Articles;
using TransCheck.Linguistics;
using TransCheck.Pairing;

namespace TransCheck.Tests.Pairing;

public sealed class FeatureShelfTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(200)]
    [InlineData(FeatureShelf.Usual)]
    public void Features_come_back_whole(long mostHeld)
    {
        var shelf = new FeatureShelf(mostHeld);
        var all = Enumerable.Range(0, 40).Select(i => new ContentFeatures([.. Enumerable.Range(0, i).Select(k => (ulong)(k * 977))], [.. Enumerable.Range(0, 40 - i)], i, -i)).ToList();

        var ways = all.ConvertAll(shelf.Put);

        Parallel.For(0, 400, i => ways[i % 40]().Should().BeEquivalentTo(all[i % 40]));
    }

    [Fact]
    public void An_article_whose_text_was_let_go_keeps_its_features()
    {
        var article = PairingInput.English("en/a.md", "The Mersin ferry carries 340 passengers.").Article;
        var reads = 0;
        var let = new LabelledArticle(ArticleCard.Of(article, PairingInput.English("en/a.md", "x").Detected), () => reads++ < 9 ? article : throw new InvalidOperationException("read too often"), null, new FeatureShelf(0));

        var first = let.Features(Language.English, Lexicon.Default);

        let.Features(Language.English, Lexicon.Default).Should().BeEquivalentTo(first);
        reads.Should().Be(1);
        let.Features(Language.Turkish, Lexicon.Default).Should().NotBeEquivalentTo(first, "an article of mixed language stands on both sides");
        first.Keys.Should().NotBeEmpty();
    }
}
