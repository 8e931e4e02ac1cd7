using FsCheck;
using TransCheck.Articles;
using TransCheck.Pairing;
using static TransCheck.Tests.Pairing.PairingInput;

namespace TransCheck.Tests.Pairing;

public class ContentPairingTests
{
    /// <summary>One event, five stories: each has the launch, the company and the date, and differs in what it tells of them.</summary>
    private static readonly (string English, string Turkish)[] Launch =
    [
        (
            "Kuzgun Labs released Poyraz 3 on 14 May 2026. The model has 41 billion parameters and reads up to 200,000 tokens at once. Its weights can be downloaded free of charge, the company said in Ankara.",
            "Kuzgun Labs, Poyraz 3'ü 14 Mayıs 2026'da yayımladı. Model 41 milyar parametreye sahip ve bir seferde 200.000 belirteç okuyabiliyor. Şirket, Ankara'daki açıklamasında ağırlıkların ücretsiz indirilebileceğini söyledi."),
        (
            "Shares of Kuzgun Labs rose 12.4 percent on 14 May 2026, the day Poyraz 3 came out. Investors had feared a delay, analyst Selin Aras of Boğaz Capital said. The company is now worth 8.6 billion dollars.",
            "Kuzgun Labs hisseleri, Poyraz 3'ün çıktığı gün olan 14 Mayıs 2026'da yüzde 12,4 yükseldi. Boğaz Capital analisti Selin Aras, yatırımcıların bir gecikmeden korktuğunu söyledi. Şirketin değeri artık 8,6 milyar dolar."),
        (
            "Poyraz 3, the model that Kuzgun Labs released on 14 May 2026, scored 71.2 on the Meridian test. Poyraz 2 had reached 58.9 a year ago. In mathematics it still trails its rivals, researchers at Ege University found.",
            "Kuzgun Labs'in 14 Mayıs 2026'da yayımladığı Poyraz 3, Meridian testinden 71,2 puan aldı. Poyraz 2 bir yıl önce 58,9'a ulaşmıştı. Ege Üniversitesi'ndeki araştırmacılar, modelin matematikte hâlâ rakiplerinin gerisinde olduğunu buldu."),
        (
            "Before Kuzgun Labs released Poyraz 3 on 14 May 2026, a group of 19 hackers had tried for six weeks to misuse it. They found three serious holes, says Deniz Okur, who leads safety. Two of them have been closed, the third is being worked on.",
            "Kuzgun Labs, Poyraz 3'ü 14 Mayıs 2026'da yayımlamadan önce 19 kişilik bir korsan grubu altı hafta boyunca modeli kötüye kullanmaya çalıştı. Güvenlik ekibini yöneten Deniz Okur, üç ciddi açık bulduklarını söylüyor. Bunlardan ikisi kapatıldı, üçüncüsü üzerinde çalışılıyor."),
        (
            "Schools in Izmir will teach with Poyraz 3, which Kuzgun Labs released on 14 May 2026. Around 2,300 teachers are to be trained by September. The city pays nothing in the first year, mayor Ferhat Usta announced.",
            "İzmir'deki okullar, Kuzgun Labs'in 14 Mayıs 2026'da yayımladığı Poyraz 3 ile ders verecek. Eylüle kadar yaklaşık 2.300 öğretmen eğitilecek. Belediye Başkanı Ferhat Usta, kentin ilk yıl hiçbir şey ödemeyeceğini duyurdu."),
    ];

    private static readonly LabelledArticle[] Articles =
        [.. Launch.SelectMany((story, i) => new[] { English($"{"kcgea"[i]}1.txt", story.English), Turkish($"{"dbhfi"[i]}2.txt", story.Turkish) })];

    private static readonly string[] AllPairs = ["a1.txt=i2.txt", "c1.txt=b2.txt", "e1.txt=f2.txt", "g1.txt=h2.txt", "k1.txt=d2.txt"];

