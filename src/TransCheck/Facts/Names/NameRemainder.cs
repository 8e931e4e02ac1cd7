using TransCheck.Articles;
using TransCheck.Linguistics;

namespace TransCheck.Facts.Names;

/// <summary>
/// What the two sides of a bead leave unexplained beside a name that no Turkish word renders. Turkish words that no other English word asks for may be the name
/// in translation, or what was written instead of it; English words that the Turkish does not render may be what those stand for.
/// </summary>
/// <param name="Turkish">The weight of the Turkish words that nothing explains: 0 for common ones, up to 1 each.</param>
/// <param name="English">The same of the English words beside the name.</param>
/// <param name="EnglishShare">How much of the English beside the name that is.</param>
/// <param name="Others">How many English words with content the bead has beside the name.</param>
internal readonly record struct NameRemainder(double Turkish, double English, double EnglishShare, int Others)
{
    /// <summary>The same beginning of so many letters makes two words alike.</summary>
    private const int Alike = 4;

    /// <summary>A longer side is no sentence.</summary>
    private const int MostWords = 200;

    public static NameRemainder Of(NameBead bead, NamePlace name, Document english, Lexicon lexicon)
    {
        var others = new List<(Token Token, string Key)>();
        for (var s = bead.English.Start; s < bead.English.End; s++)
        {
            foreach (ref readonly var token in english.Segments[s].Tokens.AsSpan())
            {
                if (token.Kind == TokenKind.Word && token.StemLength > 1 && !(s == name.Segment && name.Span.Contains(token.Start)))
                {
                    others.Add((token, Folding.Skeleton(token.Form)));
                }
            }
        }

        if (others.Count > MostWords || bead.TurkishWords.Count > MostWords)
        {
            return default;
        }

        Span<bool> rendered = stackalloc bool[others.Count];
        var turkish = 0.0;
        foreach (var word in bead.TurkishWords)
        {
            var explained = word.IsUsed;
            for (var e = 0; e < others.Count; e++)
            {
                if (IsTied(others[e].Token, others[e].Key, word, lexicon))
                {
                    explained = rendered[e] = true;
                }
            }

            turkish += explained ? 0 : lexicon.TurkishStems.Weight(lexicon.TurkishId(word.Token.Form));
        }

        var (lost, all, count) = (0.0, 0.0, 0);
        for (var e = 0; e < others.Count; e++)
        {
            var weight = lexicon.EnglishStems.Weight(lexicon.EnglishId(others[e].Token.Form));
            count += weight > 0 ? 1 : 0;
            all += weight;
            lost += rendered[e] ? 0 : weight;
        }

        return new NameRemainder(turkish, lost, all > 0 ? lost / all : 0, count);
    }

    private static bool IsTied(Token english, string key, TurkishWord word, Lexicon lexicon) =>
        lexicon.Renders(english.Form, word.Token.Form)
        || (key.Length >= Alike && key.AsSpan().CommonPrefixLength(word.Key) >= Alike)
        || NameForms.IsVerbatim(key, word);
}
