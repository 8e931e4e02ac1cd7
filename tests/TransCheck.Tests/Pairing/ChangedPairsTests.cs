using System.Collections.Frozen;
using System.Collections.Immutable;
using FsCheck;
using TransCheck.Articles;
using TransCheck.Pairing;
using TransCheck.Reading;

namespace TransCheck.Tests.Pairing;

/// <summary>A run over what changed gives what a run over everything gives of it, whether it read everything or not.</summary>
public sealed class ChangedPairsTests : IDisposable
{
    private static readonly string[] Keys = ["k1", "k2", "story/3", "anahtar ü"];

    private readonly string _folder = Directory.CreateTempSubdirectory("transcheck-changed-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void It_is_the_same_whatever_the_repository_holds() =>
        Prop.ForAll<int>(seed =>
        {
            using var tests = new ChangedPairsTests();
            var (quick, full) = tests.Repository(new System.Random(seed));
            quick.Report.Should().Be(full.Report, $"of seed {seed}");
        }).Check(new Configuration { MaxNbOfTest = 80, Runner = Config.QuickThrowOnFailure.Runner });

    [Fact]
    public void Most_changes_of_one_side_are_told_without_reading_everything()
    {
        var quick = Enumerable.Range(0, 40).Count(seed =>
        {
            using var tests = new ChangedPairsTests();
            return tests.Repository(new System.Random(seed)).Quick.IsQuick;
        });
        quick.Should().BeInRange(8, 32);
    }

    [Theory]
    [InlineData("", "", "", true)]
    [InlineData("translationKey: story-1", "translationKey: story-1", "", true)]
    [InlineData("slug: x\ndate: 2026-04-09", "slug: x\ndate: 2026-04-09", "slug: x\ndate: 2026-04-09", true)]
    [InlineData("", "", "translationKey: story-1", true)]
    [InlineData("", "", "alternates:\n  tr: /tr/story/", false)]
    [InlineData("", "alternates:\n  en: /en/story/", "", false)]
    [InlineData("translationKey: story-1", "", "translationKey: story-1", true)]
    [InlineData("", "translationKey: story-1", "translationKey: story-1", false)]
    [InlineData("translationKey: ğ", "translationKey: ğ", "", false)]
    public void What_metadata_may_bind_elsewhere_is_read(string english, string turkish, string elsewhere, bool isQuick)
    {
        Fill();
        Write("en/story.md", english, Text(Language.English, 0));
        Write("tr/story.md", turkish, Text(Language.Turkish, 0));
        Write("en/elsewhere.md", elsewhere, Text(Language.English, 0));

        var (quick, full) = Both(["tr/story.md"], [], null);

        quick.Report.Should().Be(full.Report).And.Contain("story.md");
        quick.IsQuick.Should().Be(isQuick);
        full.IsQuick.Should().BeFalse();
    }

    [Fact]
    public void A_layout_outweighs_all_metadata()
    {
        Fill();
        Write("en/story.md", "", Text(Language.English, 0));
        Write("tr/story.md", "", Text(Language.Turkish, 0));
        Write("en/elsewhere.md", "alternates:\n  tr: /tr/story/", Text(Language.English, 0));

        var (quick, full) = Both(["tr/story.md"], [], Layout());

        quick.Report.Should().Be(full.Report).And.Contain("en/story.md");
        quick.IsQuick.Should().BeTrue();
    }

    [Fact]
    public void A_text_that_belies_its_path_is_sought_everywhere()
    {
        Fill();
        Write("en/story.md", "", Text(Language.English, 0));
        Write("tr/story.md", "", Text(Language.Turkish, 6));
        Write("tr/elsewhere.md", "", Text(Language.Turkish, 0));

        var (quick, full) = Both(["tr/story.md"], [], null);

        quick.Report.Should().Be(full.Report);
        quick.IsQuick.Should().BeFalse();
    }

    /// <summary>Pairs that have nothing to do with the others.</summary>
    private void Fill()
    {
        for (var i = 0; i < 12; i++)
        {
            Write($"en/filler/{i}.md", "", Text(Language.English, i, 3));
            Write($"tr/filler/{i}.md", "", Text(Language.Turkish, i, 3));
        }
    }

    private (Outcome Quick, Outcome Full) Repository(System.Random random)
    {
        Fill();
        var files = new List<string>();
        for (var story = 0; story < random.Next(1, 6); story++)
        {
            var (english, turkish) = random.Next(8) switch
            {
                0 => ($"{story}.md", $"{story}.tr.md"),
                1 => ($"docs/{story}.md", $"docs/tr/{story}.md"),
                2 => ($"news/open-weights-{story}.md", $"haberler/open-weights-{story}.md"),
                3 => ($"en/a{story}.md", $"tr/b{story}.md"),
                4 => ($"docs/{story}.html", $"docs/tr/{story}.md"),
                _ => ($"en/{story}.md", $"tr/{story}.md"),
            };
            Add(english, random.Next(25) switch { 0 => "", 1 => Text(Language.Turkish, story), _ => Text(Language.English, story) });
            Add(turkish, random.Next(20) switch { 0 => "", 1 => Text(Language.English, story), 2 => Text(Language.Turkish, story + 6), _ => Text(Language.Turkish, story) });
        }

        var changed = files.Where(_ => random.Next(10) == 0).Append(files[random.Next(files.Count)]).ToHashSet(StringComparer.Ordinal);
        ImmutableArray<Article> deleted = random.Next(5) == 0
            ? [new PlainTextReader().Read(NameOf($"tr/{random.Next(5)}.md"), Text(Language.Turkish, 1))]
            : [];
        return Both([.. changed], deleted, random.Next(3) == 0 ? Layout() : null);

        void Add(string path, string text)
        {
            if (random.Next(12) > 0)
            {
                Write(path, path.EndsWith(".md", StringComparison.Ordinal) ? Metadata(random) : "", text);
                files.Add(path);
            }
            else if (files.Count == 0)
            {
                Write("en/lone.md", "", text);
                files.Add("en/lone.md");
            }
        }
    }

    private static string Metadata(System.Random random) => string.Join('\n', Fields(random));

    private static IEnumerable<string> Fields(System.Random random)
    {
        if (random.Next(10) == 0)
        {
            yield return "translationKey: " + Keys[random.Next(Keys.Length)];
        }

        if (random.Next(10) == 0)
        {
            yield return $"slug: s{random.Next(3)}\ndate: 2026-04-0{random.Next(1, 4)}";
        }

        if (random.Next(40) == 0)
        {
            yield return $"alternates:\n  {(random.Next(2) == 0 ? "tr" : "en")}: /{(random.Next(2) == 0 ? "tr" : "en")}/{random.Next(5)}/";
        }

        if (random.Next(12) == 0)
        {
            yield return "lang: " + (random.Next(2) == 0 ? "tr" : "en");
        }
    }

    private static string Text(Language language, int story, int sentences = 5) => string.Join(
        "\n\n",
        Enumerable.Range(story, sentences).Select(s => Given.Story[s % Given.Story.Length]).Select(s => language == Language.Turkish ? s.Turkish : s.English));

    private ArticleLayout Layout() => new(new PathRoot(_folder, Environment.CurrentDirectory), [new LayoutRule(PathPattern.Template("en/{path}"), PathPattern.Template("tr/{path}"))]);

    private void Write(string path, string metadata, string text)
    {
        var file = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, metadata.Length > 0 ? $"---\n{metadata}\n---\n\n{text}\n" : text);
    }

