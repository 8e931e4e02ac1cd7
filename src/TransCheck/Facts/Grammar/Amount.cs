namespace TransCheck.Facts.Grammar;

/// <summary>An amount as read, before its unit.</summary>
internal struct Amount
{
    public int Start;

    /// <summary>The token behind it.</summary>
    public int End;

    public decimal Value;
    public decimal? Alternative;
    public double Certainty;
    public bool Digits;
    public bool Against;
    public bool Ordinal;
    public bool Vague;
    public bool Fraction;
    public bool Multiple;
    public bool Times;
    public bool Percent;

    /// <summary>The last scale word; 1 where there is none.</summary>
    public decimal Scale;

    /// <summary>A suffix closes it: no unit follows.</summary>
    public bool Closed;

    /// <summary>Plain digits without separator, scale or sign: may be a year or a day.</summary>
    public bool Plain;

    /// <summary>The amount at a token, before it is read.</summary>
    public static Amount At(int i) => new() { Start = i, End = i + 1, Scale = 1, Certainty = 1 };

    public void Negate()
    {
        Value = -Value;
        Alternative = -Alternative;
        Plain = false;
    }

    public void ScaleBy(decimal scale)
    {
        Value = Exact.Times(Value, scale);
        Scale = scale;
    }

    public void Take(WordSense sense)
    {
        Value = sense.Value;
        Certainty = sense.Certainty;
    }
}

internal enum Tail
{
    None,
    Percent,
    PercentagePoint,
    Money,
    Unit,
    Decade,
    Multiple,
    Times,
    Year,
}

/// <summary>What an amount measures.</summary>
internal struct Measure
{
    public Tail Tail;
    public string Code;
    public bool CountryStated;

    /// <summary>What one of it is of the main unit: 0.01 for cents and basis points; 0 stands for 1 where there are no others.</summary>
    public decimal Part;

    /// <summary>It stands behind another amount.</summary>
    public bool Borrowed;
    public int End;
}
