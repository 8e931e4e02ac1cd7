using Spectre.Console;
using Spectre.Console.Rendering;
using TransCheck.Articles;
using Segment = Spectre.Console.Rendering.Segment;

namespace TransCheck.Reporting;

/// <param name="Width">Columns.</param>
/// <param name="Color">Colours and underlines instead of signs below the text.</param>
public sealed record TerminalStyle(int Width, bool Color)
{
    /// <summary>Narrower, nothing would be readable.</summary>
    public const int MinWidth = 40;

    /// <summary>Longer lines are hard to read, however wide the window.</summary>
    public const int MaxWidth = 120;

    public int Columns => Math.Clamp(Width, MinWidth, MaxWidth);
}

/// <summary>Writes styled lines: nothing in them is read as markup, none is broken, and none commands the terminal or a CI server (<see cref="PrintableText"/>).</summary>
internal sealed class TerminalWriter
{
    private readonly IAnsiConsole _console;
    private readonly TextWriter _output;

    public TerminalWriter(TextWriter output, TerminalStyle style)
    {
        _output = output;
        Color = style.Color;
        Columns = style.Columns;
        _console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = style.Color ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = style.Color ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
            Out = new AnsiConsoleOutput(output),
        });
    }

    public bool Color { get; }

    public int Columns { get; }

    public void Line() => _output.Write('\n');

    public void Line(string text, Style? style = null) => Line([(text, style ?? Style.Plain)]);

    public void Line(params ReadOnlySpan<(string Text, Style Style)> parts)
    {
        // What runs to the end of a line as space is only seen by those who copy it.
        var last = parts.Length - 1;
        while (last >= 0 && string.IsNullOrWhiteSpace(parts[last].Text) && parts[last].Style.Background == Spectre.Console.Color.Default)
        {
            last--;
        }

        var text = string.Concat(parts[..(last + 1)].ToArray().Select(p => p.Text));
        var line = PrintableText.Line(text).TrimEnd();
        if (!Color)
        {
            _output.Write(line);
        }
        else
        {
            var segments = new List<Segment>(last + 1);
            var at = 0;
            foreach (var (part, look) in parts[..(last + 1)])
            {
                var end = Math.Min(at + part.Length, line.Length);
                segments.Add(new Segment(line[at..end], look));
                at = end;
            }

            _console.Write(new Raw(segments));
        }

        Line();
    }

    /// <summary>
    /// Text broken into lines behind an indent, with marked ranges: underlined in their style, or with <c>^</c> below where there is no colour.
    /// A long text is cut to the lines around its marks.
    /// </summary>
    public void Marked(string indent, string text, IReadOnlyList<TextSpan> marks, Style style, Style mark, int maxLines)
    {
        var lines = TextLayout.Wrap(text, Columns - indent.Length);
        var (from, to) = Window(lines, marks, maxLines);
        if (from > 0)
        {
            Line(indent + "…", style);
        }

        for (var i = from; i < to; i++)
        {
            Line([(indent, Style.Plain), .. Parts(text, lines[i], marks, style, mark)]);
            if (!Color && Carets(text, lines[i], marks) is { Length: > 0 } carets)
            {
                Line(indent + carets);
            }
        }

        if (to < lines.Count)
        {
            Line(indent + "…", style);
        }
    }

    /// <summary>One line of a text, cut where marks begin and end.</summary>
    public static List<(string Text, Style Style)> Parts(string text, TextSpan line, IReadOnlyList<TextSpan> marks, Style style, Style mark)
    {
        var parts = new List<(string, Style)>();
        var at = line.Start;
        foreach (var span in marks)
        {
            var (start, end) = (Math.Clamp(span.Start, at, line.End), Math.Clamp(span.End, at, line.End));
            if (end > start)
            {
                parts.Add((text[at..start], style));
                parts.Add((text[start..end], mark));
                at = end;
            }
        }

        parts.Add((text[at..line.End], style));
        parts.RemoveAll(p => p.Item1.Length == 0);
        return parts;
    }

    /// <summary>Signs below the marked parts of a line; empty where none is marked.</summary>
    public static string Carets(string text, TextSpan line, IReadOnlyList<TextSpan> marks)
    {
        var carets = "";
        foreach (var (part, marked) in Parts(text, line, marks, Style.Plain, Bold).Select(p => (p.Text, p.Style == Bold)))
        {
            carets += new string(marked ? '^' : ' ', TextLayout.Columns(part));
        }

        return carets.TrimEnd();
    }

    private static readonly Style Bold = new(decoration: Decoration.Bold);

    private static (int From, int To) Window(List<TextSpan> lines, IReadOnlyList<TextSpan> marks, int maxLines)
    {
        if (lines.Count <= maxLines)
        {
            return (0, lines.Count);
        }

        var first = marks.Count == 0 ? 0 : Math.Max(0, lines.FindIndex(l => l.End > marks[0].Start));
        var from = Math.Clamp(first - 1, 0, lines.Count - maxLines);
        return (from, from + maxLines);
    }

    private sealed class Raw(List<Segment> segments) : Renderable
    {
        protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth) => segments;
    }
}
