using TransCheck.Articles;
using TransCheck.Linguistics;
using TransCheck.Linguistics.Turkish;

namespace TransCheck.Checks.Terms;

/// <summary>
/// Finds terms in segments of one language, in the forms that its grammar gives them. A trie over letters: what it takes grows with the text,
/// not with the number of terms.
/// </summary>
internal sealed class TermIndex
{
    private const int Root = 0;
    private const int None = -1;

    private static readonly FormNote<TermIndex, bool> MayBegin = new(static (index, word) => index.Leads(word));

    private readonly Dictionary<long, int> _next = [];
    private readonly List<List<Ending>?> _endings = [null];

    /// <summary>What may end a term at a node.</summary>
    /// <param name="Stem">Of the word that is open; only its last letter is still to be compared. Empty where the word must be over.</param>
    /// <param name="Behind">The node at which the term goes on in the next word; <see cref="None"/> where it is complete.</param>
    private sealed record Ending(TermForm Form, string Stem, StemKind Kind, bool BeforeVowel, int Behind);

    /// <param name="loose">As in <see cref="TermSpelling.Of"/>; never for forbidden ones.</param>
    /// <param name="verb">Whether a term names an action, so that a single English word is looked for as a verb too.</param>
    public TermIndex(IEnumerable<TermForm> forms, Language language, bool loose, Func<TermForm, bool> verb)
    {
        foreach (var form in forms)
        {
            foreach (var pattern in TermSpelling.Of(form.Text, language, loose && !form.IsForbidden, verb(form)))
            {
                Add(form, pattern);
            }
        }
    }

    /// <summary>The terms of a segment in reading order; where one lies within another, both.</summary>
    public List<TermHit> Find(Segment segment)
    {
        var found = new List<TermHit>();
        for (var i = 0; i < segment.Tokens.Length; i++)
        {
            if (segment.Tokens[i].Kind != TokenKind.Address && MayBegin.Of(segment.Tokens[i].Form, this))
            {
                Walk(new Place(segment, i, found), i, 0, Root);
            }
        }

        return found;
    }

    /// <summary>Whether a term ends in a word, or goes on behind it.</summary>
    private bool Leads(string word)
    {
        var node = Root;
        foreach (var c in word)
        {
            if (_endings[node] is not null || (node != Root && Next(node, TermSpelling.Gap) != None))
            {
                return true;
            }

            node = Next(node, Letter(c));
            if (node == None)
            {
                return false;
            }
        }

        return true;
    }

    /// <param name="First">The token with which the term begins.</param>
    private readonly record struct Place(Segment Segment, int First, List<TermHit> Found);

    private void Walk(Place place, int token, int at, int node)
    {
        var tokens = place.Segment.Tokens;
        while (true)
        {
            var word = tokens[token].Folded;
            while (true)
            {
                End(place, token, at, node);
                if (at == word.Length)
                {
                    break;
                }

                if (at > 0 && Next(node, TermSpelling.Gap) is var joined && joined != None)
                {
                    Walk(place, token, at, joined);
                }

                node = Next(node, Letter(word[at]));
                if (node == None)
                {
                    return;
                }

                at++;
            }

            if (tokens[token].HasSuffix || Behind(tokens, token, out var apart, out var hyphen) is not (> 0 and var next))
            {
                return;
            }

            if (apart && Next(node, TermSpelling.Gap) is var gap && gap != None)
            {
                Walk(place, next, 0, gap);
            }

            if (apart && !hyphen)
            {
                return;
            }

            (token, at) = (next, 0);
        }
    }

    private void End(Place place, int token, int at, int node)
    {
        if (_endings[node] is not { } endings)
        {
            return;
        }

        var word = place.Segment.Tokens[token].Folded;
        foreach (var ending in endings)
        {
            // The stem begins in this word, unless a hyphen cut it in two.
            var start = at - Math.Max(0, ending.Stem.Length - 1);
            if (start < 0 || !(ending.Stem.Length == 0 ? at == word.Length : IsForm(word.AsSpan(start), ending)))
            {
                continue;
            }

            if (ending.Behind == None)
            {
                Add(place, token, ending.Form);
            }
            else if (Behind(place.Segment.Tokens, token, out var apart, out _) is > 0 and var next && apart)
            {
                Walk(place, next, 0, ending.Behind);
            }
        }
    }

