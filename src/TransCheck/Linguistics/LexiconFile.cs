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
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        try
        {
            if (!string.Equals(Encoding.ASCII.GetString(reader.ReadBytes(4)), Signature, StringComparison.Ordinal))
            {
                throw new InvalidDataException("not a lexicon file");
            }

            var length = new LengthModel(reader.ReadDouble(), reader.ReadDouble());
            var english = ReadStems(reader);
            var turkish = ReadStems(reader);
            var scale = new float[256];
            for (var i = 1; i < 256; i++)
            {
                scale[i] = FromByte((byte)i);
            }

            var entries = new List<LexiconEntry>(english.Count * 4);
            for (var id = 0; id < english.Count; id++)
            {
                var previous = 0;
                for (var n = reader.Read7BitEncodedInt(); n > 0; n--)
                {
                    previous += reader.Read7BitEncodedInt();
                    if (previous < 0 || previous >= turkish.Count)
                    {
                        throw new InvalidDataException("a lexicon entry names a stem that is not there");
                    }

                    entries.Add(new LexiconEntry(id, previous, scale[reader.ReadByte()], scale[reader.ReadByte()]));
                }
            }

            return new Lexicon(english, turkish, entries, length);
        }
        catch (Exception e) when (e is IOException or FormatException or ArgumentException)
        {
            throw new InvalidDataException("the lexicon file is damaged", e);
        }
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

    private static StemTable ReadStems(BinaryReader reader)
    {
        var tokens = reader.ReadDouble();
        var count = reader.Read7BitEncodedInt();
        if (count is < 0 or > 10_000_000)
        {
            throw new InvalidDataException("the lexicon file is damaged");
        }

        var stems = new List<string>();
        var counts = new List<float>();
        for (var i = 0; i < count; i++)
        {
            stems.Add(reader.ReadString());
            counts.Add((float)Math.Pow(2, reader.ReadByte() / 10.0));
        }

        return new StemTable([.. stems], [.. counts], tokens);
    }

    /// <summary>0 is none; 1 is the floor, 255 is certainty.</summary>
    private static byte ToByte(float probability) =>
        probability < Floor ? (byte)0 : (byte)Math.Clamp(1 + Math.Round(254 * Math.Log(probability / Floor) / Math.Log(1 / Floor)), 1, 255);

    private static float FromByte(byte value) => (float)(Floor * Math.Pow(1 / Floor, (value - 1) / 254.0));
}
