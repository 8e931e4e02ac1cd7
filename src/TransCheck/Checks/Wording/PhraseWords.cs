using System.Collections.Frozen;
using TransCheck.Articles;
using TransCheck.Checks.Meaning;
using TransCheck.Linguistics;
using TransCheck.Linguistics.Turkish;

namespace TransCheck.Checks.Wording;

/// <summary>How far the phrase of a verb or predicate reaches; the words are in <c>resources/meaning/phrases.tsv</c>.</summary>
internal static class PhraseWords
{
    /// <summary>Words behind a predicate that still belong to it.</summary>
    private const int MostBehind = 2;

    private const int MostAuxiliaries = 4;

    private static readonly Dictionary<string, FrozenSet<string>> Lists = ResourceTable.ReadLists("meaning/phrases.tsv");
    private static readonly FrozenSet<string> Auxiliaries = Lists["en-auxiliary"];
    private static readonly FrozenSet<string> Between = Lists["en-between"];
    private static readonly FrozenSet<string> Skipped = Lists["en-skip"];
    private static readonly FrozenSet<string> Light = Lists["en-light"];
    private static readonly FrozenSet<string> NounDenials = Lists["en-noun"];
    private static readonly string[] Helpers = [.. Lists["tr-helper"]];
    private static readonly FrozenSet<string> Alone = Lists["tr-alone"];
    private static readonly WordPatterns Behind = WordPatterns.Of(Lists["tr-behind"]);

    /// <summary>Whether an English word may be a predicate, or what is spoken of, rather than a word that goes with one.</summary>
    public static bool IsHeavy(in Token token) => token.Kind == TokenKind.Word && !Light.Contains(token.Folded) && !Skipped.Contains(token.Folded) && !Auxiliaries.Contains(token.Folded);

    /// <summary>Whether an English word may stand between one that denies or hedges and its predicate.</summary>
    public static bool IsSkipped(in Token token) => Skipped.Contains(token.Folded);

    /// <summary>Whether an English word denies all the nouns behind it: <c>without the Rust tasks</c>.</summary>
    public static bool DeniesNouns(in Token token) => NounDenials.Contains(token.Folded);

    /// <summary>Whether a Turkish verb says little without the word before it: <c>kabul etmedi</c>.</summary>
    private static bool IsHelper(in Token token)
    {
        if (token.Kind == TokenKind.Word && !Alone.Contains(token.Folded))
        {
            foreach (var stem in Helpers)
            {
                if (TurkishAnalyser.IsFormOf(token.Folded, stem, StemKind.Verb, out _))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether a Turkish word denies or affirms the one before it: <c>değil, yok, durumda</c>.</summary>
    private static bool GoesBehind(in Token token) => token.Kind == TokenKind.Word && Behind.Has(token.Folded);

    /// <summary>Whether a Turkish word says what it says with the word before it.</summary>
    public static bool NeedsWordBefore(ReadOnlySpan<Token> turkish, int at) =>
        at > 0 && turkish[at - 1].Kind == TokenKind.Word && !Alone.Contains(turkish[at - 1].Folded) && (IsHelper(turkish[at]) || GoesBehind(turkish[at]));

    /// <summary>The tokens of the phrase around those from <paramref name="first"/> to <paramref name="last"/>.</summary>
    public static (int First, int Last) Around(ReadOnlySpan<Token> tokens, Language language, int first, int last) =>
        language == Language.Turkish ? AroundTurkish(tokens, first, last) : (AuxiliariesBefore(tokens, first, last), last);

    private static int AuxiliariesBefore(ReadOnlySpan<Token> english, int first, int last)
    {
        var start = first;
        for (var i = first - 1; i >= 0 && i >= first - MostAuxiliaries; i--)
        {
            // "has dementia" is no phrase of a verb.
            if (Auxiliaries.Contains(english[i].Folded) && (english[i].Folded is not ("has" or "have" or "had") || i + 1 < first || VerbTenses.MayBePast(english[last].Folded)))
            {
                start = i;
            }
            else if (!Between.Contains(english[i].Folded))
            {
                break;
            }
        }

        return start;
    }

    private static (int First, int Last) AroundTurkish(ReadOnlySpan<Token> tokens, int first, int last)
    {
        first -= NeedsWordBefore(tokens, first) ? 1 : 0;
        for (var more = 0; more < MostBehind && last + 1 < tokens.Length && (GoesBehind(tokens[last + 1]) || IsHelper(tokens[last + 1]) || tokens[last].Folded == "olarak") && tokens[last + 1].Kind == TokenKind.Word; more++)
        {
            last++;
        }

        return (first, last);
    }
}
