using System.Collections.Immutable;
using TransCheck.Alignment;
using TransCheck.Articles;
using TransCheck.Checks;
using TransCheck.Checks.Text;
using TransCheck.Facts;
using TransCheck.Linguistics;

namespace TransCheck.Tests.Checks.Text;

public sealed class UntranslatedTextTests
{
    private const string English = "The company did not release the weights of its new model.";
    private const string Turkish = "Şirket, yeni modelinin ağırlıklarını yayımlamadı.";

    [Theory]
    [InlineData("The company did not release the weights of its new model.")]
    [InlineData("The report came out on Friday.")]
    [InlineData("Researchers from Ankara and Boston worked on it together.")]
    [InlineData("\"We wanted to move faster,\" Weber said.")]
    [InlineData("\"I have never seen anything like this in my whole life.\"")]
    [InlineData("He didn't say why they couldn't ship it.")]
    [InlineData("Watch Northwind's new launch video.")]
    [InlineData("NEW RULES FOR LARGE LANGUAGE MODELS")]
    [InlineData("Ministers Want to Know Who Trains the Largest Models")]
    public void A_copied_sentence_is_untranslated(string sentence) =>
        Findings([sentence], [sentence]).Should().ContainSingle().Which.Check.Name.Should().Be("untranslated-sentence");

    [Theory]
    [InlineData("Şirket, yeni modelinin ağırlıklarını yayımlamadı.")]
    [InlineData("Araştırmacılar cuma günü yayımlanan raporda bunu açıkladı.")]
    public void A_Turkish_sentence_left_in_an_English_translation_is_found(string sentence) =>
        Findings(Text(Language.Turkish, sentence), Text(Language.English, sentence)).Should().ContainSingle();

    [Theory]
    [InlineData("It beat GPT-4o, Claude 3.5 Sonnet and Gemini 1.5 Pro.", "GPT-4o, Claude 3.5 Sonnet ve Gemini 1.5 Pro modellerini geçti.")]
    [InlineData("The paper is \"Learning to read with very small models\".", "Makalenin adı \"Learning to read with very small models\".")]
    [InlineData("\"Keep it open\" was the motto of the meeting.", "Toplantının sloganı \"Keep it open\" oldu.")]
    [InlineData("Northwind Institute for the Study of Language and Machines", "Northwind Institute for the Study of Language and Machines")]
    [InlineData("Anna Keller, John Whitfield, Lucy Marsh, Peter Holm", "Anna Keller, John Whitfield, Lucy Marsh, Peter Holm")]
    [InlineData("\"Keep it open\"", "\"Keep it open\"")]
    [InlineData("The Keeper of the House by the Sea", "The Keeper of the House by the Sea")]
    [InlineData("fine-tuning, prompt, token", "fine-tuning, prompt, token")]
    [InlineData("Chain-of-thought prompting", "Chain-of-thought prompting")]
    [InlineData("Retrieval-augmented generation", "Retrieval-augmented generation")]
    [InlineData("Type `git rebase main` and press Enter.", "git rebase main yazıp Enter'a basın.")]
    [InlineData("See https://example.org/the-report-on-the-new-model and www.example.org/what-we-know-about-it.", "Bkz. https://example.org/the-report-on-the-new-model ve www.example.org/what-we-know-about-it.")]
    [InlineData("The team (the group that trained the first model) has left.", "Ekip (the group that trained the first model) ayrıldı.")]
    [InlineData("Photo: Jane Doe / Northwind", "Photo: Jane Doe / Northwind")]
    [InlineData("The model was trained with reinforcement learning from human feedback.", "Model, reinforcement learning from human feedback (RLHF) ile eğitildi.")]
    public void What_translators_leave_as_it_is_stays_quiet(string english, string turkish) =>
        Findings(["The meeting ended late.", english], ["Toplantı geç bitti.", turkish]).Should().BeEmpty();

    [Fact]
    public void A_link_keeps_the_title_of_its_page()
    {
        const string title = "How we trained a small model on public text only";
        var link = new Link(new TextSpan(0, title.Length), "https://example.org/small");

        Findings(Text(Language.English, title), Text(Language.Turkish, title, link)).Should().BeEmpty();
    }

