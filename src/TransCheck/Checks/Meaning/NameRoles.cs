using System.Collections.Frozen;
using TransCheck.Articles;
using TransCheck.Linguistics;

namespace TransCheck.Checks.Meaning;

/// <summary>What an English name is in its sentence, as far as the words beside it tell.</summary>
internal enum EnglishRole
{
    Other,

    /// <summary>Before its verb, at the start of a clause.</summary>
    Subject,

    /// <summary>The same in a subordinate clause (<c>said that Meta sued</c>).</summary>
    InnerSubject,

    /// <summary>Before a passive (<c>was sued</c>, <c>backed by</c>).</summary>
    Passive,

    /// <summary>At the start of a clause, before something that need not be its verb.</summary>
    Opening,
    InnerOpening,

    /// <summary>Behind a verb.</summary>
    Object,
    Genitive,

    /// <summary>Before a noun: <c>Burberry shares</c>.</summary>
    Modifier,
    By,
    To,
    Than,
    From,
    Of,
    With,
    In,
    For,
    Against,
    About,

    /// <summary>Behind a conjunction.</summary>
    Listed,

    /// <summary>Behind a comma, or before one.</summary>
    Aside,
}

/// <summary>What a Turkish name is in its sentence, as its ending or the word behind it tells.</summary>
internal enum TurkishRole
{
    /// <summary>Without an ending, before anything else.</summary>
    Bare,

    /// <summary>Without an ending, before a comma, <c>ise</c> or <c>da</c>.</summary>
    Topic,

    /// <summary>Without an ending, before a noun that has that of a possession: <c>Burberry hisseleri</c>.</summary>
    Compound,

    /// <summary>Without an ending, before a word with a capital.</summary>
    Titled,
    Genitive,
    Accusative,
    Dative,
    Locative,
    Ablative,
    Instrumental,
    Agent,
    For,
    Against,
    According,
    About,
    Listed,
    Named,

    /// <summary>With a suffix that is no case.</summary>
    Derived,

    /// <summary>Without an ending, before a bracket or at the end.</summary>
    Last,
}

/// <summary>Reads the role of a name off its ending and the words beside it; words and endings are those of <c>resources/meaning/name-roles.tsv</c>.</summary>
internal static class NameRoles
{
    /// <summary>The words of a noun phrase that may stand between a name and what governs it (<c>by the club's president Healy</c>).</summary>
    private const int LongestPhrase = 6;

    /// <summary>A passive's participle follows so soon.</summary>
    private const int Participle = 3;

    private static readonly List<string[]> Rows = ResourceTable.Read("meaning/name-roles.tsv", "language", "role", "place", "words");
    private static readonly FrozenDictionary<string, EnglishRole> Before = Words<EnglishRole>("en", "before");
    private static readonly FrozenSet<string> Be = Set("be");
    private static readonly FrozenSet<string> Verbs = Set("verb");
    private static readonly FrozenSet<string> Adverbs = Set("adverb");
    private static readonly FrozenSet<string> Determiners = Set("determiner");
    private static readonly FrozenSet<string> Relatives = Set("relative");
    private static readonly FrozenSet<string> Past =
        ResourceTable.Read("en/irregular.tsv", "form", "lemma", "kind").Where(r => r[2] is "past" or "participle").Select(r => r[0]).Concat(Words("en", "past")).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, TurkishRole> Endings = Words<TurkishRole>("tr", "ending");
    private static readonly FrozenDictionary<string, TurkishRole> Behind = Words<TurkishRole>("tr", "behind");
    private static readonly FrozenDictionary<string, TurkishRole> BehindDative = Words<TurkishRole>("tr", "behind-dative");

    private static readonly FrozenDictionary<string, TurkishRole> BehindAblative = Words<TurkishRole>("tr", "behind-ablative");

    private static readonly FormNote<WordKind> Kinds = new(Classify);

    private enum Class
    {
        Noun,
        Governs,
        Be,
        Verb,
        Past,
        Adverb,
        EndsInS,
    }

    private readonly record struct WordKind(Class Class, EnglishRole Role);

