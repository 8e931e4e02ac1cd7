namespace TransCheck.Facts.Matching;

internal enum AtomKind
{
    Number,
    Ordinal,
    Percent,
    PercentagePoint,
    Money,
    Quantity,
    Duration,
    Year,
    Day,
    Decade,
    Month,
    Weekday,
    Clock,
    Currency,
    Relative,
}

/// <summary>The smallest part of a mention that can be compared by itself: a date has up to three.</summary>
internal sealed class Atom
{
    public required Mention Mention { get; init; }

    public required AtomKind Kind { get; init; }

    /// <summary>The number, year, day, month 1 to 12, weekday 0 to 6, minutes after midnight, or offset.</summary>
    public required decimal Amount { get; init; }

    public decimal? Alternative { get; init; }

    /// <summary>The unit of a quantity or a relative date.</summary>
    public string Unit { get; init; } = "";

    public string Currency { get; init; } = "";

    public bool CountryStated { get; init; }

    public bool Vague { get; init; }

    public bool HalfDayOpen { get; init; }

    public int? ClockMinutes { get; init; }

    public double Certainty { get; init; }

    /// <summary>0 at the start of its side of the bead, 1 at the end.</summary>
    public double Position { get; init; }

    /// <summary>The bead it stands in.</summary>
    public int Bead { get; init; }

    /// <summary>What it was found equal to.</summary>
    public Atom? Mate { get; set; }

    public bool IsAmount => Kind <= AtomKind.Decade;

    public AmountValue? Value => Mention.Value as AmountValue;

    public static void Split(Mention mention, double position, int bead, List<Atom> atoms)
    {
        Atom Make(AtomKind kind, decimal amount, double certainty = 1) =>
            new() { Mention = mention, Kind = kind, Amount = amount, Certainty = Math.Min(mention.Certainty, certainty), Position = position, Bead = bead };
        switch (mention.Value)
        {
            case AmountValue value:
                var money = value as MoneyValue;
                atoms.Add(new Atom
                {
                    Mention = mention,
                    Kind = value switch
                    {
                        OrdinalValue => AtomKind.Ordinal,
                        PercentValue => AtomKind.Percent,
                        PercentagePointValue => AtomKind.PercentagePoint,
                        MoneyValue => AtomKind.Money,
                        QuantityValue => mention.Kind == FactKind.Duration ? AtomKind.Duration : AtomKind.Quantity,
                        _ => AtomKind.Number,
                    },
                    Amount = value.Amount,
                    Alternative = value.Alternative,
                    Unit = (value as QuantityValue)?.Unit ?? "",
                    Currency = money?.Currency ?? "",
                    CountryStated = money?.CountryStated ?? false,
                    Vague = value.Vague,
                    ClockMinutes = value.ClockMinutes,
                    Certainty = mention.Certainty,
                    Position = position,
                    Bead = bead,
                });
                break;
            case DateValue date:
                var open = date.OrderOpen ? 0.25 : 1;
                if (date.Year is { } year)
                {
                    atoms.Add(Make(AtomKind.Year, year));
                }

                if (date.Month is { } month)
                {
                    atoms.Add(Make(AtomKind.Month, month, open));
                }

                if (date.Day is { } day)
                {
                    atoms.Add(Make(AtomKind.Day, day, open));
                }

                break;
            case DecadeValue decade:
                atoms.Add(new Atom
                {
                    Mention = mention,
                    Kind = AtomKind.Decade,
                    Amount = decade.FirstYear,
                    Alternative = decade.FirstYear % 100,
                    Certainty = mention.Certainty,
                    Position = position,
                    Bead = bead,
                });
                break;
            case WeekdayValue weekday:
                atoms.Add(Make(AtomKind.Weekday, (int)weekday.Day));
                break;
            case TimeValue time:
                atoms.Add(new Atom
                {
                    Mention = mention,
                    Kind = AtomKind.Clock,
                    Amount = time.Minutes,
                    HalfDayOpen = time.HalfDayOpen,
                    Certainty = mention.Certainty,
                    Position = position,
                    Bead = bead,
                });
                break;
            case CurrencyValue currency:
                atoms.Add(new Atom
                {
                    Mention = mention,
                    Kind = AtomKind.Currency,
                    Amount = 0,
                    Currency = currency.Currency,
                    CountryStated = currency.CountryStated,
                    Certainty = mention.Certainty,
                    Position = position,
                    Bead = bead,
                });
                break;
            case RelativeDateValue relative:
                atoms.Add(new Atom
                {
                    Mention = mention,
                    Kind = AtomKind.Relative,
                    Amount = relative.Offset,
                    Unit = relative.Unit,
                    Certainty = mention.Certainty,
                    Position = position,
                    Bead = bead,
                });
                break;
        }
    }
}
