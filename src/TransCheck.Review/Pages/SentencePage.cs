using TransCheck.Reporting.Html;
using TransCheck.Review.Desk;
using TransCheck.Review.Editing;

namespace TransCheck.Review.Pages;

/// <summary>A form to edit one sentence; the script of the pair's page takes it from here into its place.</summary>
internal sealed class SentencePage(ReviewDesk desk, ReviewOptions options, PageFrame frame, DeskPair pair, int segment)
{
    /// <param name="sentence">As the file has it.</param>
    /// <param name="text">What stands in the form.</param>
    public string Write(EditableSentence sentence, string text) => frame.Write(desk, options, page =>
    {
        var texts = options.Texts;
        var address = $"pair/{HtmlParts.Id(pair.Index)}";
        page.Raw("<h1").Raw(HtmlParts.Lang(pair.Report.Target.Language)).Raw(">").Text(pair.Report.Target.Title).Raw("</h1>\n<p class=\"places\">").Text(pair.Report.Target.Path).Raw("</p>\n");
        page.Raw("<form class=\"sentence\" method=\"post\" action=\"").Raw(frame.Link($"{address}/sentence/{HtmlParts.Id(segment)}")).Raw("\"><input type=\"hidden\" name=\"hash\" value=\"").Text(sentence.Hash);
        page.Raw("\"><label><span>").Text(texts["desk.edit.label"]).Raw("</span><textarea name=\"text\" rows=\"").Text(HtmlParts.Id(Math.Clamp((text.Length / 60) + 1 + text.AsSpan().Count('\n'), 2, 12))).Raw("\"").Raw(HtmlParts.Lang(pair.Report.Target.Language)).Raw(" spellcheck=\"true\">");

        // The parser drops a line end at the very beginning.
        page.Raw("\n").Text(text).Raw("</textarea></label><span class=\"buttons\"><button data-key=\"save\">").Text(texts["desk.save"]).Raw("</button><a class=\"cancel\" href=\"").Raw(frame.Link(address)).Raw("\">").Text(texts["desk.cancel"]).Raw("</a></span></form>\n");
    });
}
