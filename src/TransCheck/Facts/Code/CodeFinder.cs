using System.Text;
using TransCheck.Articles;

namespace TransCheck.Facts.Code;

/// <summary>Code within running text: a name of a program, a command, a value. The same in every language.</summary>
/// <param name="Text">Without the marks, with single spaces, and without a full stop or comma at its end.</param>
internal sealed record CodeValue(string Text) : FactValue
{
    /// <summary>What makes two pieces of code the same.</summary>
    public string Key { get; } = CodeKey.Of(Text);

    public bool Equals(CodeValue? other) => Key == other?.Key;

    public override int GetHashCode() => Key.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Text;
}

/// <summary>Finds what the markup sets as code.</summary>
internal sealed class CodeFinder(Document document) : IFactFinder
{
    private readonly List<TextSpan>?[] _bySegment = BySegment.Of(document, static b => b.Code, static c => c.Start);

    public void Find(Document document, Segment segment, ICollection<Mention> mentions)
    {
        foreach (var code in _bySegment[segment.Index] ?? [])
        {
            var start = code.Start - segment.Span.Start;
            var surface = segment.Text.AsSpan(start, Math.Min(code.End, segment.Span.End) - code.Start).TrimEnd(" .,");
            if (!surface.IsEmpty)
            {
                mentions.Add(new Mention(FactKind.Code, new CodeValue(WithSingleSpaces(surface)), segment.Index, new TextSpan(start, surface.Length), surface.ToString()));
            }
        }
    }

    private static string WithSingleSpaces(ReadOnlySpan<char> code)
    {
        var text = new StringBuilder(code.Length);
        foreach (var c in code)
        {
            if (!char.IsWhiteSpace(c))
            {
                text.Append(c);
            }
            else if (text.Length > 0 && text[^1] != ' ')
            {
                text.Append(' ');
            }
        }

        return text.ToString();
    }
}
