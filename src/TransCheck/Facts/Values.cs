using System.Globalization;

namespace TransCheck.Facts;

/// <summary>How an amount limits what it counts.</summary>
public enum Bound
{
    None,
    MoreThan,
    AtLeast,
    LessThan,
    AtMost,
    About,

    /// <summary>Slightly less than the amount.</summary>
    Nearly,
}

/// <summary>A value with an amount. Equality looks at the meaning alone: not at the bound, nor at how the digits were written.</summary>
public abstract record AmountValue(decimal Amount) : FactValue
{
    /// <summary>What the digits mean by another reading: <c>16.181</c> by the other language's convention, <c>5</c> in <c>5 to 10 million</c>.</summary>
    public decimal? Alternative { get; init; }

    public Bound Bound { get; init; }

    /// <summary>The digits follow the other language's convention (<c>14.3</c> in Turkish).</summary>
    public bool AgainstConvention { get; init; }

    /// <summary>A rough count (<c>hundreds</c>, <c>onlarca</c>): the amount is its order of magnitude.</summary>
    public bool Vague { get; init; }

    /// <summary>What it measures stands at another amount: 5 in <c>5 to 10 km</c>.</summary>
    public bool Borrowed { get; init; }

    /// <summary>Minutes after midnight, where the digits may as well be a clock time (<c>19.30</c>).</summary>
    public int? ClockMinutes { get; init; }

    public virtual bool Equals(AmountValue? other) => other is not null && EqualityContract == other.EqualityContract && Amount == other.Amount;

    public override int GetHashCode() => HashCode.Combine(EqualityContract, Amount);

    /// <summary>Without trailing zeros, with a point before the decimals.</summary>
    protected string AmountText => Text(Amount);

    internal static string Text(decimal amount) => amount.ToString("0.############################", CultureInfo.InvariantCulture);
}

public sealed record NumberValue(decimal Amount) : AmountValue(Amount)
{
    /// <summary>Says how many times as much (<c>twice</c>, <c>iki kat</c>).</summary>
    public bool Multiple { get; init; }

    /// <summary>Says how often (<c>twice</c>, <c>iki kez</c>).</summary>
    public bool Times { get; init; }

    public bool Equals(NumberValue? other) => base.Equals(other);

    public override int GetHashCode() => base.GetHashCode();

    public override string ToString() => AmountText;
}

/// <summary>Digits with two points or more, which count nothing: an address of the internet, a version, a section.</summary>
public sealed record DottedValue(string Digits) : FactValue
{
    public override string ToString() => Digits;
}

public sealed record OrdinalValue(decimal Amount) : AmountValue(Amount)
{
    public override string ToString()
    {
        var ending = (Amount % 100, Amount % 10) switch
        {
            (11 or 12 or 13, _) => "th",
            (_, 1) => "st",
            (_, 2) => "nd",
            (_, 3) => "rd",
            _ => "th",
        };
        return AmountText + ending;
    }
}

public sealed record PercentValue(decimal Amount) : AmountValue(Amount)
{
    public override string ToString() => AmountText + " percent";
}

public sealed record PercentagePointValue(decimal Amount) : AmountValue(Amount)
{
    public override string ToString() => AmountText + " percentage point";
}

/// <param name="Currency">ISO 4217.</param>
public sealed record MoneyValue(decimal Amount, string Currency) : AmountValue(Amount)
{
    /// <summary>The text tells whose dollar it is; else the code is the usual one of its family.</summary>
    public bool CountryStated { get; init; }

    public bool Equals(MoneyValue? other) => base.Equals(other) && string.Equals(Currency, other?.Currency, StringComparison.Ordinal);

    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Currency);

    public override string ToString() => $"{AmountText} {Currency}";
}

/// <summary>A currency without an amount (<c>a few euros</c>, <c>the Australian dollar</c>).</summary>
/// <param name="Currency">ISO 4217.</param>
public sealed record CurrencyValue(string Currency) : FactValue
{
    public bool CountryStated { get; init; }

    public override string ToString() => Currency;
}

/// <summary>A measure or a length of time.</summary>
/// <param name="Unit">A unit of <c>resources/units.tsv</c>.</param>
public sealed record QuantityValue(decimal Amount, string Unit) : AmountValue(Amount)
{
    /// <summary>A length of time before (-1) or after (1) now or another point: <c>ago</c>, <c>sonra</c>; 0 where nothing tells.</summary>
    public int Direction { get; init; }

    public bool Equals(QuantityValue? other) => base.Equals(other) && string.Equals(Unit, other?.Unit, StringComparison.Ordinal);

    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Unit);

    public override string ToString() => $"{AmountText} {Unit}";
}

/// <summary>A day, month or year of the calendar, at the precision given.</summary>
public sealed record DateValue(int? Year, int? Month, int? Day) : FactValue
{
    private static readonly string[] Months = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames;

