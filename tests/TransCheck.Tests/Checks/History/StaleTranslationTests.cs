using System.Collections.Immutable;
using TransCheck.Alignment;
using TransCheck.Checks;
using TransCheck.Checks.History;

namespace TransCheck.Tests.Checks.History;

/// <summary>A translation beside the texts that its source had.</summary>
public class StaleTranslationTests
{
    private static readonly string[] Source =
    [
        "Ferry line gets a new ship",
        "The harbour of Mersin will get a new ferry in April 2027.",
        "It carries 340 passengers and cost 12.5 million dollars.",
        "Ayşe Demir, who runs the line, had asked for it for nine years.",
        "Ticket prices will rise by 8 percent.",
    ];

    private static readonly string[] Target =
    [
        "Feribot hattına yeni gemi",
        "Mersin Limanı Nisan 2027'de yeni bir feribota kavuşacak.",
        "Gemi 340 yolcu taşıyor ve 12,5 milyon dolara mal oldu.",
        "Hattı işleten Ayşe Demir bunu dokuz yıldır istiyordu.",
        "Bilet fiyatları yüzde 8 artacak.",
    ];

    /// <summary>What the source said before, in place of what it says now.</summary>
    public static TheoryData<string, string, string> Changes => new()
    {
        { "8 percent", "12 percent", "8 percent → 12 percent" },
        { "12.5 million dollars", "14.3 million dollars", "12.5 million dollars → 14.3 million dollars" },
        { "April 2027", "May 2027", "April 2027 → May 2027" },
        { "340 passengers and", "410 passengers and", "340 → 410" },
        { "Ayşe Demir", "Zeynep Kaya", "Ayşe Demir → Zeynep Kaya" },
        { "will rise", "will fall", "− “Ticket prices will rise by 8 percent.”; + “Ticket prices will fall by 8 percent.”" },
    };

    /// <summary>Another way to say the same.</summary>
    public static TheoryData<string, string> Rewordings => new()
    {
        { "The harbour of Mersin will get", "The harbor of Mersin will recieve" },
        { "It carries 340 passengers", "The vessel has room for 340 passengers" },
        { "had asked for it for nine years", "has been asking for it for nine years" },
        { "8 percent", "8%" },
        { "12.5 million dollars", "$12.5 million" },
        { "Ticket prices will rise by 8 percent.", "Tickets will become 8 percent more expensive." },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_translation_that_says_what_the_source_said_before_is_stale(string before, string now, string change)
    {
        var present = Edited(Source, before, now);

        var finding = Found(Target, present, present, Source).Should().ContainSingle().Subject;

        finding.Check.Name.Should().Be("stale-translation");
        finding.Arguments.Should().Equal("2026-03-02", "commit2", change);
        finding.Confidence.Should().BeGreaterThan(0.5);
        finding.Source.Should().NotBeNull();
        finding.Target.Should().NotBeNull();
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_translation_that_followed_the_source_is_not(string now, string before, string change)
    {
        change.Should().NotBeEmpty();
        Found(Target, Source, Source, Edited(Source, now, before)).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Rewordings))]
    public void Rewording_the_source_makes_no_translation_stale(string before, string now)
    {
        Found(Target, Edited(Source, before, now), Source).Should().NotContain(f => f.Check.Name == "stale-translation");
        Found(Target, Source, Edited(Source, before, now)).Should().NotContain(f => f.Check.Name == "stale-translation");
    }

    [Fact]
    public void Neither_order_nor_white_space_makes_a_translation_stale()
    {
        Found(Target, [Source[0], Source[3], Source[1], Source[2], Source[4]], Source).Should().NotContain(f => f.Check.Name == "stale-translation");
        Found(Target, [.. Source.Select(s => s.Replace(" ", "  ", StringComparison.Ordinal))], Source).Should().BeEmpty();
    }

