using System.Text;
using TransCheck.Reading;

namespace TransCheck.Fuzz.Targets;

/// <summary>The bytes of a file become text.</summary>
internal sealed class DecoderTarget : IFuzzTarget
{
    public string Name => "decoder";

    public IEnumerable<byte[]> MoreSeeds
    {
        get
        {
            var text = File.ReadAllText(Path.Combine(Seeds.Root, "seeds/plain-text/turkish.txt"));
            var turkish = CodePagesEncodingProvider.Instance.GetEncoding(1254) ?? Encoding.UTF8;
            return [Encoding.UTF8.GetBytes(text), [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)], Encoding.BigEndianUnicode.GetBytes(text), Encoding.UTF32.GetBytes(text), turkish.GetBytes(text)];
        }
    }

    public void Run(byte[] input)
    {
        try
        {
            TextDecoder.Decode(input);
        }
        catch (UnreadableArticleException)
        {
            // It is no text.
        }
    }
}
