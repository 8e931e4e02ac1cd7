using Spectre.Console;
using TransCheck.Checks;

namespace TransCheck.Reporting;

/// <summary>
/// The report that a person reads: for each pair with findings what is wrong, both sentences with the altered words marked, and the facts of both side by side.
/// Pairs without findings are only counted.
/// </summary>
/// <param name="texts">The reader's language.</param>
/// <param name="style">What the terminal can show.</param>
/// <param name="quiet">Leaves out everything but findings.</param>
/// <param name="verbose">Tells why each finding is believed, and lists what was not compared, of pairs without findings too.</param>
public sealed class TerminalReport(Texts texts, TerminalStyle style, bool quiet = false, bool verbose = false) : IReportWriter
{
    /// <summary>A sentence fits; of a missing paragraph the beginning is enough to find it.</summary>
    private const int MaxLines = 6;

    /// <summary>Equal facts between altered ones tell where one is; more of them are only counted.</summary>
    private const int MaxEqualRows = 2;

    private static readonly Style Dim = new(Color.Grey);
    private static readonly Style Strong = new(decoration: Decoration.Bold);
    private static readonly Style Bad = new(Color.Red);
    private static readonly Style Good = new(Color.Green);

    private readonly FactDiff _diff = new(texts);

    public string Format => "terminal";

    public void Write(CheckReport report, TextWriter output)
    {
        var terminal = new TerminalWriter(output, style);
        foreach (var pair in report.Pairs)
        {
            if (!pair.Findings.IsEmpty || (verbose && !pair.NotCompared.IsEmpty))
            {
                WritePair(terminal, pair);
            }
        }

        if (!quiet)
        {
            WriteUnpaired(terminal, report);
            WriteSummary(terminal, report);
        }
    }

    private void WritePair(TerminalWriter terminal, PairReport pair)
    {
        WriteTitle(terminal, PrintableText.Clean(pair.Source.Title));
        terminal.Line($"   {Shorten(PrintableText.Clean(pair.Target.Title), terminal.Columns - 4)}", Strong);
        WriteWrapped(terminal, "   ", $"{PrintableText.Clean(pair.Source.Path)} → {PrintableText.Clean(pair.Target.Path)}");
        WriteWrapped(terminal, "   ", Evidence(pair), Dim);
        terminal.Line();
        foreach (var finding in pair.Findings)
        {
            WriteFinding(terminal, pair, finding);
        }

        WriteFacts(terminal, pair.Facts);
        if (verbose && !pair.NotCompared.IsEmpty)
        {
            WriteNotCompared(terminal, pair);
        }
    }

    private void WriteNotCompared(TerminalWriter terminal, PairReport pair)
    {
        WriteWrapped(terminal, "   ", texts["report.not-compared"], Strong);
        foreach (var passage in pair.NotCompared)
        {
            var article = passage.OfSource ? pair.Source : pair.Target;
            var place = FormattableString.Invariant($"{article.Path}:{passage.Location.Line}");
            WriteWrapped(terminal, "     ", PrintableText.Clean(texts.NotCompared(passage, place)), Dim);
        }

        terminal.Line();
    }

    private static void WriteTitle(TerminalWriter terminal, string title)
    {
        var shown = Shorten(title, terminal.Columns - 8);
        terminal.Line(("── ", Dim), (shown, Strong), ($" {new string('─', Math.Max(2, terminal.Columns - 4 - TextLayout.Columns(shown)))}", Dim));
    }

    private string Evidence(PairReport pair) => texts.Format(
        "report.paired",
        texts.Percent(pair.Confidence),
        string.Join(", ", pair.Evidence.Select(e => texts[$"evidence.{e}"])));

