using System.Globalization;

namespace TransCheck.Linguistics;

/// <summary>English and Turkish words and phrases that render each other, written by hand in <c>resources/lexicon/terms.tsv</c>.</summary>
internal sealed class TermList
{
    private readonly List<(string English, string Turkish, double Weight)> _terms;

    private TermList(List<(string English, string Turkish, double Weight)> terms) => _terms = terms;

    public IReadOnlyList<(string English, string Turkish, double Weight)> Terms => _terms;

    public static TermList Read(string name)
    {
        var terms = new List<(string English, string Turkish, double Weight)>();
        foreach (var row in ResourceTable.Read(name, "english", "turkish", "weight"))
        {
            if (!double.TryParse(row[2], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight) || weight is <= 0 or > 1)
            {
                throw new InvalidDataException($"{name}: the weight of {row[0]} is {row[2]}, not a number above 0 and up to 1");
            }

            terms.Add((row[0], row[1], weight));
        }

        return new TermList(terms);
    }

    /// <summary>The stems of the terms, tied. Within a phrase every word may render every other, so each of them gets its share of the weight.</summary>
    public Lexicon ToLexicon(LengthModel length)
    {
        var english = new StemCounter();
        var turkish = new StemCounter();
        var entries = new List<LexiconEntry>();
        foreach (var (englishTerm, turkishTerm, weight) in _terms)
        {
            var e = english.Add(englishTerm, Articles.Language.English);
            var t = turkish.Add(turkishTerm, Articles.Language.Turkish);
            foreach (var x in e)
            {
                foreach (var y in t)
                {
                    entries.Add(new LexiconEntry(x, y, (float)(weight / t.Length), (float)(weight / e.Length)));
                }
            }
        }

        return new Lexicon(english.ToTable(), turkish.ToTable(), entries, length);
    }
}
