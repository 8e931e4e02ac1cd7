using System.Collections.Frozen;
using System.Globalization;
using TransCheck.Linguistics;

namespace TransCheck.Facts;

/// <param name="Dimension">What it measures: two units of one dimension can be converted, save temperatures, whose factor is 1.</param>
/// <param name="Factor">Leads to the base unit of the dimension.</param>
internal sealed record Unit(string Code, string Dimension, decimal Factor, UnitConversion Conversion);

/// <summary>What becomes of a unit of daily life when a text goes from English to Turkish.</summary>
internal enum UnitConversion
{
    None,

    /// <summary>It may be converted: <c>20ft</c>.</summary>
    From,

    /// <summary>Others are converted to it: <c>6 metre</c>.</summary>
    To,
}

/// <summary>The units of <c>resources/units.tsv</c>.</summary>
internal static class Units
{
    private static readonly FrozenDictionary<string, Unit> ByCode = ResourceTable.ReadKeyed("units.tsv", "unit", "dimension", "factor", "converted")
        .ToFrozenDictionary(r => r.Key, r => new Unit(r.Key, r.Value[1], decimal.Parse(r.Value[2], CultureInfo.InvariantCulture), Conversion(r.Value[3])), StringComparer.Ordinal);

    /// <exception cref="KeyNotFoundException">No such unit.</exception>
    public static Unit Get(string code) => ByCode[code];

    public static Unit? Find(string code) => ByCode.GetValueOrDefault(code);

    public static bool IsTime(string code) => ByCode[code].Dimension == "time";

    /// <summary>Things rather than measures.</summary>
    public static bool IsCounted(string code) => ByCode[code].Dimension is "points" or "tokens" or "parameters" or "pixels";

    private static UnitConversion Conversion(string cell) => cell switch
    {
        "from" => UnitConversion.From,
        "to" => UnitConversion.To,
        "-" => UnitConversion.None,
        _ => throw new InvalidDataException($"units.tsv: unknown conversion {cell}"),
    };
}

/// <param name="Family">The name that several countries share: dollar, pound.</param>
/// <param name="IsDefault">Meant where no country is named.</param>
internal sealed record Currency(string Code, string Family, bool IsDefault);

/// <summary>The currencies of <c>resources/currencies.tsv</c>.</summary>
internal static class Currencies
{
    private static readonly FrozenDictionary<string, Currency> ByCode = ResourceTable.ReadKeyed("currencies.tsv", "code", "family", "standing")
        .ToFrozenDictionary(r => r.Key, r => new Currency(r.Key, r.Value[1], r.Value[2] == "default"), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Currency>.AlternateLookup<ReadOnlySpan<char>> ByLetters = ByCode.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, Currency> Defaults =
        ByCode.Values.Where(c => c.IsDefault).ToFrozenDictionary(c => c.Family, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Currency> BySign = ResourceTable.ReadKeyed("sign-countries.tsv", "letters", "code")
        .ToFrozenDictionary(r => r.Key, r => ByCode[r.Value[1]], StringComparer.Ordinal);

    /// <exception cref="KeyNotFoundException">No such currency.</exception>
    public static Currency Get(string code) => ByCode[code];

    /// <summary>The currency of a code in capitals; null for other letters.</summary>
    public static Currency? OfCode(ReadOnlySpan<char> letters) => ByLetters.TryGetValue(letters, out var currency) ? currency : null;

    /// <exception cref="KeyNotFoundException">No such family.</exception>
    public static Currency Default(string family) => Defaults[family];

    /// <summary>What folded letters right before a sign make of it: <c>us</c> of US$; null for other letters.</summary>
    public static Currency? OfSign(string letters) => BySign.GetValueOrDefault(letters);
}
