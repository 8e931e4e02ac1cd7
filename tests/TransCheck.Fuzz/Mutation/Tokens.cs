using System.Globalization;
using System.Text;

namespace TransCheck.Fuzz.Mutation;

/// <summary>
/// The dictionary: pieces of syntax, words and characters that random bytes would not hit on. One a line of <c>dictionary.txt</c>, in the form that AFL++ and libFuzzer read
/// (<c>"..."</c>, with <c>\xNN</c> for a byte, <c>\\</c> and <c>\"</c>); lines of <c>#</c> and empty lines count for nothing.
/// </summary>
internal static class Tokens
{
    public static string File { get; } = Path.Combine(Seeds.Root, "dictionary.txt");

    public static List<byte[]> Read(IEnumerable<string> lines) => [.. lines.Where(l => l.StartsWith('"')).Select(Parse)];

    private static byte[] Parse(string line)
    {
        var text = Encoding.UTF8.GetBytes(line[1..line.LastIndexOf('"')]);
        var bytes = new List<byte>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\')
            {
                bytes.Add(text[i]);
            }
            else if (text[i + 1] == 'x')
            {
                bytes.Add(byte.Parse(Encoding.ASCII.GetString(text, i + 2, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                i += 3;
            }
            else
            {
                bytes.Add(text[++i]);
            }
        }

        return [.. bytes];
    }
}
