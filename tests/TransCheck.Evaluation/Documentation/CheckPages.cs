using System.Globalization;
using System.Text;
using TransCheck.Articles;
using TransCheck.Checks;
using TransCheck.Evaluation.Corpora;
using TransCheck.Reporting;

namespace TransCheck.Evaluation.Documentation;

/// <summary>Writes <c>docs/checks</c>: a page for each check and an index, from the catalogue, the string table, the examples and the figures.</summary>
internal static class CheckPages
{
    private static readonly Texts English = new(Language.English);
    private static readonly Texts Turkish = new(Language.Turkish);

    /// <returns>File name and text of each page.</returns>
    public static SortedDictionary<string, string> Render(IReadOnlyDictionary<string, CheckFigures> figures, IReadOnlyDictionary<string, JudgedFigures> judged)
    {
        var examples = Example.ReadAll().Concat(Example.ReadArchive()).ToLookup(e => e.Check, StringComparer.Ordinal);
        var checks = CheckCatalogue.Infos.ToList();
        var pages = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["README.md"] = Index(checks, figures) };
        foreach (var check in checks)
        {
            pages[$"{check.Id}.md"] = Page(check, [.. examples[check.Name]], figures.GetValueOrDefault(check.Name), judged.GetValueOrDefault(check.Name));
        }

        return pages;
    }

    private static string Index(List<CheckInfo> checks, IReadOnlyDictionary<string, CheckFigures> figures)
    {
        var page = new StringBuilder();
        Line(page, "# Checks");
        Line(page);
        Line(page, "Recall: share of altered facts that the check reports, one altered fact in each article. Alarms: findings in 1,000 words of untouched human translations, right ones included.");
        Line(page, "This folder is written by `dotnet run -c Release --project tests/TransCheck.Evaluation -- docs docs/checks`; the figures stand in `figures.tsv` and, of findings that were judged one by one (`evaluate-judged`), in `judged.tsv`.");
        foreach (var group in checks.GroupBy(c => c.Id[..4], StringComparer.Ordinal))
        {
            Line(page);
            Line(page, $"## {group.Key}xx");
            Line(page);
            Line(page, "| id | check | in English | Türkçesi | severity | recall | alarms |");
            Line(page, "|---|---|---|---|---|---:|---:|");
            foreach (var check in group)
            {
                var measured = figures.GetValueOrDefault(check.Name);
                Line(page, $"| [{check.Id}]({check.Id}.md) | {check.Name} | {English[check.Name + ".title"]} | {Turkish[check.Name + ".title"]} | {SeverityNames.Of(check.Severity)} | {measured?.Recall} | {measured?.AlarmRate} |");
            }
        }

        return page.ToString();
    }

    private static string Page(CheckInfo check, Example[] examples, CheckFigures? figures, JudgedFigures? judged)
    {
        var page = new StringBuilder();
        Line(page, $"# {check.Id} {check.Name}");
        Line(page);
        Line(page, $"Category `{check.Category}`, severity `{SeverityNames.Of(check.Severity)}`.");
        if (figures is { Altered: > 0 })
        {
            Line(page, string.Create(CultureInfo.InvariantCulture, $"Recall {figures.Recall} of {figures.Altered} altered facts."));
        }

        if (figures is { Words: > 0 })
        {
            Line(page, string.Create(CultureInfo.InvariantCulture, $"Alarms {figures.AlarmRate} per 1,000 words of untouched human translations ({figures.Alarms} in {figures.Words} words)."));
        }

        if (judged is not null)
        {
            Line(page, $"Judged in real translations: {judged.All} right; {judged.Sure} that say .9 and more, {judged.Likely} from .7 on, {judged.Rest} below.");
        }

        foreach (var (texts, right, wrong) in new[] { (English, "Right", "Wrong"), (Turkish, "Doğru", "Yanlış") })
        {
            Line(page);
            Line(page, $"## {texts[check.Name + ".title"]}");
            Line(page);
            Line(page, texts[check.Name + ".explanation"]);
            if (check.Maturity == Maturity.Preview)
            {
                Line(page);
                Line(page, texts.Format("explain.preview", check.Name, SeverityNames.Of(check.Severity)));
            }

            foreach (var (verdict, rows) in new[] { (wrong, examples.Where(e => e.Wrong).ToList()), (right, [.. examples.Where(e => !e.Wrong)]) })
            {
                if (rows.Count == 0)
                {
                    continue;
                }

                Line(page);
                Line(page, $"{verdict}:");
                Line(page);
                foreach (var row in rows)
                {
                    var entries = CheckExamples.EntriesFor(check.Name, row.English);
                    Line(page, $"- {Cell(row.English)}<br>{Cell(row.Turkish)}{string.Concat(entries.Select(e => $"<br>{texts.Format("explain.glossary", Cell(e))}"))}");
                }
            }
        }

        return page.ToString();
    }

    /// <summary>Text as Markdown shows it literally.</summary>
    private static string Cell(string text) => new StringBuilder(text).Replace("\\", @"\\").Replace("*", @"\*").Replace("_", @"\_").Replace("[", @"\[").Replace("<", "&lt;").ToString();

    private static void Line(StringBuilder page, string text = "") => page.Append(text).Append('\n');
}
