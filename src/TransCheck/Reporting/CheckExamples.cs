using System.Collections.Immutable;
using System.Text;
using TransCheck.Articles;
using TransCheck.Checks.Terms;
using TransCheck.Linguistics;

namespace TransCheck.Reporting;

/// <summary>A translation that a check reports, or one that it leaves alone.</summary>
/// <param name="Glossary">The entries of the examples' glossary that it is about: <c>benchmark = kıyaslama</c>.</param>
internal sealed record CheckExample(string Check, bool IsWrong, string English, string Turkish, ImmutableArray<string> Glossary);

/// <summary>The examples of <c>resources/checks/examples.tsv</c> and, of checks that compare articles of one event, <c>archive-examples.tsv</c>.</summary>
internal static class CheckExamples
{
    private static readonly Lazy<Glossary> Shipped = new(LoadTerms);

    private const string Terms = "checks/example-terms.tsv";
    private const string Table = "checks/examples.tsv";

    /// <summary>Sentences of two articles, neither of which translates the other.</summary>
    internal const string ArchiveTable = "checks/archive-examples.tsv";

    /// <summary>Where one paragraph of an example ends and the next begins.</summary>
    private const string ParagraphEnd = " ¶ ";

    /// <summary>What the examples take for granted: <c>resources/checks/example-terms.tsv</c>.</summary>
    public static Glossary Glossary => Shipped.Value;

    /// <param name="check">Name of the check; the examples are few and are read from the table at every call.</param>
    public static ImmutableArray<CheckExample> Of(string check) =>
        [.. Read().Where(e => string.Equals(e.Check, check, StringComparison.Ordinal)).OrderByDescending(e => e.IsWrong)];

    /// <summary>The first example of every check.</summary>
    internal static IEnumerable<CheckExample> OneOfEach() => Read(Table).DistinctBy(e => e.Check, StringComparer.Ordinal);

    private static IEnumerable<CheckExample> Read() => Read(Table).Concat(Read(ArchiveTable));

    private static IEnumerable<CheckExample> Read(string table) =>
        ResourceTable.Read(table, "check", "verdict", "english", "turkish").Select(row => new CheckExample(
            row[0],
            row[1] switch
            {
                "wrong" => true,
                "right" => false,
                var verdict => throw new InvalidDataException($"{table}: unknown verdict {verdict}"),
            },
            row[2].Replace(ParagraphEnd, "\n", StringComparison.Ordinal),
            row[3].Replace(ParagraphEnd, "\n", StringComparison.Ordinal),
            EntriesFor(row[0], row[2])));

    /// <summary>The entries that an example of a check on the glossary is about, as a person reads them.</summary>
    internal static ImmutableArray<string> EntriesFor(string check, string english) =>
        check is "glossary-not-followed" or "protected-term-translated"
            ? [.. Glossary.Entries.Where(e => e.English.Any(t => english.Contains(t, StringComparison.OrdinalIgnoreCase))).Select(Describe)]
            : [];

    private static string Describe(GlossaryEntry entry) =>
        $"{string.Join(" / ", entry.English)} = {string.Join(" / ", entry.DoNotTranslate ? entry.English : entry.Turkish)}"
        + string.Concat(entry.ForbiddenTurkish.Select(f => $", ≠ {f}"));

    private static Glossary LoadTerms()
    {
        using var reader = new StreamReader(ResourceTable.Open(Terms), Encoding.UTF8);
        return new Glossary(GlossaryTable.Read(Terms, reader.ReadToEnd(), '\t', Language.English));
    }
}
