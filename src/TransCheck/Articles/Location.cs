namespace TransCheck.Articles;

/// <summary>A place in a file: lines and columns count from 1, columns in UTF-16 code units, and the end is exclusive.</summary>
public readonly record struct Location(int Line, int Column, int EndLine, int EndColumn)
{
    /// <summary>The place from the earliest start to the latest end: captions stand behind the paragraph that holds them, and before its end in the file.</summary>
    /// <param name="places">At least one.</param>
    public static Location Around(IReadOnlyCollection<Location> places)
    {
        var start = places.Min(p => (p.Line, p.Column));
        var end = places.Max(p => (p.EndLine, p.EndColumn));
        return new Location(start.Line, start.Column, end.EndLine, end.EndColumn);
    }

    /// <summary>Whether two places share a character, or one that is empty stands in the other or at its edge.</summary>
    public bool Touches(Location other)
    {
        var (start, end) = ((Line, Column), (EndLine, EndColumn));
        var (otherStart, otherEnd) = ((other.Line, other.Column), (other.EndLine, other.EndColumn));
        var edge = start == end || otherStart == otherEnd ? 1 : 0;
        return start.CompareTo(otherEnd) < edge && otherStart.CompareTo(end) < edge;
    }
}
