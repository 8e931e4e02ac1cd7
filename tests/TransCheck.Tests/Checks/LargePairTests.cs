using System.Collections.Immutable;
using System.Diagnostics;
using TransCheck.Articles;
using TransCheck.Checks;
using TransCheck.Checks.Quotations;
using TransCheck.Facts;
using TransCheck.Facts.Quotations;
using TransCheck.Linguistics;
using TransCheck.Reporting;

namespace TransCheck.Tests.Checks;

/// <summary>
/// Nothing is compared with everything. That a text takes much longer than another that is as long, or a longer one than a shorter one, can be seen on any machine,
/// however slow: if the time grew with the square, it would be far more than is allowed here.
/// </summary>
public sealed class LargePairTests
{
    /// <summary>A text without a full stop, all of whose facts stand in one segment of the greatest length, beside the same facts in short sentences.</summary>
    [Theory]
    [InlineData("numbers")]
    [InlineData("equal numbers")]
    [InlineData("codes")]
    public void One_sentence_of_facts_that_are_all_altered(string kind)
    {
        var (sentences, sentence) = FewAndAll(kind);

        ShouldTakeAbout(12, () => CheckAll(Given.Pair(sentences)), () => CheckAll(Given.Pair(sentence)));
    }

    [Fact]
    public void One_sentence_of_quotations()
    {
        var (sentences, sentence) = FewAndAll("quotations");

        ShouldTakeAbout(12, Compare(Given.Pair(sentences)), Compare(Given.Pair(sentence)));

        static Action Compare(PairContext context) => () => QuotationMatcher.Compare(context.Pair, context.SourceFacts, context.TargetFacts);
    }

    [Fact]
    public void Speakers_who_are_all_altered()
    {
        ShouldTakeAbout(8, Find(600), Find(2_400));

        static Action Find(int count)
        {
            var context = Given.Pair([.. Enumerable.Range(0, count).Select(i => ($"\"It is late,\" said {Capital(Word(i))}.", $"{Capital(Word(i + 50_003))}, \"Geç oldu\" dedi."))]);
            return () => new SpeakerChanged().Run(context).Should().NotBeEmpty();
        }
    }

    /// <summary>Such a text is no translation: what the checks would say of its sentences otherwise.</summary>
    private static ImmutableArray<Finding> Candidates(PairContext context) => [.. CheckCatalogue.All.Where(c => c.Info.Family == CheckFamily.Number).SelectMany(c => c.Run(context))];

    [Fact]
    public void Many_suppressions()
    {
        ShouldTakeAbout(8, Suppress(1_500), Suppress(6_000));

        static Action Suppress(int count)
        {
            var pair = Numbers(count).Pair;
            var source = pair.Source.Article;
            ImmutableArray<Suppression> off = [.. source.Blocks.Select(b => new Suppression(null, TextSpan.FromBounds(b.Map.ToFile(0), int.MaxValue), "transcheck off", new TextSpan(11, 3), 0, null))];
            pair = pair with { Source = pair.Source with { Article = source with { Suppressions = off } } };
            var reported = ReportBuilder.Report(pair, Candidates(PairChecker.Prepare(pair)));
            return () => Suppressions.Find(pair, reported, CheckLevels.Usual).Of.Should().HaveCountGreaterThan(count / 2).And.NotContainNulls();
        }
    }

    [Fact]
    public void Many_findings_beside_the_text_and_the_facts()
    {
        ShouldTakeAbout(8, Show(1_500), Show(6_000));

        static Action Show(int count)
        {
            var context = Numbers(count);
            var findings = Candidates(context);
            return () =>
            {
                PairText.Of(context, findings).Beads.Sum(b => b.Source.Sum(s => s.Marks.Length)).Should().Be(findings.Length);
                new FactDiff(new Texts(Language.English)).Compare(FactLists.Of(context, findings)).Length.Should().BeGreaterThan(count / 2);
            };
        }
    }

