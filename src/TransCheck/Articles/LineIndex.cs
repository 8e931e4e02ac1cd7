namespace TransCheck.Articles;

/// <summary>Finds the line and column of an offset in a file. Lines end with LF, CRLF or a lone CR.</summary>
public sealed class LineIndex
{
    private readonly int[] _starts;
    private readonly int _length;

    private LineIndex(int[] starts, int length) => (_starts, _length) = (starts, length);

    public static LineIndex Of(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                starts.Add(i + 1);
            }
        }

        return new LineIndex([.. starts], text.Length);
    }

    /// <param name="start">First code unit, counted from the start of the decoded file (after a byte order mark).</param>
    /// <param name="end">The code unit after the last one.</param>
    /// <returns>A place inside the file, whose end is not before its start.</returns>
    public Location Locate(int start, int end)
    {
        var (line, column) = At(start);
        var (endLine, endColumn) = At(Math.Max(start, end));
        return new Location(line, column, endLine, endColumn);
    }

    private (int Line, int Column) At(int offset)
    {
        offset = Math.Clamp(offset, 0, _length);
        var line = Array.BinarySearch(_starts, offset);
        line = line < 0 ? ~line - 1 : line;
        return (line + 1, offset - _starts[line] + 1);
    }
}
