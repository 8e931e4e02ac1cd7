using System.Text;

namespace TransCheck.Linguistics;

/// <summary>
/// A list of words that most runs ask little of. It is kept as it was read and searched in place, which costs a run that never asks nothing, and one
/// that does no more than reading the file.
/// </summary>
internal sealed class SortedWords
{
    private readonly byte[] _text;
    private readonly int _start;

    private SortedWords(byte[] text, int start) => (_text, _start) = (text, start);

    /// <param name="name">A table of <c>resources/</c> with the one column <c>word</c>, in ordinal order and of ASCII letters.</param>
    public static SortedWords Read(string name)
    {
        using var stream = ResourceTable.Open(name);
        var text = new byte[stream.Length];
        stream.ReadExactly(text);
        var head = text.AsSpan().IndexOf("\nword\n"u8);
        return head < 0 ? throw new InvalidDataException($"{name}: no column word") : new SortedWords(text, head + "\nword\n"u8.Length);
    }

    public bool Contains(ReadOnlySpan<char> word)
    {
        Span<byte> sought = stackalloc byte[32];
        if (word.Length > sought.Length || !Ascii.IsValid(word))
        {
            return false;
        }

        sought = sought[..Encoding.ASCII.GetBytes(word, sought)];
        var (low, high) = (_start, _text.Length);
        while (low < high)
        {
            // The line that holds the middle
            var start = _text.AsSpan(low, ((high - low) / 2)).LastIndexOf((byte)'\n') is >= 0 and var at ? low + at + 1 : low;
            var end = _text.AsSpan(start).IndexOf((byte)'\n') is >= 0 and var length ? start + length : _text.Length;
            var order = _text.AsSpan(start, end - start).SequenceCompareTo(sought);
            if (order == 0)
            {
                return true;
            }

            (low, high) = order < 0 ? (end + 1, high) : (low, start);
        }

        return false;
    }
}
