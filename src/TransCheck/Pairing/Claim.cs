namespace TransCheck.Pairing;

/// <summary>Something outside the text that says two articles belong together.</summary>
/// <param name="English">Index of a <see cref="Side"/>.</param>
/// <param name="Turkish">Index of a <see cref="Side"/>.</param>
/// <param name="Evidence">As in <see cref="ArticlePair.Evidence"/>.</param>
/// <param name="Weight">Of two claims on one article the heavier holds; see <see cref="ClaimWeight"/>.</param>
internal sealed record Claim(int English, int Turkish, string Evidence, int Weight);

/// <summary>
/// The order of trust. What the author wrote for this very purpose outranks a habit of naming files. Each kind outweighs all those below
/// it together, so a path decides between two articles that one translation key binds, and never against it.
/// </summary>
internal static class ClaimWeight
{
    /// <summary>The project says where counterparts are.</summary>
    public const int Layout = 1 << 14;
    public const int Address = 1 << 12;
    public const int TranslationKey = 1 << 10;

    /// <summary>Both paths carry a marker in the same place; or one has it and the other is the path without it.</summary>
    public const int PathMarked = 1 << 8;
    public const int PathStripped = 1 << 7;

    /// <summary>The same, but for another extension: <c>x.html</c> and <c>tr/x.md</c>.</summary>
    public const int OtherExtension = 1 << 5;
    public const int SlugAndDate = 1 << 4;

    /// <summary>The same file name in folders whose names differ otherwise, and nowhere else: <c>news/open-weights.md</c>, <c>haberler/open-weights.md</c>.</summary>
    public const int FileName = 1 << 2;
}
