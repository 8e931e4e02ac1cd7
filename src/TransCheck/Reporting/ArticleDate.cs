using System.Globalization;
using System.Text.RegularExpressions;
using TransCheck.Articles;
using TransCheck.Facts;
using TransCheck.Linguistics;

namespace TransCheck.Reporting;

/// <summary>When an article is of, by what it says and by the name of its file.</summary>
internal static partial class ArticleDate
{
    /// <summary>Longer texts are no dates.</summary>
    private const int LongestDate = 60;

    /// <param name="written">As the article has it; null where it has none.</param>
    /// <param name="path">Of its file: <c>_posts/2026-04-09-atlas.md</c>, <c>2026/04/09/atlas.html</c>.</param>
    /// <param name="language">Of the article.</param>
    /// <returns>The day, <c>2026-04-09</c>, or the month, <c>2026-04</c>; null where neither tells.</returns>
    public static string? Of(string? written, string path, Language language) =>
        written is { Length: > 0 and <= LongestDate } ? InDigits(written, YearFirst()) ?? InWords(written, language) ?? OfPath(path) : OfPath(path);

    private static string? OfPath(string path) => InDigits(path, InPath());

    private static string? InDigits(string text, Regex pattern)
    {
        foreach (Match match in pattern.Matches(text))
        {
            if (Written(Number(match.Groups[1]), Number(match.Groups[2]), match.Groups[3].Success ? Number(match.Groups[3]) : null) is { } date)
            {
                return date;
            }
        }

        return null;

        static int Number(Group digits) => int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
    }

    /// <summary><c>9 Nisan 2026</c>, <c>April 9, 2026</c>, <c>09.04.2026</c>; not <c>04/05/2026</c>, which may be of April or of May.</summary>
    private static string? InWords(string text, Language language)
    {
        var block = new Block(BlockKind.Paragraph, 0, text, SourceMap.Verbatim(0));
        var document = Segmenter.Segment(new Article("", ArticleFormat.PlainText, ArticleMetadata.None, [block], LineIndex.Of(text)), language);
        var mentions = new List<Mention>();
        foreach (var segment in document.Segments)
        {
            new NumericFinder().Find(document, segment, mentions);
        }

        return mentions.Select(m => m.Value is DateValue { OrderOpen: false, Year: { } year, Month: { } month } d ? Written(year, month, d.Day) : null).FirstOrDefault(d => d is not null);
    }

    private static string? Written(int year, int month, int? day)
    {
        if (year is < 1 or > 9999 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return null;
        }

        return day is null ? string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}") : string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}");
    }

    [GeneratedRegex(@"^\s*([0-9]{4})[-/.]([0-9]{1,2})(?:[-/.]([0-9]{1,2}))?(?![0-9])")]
    private static partial Regex YearFirst();

    [GeneratedRegex("(?<![0-9])((?:19|20)[0-9]{2})[-/]([0-9]{2})[-/]([0-9]{2})(?![0-9])")]
    private static partial Regex InPath();
}
