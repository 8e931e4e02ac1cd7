using System.Collections.Immutable;
using Spectre.Console;
using TransCheck.Alignment;
using TransCheck.Articles;
using TransCheck.Facts;
using TransCheck.Reading;

namespace TransCheck.Reporting;

/// <summary>What the commands that show one stage print for a person: <c>pair</c>, <c>align</c>, <c>detect</c>, <c>facts</c>.</summary>
public static class TerminalListings
{
    private static readonly Style Dim = new(Color.Grey);
    private static readonly Style Strong = new(decoration: Decoration.Bold);
    private static readonly Style Bad = new(Color.Red);

    /// <summary>A pair a line, so that other tools can filter them; then the articles without a counterpart.</summary>
    public static void WritePairs(CheckReport report, Texts texts, TerminalStyle style, TextWriter output)
    {
        var terminal = new TerminalWriter(output, style);
        foreach (var pair in report.Pairs)
        {
            terminal.Line(
                ($"{texts.Percent(pair.Confidence),4}  ", Strong),
                ($"{PrintableText.Clean(pair.Source.Path)} → {PrintableText.Clean(pair.Target.Path)}", Style.Plain),
                ($"  {string.Join(", ", pair.Evidence.Select(e => texts[$"evidence.{e}"]))}", Dim));
        }

        foreach (var article in report.Unpaired)
        {
            terminal.Line(("   -  ", Bad), (PrintableText.Clean(article.Path), Style.Plain), ($"  {PrintableText.Clean(texts.Reason(article))}", Dim));
        }

        terminal.Line();
        terminal.Line($"{texts.Count("summary.paired", report.Pairs.Length)}, {texts.Count("summary.unpaired", report.Unpaired.Length)}", Strong);
    }

    /// <summary>The segments of each bead side by side.</summary>
    public static void WriteAlignment(AlignedPair pair, Texts texts, TerminalStyle style, TextWriter output)
    {
        var terminal = new TerminalWriter(output, style);
        var width = (terminal.Columns - 3) / 2;
        WriteRow(terminal, width, [[(PrintableText.Clean(pair.Source.Article.Path), Strong)]], [[(PrintableText.Clean(pair.Target.Article.Path), Strong)]]);
        foreach (var bead in pair.Beads)
        {
            terminal.Line();
            var (source, target) = (Place(pair.Source, bead.Source, texts), Place(pair.Target, bead.Target, texts));
            WriteRow(
                terminal,
                width,
                [[(source, Dim)], .. Lines(pair.Source, bead.Source, width)],
                [[($"{target}  {texts.Percent(bead.Score)}{(bead.Moved ? $"  {texts["align.moved"]}" : "")}", Dim)], .. Lines(pair.Target, bead.Target, width)]);
        }
    }

    public static void WriteLanguages(LabelledInput input, Texts texts, TerminalStyle style, TextWriter output)
    {
        var terminal = new TerminalWriter(output, style);
        var names = input.Articles.Select(a => texts[$"language.{JsonText.Code(a.Detected.Language)}"]).ToList();
        var widest = names.Count == 0 ? 0 : names.Max(TextLayout.Columns);
        foreach (var (name, article) in names.Zip(input.Articles))
        {
            var detected = article.Detected;
            var shares = new[] { (Language.Turkish, detected.TurkishShare), (Language.English, detected.EnglishShare), (Language.Other, detected.OtherShare) }
                .Where(s => s.Item2 >= 0.005)
                .OrderByDescending(s => s.Item2)
                .Select(s => $"{texts[$"language.{JsonText.Code(s.Item1)}"]} {texts.Percent(s.Item2)}")
                .ToList();
            terminal.Line(
                ($"{name.PadRight(widest)}  ", Strong),
                ($"{texts.Percent(detected.Confidence),4}  ", Style.Plain),
                (PrintableText.Clean(article.Path), Style.Plain),
                (shares.Count > 1 ? $"  {string.Join(", ", shares)}" : "", Dim));
        }
    }

