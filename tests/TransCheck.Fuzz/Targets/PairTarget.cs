using TransCheck.Articles;
using TransCheck.Checks.Terms;
using TransCheck.Fuzz.Oracles;
using TransCheck.Linguistics;
using TransCheck.Pairing;
using TransCheck.Reading;
using TransCheck.Reporting;

namespace TransCheck.Fuzz.Targets;

/// <summary>The whole check of a text and its translation, with a glossary, and the report of it in every format.</summary>
internal sealed class PairTarget(string name, IArticleFormatReader reader, string extension, SegmentMode segments) : IFuzzTarget
{
    private static readonly Glossary Glossary = new(
    [
        new GlossaryEntry { English = ["language model"], Turkish = ["dil modeli"], ForbiddenTurkish = ["lisan modeli"] },
        new GlossaryEntry { English = ["Muse Spark"], DoNotTranslate = true },
        new GlossaryEntry { English = ["rise"], Turkish = ["artmak"], Note = "a verb" },
    ]);

    public string Name => name;

    public bool IsSlow => true;

    public IEnumerable<byte[]> MoreSeeds => Corpora.Pairs(extension).Concat(extension == ".html" ? [] : Corpora.Sentences());

    public void Run(byte[] input)
    {
        var (first, second) = InputText.Pair(input);
        if (ArticleInput.Read(reader, $"en/a{extension}", first) is not { } source || ArticleInput.Read(reader, $"tr/a{extension}", second) is not { } target)
        {
            return;
        }

        var options = TransCheckOptions.Default with { Glossary = Glossary, Segments = segments, Detail = ReportDetail.Text };
        var report = Check(new ArticlePair(source.Article, Language.English, target.Article, Language.Turkish, 1, []), options);
        if (report is null)
        {
            return;
        }

        foreach (var finding in report.Findings)
        {
            OracleException.Unless(finding.Source is not null || finding.Target is not null, "finding without a place", finding.Check.Id);
            OracleException.Unless(finding.Confidence is >= 0 and <= 1, "confidence is no share", finding.Check.Id);
            Places.Check(finding.Source, source.Article, source.File);
            Places.Check(finding.Target, target.Article, target.File);
        }

        // To write and read all formats takes longer than the check, and has a target of its own.
        if (!report.Findings.IsEmpty && input.Length % 4 == 0)
        {
            Formats.Check(new CheckReport([report], [], []));
        }
    }

    /// <returns>Null for a pair that asks for too much work, which ends with an error of that pair.</returns>
    private static PairReport? Check(ArticlePair pair, TransCheckOptions options)
    {
        try
        {
            return TransChecker.Check(pair, options);
        }
        catch (WorkSpentException)
        {
            return null;
        }
    }
}
