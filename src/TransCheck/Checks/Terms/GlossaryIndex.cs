using System.Collections.Immutable;
using TransCheck.Articles;
using TransCheck.Linguistics;

namespace TransCheck.Checks.Terms;

/// <summary>A glossary made ready for one direction of translation.</summary>
internal sealed class GlossaryIndex
{
    /// <summary>Longer words in capitals are headlines, not abbreviations.</summary>
    private const int LongestAbbreviation = 5;

    private readonly TermIndex _terms;
    private readonly TermIndex _renderings;
    private readonly ImmutableArray<TermForm>[] _allowed;
    private readonly ImmutableArray<GlossaryEntry> _entries;

    public GlossaryIndex(ImmutableArray<GlossaryEntry> entries, Language source)
    {
        _entries = entries;
        var target = source == Language.Turkish ? Language.English : Language.Turkish;
        _terms = new TermIndex(entries.SelectMany((e, i) => Terms(e, i, source)), source, loose: false, form => IsAction(entries[form.Term]));
        _allowed = [.. entries.Select((e, i) => Allowed(e, i, source).ToImmutableArray())];
        var forbidden = entries.SelectMany((e, i) => Forbidden(e, source).Select(text => Form(e, i, 0, text) with { IsForbidden = true }));
        _renderings = new TermIndex(_allowed.SelectMany(a => a).Concat(forbidden), target, loose: true, form => IsAction(entries[form.Term]));
    }

    public GlossaryEntry this[int term] => _entries[term];

    /// <summary>The ways in which a term may be rendered; empty where the glossary only forbids some.</summary>
    public ImmutableArray<TermForm> Allowed(int term) => _allowed[term];

    /// <summary>Where the source uses terms, by segment; a term within a longer one is not meant itself.</summary>
    public List<TermHit>[] FindTerms(Document source) => TermHits.Longest(TermHits.Of(_terms, source));

    /// <summary>Where the target renders terms, rightly or wrongly, by segment.</summary>
    public List<TermHit>[] FindRenderings(Document target) => TermHits.Of(_renderings, target);

    private static IEnumerable<TermForm> Terms(GlossaryEntry entry, int term, Language source)
    {
        var own = source == Language.Turkish ? entry.Turkish : entry.English;
        var texts = own.IsEmpty && entry.DoNotTranslate ? (source == Language.Turkish ? entry.English : entry.Turkish) : own;
        return texts.Select((text, i) => Form(entry, term, i, text));
    }

    private static IEnumerable<TermForm> Allowed(GlossaryEntry entry, int term, Language source)
    {
        IEnumerable<string> texts = source == Language.Turkish ? entry.English : entry.Turkish;
        if (entry.DoNotTranslate)
        {
            texts = texts.Concat(Terms(entry, term, source).Select(t => t.Text));
        }

        return texts.Select((text, i) => Form(entry, term, i, text) with { CaseSensitive = false });
    }

    private static ImmutableArray<string> Forbidden(GlossaryEntry entry, Language source) => source == Language.Turkish ? entry.ForbiddenEnglish : entry.ForbiddenTurkish;

    private static TermForm Form(GlossaryEntry entry, int term, int rendering, string text) =>
        new(term, rendering, text, CaseSensitive: entry.CaseSensitive ?? IsAbbreviation(text));

    private static bool IsAbbreviation(string text) => text.Length is > 1 and <= LongestAbbreviation && text.All(char.IsUpper);

    /// <summary>A Turkish infinitive says that the entry is a verb.</summary>
    private static bool IsAction(GlossaryEntry entry) =>
        entry.Turkish.Any(t => Folding.Fold(t, Language.Turkish) is var folded && (folded.EndsWith("mak", StringComparison.Ordinal) || folded.EndsWith("mek", StringComparison.Ordinal)));
}
