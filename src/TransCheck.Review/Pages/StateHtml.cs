using TransCheck.Decisions;
using TransCheck.Reporting.Html;
using TransCheck.Review.Desk;

namespace TransCheck.Review.Pages;

/// <summary>How the state of a finding looks.</summary>
internal static class StateHtml
{
    public static void WriteBadge(HtmlWriter page, HtmlParts parts, DeskFinding finding)
    {
        if (finding.State != FindingState.Open)
        {
            var state = FindingFilter.Name(finding.State);
            page.Raw(" <span class=\"state ").Text(state).Raw("\">").Text(parts.Texts[$"desk.state.{state}"]).Raw("</span>");
        }

        if (finding.IsNew)
        {
            page.Raw(" <span class=\"state new\">").Text(parts.Texts["desk.state.new"]).Raw("</span>");
        }
    }

    /// <summary>Who decided, when and why.</summary>
    public static void WriteDecision(HtmlWriter page, HtmlParts parts, Decision? decision)
    {
        if (decision is not { Verdict: var verdict } || verdict == Verdict.None)
        {
            return;
        }

        var texts = parts.Texts;
        page.Raw("<p class=\"decided\">");
        if (verdict.State != DecisionState.Open)
        {
            page.Raw("<b>").Text(texts[$"desk.state.{Words.Of(verdict.State)}"]).Raw("</b>");
            page.Text(verdict.Reason is { } reason ? $": {texts[$"desk.reason.{Words.Of(reason)}"]}" : "").Text(" · ");
        }

        page.Text(decision.By).Text(" · ").Raw("<time datetime=\"").Text(decision.At.UtcDateTime.ToString("O", System.Globalization.CultureInfo.InvariantCulture)).Raw("\">");
        page.Text(decision.At.ToLocalTime().ToString("d MMMM yyyy HH:mm", texts.Culture)).Raw("</time>");
        if (verdict.Comment is { Length: > 0 } comment)
        {
            page.Raw("<br><q>").Text(comment).Raw("</q>");
        }

        page.Raw("</p>");
    }
}
