using System.Collections.Frozen;
using TransCheck.Articles;
using TransCheck.Linguistics;

namespace TransCheck.Pairing;

/// <summary>Units of daily life in English that a Turkish text converts, and those to which it does: <c>20ft</c> and <c>6 metre</c>.</summary>
internal static class ConvertibleUnits
{
    private static readonly FrozenSet<string> English = Words(
        "en/units.tsv",
        ["inch", "foot", "yard", "mile", "ounce", "pound", "stone", "square-inch", "square-foot", "square-yard", "square-mile", "acre", "cubic-foot", "pint", "gallon", "mile-per-hour", "fahrenheit"]);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Turkish = Words(
        "tr/units.tsv",
        ["centimetre", "metre", "kilometre", "gram", "kilogram", "square-metre", "square-kilometre", "hectare", "decare", "cubic-metre", "litre", "kilometre-per-hour", "degree", "celsius"])
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="folded">The word behind a number, with its suffixes.</param>
    public static bool Contain(ReadOnlySpan<char> folded, Language language)
    {
        if (language != Language.Turkish)
        {
            return English.GetAlternateLookup<ReadOnlySpan<char>>().Contains(folded);
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

    private static FrozenSet<string> Words(string table, string[] units) =>
        ResourceTable.Read(table, "word", "unit").Where(row => units.Contains(row[1], StringComparer.Ordinal)).Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);
}
