using System.Buffers.Binary;
using TransCheck.Linguistics;

namespace TransCheck.Detection;

/// <summary>
/// The weights of the language detector, from <c>resources/detection/weights.bin</c>: for every bucket of <see cref="LetterNGrams"/>
/// one signed byte for Turkish, one for English, one for any other language.
/// </summary>
/// <remarks>
/// The file is little-endian: the letters <c>TCLD</c>; the version (byte); the number of classes, the longest n-gram and the bucket bits (a byte each);
/// a checksum of the weights (4 bytes, FNV-1a); the scale (float, what a weight of 1 is worth); a bias for each class (float); the weights, bucket by bucket.
/// </remarks>
internal sealed class NGramModel
{
    public const int Classes = 3;

    /// <summary>A run without a capital counts 2 to this power times as much as one with.</summary>
    public const int PlainShift = 2;

    private const byte Version = 1;
    private const int HeaderLength = 4 + 4 + 4 + 4 + (4 * Classes);

    private NGramModel(float scale, float[] bias, sbyte[] weights) => (Scale, Bias, Weights) = (scale, bias, weights);

    public float Scale { get; }

    public float[] Bias { get; }

    public sbyte[] Weights { get; }

    private static ReadOnlySpan<byte> Magic => "TCLD"u8;

    /// <summary>The weights that the library carries.</summary>
    public static NGramModel Load()
    {
        using var stream = ResourceTable.Open("detection/weights.bin");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Parse(bytes);
    }

    /// <exception cref="InvalidDataException">The file is not of this version, was made with other parameters, or is damaged.</exception>
    public static NGramModel Parse(ReadOnlySpan<byte> file)
    {
        const int length = LetterNGrams.Buckets * Classes;
        if (file.Length < HeaderLength || !file[..4].SequenceEqual(Magic))
        {
            throw new InvalidDataException("detection/weights.bin: not a file of detector weights");
        }

        if (!file[4..8].SequenceEqual((ReadOnlySpan<byte>)[Version, Classes, LetterNGrams.MaxLength, LetterNGrams.BucketBits]) || file.Length != HeaderLength + length)
        {
            throw new InvalidDataException("detection/weights.bin: made for another version or with other parameters");
        }

        var weights = file[HeaderLength..];
        if (Checksum(weights) != BinaryPrimitives.ReadUInt32LittleEndian(file[8..]))
        {
            throw new InvalidDataException("detection/weights.bin: the checksum is wrong");
        }

        var bias = new float[Classes];
        for (var k = 0; k < Classes; k++)
        {
            bias[k] = BinaryPrimitives.ReadSingleLittleEndian(file[(16 + (4 * k))..]);
        }

        var values = new sbyte[length];
        for (var i = 0; i < length; i++)
        {
            values[i] = (sbyte)weights[i];
        }

        return new NGramModel(BinaryPrimitives.ReadSingleLittleEndian(file[12..]), bias, values);
    }

    /// <summary>Rounds learned weights to signed bytes.</summary>
    /// <param name="weights">Bucket by bucket, one for each class.</param>
    /// <param name="bias">One for each class.</param>
    /// <param name="largest">What 127 stands for; larger weights are cut.</param>
    public static NGramModel Quantise(ReadOnlySpan<float> weights, ReadOnlySpan<float> bias, float largest)
    {
        var values = new sbyte[weights.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = (sbyte)MathF.Round(Math.Clamp(weights[i] / largest, -1, 1) * 127);
        }

        return new NGramModel(largest / 127, bias.ToArray(), values);
    }

    /// <summary>N-grams overlap and do not count as independent evidence: it grows with the root of their number, not with the number.</summary>
    public static float Evidence(int count) => 1 / MathF.Sqrt(count);

    public byte[] ToFile()
    {
        var file = new byte[HeaderLength + Weights.Length];
        Magic.CopyTo(file);
        file[4] = Version;
        file[5] = Classes;
        file[6] = LetterNGrams.MaxLength;
        file[7] = LetterNGrams.BucketBits;
        for (var i = 0; i < Weights.Length; i++)
        {
            file[HeaderLength + i] = (byte)Weights[i];
        }

        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(8), Checksum(file.AsSpan(HeaderLength)));
        BinaryPrimitives.WriteSingleLittleEndian(file.AsSpan(12), Scale);
        for (var k = 0; k < Classes; k++)
        {
            BinaryPrimitives.WriteSingleLittleEndian(file.AsSpan(16 + (4 * k)), Bias[k]);
        }

        return file;
    }

    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var hash = 2166136261;
        foreach (var b in bytes)
        {
            hash = (hash ^ b) * 16777619;
        }

        return hash;
    }
}
