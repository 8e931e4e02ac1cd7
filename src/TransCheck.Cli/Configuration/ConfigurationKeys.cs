using System.Collections.Immutable;
using TransCheck.Articles;
using TransCheck.Checks;
using TransCheck.Linguistics;
using TransCheck.Pairing;
using TransCheck.Reading;

namespace TransCheck.Cli.Configuration;

/// <summary>Every key of <c>transcheck.yml</c>: what the reader, the JSON Schema and the documentation know of them.</summary>
internal static class ConfigurationKeys
{
    private static readonly LevelsKind Checks = new();

    private static readonly ListKind<PathPattern> Globs = new(new PatternKind(PathPattern.Glob), alone: true);

    private static readonly PatternKind Template = new(PathPattern.Template);

    private static readonly SectionKind<LayoutRule> Layout = new(
        new LayoutRule(null, null),
        [
            new SectionKey<LayoutRule, PathPattern>("en", "config.articles.en", Template, (s, v) => s with { English = v }),
            new SectionKey<LayoutRule, PathPattern>("tr", "config.articles.tr", Template, (s, v) => s with { Turkish = v }),
        ],
        rule => rule switch
        {
            { English: null, Turkish: null } => "no-value",
            { English: { } english, Turkish: { } turkish } when !english.Placeholders.SetEquals(turkish.Placeholders) => "placeholders",
            _ => null,
        });

    private static readonly SectionKind<OverrideSection> Override = new(
        new OverrideSection(),
        [
            new SectionKey<OverrideSection, ImmutableArray<PathPattern>>("paths", "config.overrides.paths", Globs, (s, v) => s with { Paths = v }, Required: true),
            new SectionKey<OverrideSection, CheckLevels>("checks", "config.overrides.checks", Checks, (s, v) => s with { Checks = v }),
            new SectionKey<OverrideSection, double>("min-confidence", "config.min-confidence", new ShareKind(), (s, v) => s with { MinConfidence = v }),
        ]);

    public static SectionKind<ProjectConfiguration> All { get; } = new(
        new ProjectConfiguration(),
        [
            new SectionKey<ProjectConfiguration, Language>(
                "source-language",
                "config.source-language",
                new WordKind<Language>(("en", Language.English), ("tr", Language.Turkish)),
                (c, v) => c with { SourceLanguage = v },
                "en")
            {
                Sample = "source-language: tr",
            },
            new SectionKey<ProjectConfiguration, ImmutableArray<LayoutRule>>("articles", "config.articles", new ListKind<LayoutRule>(Layout, alone: true), (c, v) => c with { Articles = v })
            {
                Sample = """
                    articles:
                      - en: docs/{path}.md
                        tr: docs/tr/{path}.md
                      - en: blog/{year}/{path}.md
                        tr: gunluk/{year}/{path}.md
                    """,
            },
            new SectionKey<ProjectConfiguration, ImmutableArray<PathPattern>>("ignore", "config.ignore", Globs, (c, v) => c with { Ignored = v })
            {
                Sample = """
                    ignore:
                      - drafts/
                      - /README.md
                      - "*.{html,htm}"
                    """,
            },
            new SectionKey<ProjectConfiguration, ImmutableDictionary<string, IArticleFormatReader>>("formats", "config.formats", new FormatsKind(), (c, v) => c with { Formats = v })
            {
                Sample = """
                    formats:
                      .wml: html
                      .md.txt: markdown
                    """,
            },
            new SectionKey<ProjectConfiguration, SegmentMode>(
                "segments",
                "config.segments",
                new WordKind<SegmentMode>(("sentences", SegmentMode.Sentences), ("lines", SegmentMode.Lines)),
                (c, v) => c with { Segments = v },
                "sentences")
            {
                Sample = "segments: lines",
            },
            new SectionKey<ProjectConfiguration, long>("max-size", "config.max-size", new SizeKind(), (c, v) => c with { MaxSize = v }, "20MB")
            {
                Sample = "max-size: 5MB",
            },
            new SectionKey<ProjectConfiguration, double>("min-confidence", "config.min-confidence", new ShareKind(), (c, v) => c with { MinConfidence = v }, "0.5")
            {
                Sample = "min-confidence: 0.7",
            },
            new SectionKey<ProjectConfiguration, FailureThreshold>(
                "fail-on",
                "config.fail-on",
                new WordKind<FailureThreshold>(
                    ("critical", new FailureThreshold(Severity.Critical)),
                    ("major", new FailureThreshold(Severity.Major)),
                    ("minor", new FailureThreshold(Severity.Minor)),
                    ("never", new FailureThreshold(null))),
                (c, v) => c with { FailOn = v },
                "minor")
            {
                Sample = "fail-on: major",
            },
            new SectionKey<ProjectConfiguration, bool>("stale", "config.stale", new SwitchKind(), (c, v) => c with { Stale = v }, "false")
            {
                Sample = "stale: true",
            },
            new SectionKey<ProjectConfiguration, CheckLevels>("checks", "config.checks", Checks, (c, v) => c with { Checks = v })
            {
                Sample = """
                    checks:
                      name-missing: off
                      number-format: neutral
                      TC05: minor
                    """,
            },
            new SectionKey<ProjectConfiguration, string>("lexicon", "config.lexicon", new FileKind(mustExist: true), (c, v) => c with { Lexicon = v })
            {
                Sample = "lexicon: our.lexicon",
            },
            new SectionKey<ProjectConfiguration, ImmutableArray<string>>(
                "glossary", "config.glossary", new ListKind<string>(new FileKind(mustExist: true), alone: true), (c, v) => c with { Glossary = v })
            {
                Sample = "glossary: terms.csv",
            },
            new SectionKey<ProjectConfiguration, string>("names", "config.names", new FileKind(mustExist: true), (c, v) => c with { Names = v })
            {
                Sample = "names: names.csv",
            },

            // The command that writes a baseline finds none the first time.
            new SectionKey<ProjectConfiguration, string>("baseline", "config.baseline", new FileKind(mustExist: false), (c, v) => c with { Baseline = v })
            {
                Sample = "baseline: transcheck-baseline.json",
            },
            new SectionKey<ProjectConfiguration, string>("decisions", "config.decisions", new FileKind(mustExist: false), (c, v) => c with { Decisions = v })
            {
                Sample = "decisions: .transcheck/decisions.db",
            },
            new SectionKey<ProjectConfiguration, string>("history", "config.history", new FileKind(mustExist: false), (c, v) => c with { History = v })
            {
                Sample = "history: .transcheck/history.db",
            },
            new SectionKey<ProjectConfiguration, bool>("record", "config.record", new SwitchKind(), (c, v) => c with { Record = v }, "false")
            {
                Sample = "record: true",
            },
            new SectionKey<ProjectConfiguration, ImmutableArray<OverrideSection>>(
                "overrides", "config.overrides", new ListKind<OverrideSection>(Override, alone: false), (c, v) => c with { Overrides = v })
            {
                Sample = """
                    overrides:
                      - paths: [archive/, "*.old.md"]
                        min-confidence: 0.9
                        checks:
                          TC01: off
                    """,
            },
        ]);
}
