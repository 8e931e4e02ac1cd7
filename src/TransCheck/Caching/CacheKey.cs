using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace TransCheck.Caching;

/// <summary>Hashes everything that a remembered result depends on. Every part is told from its neighbours.</summary>
public sealed class CacheKey : IDisposable
{
    /// <summary>Bytes of a key.</summary>
    public const int Length = SHA256.HashSizeInBytes;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public CacheKey Add(ReadOnlySpan<byte> part)
    {
        Add(part.Length);
        _hash.AppendData(part);
        return this;
    }

    public CacheKey Add(string? part) => part is null ? Add(-1) : Add(MemoryMarshal.AsBytes(part.AsSpan()));

    public CacheKey Add(IReadOnlyCollection<string> parts)
    {
        Add(parts.Count);
        foreach (var part in parts)
        {
            Add(part);
        }

        return this;
    }

    public CacheKey Add(long part)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, part);
        _hash.AppendData(bytes);
        return this;
    }

    public CacheKey Add(double part) => Add(BitConverter.DoubleToInt64Bits(part));

    /// <summary>The key; the next one starts afresh.</summary>
    public byte[] Take() => _hash.GetHashAndReset();

    public void Dispose() => _hash.Dispose();

    /// <summary>Of the bytes of a file.</summary>
    public static byte[] OfContent(ReadOnlySpan<byte> content) => SHA256.HashData(content);
}
