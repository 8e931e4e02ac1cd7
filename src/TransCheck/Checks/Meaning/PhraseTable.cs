using System.Runtime.InteropServices;
using TransCheck.Articles;
using TransCheck.Linguistics;
using TransCheck.Linguistics.Turkish;

namespace TransCheck.Checks.Meaning;

/// <summary>A word, or words that follow each other, and what a table says of them.</summary>
/// <param name="Words">As they are, folded; the last may be a stem.</param>
/// <param name="Kind">Of the last word where it is a Turkish stem; null for a word as it is.</param>
internal sealed record Phrase<T>(T Value, string[] Words, StemKind? Kind)
{
    /// <summary>The third letter of every form of the first word; 0 where a suffix may change it or there is none. Rules out most phrases at little cost.</summary>
    public char Third { get; } = Words[0].Length > (Words.Length == 1 && Kind is not null ? 3 : 2) ? Words[0][2] : '\0';

    /// <summary>The first letter of every form of the second word; 0 where there is none. Rules out most of what begins alike.</summary>
    private readonly char _second = Words.Length > 1 ? Words[1][0] : '\0';

    /// <summary>How many words it has.</summary>
    public int Count { get; } = Words.Length;

    /// <param name="text"><c>_</c> joins words that follow each other; <c>/v</c> or <c>/n</c> at the end makes the last word a stem of verbs or nouns.</param>
    public static Phrase<T> Parse(string text, T value)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        return slash < 0
            ? new Phrase<T>(value, text.Split('_'), null)
            : new Phrase<T>(value, text[..slash].Split('_'), text[slash + 1] == 'v' ? StemKind.Verb : StemKind.Noun);
    }

    /// <summary>Is the word the phrase, or the first one of it?</summary>
    public bool MayBeginWith(string word) => Count > 1 ? Words[0] == word : IsLast(word);

    /// <param name="tokens">From one on of which <see cref="MayBeginWith"/> holds.</param>
    public bool Begins(ReadOnlySpan<Token> tokens)
    {
        if (Count == 1)
        {
            return true;
        }

        if (Count > tokens.Length || tokens[1].Folded is not [var second, ..] || second != _second)
        {
            return false;
        }

        for (var i = 1; i < Count - 1; i++)
        {
            if (tokens[i].Folded != Words[i])
            {
                return false;
            }
        }

        return IsLast(tokens[Count - 1].Folded);
    }

    private bool IsLast(string word) => Kind is { } kind ? TurkishAnalyser.IsFormOf(word, Words[^1], kind, out _) : word == Words[^1];
}

/// <summary>Phrases of one language, found by the words that begin them. Made once for a run.</summary>
internal sealed class PhraseTable<T>
{
    private readonly List<Phrase<T>> _phrases = [];

    /// <summary>By <see cref="Key(string, char)"/> the places of phrases, which rise.</summary>
    private readonly Dictionary<long, List<int>> _places = [];

    private readonly FormNote<Phrase<T>[]> _begun;

    /// <param name="phrases">Those that one word may begin are given in this order.</param>
    public PhraseTable(IEnumerable<Phrase<T>> phrases)
    {
        foreach (var phrase in phrases)
        {
            var key = Key(phrase.Words[0], phrase.Third);
            if (!_places.TryGetValue(key, out var places))
            {
                _places.Add(key, places = []);
            }

            places.Add(_phrases.Count);
            _phrases.Add(phrase);
        }

        _begun = new FormNote<Phrase<T>[]>(Begun, nothing: []);
    }

    /// <summary>The phrases that the word is, or may be the first word of.</summary>
    public Phrase<T>[] BegunBy(WordForm word) => _begun.Of(word);

    private Phrase<T>[] Begun(string word)
    {
        List<Phrase<T>>? begun = null;
        var any = CollectionsMarshal.AsSpan(_places.GetValueOrDefault(Key(word, '\0')));
        var third = word.Length > 2 ? CollectionsMarshal.AsSpan(_places.GetValueOrDefault(Key(word, word[2]))) : [];
        while (!any.IsEmpty || !third.IsEmpty)
        {
            ref var next = ref third.IsEmpty || (!any.IsEmpty && any[0] < third[0]) ? ref any : ref third;
            if (_phrases[next[0]] is var phrase && phrase.MayBeginWith(word))
            {
                (begun ??= []).Add(phrase);
            }

            next = next[1..];
        }

        return begun is null ? [] : [.. begun];
    }

    /// <summary>The first two letters, which no suffix changes, and the third where none can.</summary>
    private static long Key(string word, char third) => ((long)word[0] << 32) | ((long)(word.Length > 1 ? word[1] : 0) << 16) | third;
}
