using System.Collections.Immutable;
using TransCheck.Articles;
using TransCheck.Linguistics;

namespace TransCheck.Checks.Terms;

/// <summary>What must be true of every entry, whatever file it comes from.</summary>
internal static class GlossaryRules
{
    /// <param name="line">1-based.</param>
    /// <exception cref="GlossaryException">The entry says nothing, or contradicts itself.</exception>
    public static GlossaryEntry Check(GlossaryEntry entry, string path, long line)
    {
        if (entry.English.IsEmpty && entry.Turkish.IsEmpty)
        {
            throw new GlossaryException("glossary.no-term", [path, line]);
        }

        var term = entry.English.IsEmpty ? entry.Turkish[0] : entry.English[0];
        if (!entry.DoNotTranslate && (entry.English.IsEmpty || (entry.Turkish.IsEmpty && entry.ForbiddenTurkish.IsEmpty)) && (entry.Turkish.IsEmpty || (entry.English.IsEmpty && entry.ForbiddenEnglish.IsEmpty)))
        {
            throw new GlossaryException("glossary.no-rendering", [path, line, term]);
        }

        foreach (var unreadable in All(entry).Where(t => !t.AsSpan().ContainsAnyLetterOrDigit()))
        {
            throw new GlossaryException("glossary.no-letters", [path, line, unreadable]);
        }

        foreach (var both in Both(entry.English, entry.ForbiddenEnglish, Language.English).Concat(Both(entry.Turkish, entry.ForbiddenTurkish, Language.Turkish)))
        {
            throw new GlossaryException("glossary.both", [path, line, both]);
        }

        return entry;
    }

    /// <param name="flag">Null for an empty cell.</param>
    public static bool TryFlag(string text, out bool? flag)
    {
        (flag, var known) = Folding.Fold(text, Language.Turkish) switch
        {
            "" => ((bool?)null, true),
            "yes" or "true" or "1" or "x" or "evet" => (true, true),
            "no" or "false" or "0" or "hayır" => (false, true),
            _ => (null, false),
        };
        return known;
    }

    private static IEnumerable<string> All(GlossaryEntry entry) => [.. entry.English, .. entry.Turkish, .. entry.ForbiddenEnglish, .. entry.ForbiddenTurkish];

    private static IEnumerable<string> Both(ImmutableArray<string> allowed, ImmutableArray<string> forbidden, Language language) =>
        forbidden.Where(f => allowed.Any(a => string.Equals(Folding.Fold(a, language), Folding.Fold(f, language), StringComparison.Ordinal)));

    private static bool ContainsAnyLetterOrDigit(this ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                return true;
            }
        }

        return false;
    }
}
