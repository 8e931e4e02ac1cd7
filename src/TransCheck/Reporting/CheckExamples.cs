using System.Collections.Immutable;
using TransCheck.Linguistics;

namespace TransCheck.Reporting;

/// <summary>A translation that a check reports, or one that it leaves alone.</summary>
public sealed record CheckExample(string Check, bool IsWrong, string English, string Turkish);

/// <summary>The examples of <c>resources/checks/examples.tsv</c>.</summary>
public static class CheckExamples
{
    private const string Table = "checks/examples.tsv";

    /// <summary>Where one paragraph of an example ends and the next begins.</summary>
    private const string ParagraphEnd = " ¶ ";

    /// <param name="check">Name of the check; the examples are few and are read from the table at every call.</param>
    public static ImmutableArray<CheckExample> Of(string check) =>
        [.. Read().Where(e => string.Equals(e.Check, check, StringComparison.Ordinal)).OrderByDescending(e => e.IsWrong)];

    private static IEnumerable<CheckExample> Read() =>
        ResourceTable.Read(Table, "check", "verdict", "english", "turkish").Select(row => new CheckExample(
            row[0],
            row[1] switch
            {
                "wrong" => true,
                "right" => false,
                var verdict => throw new InvalidDataException($"{Table}: unknown verdict {verdict}"),
            },
            row[2].Replace(ParagraphEnd, "\n", StringComparison.Ordinal),
            row[3].Replace(ParagraphEnd, "\n", StringComparison.Ordinal)));
}
