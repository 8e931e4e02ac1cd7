using System.Collections.Frozen;

namespace TransCheck.Linguistics;

/// <summary>The ISO 4217 codes of <c>resources/currencies.tsv</c>, which a text may write without a space before the amount.</summary>
internal static class CurrencyCodes
{
    /// <summary>The length of every code.</summary>
    public const int Length = 3;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Codes = ResourceTable.ReadKeyed("currencies.tsv", "code", "family", "standing")
        .Select(r => r.Key).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Contains(ReadOnlySpan<char> letters) => Codes.Contains(letters);
}
