using System.Collections.Frozen;
using System.Globalization;
using TransCheck.Articles;
using TransCheck.Linguistics;

namespace TransCheck.Facts;

/// <summary>A time zone as texts name it.</summary>
/// <param name="Winter">Minutes ahead of UTC while no summer time is kept.</param>
/// <param name="Summer">Minutes ahead of UTC in summer; as in winter where there is no summer time, or the name says which it is.</param>
public sealed record ClockZone(string Name, int Winter, int Summer);

/// <summary>The time zones of <c>resources/time-zones.tsv</c>, and how a language names them in words.</summary>
internal sealed class TimeZones
{
    private static readonly FrozenDictionary<string, ClockZone> ByLetters = ResourceTable.ReadKeyed("time-zones.tsv", "zone", "winter", "summer")
        .ToFrozenDictionary(r => r.Key, r => new ClockZone(r.Key, Minutes(r.Value[1]), Minutes(r.Value[2])), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, ClockZone>.AlternateLookup<ReadOnlySpan<char>> Letters = ByLetters.GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly FrozenDictionary<string, (string[] Words, ClockZone Zone)[]> _phrases;

    /// <param name="folder">Of the language.</param>
    public TimeZones(string folder) =>
        _phrases = ResourceTable.Read($"{folder}/time-zones.tsv", "words", "zone").Select(r => (Words: r[0].Split(' '), Zone: ByLetters[r[1]]))
            .GroupBy(p => p.Words[0], StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(p => p.Words.Length).ToArray(), StringComparer.Ordinal);

    /// <param name="letters">In capitals, as the text has them.</param>
    public static ClockZone? OfLetters(ReadOnlySpan<char> letters) => letters.Length is >= 2 and <= 4 && Letters.TryGetValue(letters, out var zone) ? zone : null;

    /// <summary>The zone that the first of some tokens name in words, and how many they are.</summary>
    public (ClockZone Zone, int Length)? OfWords(ReadOnlySpan<Token> tokens)
    {
        if (tokens.Length > 0 && _phrases.TryGetValue(tokens[0].Folded, out var phrases))
        {
            foreach (var (words, zone) in phrases)
            {
                if (tokens.BeginWith(words))
                {
                    return (zone, words.Length);
                }
            }
        }

        return null;
    }

    private static int Minutes(string cell) => int.Parse(cell, CultureInfo.InvariantCulture);
}
