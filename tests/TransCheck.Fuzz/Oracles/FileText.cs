using TransCheck.Articles;

namespace TransCheck.Fuzz.Oracles;

/// <summary>A file as an editor counts it, worked out apart from the product.</summary>
internal sealed class FileText
{
    private readonly List<int> _lines = [0];

    public FileText(string text)
    {
        Text = text;
        for (var i = 0; i < text.Length; i++)
        {
            var crlf = text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n';
            if (!crlf && text[i] is '\r' or '\n')
            {
                _lines.Add(i + 1);
            }
        }
    }

    public string Text { get; }

    /// <summary>The range of a place; an oracle fails where the file has none there.</summary>
    public TextSpan Range(Location at)
    {
        var span = TextSpan.FromBounds(Offset(at.Line, at.Column), Offset(at.EndLine, at.EndColumn));
        OracleException.Unless(span.Length >= 0, "place ends before it starts", at.ToString());
        return span;
    }

    /// <summary>
    /// Whether a character of an article's text stands at an offset, or what makes it: an entity, an escape, white space for white space, and any character for the mark
    /// of a damaged one.
    /// </summary>
    public bool Holds(char c, int at) =>
        at >= 0 && at < Text.Length
        && (Text[at] == c || c == '\uFFFD' || char.IsLowSurrogate(c) || char.IsWhiteSpace(c) || Text[at] is '&' or '\\');

    private int Offset(int line, int column)
    {
        OracleException.Unless(line >= 1 && line <= _lines.Count, "line outside of the file", $"{line} of {_lines.Count}");
        var offset = _lines[line - 1] + column - 1;
        var end = line < _lines.Count ? _lines[line] : Text.Length;
        OracleException.Unless(column >= 1 && offset <= end, "column outside of its line", $"{line}:{column}");
        return offset;
    }
}
