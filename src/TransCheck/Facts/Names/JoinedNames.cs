using System.Globalization;
using System.Numerics;
using TransCheck.Linguistics;

namespace TransCheck.Facts.Names;

/// <summary>
/// Finds names that the Turkish holds as they are, but not as a word of their own: <c>KomutCtrl</c>, <c>CDler</c>, <c>mTLS</c>, <c>Qwen 3</c> for <c>Qwen3</c>;
/// and the names of functions and columns whose word was translated and whose parenthesis or number was not: <c>Date2, Tarih 2</c>.
/// </summary>
internal static class JoinedNames
{
    private const int FewestLetters = 2;

    /// <summary>The bits of a number.</summary>
    private const int LongestWord = 64;

    public static void Find(NameBead bead)
    {
        for (var n = 0; n < bead.Names.Count; n++)
        {
            var name = bead.Names[n];
            if (name.Rendering != RenderedBy.None)
            {
                continue;
            }

            var letters = name.Key.AsSpan().IndexOfAnyInRange('0', '9');
            var (start, end) = bead.Near(n);
            for (var t = start; t < end; t++)
            {
                var word = bead.TurkishWords[t];
                if (word.IsVerbatim)
                {
                    continue;
                }

                if (n + 1 < bead.Names.Count && AreOne(name, bead.Names[n + 1], word))
                {
                    (name.Rendering, bead.Names[n + 1].Rendering, word.IsUsed) = (RenderedBy.Joined, RenderedBy.Joined, true);
                    break;
                }

                var rendering = IsPart(name.Key, word) ? RenderedBy.Joined
                    : word.IsUsed ? RenderedBy.None
                    : letters > 0 ? OfNumbered(bead, name, letters, word)
                    : name.Calls && word is { Calls: true, Capital: true } ? RenderedBy.Translation
                    : RenderedBy.None;
                if (rendering != RenderedBy.None)
                {
                    (name.Rendering, word.IsUsed) = (rendering, true);
                    break;
                }
            }
        }
    }

    /// <summary>Where the case of a word shows that a part of it starts, a bit for each letter; 0 for a word of one part.</summary>
    public static ulong Parts(ReadOnlySpan<char> surface)
    {
        var parts = 0ul;
        var capitals = surface.Length > 0 && char.IsUpper(surface[0]) ? 1 : 0;
        for (var i = 1; i < Math.Min(surface.Length, LongestWord); i++)
        {
            var upper = char.IsUpper(surface[i]);

            // KomutCtrl; CDler, but not Command
            if ((upper && char.IsLower(surface[i - 1])) || (!upper && capitals > 1))
            {
                parts |= 1ul << i;
            }

            capitals = upper ? capitals + 1 : 0;
        }

        return parts;
    }

    private static bool IsPart(string name, TurkishWord word)
    {
        if (word.Parts == 0 || word.Key.Length < name.Length)
        {
            return false;
        }

        for (var parts = word.Parts | 1; parts > 0; parts &= parts - 1)
        {
            var start = BitOperations.TrailingZeroCount(parts);
            var end = start + name.Length;
            if (end <= word.Key.Length && word.Key.AsSpan(start, name.Length).SequenceEqual(name)
                && (end == word.Key.Length || (end < LongestWord && (word.Parts & (1ul << end)) != 0) || (start > 0 && NameSuffixes.IsChain(word.Key.AsSpan(end)))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Two words of a name are written as one: <c>İdman Yurdu, İdmanyurdu</c>.</summary>
    private static bool AreOne(NameWord first, NameWord second, TurkishWord word) =>
        second.Rendering == RenderedBy.None && second.Segment == first.Segment && second.Index == first.Index + 1 && word.Capital
        && word.Key.Length >= first.Key.Length + second.Key.Length && word.Key.StartsWith(first.Key, StringComparison.Ordinal)
        && word.Key.AsSpan(first.Key.Length).StartsWith(second.Key) && NameSuffixes.IsChain(word.Key.AsSpan(first.Key.Length + second.Key.Length));

    /// <summary>A name that ends in a number.</summary>
    /// <param name="letters">How many letters stand before it.</param>
    private static RenderedBy OfNumbered(NameBead bead, NameWord name, int letters, TurkishWord word)
    {
        var stem = name.Key.AsSpan(0, letters);
        var number = name.Key.AsSpan(letters);
        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            return RenderedBy.None;
        }

        if (number.SequenceEqual(word.Number) && stem.SequenceEqual(word.Key))
        {
            return RenderedBy.Joined;
        }

        var together = word.Capital && word.Key.Length - number.Length >= FewestLetters && word.Key.AsSpan().EndsWith(number) && !char.IsAsciiDigit(word.Key[^(number.Length + 1)]);
        return (together || Holds(bead, number)) && (stem is "v" || (letters >= FewestLetters && Vocabulary.IsEnglish(stem))) ? RenderedBy.Translation : RenderedBy.None;
    }

    /// <summary>The number stands by itself, perhaps as the first part of a version: <c>v5, 5.3</c>.</summary>
    private static bool Holds(NameBead bead, ReadOnlySpan<char> number)
    {
        foreach (var other in bead.TurkishNumbers)
        {
            if (other.AsSpan().StartsWith(number) && (other.Length == number.Length || other[number.Length] == '.'))
            {
                return true;
            }
        }

        return false;
    }
}
