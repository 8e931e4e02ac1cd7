using TransCheck.Checks;
using TransCheck.Reporting;

namespace TransCheck.Tests.Archive;

/// <summary>Whole archives: what one story tells otherwise than the others is found, and nothing else.</summary>
public sealed class StoriesTests
{
    private static readonly TransCheckOptions Options = TransCheckOptions.Default with { Jobs = 2 };

    public static TheoryData<string> Facts() => [.. ToldAgain.Alterable().Select(g => g.Key)];

    [Theory]
    [InlineData("corpora/muse-spark/faithful")]
    [InlineData("corpora/same-event")]
    public void Faithful_stories_do_not_contradict_each_other(string folder)
    {
        var report = TransChecker.CompareStories([Repository.PathTo(folder)], Options);

        report.Pairs.SelectMany(p => p.Findings).Should().BeEmpty();
        report.Compared.Should().BePositive();
    }

    [Fact]
    public void Nor_do_stories_that_tell_of_the_same_facts()
    {
        using var archive = new ToldAgain();

        TransChecker.CompareStories([archive.Folder], Options).Pairs.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Facts))]
    public void One_story_that_tells_another_value_is_found(string fact)
    {
        using var archive = new ToldAgain(fact);

        var report = TransChecker.CompareStories([archive.Folder], Options);

        var pair = report.Pairs.Should().ContainSingle().Subject;
        var finding = pair.Findings.Should().ContainSingle().Subject;
        finding.Check.Should().Be(fact == "launch-day" ? ArchiveChecks.DateContradicted : ArchiveChecks.ValueContradicted);
        finding.Severity.Should().Be(Severity.Minor);
        finding.Source.Should().NotBeNull();
        finding.Target.Should().NotBeNull();
        var places = new[] { pair.Source.Path, pair.Target.Path }.Select(p => Path.GetRelativePath(archive.Folder, p).Replace('\\', '/'));
        places.Intersect(ToldAgain.Alterable()[fact], StringComparer.Ordinal).Should().ContainSingle();
    }

    [Fact]
    public void All_of_them_are_found_at_once()
    {
        var facts = ToldAgain.Alterable().Select(g => g.Key).ToList();
        using var archive = new ToldAgain(facts);

        facts.Should().HaveCountGreaterThanOrEqualTo(8);
        TransChecker.CompareStories([archive.Folder], Options).FindingCount.Should().Be(facts.Count);
    }

    [Fact]
    public void The_lone_article_is_the_target_and_the_majority_is_named()
    {
        using var archive = new ToldAgain("parameters");

        var pair = TransChecker.CompareStories([archive.Folder], Options).Pairs.Single();

        pair.Target.Path.Should().MatchRegex("/(p-0412|s-88).txt$");
        pair.Findings[0].Message.Should().Be("value-contradicted.message");
        pair.Findings[0].Arguments[2].Should().Be("2");
        pair.Evidence.Should().Equal("story");
    }

    [Fact]
    public void A_translation_that_differs_from_its_original_is_left_to_check()
    {
        using var archive = new ToldAgain();
        var turkish = Path.Combine(archive.Folder, "tr", "s-88.txt");
        File.WriteAllText(turkish, File.ReadAllText(turkish).Replace("400 milyar parametreli", "40 milyar parametreli", StringComparison.Ordinal));

        TransChecker.CompareStories([archive.Folder], Options).Pairs.Should().BeEmpty();
    }

    [Fact]
    public void An_article_without_translation_counts()
    {
        using var archive = new ToldAgain("parameters");
        File.Delete(Path.Combine(archive.Folder, "en", "p-0412.txt"));

        TransChecker.CompareStories([archive.Folder], Options).Pairs.Should().ContainSingle().Which.Target.Path.Should().EndWith("/s-88.txt");
    }

    [Fact]
    public void A_check_that_is_switched_off_and_a_suppression_are_heeded()
    {
        using var archive = new ToldAgain("context");
        var off = CheckLevels.Of(new Dictionary<string, CheckLevel>(StringComparer.Ordinal) { ["value-contradicted"] = CheckLevel.Off });

        TransChecker.CompareStories([archive.Folder], Options with { Check = new CheckOptions { Levels = off } }).Pairs.Should().BeEmpty();

        foreach (var file in Directory.EnumerateFiles(archive.Folder, "open-weights.md", SearchOption.AllDirectories))
        {
            File.WriteAllText(file, File.ReadAllText(file).Replace("draft: false", "draft: false\ntranscheck: off value-contradicted", StringComparison.Ordinal));
        }

        var report = TransChecker.CompareStories([archive.Folder], Options);
        report.FindingCount.Should().Be(0);
        report.SetAsideCount(SetAsideBy.Suppression).Should().Be(1);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Any_number_of_jobs_gives_the_same_report(int jobs)
    {
        using var archive = new ToldAgain([.. ToldAgain.Alterable().Select(g => g.Key)]);

        var report = TransChecker.CompareStories([archive.Folder], Options with { Jobs = jobs });

        report.Pairs.SelectMany(p => p.Findings).Select(f => f.Fingerprint).Should().Equal(
            TransChecker.CompareStories([archive.Folder], Options).Pairs.SelectMany(p => p.Findings).Select(f => f.Fingerprint));
    }
}
