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
    public string Place(ReportedSide? side) => side is null ? "–" : texts.Format("html.place", Id(side.Location.Line), Id(side.Location.Column));

    /// <returns>Markup: an attribute, with a space before it.</returns>
    public static string Lang(Language language) => $" lang=\"{JsonText.Code(language)}\"";

    /// <summary>A number as programs read it, for ids and attributes.</summary>
    public static string Id(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The id of the element of a finding.</summary>
    /// <param name="pair">Index of its pair in the report.</param>
    /// <param name="finding">Its index among those of the pair.</param>
    public static string FindingId(int pair, int finding) => $"f{Id(pair)}-{Id(finding)}";

    /// <summary>The id of the element of a pair.</summary>
    public static string PairId(int pair) => $"p{Id(pair)}";

    private static string Badge(Severity severity, string text) => $"<span class=\"severity {SeverityNames.Of(severity)}\">{HtmlWriter.Escape(text)}</span>";
}
