using TransCheck.Articles;
using TransCheck.Checks;
using TransCheck.Facts;
using TransCheck.Facts.Names;
using TransCheck.Facts.Quotations;
using TransCheck.Reading;
using TransCheck.Reporting;

namespace TransCheck.Tests.Reporting;

/// <summary>Made-up reports that hold one of everything.</summary>
internal static class Sample
{
    public static CheckInfo Percent { get; } = new("TC0203", "sample-altered", Mqm.Mistranslation, Severity.Critical);

    public static CheckInfo Sentence { get; } = new("TC0103", "sample-missing", Mqm.Omission, Severity.Major);

    public static CheckInfo Format { get; } = new("TC0210", "sample-written", Mqm.NumberFormat, Severity.Minor);

    public static CheckReport Report => new(
        [
            Pair("harbour", "Harbour trade grows", "Liman ticareti büyüyor", Altered, Missing, Written) with
            {
                Facts = new FactLists(
                    [
                        new(new PercentValue(22), 0), new(new DateValue(2025, 4, null)), new(new NameValue("Port of Mersin")), new(new MoneyValue(14_300_000, "USD"), 2),
                        new(new QuotationValue("“We had to turn ships away, and we shall build a second quay.”", 12), 1), new(new QuantityValue(1, "month"), 1),
                    ],
                    [
                        new(new PercentValue(12), 0), new(new DateValue(2025, 4, null)), new(new NameValue("Port of Mersin")), new(new MoneyValue(14_300_000, "TRY"), 2),
                        new(new QuotationValue("“We had to turn ships away, and we shall build a third quay.”", 12), 1), new(new NumberValue(16_181.5m), 2),
                    ],
                    12),
            },
            Pair("lighthouse", "The lighthouse is lit again", "Deniz feneri yeniden yandı"),
            Pair("ferry", "A ferry for the islands", "Adalara feribot", Missing),
        ],
        [new UnpairedReport("tr/rihtim.md", Language.Turkish, "Rıhtım", "unpaired.no-counterpart")],
        [new ReadError("en/broken.md", "read.empty", [])]);

    public static CheckReport Clean => new([Pair("lighthouse", "The lighthouse is lit again", "Deniz feneri yeniden yandı")], [], []);

    public static ReportedFinding Altered => new(
        Percent,
        Severity.Critical,
        0.97,
        "sample-altered.message",
        ["22 percent", "12 percent"],
        "0123456789abcdef0123456789abcdef",
        Side(12, "Container traffic through the port of Mersin rose by [|22%|] in April, the harbour office said, although a crane stood still for nine days.", "22 percent"),
        Side(14, "Liman idaresinin açıklamasına göre, bir vinç dokuz gün çalışmadığı hâlde Mersin Limanı’ndan geçen konteyner sayısı nisan ayında [|yüzde 12|] arttı.", "12 percent"));

    public static ReportedFinding Missing => new(
        Sentence,
        Severity.Major,
        0.5,
        "sample-missing.message",
        [],
        "1123456789abcdef0123456789abcdef",
        Side(13, "[|No figures were given for bulk goods.|]", null),
        null);

    public static ReportedFinding Written => new(
        Format,
        Severity.Minor,
        0.805,
        "sample-written.message",
        ["14.3", "14,3"],
        "2123456789abcdef0123456789abcdef",
        Side(20, "It earned $[|14.3|] million.", "14300000 USD"),
        Side(22, "Liman [|14.3|] milyon dolar kazandı.", "14300000 USD"));

    /// <param name="line">Where the sentence stands, from column 1.</param>
    /// <param name="marked">The sentence with <c>[|</c> and <c>|]</c> around the words.</param>
    public static ReportedSide Side(int line, string marked, string? value)
    {
        var start = marked.IndexOf("[|", StringComparison.Ordinal);
        var end = marked.IndexOf("|]", StringComparison.Ordinal) - 2;
        var segment = marked.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);
        return new ReportedSide(new Location(line, start + 1, line, end + 1), segment[start..end], value, segment, TextSpan.FromBounds(start, end));
    }

    private static PairReport Pair(string name, string source, string target, params ReportedFinding[] findings) => new(
        new ReportedArticle($"en/{name}.md", Language.English, source),
        new ReportedArticle($"tr/{name}.md", Language.Turkish, target),
        0.99,
        ["path", "names", "numbers"],
        [.. findings]);
}
