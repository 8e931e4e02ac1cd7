using System.Collections.Frozen;
using System.Collections.Immutable;
using TransCheck.Articles;
using TransCheck.Facts.Names;
using TransCheck.Linguistics;

namespace TransCheck.Facts.Quotations;

/// <summary>
/// Finds who says something in a sentence, where the sentence names him plainly: <c>Keller said</c>, <c>said Keller</c>, <c>according to Keller</c>, <c>Keller: "…"</c>,
/// <c>in Keller's words</c>,
/// <c>Keller, "…" dedi</c>, <c>Keller şöyle konuştu: "…"</c>, <c>diyen Keller</c>, <c>Keller'e göre</c>. A pronoun or a description names nobody.
/// </summary>
internal static class SpeakerFinder
{
    private static readonly Dictionary<string, string[][]> Speech = ResourceTable.Read("quotations/speech.tsv", "language", "place", "words")
        .ToDictionary(r => $"{r[0]} {r[1]}", r => r[2].Split(' ').Select(w => w.Split('_')).ToArray(), StringComparer.Ordinal);

    private static readonly string[][] EnglishSubject = Speech["en subject"];

    /// <summary>Before one of these a word that looks like a verb is none: <c>setTimeout calls are</c>.</summary>
    private static readonly FrozenSet<string> EnglishFinite = Speech["en finite"].Select(w => w[0]).ToFrozenSet(StringComparer.Ordinal);
    private static readonly string[][] EnglishSource = Speech["en source"];
    private static readonly string[][] EnglishInverted = Speech["en inverted"];
    private static readonly string[][] EnglishPossessed = Speech["en possessed"];
    private static readonly FrozenSet<string> EnglishRole = Speech["en role"].Select(w => w[0]).ToFrozenSet(StringComparer.Ordinal);
    private static readonly string[][] TurkishSubject = Speech["tr subject"];
    private static readonly string[][] TurkishSource = Speech["tr source"];
    private static readonly string[][] TurkishInverted = Speech["tr inverted"];
    private static readonly string[][] TurkishPossessed = Speech["tr possessed"];
    private static readonly string[][] TurkishOpening = Speech["tr opening"];

