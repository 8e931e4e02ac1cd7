using System.Collections.Immutable;
using TransCheck.Articles;
using TransCheck.Linguistics;
using TransCheck.Reading;

namespace TransCheck.Fuzz.Targets;

/// <summary>Every part of the product that reads what strangers write.</summary>
internal static class FuzzTargets
{
    public static ImmutableArray<IFuzzTarget> All { get; } =
    [
        new DecoderTarget(),
        new ReaderTarget("plain-text", new PlainTextReader(), "a.txt"),
        new ReaderTarget("page-text", new PlainTextReader(), "a.txt"),
        new ReaderTarget("markdown", new MarkdownReader(), "a.md"),
        new ReaderTarget("mdx", new MarkdownReader(isMdx: true), "a.mdx"),
        new ReaderTarget("html", new HtmlReader(), "a.html"),
        new FrontMatterTarget(),
        new SuppressionTarget(),
        new DetectionTarget(),
        new SegmenterTarget(),
        new FactsTarget("facts-english", Language.English),
        new FactsTarget("facts-turkish", Language.Turkish),
        new AlignerTarget(),
        new PairTarget("pair-plain-text", new PlainTextReader(), ".txt", SegmentMode.Sentences),
        new PairTarget("pair-lines", new PlainTextReader(), ".txt", SegmentMode.Lines),
        new PairTarget("pair-markdown", new MarkdownReader(), ".md", SegmentMode.Sentences),
        new PairTarget("pair-html", new HtmlReader(), ".html", SegmentMode.Sentences),
        new PairingTarget(),
        new FolderTarget(),
        new ConfigurationTarget(),
        new BaselineTarget(),
        new GlossaryTarget("glossary-csv", ".csv"),
        new GlossaryTarget("glossary-tsv", ".tsv"),
        new GlossaryTarget("glossary-tbx", ".tbx"),
        new LexiconTarget(),
        new PatternTarget(),
        new ReportsTarget(),
        new GitOutputTarget(),
        new ArgumentsTarget(),
        new CommandsTarget(),
    ];

    public static IFuzzTarget Named(string name) =>
        All.FirstOrDefault(t => string.Equals(t.Name, name, StringComparison.Ordinal)) ?? throw new ArgumentException($"no such target: {name}", nameof(name));
}
