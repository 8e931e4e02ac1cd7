using System.Globalization;
using TransCheck.Articles;
using TransCheck.Checks;

namespace TransCheck.Reporting.Html;

/// <summary>Small pieces that several parts of a page show alike.</summary>
internal sealed class HtmlParts(Texts texts)
{
    public Texts Texts => texts;

    /// <returns>Markup.</returns>
    public string Badge(Severity severity) => Badge(severity, SeverityName(severity));

    /// <summary>The badge with how many there are: <c>3 critical</c>.</summary>
    /// <returns>Markup.</returns>
    public string Badge(Severity severity, int count) => Badge(severity, $"{texts.Number(count)} {SeverityName(severity)}");

    public string SeverityName(Severity severity) => texts[$"severity.{SeverityNames.Of(severity)}"];

    public string Title(CheckInfo check) => texts[$"{check.Name}.title"];

    /// <summary>Line and column, or a dash for a side that a finding has not.</summary>
    public string Place(ReportedSide? side) => side is null ? "–" : Place(side.Location);

    public string Place(Location location) => texts.Format("html.place", Id(location.Line), Id(location.Column));

    /// <summary>What the keys do.</summary>
    /// <param name="key">Of the text.</param>
    /// <returns>Markup.</returns>
    public string Keys(string key) => string.Format(CultureInfo.InvariantCulture, HtmlWriter.Escape(texts[key]), "<kbd>n</kbd>", "<kbd>p</kbd>", "<kbd>/</kbd>");

    /// <summary>The box that hides what has no findings.</summary>
    /// <returns>Markup.</returns>
    public string OnlyFound() => $"<p class=\"comfort\" hidden><label><input type=\"checkbox\" name=\"only-found\"> {HtmlWriter.Escape(texts["html.only-found"])}</label></p>\n";

    /// <returns>Markup: an attribute, with a space before it.</returns>
    public static string Lang(Language language) => $" lang=\"{JsonText.Code(language)}\"";

    /// <summary>A number as programs read it, for ids and attributes.</summary>
    public static string Id(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>As <see cref="Texts.Percent"/> rounds it.</summary>
    /// <param name="share">0 to 1.</param>
    public static int Percent(double share) => (int)Math.Round(100 * share, MidpointRounding.AwayFromZero);

    /// <summary>The id of the element of a finding.</summary>
    /// <param name="pair">Index of its pair in the report.</param>
    /// <param name="finding">Its index among those of the pair.</param>
    public static string FindingId(int pair, int finding) => $"f{Id(pair)}-{Id(finding)}";

    /// <summary>As much of a message or title as a list shows of it.</summary>
    public static string Shortened(string text)
    {
        const int Longest = 500;
        return text.Length <= Longest ? text : $"{text[..(char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)]}…";
    }

    /// <summary>Numbers that lead to other pages.</summary>
    /// <param name="here">The number of this page.</param>
    public static void WritePageLinks(HtmlWriter page, Texts texts, IEnumerable<(int Number, string File)> pages, int here)
    {
        foreach (var (number, file) in pages)
        {
            page.Raw("<a href=\"").Text(file).Raw(number == here ? "\" aria-current=\"page\">" : "\">").Text(texts.Number(number)).Raw("</a>");
        }
    }

    /// <summary>The id of the element of a pair.</summary>
    public static string PairId(int pair) => $"p{Id(pair)}";

    private static string Badge(Severity severity, string text) => $"<span class=\"severity {SeverityNames.Of(severity)}\">{HtmlWriter.Escape(text)}</span>";
}
