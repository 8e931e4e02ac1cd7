namespace TransCheck.Facts.Names;

/// <summary>Finds, in one bead, names rendered by their initials, and abbreviations by the words that they stand for or by those of Turkish.</summary>
internal static class NameInitials
{
    public static void Find(NameBead bead)
    {
        foreach (var name in bead.Names)
        {
            if (name.Rendering == RenderedBy.None && name.AllCaps && name.Key.Length is >= 2 and <= 6 && HasInitials(bead, name.Key))
            {
                name.Rendering = RenderedBy.Initials;
            }
        }

        for (var i = 0; i < bead.Names.Count;)
        {
            var end = i + 1;
            while (end < bead.Names.Count && bead.Names[end].Mention == bead.Names[i].Mention && bead.Names[end].Segment == bead.Names[i].Segment)
            {
                end++;
            }

            if (end - i >= 2 && HasAbbreviation(bead, i, end))
            {
                for (var n = i; n < end; n++)
                {
                    bead.Names[n].Rendering = bead.Names[n].Rendering == RenderedBy.None ? RenderedBy.Initials : bead.Names[n].Rendering;
                }
            }

            i = end;
        }
    }

    /// <summary>A Turkish word with a capital is made of the first letters of the names.</summary>
    private static bool HasAbbreviation(NameBead bead, int start, int end)
    {
        foreach (var word in bead.TurkishWords)
        {
            var n = 0;
            while (n < end - start && word.Capital && word.Key.Length == end - start && word.Key[n] == bead.Names[start + n].Key[0])
            {
                n++;
            }

            if (n == end - start)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>BMI and VKİ, NGO and STK: another abbreviation of about the same length stands there that the English does not have, and the table knows no other.</summary>
    public static void FindTranslated(NameBead bead, Func<NameWord, TurkishWord, bool> isKept, Func<TurkishWord, bool> isEnglish)
    {
        foreach (var name in bead.Names)
        {
            if (name.Rendering != RenderedBy.None || !name.AllCaps || name.Key.Length is < 2 or > 6 || name.HasExonym)
            {
                continue;
            }

            foreach (var word in bead.TurkishWords)
            {
                if (word.AllCaps && !word.IsUsed && word.Key.Length is >= 2 and <= 6 && Math.Abs(word.Key.Length - name.Key.Length) <= 1 && !isEnglish(word) && !isKept(name, word))
                {
                    name.Rendering = RenderedBy.Initials;
                    word.IsUsed = true;
                    break;
                }
            }
        }
    }

    /// <summary>Consecutive Turkish words with capitals begin with the letters.</summary>
    private static bool HasInitials(NameBead bead, string letters)
    {
        var words = bead.TurkishWords;
        for (var t = 0; t + letters.Length <= words.Count; t++)
        {
            var k = 0;
            while (k < letters.Length && words[t + k].Capital && words[t + k].Key[0] == letters[k])
            {
                k++;
            }

            if (k == letters.Length)
            {
                return true;
            }
        }

        return false;
    }
}
