using System.Text;
using TransCheck.Fuzz.Mutation;

namespace TransCheck.Fuzz.Commands;

/// <summary>Writes the dictionary for fuzzers that read nothing but ASCII.</summary>
internal static class DictionaryCommand
{
    /// <summary>Of AFL++, in bytes.</summary>
    private const int LongestToken = 128;

    public static int Run(string file)
    {
        File.WriteAllLines(file, Tokens.Read(File.ReadLines(Tokens.File)).Where(t => t.Length <= LongestToken).Select(Escaped));
        return 0;
    }

    private static string Escaped(byte[] token)
    {
        var line = new StringBuilder("\"");
        foreach (var b in token)
        {
            line.Append(b is >= 0x20 and < 0x7F && b is not ((byte)'"' or (byte)'\\') ? ((char)b).ToString() : $"\\x{b:X2}");
        }

        return line.Append('"').ToString();
    }
}