    [Fact]
    public void The_text_that_fits_best_is_named()
    {
        var second = Edited(Source, "8 percent", "10 percent");
        var third = Edited(second, "340 passengers", "410 passengers");

        var finding = Found(Target, third, third, second, Edited(Source, "nine years", "9 years"), Source, Edited(Source, "April 2027", "June 2027")).Should().ContainSingle().Subject;

        // Two texts fit equally well: the newer one is closer to what was changed.
        finding.Arguments.Should().Equal("2026-03-03", "commit3", "340 → 410; 8 percent → 10 percent");
    }

    [Fact]
    public void One_finding_stands_for_all_that_the_change_explains_and_for_nothing_else()
    {
        var present = Edited(Edited(Source, "8 percent", "10 percent"), "April 2027", "June 2027");
        var target = Edited(Target, "340 yolcu", "430 yolcu");

        var findings = Found(target, present, Source);

        findings.Select(f => f.Check.Name).Should().BeEquivalentTo("stale-translation", "number-altered");
        findings.Single(f => f.Check.Name == "stale-translation").Arguments[2].Should().Be("April 2027 → June 2027; 8 percent → 10 percent");
    }

    [Fact]
    public void A_sentence_that_the_source_has_gained_is_missing_for_that_reason()
    {
        string[] present = [.. Source[..3], "The island council in Girne has protested against the new timetable.", .. Source[3..]];

        Found(Target, present, Source).Should().ContainSingle().Which.Arguments[2].Should().Contain("+ “The island council in Girne");
    }

    [Fact]
    public void An_error_that_no_text_of_the_source_explains_stays_what_it_is()
    {
        var findings = Found(Edited(Target, "yüzde 8", "yüzde 18"), Edited(Source, "8 percent", "10 percent"), Source);

        findings.Should().ContainSingle().Which.Check.Name.Should().Be("percent-altered");
    }

    [Fact]
    public void Switched_off_it_leaves_the_findings_as_they_are()
    {
        var levels = CheckLevels.Of(new Dictionary<string, CheckLevel>(StringComparer.Ordinal) { ["TC08"] = CheckLevel.Off });

        Found(Target, Edited(Source, "8 percent", "12 percent"), new CheckOptions { Levels = levels }, Source).Should().ContainSingle().Which.Check.Name.Should().Be("percent-altered");
    }

    [Fact]
    public void A_faithful_translation_asks_for_no_history()
    {
        var asked = false;
        IEnumerable<EarlierSource> History()
        {
            asked = true;
            yield break;
        }

        var context = PairChecker.Prepare(SentenceAligner.Align(Given.English(Source), Given.Turkish(Target))) with { History = new SourceHistory(History(), _ => throw new InvalidOperationException()) };

        PairChecker.Check(context, new CheckOptions()).Should().BeEmpty();
        asked.Should().BeFalse();
    }

    private static string[] Edited(string[] text, string before, string now)
    {
        text.Should().Contain(s => s.Contains(before, StringComparison.Ordinal));
        return [.. text.Select(s => s.Replace(before, now, StringComparison.Ordinal))];
    }

    private static ImmutableArray<Finding> Found(string[] target, string[] present, params string[][] earlier) => Found(target, present, new CheckOptions(), earlier);

    /// <param name="earlier">The newest first; the first is of 1 March, and the numbers grow.</param>
    private static ImmutableArray<Finding> Found(string[] target, string[] present, CheckOptions options, params string[][] earlier)
    {
        var translation = Given.Turkish(target);
        var history = earlier.Select((text, i) => new EarlierSource($"commit{i + 1}", $"2026-03-0{i + 1}", Given.English(text)));
        var context = PairChecker.Prepare(SentenceAligner.Align(Given.English(present), translation)) with
        {
            History = new SourceHistory(history, source => PairChecker.Prepare(SentenceAligner.Align(source, translation))),
        };
        return PairChecker.Check(context, options);
    }
}
