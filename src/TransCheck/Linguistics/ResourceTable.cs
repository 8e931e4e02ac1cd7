using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace TransCheck.Linguistics;

/// <summary>
/// Reads a tab-separated table of <c>resources/</c>: comment lines start with <c>#</c> and a space, the first other line names the columns, no cell is empty.
/// A table that breaks these rules is a mistake of its editor, so reading one throws <see cref="InvalidDataException"/> with file and line.
/// </summary>
internal static class ResourceTable
{
    private static readonly Assembly Library = typeof(ResourceTable).Assembly;

    /// <param name="name">Path below <c>resources/</c>: <c>tr/number-words.tsv</c>.</param>
    public static Stream Open(string name) =>
        Library.GetManifestResourceStream(name) ?? throw new InvalidDataException($"resource {name} is not embedded");

    /// <param name="name">Path below <c>resources/</c>.</param>
    public static bool Exists(string name) => Library.GetManifestResourceInfo(name) is not null;

    /// <param name="name">Path below <c>resources/</c>.</param>
    /// <param name="columns">The columns that the table must have, in this order.</param>
    public static List<string[]> Read(string name, params ReadOnlySpan<string> columns)
    {
        using var reader = new StreamReader(Open(name), Encoding.UTF8);
        return Read(name, reader, columns);
    }

    public static List<string[]> Read(string name, TextReader reader, params ReadOnlySpan<string> columns)
    {
        var rows = new List<string[]>();
        var header = false;
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line.StartsWith("# ", StringComparison.Ordinal))
            {
                continue;
            }

            var cells = line.Split('\t');
            if (!header)
            {
                header = true;
                if (!columns.SequenceEqual(cells))
                {
                    throw Error(name, number, $"the columns are {string.Join(", ", cells)}, not {string.Join(", ", columns.ToArray())}");
                }

                continue;
            }

            if (cells.Length != columns.Length)
            {
                throw Error(name, number, $"{cells.Length} cells, not {columns.Length}");
            }

            foreach (var cell in cells)
            {
                if (string.IsNullOrWhiteSpace(cell) || char.IsWhiteSpace(cell[0]) || char.IsWhiteSpace(cell[^1]))
                {
                    throw Error(name, number, "an empty cell, or one with space around it");
                }
            }

            rows.Add(cells);
        }

        return rows;
    }

    /// <summary>The rows by their first cell; a key that comes twice is an error.</summary>
    public static Dictionary<string, string[]> ReadKeyed(string name, params ReadOnlySpan<string> columns)
    {
        var rows = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var row in Read(name, columns))
        {
            if (!rows.TryAdd(row[0], row))
            {
                throw new InvalidDataException($"{name}: {row[0]} stands there twice");
            }
        }

        return rows;
    }

    /// <summary>A table of the columns <c>word</c> and <c>count</c>: a word that comes twice is an error.</summary>
    public static Dictionary<string, int> ReadCounts(string name)
    {
        using var stream = Open(name);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var text = Encoding.UTF8.GetString(bytes);
        var counts = new Dictionary<string, int>(text.Length / 8, StringComparer.Ordinal);
        var (number, header) = (0, false);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            if (line.IsEmpty || line.StartsWith("# "))
            {
                continue;
            }

            if (!header)
            {
                header = line is "word\tcount" ? true : throw Error(name, number, "the columns are not word, count");
                continue;
            }

            var tab = line.IndexOf('\t');
            if (tab <= 0 || !int.TryParse(line[(tab + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var count) || line[..tab].ContainsAny(' ', '\u00A0'))
            {
                throw Error(name, number, "not a word and a count");
            }

            if (!counts.TryAdd(line[..tab].ToString(), count))
            {
                throw Error(name, number, "stands there twice");
            }
        }

        return counts;
    }

    /// <summary>The words of a table that has a list of them for each role.</summary>
    public static Dictionary<string, FrozenSet<string>> ReadLists(string name) =>
        ReadKeyed(name, "role", "words").ToDictionary(row => row.Key, row => row.Value[1].Split(' ').ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);

    private static InvalidDataException Error(string name, int line, string what) => new($"{name}:{line}: {what}");
}
