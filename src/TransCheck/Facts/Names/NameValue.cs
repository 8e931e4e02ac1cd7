namespace TransCheck.Facts.Names;

/// <summary>A person, organisation, place or product.</summary>
/// <param name="Name">Without titles and suffixes; a name that the tables know in both languages is given in English.</param>
/// <param name="Version">What tells one product of a name from the next (<c>4o</c>, <c>3.5</c>, <c>II</c>); else empty.</param>
public sealed record NameValue(string Name, string Version = "") : FactValue
{
    /// <summary>Case, accents and the way of joining words make no other name.</summary>
    public bool Equals(NameValue? other) =>
        other is not null && string.Equals(Key, other.Key, StringComparison.Ordinal);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Key);

    public override string ToString() => Version.Length == 0 ? Name : $"{Name} {Version}";

    /// <summary>Equal for equal names.</summary>
    internal string Key => Linguistics.Folding.Skeleton(ToString()).Replace('-', ' ');
}
