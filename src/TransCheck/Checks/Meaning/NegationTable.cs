using System.Collections.Frozen;
using TransCheck.Articles;
using TransCheck.Linguistics;
using TransCheck.Linguistics.Turkish;

namespace TransCheck.Checks.Meaning;

internal enum NegationStrength
{
    /// <summary>Now and then stands for a negation of the other language.</summary>
    Faint,

    /// <summary>May stand for a negation of the other language, or be rendered by one.</summary>
    Soft,

    /// <summary>Denies, but not surely the predicate: <c>-sız</c>, forms that may be verbal nouns.</summary>
    Weak,

    /// <summary><c>-madan</c>: without doing.</summary>
    Without,

    /// <summary>Denies, as a noun or attribute (<c>bilinmeyen</c>): often what English says with one word.</summary>
    Nominal,

    /// <summary>Denies, as the object of another verb: <c>gelmediğini söyledi</c>.</summary>
    Complement,

    /// <summary>Denies.</summary>
    Strict,
}

/// <param name="First">Index of the token.</param>
internal readonly record struct NegationCue(NegationStrength Strength, int First, int Count);

/// <summary>The words of <c>resources/meaning/negation.tsv</c>, and the negative forms of Turkish verbs.</summary>
internal sealed class NegationTable
{
    private readonly FrozenSet<string> _english;
    private readonly string[] _englishPrefixes;
    private readonly string[][] _idioms;
    private readonly FrozenSet<string> _idiomStarts;
    private readonly FrozenDictionary<string, string[][]> _turkishIdioms;
    private readonly WordPatterns _turkishUrge;
    private readonly WordPatterns _turkishCease;
    private readonly WordPatterns _englishChange;
    private readonly WordPatterns _englishHaving;
    private readonly WordPatterns _englishLasting;
    private readonly WordPatterns _englishQuantity;
    private readonly WordPatterns _turkishLasting;
    private readonly WordPatterns _turkishPart;
    private readonly WordPatterns _turkishChange;
    private readonly WordPatterns _turkishDoubt;
    private readonly WordPatterns _turkishFine;
    private readonly WordPatterns _turkishQuestion;

    /// <summary>What a word says by itself, by the word lists alone.</summary>
    private readonly FormNote<NegationStrength?> _englishWords;
    private readonly FormNote<NegationStrength?> _turkishWords;