    private void WriteFinding(TerminalWriter terminal, PairReport pair, ReportedFinding finding)
    {
        var look = Look(finding.Severity);
        var sign = Sign(finding.Severity);
        var severity = texts[$"severity.{SeverityNames.Of(finding.Severity)}"];
        var title = texts[$"{finding.Check.Name}.title"];
        var right = $"{finding.Check.Id}  {texts.Format("report.confidence", texts.Percent(finding.Confidence))}";
        var left = $" {sign} {severity}  {title}";
        var gap = terminal.Columns - TextLayout.Columns(left) - TextLayout.Columns(right);
        if (gap >= 2)
        {
            terminal.Line(($" {sign} {severity}  ", look), (title, Strong), (new string(' ', gap), Style.Plain), (right, Dim));
        }
        else
        {
            terminal.Line(($" {sign} {severity}  ", look), (title, Strong));
            terminal.Line($"   {right}", Dim);
        }

        WriteWrapped(terminal, "   ", PrintableText.Clean(texts.Message(finding)));
        if (verbose)
        {
            WriteWrapped(terminal, "   ", PrintableText.Clean(texts.Why(finding)), Dim);
            WriteWrapped(terminal, "   ", $"{texts["report.learn-more"]}: {CheckHelp.Command(finding.Check)}", Dim);
            WriteWrapped(terminal, "   ", texts.Format("report.fingerprint", finding.Fingerprint), Dim);
        }

        WriteSide(terminal, pair.Source, finding.Source, look);
        WriteSide(terminal, pair.Target, finding.Target, look);
        terminal.Line();
    }

    private void WriteSide(TerminalWriter terminal, ReportedArticle article, ReportedSide? side, Style look)
    {
        var path = PrintableText.Clean(article.Path);
        if (side is null)
        {
            terminal.Line($"   {path}: {texts["report.no-counterpart"]}", Dim);
            return;
        }

        terminal.Line(FormattableString.Invariant($"   {path}:{side.Location.Line}:{side.Location.Column}"), Dim);

        // A mark under every word of a sentence points at nothing.
        var whole = side.Mark.Length >= side.Segment.Length;
        var mark = look.Combine(new Style(decoration: Decoration.Bold | Decoration.Underline));
        terminal.Marked("     ", PrintableText.Clean(side.Segment), whole ? [] : side.Marks, whole ? look : Style.Plain, mark, MaxLines);
    }

    private void WriteFacts(TerminalWriter terminal, FactLists facts)
    {
        var rows = _diff.Compare(facts);
        if (rows.All(r => r.Change == FactChange.Equal))
        {
            // The findings are about something else than facts.
            return;
        }

        WriteWrapped(terminal, "   ", texts["report.facts"], Strong);
        var width = (terminal.Columns - 9) / 2;
        for (var i = 0; i < rows.Length; i++)
        {
            var equal = 0;
            while (i + equal < rows.Length && rows[i + equal].Change == FactChange.Equal)
            {
                equal++;
            }

            if (equal > MaxEqualRows)
            {
                terminal.Line($"     {texts.Count("report.equal-facts", equal)}", Dim);
                i += equal - 1;
                continue;
            }

            WriteRow(terminal, rows[i], width);
        }

        if (facts.Elsewhere > 0)
        {
            terminal.Line($"     {texts.Count("report.facts-elsewhere", facts.Elsewhere)}", Dim);
        }

        terminal.Line();
    }

    private static void WriteRow(TerminalWriter terminal, FactRow row, int width)
    {
        var (sign, look) = row.Change switch
        {
            FactChange.Equal => ("=", Dim),
            FactChange.Altered => ("≠", Bad),
            FactChange.Missing => ("-", Bad),
            _ => ("+", Good),
        };
        var left = Cell(row.Source, row.Change, width, Good, terminal.Color);
        var right = Cell(row.Target, row.Change, width, Bad, terminal.Color);
        for (var i = 0; i < Math.Max(left.Count, right.Count); i++)
        {
            var first = i < left.Count ? left[i] : [];
            var pad = width - first.Sum(p => TextLayout.Columns(p.Text));
            terminal.Line([("     ", Style.Plain), .. first, (new string(' ', Math.Max(0, pad) + 1), Style.Plain), (i == 0 ? sign : " ", look), (" ", Style.Plain), .. i < right.Count ? right[i] : []]);
        }
    }

    /// <summary>The lines of one side of a row.</summary>
    private static List<List<(string Text, Style Style)>> Cell(FactCell? cell, FactChange change, int width, Style look, bool color)
    {
        var lines = new List<List<(string, Style)>>();
        if (cell is null)
        {
            return lines;
        }

        var plain = change == FactChange.Equal ? Dim : Style.Plain;
        var mark = look.Combine(new Style(decoration: Decoration.Bold));
        var text = PrintableText.Clean(cell.Text);
        foreach (var line in TextLayout.Wrap(text, width))
        {
            lines.Add(TerminalWriter.Parts(text, line, cell.Changed, plain, mark));
            if (!color && change == FactChange.Altered && TerminalWriter.Carets(text, line, cell.Changed) is { Length: > 0 } carets)
            {
                lines.Add([(carets, plain)]);
            }
        }

        return lines;
    }

