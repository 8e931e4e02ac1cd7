using TransCheck.Alignment;
using TransCheck.Articles;
using TransCheck.Checks;
using TransCheck.Checks.Text;
using TransCheck.Facts;
using TransCheck.Linguistics;
using TransCheck.Reading;

namespace TransCheck.Tests.Checks.Text;

public class LonePassagesTests
{
    private static readonly (string English, string Turkish)[] Story = Given.Story[..6];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Reports_the_sentence_that_is_missing_and_its_place(int missing)
    {
        var turkish = Story.Where((_, i) => i != missing).Select(s => s.Turkish).ToArray();
        var finding = new SentenceMissing().Run(Context([.. Story.Select(s => s.English)], turkish)).Should().ContainSingle().Which;
        finding.Confidence.Should().BeGreaterThan(0.5);
        finding.Source.Should().BeEquivalentTo(new { Segment = missing, Span = new { Start = 0, Story[missing].English.Length } });
        finding.Target.Should().BeEquivalentTo(new { Segment = Math.Min(missing, turkish.Length - 1), Span = new { Length = 0 } });
        finding.Arguments.Should().Equal(Story[missing].English);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(5)]
    public void Reports_the_sentence_that_is_added(int added)
    {
        var english = Story.Where((_, i) => i != added).Select(s => s.English).ToArray();
        var context = Context(english, [.. Story.Select(s => s.Turkish)]);
        var finding = new SentenceAdded().Run(context).Should().ContainSingle().Which;
        finding.Target.Should().BeEquivalentTo(new { Segment = added });
        new SentenceMissing().Run(context).Should().BeEmpty();
    }

    [Fact]
    public void Is_silent_about_a_faithful_translation()
    {
        var context = Context([.. Story.Select(s => s.English)], [.. Story.Select(s => s.Turkish)]);
        ICheck[] checks = [new SentenceMissing(), new SentenceAdded(), new ParagraphMissing(), new ParagraphAdded(), new HeadingMissing(), new PassageMoved()];
        checks.SelectMany(c => c.Run(context)).Should().BeEmpty();
    }

    [Theory]
    [InlineData("Şirket Polonya'da yeni bir fabrika açtı; fabrikada gelecek yıldan itibaren 1.200 kişi çalışacak.", "Sendika başkanı kararı memnuniyetle karşıladı.")]
    [InlineData("Şirketin Polonya'da açtığı yeni fabrikada gelecek yıldan itibaren 1.200 kişi çalışacak.", "Sendika başkanı kararı memnuniyetle karşıladı.")]
    [InlineData("Şirket Polonya'da yeni bir fabrika açtı.", "Gelecek yıldan itibaren 1.200 kişinin çalışacağı fabrikaya ilişkin kararı sendika başkanı memnuniyetle karşıladı.")]
    public void Is_silent_about_sentences_drawn_together(string first, string second)
    {
        var context = Context([.. Story.Take(3).Select(s => s.English)], [first, second]);
        new SentenceMissing().Run(context).Where(f => f.Confidence >= 0.5).Should().BeEmpty();
    }

    [Fact]
    public void Is_silent_about_one_sentence_made_two_with_a_quotation_through_them()
    {
        var context = Context(
            ["\"We will not forget this day and we will come back,\" Maria Lopez, a teacher, said on Friday.", Story[3].English],
            ["Öğretmen Maria Lopez cuma günü \"Bugünü unutmayacağız.", "Geri döneceğiz,\" dedi.", Story[3].Turkish]);
        new SentenceAdded().Run(context).Where(f => f.Confidence >= 0.5).Should().BeEmpty();
    }

    [Fact]
    public void Lowers_its_voice_when_the_target_is_another_text()
    {
        var context = Context([.. Story.Select(s => s.English)], ["Bugün hava çok güzel.", "Çocuklar parkta oynuyor."]);
        new SentenceMissing().Run(context).Should().OnlyContain(f => f.Confidence < 0.5);
    }

    [Theory]
    [InlineData("***")]
    [InlineData("1.")]
    [InlineData("https://example.org/story")]
    public void Is_silent_about_what_is_no_text(string line)
    {
        var context = Context([.. Story.Select(s => s.English), line], [.. Story.Select(s => s.Turkish)]);
        new SentenceMissing().Run(context).Where(f => f.Confidence >= 0.5).Should().BeEmpty();
    }

    [Fact]
    public void Shortens_a_long_sentence_in_its_message() =>
        Excerpt.Of(string.Concat(Enumerable.Repeat("word ", 40))).Should().EndWith("word…").And.HaveLength(80);

    private const string Before = "The company opened a new factory in Poland.\n\n";
    private const string TurkishBefore = "Şirket Polonya'da yeni bir fabrika açtı.\n\n";
    private const string Behind = "\n\nThe court in Berlin will hear the case on Monday.\n\nMany families cannot pay the rent.";
    private const string TurkishBehind = "\n\nBerlin'deki mahkeme davaya pazartesi günü bakacak.\n\nBirçok aile kirayı ödeyemiyor.";

    [Theory]
    [InlineData("- Read the manual first.\n- Ask a friend who knows it.\n- Write to the maintainers.", "list", "3")]
    [InlineData("| Engine | Wheels |\n|---|---|\n| Green lights in the window | Four rubber tyres for the winter |", "table", "4")]
    [InlineData("The president of the union welcomed the decision.\n\nPrices have risen by 14 percent since March.", "paragraphs", "2")]
    [InlineData("## What the union says\n\nThe president welcomed the decision. He spoke on Friday.\n\n- The wages rise.\n- The days get shorter.", "section", "4")]
    public void What_is_missing_in_a_row_is_one_finding(string lost, string variant, string count)
    {
        var findings = Check(Before + lost + Behind, TurkishBefore.TrimEnd() + TurkishBehind);

        var finding = findings.Should().ContainSingle().Subject;
        (finding.Check.Name, finding.Variant).Should().Be(("paragraph-missing", variant));
        finding.Arguments[1].Should().Be(count);
    }

    [Fact]
    public void A_list_that_the_translation_ran_together_is_not_missing()
    {
        const string english = "Before you start:\n\n- Read the manual of the new machine\n- Ask a friend who knows the city\n- Write to the court in Berlin";
        const string turkish = "Başlamadan önce: - Yeni makinenin kılavuzunu okuyun - Kenti bilen bir arkadaşınıza sorun - Berlin'deki mahkemeye yazın";

        Check(Before + english + Behind, TurkishBefore + turkish + TurkishBehind).Should().BeEmpty();
    }

    [Fact]
    public void Headings_in_a_row_are_reported_each() =>
        Check(Before + "## What the union says about wages\n\n### The new machines" + Behind, TurkishBefore.TrimEnd() + TurkishBehind)
            .Select(f => f.Check.Name).Should().Equal("heading-missing", "heading-missing");

    private static Finding[] Check(string english, string turkish)
    {
        var pair = SentenceAligner.Align(
            Segmenter.Segment(new MarkdownReader().Read("en.md", english), Language.English),
            Segmenter.Segment(new MarkdownReader().Read("tr.md", turkish), Language.Turkish));
        return [.. PairChecker.Check(pair, new CheckOptions()).Where(f => f.Check.Id.StartsWith("TC01", StringComparison.Ordinal))];
    }

    private static PairContext Context(string[] english, string[] turkish)
    {
        var pair = SentenceAligner.Align(Given.English(english), Given.Turkish(turkish));
        return new PairContext(pair, FactFinder.Find(pair.Source), FactFinder.Find(pair.Target));
    }
}
