using TransCheck.Articles;

namespace TransCheck.Facts.Grammar;

/// <summary>
/// Walks once over the tokens of a segment and reads numeric expressions. The languages differ in how they join words to an amount
/// and where units, signs and suffixes stand; what a date, a clock time or a range is made of is the same.
/// </summary>
internal abstract partial class NumericScanner
{
    private readonly List<Mention> _mentions = [];

    protected NumericScanner(Document document, Segment segment, NumericLexicon lexicon)
    {
        Lexicon = lexicon;
        Segment = segment;
        Language = document.Language;
        Tokens = segment.Tokens;
        Words = new WordMatch[Tokens.Length];
        for (var i = 0; i < Tokens.Length; i++)
        {
            if (Tokens[i].Kind == TokenKind.Word)
            {
                Words[i] = lexicon.Word(Tokens[i].Form);
            }
        }
    }

    protected NumericLexicon Lexicon { get; }

    protected Language Language { get; }

    protected Segment Segment { get; }

    protected Token[] Tokens { get; }

    /// <summary>What each token's stem can be; nothing for other tokens than words.</summary>
    protected WordMatch[] Words { get; }

    protected int Count => Tokens.Length;

    public List<Mention> Scan()
    {
        var i = 0;
        while (i < Count)
        {
            if (!MayBegin(i))
            {
                i++;
                continue;
            }

            if (IsWord(i))
            {
                Qualify(i);
            }

            var next = Tokens[i].Kind == TokenKind.Word ? Idiom(i) : i;
            if (next == i)
            {
                next = Date(i);
            }

            if (next == i)
            {
                next = Clock(i);
            }

            if (next == i)
            {
                next = Repeated(i);
            }

            if (next == i)
            {
                next = Measured(i);
            }

            if (next == i)
            {
                next = CalendarWord(i);
            }

            if (next == i)
            {
                next = YearPart(i);
            }

            if (next == i)
            {
                next = BareCurrency(i);
            }

            if (next == i)
            {
                next = Dotted(i);
            }

            if (next == i)
            {
                next = Version(i);
            }

            if (next == i)
            {
                next = NameNumber(i);
            }

            i = next > i ? next : i + 1;
        }

        HushListNumbers();
        return _mentions;
    }

    private int Idiom(int i)
    {
        if (Lexicon.Idiom(Tokens.AsSpan(i)) is not { } idiom)
        {
            return i;
        }

        var end = i + idiom.Words.Length;
        if (idiom.Value is { } value)
        {
            Emit(FactKind.Number, new NumberValue(value), i, end, idiom.Certainty);
        }

        return end;
    }

    /// <summary>Most words begin nothing, and neither do the commonest signs.</summary>
    private bool MayBegin(int i) => Tokens[i].Kind switch
    {
        TokenKind.Word => Words[i].MayBegin || IsCapital(i),
        TokenKind.Symbol => (Tokens[i].Folded == "," && IsNumber(i + 1) && Touches(i + 1)) || Tokens[i].Folded is not ("," or "\"" or "“" or "”" or "'" or "’" or ":" or ";" or "!" or "?" or ")"),
        _ => true,
    };

    protected void Emit(FactKind kind, FactValue value, int start, int end, double certainty)
    {
        if (certainty < 0.05)
        {
            return;
        }

        var from = Tokens[start].Start;
        var to = Tokens[end - 1].StemEnd;
        _mentions.Add(new Mention(kind, value, Segment.Index, TextSpan.FromBounds(from, to), Segment.Text[from..to], certainty));
    }
}
