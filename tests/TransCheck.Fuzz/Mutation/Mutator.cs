using System.Text;

namespace TransCheck.Fuzz.Mutation;

/// <summary>Makes inputs out of seeds. The same seeds, tokens, seed number and index give the same input on every machine.</summary>
/// <param name="seeds">At least one.</param>
/// <param name="tokens">The dictionary.</param>
internal sealed class Mutator(IReadOnlyList<byte[]> seeds, IReadOnlyList<byte[]> tokens)
{
    /// <summary>Short inputs are checked in a moment, so that many can be; some are long, to show what grows out of proportion.</summary>
    private const int Short = 3_000;
    private const int Long = 100_000;
    private const int OneLongIn = 150;

    /// <param name="seed">Of the run.</param>
    /// <param name="index">Of the input in the run.</param>
    public byte[] Make(ulong seed, int index)
    {
        var random = new SplitMix(unchecked((seed * 0x9E3779B97F4A7C15) + (ulong)index));
        var most = random.OneIn(OneLongIn) ? Long : Short;
        var input = Part(random.Of(seeds), most, random);
        do
        {
            input = Mutate(input, random, most);
            input = input.Length > most ? input[..most] : input;
        }
        while (!random.OneIn(4));

        return input;
    }

    private byte[] Mutate(byte[] input, SplitMix random, int most)
    {
        var at = random.Next(input.Length + 1);
        var length = Math.Min(input.Length - at, 1 + random.Next(random.OneIn(4) ? 200 : 12));
        return random.Next(14) switch
        {
            0 => Replace(input, at, Math.Min(1, length), length == 0 ? [] : [(byte)(input[at] ^ (1 << random.Next(8)))]),
            1 => Replace(input, at, Math.Min(1, length), [(byte)random.Next(256)]),
            2 => Replace(input, at, length, []),
            3 => Replace(input, at, 0, input.AsSpan(at, length)),
            4 => Replace(input, at, length, random.Of(tokens)),
            5 or 6 => Replace(input, at, 0, random.Of(tokens)),
            7 => Repeat(input, at, length, most, random),
            8 => Repeat(Replace(input, at, 0, random.Of(tokens) is var token ? token : []), at, token.Length, most, random),
            9 => Splice(input, at, random),
            10 => Numbers(input, random),
            11 => Lines(input, random),
            12 => random.OneIn(6) ? Recode(input, random) : Replace(input, at, 0, random.Of(tokens)),
            _ => Replace(input, at, length, Part(random.Of(seeds), 1 + random.Next(200), random)),
        };
    }

    /// <summary>A run of the input 2^k times.</summary>
    private static byte[] Repeat(byte[] input, int at, int length, int most, SplitMix random)
    {
        var run = input.AsSpan(at, length);
        var times = 1 << random.Next(13);
        var repeated = new byte[Math.Clamp((long)times * run.Length, 0, Math.Max(0, most - input.Length + length))];
        for (var i = 0; i < repeated.Length; i++)
        {
            repeated[i] = run[i % run.Length];
        }

        return Replace(input, at, length, repeated);
    }

    /// <summary>The beginning of this input and the end of another seed.</summary>
    private byte[] Splice(byte[] input, int at, SplitMix random)
    {
        var other = random.Of(seeds);
        return [.. input.AsSpan(0, at), .. other.AsSpan(random.Next(other.Length + 1))];
    }

    /// <summary>A number of the input grows, shrinks or becomes another.</summary>
    private static byte[] Numbers(byte[] input, SplitMix random)
    {
        var starts = Enumerable.Range(0, input.Length).Where(i => IsDigit(input[i]) && (i == 0 || !IsDigit(input[i - 1]))).ToList();
        if (starts.Count == 0)
        {
            return input;
        }

        var start = random.Of(starts);
        var end = start;
        while (end < input.Length && IsDigit(input[end]))
        {
            end++;
        }

        var digits = input.AsSpan(start, end - start);
        byte[] number = random.Next(6) switch
        {
            0 => [.. digits, .. Enumerable.Repeat((byte)'0', 1 << random.Next(6))],
            1 => [.. digits, .. digits],
            2 => Encoding.ASCII.GetBytes(new string('9', 1 + random.Next(40))),
            3 => [(byte)'-', .. digits],
            4 => [.. digits, random.OneIn(2) ? (byte)'.' : (byte)',', .. digits],
            _ => [(byte)('0' + random.Next(10))],
        };
        return Replace(input, start, digits.Length, number);

        static bool IsDigit(byte b) => b is >= (byte)'0' and <= (byte)'9';
    }

    /// <summary>Two lines change places, or one is dropped or doubled.</summary>
    private static byte[] Lines(byte[] input, SplitMix random)
    {
        var lines = new List<byte[]>();
        var start = 0;
        for (var i = 0; i <= input.Length; i++)
        {
            if (i == input.Length || input[i] == '\n')
            {
                lines.Add(input[start..Math.Min(i + 1, input.Length)]);
                start = i + 1;
            }
        }

        var (a, b) = (random.Next(lines.Count), random.Next(lines.Count));
        switch (random.Next(3))
        {
            case 0:
                (lines[a], lines[b]) = (lines[b], lines[a]);
                break;
            case 1:
                lines.RemoveAt(a);
                break;
            default:
                lines.Insert(a, lines[b]);
                break;
        }

        return [.. lines.SelectMany(l => l)];
    }

    private static byte[] Recode(byte[] input, SplitMix random)
    {
        var text = Encoding.UTF8.GetString(input);
        Encoding encoding = random.Next(4) switch { 0 => Encoding.Unicode, 1 => Encoding.BigEndianUnicode, 2 => Encoding.Latin1, _ => Encoding.UTF8 };
        return random.OneIn(3) ? encoding.GetBytes(text) : [.. encoding.Preamble, .. encoding.GetBytes(text)];
    }

    private static byte[] Part(byte[] seed, int most, SplitMix random)
    {
        var start = seed.Length <= most || random.OneIn(3) ? 0 : random.Next(seed.Length - most + 1);
        return seed[start..Math.Min(seed.Length, start + most)];
    }

    private static byte[] Replace(byte[] input, int start, int length, ReadOnlySpan<byte> with) => [.. input.AsSpan(0, start), .. with, .. input.AsSpan(start + length)];
}
