using System.Collections.Immutable;
using System.Text;
using TransCheck.Articles;

namespace TransCheck.Reading;

/// <summary>Collects the text of one block after another, character by character, with the place of each in the file.</summary>
internal sealed class BlockBuilder
{
    private readonly ImmutableArray<Block>.Builder _blocks = ImmutableArray.CreateBuilder<Block>();
    private readonly StringBuilder _text = new();
    private readonly List<Link> _links = [];
    private readonly List<TextSpan> _code = [];
    private SourceMap.Builder _map = new();

    /// <summary>The number that marks the open block in a list.</summary>
    public int? Marker { get; set; }

    /// <summary>Length of the text of the open block.</summary>
    public int Length => _text.Length;

    /// <summary>Blocks that are closed.</summary>
    public int Count => _blocks.Count;

    public bool EndsWithSpace => _text.Length > 0 && char.IsWhiteSpace(_text[^1]);

    /// <summary>Space at the start of a block is left out.</summary>
    public void Append(char c, int file)
    {
        if (_text.Length > 0 || !char.IsWhiteSpace(c))
        {
            _map.Add(_text.Length, file);
            _text.Append(c);
        }
    }

    /// <param name="start">Value of <see cref="Length"/> before the words of the link; they reach to the end of the open block.</param>
    /// <param name="target">The address.</param>
    public void AddLink(int start, string target)
    {
        start = Math.Min(start, _text.Length);
        _links.Add(new Link(TextSpan.FromBounds(start, _text.Length), target));
    }

    /// <param name="start">Value of <see cref="Length"/> before the code; it reaches to the end of the open block.</param>
    public void AddCode(int start)
    {
        while (start < _text.Length && char.IsWhiteSpace(_text[start]))
        {
            start++;
        }

        // Code within code is one piece.
        while (_code.Count > 0 && _code[^1].Start >= start)
        {
            _code.RemoveAt(_code.Count - 1);
        }

        start = _code.Count > 0 ? Math.Max(start, _code[^1].End) : start;
        if (start < _text.Length)
        {
            _code.Add(TextSpan.FromBounds(start, _text.Length));
        }
    }

    /// <summary>Closes the open block; one without text is no block.</summary>
    public void Close(BlockKind kind, int level)
    {
        var length = _text.Length;
        while (length > 0 && char.IsWhiteSpace(_text[length - 1]))
        {
            length--;
        }

        if (length > 0)
        {
            _blocks.Add(new Block(kind, level, _text.ToString(0, length), _map.Build())
            {
                Marker = Marker,
                Links = [.. _links.Select(l => l with { Span = Within(l.Span, length) })],
                Code = kind == BlockKind.Code ? [] : [.. _code.Select(c => Within(c, length)).Where(c => c.Length > 0)],
            });
            _map = new SourceMap.Builder();
        }

        Marker = null;
        _text.Clear();
        _links.Clear();
        _code.Clear();
    }

    private static TextSpan Within(TextSpan span, int length) => TextSpan.FromBounds(Math.Min(span.Start, length), Math.Min(span.End, length));

    public void Add(Block block) => _blocks.Add(block);

    public List<Block> Build() => [.. _blocks];
}
