using System.Runtime.InteropServices;
using TransCheck.Articles;

namespace TransCheck.Reading;

/// <summary>
/// Reads the comments of an article that are addressed to this tool: <c>transcheck off CHECK...</c> up to <c>transcheck on CHECK...</c> or the end of the file,
/// <c>off-line</c>, <c>off-next-line</c> and <c>off-next-block</c>. Without a check they mean all.
/// </summary>
internal sealed class SuppressionComments
{
    private const string Address = "transcheck";

    private readonly string _text;
    private readonly IReadOnlyList<Block> _blocks;
    private readonly List<Suppression> _found = [];

    /// <summary>Indexes in <see cref="_found"/> that no <c>on</c> has ended yet, by check; under an empty one those of all checks.</summary>
    private readonly Dictionary<string, List<int>> _open = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The first block that stands behind the last comment.</summary>
    private int _block;

    // The last line that was asked for, and the one behind the last place.
    private TextSpan _line;
    private (int Before, TextSpan Line) _nextLine;

    private SuppressionComments(string text, IReadOnlyList<Block> blocks) => (_text, _blocks) = (text, blocks);

    /// <param name="text">The file.</param>
    /// <param name="comments">Ranges of all its comments with their marks, in order.</param>
    /// <param name="blocks">What was read from the file.</param>
    public static IReadOnlyList<Suppression> Read(string text, IEnumerable<TextSpan> comments, IReadOnlyList<Block> blocks)
    {
        var reader = new SuppressionComments(text, blocks);
        foreach (var comment in comments)
        {
            reader.Read(comment);
        }

        return reader._found;
    }

    private void Read(TextSpan comment)
    {
        var content = comment.Of(_text).Trim("<!->{}/* \t\r\n");
        if (!content.StartsWith(Address, StringComparison.Ordinal) || content.Length == Address.Length || !char.IsWhiteSpace(content[Address.Length]))
        {
            return;
        }

        var words = content.ToString();
        var start = comment.Start + comment.Of(_text).IndexOf(content, StringComparison.Ordinal);
        var parsed = SuppressionText.Parse(words, Address.Length);
        switch (parsed.Verb.Of(words))
        {
            case "off":
                Add(parsed, TextSpan.FromBounds(comment.End, int.MaxValue), words, start, isOpen: true);
                break;
            case "on":
                End(parsed, comment.Start, words, start);
                break;
            case "off-line":
                Add(parsed, Line(comment.Start, comment.End), words, start);
                break;
            case "off-next-line":
                Add(parsed, NextLine(comment.End), words, start);
                break;
            case "off-next-block":
                Add(parsed, NextBlock(comment.End), words, start);
                break;
            default:
                _found.Add(new Suppression(parsed.Verb.Of(words).ToString(), Suppression.Nothing, words, parsed.Verb, start, null));
                break;
        }
    }

    private void Add(SuppressionText parsed, TextSpan scope, string words, int start, bool isOpen = false)
    {
        foreach (var suppression in SuppressionText.Each(parsed, scope, words, start))
        {
            if (isOpen)
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(_open, suppression.Check ?? "", out _) ??= []).Add(_found.Count);
            }

            _found.Add(suppression);
        }
    }

    private void End(SuppressionText parsed, int end, string words, int start)
    {
        foreach (var ended in SuppressionText.Each(parsed, Suppression.Nothing, words, start))
        {
            var those = ended.Check is not null ? Take(ended.Check) : _open.Keys.ToList().SelectMany(Take).ToList();
            foreach (var i in those)
            {
                _found[i] = _found[i] with { Scope = TextSpan.FromBounds(_found[i].Scope?.Start ?? 0, end) };
            }

            if (those.Count == 0)
            {
                _found.Add(ended);
            }
        }

        List<int> Take(string check) => _open.Remove(check, out var those) ? those : [];
    }

    private TextSpan Line(int start, int end)
    {
        // Many comments can share a line.
        var from = IsInLine(start) ? _line.Start : _text.AsSpan(0, start).LastIndexOfAny('\n', '\r') + 1;
        var line = TextSpan.FromBounds(from, LineEnd(end));
        var last = _text.AsSpan(start, end - start).LastIndexOfAny('\n', '\r');
        _line = TextSpan.FromBounds(last < 0 ? from : start + last + 1, line.End);
        return line;
    }

    private bool IsInLine(int place) => place >= _line.Start && place <= _line.End;

    private int LineEnd(int start)
    {
        if (IsInLine(start))
        {
            return _line.End;
        }

        var length = _text.AsSpan(start).IndexOfAny('\n', '\r');
        return length < 0 ? _text.Length : start + length;
    }

    /// <summary>The next line that is not blank.</summary>
    private TextSpan NextLine(int end)
    {
        if (end < _nextLine.Before || end >= _nextLine.Line.Start)
        {
            var feed = LineEnd(end);
            var word = _text.AsSpan(feed).IndexOfAnyExcept(" \t\r\n");
            _nextLine = (end, word < 0 ? new TextSpan(int.MaxValue, 0) : Line(feed + word, feed + word));
        }

        return _nextLine.Line.Start == int.MaxValue ? Suppression.Nothing : _nextLine.Line;
    }

    private TextSpan NextBlock(int end)
    {
        while (_block < _blocks.Count && _blocks[_block].Map.ToFile(0) < end)
        {
            _block++;
        }

        return _block == _blocks.Count
            ? Suppression.Nothing
            : TextSpan.FromBounds(_blocks[_block].Map.ToFile(0), _blocks[_block].Map.ToFile(_blocks[_block].Text.Length - 1) + 1);
    }
}
