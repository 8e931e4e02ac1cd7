using System.Globalization;
using TransCheck.Linguistics;

namespace TransCheck.Evaluation.Documentation;

/// <summary>How well one check does: a row of <c>docs/checks/figures.tsv</c>.</summary>
/// <param name="Altered">Facts of the kind that the check is for, each altered in an article of its own.</param>
/// <param name="Found">Those among them that were reported.</param>
/// <param name="Words">English words of untouched human translations.</param>
/// <param name="Alarms">Findings of the check in these.</param>
internal sealed record CheckFigures(int Altered, int Found, int Words, int Alarms)
{
    private static readonly string[] Columns = ["check", "altered", "found", "words", "alarms"];

    public string Recall => Altered == 0 ? "" : Invariant($"{100.0 * Found / Altered:0.0} %");

    public string AlarmRate => Words == 0 ? "" : Invariant($"{1000.0 * Alarms / Words:0.00}");

    public static Dictionary<string, CheckFigures> Read(string file)
    {
        using var reader = File.OpenText(file);
        return ResourceTable.Read(file, reader, Columns).ToDictionary(
            row => row[0],
            row => new CheckFigures(Number(row[1]), Number(row[2]), Number(row[3]), Number(row[4])),
            StringComparer.Ordinal);
    }

    private static int Number(string cell) => int.Parse(cell, NumberStyles.None, CultureInfo.InvariantCulture);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
