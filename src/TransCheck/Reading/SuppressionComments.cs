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
        var from = _text.AsSpan(0, start).LastIndexOfAny('\n', '\r') + 1;
        var length = _text.AsSpan(end).IndexOfAny('\n', '\r');
        return TextSpan.FromBounds(from, length < 0 ? _text.Length : end + length);
    }

    /// <summary>The next line that is not blank.</summary>
    private TextSpan NextLine(int end)
    {
        var feed = _text.AsSpan(end).IndexOfAny('\n', '\r');
        var word = feed < 0 ? -1 : _text.AsSpan(end + feed).IndexOfAnyExcept(" \t\r\n");
        return word < 0 ? Suppression.Nothing : Line(end + feed + word, end + feed + word);
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
