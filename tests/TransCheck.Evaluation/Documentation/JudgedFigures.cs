using System.Globalization;
using TransCheck.Linguistics;

namespace TransCheck.Evaluation.Documentation;

/// <summary>How often one check is right in real translations: a row of <c>docs/checks/judged.tsv</c>, which <c>evaluate-judged</c> writes.</summary>
/// <param name="Sure">Those that say .9 and more.</param>
/// <param name="Likely">Those that say .7 and more, but not .9.</param>
/// <param name="Rest">Those that say less.</param>
internal sealed record JudgedFigures(JudgedFigures.Share Sure, JudgedFigures.Share Likely, JudgedFigures.Share Rest)
{
    public static readonly string[] Columns = ["check", "sure", "sure right", "likely", "likely right", "rest", "rest right"];

    public Share All => new(Sure.Judged + Likely.Judged + Rest.Judged, Sure.Right + Likely.Right + Rest.Right);

    public static Dictionary<string, JudgedFigures> Read(string file)
    {
        using var reader = File.OpenText(file);
        return ResourceTable.Read(file, reader, Columns).ToDictionary(
            row => row[0],
            row => new JudgedFigures(Of(row, 1), Of(row, 3), Of(row, 5)),
            StringComparer.Ordinal);

        static Share Of(string[] row, int at) => new(int.Parse(row[at], CultureInfo.InvariantCulture), int.Parse(row[at + 1], CultureInfo.InvariantCulture));
    }

    internal readonly record struct Share(int Judged, int Right)
    {
        public override string ToString() => $"{Right} of {Judged}";
    }
}
