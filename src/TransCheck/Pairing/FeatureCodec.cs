using System.Runtime.InteropServices;

namespace TransCheck.Pairing;

/// <summary>Turns features into bytes and back.</summary>
internal static class FeatureCodec
{
    public static byte[] Write(ContentFeatures features)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        Write(features, writer);
        return stream.ToArray();
    }

    public static void Write(ContentFeatures features, BinaryWriter writer)
    {
        writer.Write(features.Length);
        writer.Write(features.Converted);
        writer.Write(features.Keys.Length);
        writer.Write(MemoryMarshal.AsBytes(features.Keys.AsSpan()));
        writer.Write(features.Stems.Length);
        writer.Write(MemoryMarshal.AsBytes(features.Stems.AsSpan()));
    }

    /// <exception cref="EndOfStreamException">Something is missing.</exception>
    /// <exception cref="OverflowException">A length is none.</exception>
    public static ContentFeatures Read(BinaryReader reader)
    {
        var (length, converted) = (reader.ReadInt32(), reader.ReadInt32());
        var keys = Items<ulong>(reader);
        var stems = Items<int>(reader);
        return new ContentFeatures(keys, stems, length, converted);
    }

    private static T[] Items<T>(BinaryReader reader)
        where T : unmanaged
    {
        var items = new T[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(items.AsSpan()));
        return items;
    }
}