    /// <param name="first">Token of the segment with which the name begins.</param>
    /// <param name="last">That with which it ends.</param>
    public static EnglishRole English(Segment segment, int first, int last)
    {
        var behind = last + 1;
        if (segment.Tokens[last].HasSuffix)
        {
            // Ocean's, the film
            return behind < segment.Tokens.Length && segment.Tokens[behind].Kind == TokenKind.Word ? EnglishRole.Genitive : EnglishRole.Other;
        }

        var left = Left(segment, first);
        while (behind < segment.Tokens.Length && segment.Tokens[behind].Kind == TokenKind.Word && Of(segment, behind).Class == Class.Adverb)
        {
            behind++;
        }

        if (behind == segment.Tokens.Length || segment.Tokens[behind].Kind != TokenKind.Word)
        {
            // What Turkish puts before the name.
            if (behind + 1 < segment.Tokens.Length && Relatives.Contains(segment.Tokens[behind + 1].Folded))
            {
                return EnglishRole.Other;
            }

            return left is EnglishRole.Opening or EnglishRole.InnerOpening ? EnglishRole.Aside : left;
        }

        var next = Of(segment, behind);
        var passive = next.Class switch
        {
            Class.Be => IsPassive(segment, behind + 1),
            Class.Past => IsBy(segment, behind + 1),
            Class.Verb => IsBe(segment, behind + 1) && IsPassive(segment, behind + 2),
            _ => false,
        };
        return left switch
        {
            EnglishRole.Opening or EnglishRole.InnerOpening or EnglishRole.Aside or EnglishRole.Listed when next.Class is Class.Be or Class.Past or Class.Verb || (next.Class == Class.EndsInS && IsThing(segment, behind + 1)) =>
                passive ? EnglishRole.Passive : left == EnglishRole.InnerOpening ? EnglishRole.InnerSubject : EnglishRole.Subject,
            EnglishRole.Object when next.Class is Class.Be or Class.Past or Class.Verb => passive ? EnglishRole.Passive : EnglishRole.InnerSubject,
            not (EnglishRole.Object or EnglishRole.Opening or EnglishRole.InnerOpening) when next.Class is Class.Noun or Class.EndsInS && char.IsLower(segment.Text[segment.Tokens[behind].Start]) => EnglishRole.Modifier,
            _ => left,
        };
    }

    /// <param name="last">Token with which the name ends.</param>
    /// <param name="ending">What follows the name within that token, without an apostrophe; folded.</param>
    public static TurkishRole Turkish(Segment segment, int last, ReadOnlySpan<char> ending)
    {
        var behind = last + 1 < segment.Tokens.Length ? segment.Tokens[last + 1] : default(Token?);
        if (!ending.IsEmpty)
        {
            var role = Endings.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(ending, out var known) ? known : TurkishRole.Derived;
            return behind is { Kind: TokenKind.Word } post && (role == TurkishRole.Dative ? BehindDative : role == TurkishRole.Ablative ? BehindAblative : null)?.TryGetValue(post.Folded, out var postposition) == true ? postposition : role;
        }

        return behind switch
        {
            null => TurkishRole.Last,
            { Kind: TokenKind.Symbol } symbol => segment.Text[symbol.Start] != ',' ? TurkishRole.Last : IsListed(segment, last + 2) ? TurkishRole.Listed : TurkishRole.Topic,
            { Kind: TokenKind.Word } word when Behind.TryGetValue(word.Folded, out var role) => role,
            { Kind: TokenKind.Word } word when char.IsUpper(segment.Text[word.Start]) => TurkishRole.Titled,
            { Kind: TokenKind.Word } word when IsPossessed(word.Folded) => TurkishRole.Compound,
            _ => TurkishRole.Bare,
        };
    }

    /// <summary>Behind the comma follows another name without an ending, and another comma or a conjunction behind that.</summary>
    private static bool IsListed(Segment segment, int from)
    {
        var at = from;
        while (at < segment.Tokens.Length && segment.Tokens[at].Kind == TokenKind.Word && char.IsUpper(segment.Text[segment.Tokens[at].Start]))
        {
            if (segment.Tokens[at++].HasSuffix)
            {
                return false;
            }
        }

        return at > from && at < segment.Tokens.Length
            && (segment.Text[segment.Tokens[at].Start] == ',' || (Behind.TryGetValue(segment.Tokens[at].Folded, out var role) && role is TurkishRole.Listed or TurkishRole.Instrumental));
    }

    /// <summary>Whether an English word may stand between the members of a list: a conjunction or an article.</summary>
    public static bool Joins(string folded) => Determiners.Contains(folded) || (Before.TryGetValue(folded, out var role) && role == EnglishRole.Listed);

