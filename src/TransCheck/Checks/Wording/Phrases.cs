using TransCheck.Alignment;
using TransCheck.Articles;
using TransCheck.Checks.Meaning;
using TransCheck.Linguistics;
using TransCheck.Linguistics.Turkish;

namespace TransCheck.Checks.Wording;

/// <summary>Some words of one segment that a report shows.</summary>
internal readonly record struct Phrase(int Segment, TextSpan Span)
{
    public string Of(Document document) => string.Join(' ', Span.Of(document.Segments[Segment].Text).ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>Of a word that only one side has, the phrase that it stands in, and what renders that phrase on the other side.</summary>
/// <param name="context">Of the pair.</param>
/// <param name="bead">Index of the bead that both stand in.</param>
/// <param name="onSource">The word is one of the source.</param>
internal sealed class Phrases(PairContext context, int bead, bool onSource)
{
    /// <summary>English words behind one that denies or hedges, among which its predicate is looked for.</summary>
    private const int Reach = 6;

    /// <summary>Nouns that stand together.</summary>
    private const int MostNouns = 3;

    /// <summary>The verb at the end of a longer sentence may be another one.</summary>
    private const int MostWords = 14;

    private readonly Document _own = onSource ? context.Pair.Source : context.Pair.Target;
    private readonly Document _other = onSource ? context.Pair.Target : context.Pair.Source;
    private readonly SegmentRange _others = onSource ? context.Pair.Beads[bead].Target : context.Pair.Beads[bead].Source;

    /// <param name="cue">The words that only one side has.</param>
    /// <returns>The phrase of these, and what renders it; null where that is not known.</returns>
    public (Phrase Own, Phrase? Other) Of(FindingSide cue)
    {
        var tokens = _own.Segments[cue.Segment].Tokens;
        var (first, last) = _own.Segments[cue.Segment].Covered(cue.Span);
        if (first < 0)
        {
            return (new Phrase(cue.Segment, cue.Span), null);
        }

        var (from, to) = _own.Language == Language.Turkish ? TurkishHead(tokens, first, last) : EnglishHead(tokens, first, last);
        return from < 0
            ? (Around(tokens, cue.Segment, first, last), null)
            : (Around(tokens, cue.Segment, Math.Min(first, from), Math.Max(last, to)), Rendering(cue.Segment, tokens, from, to) ?? VerbOfTheClause(tokens));
    }

    /// <summary>From the first to the last word that renders one of several in a segment of the other side; null where these are few, or scattered.</summary>
    public Phrase? Renderings(FindingSide side, int segment)
    {
        const int fewest = 2;
        if (context.Words(bead) is not { } words)
        {
            return null;
        }

        var english = _own.Language != Language.Turkish;
        var (own, other) = english ? (words.English, words.Turkish) : (words.Turkish, words.English);
        var (count, start, end) = (0, int.MaxValue, 0);
        for (var k = 0; k < other.Length; k++)
        {
            if (other[k] is { Weight: > 0 } word && word.Segment == segment && Array.Exists(Range(own.Length), o =>
                own[o].Segment == side.Segment && side.Span.Overlaps(own[o].Span) && (english ? words.Tie(o, k) : words.Tie(k, o)) > BeadWords.Renders))
            {
                (count, start, end) = (count + 1, Math.Min(start, word.Span.Start), Math.Max(end, word.Span.End));
            }
        }

        return count >= fewest && end - start <= 2 * side.Span.Length ? new Phrase(segment, TextSpan.FromBounds(start, end)) : null;

        static int[] Range(int count) => [.. Enumerable.Range(0, count)];
    }

    private Phrase Around(Token[] tokens, int segment, int first, int last)
    {
        var (start, end) = PhraseWords.Around(tokens, _own.Language, first, last);
        return new Phrase(segment, TextSpan.FromBounds(tokens[start].Start, tokens[end].End));
    }

    /// <returns>The tokens of what is denied or hedged; -1 where nothing is.</returns>
    private static (int First, int Last) EnglishHead(Token[] tokens, int first, int last)
    {
        var head = last + 1;
        while (head < tokens.Length && head <= last + Reach && PhraseWords.IsSkipped(tokens[head]))
        {
            head++;
        }

        if (head >= tokens.Length || head > last + Reach || !PhraseWords.IsHeavy(tokens[head]))
        {
            return (-1, -1);
        }

        var end = head;
        while (PhraseWords.DeniesNouns(tokens[first]) && end < head + MostNouns - 1 && end + 1 < tokens.Length && PhraseWords.IsHeavy(tokens[end + 1]))
        {
            end++;
        }

        return (head, end);
    }

    /// <summary>The verb itself, or the word before one that says little by itself.</summary>
    private static (int First, int Last) TurkishHead(Token[] tokens, int first, int last)
    {
        var head = PhraseWords.NeedsWordBefore(tokens, first) ? first - 1 : last;
        return (head, head);
    }

    /// <summary>What the lexicon knows as the rendering of words, with the words that belong to it.</summary>
    private Phrase? Rendering(int segment, Token[] tokens, int from, int to)
    {
        if (context.Words(bead) is not { } words)
        {
            return null;
        }

        Phrase? all = null;
        for (var head = to; head >= from; head--)
        {
            if ((Rendering(words, segment, tokens[head]) ?? (_own.Language == Language.Turkish ? OfDeniedVerb(tokens[head], words.English) : null)) is { } one)
            {
                all = all is not { } more ? one : Joined(one, more) ?? more;
            }
        }

        return all;
    }

    /// <summary>Two phrases with nothing between them.</summary>
    private Phrase? Joined(Phrase one, Phrase other)
    {
        if (one.Segment != other.Segment)
        {
            return null;
        }

        var span = TextSpan.FromBounds(Math.Min(one.Span.Start, other.Span.Start), Math.Max(one.Span.End, other.Span.End));
        return span.Length <= one.Span.Length + other.Span.Length + 1 && !span.Of(_other.Segments[one.Segment].Text).Contains(',') ? new Phrase(one.Segment, span) : null;
    }

    private Phrase? Rendering(BeadWords words, int segment, Token head)
    {
        var english = _own.Language != Language.Turkish;
        var (own, other) = english ? (words.English, words.Turkish) : (words.Turkish, words.English);
        var at = Array.FindIndex(own, w => w.Segment == segment && w.Span.Overlaps(head.Span));
        var (best, tie) = (-1, BeadWords.Renders);
        for (var k = 0; at >= 0 && k < other.Length; k++)
        {
            if (IsPredicate(other[k]) && (!other[k].Capital || own[at].Capital || other[k].Span.Start == 0) && Tie(words, english ? at : k, english ? k : at) is var found && found > tie)
            {
                (best, tie) = (k, found);
            }
        }

        return best >= 0 ? Around(other[best].Segment, other[best].Span) : null;
    }

    /// <summary>Of common English words no ties are kept; the lexicon is asked.</summary>
    private float Tie(BeadWords words, int english, int turkish)
    {
        if (words.English[english] is not { Weight: 0, Id: >= 0 and var word } || words.Turkish[turkish].Id < 0)
        {
            return words.Tie(english, turkish);
        }

        var entry = context.Pair.Lexicon.Find(word, words.Turkish[turkish].Id);
        return Math.Max(entry.TurkishGivenEnglish, entry.EnglishGivenTurkish);
    }

    private bool IsPredicate(BeadWord word)
    {
        if (word.Kind != TokenKind.Word || word.Key.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return false;
        }

        var segment = _other.Segments[word.Segment];
        return _other.Language == Language.Turkish || PhraseWords.IsHeavy(segment.Tokens[segment.Covered(word.Span).First]);
    }

    /// <summary>Of a denied Turkish verb the lexicon may know the other forms: <c>gelmedi</c> begins as <c>geldi</c>.</summary>
    private Phrase? OfDeniedVerb(Token verb, BeadWord[] english)
    {
        const int shortest = 3;
        var stem = TurkishAnalyser.NegatedStem(verb.Folded);
        if (stem < shortest)
        {
            return null;
        }

        var lexicon = context.Pair.Lexicon;
        var (best, tie) = (-1, BeadWords.Renders);
        for (var k = 0; k < english.Length; k++)
        {
            if (english[k].Id < 0 || !IsPredicate(english[k]))
            {
                continue;
            }

            var sum = 0f;
            foreach (var entry in lexicon.OfEnglish(english[k].Id))
            {
                sum += lexicon.TurkishStems[entry.Turkish].AsSpan().StartsWith(verb.Folded.AsSpan(0, Math.Min(stem, Stem.TurkishLength))) ? entry.TurkishGivenEnglish : 0;
            }

            (best, tie) = sum > tie ? (k, sum) : (best, tie);
        }

        return best >= 0 ? Around(english[best].Segment, english[best].Span) : null;
    }

    /// <summary>The only clause of a Turkish sentence ends with its verb.</summary>
    private Phrase? VerbOfTheClause(Token[] own)
    {
        if (_other.Language != Language.Turkish || _others.Count != 1)
        {
            return null;
        }

        var tokens = _other.Segments[_others.Start].Tokens;
        return IsOneClause(own) && IsOneClause(tokens) && VerbTenses.LastVerb(tokens) is >= 0 and var last
            ? Around(_others.Start, tokens[last].Span)
            : null;
    }

    private static bool IsOneClause(Token[] tokens) => tokens.Length <= MostWords && !Array.Exists(tokens, t => t.Folded is "," or ";" or ":" or "that" or "but" or "and");

    private Phrase Around(int segment, TextSpan word)
    {
        var tokens = _other.Segments[segment].Tokens;
        var (first, last) = _other.Segments[segment].Covered(word);
        var (start, end) = PhraseWords.Around(tokens, _other.Language, first, last);
        return new Phrase(segment, TextSpan.FromBounds(tokens[start].Start, tokens[end].End));
    }
}
