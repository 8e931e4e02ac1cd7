namespace TransCheck.Articles;

/// <summary>
/// Leads from an offset in the text of a block back to the offset in the decoded file, across the markup that a reader took out.
/// Between two entries both sides advance together.
/// </summary>
public sealed class SourceMap
{
    private readonly int[] _text;
    private readonly int[] _file;

    private SourceMap(int[] text, int[] file) => (_text, _file) = (text, file);

    /// <summary>The text of the block stands in the file as it is, from <paramref name="fileStart"/> on.</summary>
    public static SourceMap Verbatim(int fileStart) => new([0], [fileStart]);

    public int ToFile(int offset)
    {
        var i = Array.BinarySearch(_text, offset);
        i = i < 0 ? Math.Max(0, ~i - 1) : i;
        return _file[i] + (offset - _text[i]);
    }

    /// <summary>Collects the runs of a block's text in order; runs that continue each other are joined.</summary>
    public sealed class Builder
    {
        private readonly List<int> _text = [];
        private readonly List<int> _file = [];

        /// <summary>From <paramref name="textOffset"/> on, the text continues at <paramref name="fileOffset"/>.</summary>
        public void Add(int textOffset, int fileOffset)
        {
            if (_text.Count > 0)
            {
                if (fileOffset - _file[^1] == textOffset - _text[^1])
                {
                    return;
                }

                if (_text[^1] == textOffset)
                {
                    _file[^1] = fileOffset;
                    return;
                }
            }

            _text.Add(textOffset);
            _file.Add(fileOffset);
        }

        public SourceMap Build() => _text.Count == 0 ? Verbatim(0) : new SourceMap([.. _text], [.. _file]);
    }
}
