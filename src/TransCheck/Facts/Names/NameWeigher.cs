using System.Runtime.InteropServices;
using TransCheck.Articles;

namespace TransCheck.Facts.Names;

/// <summary>How sure it is that a name which nothing renders is lost, or has become another.</summary>
internal static class NameWeigher
{
    private const double SurnameAlone = 0.5;
    private const double SaidElsewhere = 0.4;
    private const double Translated = 0.4;
    private const double Untied = 0.4;
    private const double Understood = 0.55;
    private const double ListedOdds = 3;

    /// <summary>What an article names so often it is about, so that a sentence says the same without it. As its feature is: the logarithm of one more.</summary>
    private static readonly double OfTheArticle = Math.Log(1 + 12);

    /// <summary>A Turkish word of content for each word of the name may be its translation.</summary>
    private const double OneWord = 0.5;

    /// <summary>A heading of which the Turkish renders less than this is rather another heading.</summary>
    private const double MostLost = 0.5;

    public static NameDifference Weigh(NamePair pair, int index, (int Start, int End) gap, NameWord best, int rivals, List<NamePartner> partners)
    {
        var bead = pair.Beads[index];
        var partner = partners.Count > 0 ? partners.MaxBy(p => p.Weight) : null;
        var features = NameEvidence.Of(pair, index, gap, best, rivals, partner);
        var confidence = NameModel.Default.Confidence(features) * BeadTies.Trust(pair.English, bead.English, pair.Turkish, bead.Turkish, pair.Lexicon);
        if (features[(int)NameFeature.LastOfNameKept] > 0 && partner is null)
        {
            // The surname alone, as most second mentions are.
            confidence *= SurnameAlone;
        }

        if (partner is not { Known: true } and not { Foreign: true } && IsTranslated(bead, gap, features))
        {
            confidence *= Translated;
        }

        if (partner is null && features[(int)NameFeature.TimesKeptElsewhere] >= OfTheArticle)
        {
            confidence *= Understood;
        }

        if (IsUntied(pair, bead, best, features))
        {
            confidence *= Untied;
        }

        if (partner is null && IsElsewhere(pair, index, gap, best, features))
        {
            confidence *= SaidElsewhere;
        }

        var last = bead.Names[gap.End - 1];
        if (partner is null && NameCircumstances.IsListed(bead, pair.English.Segments[best.Segment], pair.EnglishFacts.BySegment[best.Segment], bead.Names[gap.Start], last))
        {
            confidence = confidence / (confidence + ((1 - confidence) / ListedOdds));
        }

        var english = new NamePlace(best.Segment, TextSpan.FromBounds(bead.Names[gap.Start].Token.Start, last.Token.StemEnd));
        var difference = partner is { Weight: > 0.6 }
            ? new NameDifference(NameDifferenceKind.Altered, english, new NamePlace(partner.Segment, partner.Span), confidence)
            : new NameDifference(NameDifferenceKind.EnglishOnly, english, new NamePlace(bead.Turkish.Start, default), confidence);
        return difference with { Features = ImmutableCollectionsMarshal.AsImmutableArray(features) };
    }

    /// <summary>
    /// The name has a meaning, and Turkish words stand there that no other word of the English asks for; or the bead is the name, as a cell of a table or an
    /// entry of a menu is, and the Turkish says something else.
    /// </summary>
    private static bool IsTranslated(NameBead bead, (int Start, int End) gap, double[] features)
    {
        if (features[(int)NameFeature.Alone] > 0 && bead.TurkishWords.Count > 0)
        {
            return true;
        }

        var spare = Math.Exp(features[(int)NameFeature.TurkishLeft]) - Math.Exp(features[(int)NameFeature.EnglishLeft]);
        return features[(int)NameFeature.Ordinary] >= 1 && spare >= OneWord * (gap.End - gap.Start);
    }

    /// <summary>A heading or an entry of a list whose numbers differ, or that shares hardly a word with its counterpart.</summary>
    private static bool IsUntied(NamePair pair, NameBead bead, NameWord name, double[] features)
    {
        if (pair.Lexicon is null || pair.English.BlockOf(pair.English.Segments[name.Segment]).Kind is BlockKind.Paragraph or BlockKind.Summary or BlockKind.Quotation)
        {
            return false;
        }

        if (features[(int)NameFeature.EnglishLeftShare] >= MostLost && features[(int)NameFeature.TurkishLeft] > Math.Log(1 + OneWord))
        {
            return true;
        }

        var first = Array.Find(pair.English.Segments[name.Segment].Tokens, t => t.Kind == TokenKind.Number);
        return first.Length > 0 && bead.English.Count == 1 && bead.TurkishNumbers.Count > 0 && !bead.TurkishNumbers.Contains(first.Folded);
    }

    /// <summary>
    /// The clause with the name moved to a neighbouring bead, as the words that introduce a quotation do; or the name says again, or by an image, what is rendered.
    /// Where the neighbour has a pronoun, it may be that which the name renders there.
    /// </summary>
    private static bool IsElsewhere(NamePair pair, int index, (int Start, int End) gap, NameWord best, double[] features)
    {
        var bead = pair.Beads[index];
        var segment = pair.English.Segments[best.Segment];
        var moved = features[(int)NameFeature.InNeighbour] > 0
            && (NameCircumstances.IsAddressee(segment, best) || !pair.Beside(index).Any(b => NameCircumstances.HasPronoun(pair.English, b.English) && b.Holds(best.Key)));
        return moved
            || IsSaidAgain(bead, segment, gap)
            || (features[(int)NameFeature.UnseenAcronym] > 0 && NameCircumstances.IsRole(segment, best))
            || NameCircumstances.IsGloss(bead, segment, best)
            || NameCircumstances.IsProverbial(bead, segment, bead.Names[gap.Start], bead.Names[gap.End - 1]);
    }

    /// <summary>A sentence that names one thing twice, of which its rendering needs to name it once. Brackets have a sentence of their own, and a surname is more than a name again.</summary>
    private static bool IsSaidAgain(NameBead bead, Segment segment, (int Start, int End) gap)
    {
        const int reach = 40;
        var name = bead.Names[gap.Start];
        if (name.Rendering != RenderedBy.Repeated || !IsAlone(gap.Start) || (name.Token.Start > 0 && segment.Text[name.Token.Start - 1] == '('))
        {
            return false;
        }

        for (var i = Math.Max(0, gap.Start - reach); i < Math.Min(bead.Names.Count, gap.Start + reach); i++)
        {
            if (bead.Names[i] is { Rendering: RenderedBy.Verbatim } other && other.Segment == name.Segment && other.Key == name.Key && IsAlone(i))
            {
                return true;
            }
        }

        return false;

        bool IsAlone(int i) => !IsOfOne(i - 1, i) && !IsOfOne(i, i + 1);

        bool IsOfOne(int i, int next) => i >= 0 && next < bead.Names.Count && bead.Names[i].Segment == bead.Names[next].Segment && bead.Names[i].Mention == bead.Names[next].Mention;
    }
}