    /// <summary>A fact a line: where, what kind, its value, and the words that state it.</summary>
    public static ImmutableArray<ReadError> WriteFacts(FactListing listing, Texts texts, TerminalStyle style, TextWriter output)
    {
        var terminal = new TerminalWriter(output, style);
        var first = true;
        return listing(facts =>
        {
            if (!first)
            {
                terminal.Line();
            }

            first = false;
            WriteFacts(terminal, facts, texts);
        });
    }

    private static void WriteFacts(TerminalWriter terminal, DocumentFacts facts, Texts texts)
    {
        var document = facts.Document;
        var text = new FactText(texts);
        var rows = facts.BySegment.SelectMany(m => m).Select(mention =>
        {
            var place = document.Locate(document.Segments[mention.Segment], mention.Span);
            return (
                Place: FormattableString.Invariant($"{place.Line}:{place.Column}"),
                Kind: texts[$"kind.{FactKindNames.Of(mention.Kind)}"],
                Value: PrintableText.Clean(text.Of(mention.Value)),
                Surface: PrintableText.Clean(mention.Surface));
        }).ToList();
        terminal.Line(
            (PrintableText.Clean(document.Article.Path), Strong),
            ($"  {texts[$"language.{JsonText.Code(document.Language)}"]}, {texts.Count("facts.count", rows.Count)}", Dim));
        if (rows.Count == 0)
        {
            return;
        }

        var (place, kind) = (rows.Max(r => r.Place.Length), rows.Max(r => TextLayout.Columns(r.Kind)));
        var value = Math.Min(rows.Max(r => TextLayout.Columns(r.Value)), Math.Max(10, (terminal.Columns - place - kind - 8) / 2));
        var rest = Math.Max(10, terminal.Columns - place - kind - value - 8);
        foreach (var row in rows)
        {
            var values = Wrapped(row.Value, value, Strong);
            var surfaces = Wrapped(row.Surface, rest, Style.Plain);
            for (var i = 0; i < Math.Max(values.Count, surfaces.Count); i++)
            {
                var head = i == 0 ? $"  {row.Place.PadRight(place)}  {Pad(row.Kind, kind)}  " : new string(' ', place + kind + 6);
                terminal.Line([(head, Dim), .. i < values.Count ? values[i] : [], (new string(' ', value + 2 - (i < values.Count ? Width(values[i]) : 0)), Style.Plain), .. i < surfaces.Count ? surfaces[i] : []]);
            }
        }
    }

    private static string Place(Document document, SegmentRange range, Texts texts)
    {
        if (range.Count == 0)
        {
            return texts["align.none"];
        }

        var place = Location.Around([.. Enumerable.Range(range.Start, range.Count).Select(i => document.Segments[i]).Select(s => document.Locate(s, new TextSpan(0, s.Text.Length)))]);
        return place.Line == place.EndLine ? texts.Format("align.line", place.Line) : texts.Format("align.lines", place.Line, place.EndLine);
    }

    private static List<List<(string Text, Style Style)>> Lines(Document document, SegmentRange range, int width) =>
        [.. Enumerable.Range(range.Start, range.Count).SelectMany(i => Wrapped(PrintableText.Clean(document.Segments[i].Text), width, Style.Plain))];

    private static List<List<(string Text, Style Style)>> Wrapped(string text, int width, Style style) =>
        [.. TextLayout.Wrap(text, width).Select(line => new List<(string, Style)> { (line.Of(text).ToString(), style) })];

    private static void WriteRow(TerminalWriter terminal, int width, List<List<(string Text, Style Style)>> left, List<List<(string Text, Style Style)>> right)
    {
        for (var i = 0; i < Math.Max(left.Count, right.Count); i++)
        {
            var first = i < left.Count ? left[i] : [];
            terminal.Line([.. first, (new string(' ', Math.Max(0, width - Width(first))), Style.Plain), (" │ ", Dim), .. i < right.Count ? right[i] : []]);
        }
    }

    private static int Width(List<(string Text, Style Style)> line) => line.Sum(p => TextLayout.Columns(p.Text));

    private static string Pad(string text, int columns) => text + new string(' ', Math.Max(0, columns - TextLayout.Columns(text)));
}
