using TransCheck.Facts;

namespace TransCheck.Archive;

/// <summary>A value as another article may state it too.</summary>
/// <param name="Measure">Only values of one measure are compared: <c>percent</c>, <c>USD</c>, <c>length</c>, <c>number</c>, <c>date</c> …</param>
/// <param name="Amount">In the base unit of its dimension; 0 for a date.</param>
/// <param name="Step">Half a unit of the last digit that counts: as far the amount may have been rounded. 500,000 for 14 million.</param>
/// <param name="Text">As reports show it.</param>
internal sealed record StatedValue(string Measure, decimal Amount, decimal Step, Bound Bound, DateValue? Date, string Text)
{
    private const decimal Conversion = 0.06m;
    private const decimal About = 0.15m;

    /// <summary>What is rounded further is another value: 1 is not 1.9.</summary>
    private const decimal Rounded = 0.1m;

    /// <summary>How far an amount may go beyond a bound that somebody still names: over 10 million for 14.</summary>
    private const decimal Beyond = 2m;

    private const decimal Small = 100;

    private string Unit { get; init; } = "";

    /// <summary>A count so small that sentences about different things often have such ones.</summary>
    public bool IsSmall => Measure is "number" or "multiple" or "time" && Amount / Math.Max(1, Factor) < Small;

    /// <summary>Leads to the base unit.</summary>
    private decimal Factor { get; init; } = 1;

    /// <returns>Null for what no other article can contradict: rough counts, words of time, names of currencies.</returns>
    public static StatedValue? Of(FactValue value) => value switch
    {
        AmountValue { Vague: true } or AmountValue { Borrowed: true } => null,
        PercentValue v => Make("percent", v, 1),
        PercentagePointValue v => Make("number", v, 1),
        MoneyValue v => Make(v.Currency, v, 1),
        QuantityValue v when Units.IsCounted(v.Unit) => Make("number", v, 1),
        QuantityValue v when Units.Get(v.Unit) is { Dimension: not "temperature" } unit => Make(unit.Dimension, v, unit.Factor) with { Unit = v.Unit, Factor = unit.Factor },
        NumberValue { Multiple: true } v => Make("multiple", v, 1),
        NumberValue v => Make("number", v, 1),
        DateValue { OrderOpen: false } v => new StatedValue("date", 0, 0, Bound.None, v, v.ToString()),
        _ => null,
    };

    /// <summary>Both may be true: they are equal, or as near as rounding, bounds, conversion and precision allow.</summary>
    public bool Agrees(StatedValue other)
    {
        if (Date is not null && other.Date is not null)
        {
            return Agree(Date.Year, other.Date.Year) && Agree(Date.Month, other.Date.Month) && Agree(Date.Day, other.Date.Day);
        }

        var difference = Math.Abs(Amount - other.Amount);
        if (difference == 0)
        {
            return true;
        }

        // 14 for 14.3, and 14 for 14.9 too: some cut where others round.
        var most = Math.Max(Math.Abs(Amount), Math.Abs(other.Amount));
        if (Step != other.Step && difference < 2 * Math.Max(Step, other.Step) && difference <= most * Rounded)
        {
            return true;
        }

        if (Unit != other.Unit && difference <= most * Conversion)
        {
            return true;
        }

        if ((IsRough(Bound) || IsRough(other.Bound)) && difference <= most * About)
        {
            return true;
        }

        return Reaches(this, other) || Reaches(other, this);
    }

    /// <summary>What the one bounds, the other states.</summary>
    private static bool Reaches(StatedValue bound, StatedValue other) => bound.Bound switch
    {
        Bound.MoreThan or Bound.AtLeast => other.Amount >= bound.Amount && other.Amount <= bound.Amount * Beyond,
        Bound.LessThan or Bound.AtMost or Bound.Nearly => other.Amount <= bound.Amount && other.Amount * Beyond >= bound.Amount,
        _ => false,
    };

    private static bool IsRough(Bound bound) => bound is Bound.About or Bound.Nearly or Bound.MoreThan or Bound.LessThan;

    private static bool Agree(int? one, int? other) => one is null || other is null || one == other;

    private static StatedValue Make(string measure, AmountValue value, decimal factor) =>
        new(measure, value.Amount * factor, HalfStep(value.Amount) * factor, value.Bound, null, value.ToString());

    private static decimal HalfStep(decimal amount)
    {
        amount = Math.Abs(amount);
        if (amount == 0)
        {
            return 0.5m;
        }

        var step = 1m;
        while (amount % (step * 10) == 0)
        {
            step *= 10;
        }

        while (amount % step != 0 && step > 0.000001m)
        {
            step /= 10;
        }

        return step / 2;
    }
}
