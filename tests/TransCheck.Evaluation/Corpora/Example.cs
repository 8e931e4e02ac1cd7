using TransCheck.Linguistics;
using TransCheck.Reporting;

namespace TransCheck.Evaluation.Corpora;

/// <summary>A sentence pair that shows a check at work, or silent: <c>resources/checks/examples.tsv</c>.</summary>
/// <param name="Check">Its name: <c>percent-altered</c>.</param>
/// <param name="Wrong">The check must speak; otherwise nothing may.</param>
internal sealed record Example(string Check, bool Wrong, string English, string Turkish)
{
    /// <exception cref="InvalidDataException">A verdict is neither <c>wrong</c> nor <c>right</c>.</exception>
    public static List<Example> ReadAll() => Read("checks/examples.tsv");

    /// <summary>Sentences of two articles of one event, neither of which translates the other.</summary>
    /// <exception cref="InvalidDataException">A verdict is neither <c>wrong</c> nor <c>right</c>.</exception>
    public static List<Example> ReadArchive() => Read(CheckExamples.ArchiveTable);

    private static List<Example> Read(string table) =>
    [
        .. ResourceTable.Read(table, "check", "verdict", "english", "turkish")
            .Select(row => new Example(row[0], row[1] is "wrong" or "right" ? row[1] == "wrong" : throw new InvalidDataException($"{table}: verdict {row[1]}"), row[2], row[3])),
    ];
}
