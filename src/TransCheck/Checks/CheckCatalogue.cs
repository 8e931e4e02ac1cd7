using System.Collections.Immutable;

namespace TransCheck.Checks;

/// <summary>Every check, in the order of the ids.</summary>
public static class CheckCatalogue
{
    public static ImmutableArray<ICheck> All { get; } = [];
}
