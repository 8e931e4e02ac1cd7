using TransCheck.Articles;
using TransCheck.Linguistics;

namespace TransCheck.Checks.Terms;

/// <summary>The specialised terms of <c>resources/lexicon/terms.tsv</c> and the ways in which Turkish renders them.</summary>
internal sealed class TermTable
{
    private static readonly Lazy<TermTable> Shipped = new(() => new TermTable(TermList.Read("lexicon/terms.tsv").Terms.Where(t => t.IsSpecialised)));

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    private TermTable(IEnumerable<Term> renderings)
    {
        var terms = new List<TermForm>();
        var ways = new List<List<TermForm>>();
        foreach (var (english, turkish, _, _) in renderings)
        {
            var key = Key(english);
            if (!_numbers.TryGetValue(key, out var term))
            {
                _numbers.Add(key, term = terms.Count);
                terms.Add(new TermForm(term, 0, english, CaseSensitive: english.All(char.IsUpper)));
                ways.Add([]);
            }

            ways[term].Add(new TermForm(term, ways[term].Count, turkish));
        }

        English = new TermIndex(terms, Language.English, loose: false, _ => false);
        Turkish = new TermIndex(ways.SelectMany(w => w), Language.Turkish, loose: true, _ => false);
    }

    public static TermTable Default => Shipped.Value;

    public TermIndex English { get; }

    public TermIndex Turkish { get; }

    /// <returns>-1 for an English term that the table does not have.</returns>
    public int Find(string english) => _numbers.GetValueOrDefault(Key(english), -1);

    private static string Key(string english) => string.Concat(TermSpelling.Words(english, Language.English)).Replace(" ", "", StringComparison.Ordinal);
}
