using TransCheck.Linguistics.Turkish;

namespace TransCheck.Facts.Names;

/// <summary>Knows what may follow a Turkish name that takes its suffixes without an apostrophe: <c>Kurumundan</c>, <c>Ahmetler</c>.</summary>
internal static class NameSuffixes
{
    private const int MostLetters = 14;

    /// <param name="rest">A skeleton; empty counts as a chain of none.</param>
    /// <param name="most">So many suffixes at most.</param>
    public static bool IsChain(ReadOnlySpan<char> rest, int most = 4) =>
        rest.IsEmpty || (rest.Length <= MostLetters && SuffixGrammar.Default.IsSkeletonChain(rest, "name", most));
}