    private void WriteUnpaired(TerminalWriter terminal, CheckReport report)
    {
        if (report.Unpaired.IsEmpty)
        {
            return;
        }

        WriteWrapped(terminal, "", texts.Count("report.unpaired", report.Unpaired.Length), Strong);
        foreach (var article in report.Unpaired)
        {
            terminal.Line($"   {PrintableText.Clean(article.Path)}");
            WriteWrapped(terminal, "     ", PrintableText.Clean(texts.Reason(article)), Dim);
        }

        terminal.Line();
    }

    private void WriteSummary(TerminalWriter terminal, CheckReport report)
    {
        terminal.Line(new string('─', terminal.Columns), Dim);
        var count = report.FindingCount;
        var parts = new List<(string Text, Style Style)>
        {
            (texts.Compared(report), Style.Plain),
            count > 0 ? (texts.Count("summary.findings", count), Strong)
                : (texts["summary.no-findings"], report.Pairs.IsEmpty ? Style.Plain : Good.Combine(Strong)),
        };
        foreach (var severity in SeverityNames.WorstFirst)
        {
            if (report.Count(severity) is > 0 and var number)
            {
                parts.Add(($"{Sign(severity)} {texts.Format("summary.severity", texts.Number(number), texts[$"severity.{SeverityNames.Of(severity)}"])}", Look(severity)));
            }
        }

        WriteFlowing(terminal, parts);
        var clean = report.CleanPairs;
        if (count > 0 && clean > 0)
        {
            terminal.Line($" {texts.Count("summary.clean-pairs", clean)}", Dim);
        }

        foreach (var line in texts.SetAside(report))
        {
            terminal.Line($" {line}", Dim);
        }

        if (report.NotCompared.Sum() is > 0 and var passages)
        {
            WriteWrapped(terminal, " ", verbose ? texts.Count("summary.not-compared", passages) : texts.Format("summary.not-compared.how", texts.Count("summary.not-compared", passages)), Dim);
        }

        if (texts.NotRead(report) is { } notRead)
        {
            WriteWrapped(terminal, " ", PrintableText.Clean(notRead), Dim);
        }

        if (!report.Unpaired.IsEmpty)
        {
            terminal.Line($" {texts.Count("summary.without-counterpart", report.Unpaired.Length)}", Style.Plain);
        }

        if (!report.Errors.IsEmpty)
        {
            terminal.Line($" {texts.Count("summary.errors", report.Errors.Length)}", Bad);
        }
    }

    /// <summary>Parts in one line with two spaces between, or in more lines where they do not fit.</summary>
    private static void WriteFlowing(TerminalWriter terminal, List<(string Text, Style Style)> parts)
    {
        var line = new List<(string, Style)>();
        var columns = 0;
        foreach (var part in parts)
        {
            var width = TextLayout.Columns(part.Text);
            if (columns > 0 && columns + 2 + width > terminal.Columns)
            {
                terminal.Line([.. line]);
                line.Clear();
                columns = 0;
            }

            line.Add((columns == 0 ? " " : "  ", Style.Plain));
            line.Add(part);
            columns += width + (columns == 0 ? 1 : 2);
        }

        terminal.Line([.. line]);
    }

    private static void WriteWrapped(TerminalWriter terminal, string indent, string text, Style? look = null) =>
        terminal.Marked(indent, text, [], look ?? Style.Plain, Style.Plain, int.MaxValue);

    private static string Shorten(string text, int columns)
    {
        var line = TextLayout.Wrap(text, columns)[0];
        return line.End < text.TrimEnd().Length ? $"{line.Of(text)}…" : text;
    }

    private static string Sign(Severity severity) => severity switch
    {
        Severity.Critical => "✖",
        Severity.Major => "▲",
        Severity.Minor => "●",
        _ => "○",
    };

    private static Style Look(Severity severity) => severity switch
    {
        Severity.Critical => Bad.Combine(Strong),
        Severity.Major => new Style(Color.Yellow),
        Severity.Minor => new Style(Color.Blue),
        _ => Dim,
    };
}
