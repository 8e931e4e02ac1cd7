using TransCheck.Checks;

namespace TransCheck.Tests.Evidence;

public sealed class PairEvidenceTests
{
    private static readonly (string English, string Turkish)[] Story =
    [
        ("The bank closed forty branches in the north of the country.", "Banka, ülkenin kuzeyinde kırk şubeyi kapattı."),
        ("Customers can still withdraw money from the machines at the stations.", "Müşteriler istasyonlardaki makinelerden hâlâ para çekebiliyor."),
        ("The union called the decision a mistake and asked for a meeting.", "Sendika kararı hata olarak niteledi ve bir toplantı istedi."),
        ("A spokeswoman said that no employee would lose his job this year.", "Bir sözcü, bu yıl hiçbir çalışanın işini kaybetmeyeceğini söyledi."),
        ("The shares of the bank rose by three percent in the morning.", "Bankanın hisseleri sabah saatlerinde yüzde üç yükseldi."),
    ];

    [Fact]
    public void A_translation_is_one() => Given.Pair(Story).PairEvidence.IsTranslation.Should().BeTrue();

    [Fact]
    public void Sentences_of_other_places_are_none()
    {
        var rows = File.ReadLines(Repository.PathTo("corpora/quiet/economy.tsv")).Skip(1).Select(l => l.Split('\t')).Take(30).ToArray();

        Given.Pair([.. rows.Select(r => (r[0], r[1]))]).PairEvidence.IsTranslation.Should().BeTrue();
        Given.Pair([.. rows.Select((r, i) => (r[0], rows[(i + 7) % rows.Length][1]))]).PairEvidence.IsTranslation.Should().BeFalse();
    }

    [Fact]
    public void Of_two_labels_nothing_is_said() =>
        Given.Pair(("Bank news", "Hava durumu"), ("Contact us", "Son dakika")).PairEvidence.Probability.Should().BeNull();

    [Fact]
    public void Two_reports_of_one_event_are_one_finding_each()
    {
        var folder = Repository.PathTo("corpora/same-event");

        var report = TransChecker.Check([folder], new TransCheckOptions());

        report.Pairs.Should().HaveCount(10).And.AllSatisfy(p => p.Findings.Should().ContainSingle().Which.Check.Name.Should().Be("not-a-translation"));
    }

    [Fact]
    public void Switched_off_it_leaves_the_sentences_to_the_other_checks()
    {
        var off = CheckLevels.Of(new Dictionary<string, CheckLevel>(StringComparer.Ordinal) { ["not-a-translation"] = CheckLevel.Off });

        var report = TransChecker.Check([Repository.PathTo("corpora/same-event")], new TransCheckOptions { Check = new CheckOptions { Levels = off } });

        report.Pairs.Sum(p => p.Findings.Length).Should().BeGreaterThan(report.Pairs.Length);
        report.Pairs.SelectMany(p => p.Findings).Should().NotContain(f => f.Check.Name == "not-a-translation");
    }

    [Fact]
    public void Two_reports_of_one_event_under_other_names_are_no_pair()
    {
        var folder = Directory.CreateTempSubdirectory("transcheck");
        try
        {
            foreach (var (language, name) in new[] { ("en", "a"), ("tr", "b") })
            {
                foreach (var (i, file) in Directory.EnumerateFiles(Repository.PathTo($"corpora/same-event/{language}")).Order(StringComparer.Ordinal).Index())
                {
                    File.WriteAllLines(Path.Combine(folder.FullName, $"{name}{(i * 7) % 10}{i}.md"), File.ReadLines(file).SkipWhile(l => !l.StartsWith("# ", StringComparison.Ordinal)));
                }
            }

            TransChecker.ShowPairs([folder.FullName], new TransCheckOptions()).Pairs.Should().BeEmpty();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_passage_that_was_written_anew_is_one_finding()
    {
        (string, string)[] steady = [.. Story, .. Story.Reverse()];
        (string, string)[] strange =
        [
            .. steady[..5],
            .. Enumerable.Range(0, 8).Select(i => (Story[i % 5].English, Story[(i + 2) % 5].Turkish.Replace("banka", "liman", StringComparison.OrdinalIgnoreCase))),
            .. steady[5..],
        ];

        Given.Pair(steady).StrangePassages.Should().BeEmpty();
        var passage = Given.Pair(strange).StrangePassages.Should().ContainSingle().Subject;
        passage.Source.Start.Should().BeInRange(4, 6);
        passage.Source.End.Should().BeInRange(12, 14);
        PairChecker.Check(Given.Pair(strange), new CheckOptions()).Should().ContainSingle().Which.Check.Name.Should().Be("passage-rewritten");
    }
}
