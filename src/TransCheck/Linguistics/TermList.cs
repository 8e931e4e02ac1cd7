using System.Globalization;

namespace TransCheck.Linguistics;

/// <param name="Weight">How often the one is rendered by the other, above 0 and up to 1.</param>
/// <param name="IsSpecialised">A term of a field, which a careful translation renders in one way throughout.</param>
internal sealed record Term(string English, string Turkish, double Weight, bool IsSpecialised);

/// <summary>English and Turkish words and phrases that render each other, written by hand in <c>resources/lexicon/terms.tsv</c>.</summary>
internal sealed class TermList
{
    private TermList(List<Term> terms) => Terms = terms;

    public IReadOnlyList<Term> Terms { get; }

    public static TermList Read(string name)
    {
        var terms = new List<Term>();
        foreach (var row in ResourceTable.Read(name, "english", "turkish", "weight", "kind"))
        {
            if (!double.TryParse(row[2], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight) || weight is <= 0 or > 1)
            {
                throw new InvalidDataException($"{name}: the weight of {row[0]} is {row[2]}, not a number above 0 and up to 1");
            }

            var specialised = row[3] switch
            {
                "term" => true,
                "word" => false,
                _ => throw new InvalidDataException($"{name}: {row[0]} is of kind {row[3]}, neither word nor term"),
            };
            terms.Add(new Term(row[0], row[1], weight, specialised));
        }

        return new TermList(terms);
    }

    /// <summary>
    /// The stems of the terms, tied. Within a phrase every word may render every other, so each of them gets its share of the weight. The words of specialised
    /// terms follow each other in the same order in both languages (<c>training data, eğitim verisi</c>); where they do not, they are left out.
    /// </summary>
    public Lexicon ToLexicon(LengthModel length)
    {
        var english = new StemCounter();
        var turkish = new StemCounter();
        var entries = new List<LexiconEntry>();
        foreach (var term in Terms)
        {
            var e = english.Add(term.English, Articles.Language.English);
            var t = turkish.Add(term.Turkish, Articles.Language.Turkish);
            var inOrder = term.IsSpecialised && e.Length > 1 && t.Length > 1;
            if (inOrder && e.Length != t.Length)
            {
                continue;
            }

            for (var x = 0; x < e.Length; x++)
            {
                for (var y = inOrder ? x : 0; y < (inOrder ? x + 1 : t.Length); y++)
                {
                    entries.Add(new LexiconEntry(e[x], t[y], (float)(term.Weight / t.Length), (float)(term.Weight / e.Length)));
                }
            }
        }

        return new Lexicon(english.ToTable(), turkish.ToTable(), [.. entries], length);
    }
}
