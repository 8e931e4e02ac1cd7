using System.Collections.Frozen;
using TransCheck.Articles;
using TransCheck.Facts;
using TransCheck.Linguistics;

namespace TransCheck.Pairing;

/// <summary>Units of daily life in English that a Turkish text converts, and those to which it does: <c>20ft</c> and <c>6 metre</c>.</summary>
internal static class ConvertibleUnits
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> English = Words("en/units.tsv", UnitConversion.From);
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Turkish = Words("tr/units.tsv", UnitConversion.To);

    /// <param name="folded">The word behind a number, with its suffixes.</param>
    public static bool Contain(ReadOnlySpan<char> folded, Language language)
    {
        if (language != Language.Turkish)
        {
            return English.Contains(folded);
        }

        for (var length = folded.Length; length * 2 >= folded.Length && length > 1; length--)
        {
            if (Turkish.Contains(folded[..length]))
            {
                return true;
            }
        }

        return false;
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words(string table, UnitConversion conversion) =>
        ResourceTable.Read(table, "word", "unit").Where(row => Units.Find(row[1])?.Conversion == conversion).Select(row => row[0])
            .ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
