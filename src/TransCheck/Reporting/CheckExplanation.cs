using Spectre.Console;
using TransCheck.Checks;

namespace TransCheck.Reporting;

/// <summary>What checks mean, in the reader's language, with the examples of <c>resources/checks/examples.tsv</c>.</summary>
public static class CheckExplanation
{
    private static readonly Style Dim = new(Color.Grey);
    private static readonly Style Strong = new(decoration: Decoration.Bold);

    public static void Write(CheckInfo check, Texts texts, TerminalStyle style, TextWriter output)
    {
        var terminal = new TerminalWriter(output, style);
        terminal.Line((texts[$"{check.Name}.title"], Strong));
        terminal.Line($"{check.Id}  {check.Name}  {check.Category}  {texts[$"severity.{SeverityNames.Of(check.Severity)}"]}", Dim);
        terminal.Line();
        terminal.Marked("", texts[$"{check.Name}.explanation"], [], Style.Plain, Style.Plain, int.MaxValue);
        if (check.Maturity == Maturity.Preview)
        {
            terminal.Line();
            terminal.Marked("", texts.Format("explain.preview", check.Name, SeverityNames.Of(check.Severity)), [], Style.Plain, Style.Plain, int.MaxValue);
        }

        foreach (var example in CheckExamples.Of(check.Name))
        {
            terminal.Line();
            terminal.Line(texts[example.IsWrong ? "explain.wrong" : "explain.right"], new Style(example.IsWrong ? Color.Red : Color.Green));
            WriteLabelled(terminal, "en", example.English);
            WriteLabelled(terminal, "tr", example.Turkish);
            foreach (var entry in example.Glossary)
            {
                terminal.Line(("      ", Dim), (texts.Format("explain.glossary", entry), Dim));
            }
        }
    }

    private static void WriteLabelled(TerminalWriter terminal, string label, string text)
    {
        foreach (var line in TextLayout.Wrap(text, terminal.Columns - 6))
        {
            terminal.Line(($"  {label}  ", Dim), (line.Of(text).ToString(), Style.Plain));
            label = "  ";
        }
    }

    /// <summary>Every check in a line.</summary>
    public static void WriteAll(Texts texts, TerminalStyle style, TextWriter output)
    {
        var terminal = new TerminalWriter(output, style);
        var checks = CheckCatalogue.Infos;
        var widest = checks.Max(c => c.Name.Length);
        var severity = checks.Max(c => texts[$"severity.{SeverityNames.Of(c.Severity)}"].Length);
        foreach (var check in checks)
        {
            terminal.Line(
                ($"{check.Id}  ", Dim),
                ($"{check.Name.PadRight(widest)}  ", Strong),
                ($"{texts[$"severity.{SeverityNames.Of(check.Severity)}"].PadRight(severity)}  ", Dim),
                (texts[$"{check.Name}.title"], Style.Plain));
        }
    }
}
