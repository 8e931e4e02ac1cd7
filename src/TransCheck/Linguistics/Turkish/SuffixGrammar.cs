using System.Collections.Frozen;

namespace TransCheck.Linguistics.Turkish;

/// <summary>What the suffixes behind a stem say.</summary>
[Flags]
internal enum SuffixFeatures
{
    None = 0,
    Negative = 1,

    /// <summary>Negative or not, the form alone does not tell (<c>yapmam</c>: I do not do, my doing).</summary>
    PerhapsNegative = 2,

    /// <summary><c>-madan</c>: without doing, and with <c>önce</c> before doing.</summary>
    Without = 4,
    Passive = 8,
    Causative = 16,
    Ability = 32,
    Plural = 64,
    Conditional = 128,
    Reciprocal = 256,
    Imperative = 512,

    /// <summary>A negated verb as a noun or attribute: <c>bilinmeyen, gelmemesi</c>.</summary>
    Nominal = 1024,

    /// <summary>A negated verb as the object of another one: <c>gelmediğini, gelmeyeceğini</c>.</summary>
    Complement = 2048,

    /// <summary><c>-maz</c>: often part of a word (<c>su geçirmez</c>: waterproof).</summary>
    Aorist = 4096,
}

/// <summary>
/// Turkish inflection as an automaton over suffixes with vowel harmony, consonant assimilation and buffer letters,
/// read from <c>resources/tr/suffixes.tsv</c>. It knows no stems: whoever asks brings one.
/// </summary>
internal sealed class SuffixGrammar
{
    private const int MaxSuffixes = 9;
    private const string EndState = "end";

    private readonly FrozenDictionary<string, int> _states;
    private readonly Transition[][] _from;
    private readonly int _end;

    private SuffixGrammar(FrozenDictionary<string, int> states, Transition[][] from) =>
        (_states, _from, _end) = (states, from, states[EndState]);

    public static SuffixGrammar Default { get; } = Load();

    private readonly record struct Transition(string Suffix, bool OptionalFirst, int To, SuffixFeatures Features);

    /// <summary>Whether the letters of <paramref name="word"/> from <paramref name="stemEnd"/> on are suffixes that may follow a stem of this kind.</summary>
    /// <param name="word">Folded.</param>
    /// <param name="stemEnd">1 or more.</param>
    /// <param name="state"><c>verb</c> or <c>noun</c>, or another state of the table.</param>
    /// <param name="features">Of the first analysis found; suffixes earlier in the table come first.</param>
    /// <param name="wanted">Only an analysis that says all of this counts.</param>
    /// <param name="open">The stem may be one that sounds unlike it is written: its first suffix may be any.</param>
    public bool Accepts(ReadOnlySpan<char> word, int stemEnd, string state, out SuffixFeatures features, SuffixFeatures wanted = SuffixFeatures.None, bool open = false) =>
        Follow(new Search(word, open ? stemEnd : 0, skeleton: false, MaxSuffixes, wanted), stemEnd, _states[state], 0, SuffixFeatures.None, out features);

    /// <summary>As <see cref="Accepts"/> with an open stem, of which nothing need be known: it may also stand in another word.</summary>
    /// <param name="start">Where the suffixes begin; the end of the word is a chain of none.</param>
    public bool IsChain(ReadOnlySpan<char> word, int start, string state) =>
        Follow(new Search(word, start, skeleton: false, MaxSuffixes, SuffixFeatures.None), start, _states[state], 0, SuffixFeatures.None, out _);

    /// <summary>As <see cref="IsChain"/>, over letters without diacritics (<see cref="Folding.Skeleton(string)"/>).</summary>
    /// <param name="suffixes">Folded and without diacritics; empty for a chain of none.</param>
    /// <param name="most">So many suffixes at most.</param>
    public bool IsSkeletonChain(ReadOnlySpan<char> suffixes, string state, int most) =>
        Follow(new Search(suffixes, 0, skeleton: true, most, SuffixFeatures.None), 0, _states[state], 0, SuffixFeatures.None, out _);

