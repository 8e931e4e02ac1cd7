using System.Buffers.Binary;
using System.Text;

namespace TransCheck.Linguistics;

/// <summary>
/// Reads and writes a lexicon as a compact file. Layout, little-endian: the letters <c>TCL1</c>; mean and deviation of the length
/// model (double); then for English and for Turkish the number of tokens counted (double), the number of stems, and each stem with a
/// byte for its count; then for each English stem the number of its entries and each entry as the distance to the previous Turkish id
/// and two bytes of probability. Numbers without a type are 7-bit encoded. Counts and probabilities are on a logarithmic scale.
/// </summary>
public static class LexiconFile
{
    private const string Signature = "TCL1";
    private const double Floor = 0.03;

    private static readonly float[] CountScale = [.. Enumerable.Range(0, 256).Select(value => (float)Math.Pow(2, value / 10.0))];

    /// <summary>Writes probabilities to within 1.5 %, and none below .03.</summary>
    public static void Write(Lexicon lexicon, Stream stream)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Encoding.ASCII.GetBytes(Signature));
        writer.Write(lexicon.Length.Mean);
        writer.Write(lexicon.Length.Deviation);
        WriteStems(lexicon.EnglishStems, writer);
        WriteStems(lexicon.TurkishStems, writer);
        for (var id = 0; id < lexicon.EnglishStems.Count; id++)
        {
            var entries = lexicon.OfEnglish(id);
            writer.Write7BitEncodedInt(entries.Length);
            var previous = 0;
            foreach (var entry in entries)
            {
                writer.Write7BitEncodedInt(entry.Turkish - previous);
                writer.Write(ToByte(entry.TurkishGivenEnglish));
                writer.Write(ToByte(entry.EnglishGivenTurkish));
                previous = entry.Turkish;
            }
        }
    }

    /// <exception cref="InvalidDataException">The file is not a lexicon, or is cut short.</exception>
    public static Lexicon Read(Stream stream)
    {
        try
        {
            return Read(new ByteReader(Bytes(stream)));
        }
        catch (Exception e) when (e is IOException or IndexOutOfRangeException or ArgumentException or OverflowException)
        {
            throw new InvalidDataException("the lexicon file is damaged", e);
        }
    }

    private static Lexicon Read(ByteReader reader)
    {
        if (!reader.Take(Signature.Length).SequenceEqual(Encoding.ASCII.GetBytes(Signature)))
        {
            throw new InvalidDataException("not a lexicon file");
        }

        var length = new LengthModel(reader.Double(), reader.Double());
        var english = ReadStems(ref reader);
        var turkish = ReadStems(ref reader);
        var scale = new float[256];
        for (var i = 1; i < 256; i++)
        {
            scale[i] = FromByte((byte)i);
        }

        var entries = new LexiconEntry[CountEntries(reader, english.Count)];
        var filled = 0;
        for (var id = 0; id < english.Count; id++)
        {
            var previous = 0;
            for (var n = reader.Int(); n > 0; n--)
            {
                previous += reader.Int();
                if (previous < 0 || previous >= turkish.Count)
                {
                    throw new InvalidDataException("a lexicon entry names a stem that is not there");
                }

                entries[filled++] = new LexiconEntry(id, previous, scale[reader.Byte()], scale[reader.Byte()]);
            }
        }

        return new Lexicon(english, turkish, entries, length);
    }

    /// <param name="reader">A copy: whoever asks goes on from where the entries begin.</param>
    private static int CountEntries(ByteReader reader, int stems)
    {
        var count = 0;
        for (var id = 0; id < stems; id++)
        {
            for (var n = reader.Int(); n > 0; n--)
            {
                reader.Int();
                reader.Take(2);
                count++;
            }
        }

        return count;
    }

    private static void WriteStems(StemTable stems, BinaryWriter writer)
    {
        writer.Write(stems.Tokens);
        writer.Write7BitEncodedInt(stems.Count);
        for (var i = 0; i < stems.Count; i++)
        {
            writer.Write(stems[i]);
            writer.Write((byte)Math.Clamp(Math.Round(Math.Log2(Math.Max(1, stems.Counts[i])) * 10), 0, 255));
        }
    }

    private static StemTable ReadStems(ref ByteReader reader)
    {
        var tokens = reader.Double();
        var count = reader.Int();

        // A stem takes two bytes at least.
        if (count < 0 || count > reader.Left / 2)
        {
            throw new InvalidDataException("the lexicon file is damaged");
        }

        var stems = new string[count];
        var counts = new float[count];
        for (var i = 0; i < count; i++)
        {
            stems[i] = Encoding.UTF8.GetString(reader.Take(reader.Int()));
            counts[i] = CountScale[reader.Byte()];
        }

        return new StemTable(stems, counts, tokens);
    }

    private static byte[] Bytes(Stream stream)
    {
        if (stream.CanSeek)
        {
            var whole = GC.AllocateUninitializedArray<byte>(checked((int)(stream.Length - stream.Position)));
            stream.ReadExactly(whole);
            return whole;
        }

        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    /// <summary>0 is none; 1 is the floor, 255 is certainty.</summary>
    private static byte ToByte(float probability) =>
        probability < Floor ? (byte)0 : (byte)Math.Clamp(1 + Math.Round(254 * Math.Log(probability / Floor) / Math.Log(1 / Floor)), 1, 255);

    private static float FromByte(byte value) => (float)(Floor * Math.Pow(1 / Floor, (value - 1) / 254.0));

    /// <summary>Goes through bytes once; whatever is beyond their end throws what an index or a range does.</summary>
    private ref struct ByteReader(ReadOnlySpan<byte> bytes)
    {
        private ReadOnlySpan<byte> _rest = bytes;

        public readonly int Left => _rest.Length;

        public byte Byte()
        {
            var value = _rest[0];
            _rest = _rest[1..];
            return value;
        }

        public ReadOnlySpan<byte> Take(int count)
        {
            var taken = _rest[..count];
            _rest = _rest[count..];
            return taken;
        }

        public double Double() => BinaryPrimitives.ReadDoubleLittleEndian(Take(sizeof(double)));

        /// <summary>As <see cref="BinaryWriter.Write7BitEncodedInt"/> writes it.</summary>
        public int Int()
        {
            var value = 0;
            for (var shift = 0; shift < 35; shift += 7)
            {
                var next = Byte();
                value |= (next & 0x7F) << shift;
                if (next < 0x80)
                {
                    return value;
                }
            }

            throw new InvalidDataException("the lexicon file is damaged");
        }
    }
}
