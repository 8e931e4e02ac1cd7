using TransCheck.Articles;
using TransCheck.Facts;
using TransCheck.Facts.Matching;
using TransCheck.Linguistics;

namespace TransCheck.Checks.Meaning;

/// <summary>A value of the headline or summary, and another one that the body gives to the same subject.</summary>
internal sealed record HeadlineConflict(Mention Headline, Mention Body);

/// <summary>The values of one article: those of its title and summaries, and those of its body.</summary>
internal sealed class HeadlineValues
{
    /// <summary>Words on either side of a value that tell what it is about.</summary>
    private const int Window = 10;

    /// <summary>The share of the headline's words, by weight, that a corresponding sentence repeats, and how many these are at least.</summary>
    private const double SharedWeight = 0.3;
    private const int SharedWords = 2;

    /// <summary>A longer summary is no summary; comparing all its values with those of the body would take too long.</summary>
    private const int MostValues = 24;

    /// <summary>Words for numbers that may say something else (one, both) state too little.</summary>
    private const double Plain = 0.8;

    /// <summary>Rough values (about, nearly) differ by less from what they stand for; bounds (more than) by less than this factor.</summary>
    private const decimal Rough = 0.15m;
    private const decimal WidestBound = 2;

    /// <summary>A value rounded to fewer digits differs by less.</summary>
    private const decimal Rounded = 0.1m;

    private readonly Document _document;
    private readonly StemTable _stems;
    private readonly List<Atom> _headline = [];
    private readonly List<Atom> _body = [];

    public HeadlineValues(DocumentFacts facts, Lexicon lexicon)
    {
        _document = facts.Document;
        _stems = _document.Language == Language.Turkish ? lexicon.TurkishStems : lexicon.EnglishStems;
        foreach (var segment in _document.Segments)
        {
            var values = IsHeadline(segment) ? _headline : _body;
            foreach (var mention in facts.BySegment[segment.Index])
            {
                if (mention.Value is AmountValue or DateValue)
                {
                    Atom.Split(mention, default, values);
                }
            }
        }
    }

    /// <summary>Values of the headline that the body contradicts: one sentence, or several that agree, give another value of the same kind to the same subject, and none gives this one.</summary>
    public List<HeadlineConflict> Conflicts()
    {
        var found = new List<HeadlineConflict>();
        if (_headline.Count > MostValues)
        {
            return found;
        }

        foreach (var value in _headline.Where(v => IsPlain(v) && !IsIn(_body, v)))
        {
            var about = WordsNear(value.Mention);
            var rivals = about.Count < SharedWords ? [] : _body.FindAll(b => IsPlain(b) && SameKind(value, b) && IsAbout(b.Mention, about) && !IsIn(_headline, b));
            if (rivals.Count > 0 && rivals.TrueForAll(r => Agree(r, rivals[0])))
            {
                found.Add(new HeadlineConflict(value.Mention, rivals[0].Mention));
            }
        }

        return found;
    }

    /// <summary>Whether the article gives the value at all.</summary>
    public bool Give(Mention value) => BodyGives(value) || IsIn(_headline, AtomOf(value));

    /// <summary>Whether the body gives the value.</summary>
    public bool BodyGives(Mention value) => IsIn(_body, AtomOf(value));

    /// <summary>Whether the headline gives a value of the same kind, but not this one.</summary>
    public bool HeadlineDiffers(Mention value)
    {
        var atom = AtomOf(value);
        return _headline.Exists(h => h.Kind == atom.Kind && !Agree(h, atom)) && !IsIn(_headline, atom);
    }

    private bool IsHeadline(Segment segment) =>
        _document.BlockOf(segment).Kind is BlockKind.Title or BlockKind.Summary || (segment.Block == 0 && _document.BlockOf(segment).Kind == BlockKind.Heading);

    private static bool IsIn(List<Atom> values, Atom value) => values.Exists(v => Agree(v, value));

    private static Atom AtomOf(Mention mention)
    {
        var atoms = new List<Atom>(1);
        Atom.Split(mention, default, atoms);
        return atoms[0];
    }

