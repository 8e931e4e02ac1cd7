using TransCheck.Articles;

namespace TransCheck.Facts.Grammar;

/// <content>Numbers that count the parts of a text, and those that share what they count.</content>
internal abstract partial class NumericScanner
{
    private readonly List<(int Start, int Value, bool Capital)> _listNumbers = [];

    /// <summary>The mentions of plain numbers in a list whose last one may tell what they all measure.</summary>
    private readonly List<int> _sharers = [];

    /// <summary>6, 9 and 15 metres: the last number of a list gives its unit to those before it; "on page 5, 15 metres" is none.</summary>
    /// <param name="lends">The number ends a list, or stands before its last one.</param>
    private void Lend(in Measure tail, bool lends, int end)
    {
        if (tail.Tail == Tail.None && _mentions is [.., { Value: NumberValue, Certainty: >= 0.5 }] && IsSymbol(end, ',') && !Touches(end + 1))
        {
            _sharers.Add(_mentions.Count - 1);
            return;
        }

        if ((lends || _sharers.Count > 1) && tail.Tail is Tail.Unit or Tail.Money or Tail.Percent)
        {
            foreach (var m in _sharers)
            {
                if (_mentions[m].Value is NumberValue number)
                {
                    var (kind, value) = Of(tail, number.Amount);
                    _mentions[m] = _mentions[m] with { Kind = kind, Value = value with { Alternative = number.Alternative, Bound = number.Bound, AgainstConvention = number.AgainstConvention, Borrowed = true } };
                }
            }
        }

        _sharers.Clear();
    }

    /// <summary>", and" before the last number of a list.</summary>
    private bool IsListEnd(int i) => IsSymbol(i - 1, ',') && IsRangeConnector(i) && IsWord(i);

    /// <summary>
    /// "1. Open the page 2. Press the button", "3) Wait": numbers that count the parts of a text state nothing. The other language may hold
    /// them as a list, whose numbers are no text. They keep a low certainty, for at the start of a sentence an ordinal looks the same.
    /// </summary>
    private void HushListNumbers()
    {
        // "1. ve 2. sırada" is no list; one that goes on to 3 is, whatever the case of its words.
        var capitals = Counted(_listNumbers.Where(n => n.Capital));
        var all = Counted(_listNumbers);
        foreach (var (start, value, capital) in _listNumbers)
        {
            if (IsSymbol(start + 1, ')') || (capital && (start == 0 || (capitals >= 2 && value <= capitals))) || (all >= 3 && value <= all))
            {
                Hush(Tokens[start].Start);
            }
        }
    }

    /// <summary>How far the numbers count: 3 for 1, 2, 3.</summary>
    private static int Counted(IEnumerable<(int Start, int Value, bool Capital)> numbers)
    {
        var last = 0;
        foreach (var (_, value, _) in numbers)
        {
            last = value == last + 1 ? value : last;
        }

        return last;
    }

    private void Hush(int offset)
    {
        for (var m = 0; m < _mentions.Count; m++)
        {
            if (_mentions[m].Span.Start == offset && _mentions[m].Segment == Segment.Index && _mentions[m].Kind is FactKind.Number or FactKind.Ordinal)
            {
                _mentions[m] = _mentions[m] with { Certainty = 0.2 };
            }
        }
    }

    /// <summary>Remembers "2." and "2)" without an opening bracket.</summary>
    private void NoteListNumber(int i)
    {
        if (PlainNumber(i) is not (>= 1 and <= 30 and var value) || Tokens[i].HasSuffix || !Touches(i + 1))
        {
            return;
        }

        var dot = IsSymbol(i + 1, '.') && !Touches(i + 2);
        var capital = i + 2 >= Count || IsCapital(i + 2) || Tokens[i + 2].Kind == TokenKind.Symbol;
        var bracket = IsSymbol(i + 1, ')') && !IsSymbol(i - 1, '(') && (i == 0 || !Touches(i));
        if (dot || bracket)
        {
            _listNumbers.Add((i, value, capital));
        }
    }
}