    [Fact]
    public void Five_stories_about_one_event_pair_one_to_one() => Pairs(Articles).Should().BeEquivalentTo(AllPairs);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void A_story_whose_translation_is_missing_does_not_take_another_one(int story)
    {
        var without = Articles.Where((_, i) => i != (2 * story) + 1).ToArray();
        Pairs(without).Should().BeEquivalentTo(AllPairs.Where(p => !p.StartsWith(Articles[2 * story].Article.Path, StringComparison.Ordinal)));
        Unpaired(without).Should().Equal(Articles[2 * story].Article.Path + ": no-counterpart");
    }

    public static TheoryData<int, int> TwoStories()
    {
        var stories = new TheoryData<int, int>();
        for (var english = 0; english < Launch.Length; english++)
        {
            for (var turkish = 0; turkish < Launch.Length; turkish++)
            {
                stories.Add(english, turkish);
            }
        }

        return stories;
    }

    [Theory]
    [MemberData(nameof(TwoStories))]
    public void Two_stories_alone_pair_only_when_they_are_one(int english, int turkish) =>
        Pairs(English("1.txt", Launch[english].English), Turkish("2.txt", Launch[turkish].Turkish)).Should().HaveCount(english == turkish ? 1 : 0);

    [Fact]
    public void The_evidence_says_what_they_share() =>
        PairMatcher.Match(Articles, new PairOptions()).Pairs.Should().AllSatisfy(p =>
        {
            p.Evidence.Should().Contain("names").And.NotContain("path");
            p.Confidence.Should().BeInRange(0.5, 1);
        });

    [Fact]
    public void A_path_that_content_contradicts_gives_way_to_the_content()
    {
        var exchanged = PairMatcher.Match(
            [English("en/a.txt", LongBridge), English("en/b.txt", LongHarvest), Turkish("tr/a.txt", LongHarvestTurkish), Turkish("tr/b.txt", LongBridgeTurkish)],
            new PairOptions());
        exchanged.Pairs.Select(p => p.Source.Path + "=" + p.Target.Path).Should().Equal("en/a.txt=tr/b.txt", "en/b.txt=tr/a.txt");
    }

    [Fact]
    public void A_path_that_content_contradicts_makes_no_pair_and_is_told() =>
        Unpaired(English("en/a.txt", LongBridge), Turkish("tr/a.txt", LongHarvestTurkish)).Should().Equal("en/a.txt: contradicted", "tr/a.txt: contradicted");

    [Fact]
    public void A_path_holds_where_the_translation_is_a_digest() =>
        Pairs(English("road.en.md", LongBridge, LongHarvest), Turkish("road.tr.md", "Bu sayfada yazının kısa bir özeti var.", "Tamamını okumak isteyenler İngilizce sürüme bakabilir.")).Should().Equal("road.en.md=road.tr.md");

    [Theory]
    [InlineData("The bridge opened in 1962 and carries 30,000 cars.", "Köprü hakkında kısa bir not: bugün hava güzel.")]
    [InlineData("Version 2.1 is out.", "Sürüm çıktı, ayrıntılar yakında.")]
    public void A_path_holds_where_content_says_little(string english, string turkish) =>
        Pairs(English("en/a.txt", english), Turkish("tr/a.txt", turkish)).Should().Equal("en/a.txt=tr/a.txt");

    [Fact]
    public void Two_copies_of_a_translation_are_ambiguous()
    {
        var result = PairMatcher.Match([English("1.txt", LongBridge), Turkish("2.txt", LongBridgeTurkish), Turkish("3.txt", LongBridgeTurkish)], new PairOptions());
        result.Pairs.Should().BeEmpty();
        result.Unpaired.Should().AllSatisfy(u => u.Reason.Should().Be(UnpairedReason.Ambiguous));
        result.Unpaired[0].Candidates.Should().BeEquivalentTo("2.txt", "3.txt");
    }

    [Fact]
    public void Two_copies_of_both_are_ambiguous() =>
        Pairs(English("1.txt", LongBridge), English("2.txt", LongBridge), Turkish("3.txt", LongBridgeTurkish), Turkish("4.txt", LongBridgeTurkish)).Should().BeEmpty();

