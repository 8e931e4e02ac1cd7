using TransCheck.Articles;
using TransCheck.Facts.Grammar;

namespace TransCheck.Facts;

/// <summary>Numbers, percents, money, quantities, dates and times of both languages.</summary>
internal sealed class NumericFinder : IFactFinder
{
    public void Find(Document document, Segment segment, ICollection<Mention> mentions)
    {
        NumericScanner scanner = document.Language == Language.Turkish
            ? new TurkishScanner(document, segment)
            : new EnglishScanner(document, segment);
        foreach (var mention in scanner.Scan())
        {
            mentions.Add(mention);
        }
    }
}
