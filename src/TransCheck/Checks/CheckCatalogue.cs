using System.Collections.Immutable;
using TransCheck.Checks.Text;
using TransCheck.Checks.Meaning;

namespace TransCheck.Checks;

/// <summary>Every check, in the order of the ids.</summary>
public static class CheckCatalogue
{
    public static ImmutableArray<ICheck> All { get; } =
    [
        new UntranslatedSentence(),
        new UntranslatedParagraph(),
        new DirectionFlipped(),
        new ComparatorFlipped(),
    ];
}
