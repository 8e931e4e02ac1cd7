using TransCheck.Articles;
using TransCheck.Linguistics;

namespace TransCheck.Facts.Names;

/// <summary>Finds, in one bead, what renders each name word.</summary>
internal static class NameRendering
{
    /// <param name="lexicon">Null to leave translated names unexplained.</param>
    public static void Render(NameBead bead, Document english, Lexicon? lexicon, Exonyms exonyms)
    {
        for (var n = 0; n < bead.Names.Count; n++)
        {
            FindVerbatim(bead, n);
        }

        JoinedNames.Find(bead);
        ExonymRendering.Find(bead, english, exonyms);
        for (var n = 0; n < bead.Names.Count; n++)
        {
            var name = bead.Names[n];
            if (name.Rendering != RenderedBy.None)
            {
                continue;
            }

            var (start, end) = bead.Near(n);
            for (var t = start; t < end; t++)
            {
                if (bead.TurkishWords[t] is { IsUsed: false, Capital: true } word && NameForms.IsSimilar(name.Key, name.Token.Form, word))
                {
                    (name.Rendering, name.Match) = (RenderedBy.Similar, t);
                    word.IsUsed = true;
                    break;
                }
            }
        }

        LikeNames.Find(bead);
        NameInitials.Find(bead);
        SpeltOutNames.Find(bead, english);
        if (lexicon is not null)
        {
            FindTranslations(bead, lexicon);
        }
    }

    private static void FindVerbatim(NameBead bead, int index)
    {
        var name = bead.Names[index];
        var taken = false;
        var match = -1;
        var (start, end) = bead.Near(index);
        for (var t = start; t < end; t++)
        {
            var word = bead.TurkishWords[t];
            if (!NameForms.IsVerbatim(name.Key, word))
            {
                continue;
            }

            taken = true;
            if (word.IsUsed)
            {
                continue;
            }

            // Where both stand there, Qwen is Qwen, and Qwen3 is left to another name.
            match = match < 0 || word.Key.Length == name.Key.Length ? t : match;
            if (word.Key.Length == name.Key.Length)
            {
                break;
            }
        }

        if (match < 0)
        {
            name.Rendering = taken ? RenderedBy.Repeated : RenderedBy.None;
            return;
        }

        (bead.TurkishWords[match].IsUsed, bead.TurkishWords[match].IsVerbatim) = (true, true);
        (name.Rendering, name.Match) = (RenderedBy.Verbatim, match);
    }

    /// <summary>The word has a meaning beside the name. The lexicon holds other names too, tied to whatever stood around them.</summary>
    private static bool IsTranslatable(NameWord name) =>
        Vocabulary.Count(name.Token.Folded, Language.English) >= 2 || name.IsOrdinary || name.HasExonym || VerbatimRates.LogOdds(name.Key) > 0;

    private static void FindTranslations(NameBead bead, Lexicon lexicon)
    {
        for (var n = 0; n < bead.Names.Count; n++)
        {
            var name = bead.Names[n];
            if (name.Rendering != RenderedBy.None || !IsTranslatable(name))
            {
                continue;
            }

            var (start, end) = bead.Near(n);
            for (var t = start; t < end; t++)
            {
                // A word that stands there as it is renders itself, not this name.
                if (!bead.TurkishWords[t].IsVerbatim && lexicon.Renders(name.Token.Form, bead.TurkishWords[t].Token.Form))
                {
                    name.Rendering = RenderedBy.Translation;
                    bead.TurkishWords[t].IsUsed = true;
                    break;
                }
            }
        }
    }
}
