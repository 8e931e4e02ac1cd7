using System.Globalization;

namespace TransCheck.Cli;

/// <summary>Sizes as people write them: <c>500000</c>, <c>500KB</c>, <c>20MB</c>, <c>1GB</c>.</summary>
internal static class ByteSize
{
    /// <summary>A thousand gigabytes.</summary>
    private const long Most = 1_000_000_000_000;

    public static bool TryParse(string text, out long bytes)
    {
        var (digits, unit) = text.ToUpperInvariant() switch
        {
            [.. var number, 'K', 'B'] => (number, 1_000L),
            [.. var number, 'M', 'B'] => (number, 1_000_000L),
            [.. var number, 'G', 'B'] => (number, 1_000_000_000L),
            var number => (number, 1L),
        };
        bytes = 0;
        if (!long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count < 1 || count > Most / unit)
        {
            return false;
        }

        bytes = count * unit;
        return true;
    }
}
