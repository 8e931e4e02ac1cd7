using System.Security.Cryptography;
using System.Text;
using TransCheck.Articles;
using TransCheck.Reading;

namespace TransCheck.Review.Editing;

/// <summary>The file of an article, byte for byte.</summary>
internal sealed class ArticleFile
{
    private readonly byte[] _bytes;
    private readonly Encoding _encoding;
    private readonly int _start;

    /// <param name="bytes">All of the file.</param>
    /// <exception cref="UnreadableArticleException">It is not text.</exception>
    public ArticleFile(byte[] bytes)
    {
        _bytes = bytes;
        Text = TextDecoder.Decode(bytes, out _encoding, out _start);
        Hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
    }

    /// <summary>Without byte order mark.</summary>
    public string Text { get; }

    /// <summary>SHA-256 of the bytes, in hexadecimal digits.</summary>
    public string Hash { get; }

    /// <summary>What ends most lines of the file.</summary>
    public string LineEnd
    {
        get
        {
            var text = Text.AsSpan();
            var both = text.Count("\r\n");
            var (feeds, returns) = (text.Count('\n') - both, text.Count('\r') - both);
            return both > Math.Max(feeds, returns) ? "\r\n" : returns > feeds ? "\r" : "\n";
        }
    }

    /// <summary>Text with <c>\n</c> for every end of a line. <see cref="string.ReplaceLineEndings()"/> takes other characters as well.</summary>
    public static string WithLineFeeds(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    public ReadOnlyMemory<byte> Bytes => _bytes;

    /// <summary>The file with other text in a range.</summary>
    /// <param name="range">In <see cref="Text"/>.</param>
    /// <param name="text">Takes its place.</param>
    /// <exception cref="EditRefusedException">The encoding of the file has no such character, or the bytes are not those that the text would be encoded as.</exception>
    public byte[] With(TextSpan range, string text)
    {
        // What stands around the range must come out as it went in, or more than the range would change.
        var before = _encoding.GetBytes(Text[..range.Start]);
        var old = _encoding.GetByteCount(Text.AsSpan(range.Start, range.Length));
        if (!_bytes.AsSpan(_start).StartsWith(before) || _encoding.GetByteCount(Text) != _bytes.Length - _start)
        {
            throw new EditRefusedException("desk.edit.encoding");
        }

        try
        {
            var at = _start + before.Length;
            return [.. _bytes.AsSpan(0, at), .. _encoding.GetBytes(text), .. _bytes.AsSpan(at + old)];
        }
        catch (EncoderFallbackException e)
        {
            throw new EditRefusedException("desk.edit.character", e.IsUnknownSurrogate() ? $"{e.CharUnknownHigh}{e.CharUnknownLow}" : e.CharUnknown.ToString());
        }
    }
}