    /// <summary>An amount that says what it measures or counts. Dates, ordinals and multiples stand for too much else.</summary>
    private static bool IsPlain(Atom value) =>
        value is { Kind: AtomKind.Number or AtomKind.Percent or AtomKind.PercentagePoint or AtomKind.Money or AtomKind.Quantity or AtomKind.Duration, Certainty: >= Plain, Value: { Vague: false, Borrowed: false } }
        && value.Value is not NumberValue { Multiple: true };

    private bool SameKind(Atom one, Atom other) =>
        one.Kind == other.Kind && one.Kind switch
        {
            AtomKind.Money => AtomEquality.SameCurrency(one, other),
            AtomKind.Quantity or AtomKind.Duration => string.Equals(one.Unit, other.Unit, StringComparison.Ordinal),
            AtomKind.Number => Counted(one.Mention) is { } counted && string.Equals(counted, Counted(other.Mention), StringComparison.Ordinal),
            _ => true,
        };

    /// <summary>The word right behind a number, where it has content of its own.</summary>
    private string? Counted(Mention number)
    {
        var segment = _document.Segments[number.Segment];
        var behind = segment.TokenBehind(number.Span.End - 1);
        behind += behind < segment.Tokens.Length && segment.Tokens[behind].Start < number.Span.End ? 1 : 0;
        return behind < segment.Tokens.Length && segment.Tokens[behind].Kind == TokenKind.Word && Key(segment.Tokens[behind]) is var key && Weight(key) > 0 ? key : null;
    }

    private static bool Agree(Atom one, Atom other) =>
        AtomEquality.Score(one, other) >= AtomEquality.Equal || (one.Value is { } a && other.Value is { } b && (Rounds(a, b) || Bounds(a, b) || Bounds(b, a)));

    /// <summary>One is the other with fewer digits, or one is rough.</summary>
    private static bool Rounds(AmountValue one, AmountValue other)
    {
        var difference = Math.Abs(one.Amount - other.Amount);
        var most = Math.Max(Math.Abs(one.Amount), Math.Abs(other.Amount));
        if (one.Bound is Bound.About or Bound.Nearly || other.Bound is Bound.About or Bound.Nearly)
        {
            return difference <= most * Rough;
        }

        var (coarse, fine) = (Step(one.Amount), Step(other.Amount));
        return coarse != fine && difference <= Math.Min(Math.Max(coarse, fine), most * Rounded);
    }

    private static bool Bounds(AmountValue bound, AmountValue amount) => bound.Bound switch
    {
        Bound.MoreThan or Bound.AtLeast => amount.Amount >= bound.Amount && amount.Amount <= bound.Amount * WidestBound,
        Bound.LessThan or Bound.AtMost => amount.Amount <= bound.Amount && amount.Amount * WidestBound >= bound.Amount,
        _ => false,
    };

    /// <summary>The worth of the last digit that is not zero.</summary>
    private static decimal Step(decimal amount)
    {
        const decimal least = 0.0001m;
        if (amount == 0)
        {
            return 1;
        }

        var step = 1m;
        while (amount % (step * 10) == 0)
        {
            step *= 10;
        }

        while (amount % step != 0 && step > least)
        {
            step /= 10;
        }

        return step;
    }

    private bool IsAbout(Mention value, Dictionary<string, float> about)
    {
        var shared = WordsNear(value).Keys.Where(about.ContainsKey).ToList();
        return shared.Count >= SharedWords && shared.Sum(w => about[w]) >= SharedWeight * about.Values.Sum();
    }

    /// <summary>The stems with content around a value, with their weights.</summary>
    private Dictionary<string, float> WordsNear(Mention value)
    {
        var words = new Dictionary<string, float>(StringComparer.Ordinal);
        var tokens = _document.Segments[value.Segment].Tokens;
        var first = _document.Segments[value.Segment].TokenBehind(value.Span.Start);
        foreach (var token in tokens.AsSpan(Math.Max(0, first - Window)..Math.Min(tokens.Length, first + Window + 1)))
        {
            if (token.Kind == TokenKind.Word && !token.Span.Overlaps(value.Span) && Key(token) is var key && Weight(key) is > 0 and var weight)
            {
                words[key] = weight;
            }
        }

        return words;
    }

    private float Weight(string key) => _stems.Weight(_stems.Find(key));

    private string Key(Token word) => _document.Language == Language.Turkish ? Stem.Turkish(word.Folded) : Stem.English(word.Folded);
}
