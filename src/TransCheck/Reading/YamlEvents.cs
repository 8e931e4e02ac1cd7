using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace TransCheck.Reading;

/// <summary>The events of a YAML text, up to a depth of nesting that no hand writes: the time of the library grows with the length times the depth.</summary>
public sealed class YamlEvents(TextReader text) : IParser
{
    private const int DeepestNesting = 64;

    private readonly Parser _parser = new(text);
    private int _depth;

    public ParsingEvent? Current => _parser.Current;

    /// <exception cref="YamlException">The text is no YAML, or nested too deeply.</exception>
    public bool MoveNext()
    {
        var moved = _parser.MoveNext();
        _depth += moved && _parser.Current is { } current ? current.NestingIncrease : 0;
        return _depth <= DeepestNesting + 2
            ? moved
            : throw new YamlException(_parser.Current?.Start ?? Mark.Empty, _parser.Current?.End ?? Mark.Empty, string.Create(CultureInfo.InvariantCulture, $"More than {DeepestNesting} nested values."));
    }
}
