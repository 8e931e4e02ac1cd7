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
    Frequency,
    Qualifier,
    Dotted,
}

/// <summary>Where an atom stands.</summary>
/// <param name="Position">0 at the start of its side of the bead, 1 at the end.</param>
/// <param name="Bead">The bead it stands in.</param>
internal readonly record struct AtomPlace(double Position, int Bead);

/// <summary>The smallest part of a mention that can be compared by itself: a date has up to three.</summary>
/// <param name="amount">The number, year, day, month 1 to 12, weekday 0 to 6, minutes after midnight, offset, or seconds from one time to the next.</param>
internal sealed class Atom(Mention mention, AtomKind kind, decimal amount, AtomPlace place)
{
    public Mention Mention { get; } = mention;

    public AtomKind Kind { get; } = kind;

    public decimal Amount { get; } = amount;

    public decimal? Alternative { get; init; }

    /// <summary>The unit of a quantity.</summary>
    public string Unit { get; init; } = "";

    /// <summary>A relative date that is counted from the day of the telling.</summary>
    public bool FromNow { get; init; }

    /// <summary>The unit of a relative date or a frequency, or what a qualifier tells apart; late last month and the end of last month are one.</summary>
    public string Period { get; init; } = "";

    public string Currency { get; init; } = "";

    public bool CountryStated { get; init; }

    public bool Vague { get; init; }

    /// <summary>Morning or afternoon, or how far from now, is left open.</summary>
    public bool Open { get; init; }

    public int? ClockMinutes { get; init; }

    public ClockZone? Zone { get; init; }

    /// <summary>Of an address or a long version.</summary>
    public string Digits { get; init; } = "";

    public double Certainty { get; init; } = mention.Certainty;

    public double Position => place.Position;

    public int Bead => place.Bead;

    /// <summary>
    /// The number of a list item. The other side may state it (<c>Week 1</c> and a list whose first item is <c>Hafta</c>); if it does not, nothing is missing or added.
    /// </summary>
    public bool IsMarker { get; private init; }

    /// <summary>What it was found equal to.</summary>
    public Atom? Mate { get; set; }

    public bool IsAmount => Kind <= AtomKind.Decade;

    /// <summary>Turkish and English often leave it to the reader, so that one without partner says nothing.</summary>
    public bool IsSoft => Kind is AtomKind.Currency or AtomKind.Relative or AtomKind.Qualifier or AtomKind.Dotted || (Kind == AtomKind.Frequency && !CountsTimes);

    /// <summary>How often is said with a number: twice a week, every 3 days.</summary>
    public bool CountsTimes => Mention.Value is FrequencyValue { Every: not 1 } or FrequencyValue { Count: not 1 };

    public AmountValue? Value => Mention.Value as AmountValue;

    public static Atom OfMarker(int number, int segment, AtomPlace place) =>
        new(new Mention(FactKind.Ordinal, new OrdinalValue(number), segment, default, "", 0), AtomKind.Ordinal, number, place) { IsMarker = true };

    public static void Split(Mention mention, AtomPlace place, List<Atom> atoms)
    {
        switch (mention.Value)
        {
            case AmountValue value:
                atoms.Add(OfAmount(mention, value, place));
                break;
            case DateValue date:
                var certainty = Math.Min(mention.Certainty, date.OrderOpen ? 0.25 : 1);
                if (date.Year is { } year)
                {
                    atoms.Add(new Atom(mention, AtomKind.Year, year, place));
                }

                if (date.Month is { } month)
                {
                    atoms.Add(new Atom(mention, AtomKind.Month, month, place) { Certainty = certainty });
                }

                if (date.Day is { } day)
                {
                    atoms.Add(new Atom(mention, AtomKind.Day, day, place) { Certainty = certainty });
                }

                break;
            case DecadeValue decade:
                atoms.Add(new Atom(mention, AtomKind.Decade, decade.FirstYear, place) { Alternative = decade.FirstYear % 100 });
                break;
            case WeekdayValue weekday:
                atoms.Add(new Atom(mention, AtomKind.Weekday, (int)weekday.Day, place));
                break;
            case TimeValue time:
                atoms.Add(new Atom(mention, AtomKind.Clock, time.Minutes + (time.Seconds / 60m), place) { Open = time.HalfDayOpen, Zone = time.Zone });
                break;
            case CurrencyValue currency:
                atoms.Add(new Atom(mention, AtomKind.Currency, 0, place) { Currency = currency.Currency, CountryStated = currency.CountryStated });
                break;
            case RelativeDateValue relative:
                atoms.Add(new Atom(mention, AtomKind.Relative, relative.Offset ?? 0, place) { Period = Whole(relative.Unit), Open = relative.Offset is null, FromNow = relative.FromNow });
                break;
            case DottedValue dotted:
                atoms.Add(new Atom(mention, AtomKind.Dotted, 0, place) { Digits = dotted.Digits });
                break;
            case QualifierValue qualifier:
                atoms.Add(new Atom(mention, AtomKind.Qualifier, qualifier.Code, place) { Period = qualifier.Kind.ToString() });
                break;
            case FrequencyValue frequency:
                var interval = Exact.Times(Units.Get(frequency.Unit).Factor, frequency.Every) / frequency.Count;
                atoms.Add(new Atom(mention, AtomKind.Frequency, interval, place) { Period = frequency.Unit });
                break;
        }
    }

    private static string Whole(string period) => period.EndsWith(RelativeDateValue.End, StringComparison.Ordinal) ? period[..^RelativeDateValue.End.Length] : period;

    private static Atom OfAmount(Mention mention, AmountValue value, AtomPlace place)
    {
        var kind = value switch
        {
            OrdinalValue => AtomKind.Ordinal,
            PercentValue => AtomKind.Percent,
            PercentagePointValue => AtomKind.PercentagePoint,
            MoneyValue => AtomKind.Money,
            QuantityValue => mention.Kind == FactKind.Duration ? AtomKind.Duration : AtomKind.Quantity,
            _ => AtomKind.Number,
        };
        var money = value as MoneyValue;
        return new Atom(mention, kind, value.Amount, place)
        {
            Alternative = value.Alternative,
            Unit = (value as QuantityValue)?.Unit ?? "",
            Currency = money?.Currency ?? "",
            CountryStated = money?.CountryStated ?? false,
            Vague = value.Vague,
            ClockMinutes = value.ClockMinutes,
        };
    }
}
