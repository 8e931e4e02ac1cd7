using System.Text;

namespace TransCheck.Reporting.Html;

/// <summary>Sections of many rows one after the other on pages of bounded size; a section that goes on begins anew on each page.</summary>
/// <param name="limit">UTF-8 bytes of a page.</param>
internal sealed class PageFlow(int limit)
{
    private readonly List<StringBuilder> _pages = [];
    private readonly List<(string Title, int First, int Last)> _sections = [];

    /// <summary>UTF-8 bytes of the last page.</summary>
    private int _size;

    public IReadOnlyList<StringBuilder> Contents => _pages;

    /// <summary>With the first and the last page of each, from 0.</summary>
    public IReadOnlyList<(string Title, int First, int Last)> Sections => _sections;

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
                    _pages[^1].Append(closing);
                }

                if (_pages.Count == 0 || _size + around + more > limit)
                {
                    _pages.Add(new StringBuilder());
                    _size = 0;
                }

                _pages[^1].Append(opening);
                _size += around;
                first = first < 0 ? _pages.Count - 1 : first;
            }

            _pages[^1].Append(row);
            _size += more;
        }

        _pages[^1].Append(closing);
        _sections.Add((title, first, _pages.Count - 1));

        string Taken(Action<HtmlWriter> write)
        {
            write(writer);
            var taken = text.ToString();
            text.GetStringBuilder().Clear();
            return taken;
        }
    }

    private static int Size(string text) => Encoding.UTF8.GetByteCount(text);
}