    /// <param name="words">Gives the entries of a language and a role.</param>
    private NegationTable(Func<string, string, IEnumerable<string>> words)
    {
        _english = words("en", "strict").ToFrozenSet(StringComparer.Ordinal);
        _idioms = [.. words("en", "idiom").Select(w => w.Split('_')).OrderByDescending(w => w.Length)];
        _idiomStarts = _idioms.Select(i => i[0]).ToFrozenSet(StringComparer.Ordinal);
        _turkishIdioms = words("tr", "idiom").Select(w => w.Split('_')).GroupBy(w => w[0], StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
        _turkishUrge = Patterns("tr", "urge");
        _englishPrefixes = [.. words("en", "prefix")];
        _englishChange = Patterns("en", "change");
        _englishQuantity = Patterns("en", "quantity");
        _turkishLasting = Patterns("tr", "lasting");
        _turkishPart = Patterns("tr", "part");
        _englishHaving = Patterns("en", "having");
        _englishLasting = Patterns("en", "lasting");
        _turkishCease = Patterns("tr", "cease");
        _turkishDoubt = Patterns("tr", "doubt");
        _turkishFine = Patterns("tr", "fine");
        _turkishChange = Patterns("tr", "change");
        _turkishQuestion = Patterns("tr", "question");
        var (englishSoft, englishPlain, englishFaint) = (Patterns("en", "soft"), Patterns("en", "plain"), Patterns("en", "faint"));
        var (turkishContrast, turkishSoft, turkishFaint) = (Patterns("tr", "contrast"), Patterns("tr", "soft"), Patterns("tr", "faint"));
        _englishWords = new FormNote<NegationStrength?>(word => IsStrict(word) ? NegationStrength.Strict
            : englishSoft.Has(word) && !englishPlain.Has(word) ? NegationStrength.Soft
            : englishFaint.Has(word) ? NegationStrength.Faint
            : null);
        _turkishWords = new FormNote<NegationStrength?>(word => turkishContrast.Has(word) ? NegationStrength.Weak : turkishSoft.Has(word) ? NegationStrength.Soft : turkishFaint.Has(word) ? NegationStrength.Faint : null);

        WordPatterns Patterns(string language, string role) => WordPatterns.Of(words(language, role));
    }

    public static NegationTable Default { get; } = Load();

    /// <summary>Whether an English word denies what follows it: <c>not, no, without, fail</c>.</summary>
    public bool Denies(string word) => IsStrict(word) || word.StartsWith("fail", StringComparison.Ordinal);

    private bool IsStrict(string word) => _english.Contains(word) || word.EndsWith("n't", StringComparison.Ordinal);

    /// <summary>Whether an English word says that something stays as it is.</summary>
    public bool Lasts(string word) => _englishLasting.Has(word);

    /// <summary>What an English word denies by a prefix or -less: the <c>similar</c> of <c>dissimilar</c>; null where it may deny nothing.</summary>
    public string? Affirmed(string word)
    {
        const int shortest = 4;
        foreach (var prefix in _englishPrefixes)
        {
            if (word.Length >= prefix.Length + shortest && word.StartsWith(prefix, StringComparison.Ordinal))
            {
                return word[prefix.Length..];
            }
        }

        return word.Length > shortest + 3 && word.EndsWith("less", StringComparison.Ordinal) ? word[..^4] : null;
    }

    /// <summary>Whether an English word is a verb of change, which denied says what a Turkish word of lasting does.</summary>
    public bool IsChange(string english) => _englishChange.Has(english);

    /// <summary>Whether a Turkish word says that something stays as it is.</summary>
    public bool IsLasting(string turkish) => _turkishLasting.Has(turkish);

    /// <summary>Whether an English word means all or much, which denied says what a Turkish word for a part does.</summary>
    public bool IsQuantity(string english) => _englishQuantity.Has(english);

    /// <summary>Whether a Turkish word means a part, or few.</summary>
    public bool IsPart(string turkish) => _turkishPart.Has(turkish);

    /// <summary>Whether an English word says that something is there or is had.</summary>
    public bool Has(string word) => _englishHaving.Has(word);

    /// <summary>Whether a Turkish verb is one of change, which denied says that something stays as it is.</summary>
    public bool Changes(string word) => _turkishChange.Has(word);

    /// <summary>Whether any word may deny a predicate; where none does, on neither side, there is nothing to compare.</summary>
    public bool MayDeny(Segment segment, Language language)
    {
        foreach (var token in segment.Tokens)
        {
            if (token.Kind == TokenKind.Word && (language == Language.Turkish
                ? TurkishAnalyser.Negation(token.Form) is TurkishNegation.Verb or TurkishNegation.Word
                : _englishWords.Of(token.Form) == NegationStrength.Strict))
            {
                return true;
            }
        }

        return false;
    }

    public void Find(Segment segment, Language language, List<NegationCue> cues)
    {
        ReadOnlySpan<Token> tokens = segment.Tokens;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Kind != TokenKind.Word)
            {
                continue;
            }

            if (language == Language.Turkish)
            {
                i += FindTurkish(segment.Text, tokens, i, cues) - 1;
            }
            else
            {
                i += FindEnglish(segment.Text, tokens, i, cues) - 1;
            }
        }
    }

    /// <returns>How many tokens were read.</returns>
    private int FindEnglish(string text, ReadOnlySpan<Token> tokens, int at, List<NegationCue> cues)
    {
        var word = tokens[at].Folded;
        var contracted = word.EndsWith("n't", StringComparison.Ordinal);
        if (contracted || _idiomStarts.Contains(word))
        {
            foreach (var idiom in _idioms)
            {
                // "isn't only" as "not only"
                if (StartsWith(tokens, at, idiom) || (contracted && idiom[0] == "not" && StartsWith(tokens, at + 1, idiom.AsSpan(1))))
                {
                    cues.Add(new NegationCue(NegationStrength.Soft, at, idiom.Length));
                    return idiom.Length;
                }
            }
        }

        var strength = _englishWords.Of(tokens[at].Form);
        if (strength == NegationStrength.Strict)
        {
            if (IsPartOfName(tokens, at) || IsCited(text, tokens, at))
            {
                return 1;
            }

            // "No. 1", "no 4", "No. of sheets": a number, not a denial
            var number = word == "no" && at + 1 < tokens.Length && (tokens[at + 1].Kind == TokenKind.Number
                || (at + 2 < tokens.Length && tokens[at + 1].Folded == "." && (tokens[at + 2].Kind == TokenKind.Number || tokens[at + 2].Folded == "of")));

            // "not perfect nor large": one denial goes on
            var goesOn = word == "nor" && cues.Exists(c => c.Strength == NegationStrength.Strict);
            cues.Add(new NegationCue(number || goesOn || IsTag(tokens, at) ? NegationStrength.Soft : NegationStrength.Strict, at, 1));
        }
        else if (strength is { } weaker)
        {
            cues.Add(new NegationCue(word == "too" && IsTooMuch(tokens, at) ? NegationStrength.Soft : weaker, at, 1));
        }

        return 1;
    }

    /// <summary>"Too high for people to hear", which nobody hears.</summary>
    private static bool IsTooMuch(ReadOnlySpan<Token> tokens, int at)
    {
        const int reach = 7;
        for (var i = at + 2; i < tokens.Length && i <= at + reach; i++)
        {
            if (tokens[i].Folded == "to")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The word itself is meant, not what it says: <c>such as "not"</c>, <c>NOT EQUAL</c> in a sentence whose words are not all in capitals.</summary>
    private static bool IsCited(string text, ReadOnlySpan<Token> tokens, int at)
    {
        if (at > 0 && at + 1 < tokens.Length && IsQuote(tokens[at - 1]) && (IsQuote(tokens[at + 1]) || (at + 2 < tokens.Length && IsQuote(tokens[at + 2]))))
        {
            return true;
        }

        // "do NOT open it" is a denial; that of a formula stands with another word in capitals: "NOT NULL"
        return IsShouted(text, tokens[at]) && tokens[at].Length > 2 && at + 1 < tokens.Length && IsShouted(text, tokens[at + 1]) && !IsCapitalized(text, tokens);

        static bool IsQuote(Token token) => token.Kind == TokenKind.Symbol && token.Folded is "\"" or "“" or "”" or "„" or "'" or "‘" or "’" or "«" or "»";
    }

    private static bool IsShouted(string text, Token token) => token.Kind == TokenKind.Word && token.Length > 1 && !text.AsSpan(token.Start, token.Length).ContainsAnyInRange('a', 'z');

    /// <summary><c>not_bob</c>: a name in a program.</summary>
    private static bool IsPartOfName(ReadOnlySpan<Token> tokens, int at) =>
        (at > 0 && tokens[at - 1].Folded == "_" && tokens[at - 1].End == tokens[at].Start) || (at + 1 < tokens.Length && tokens[at + 1].Folded == "_" && tokens[at + 1].Start == tokens[at].End);

    /// <returns>How many tokens were read.</returns>
    private int FindTurkish(string text, ReadOnlySpan<Token> tokens, int at, List<NegationCue> cues)
    {
        var word = tokens[at].Folded;
        if (_turkishIdioms.TryGetValue(word, out var idioms))
        {
            foreach (var idiom in idioms)
            {
                if (StartsWith(tokens, at, idiom))
                {
                    cues.Add(new NegationCue(NegationStrength.Weak, at, idiom.Length));
                    return idiom.Length;
                }
            }
        }

        var next = at + 1 < tokens.Length ? tokens[at + 1].Folded : "";
        var negation = TurkishAnalyser.Negation(tokens[at].Form, out var features);
        if (at > 0 && (tokens[at].HasSuffix || (char.IsUpper(text[tokens[at].Start]) && tokens[at - 1].Kind != TokenKind.Number && !IsCapitalized(text, tokens))))
        {
            // A name (Yılmaz'ın, but not ama'sız), or a title ("Yıllar Affetmez") or label ("Biçim Yok'u seçin")
            if (negation == TurkishNegation.Word || (negation == TurkishNegation.Verb && !tokens[at].HasSuffix) || (tokens[at].HasSuffix && TurkishAnalyser.IsLackingSuffix(Suffix(text, tokens[at]))))
            {
                cues.Add(new NegationCue(NegationStrength.Weak, at, 1));
            }

            return 1;
        }

        var strength = negation switch
        {
            // "yok etmek": to destroy; "değil mi?" and "olmaz mı?" ask for a yes
            TurkishNegation.Word when word == "yok" && (next.StartsWith("et", StringComparison.Ordinal) || next.StartsWith("ed", StringComparison.Ordinal) || next.StartsWith("ol", StringComparison.Ordinal)) => NegationStrength.Soft,
            TurkishNegation.Word or TurkishNegation.Verb when _turkishQuestion.Has(next) => NegationStrength.Weak,
            // "hayır kurumu": a charity
            TurkishNegation.Word when word == "hayır" && !EndsClause(tokens, at) => NegationStrength.Weak,
            // "şüphem yok": I am sure
            TurkishNegation.Word when at > 0 && _turkishDoubt.Has(tokens[at - 1].Folded) => NegationStrength.Soft,
            // "sorun değil", "sakıncası yok", "sorun çıkarmaz": it is fine
            TurkishNegation.Word or TurkishNegation.Verb when at > 0 && _turkishFine.Has(tokens[at - 1].Folded) => NegationStrength.Weak,
            // "değilse", "değilseniz": a condition, which English may turn round
            TurkishNegation.Word when word.StartsWith("değils", StringComparison.Ordinal) => NegationStrength.Nominal,
            // "yalnızca hızlı değil": not only
            TurkishNegation.Word when word.StartsWith("değil", StringComparison.Ordinal) && IsOnly(tokens, at) => NegationStrength.Weak,
            TurkishNegation.Word => NegationStrength.Strict,
            // "bitmek bilmiyor": is endless
            TurkishNegation.Verb when at > 0 && word.StartsWith("bilm", StringComparison.Ordinal) && IsInfinitive(tokens[at - 1].Folded) => NegationStrength.Weak,
            // "işe yaramaz" is useless, "yaramaz" naughty
            TurkishNegation.Verb when word.StartsWith("yaramaz", StringComparison.Ordinal) && !(at > 0 && tokens[at - 1].Folded[^1] is 'a' or 'e') => NegationStrength.Faint,
            // "görüşmeyeli": since they met
            TurkishNegation.Verb when IsSince(word) => NegationStrength.Weak,
            // "unutmayın": note
            TurkishNegation.Verb when _turkishUrge.Has(word) => NegationStrength.Weak,
            TurkishNegation.Verb when word == "olmazsa" && next.StartsWith("olmaz", StringComparison.Ordinal) => NegationStrength.Soft,
            TurkishNegation.Verb => VerbStrength(tokens, at, features),
            TurkishNegation.Without => next is "önce" or "evvel" ? NegationStrength.Soft : NegationStrength.Without,
            // "eğer yoksa": if there is none; elsewhere, or else
            TurkishNegation.Ambiguous when word == "yoksa" && (EndsClause(tokens, at) || (at > 0 && tokens[at - 1].Folded == "eğer")) => NegationStrength.Nominal,
            TurkishNegation.Ambiguous or TurkishNegation.Lacking => NegationStrength.Weak,

            // A label or an answer without a verb: "Hiçbir zaman"
            TurkishNegation.Companion => tokens.Length <= 3 ? NegationStrength.Weak : NegationStrength.Faint,

            // Also a noun, but one that no clause ends with: "üstüne çıkmaz"
            TurkishNegation.None when EndsClause(tokens, at) && (word.EndsWith("maz", StringComparison.Ordinal) || word.EndsWith("mez", StringComparison.Ordinal)) => NegationStrength.Weak,

            TurkishNegation.None when word == "ne" && IsSecondNe(tokens, at) => NegationStrength.Weak,

            // "Gitme!" is an order not to go, and also the noun.
            TurkishNegation.None when (word.EndsWith("ma", StringComparison.Ordinal) || word.EndsWith("me", StringComparison.Ordinal)) && EndsClause(tokens, at) => NegationStrength.Weak,

            // "yüklenene kadar": until it is loaded, as long as it is not loaded
            _ when word.Length > 4 && (next is "kadar" or "dek" or "değin") && (word.EndsWith("ana", StringComparison.Ordinal) || word.EndsWith("ene", StringComparison.Ordinal)) => NegationStrength.Weak,
            _ => _turkishWords.Of(tokens[at].Form),
        };
        if (strength is { } found)
        {
            cues.Add(new NegationCue(found, at, 1));
        }

        return 1;
    }

    private static ReadOnlySpan<char> Suffix(string text, Token token) => text.AsSpan(token.Start + token.StemLength, token.Length - token.StemLength).TrimStart("'’");

    private static bool IsInfinitive(string word) => word.Length > 4 && (word.EndsWith("mak", StringComparison.Ordinal) || word.EndsWith("mek", StringComparison.Ordinal));

    private static bool IsSince(string word) => word.EndsWith("mayalı", StringComparison.Ordinal) || word.EndsWith("meyeli", StringComparison.Ordinal);

    /// <summary>"Yalnızca hızlı değil, ucuz da": only stands before what is denied, in the same clause.</summary>
    private static bool IsOnly(ReadOnlySpan<Token> tokens, int at)
    {
        const int reach = 10;
        for (var i = at - 1; i >= Math.Max(0, at - reach) && tokens[i].Kind != TokenKind.Symbol; i--)
        {
            if (tokens[i].Folded is "yalnızca" or "sadece" or "yalnız")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Unutma ki", "Gitme!": an order not to; a label that ends so is a noun (Silme).</summary>
    public static bool IsOrderNotTo(ReadOnlySpan<Token> tokens, int at) =>
        (tokens[at].Folded.EndsWith("ma", StringComparison.Ordinal) || tokens[at].Folded.EndsWith("me", StringComparison.Ordinal))
        && at + 1 < tokens.Length && (tokens[at + 1].Folded is "ki" or "." or "!" || (at == 0 && tokens[1].Kind == TokenKind.Symbol));

    /// <summary>"Tutmamaya (başladı)": not to do, as the object of another verb.</summary>
    public static bool IsNotTo(Token token) => token.Folded is [.., 'm', 'a', 'm', 'a', 'y', _] or [.., 'm', 'e', 'm', 'e', 'y', _];

    private static bool EndsClause(ReadOnlySpan<Token> tokens, int at) => at + 1 == tokens.Length || tokens[at + 1].Kind == TokenKind.Symbol;

    /// <summary>"It is late, isn't it?": asks for a yes.</summary>
    private static bool IsTag(ReadOnlySpan<Token> tokens, int at) =>
        at > 0 && at + 2 < tokens.Length && tokens[at - 1].Folded == "," && tokens[at + 2].Folded == "?";

    /// <summary>"Ne ... ne ...": neither, nor.</summary>
    private static bool IsSecondNe(ReadOnlySpan<Token> tokens, int at)
    {
        const int reach = 12;
        for (var i = at - 2; i >= Math.Max(0, at - reach); i--)
        {
            if (tokens[i].Folded == "ne")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A headline, or a title: most of its words have a capital.</summary>
    private static bool IsCapitalized(string text, ReadOnlySpan<Token> tokens)
    {
        int words = 0, capitals = 0;
        foreach (var token in tokens)
        {
            if (token.Kind == TokenKind.Word)
            {
                words++;
                capitals += char.IsUpper(text[token.Start]) ? 1 : 0;
            }
        }

        return 2 * capitals > words;
    }

    private NegationStrength VerbStrength(ReadOnlySpan<Token> tokens, int at, SuffixFeatures features)
    {
        // "sığmayacak kadar büyük": too large to fit; "hiç olmadığı kadar": more than ever
        var degree = at + 1 < tokens.Length && tokens[at + 1].Folded == "kadar";
        return RepeatsVerb(tokens, at, features) || (features.HasFlag(SuffixFeatures.Complement) && IsBeforeAsLongAs(tokens, at)) || (degree && TurkishAnalyser.HasFuture(tokens[at].Folded)) ? NegationStrength.Soft
            : degree || features.HasFlag(SuffixFeatures.Nominal) || (features.HasFlag(SuffixFeatures.Aorist) && !EndsClause(tokens, at)) || _turkishCease.Has(tokens[at].Folded) || features.HasFlag(SuffixFeatures.Conditional) ? NegationStrength.Nominal
            : features.HasFlag(SuffixFeatures.Complement) ? NegationStrength.Complement
            : NegationStrength.Strict;
    }

    /// <summary>"değiştirmediğiniz sürece": until, or unless, you change it</summary>
    private static bool IsBeforeAsLongAs(ReadOnlySpan<Token> tokens, int at)
    {
        const int farthest = 6;
        for (var i = at + 1; i < tokens.Length && i <= at + farthest; i++)
        {
            if (tokens[i].Folded is "sürece" or "müddetçe")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"olup olmadığı" (whether it is), "gelir gelmez" (as soon as it comes), "ister istemez": the negated verb repeats the one before it.</summary>
    private static bool RepeatsVerb(ReadOnlySpan<Token> tokens, int at, SuffixFeatures features)
    {
        if (at == 0)
        {
            return false;
        }

        var before = tokens[at - 1].Folded;
        var word = tokens[at].Folded;
        var common = 0;
        while (common < before.Length && common < word.Length && before[common] == word[common])
        {
            common++;
        }

        // "olmazsa olmaz": a must
        return before == "olmazsa" || (common >= 1 && before.EndsWith('p') && features.HasFlag(SuffixFeatures.Complement))
            || (common >= 2 && ((before.EndsWith('p') && features.HasFlag(SuffixFeatures.Nominal)) || (before.EndsWith('r') && word.EndsWith('z'))));
    }

    private static bool StartsWith(ReadOnlySpan<Token> tokens, int at, ReadOnlySpan<string> words)
    {
        if (at + words.Length > tokens.Length)
        {
            return false;
        }

        for (var i = 0; i < words.Length; i++)
        {
            var (other, said) = (tokens[at + i].Folded, words[i]);
            if (said[^1] == '*' ? !other.StartsWith(said.AsSpan(0, said.Length - 1), StringComparison.Ordinal) : other != said)
            {
                return false;
            }
        }

        return true;
    }

    private static NegationTable Load()
    {
        var rows = ResourceTable.Read("meaning/negation.tsv", "language", "role", "words").ToDictionary(r => (r[0], r[1]), r => r[2].Split(' '));
        return new NegationTable((language, role) => rows[(language, role)]);
    }
}
