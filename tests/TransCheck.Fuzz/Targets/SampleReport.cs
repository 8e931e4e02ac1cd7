using TransCheck.Articles;
using TransCheck.Checks;
using TransCheck.Reading;
using TransCheck.Reporting;

namespace TransCheck.Fuzz.Targets;

/// <summary>A report that is made of any texts, with a finding on both sides, one on either, and one of everything else.</summary>
internal static class SampleReport
{
    /// <param name="texts">Used in turn, so that each comes everywhere; at least one.</param>
    public static CheckReport Of(IReadOnlyList<string> texts)
    {
        var next = 0;
        var severity = 0;
        var pair = new PairReport(Article("en"), Article("tr"), 0.9, ["path", "names"], [Finding(true, true), Finding(true, false), Finding(false, true), Finding(true, true)])
        {
            SetAside = [new SetAsideFinding(Finding(true, true), SetAsideBy.Suppression, Text()) { Place = (Path("en"), new Location(1, 1, 1, 2)) }],
        };
        return new CheckReport(
            [pair],
            [new UnpairedReport(Path("tr"), Language.Turkish, Text(), "unpaired.no-counterpart"), new UnpairedReport(Path("tr"), Language.Turkish, Text(), "unpaired.deleted") { Deleted = Path("en") }],
            [new ReadError(Path("en"), "read.no-access", [Text()])]);

        string Text() => texts[next++ % texts.Count];

        // A path is what tells the findings apart, so it has none of the characters that some format cannot hold as they are.
        string Path(string folder) => $"{folder}/{string.Concat(Text().Where(c => char.IsLetterOrDigit(c) || "-_ .,:;%&<>\"'@#|()[]".Contains(c, StringComparison.Ordinal)).Take(40)).Trim()}";

        ReportedArticle Article(string folder) => new(Path(folder), folder is "tr" ? Language.Turkish : Language.English, Text());

        ReportedFinding Finding(bool source, bool target)
        {
            var check = CheckCatalogue.Infos[severity % CheckCatalogue.Infos.Length];
            return new ReportedFinding(check, (Severity)(severity++ % 4), 0.75, $"{check.Name}.message", [Text(), Text(), Text(), Text(), Text()], $"{severity:x32}", source ? Side() : null, target ? Side() : null);
        }

        ReportedSide Side()
        {
            var segment = Text();
            var mark = TextSpan.FromBounds(segment.Length / 3, segment.Length / 2);
            return new ReportedSide(new Location(7 + next, 3, 7 + next, 4), mark.Of(segment).ToString(), Text(), segment, mark);
        }
    }
}
