using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace TransCheck.Reporting.Html;

/// <summary>Sections of many rows one after the other on pages of bounded size; a section that goes on begins anew on each page.</summary>
/// <param name="limit">UTF-8 bytes of a page.</param>
internal sealed class PageFlow(int limit)
{
    /// <summary>All pages but the last, as UTF-8: those of an archive add up.</summary>
    private readonly List<byte[]> _full = [];
    private readonly List<(string Title, int First, int Last)> _sections = [];

    /// <summary>The last page; null for none.</summary>
    private StringBuilder? _last;

    /// <summary>UTF-8 bytes of the last page.</summary>
    private int _size;

    /// <summary>How many pages there are.</summary>
    public int Count => _full.Count + (_last is null ? 0 : 1);

    /// <summary>With the first and the last page of each, from 0.</summary>
    public IReadOnlyList<(string Title, int First, int Last)> Sections => _sections;

    /// <param name="page">From 0.</param>
    public string Content(int page) => page < _full.Count ? Encoding.UTF8.GetString(_full[page]) : $"{_last}";

    public void Add(string title, Action<HtmlWriter> start, IEnumerable<Action<HtmlWriter>> rows, Action<HtmlWriter> end)
    {
        using var text = new StringWriter { NewLine = "\n" };
        var writer = new HtmlWriter(text);
        var (opening, closing) = (Taken(start), Taken(end));
        var around = Size(opening) + Size(closing);
        var first = -1;
        foreach (var row in rows.Select(Taken))
        {
            var more = Size(row);
            if (first < 0 || _size + more > limit)
            {
                if (first >= 0)
                {
                    _last?.Append(closing);
                }

                if (_last is null || _size + around + more > limit)
                {
                    Turn();
                }

                _last.Append(opening);
                _size += around;
                first = first < 0 ? Count - 1 : first;
            }

            _last?.Append(row);
            _size += more;
        }

        _last?.Append(closing);
        _sections.Add((title, first, Count - 1));

        string Taken(Action<HtmlWriter> write)
        {
            write(writer);
            var taken = text.ToString();
            text.GetStringBuilder().Clear();
            return taken;
        }
    }

    [MemberNotNull(nameof(_last))]
    private void Turn()
    {
        if (_last is not null)
        {
            _full.Add(Encoding.UTF8.GetBytes($"{_last}"));
        }

        _last = new StringBuilder();
        _size = 0;
    }

    private static int Size(string text) => Encoding.UTF8.GetByteCount(text);
}