    private static readonly FrozenSet<string> Conjunctions = Speech["en conjunction"].Select(w => w[0]).ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[][] EnglishVerbs = [.. EnglishSubject, .. EnglishInverted, .. Speech["en naming"]];
    private static readonly string[][] TurkishVerbs = [.. TurkishSubject, .. TurkishInverted, .. Speech["tr naming"]];
    private static readonly FrozenSet<string> Passive = Speech["en passive"].Select(w => w[0]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>How many tokens before and behind a quotation may tell that somebody says it.</summary>
    private const int Near = 12;

    /// <summary>A name so short is a title (Dr).</summary>
    private const int Title = 2;

    /// <summary>Shorter words in <c>-in</c> are mostly no genitives (<c>için</c>).</summary>
    private const int LeastGenitive = 6;

    /// <summary>The names of those who speak in a segment, each value once.</summary>
    public static List<Mention> Find(DocumentFacts facts, int segment)
    {
        var turkish = facts.Document.Language == Language.Turkish;
        var text = facts.Document.Segments[segment];
        var mentions = facts.BySegment[segment];
        var speakers = new List<Mention>();
        var known = new HashSet<FactValue>();
        foreach (var mention in mentions)
        {
            if (mention.Value is NameValue { Name.Length: > Title }
                && (turkish ? SpeaksTurkish(text, mentions, mention) : SpeaksEnglish(text, mention))
                && !IsQuoted(mentions, mention) && known.Add(mention.Value))
            {
                speakers.Add(mention);
            }
        }

        return speakers;
    }

    /// <summary>Whether an English verb of saying begins at a token: <c>said</c>.</summary>
    public static bool IsSaying(Segment english, int at) => StartsWith(english, at, EnglishSubject);

    /// <summary>Whether what names an English source ends before a token: <c>according to</c>.</summary>
    public static bool IsSourceBefore(Segment english, int at) => EndsWith(english, at, EnglishSource);

    /// <summary>Whether what stands before a token is a Turkish source: <c>göre</c>.</summary>
    public static bool IsSourceBehind(Segment turkish, int at) => StartsWith(turkish, at, TurkishSource);

    /// <summary>Do words beside a quotation tell that somebody says it? Else marks around a word or two are a label, a term, or doubt about the word.</summary>
    public static bool IsSaid(Segment segment, TextSpan quotation, bool turkish)
    {
        var (start, end) = (segment.TokenFrom(quotation.Start), segment.TokenFrom(quotation.End));
        return Says(Math.Max(0, start - Near), start) || Says(end, Math.Min(segment.Tokens.Length, end + Near));

        bool Says(int from, int to)
        {
            for (var i = from; i < to; i++)
            {
                if (StartsWith(segment, i, turkish ? TurkishVerbs : EnglishVerbs) && (turkish || i == 0 || (!Passive.Contains(segment.Tokens[i - 1].Folded) && segment.Text[segment.Tokens[i - 1].Start] != '-')))
                {
                    return true;
                }
            }

            return false;
        }
    }

    private static bool IsQuoted(ImmutableArray<Mention> mentions, Mention name)
    {
        foreach (var mention in mentions)
        {
            if (mention.Kind == FactKind.Quotation && mention.Span.Overlaps(name.Span))
            {
                return true;
            }
        }

        return false;
    }

    private static bool SpeaksEnglish(Segment segment, Mention name)
    {
        var (before, behind) = (Before(segment, name), Behind(segment, name));
        if (HasSuffix(segment, name))
        {
            return StartsWith(segment, behind, EnglishPossessed);
        }

        var verb = before;
        while (IsRole(segment, verb))
        {
            verb--;
        }

        var ends = behind == segment.Tokens.Length || segment.Tokens[behind].Kind == TokenKind.Symbol;
        return (StandsAlone(segment, before) && StartsWith(segment, behind, EnglishSubject) && !(behind + 1 < segment.Tokens.Length && EnglishFinite.Contains(segment.Tokens[behind + 1].Folded)))
            || (ends && (EndsWith(segment, verb, EnglishSource) || EndsWith(segment, verb, EnglishInverted)))
            || Announces(segment, name);
    }

    /// <summary>The token before <paramref name="at"/> says what somebody is: <c>analyst</c>, <c>chief executive</c>.</summary>
    private static bool IsRole(Segment segment, int at) =>
        at > 0 && segment.Tokens[at - 1] is { Kind: TokenKind.Word } token
        && (NameWords.Kind(token.Form, Language.English) == NameWordKind.Title || EnglishRole.Contains(token.Folded));

    /// <summary>Nothing before a name makes it a part of something longer (<c>the spokesman for BNPB</c>).</summary>
    private static bool StandsAlone(Segment segment, int before) =>
        before == 0 || IsRole(segment, before) || segment.Tokens[before - 1] is var token && (token.Kind == TokenKind.Symbol || char.IsUpper(segment.Text[token.Start]) || Conjunctions.Contains(token.Folded));

    private static bool SpeaksTurkish(Segment segment, ImmutableArray<Mention> mentions, Mention name)
    {
        var behind = Behind(segment, name);
        if (StartsWith(segment, behind, TurkishSource))
        {
            return true;
        }

        if (HasSuffix(segment, name))
        {
            return StartsWith(segment, behind, TurkishPossessed);
        }

        return EndsWith(segment, Before(segment, name), TurkishInverted)
            || Announces(segment, name)
            || (IsSubject(segment, mentions, name, behind) && (SaysAt(segment, mentions, End(segment)) || SaysAt(segment, mentions, Colon(segment))));
    }

    /// <summary>What ends at a token says that somebody speaks: <c>dedi</c>, or any verb behind a quotation and <c>diye</c>.</summary>
    private static bool SaysAt(Segment segment, ImmutableArray<Mention> mentions, int end) =>
        EndsWith(segment, end, TurkishSubject)
        || (end > 1 && string.Equals(segment.Tokens[end - 2].Folded, "diye", StringComparison.Ordinal) && mentions.Any(m => m.Kind == FactKind.Quotation));

    /// <summary>The first name of its sentence that is no genitive, set off by a comma, at once before the quotation, or before what opens no longer name.</summary>
    private static bool IsSubject(Segment segment, ImmutableArray<Mention> mentions, Mention name, int behind) =>
        behind < segment.Tokens.Length
        && (segment.Text[segment.Tokens[behind].Start] == ',' || QuotationMarks.IsDouble(segment.Text[segment.Tokens[behind].Start]) || StartsWith(segment, behind, TurkishOpening)
            || (Before(segment, name) == 0 && IsGenitive(segment.Tokens[behind])))
        && !mentions.Any(m => m.Value is NameValue && m.Span.End <= name.Span.Start && !HasSuffix(segment, m))
        && !mentions.Any(m => m.Value is NameValue && m.Span.Start > name.Span.End && m.Span.Start - name.Span.End <= 2);

    /// <summary><c>modelin</c>: what follows a bare name belongs to another word, so the name is no part of a longer one (<c>Chelsea teknik direktörü</c>).</summary>
    private static bool IsGenitive(Token token) =>
        token is { Kind: TokenKind.Word, Length: >= LeastGenitive } && token.Folded is [.., 'ı' or 'i' or 'u' or 'ü', 'n'];

    /// <summary><c>Keller: "…"</c></summary>
    private static bool Announces(Segment segment, Mention name)
    {
        var behind = segment.Text.AsSpan(name.Span.End).TrimStart();
        return behind is [':', ' ', _, ..] && QuotationMarks.IsDouble(behind[2]);
    }

    private static bool HasSuffix(Segment segment, Mention name) => name.Span.End < segment.Text.Length && segment.Text[name.Span.End] is '\'' or '’';

    /// <summary>The first token behind a name.</summary>
    private static int Behind(Segment segment, Mention name) => segment.TokenFrom(name.Span.End);

    /// <summary>The token behind the last one before a name.</summary>
    private static int Before(Segment segment, Mention name) => segment.TokenFrom(name.Span.Start);

    private static int End(Segment segment)
    {
        var end = segment.Tokens.Length;
        while (end > 0 && segment.Tokens[end - 1].Kind == TokenKind.Symbol)
        {
            end--;
        }

        return end;
    }

    /// <summary>The colon that announces a quotation; 0 where there is none.</summary>
    private static int Colon(Segment segment)
    {
        for (var i = 0; i + 1 < segment.Tokens.Length; i++)
        {
            if (segment.Text[segment.Tokens[i].Start] == ':' && QuotationMarks.IsMark(segment.Text[segment.Tokens[i + 1].Start]))
            {
                return i;
            }
        }

        return 0;
    }

    private static bool StartsWith(Segment segment, int at, string[][] phrases)
    {
        foreach (var phrase in phrases)
        {
            if (IsAt(segment, at, phrase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsWith(Segment segment, int end, string[][] phrases)
    {
        foreach (var phrase in phrases)
        {
            if (IsAt(segment, end - phrase.Length, phrase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAt(Segment segment, int at, string[] phrase)
    {
        if (at < 0 || at + phrase.Length > segment.Tokens.Length)
        {
            return false;
        }

        for (var i = 0; i < phrase.Length; i++)
        {
            if (!string.Equals(segment.Tokens[at + i].Folded, phrase[i], StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }
}
