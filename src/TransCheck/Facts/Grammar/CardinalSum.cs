namespace TransCheck.Facts.Grammar;

/// <summary>A number in words, added up from its units, tens, hundreds and scales in falling order.</summary>
internal struct CardinalSum()
{
    private decimal _scaled;

    /// <summary>What was said since the last scale word.</summary>
    public decimal Group;

    /// <summary>What the next part of the group must stay below: 1, 10 or 100 as the last part was, 1000 where a group begins.</summary>
    public int Magnitude = 1000;

    /// <summary>What the next scale word must stay below.</summary>
    public decimal LastScale = decimal.MaxValue;

    public readonly decimal Value => _scaled + Group;

    /// <summary>A scale word was said.</summary>
    public readonly bool HasScale => _scaled > 0;

    public static int SizeOf(decimal part) => part >= 10 ? 10 : 1;

    public void Add(decimal part)
    {
        Group += part;
        Magnitude = SizeOf(part);
    }

    public void Hundred()
    {
        Group = Exact.Times(Group == 0 ? 1 : Group, 100);
        Magnitude = 100;
    }

    /// <summary>A thousand or more closes the group.</summary>
    public void Scale(decimal scale)
    {
        _scaled += Exact.Times(Group == 0 ? 1 : Group, scale);
        Group = 0;
        Magnitude = 1000;
        LastScale = scale;
    }

    /// <summary>A scale word behind decimals: zero point nine million.</summary>
    public void ScaleAll(decimal scale)
    {
        _scaled = Exact.Times(Value, scale);
        Group = 0;
    }
}
