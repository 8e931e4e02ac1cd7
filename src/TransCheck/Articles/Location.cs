namespace TransCheck.Articles;

/// <summary>A place in a file: lines and columns count from 1, columns in UTF-16 code units, and the end is exclusive.</summary>
public readonly record struct Location(int Line, int Column, int EndLine, int EndColumn);