    /// <summary>What stands before the noun phrase of a name.</summary>
    private static EnglishRole Left(Segment segment, int first)
    {
        var verb = false;
        for (var i = first - 1; i >= 0; i--)
        {
            var token = segment.Tokens[i];
            var c = segment.Text[token.Start];
            if (token.Kind == TokenKind.Symbol)
            {
                if (c is '-' or '‑' or '"' or '“' or '”' or '\'' or '‘' or '’' or '$' or '£' or '€' or '%')
                {
                    continue;
                }

                return c is ',' or '(' or '/' ? EnglishRole.Aside : EnglishRole.Opening;
            }

            if (token.Kind != TokenKind.Word || IsHyphenated(segment, i))
            {
                continue;
            }

            if (first - i > LongestPhrase)
            {
                return EnglishRole.Other;
            }

            var kind = Of(segment, i);
            switch (kind.Class)
            {
                case Class.Governs:
                    // to sue OpenAI
                    return kind.Role == EnglishRole.To && first - i > 1 && !Determiners.Contains(segment.Tokens[i + 1].Folded) && char.IsLower(segment.Text[segment.Tokens[i + 1].Start]) ? EnglishRole.Object : kind.Role;
                case Class.Be:
                    return EnglishRole.Other;
                case Class.Verb or Class.Past:
                    return EnglishRole.Object;
                case Class.EndsInS:
                    verb = true;
                    break;
            }

            // Meta sues its rival OpenAI
            if (verb && char.IsUpper(c) && !token.HasSuffix)
            {
                return EnglishRole.Object;
            }
        }

        return EnglishRole.Opening;
    }

    /// <summary>What follows is no verb, so that a word in <c>-s</c> before it may well be one: <c>Meta sues a rival</c>, not <c>Meta shares fell</c>.</summary>
    private static bool IsThing(Segment segment, int at) =>
        at < segment.Tokens.Length && segment.Tokens[at].Kind == TokenKind.Word && Of(segment, at).Class is Class.Noun;

    /// <summary>The <c>of</c> of <c>father-of-four</c>.</summary>
    private static bool IsHyphenated(Segment segment, int at) => segment.Tokens[at].Start > 0 && segment.Text[segment.Tokens[at].Start - 1] is '-' or '‑';

    private static bool IsBe(Segment segment, int at) => at < segment.Tokens.Length && Of(segment, at).Class == Class.Be;

    private static bool IsBy(Segment segment, int at) => at < segment.Tokens.Length && segment.Tokens[at].Folded is "by";

    private static bool IsPassive(Segment segment, int from)
    {
        for (var i = from; i < Math.Min(segment.Tokens.Length, from + Participle); i++)
        {
            if (segment.Tokens[i].Kind == TokenKind.Word && Of(segment, i).Class is var kind and not Class.Adverb and not Class.Be)
            {
                return kind == Class.Past;
            }
        }

        return false;
    }

    /// <summary><c>hisseleri, başkanı, sözcüsünün</c>: with the ending of what belongs to something, perhaps with a case behind it.</summary>
    private static bool IsPossessed(string folded)
    {
        var word = folded.AsSpan();
        word = word.EndsWith("yla", StringComparison.Ordinal) || word.EndsWith("yle", StringComparison.Ordinal) ? word[..^3] : word;
        if (word.Length < 4 || IsHigh(word[^1]))
        {
            return word.Length > 3;
        }

        var n = word[..^1].LastIndexOf('n');
        return word[^1] is 'n' ? IsHigh(word[^2]) : n > 2 && IsHigh(word[n - 1]) && word.Length - n <= 4;
    }

    private static bool IsHigh(char c) => c is 'ı' or 'i' or 'u' or 'ü';

    private static WordKind Of(Segment segment, int index) =>
        segment.Tokens[index].Kind == TokenKind.Word ? Kinds.Of(segment.Tokens[index].Form) : default;

    private static WordKind Classify(string word) =>
        Be.Contains(word) ? new(Class.Be, default)
        : Verbs.Contains(word) ? new(Class.Verb, default)
        : Before.TryGetValue(word, out var role) ? new(Class.Governs, role)
        : Past.Contains(word) || (word.Length > 3 && word.EndsWith("ed", StringComparison.Ordinal)) ? new(Class.Past, default)
        : Adverbs.Contains(word) || (word.Length > 4 && word.EndsWith("ly", StringComparison.Ordinal)) ? new(Class.Adverb, default)
        : word.EndsWith('s') && word.Length > 3 ? new(Class.EndsInS, default)
        : new(Class.Noun, default);

    private static FrozenSet<string> Set(string place) => Words("en", place).ToFrozenSet(StringComparer.Ordinal);

    private static IEnumerable<string> Words(string language, string place) =>
        Rows.Where(r => r[0] == language && r[2] == place).SelectMany(r => r[3].Split(' '));

    private static FrozenDictionary<string, TRole> Words<TRole>(string language, string place)
        where TRole : struct, Enum =>
        Rows.Where(r => r[0] == language && r[2] == place).SelectMany(r => r[3].Split(' ').Select(w => (Word: w, Role: Enum.Parse<TRole>(r[1]))))
            .ToFrozenDictionary(w => w.Word, w => w.Role, StringComparer.Ordinal);
}
