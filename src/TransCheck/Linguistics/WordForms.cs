using TransCheck.Articles;

namespace TransCheck.Linguistics;

/// <summary>
/// The word forms met last. Of fixed size: a form takes the place of one with the same slot, so that an archive of any size needs no more memory,
/// and a form that was displaced is only made again.
/// </summary>
internal static class WordForms
{
    private const int Slots = 1 << 16;

    private static readonly Surface?[] English = new Surface?[Slots];
    private static readonly Surface?[] Turkish = new Surface?[Slots];
    private static readonly WordForm?[] Folded = new WordForm?[Slots];

    /// <param name="surface">As a text has it.</param>
    public static WordForm Of(ReadOnlySpan<char> surface, Language language)
    {
        if (IsPlain(surface))
        {
            ref var plain = ref Folded[Slot(surface)];
            return plain is { } form && surface.SequenceEqual(form.Text) ? form : plain = new WordForm(surface.ToString());
        }

        ref var slot = ref (language == Language.Turkish ? Turkish : English)[Slot(surface)];
        if (slot is { } known && surface.SequenceEqual(known.Text))
        {
            return known.Form;
        }

        var folded = Of(Folding.Fold(surface, language));
        slot = new Surface(surface.ToString(), folded);
        return folded;
    }

    /// <param name="folded">See <see cref="Folding.Fold"/>.</param>
    public static WordForm Of(string folded)
    {
        ref var slot = ref Folded[Slot(folded)];
        return slot is { } known && string.Equals(known.Text, folded, StringComparison.Ordinal) ? known : slot = new WordForm(folded);
    }

    /// <summary>Most words are folded as they stand, in both languages, and need no entry of their own.</summary>
    private static bool IsPlain(ReadOnlySpan<char> surface) => !surface.ContainsAnyExceptInRange('a', 'z');

    /// <summary>FNV-1a; need not resist anyone, as a collision only costs the work again.</summary>
    private static int Slot(ReadOnlySpan<char> text)
    {
        var hash = 2166136261u;
        foreach (var c in text)
        {
            hash = (hash ^ c) * 16777619u;
        }

        return (int)(hash ^ (hash >> 15)) & (Slots - 1);
    }

    /// <summary>Read and written as a whole, so that no thread sees the text of one and the form of another.</summary>
    private sealed record Surface(string Text, WordForm Form);
}
