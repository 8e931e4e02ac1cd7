using System.Collections.Frozen;
using TransCheck.Articles;
using TransCheck.Linguistics;
using TransCheck.Linguistics.Turkish;

namespace TransCheck.Checks.Meaning;

/// <summary>Which verbs of a sentence tell what has happened, and which what is to come; the words are in <c>resources/meaning/tenses.tsv</c>.</summary>
internal static class VerbTenses
{
    private static readonly Dictionary<string, FrozenSet<string>> Lists = ResourceTable.ReadLists("meaning/tenses.tsv");
    private static readonly FrozenSet<string> ComingWords = Lists["coming"];
    private static readonly FrozenSet<string> AheadWords = Lists["ahead"];
    private static readonly FrozenSet<string> PastWords = Lists["past"];
    private static readonly WordPatterns TurkishComing = WordPatterns.Of(Lists["tr-coming"]);
    private static readonly WordPatterns TurkishOpen = WordPatterns.Of(Lists["tr-open"]);
    private static readonly WordPatterns TurkishUnreal = WordPatterns.Of(Lists["tr-unreal"]);
    private static readonly FrozenSet<string> Irregular = ResourceTable.Read("en/irregular.tsv", "form", "lemma", "kind")
        .Where(row => row[2] == "past").Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FormNote<bool> TurkishPast = new(EndsInPast);
    private static readonly FormNote<bool> TurkishAhead = new(form => TurkishAnalyser.HasFuture(form) || TurkishAnalyser.HasAbility(form) || form.Contains("yor", StringComparison.Ordinal) || TurkishOpen.Has(form));

    /// <returns>Index of the first English word that tells what is to come; -1 for none.</returns>
    public static int Coming(ReadOnlySpan<Token> english) => First(english, ComingWords);

    /// <returns>Index of the first English auxiliary of the past; -1 for none.</returns>
    public static int Past(ReadOnlySpan<Token> english)
    {
        for (var i = 0; i < english.Length; i++)
        {
            if (PastWords.Contains(english[i].Folded) || (english[i].Folded is "has" or "have" && i + 1 < english.Length && (english[i + 1].Folded == "been" || MayBePast(english[i + 1].Folded))))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Whether an English word may be a verb of the past, or a participle: <c>opened</c>.</summary>
    public static bool MayTellPast(ReadOnlySpan<Token> english)
    {
        foreach (ref readonly var token in english)
        {
            if (PastWords.Contains(token.Folded) || token.Folded is "has" or "have" || MayBePast(token.Folded))
            {
                return true;
            }
        }

        return false;
    }

    public static bool MayBePast(string english) => Irregular.Contains(english) || english.EndsWith("ed", StringComparison.Ordinal);

    /// <summary>Whether something in the sentence is still open: a future, a possibility, a plan, a condition.</summary>
    public static bool LooksAhead(ReadOnlySpan<Token> tokens, bool english = false)
    {
        foreach (ref readonly var token in tokens)
        {
            if (english ? AheadWords.Contains(token.Folded) || token.Folded.EndsWith("'ll", StringComparison.Ordinal) : TurkishAhead.Of(token.Form))
            {
                return true;
            }
        }

        return false;
    }

    /// <returns>Index of the word before the end of the sentence; -1 where a quotation or another sign than a full stop ends it.</returns>
    public static int LastVerb(ReadOnlySpan<Token> turkish) =>
        turkish is [.., { Kind: TokenKind.Word }, { Folded: "." }] ? turkish.Length - 2 : -1;

    public static bool IsPast(WordForm turkish) => TurkishPast.Of(turkish);

    public static bool IsComing(string turkish) => TurkishComing.Has(turkish) && TurkishAnalyser.HasFuture(turkish);

    private static bool EndsInPast(string word)
    {
        var stem = word.EndsWith("lar", StringComparison.Ordinal) || word.EndsWith("ler", StringComparison.Ordinal) ? word[..^3] : word;

        // The past is -tı behind a voiceless consonant alone, and -dı behind all others: görüntüler is no verb.
        return stem.Length > 4 && stem[^1] is 'ı' or 'i' or 'u' or 'ü' && stem[^2] == (stem[^3] is 'f' or 's' or 't' or 'k' or 'ç' or 'ş' or 'h' or 'p' ? 't' : 'd') && !TurkishUnreal.Has(stem);
    }

    private static int First(ReadOnlySpan<Token> tokens, FrozenSet<string> words)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            if (words.Contains(tokens[i].Folded))
            {
                return i;
            }
        }

        return -1;
    }
}
