using System.Collections.Frozen;
using System.Globalization;
using TransCheck.Linguistics;

namespace TransCheck.Reading;

internal enum MarkupContent
{
    Nothing,
    Comment,
    Captions,
    Code,
    Mathematics,
    Title,
    Prose,
    Body,
}

/// <param name="Opening">How it begins.</param>
/// <param name="Closing">How it ends; null where the end of the line does that.</param>
/// <param name="Longest">Longer than this it is text with a stray mark.</param>
/// <param name="Content">What becomes of it.</param>
internal sealed record Markup(string Opening, string? Closing, int Longest, MarkupContent Content)
{
    private const string None = "-";

    private static readonly ILookup<string, Markup> Table = Read();

    private static readonly FrozenDictionary<char, Markup[]> InlineByMark = ByMark("inline");

    private static readonly FrozenDictionary<char, Markup[]> LinesByMark = ByMark("line");

    private static readonly FrozenDictionary<char, Markup[]> IndentedByMark = ByMark("indented");

    private static readonly FrozenDictionary<char, Markup[]> MarkedByMark = ByMark("marked");

    private static readonly FrozenDictionary<char, Markup[]> BlocksByMark = ByMark("lines");

    private static readonly FrozenDictionary<string, Markup> Fences = Table["fence"].ToFrozenDictionary(m => m.Opening, StringComparer.Ordinal);

    /// <summary>Pairs of Liquid tags with what stands between them.</summary>
    public static IReadOnlyList<Markup> Tags { get; } = [.. Table["tag"]];

    /// <summary>Names of attributes and parameters that hold prose.</summary>
    private static readonly FrozenSet<string> ProseAttributes = Table["attribute"].Select(m => m.Opening).ToFrozenSet(StringComparer.Ordinal);

    public static Markup Environment { get; } = Table["environment"].Single();

    public static Markup? Inline(ReadOnlySpan<char> text) => First(InlineByMark, text);

    /// <summary>What a line is that is nothing but markup.</summary>
    public static Markup? Line(ReadOnlySpan<char> line) => First(LinesByMark, line) is { } found && (found.Closing is null || line.EndsWith(found.Closing, StringComparison.Ordinal)) ? found : null;

    /// <summary>What begins with this line and goes on to another.</summary>
    public static Markup? Lines(ReadOnlySpan<char> line) => First(BlocksByMark, line) is { } found && line.SequenceEqual(found.Opening) ? found : null;

    public static Markup? Indented(ReadOnlySpan<char> line) => First(IndentedByMark, line);

    public static Markup? Marked(ReadOnlySpan<char> line) => First(MarkedByMark, line);

    /// <summary>A fenced block by the name behind its fence; null where it is code.</summary>
    public static Markup? Fence(ReadOnlySpan<char> info)
    {
        var end = info is ['{', ..] ? info.IndexOf('}') + 1 : info.IndexOfAny(' ', '\t') is >= 0 and var space ? space : info.Length;
        return Fences.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(info[..end], out var found) ? found : null;
    }

    /// <summary>Whether an attribute holds words that a reader sees or hears.</summary>
    public static bool IsProse(ReadOnlySpan<char> attribute) => ProseAttributes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(attribute);

    /// <summary>Whether <see cref="Inline"/> may find something that begins with this character.</summary>
    public static bool IsMark(char c) => InlineByMark.ContainsKey(c);

    private static Markup? First(FrozenDictionary<char, Markup[]> marks, ReadOnlySpan<char> text)
    {
        if (text.Length > 0 && marks.TryGetValue(text[0], out var found))
        {
            foreach (var markup in found)
            {
                if (text.StartsWith(markup.Opening, StringComparison.Ordinal))
                {
                    return markup;
                }
            }
        }

        return null;
    }

    /// <summary>By the first character; of those with the same start, the longest first.</summary>
    private static FrozenDictionary<char, Markup[]> ByMark(string place) =>
        Table[place].GroupBy(m => m.Opening[0]).ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(m => m.Opening.Length).ToArray());

    private static ILookup<string, Markup> Read()
    {
        string[] places = ["inline", "environment", "tag", "line", "lines", "indented", "marked", "fence", "attribute"];
        return ResourceTable.Read("reading/markup.tsv", "dialect", "place", "opening", "closing", "longest", "content")
            .Select(row => (Place: places.Contains(row[1]) ? row[1] : throw new InvalidDataException($"reading/markup.tsv: no place is called {row[1]}"), Markup: Of(row)))
            .ToLookup(r => r.Place, r => r.Markup, StringComparer.Ordinal);
    }

    private static Markup Of(string[] row) => new(
        row[2], row[3] == None ? null : row[3], row[4] == None ? int.MaxValue : int.Parse(row[4], NumberStyles.None, CultureInfo.InvariantCulture), Enum.Parse<MarkupContent>(row[5], true));
}