    private string NameOf(string path) => Path.GetRelativePath(".", Path.Combine(_folder, path)).Replace('\\', '/');

    private (Outcome Quick, Outcome Full) Both(IReadOnlyList<string> changed, ImmutableArray<Article> deleted, ArticleLayout? layout)
    {
        var options = TransCheckOptions.Default with { Changes = new Changes(changed.Select(NameOf), deleted), Layout = layout };
        return (Run(options), Run(options with { ReadsEverything = true }));
    }

    private Outcome Run(TransCheckOptions options)
    {
        var pairsAll = false;
        var plan = TransChecker.Plan([_folder], options, progress => pairsAll |= progress.Stage == ProgressStage.Pairing);
        return new Outcome(
            string.Join(
                '\n',
                [
                    .. plan.Pairs.Select(p => $"{p.Source.Path} {p.SourceLanguage} {p.Target.Path} {p.TargetLanguage} {p.Confidence:R} {string.Join(',', p.Evidence)} {string.Join(',', p.Rivals)} {p.IsCopy}"),
                    .. plan.Unpaired.Select(u => u.ToString()),
                    .. plan.Errors.Select(e => $"{e.Path} {e.Cause}"),
                    .. plan.NotRead.Select(n => n.ToString()),
                ]),
            !pairsAll);
    }

    private sealed record Outcome(string Report, bool IsQuick);

    private sealed class Changes(IEnumerable<string> changed, ImmutableArray<Article> deleted) : IArticleChanges
    {
        public ArticleChanges Among(IReadOnlyList<string> paths, int jobs) => new(paths.Intersect(changed, StringComparer.Ordinal).ToFrozenSet(StringComparer.Ordinal), deleted);
    }
}
