using TransCheck.Articles;

namespace TransCheck.Facts.Grammar;

/// <content>Words and signs beside a date or a place that its numbers do not hold.</content>
internal abstract partial class NumericScanner
{
    private const double QualifierCertainty = 0.3;

    /// <summary>The beginning, middle or end of a month, year, decade, century or season that a word names; 0 where it names none.</summary>
    protected abstract int PartOfPeriod(int i);

    /// <summary>Before or after Christ, -1 or 1; 0 where it is none of them.</summary>
    protected abstract int Era(int i, out int end);

    /// <summary>A month, a year, a decade, a century or a season begins at a token.</summary>
    protected bool IsPeriodAt(int i) =>
        i >= 0 && i < Count && (IsMonth(i) || Sense(i, WordRole.Season) is not null || PlainNumber(i) is >= 1000 and <= 2100 || CalendarUnit(i) is "month" or "year" or "decade" or "century");

    private void Qualify(int i)
    {
        if (Words[i].IsNone)
        {
            return;
        }

        if (PartOfPeriod(i) is > 0 and var part)
        {
            Emit(FactKind.Date, new QualifierValue(QualifierKind.Part, part), i, i + 1, QualifierCertainty);
        }
        else if (Words[i].As(WordRole.Era) is not null && Era(i, out var end) is not 0 and var era)
        {
            Emit(FactKind.Date, new QualifierValue(QualifierKind.Era, era), i, end, QualifierCertainty);
        }
        else if (Words[i].As(WordRole.Compass) is { } point && !IsInflected(i) && IsDegree(i - 1) && (Tokens[i].Length > 1 || IsCapital(i)))
        {
            Emit(FactKind.Quantity, new QualifierValue(QualifierKind.Compass, (int)point.Value), i, i + 1, QualifierCertainty);
        }
    }

    private bool IsDegree(int i) =>
        i > 0 && (Sense(i, WordRole.Unit) is { Code: "degree" } || (Tokens[i].Kind == TokenKind.Symbol && Tokens[i].Folded is "°" or "º" or "′" or "″" or "'" or "\"" or "”" && IsNumber(i - 1)));
}
