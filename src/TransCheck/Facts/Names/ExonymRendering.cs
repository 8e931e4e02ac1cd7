using TransCheck.Articles;

namespace TransCheck.Facts.Names;

/// <summary>Finds, in one bead, the names that the table knows in Turkish.</summary>
internal static class ExonymRendering
{
    public static void Find(NameBead bead, Document english, Exonyms exonyms)
    {
        for (var s = bead.English.Start; s < bead.English.End; s++)
        {
            var segment = english.Segments[s];
            for (var i = 0; i < segment.Tokens.Length; i++)
            {
                if (segment.Tokens[i].Kind == TokenKind.Word && char.IsUpper(segment.Text[segment.Tokens[i].Start]) && exonyms.LongestFrom(segment.Tokens[i].Form) is > 0 and var longest)
                {
                    FindExonym(bead, segment, i, longest, exonyms);
                }
            }
        }
    }

    /// <summary>The longest name of the table that starts at the token and that the Turkish has in one of its forms.</summary>
    private static void FindExonym(NameBead bead, Segment segment, int start, int longest, Exonyms exonyms)
    {
        var tokens = segment.Tokens;
        for (var length = Math.Min(longest, tokens.Length - start); length > 0; length--)
        {
            var key = Exonyms.Key(tokens.AsSpan(start, length));
            var forms = exonyms.Turkish(key);
            if (forms.Length == 0 && length == 1 && key.Length > 2 && key[^1] == 's' && (key.Length > 4 || NameFinder.IsAllCaps(segment.Stem(tokens[start])[..^1])))
            {
                forms = exonyms.Turkish(key[..^1]);
            }

            if (forms.Length == 0)
            {
                continue;
            }

            var isRendered = Find(bead, forms);
            foreach (var name in bead.Names)
            {
                if (name.Segment == segment.Index && name.Index >= start && name.Index < start + length)
                {
                    name.HasExonym = true;
                    name.Rendering = isRendered && name.Rendering is RenderedBy.None or RenderedBy.Repeated ? RenderedBy.Exonym : name.Rendering;
                }
            }

            if (isRendered)
            {
                return;
            }
        }
    }

    /// <summary>The Turkish has one of the forms.</summary>
    public static bool Holds(NameBead bead, ExonymForm[] forms) => Array.Exists(forms, form => At(bead, form) >= 0);

    /// <summary>The word is one of the forms that are of one word.</summary>
    public static bool IsForm(ExonymForm[] forms, TurkishWord word) =>
        Array.Exists(forms, form => form.Words.Length == 1 && (form.Fixed ? string.Equals(word.Key, form.Words[0], StringComparison.Ordinal) : IsFormOf(word.Key, form.Words[0])));

    private static bool Find(NameBead bead, ExonymForm[] forms)
    {
        foreach (var form in forms)
        {
            if (Find(bead, form))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Find(NameBead bead, ExonymForm form)
    {
        if (At(bead, form) is not (>= 0 and var at))
        {
            return false;
        }

        for (var k = 0; k < form.Words.Length; k++)
        {
            bead.TurkishWords[at + k].IsUsed = true;
        }

        return true;
    }

    /// <returns>The first of the Turkish words that are the form; -1 where none are.</returns>
    private static int At(NameBead bead, ExonymForm form)
    {
        var words = bead.TurkishWords;
        for (var t = 0; t + form.Words.Length <= words.Count; t++)
        {
            var fits = true;
            for (var k = 0; k < form.Words.Length && fits; k++)
            {
                fits = form.Fixed ? string.Equals(words[t].Key, form.Words[0], StringComparison.Ordinal) : IsFormOf(words[t + k].Key, form.Words[k]);
            }

            if (fits)
            {
                return t;
            }
        }

        return -1;
    }

    /// <summary>The form with any ending, its last consonant softened or not (<c>Sırp</c>, <c>Sırbistan</c>).</summary>
    private static bool IsFormOf(string word, string form)
    {
        if (word.StartsWith(form, StringComparison.Ordinal))
        {
            return form.Length > 3 || NameSuffixes.IsChain(word.AsSpan(form.Length));
        }

        var soft = form[^1] switch { 'k' => 'g', 'p' => 'b', 't' => 'd', 'c' => 'c', _ => '\0' };
        return form.Length > 3 && word.Length >= form.Length && word[form.Length - 1] == soft && word.AsSpan(0, form.Length - 1).SequenceEqual(form.AsSpan(0, form.Length - 1));
    }
}