    /// <param name="heard">See <see cref="Phonology.Fits"/>.</param>
    /// <param name="skeleton">The word has no diacritics.</param>
    /// <param name="most">Suffixes.</param>
    private readonly ref struct Search(ReadOnlySpan<char> word, int heard, bool skeleton, int most, SuffixFeatures wanted)
    {
        public ReadOnlySpan<char> Word { get; } = word;

        public int Heard { get; } = heard;

        public int Most { get; } = most;

        public SuffixFeatures Wanted { get; } = wanted;

        public bool Fits(char archiphoneme, int at) => skeleton ? Phonology.FitsSkeleton(archiphoneme, Word[at]) : Phonology.Fits(archiphoneme, Word, at, Heard);
    }

    private bool Follow(in Search search, int at, int state, int depth, SuffixFeatures seen, out SuffixFeatures features)
    {
        if (depth <= search.Most)
        {
            foreach (var transition in _from[state])
            {
                var said = seen | transition.Features;
                var next = Match(search, at, transition);
                if (next < 0)
                {
                    continue;
                }

                if (transition.To == _end)
                {
                    if (next == search.Word.Length && (said & search.Wanted) == search.Wanted)
                    {
                        features = said;
                        return true;
                    }
                }
                else if (Follow(search, next, transition.To, next == at ? depth : depth + 1, said, out features))
                {
                    return true;
                }
            }
        }

        features = SuffixFeatures.None;
        return false;
    }

    /// <summary>Where the suffix ends that starts at <paramref name="at"/>, or -1.</summary>
    private static int Match(in Search search, int at, Transition transition)
    {
        var suffix = transition.Suffix.AsSpan();
        if (transition.OptionalFirst && !NeedsFirst(search, at, suffix[0]))
        {
            suffix = suffix[1..];
        }

        foreach (var letter in suffix)
        {
            if (at >= search.Word.Length || !search.Fits(letter, at))
            {
                return -1;
            }

            at++;
        }

        return at;
    }

    /// <summary>Whether a buffer letter stands before a suffix: a consonant behind a vowel, a vowel behind a consonant; behind an open stem, if it is there.</summary>
    private static bool NeedsFirst(in Search search, int at, char first) =>
        at == search.Heard ? at < search.Word.Length && search.Fits(first, at) : Phonology.IsVowel(search.Word[at - 1]) != (first is 'I' or 'A');

    private static SuffixGrammar Load()
    {
        const string name = "tr/suffixes.tsv";
        var rows = ResourceTable.Read(name, "from", "suffix", "to", "feature");
        var states = rows.Select(r => r[0]).Concat(rows.Select(r => r[2])).Distinct(StringComparer.Ordinal)
            .Select((state, i) => (state, i)).ToFrozenDictionary(s => s.state, s => s.i, StringComparer.Ordinal);
        var from = Enumerable.Range(0, states.Count).Select(_ => new List<Transition>()).ToArray();
        foreach (var row in rows)
        {
            var suffix = row[1] == "-" ? "" : row[1].Replace("(", "", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal);
            from[states[row[0]]].Add(new Transition(suffix, row[1][0] == '(', states[row[2]], row[3].Split('+').Aggregate(SuffixFeatures.None, (all, word) => all | Feature(word, name))));
        }

        return new SuffixGrammar(states, [.. from.Select(list => list.ToArray())]);
    }

    private static SuffixFeatures Feature(string word, string table) => word switch
    {
        "-" => SuffixFeatures.None,
        "negative" => SuffixFeatures.Negative,
        "negative?" => SuffixFeatures.PerhapsNegative,
        "without" => SuffixFeatures.Without,
        "passive" => SuffixFeatures.Passive,
        "causative" => SuffixFeatures.Causative,
        "ability" => SuffixFeatures.Ability,
        "plural" => SuffixFeatures.Plural,
        "conditional" => SuffixFeatures.Conditional,
        "reciprocal" => SuffixFeatures.Reciprocal,
        "imperative" => SuffixFeatures.Imperative,
        "nominal" => SuffixFeatures.Nominal,
        "complement" => SuffixFeatures.Complement,
        "aorist" => SuffixFeatures.Aorist,
        _ => throw new InvalidDataException($"{table}: unknown feature {word}"),
    };
}