    [Fact]
    public void Links_and_code_of_one_paragraph()
    {
        ShouldTakeAbout(8, Find(3_000), Find(12_000));

        static Action Find(int count)
        {
            const string line = "See it.\n";
            ImmutableArray<TextSpan> words = [.. Enumerable.Range(0, count).Select(i => new TextSpan(i * line.Length, 3))];
            var text = string.Concat(Enumerable.Repeat(line, count));
            var block = new Block(BlockKind.Paragraph, 0, text, SourceMap.Verbatim(0)) { Code = words, Links = [.. words.Select((w, i) => new Link(w, $"http://a.org/{i}"))] };
            var document = Segmenter.Segment(new Article("en.md", ArticleFormat.Markdown, ArticleMetadata.None, [block], LineIndex.Of(text)), Language.English, SegmentMode.Lines);
            return () => FactFinder.Find(document).BySegment.Sum(m => m.Length).Should().Be(2 * count);
        }
    }

    [Fact]
    public void Of_one_segment_the_findings_that_say_most_are_kept()
    {
        var pair = Given.Pair((string.Join(' ', Facts("numbers", 0, turkish: false)), string.Join(' ', Facts("numbers", 5_003, turkish: true))));

        PairChecker.Check(pair, new CheckOptions(0)).Should().HaveCountLessThan(50).And.NotBeEmpty();
    }

    [Fact]
    public void Equal_facts_meet_however_far_apart()
    {
        var numbers = Enumerable.Range(0, 600).Select(i => 1_234 + (7 * i)).ToList();
        var pair = Given.Pair((string.Join("; ", numbers), string.Join("; ", numbers.Skip(400).Concat(numbers.Take(400)))));

        pair.Numbers.Links.Should().HaveCount(numbers.Count).And.OnlyContain(l => l.Source.Surface == l.Target.Surface);
    }

    private static ((string, string)[] Sentences, (string, string) Sentence) FewAndAll(string kind)
    {
        const int few = 10;
        var (english, turkish) = (Facts(kind, 0, turkish: false), Facts(kind, 5_003, turkish: true));
        return ([.. english.Chunk(few).Zip(turkish.Chunk(few), (e, t) => (string.Join(' ', e), string.Join(' ', t)))], (string.Join(' ', english), string.Join(' ', turkish)));
    }

    private static PairContext Numbers(int count) => Given.Pair([.. Enumerable.Range(0, count).Select(i => ($"We saw {10 + i} birds.", $"Burada {50_000 + i} kuş gördük."))]);

    private static void CheckAll(PairContext context)
    {
        var findings = PairChecker.Check(context, new CheckOptions());
        ReportBuilder.Report(context.Pair, findings).Should().HaveCount(findings.Length);
        FactLists.Of(context, findings).Should().NotBeNull();
    }

    /// <summary>As many as fill a segment.</summary>
    private static List<string> Facts(string kind, int first, bool turkish)
    {
        const int longest = 4_900;
        var facts = new List<string>();
        for (var length = 0; length < longest; length += facts[^1].Length + 1)
        {
            facts.Add(Fact(kind, first + facts.Count, turkish));
        }

        return facts;
    }

    private static string Fact(string kind, int i, bool turkish) => kind switch
    {
        "numbers" => Fill("{0}", 11 + (i % 98_765)),
        "equal numbers" => "17",
        "quotations" => turkish ? $"“{Word(i)}”" : $"\"{Word(i)}\"",
        "codes" => Fill("a{0}b", i),
        _ => throw new ArgumentException(kind, nameof(kind)),
    };

    private static string Word(int i)
    {
        var rest = ((i * 7_919) + 13) % 1_000_003;
        return string.Create(8, rest, static (word, rest) =>
        {
            for (var k = 0; k < word.Length; k += 2)
            {
                (word[k], word[k + 1]) = ("bdfgklmnprstvz"[rest % 14], "aeiou"[rest / 14 % 5]);
                rest = (rest / 7) + 31;
            }
        });
    }

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private static string Fill(string format, params object[] values) => string.Format(System.Globalization.CultureInfo.InvariantCulture, format, values);

    private static void ShouldTakeAbout(int times, Action small, Action large)
    {
        // Tables are loaded first.
        small();
        var usual = Measure(small);
        Measure(large).Should().BeLessThan((times * usual) + TimeSpan.FromSeconds(0.5));
    }

    /// <summary>The shorter of two tries: what else runs meanwhile says nothing.</summary>
    private static TimeSpan Measure(Action action)
    {
        var least = TimeSpan.MaxValue;
        for (var i = 0; i < 2; i++)
        {
            var watch = Stopwatch.StartNew();
            action();
            least = watch.Elapsed < least ? watch.Elapsed : least;
        }

        return least;
    }
}