    /// <summary>Digits that may be read month first or day first (<c>04/05/2026</c>).</summary>
    public bool OrderOpen { get; init; }

    public bool Equals(DateValue? other) => other is not null && Year == other.Year && Month == other.Month && Day == other.Day;

    public override int GetHashCode() => HashCode.Combine(Year, Month, Day);

    public override string ToString() => this switch
    {
        { Year: { } y, Month: { } m, Day: { } d } => string.Create(CultureInfo.InvariantCulture, $"{y:0000}-{m:00}-{d:00}"),
        { Year: { } y, Month: { } m } => string.Create(CultureInfo.InvariantCulture, $"{y:0000}-{m:00}"),
        { Year: { } y } => y.ToString("0000", CultureInfo.InvariantCulture),
        { Month: { } m, Day: { } d } => string.Create(CultureInfo.InvariantCulture, $"{d} {Months[m - 1]}"),
        { Month: { } m } => Months[m - 1],
        { Day: { } d } => string.Create(CultureInfo.InvariantCulture, $"day {d}"),
        _ => "date",
    };
}

/// <summary>Ten years: <c>the 1990s</c>, <c>90'lar</c>.</summary>
public sealed record DecadeValue(int FirstYear) : FactValue
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{FirstYear}s");
}

/// <summary>A day, week, month or year counted from now or from another day: <c>last week</c> is -1 week.</summary>
/// <param name="Offset">Null where the text does not tell which: <c>the weekend</c>.</param>
/// <param name="Unit">A unit of time of <c>resources/units.tsv</c>; with <see cref="End"/> for its last days.</param>
public sealed record RelativeDateValue(int? Offset, string Unit) : FactValue
{
    /// <summary>Makes the end of a period of its unit.</summary>
    public const string End = "-end";

    /// <summary>Counted from the day of the telling (<c>yesterday</c>, <c>next week</c>) and not from another one (<c>the following week</c>).</summary>
    public bool FromNow { get; init; }

    public override string ToString() => Offset switch
    {
        null => Unit,
        < -1 => $"{Unit} before last",
        < 0 => $"last {Unit}",
        0 => $"this {Unit}",
        1 => $"next {Unit}",
        _ => $"{Unit} after next",
    };
}

/// <summary>What a qualifier tells apart.</summary>
public enum QualifierKind
{
    /// <summary>The beginning, middle or end of a period: 1 to 3.</summary>
    Part,

    /// <summary>Before Christ -1, after 1.</summary>
    Era,

    /// <summary>North 0, east 1, south 2, west 3.</summary>
    Compass,
}

/// <summary>A word or sign beside a date or a place that its numbers do not hold: <c>late</c> March, 480 <c>BC</c>, 41° <c>N</c>.</summary>
public sealed record QualifierValue(QualifierKind Kind, int Code) : FactValue
{
    private static readonly string[] Parts = ["early", "mid", "late"];
    private static readonly string[] Points = ["N", "E", "S", "W"];

    public override string ToString() => Kind switch
    {
        QualifierKind.Part => Parts[Code - 1],
        QualifierKind.Era => Code < 0 ? "BC" : "AD",
        _ => Points[Code],
    };
}

/// <summary>How often: <c>weekly</c>, <c>her hafta</c>, <c>twice a week</c>, <c>iki haftada bir</c>.</summary>
/// <param name="Unit">A unit of time of <c>resources/units.tsv</c>.</param>
/// <param name="Every">Units in one period.</param>
/// <param name="Count">Times in one period.</param>
public sealed record FrequencyValue(string Unit, decimal Every = 1, decimal Count = 1) : FactValue
{
    public override string ToString() => Count == 1 ? $"every {Period}" : $"{AmountValue.Text(Count)} times every {Period}";

    private string Period => Every == 1 ? Unit : $"{AmountValue.Text(Every)} {Unit}";
}

public sealed record WeekdayValue(DayOfWeek Day) : FactValue
{
    public override string ToString() => Day.ToString();
}

/// <param name="Minutes">After midnight, 0 to 1439.</param>
public sealed record TimeValue(int Minutes) : FactValue
{
    /// <summary>The text leaves morning or afternoon open.</summary>
    public bool HalfDayOpen { get; init; }

    /// <summary>Behind the minutes, 0 to 59.</summary>
    public int Seconds { get; init; }

    /// <summary>Null where the text leaves it open.</summary>
    public ClockZone? Zone { get; init; }

    public bool Equals(TimeValue? other) => other is not null && Minutes == other.Minutes && Seconds == other.Seconds && Zone == other.Zone;

    public override int GetHashCode() => HashCode.Combine(Minutes, Seconds, Zone);

    public override string ToString() => Text(':');

    /// <param name="mark">Stands between hours and minutes.</param>
    internal string Text(char mark) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Minutes / 60:00}{mark}{Minutes % 60:00}{(Seconds > 0 ? $"{mark}{Seconds:00}" : "")}{(Zone is null ? "" : $" {Zone.Name}")}");
}