    [Fact]
    public void An_unaligned_sentence_finds_its_source()
    {
        var source = Given.English("The meeting ended late.", "Nobody spoke to the press.", English);
        var target = Given.Turkish("Toplantı geç bitti.", "Kimse basına konuşmadı.", English);
        var beads = ImmutableArray.Create(Bead(0, 1, 0, 1), Bead(1, 1, 1, 1), Bead(2, 1, 2, 0), Bead(3, 0, 2, 1));

        var finding = Findings(source, target, beads).Should().ContainSingle().Subject;

        (finding.Source?.Segment, finding.Target?.Segment).Should().Be((2, 2));
    }

    [Fact]
    public void A_paragraph_is_one_finding()
    {
        const string paragraph = "The team rewrote the scheduler in a month. It now starts many more jobs on the same machines. Why?";

        var finding = Findings([paragraph, English], [paragraph, Turkish]).Should().ContainSingle().Subject;

        finding.Check.Name.Should().Be("untranslated-paragraph");
        (finding.Target?.Segment, finding.Target?.LastSegment).Should().Be((0, 1));
    }

    [Fact]
    public void A_sentence_in_a_translated_paragraph_is_a_finding_of_its_own()
    {
        var found = Findings(
            ["The team rewrote the scheduler in a month. " + English],
            ["Ekip, zamanlayıcıyı bir ayda yeniden yazdı. " + English]);

        found.Should().ContainSingle().Which.Target.Should().BeEquivalentTo(new { Segment = 1, LastSegment = 1 });
    }

    /// <summary>A change log left in English: some of its lines are too short to tell.</summary>
    [Fact]
    public void Untranslated_blocks_in_a_row_are_one_finding()
    {
        string[] log =
        [
            "Fixed a crash when the window of the editor was closed.",
            "Faster start on slow disks and in virtual machines.",
            "Jetty 9.4.53",
            "Removed the old settings page that nobody used any more.",
            "The proxy now checks the certificates of the hosts that it talks to.",
        ];

        var finding = Findings(["The meeting ended late.", .. log, English], ["Toplantı geç bitti.", .. log, Turkish]).Should().ContainSingle().Subject;

        (finding.Check.Name, finding.Variant).Should().Be(("untranslated-paragraph", "passage"));
        (finding.Target?.Segment, finding.Target?.LastSegment).Should().Be((1, 5));
        finding.Arguments.Should().Equal("4");
    }

    [Fact]
    public void A_translated_sentence_between_them_parts_untranslated_ones()
    {
        var found = Findings(
            [English, "The report came out on Friday.", "The meeting ended late.", "Watch Northwind's new launch video."],
            [English, "The report came out on Friday.", "Toplantı geç bitti.", "Watch Northwind's new launch video."]);

        found.Select(f => f.Check.Name).Should().Equal("untranslated-sentence", "untranslated-sentence", "untranslated-sentence");
    }

    private static Finding[] Findings(string[] english, string[] turkish) =>
        Findings(Text(Language.English, string.Join('\n', english)), Text(Language.Turkish, string.Join('\n', turkish)));

    private static Finding[] Findings(Document source, Document target)
    {
        source.Segments.Length.Should().Be(target.Segments.Length, "the sentences of these tests render each other one by one");
        return Findings(source, target, [.. source.Segments.Select((_, i) => Bead(i, 1, i, 1))]);
    }

    private static Finding[] Findings(Document source, Document target, ImmutableArray<Bead> beads)
    {
        var context = new PairContext(new AlignedPair(source, target, beads), FactFinder.Find(source), FactFinder.Find(target));
        return [.. new UntranslatedSentence().Run(context), .. new UntranslatedParagraph().Run(context)];
    }

    private static Bead Bead(int source, int sources, int target, int targets) =>
        new(new SegmentRange(source, sources), new SegmentRange(target, targets), 0.9);

    /// <summary>One block for each line, cut into sentences.</summary>
    private static Document Text(Language language, string lines, params Link[] links)
    {
        var blocks = lines.Split('\n').Select(line => new Block(BlockKind.Paragraph, 0, line, SourceMap.Verbatim(0)) { Links = [.. links] });
        var article = new Article("a.txt", ArticleFormat.PlainText, ArticleMetadata.None, [.. blocks], LineIndex.Of(lines));
        return Segmenter.Segment(article, language);
    }
}
