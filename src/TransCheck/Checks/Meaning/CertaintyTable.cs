using System.Collections.Frozen;
using System.Globalization;
using TransCheck.Articles;
using TransCheck.Linguistics;
using TransCheck.Linguistics.Turkish;

namespace TransCheck.Checks.Meaning;

/// <summary>A way of being sure or unsure: the words of one language that say it, and those of the other that may render them.</summary>
/// <param name="Language">Whose words say it.</param>
/// <param name="Confidence">0 to 1: of the alarm when nothing renders it.</param>
/// <param name="Needed">Words of the other language without which there is no alarm; null for none.</param>
internal sealed record CertaintyKind(string Name, Language Language, double Confidence, CertaintyWords Says, CertaintyWords Heard, CertaintyWords? Needed);

/// <summary>Words, beginnings (<c>likel*</c>), endings (<c>*able</c>), sequences (<c>plans_to</c>) and forms (<c>@future</c>).</summary>
internal sealed class CertaintyWords
{
    private readonly FrozenSet<string> _words;
    private readonly FrozenDictionary<char, string[]> _beginnings;
    private readonly string[] _endings;
    private readonly FrozenDictionary<string, string[][]> _sequences;
    private readonly FrozenSet<string> _forms;

    /// <param name="bit">The list's own among those of the table.</param>
    public CertaintyWords(IReadOnlyCollection<string> entries, int bit)
    {
        Bit = bit < 64 ? 1UL << bit : throw new InvalidDataException("meaning/certainty.tsv: more than 64 lists");
        _forms = entries.Where(e => e[0] == '@').ToFrozenSet(StringComparer.Ordinal);
        _sequences = entries.Where(e => e.Contains('_', StringComparison.Ordinal)).Select(e => e.Split('_')).GroupBy(e => e[0], StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
        var words = entries.Where(e => e[0] != '@' && !e.Contains('_', StringComparison.Ordinal)).ToList();
        _endings = [.. words.Where(e => e[0] == '*').Select(e => e[1..])];
        _beginnings = words.Where(e => e[^1] == '*').Select(e => e[..^1]).GroupBy(e => e[0]).ToFrozenDictionary(g => g.Key, g => g.ToArray());
        _words = words.Where(e => !e.Contains('*', StringComparison.Ordinal)).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>One bit, which tells the list from the others of the table.</summary>
    public ulong Bit { get; }

    /// <summary>Whether an entry may begin with the word, whatever stands around it.</summary>
    public bool MayBegin(string word) =>
        word.Length > 0 && (_sequences.ContainsKey(word) || _words.Contains(word) || HasEnding(word) || HasBeginning(word)
            || (_forms.Count > 0 && (TurkishAnalyser.HasAbility(word) || TurkishAnalyser.HasFuture(word) || (_forms.Contains("@hearsay") && IsHearsay(word)))));

    /// <returns>How many tokens at <paramref name="at"/> are one of the entries; 0 for none.</returns>
    public int At(ReadOnlySpan<Token> tokens, int at)
    {
        var word = tokens[at].Folded;
        if (_sequences.TryGetValue(word, out var sequences))
        {
            foreach (var sequence in sequences)
            {
                if (StartsWith(tokens[at..], sequence))
                {
                    return sequence.Length;
                }
            }
        }

        return _words.Contains(word) || HasEnding(word) || (word.Length > 0 && HasBeginning(word)) || (_forms.Count > 0 && HasForm(tokens, at)) ? 1 : 0;
    }

    private static bool StartsWith(ReadOnlySpan<Token> tokens, string[] words)
    {
        if (tokens.Length < words.Length)
        {
            return false;
        }

        for (var i = 0; i < words.Length; i++)
        {
            var last = words[i];
            if (last[^1] == '*' ? !tokens[i].Folded.StartsWith(last.AsSpan(0, last.Length - 1), StringComparison.Ordinal) : tokens[i].Folded != last)
            {
                return false;
            }
        }

        return true;
    }

    private bool HasBeginning(string word)
    {
        if (_beginnings.TryGetValue(word[0], out var beginnings))
        {
            foreach (var beginning in beginnings)
            {
                if (word.StartsWith(beginning, StringComparison.Ordinal))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool HasEnding(string word)
    {
        foreach (var ending in _endings)
        {
            if (word.Length > ending.Length + 1 && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasForm(ReadOnlySpan<Token> tokens, int at)
    {
        var word = tokens[at].Folded;
        return (_forms.Contains("@ability") && TurkishAnalyser.HasAbility(word))
            || (_forms.Contains("@may") && word.EndsWith("bilir", StringComparison.Ordinal) && TurkishAnalyser.HasAbility(word) && EndsClause(tokens, at))
            || (_forms.Contains("@could") && word.Contains("bileceğ", StringComparison.Ordinal) && TurkishAnalyser.HasAbility(word) && IsTold(tokens, at))
            || (_forms.Contains("@future") && TurkishAnalyser.HasFuture(word))
            || (_forms.Contains("@past") && IsPast(word) && EndsClause(tokens, at))
            || (_forms.Contains("@hearsay") && IsHearsay(word) && EndsClause(tokens, at));
    }

    /// <summary>
    /// What may be is the object or subject of a verb (<c>gelebileceğini söyledi, gelebileceği söylendi</c>), no attribute, which also renders "to":
    /// <c>uyuyabileceğimiz bir yer</c>, a place to sleep.
    /// </summary>
    private static bool IsTold(ReadOnlySpan<Token> tokens, int at)
    {
        var word = tokens[at].Folded;
        return word is [.., 'n', 'ı' or 'i' or 'e' or 'a'] or [.., 'z' or 'k' or 'r' or 'm', 'ı' or 'i' or 'e' or 'a']
            || word.EndsWith("den", StringComparison.Ordinal) || word.EndsWith("dan", StringComparison.Ordinal)
            || (at + 1 < tokens.Length && tokens[at + 1].Folded != "kadar" && EndsClause(tokens, at + 1));
    }

    private static bool EndsClause(ReadOnlySpan<Token> tokens, int at) =>
        at + 1 == tokens.Length || tokens[at + 1].Kind == TokenKind.Symbol || ClauseWords.Ends.Contains(tokens[at + 1].Folded);

    private static bool IsPast(string word) => word.Length > 3 && word is [.., 'd' or 't', 'ı' or 'i' or 'u' or 'ü'];

    private static bool IsHearsay(string word) => word.Length > 4 && word[^1] == 'ş' && word[^3] == 'm';
}

/// <summary>The kinds of <c>resources/meaning/certainty.tsv</c>.</summary>
internal static class CertaintyTable
{
    private static readonly FormNote<ulong> BegunInEnglish = new(static word => BegunBy(word, Language.English));
    private static readonly FormNote<ulong> BegunInTurkish = new(static word => BegunBy(word, Language.Turkish));

    public static IReadOnlyList<CertaintyKind> Kinds { get; } = Load();

    private static CertaintyWords[] EnglishLists { get; } = ListsOf(Language.English);

    private static CertaintyWords[] TurkishLists { get; } = ListsOf(Language.Turkish);

    /// <summary>The bits of the lists of which some word of the tokens may begin an entry: of most sentences none that says anything.</summary>
    public static ulong MayHold(ReadOnlySpan<Token> tokens, Language language)
    {
        var lists = 0UL;
        foreach (ref readonly var token in tokens)
        {
            lists |= BegunBy(token, language);
        }

        return lists;
    }

    /// <summary>The bits of the lists of the language of which the word may begin an entry.</summary>
    public static ulong BegunBy(in Token token, Language language) => (language == Language.English ? BegunInEnglish : BegunInTurkish).Of(token.Form);

    private static ulong BegunBy(string word, Language language)
    {
        var lists = 0UL;
        foreach (var words in language == Language.English ? EnglishLists : TurkishLists)
        {
            lists |= words.MayBegin(word) ? words.Bit : 0;
        }

        return lists;
    }

    private static CertaintyWords[] ListsOf(Language language) =>
        [.. Kinds.SelectMany(k => (CertaintyWords?[])(k.Language == language ? [k.Says] : [k.Heard, k.Needed])).OfType<CertaintyWords>()];

    private static List<CertaintyKind> Load()
    {
        const string name = "meaning/certainty.tsv";
        var rows = ResourceTable.Read(name, "kind", "language", "role", "confidence", "words");
        var kinds = new List<CertaintyKind>();
        var lists = 0;
        CertaintyWords Words(string[] row) => new(row[4].Split(' '), lists++);
        foreach (var says in rows.Where(r => r[2] == "say"))
        {
            var heard = rows.Find(r => r[2] == "hear" && r[0] == says[0] && r[1] != says[1])
                ?? throw new InvalidDataException($"{name}: nothing renders the {says[1]} words of {says[0]}");
            kinds.Add(new CertaintyKind(
                says[0],
                says[1] == "en" ? Language.English : Language.Turkish,
                double.Parse(says[3], NumberStyles.Float, CultureInfo.InvariantCulture),
                Words(says),
                Words(heard),
                rows.Find(r => r[2] == "need" && r[0] == says[0] && r[1] != says[1]) is { } needed ? Words(needed) : null));
        }

        return kinds;
    }
}