    [Fact]
    public void A_mixed_article_pairs_with_its_original_whatever_most_of_it_is_in() =>
        Pairs(English("1.txt", LongBridge, LongHarvest), Labelled("2.txt", Language.Mixed, ArticleMetadata.None, LongBridgeTurkish, LongHarvest))
            .Should().Equal("1.txt=2.txt");

    [Fact]
    public void The_language_of_originals_says_which_side_is_the_source() =>
        PairMatcher.Match(Articles, new PairOptions(Language.Turkish)).Pairs.Should().OnlyContain(p => p.SourceLanguage == Language.Turkish && p.Source.Path.EndsWith("2.txt", StringComparison.Ordinal));

    [Fact]
    public void The_result_is_one_to_one_and_independent_of_order_and_processors()
    {
        var pool = Articles
            .Concat([English("en/x.md", LongBridge), Turkish("tr/x.md", LongBridgeTurkish), Turkish("y.md", LongHarvestTurkish), English("z.md", LongHarvest), Labelled("m.md", Language.Mixed, ArticleMetadata.None, LongHarvest, LongBridgeTurkish)])
            .ToArray();
        Prop.ForAll<int, uint>((order, chosen) =>
        {
            var some = pool.Where((_, i) => (chosen >> i & 1) == 0).ToArray();
            var expected = Describe(PairMatcher.Match(some, new PairOptions()));
            var shuffled = some.OrderBy(a => string.GetHashCode(a.Article.Path + order, StringComparison.Ordinal)).ToArray();
            var result = PairMatcher.Match(shuffled, new PairOptions(Jobs: 1));
            var places = result.Pairs.SelectMany(p => new[] { p.Source.Path, p.Target.Path }).Concat(result.Unpaired.Select(u => u.Article.Path)).ToArray();
            return Describe(result).SequenceEqual(expected)
                && places.Length == some.Length
                && places.ToHashSet(StringComparer.Ordinal).Count == some.Length
                && result.Pairs.All(p => p.SourceLanguage == Language.English && p.TargetLanguage == Language.Turkish);
        }).QuickCheckThrowOnFailure();
    }

    private const string LongBridge =
        "The Kavak bridge opened on 3 June 1962 and carries 30,400 cars a day. Engineer Nadir Tezel planned it; Oslo's Brakka Steel delivered 7,150 tonnes of iron. Repairs in 1988 and 2011 cost 16.5 million euros. Every morning fishermen stand along its railing, and ships from Odessa and Varna pass below.";

    private const string LongBridgeTurkish =
        "Kavak Köprüsü 3 Haziran 1962'de açıldı ve günde 30.400 araba taşıyor. Mühendis Nadir Tezel tasarladı; Oslo'daki Brakka Steel 7.150 ton demir gönderdi. 1988 ve 2011'deki onarımlar 16,5 milyon avroya mal oldu. Her sabah balıkçılar korkuluğu boyunca dizilir, Odessa ve Varna'dan gelen gemiler altından geçer.";

    private const string LongHarvest =
        "Farmers around Malatya picked 412,000 tonnes of apricots in 2025, 18 percent less than in 2024. Frost in March destroyed the blossoms, says Hülya Demirel of the Fırat Cooperative. A kilogram now costs 96 lira in Istanbul. Exports to Germany and Brazil fell by 44 million dollars.";

    private const string LongHarvestTurkish =
        "Malatya çevresindeki çiftçiler 2025'te 412.000 ton kayısı topladı; bu, 2024'e göre yüzde 18 daha az. Fırat Kooperatifi'nden Hülya Demirel, marttaki donun çiçekleri mahvettiğini söylüyor. İstanbul'da bir kilogram artık 96 lira. Almanya'ya ve Brezilya'ya ihracat 44 milyon dolar düştü.";

    private static string[] Describe(PairingResult result) =>
    [
        .. result.Pairs.Select(p => $"{p.Source.Path}={p.Target.Path} {p.Confidence:R} {string.Join('+', p.Evidence)} {string.Join(',', p.Rivals)}"),
        .. result.Unpaired.Select(u => $"{u.Article.Path}: {u.Reason} {string.Join(',', u.Candidates)}"),
    ];
}
