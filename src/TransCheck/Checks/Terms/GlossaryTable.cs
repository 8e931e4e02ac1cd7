using System.Collections.Immutable;
using CsvHelper;
using TransCheck.Articles;

namespace TransCheck.Checks.Terms;

/// <summary>Reads a glossary from a table with a header: comma, semicolon or tab separated, quoted as spreadsheets do.</summary>
internal static class GlossaryTable
{
    private const char Several = '|';

    private enum Column
    {
        English,
        Turkish,
        ForbiddenEnglish,
        ForbiddenTurkish,
        DoNotTranslate,
        CaseSensitive,
        Severity,
        Note,
    }

    /// <param name="separator">Null to look at the header for it.</param>
    /// <exception cref="GlossaryException">The table has a mistake in it.</exception>
    public static List<GlossaryEntry> Read(string path, string text, char? separator, Language sourceLanguage)
    {
        using var csv = CsvReader.FromText(text, new CsvReaderOptions
        {
            Separator = separator ?? SeparatorOf(text),
            HasHeader = false,
            TrackLineNumbers = true,
            TrimWhitespace = true,
            TrimInsideQuotes = true,
            MalformedData = CsvMalformedDataHandling.Throw,
        });
        try
        {
            return Read(path, csv, sourceLanguage);
        }
        catch (CsvFormatException e)
        {
            throw new GlossaryException("glossary.quotes", [path, e.LineNumber], e);
        }
    }

    private static List<GlossaryEntry> Read(string path, CsvReader csv, Language sourceLanguage)
    {
        var entries = new List<GlossaryEntry>();
        Column[]? columns = null;
        while (csv.Read())
        {
            var cells = Enumerable.Range(0, csv.FieldCount).Select(csv.GetString).ToArray();
            if (columns is null)
            {
                columns = Columns(path, csv.LineNumber, cells, sourceLanguage);
            }
            else if (!Array.TrueForAll(cells, c => c.Length == 0))
            {
                entries.Add(Entry(new Row(path, csv.LineNumber, columns, cells)));
            }
        }

        return entries;
    }

    private static char SeparatorOf(string text)
    {
        var header = text.AsSpan().TrimStart();
        header = header.IndexOfAny('\r', '\n') is >= 0 and var end ? header[..end] : header;
        return header.Contains('\t') ? '\t' : header.Contains(';') ? ';' : ',';
    }

    private static Column[] Columns(string path, long line, string[] names, Language sourceLanguage)
    {
        var (source, target) = sourceLanguage == Language.Turkish ? (Column.Turkish, Column.English) : (Column.English, Column.Turkish);
        var directed = names.Any(n => Name(n) is "source" or "target");
        var columns = new Column[names.Length];
        for (var i = 0; i < names.Length; i++)
        {
            columns[i] = Name(names[i]) switch
            {
                "en" or "english" => Column.English,
                "tr" or "turkish" => Column.Turkish,
                "source" => source,
                "target" => target,
                "forbidden" => directed && target == Column.English ? Column.ForbiddenEnglish : Column.ForbiddenTurkish,
                "forbidden-en" => Column.ForbiddenEnglish,
                "forbidden-tr" => Column.ForbiddenTurkish,
                "do-not-translate" or "dnt" => Column.DoNotTranslate,
                "case-sensitive" => Column.CaseSensitive,
                "severity" => Column.Severity,
                "note" => Column.Note,
                _ => throw new GlossaryException("glossary.column", [path, line, names[i]]),
            };
            if (columns.AsSpan(0, i).Contains(columns[i]))
            {
                throw new GlossaryException("glossary.column-twice", [path, line, names[i]]);
            }
        }

        var both = columns.Contains(Column.English) && columns.Contains(Column.Turkish);
        var one = columns.Contains(source) && columns.Any(c => c is Column.DoNotTranslate or Column.ForbiddenTurkish or Column.ForbiddenEnglish);
        return both || one ? columns : throw new GlossaryException("glossary.columns", [path, line]);
    }

    private static string Name(string header) => header.ToLowerInvariant().Replace('_', '-').Replace(' ', '-');

    private static GlossaryEntry Entry(Row row)
    {
        if (row.Cells.Length != row.Columns.Length)
        {
            throw row.Error("glossary.cells", row.Cells.Length, row.Columns.Length);
        }

        return GlossaryRules.Check(
            new GlossaryEntry
            {
                English = row.Terms(Column.English),
                Turkish = row.Terms(Column.Turkish),
                ForbiddenEnglish = row.Terms(Column.ForbiddenEnglish),
                ForbiddenTurkish = row.Terms(Column.ForbiddenTurkish),
                DoNotTranslate = row.Flag(Column.DoNotTranslate) ?? false,
                CaseSensitive = row.Flag(Column.CaseSensitive),
                Severity = row.Severity(),
                Note = row[Column.Note],
            },
            row.Path,
            row.Line);
    }

    private sealed record Row(string Path, long Line, Column[] Columns, string[] Cells)
    {
        public string this[Column column] => Array.IndexOf(Columns, column) is >= 0 and var i ? Cells[i] : "";

        public ImmutableArray<string> Terms(Column column) => [.. this[column].Split(Several, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

        public bool? Flag(Column column) => GlossaryRules.TryFlag(this[column], out var flag) ? flag : throw Error("glossary.yes-no", this[column]);

        public Severity? Severity() => this[Column.Severity].ToLowerInvariant() switch
        {
            "" => null,
            "neutral" => Checks.Severity.Neutral,
            "minor" => Checks.Severity.Minor,
            "major" => Checks.Severity.Major,
            "critical" => Checks.Severity.Critical,
            _ => throw Error("glossary.severity", this[Column.Severity]),
        };

        public GlossaryException Error(string cause, params ReadOnlySpan<object> what) => new(cause, [Path, Line, .. what]);
    }
}
