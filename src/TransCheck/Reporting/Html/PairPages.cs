using System.Text;

namespace TransCheck.Reporting.Html;

/// <summary>The page of one pair, or several where it is long.</summary>
internal sealed class PairPages
{
    /// <summary>UTF-8 bytes of what a pair says; style, script, title and links need far less than what is left of <see cref="ReportFolder.Limit"/>.</summary>
    private const int Limit = ReportFolder.Limit - 150_000;

    /// <summary>UTF-8 bytes of the link to a finding.</summary>
    private const int Jump = 200;

    private readonly HtmlParts _parts;
    private readonly HtmlFrame _frame;
    private readonly PairReport _pair;
    private readonly string _name;
    private readonly StringBuilder _text = new();
    private readonly PairHtml _html;

    /// <summary>For each finding, on which page it is, from 0.</summary>
    private readonly int[] _pageOf;

    /// <param name="name">Of the first page, without its ending.</param>
    public PairPages(HtmlParts parts, HtmlFrame frame, PairReport pair, string name)
    {
        (_parts, _frame, _pair, _name) = (parts, frame, pair, name);
        _pageOf = new int[pair.Findings.Length];
        _html = new PairHtml(new HtmlWriter(new StringWriter(_text)), parts, pair, 0) { PageOf = f => FileName(_pageOf[f]) };
    }

    /// <summary>The name of the pair before this one in the index; null for the first.</summary>
    public string? Previous { get; init; }

    /// <summary>Null for the last.</summary>
    public string? Next { get; init; }

    /// <summary>Once the pages are written.</summary>
    public PairAddress Address => new(_name, Array.Exists(_pageOf, p => p > 0) ? _pageOf : null);

    public IEnumerable<ReportPage> Write()
    {
        var whole = Taken(_html.WriteInside);
        if (Size(whole) <= Limit)
        {
            return [Page(0, 1, whole)];
        }

        var pieces = Pieces();
        return pieces.Select((p, i) => Page(i, pieces.Count, Taken(() => p.Write(_html))));
    }

    /// <summary>What goes on each page: beads, then findings that stand below none, then everything else.</summary>
    private List<Piece> Pieces()
    {
        var pages = new List<Piece> { new() };
        var size = 0;
        for (var b = 0; b < _pair.Text.Beads.Length; b++)
        {
            var bead = b;
            var findings = _html.FindingsAt(b).ToList();
            Make(room: Size(Taken(() => _html.WriteBead(bead))) + (findings.Count * Jump));
            pages[^1].Findings.AddRange(findings);
            pages[^1] = pages[^1] with { Beads = pages[^1].Beads.End.Value == 0 ? b..(b + 1) : pages[^1].Beads.Start..(b + 1) };
        }

        foreach (var f in _html.FindingsAt(-1))
        {
            Make(room: Size(Taken(() => _html.WriteRemarks([f]))) + Jump);
            pages[^1].Findings.Add(f);
            pages[^1].Remarks.Add(f);
        }

        Make(room: Size(Taken(_html.WriteEnd)));
        pages[^1] = pages[^1] with { HasEnd = true };
        foreach (var (p, page) in pages.Index())
        {
            page.Findings.ForEach(f => _pageOf[f] = p);
        }

        return pages;

        void Make(int room)
        {
            if (size > 0 && size + room > Limit)
            {
                pages.Add(new Piece());
                size = 0;
            }

            size += room;
        }
    }

    private ReportPage Page(int number, int count, string content)
    {
        var texts = _parts.Texts;
        using var text = new StringWriter { NewLine = "\n" };
        var page = new HtmlWriter(text);
        _frame.WriteStart(page, _pair.Target.Title, "pairs");
        page.Raw("<header>\n<nav class=\"ways\" aria-label=\"").Text(texts["html.pages"]).Raw("\"><a href=\"../").Raw(ReportFolder.Index).Raw("\">").Text(texts["html.all-articles"]).Raw("</a>");
        Way(Previous, "html.previous", "prev");
        Way(Next, "html.next", "next");
        page.Raw("</nav>\n<h1").Raw(HtmlParts.Lang(_pair.Target.Language)).Raw(">").Text(_pair.Target.Title).Raw("</h1>\n<p>");
        new PairHtml(page, _parts, _pair, 0).WriteCounts();
        page.Raw("</p>\n</header>\n<main id=\"pairs\" tabindex=\"-1\">\n");
        WriteParts(page, number, count);
        page.Raw("<p class=\"soft keys\">").Raw(_parts.Keys("html.keys-here")).Raw("</p>\n").Raw(_parts.OnlyFound()).Raw("<div class=\"pair whole inside\">\n").Raw(content).Raw("</div>\n");
        WriteParts(page, number, count);
        page.Raw("</main>\n");
        _frame.WriteEnd(page);
        return new ReportPage($"{ReportFolder.Pairs}/{FileName(number)}", text.ToString());

        void Way(string? name, string label, string relation)
        {
            if (name is not null)
            {
                page.Raw("<a rel=\"").Raw(relation).Raw("\" href=\"").Text($"{name}.html").Raw("\">").Text(texts[label]).Raw("</a>");
            }
        }
    }

    private void WriteParts(HtmlWriter page, int number, int count)
    {
        if (count == 1)
        {
            return;
        }

        var texts = _parts.Texts;
        page.Raw("<nav class=\"pages\" aria-label=\"").Text(texts["html.parts"]).Raw("\"><span>").Text(texts.Format("html.part", texts.Number(number + 1), texts.Number(count))).Raw("</span>");
        HtmlParts.WritePageLinks(page, texts, Enumerable.Range(0, count).Select(n => (n + 1, FileName(n))), number + 1);
        page.Raw("</nav>\n");
    }

    private string FileName(int page) => PairAddress.FileName(_name, page);

    private string Taken(Action write)
    {
        write();
        var taken = _text.ToString();
        _text.Clear();
        return taken;
    }

    private static int Size(string text) => Encoding.UTF8.GetByteCount(text);

    /// <param name="Beads">Empty for a page without any.</param>
    /// <param name="HasEnd">Whether facts and what was not compared stand here.</param>
    private sealed record Piece(Range Beads = default, bool HasEnd = false)
    {
        /// <summary>All of this page.</summary>
        public List<int> Findings { get; } = [];

        /// <summary>Those that stand below no bead.</summary>
        public List<int> Remarks { get; } = [];

        public void Write(PairHtml html)
        {
            html.WriteHead();
            html.WriteJumps(Findings);
            html.WriteBeads(Beads);
            html.WriteRemarks(Remarks);
            if (HasEnd)
            {
                html.WriteEnd();
            }

            html.WriteAbout(Findings);
        }
    }
}
