using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace TransCheck.Cli.Git;

/// <summary>The name that git gives to a content: the digest of its length and its bytes.</summary>
internal static class BlobId
{
    private const int DigitsOfSha1 = 40;

    /// <param name="like">Another name of the repository, which tells its kind of digest.</param>
    public static string Of(byte[] content, string like)
    {
        using var stream = new MemoryStream(content, writable: false);
        return Of(stream, like);
    }

    /// <inheritdoc cref="Of(byte[], string)"/>
    public static string Of(Stream content, string like)
    {
        using var hash = IncrementalHash.CreateHash(like.Length == DigitsOfSha1 ? HashAlgorithmName.SHA1 : HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"blob {content.Length}\0")));
        var buffer = ArrayPool<byte>.Shared.Rent(65_536);
        for (var read = content.Read(buffer); read > 0; read = content.Read(buffer))
        {
            hash.AppendData(buffer, 0, read);
        }

        ArrayPool<byte>.Shared.Return(buffer);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
