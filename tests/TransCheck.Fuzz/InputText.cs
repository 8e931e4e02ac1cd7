using System.Text;

namespace TransCheck.Fuzz;

/// <summary>How targets read their input.</summary>
internal static class InputText
{
    /// <summary>A line that parts the texts of an input which holds several.</summary>
    public const string Separator = "=====";

    /// <summary>UTF-8 that may also hold lone surrogates, as JSON and page heads can bring them; other damage becomes U+FFFD.</summary>
    public static string Of(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        while (!bytes.IsEmpty)
        {
            if (bytes is [0xED, >= 0xA0 and <= 0xBF, >= 0x80 and <= 0xBF, ..])
            {
                text.Append((char)(0xD000 | ((bytes[1] & 0x3F) << 6) | (bytes[2] & 0x3F)));
                bytes = bytes[3..];
                continue;
            }

            Rune.DecodeFromUtf8(bytes, out var rune, out var length);
            text.Append(rune.ToString());
            bytes = bytes[length..];
        }

        return text.ToString();
    }

    /// <summary>The texts between separators.</summary>
    public static string[] Parts(byte[] input) => [.. Split(input).Select(part => Of(part))];

    /// <summary>Two texts: those around the first separator, else two halves.</summary>
    public static (string First, string Second) Pair(byte[] input) => Parts(input) switch
    {
        [var only] => (only[..(only.Length / 2)], only[(only.Length / 2)..]),
        [var first, .. var rest] => (first, string.Join('\n', rest)),
        [] => ("", ""),
    };

    /// <summary>The bytes between separators.</summary>
    public static List<byte[]> Split(byte[] input)
    {
        var separator = Encoding.ASCII.GetBytes($"\n{Separator}\n");
        var parts = new List<byte[]>();
        var rest = input.AsSpan();
        for (var at = rest.IndexOf(separator); at >= 0; at = rest.IndexOf(separator))
        {
            parts.Add(rest[..at].ToArray());
            rest = rest[(at + separator.Length)..];
        }

        parts.Add(rest.ToArray());
        return parts;
    }

    public static byte[] Join(params IEnumerable<string> texts) => Encoding.UTF8.GetBytes(string.Join($"\n{Separator}\n", texts));
}