    private static bool IsForm(ReadOnlySpan<char> word, Ending ending) =>
        (!ending.BeforeVowel || (word.Length > ending.Stem.Length && Phonology.IsVowel(word[ending.Stem.Length])))
        && TurkishAnalyser.Continues(word, ending.Stem, ending.Kind, out _, open: true);

    private static void Add(Place place, int token, TermForm form)
    {
        var span = TextSpan.FromBounds(place.Segment.Tokens[place.First].Start, place.Segment.Tokens[token].StemEnd);
        if ((!form.CaseSensitive || SameCase(span.Of(place.Segment.Text), form.Text)) && !IsKnown(place.Found, form, span))
        {
            place.Found.Add(new TermHit(form, place.Segment.Index, span));
        }
    }

    /// <summary>Several patterns may lead to the same place; the hits that begin there are the last ones.</summary>
    private static bool IsKnown(List<TermHit> found, TermForm form, TextSpan span)
    {
        for (var i = found.Count - 1; i >= 0 && found[i].Span.Start == span.Start; i--)
        {
            if (found[i].Span == span && ReferenceEquals(found[i].Form, form))
            {
                return true;
            }
        }

        return false;
    }

    private static bool SameCase(ReadOnlySpan<char> text, string term)
    {
        var t = 0;
        foreach (var c in text)
        {
            if (!char.IsLetterOrDigit(c))
            {
                continue;
            }

            while (t < term.Length && !char.IsLetterOrDigit(term[t]))
            {
                t++;
            }

            if (t < term.Length && char.IsUpper(c) != char.IsUpper(term[t]))
            {
                return false;
            }

            t++;
        }

        return true;
    }

    /// <summary>The next word or sign that no more than space or a hyphen parts from this one; 0 for none.</summary>
    private static int Behind(Token[] tokens, int token, out bool apart, out bool hyphen)
    {
        (apart, hyphen) = (false, false);
        var next = token + 1;
        if (next < tokens.Length && TermSpelling.IsHyphen(tokens[next]))
        {
            hyphen = true;
            next++;
        }

        if (next >= tokens.Length || tokens[next].Kind == TokenKind.Address)
        {
            return 0;
        }

        apart = tokens[next].Start > tokens[token].End;
        return next;
    }

    private void Add(TermForm form, TermPattern pattern)
    {
        var words = pattern.Words;
        var node = Root;
        for (var i = 0; i < words.Length - 1; i++)
        {
            var before = Path(node, words[i].AsSpan(0, words[i].Length - 1));
            node = Path(before, words[i].AsSpan(words[i].Length - 1));
            if (pattern.Inflected && i == words.Length - 2 && words[i].TrimStart(TermSpelling.Gap) is { Length: > 1 } noun)
            {
                EndingsOf(before).Add(new Ending(form, noun, StemKind.Noun, BeforeVowel: false, Path(node, [TermSpelling.Gap])));
            }
        }

        var last = words[^1];
        var (length, stem) = pattern.Kind is null ? (last.Length, "") : (last.Length - 1, last.TrimStart(TermSpelling.Gap));
        EndingsOf(Path(node, last.AsSpan(0, length))).Add(new Ending(form, stem, pattern.Kind ?? StemKind.Noun, pattern.BeforeVowel, None));
    }

    private List<Ending> EndingsOf(int node) => _endings[node] ??= [];

    private int Path(int node, ReadOnlySpan<char> letters)
    {
        foreach (var c in letters)
        {
            var key = Key(node, Letter(c));
            if (!_next.TryGetValue(key, out var next))
            {
                next = _endings.Count;
                _endings.Add(null);
                _next.Add(key, next);
            }

            node = next;
        }

        return node;
    }

    private int Next(int node, char letter) => _next.TryGetValue(Key(node, letter), out var next) ? next : None;

    private static long Key(int node, char letter) => ((long)node << 16) | letter;

    /// <summary>A foreign word in capitals is folded by the rules of the text around it (<c>FINE-TUNING</c> in Turkish), so dots on the i do not count.</summary>
    private static char Letter(char c) => c == 'ı' ? 'i' : c;
}
