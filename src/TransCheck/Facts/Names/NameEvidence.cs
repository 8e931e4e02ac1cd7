using TransCheck.Articles;
using TransCheck.Linguistics;

namespace TransCheck.Facts.Names;

/// <summary>Describes a name that its bead does not show by the features that <see cref="NameModel"/> weighs.</summary>
internal static class NameEvidence
{
    /// <summary>The word of a gap that is most likely a name of its own.</summary>
    public static NameWord Best(NamePair pair, NameBead bead, (int Start, int End) gap)
    {
        var best = bead.Names[gap.Start];
        for (var i = gap.Start + 1; i < gap.End; i++)
        {
            best = Nameness(pair, bead.Names[i]) > Nameness(pair, best) ? bead.Names[i] : best;
        }

        return best;
    }

    /// <summary>How much speaks for a name of its own.</summary>
    public static double Nameness(NamePair pair, NameWord name) =>
        (pair.Habits[name.Key].Kept > 0 ? 3 : 0)
        + (Vocabulary.Count(name.Token.Folded, Language.English) == 0 ? 2 : 0)
        - (VerbatimRates.LogOdds(name.Key) > 0 || name.HasExonym ? 1 : 0)
        - (name.Rendering == RenderedBy.Repeated ? 1 : 0)
        - (name.Opens ? 0.5 : 0)
        - (IsDerived(name.Key) ? 1 : 0);

    public static double[] Of(NamePair pair, int index, (int Start, int End) gap, NameWord name, int rivals, NamePartner? partner)
    {
        var bead = pair.Beads[index];
        var x = new double[NameModel.Size];
        var (kept, lost) = pair.Habits[name.Key];
        lost = Math.Max(0, lost - 1);
        var common = Vocabulary.Count(name.Token.Folded, Language.English);
        var (lower, capital) = pair.EnglishWords.GetValueOrDefault(name.Key);
        x[(int)NameFeature.Bias] = 1;
        x[(int)NameFeature.KeptElsewhere] = kept > 0 ? 1 : 0;
        x[(int)NameFeature.TimesKeptElsewhere] = Math.Log(1 + kept);
        x[(int)NameFeature.TimesLostElsewhere] = Math.Log(1 + lost);
        x[(int)NameFeature.ShareKept] = kept > 0 ? (double)lost / (kept + lost) : 0;
        x[(int)NameFeature.InTargetElsewhere] = kept == 0 && pair.TurkishWords.ContainsKey(name.Key) ? 1 : 0;
        x[(int)NameFeature.CommonWord] = Math.Log(1 + common);
        x[(int)NameFeature.UnknownWord] = common == 0 && VerbatimRates.LogOdds(name.Key) == 0 ? 1 : 0;
        x[(int)NameFeature.OnlyOpens] = name.Opens && capital == 0 && kept == 0 ? 1 : 0;
        x[(int)NameFeature.LowerElsewhere] = lower > 0 ? 1 : 0;
        x[(int)NameFeature.Acronym] = name.AllCaps && name.Token.StemLength <= 6 ? 1 : 0;
        x[(int)NameFeature.UnseenAcronym] = x[(int)NameFeature.Acronym] * (1 - x[(int)NameFeature.KeptElsewhere]);
        x[(int)NameFeature.HasExonym] = name.HasExonym ? 1 : 0;
        x[(int)NameFeature.RarelyKept] = VerbatimRates.LogOdds(name.Key);
        x[(int)NameFeature.Derived] = IsDerived(name.Key) && !name.HasExonym ? 1 : 0;
        var siblings = bead.Names.FindAll(n => n.Mention == name.Mention && n.Segment == name.Segment && n.Rendering == RenderedBy.Verbatim);
        x[(int)NameFeature.SiblingKept] = siblings.Count > 0 ? 1 : 0;
        x[(int)NameFeature.LastOfNameKept] = siblings.Exists(n => n.Index > name.Index) ? 1 : 0;
        x[(int)NameFeature.SeveralWords] = gap.End - gap.Start > 1 ? 1 : 0;
        x[(int)NameFeature.Single] = gap.End - gap.Start == 1 && siblings.Count == 0 ? 1 : 0;
        var (near, own) = Neighbours(pair, index, name.Key);
        x[(int)NameFeature.InNeighbour] = near && !own ? 1 : 0;
        x[(int)NameFeature.NeighbourOwn] = near && own ? 1 : 0;
        x[(int)NameFeature.Repeated] = name.Rendering == RenderedBy.Repeated ? 1 : 0;
        x[(int)NameFeature.RepeatedSubject] = index > 0 && name.Index <= 3 && pair.Beads[index - 1].Names.Exists(n => n.Rendering == RenderedBy.Verbatim && string.Equals(n.Key, name.Key, StringComparison.Ordinal)) ? 1 : 0;
        x[(int)NameFeature.UnknownPartner] = partner is { Known: false } ? partner.Weight : 0;
        x[(int)NameFeature.KnownPartner] = partner is { Known: true } ? partner.Weight : 0;
        x[(int)NameFeature.PartnerAndKept] = partner is not null && kept > 0 ? partner.Weight : 0;
        x[(int)NameFeature.OtherGaps] = Math.Min(4, rivals);
        x[(int)NameFeature.ShortTarget] = Math.Log((bead.TurkishLength + 20) / ((pair.LengthRatio * bead.EnglishLength) + 20));
        x[(int)NameFeature.UnsureBead] = 1 - bead.Score;
        x[(int)NameFeature.TitleCase] = name.TitleCase ? 1 : 0;
        x[(int)NameFeature.Digits] = name.Key.AsSpan().IndexOfAnyInRange('0', '9') >= 0 ? 1 : 0;
        var ordinary = 0;
        for (var i = gap.Start; i < gap.End; i++)
        {
            ordinary += bead.Names[i].IsOrdinary ? 1 : 0;
        }

        x[(int)NameFeature.Ordinary] = (double)ordinary / (gap.End - gap.Start);
        if (pair.Lexicon is not null)
        {
            var place = new NamePlace(name.Segment, TextSpan.FromBounds(bead.Names[gap.Start].Token.Start, bead.Names[gap.End - 1].Token.End));
            var left = NameRemainder.Of(bead, place, pair.English, pair.Lexicon);
            x[(int)NameFeature.TurkishLeft] = Math.Log(1 + left.Turkish);
            x[(int)NameFeature.EnglishLeft] = Math.Log(1 + left.English);
            x[(int)NameFeature.EnglishLeftShare] = left.EnglishShare;
            x[(int)NameFeature.OrdinaryTurkishLeft] = x[(int)NameFeature.Ordinary] * x[(int)NameFeature.TurkishLeft];
            x[(int)NameFeature.AcronymTurkishLeft] = x[(int)NameFeature.Acronym] * x[(int)NameFeature.TurkishLeft];
            x[(int)NameFeature.Alone] = left.Others == 0 ? 1 : 0;
        }

        x[(int)NameFeature.OrdinaryPartner] = partner is { Known: false } ? partner.Weight * x[(int)NameFeature.Ordinary] : 0;
        x[(int)NameFeature.AcronymPartner] = partner is { Known: false } ? partner.Weight * x[(int)NameFeature.Acronym] : 0;
        x[(int)NameFeature.ForeignPartner] = partner is { Foreign: true } ? 1 : 0;
        x[(int)NameFeature.BehindTitle] = name.Index > 0 && NameWords.Kind(pair.English.Segments[name.Segment].Tokens[name.Index - 1].Form, Language.English) == NameWordKind.Title ? 1 : 0;
        return x;
    }

    /// <summary>Whether the Turkish of a neighbouring bead holds the word, and whether its own English asks for it.</summary>
    private static (bool Near, bool Own) Neighbours(NamePair pair, int index, string key)
    {
        var near = false;
        var own = false;
        foreach (var bead in pair.Beside(index))
        {
            near |= bead.Holds(key);
            own |= bead.Names.Exists(n => string.Equals(n.Key, key, StringComparison.Ordinal));
        }

        return (near, own);
    }

    /// <summary>The word ends as English nouns and adjectives do that have a meaning, and so a translation.</summary>
    public static bool IsDerived(string key) =>
        key.EndsWith("ian", StringComparison.Ordinal) || key.EndsWith("ians", StringComparison.Ordinal) || key.EndsWith("ish", StringComparison.Ordinal)
        || key.EndsWith("ese", StringComparison.Ordinal) || key.EndsWith("ist", StringComparison.Ordinal) || key.EndsWith("ists", StringComparison.Ordinal)
        || key.EndsWith("ism", StringComparison.Ordinal) || key.EndsWith("ern", StringComparison.Ordinal) || key.EndsWith("ican", StringComparison.Ordinal)
        || key.EndsWith("tion", StringComparison.Ordinal) || key.EndsWith("ment", StringComparison.Ordinal) || key.EndsWith("ness", StringComparison.Ordinal)
        || key.EndsWith("ship", StringComparison.Ordinal) || key.EndsWith("ity", StringComparison.Ordinal) || key.EndsWith("ance", StringComparison.Ordinal)
        || key.EndsWith("ancy", StringComparison.Ordinal) || key.EndsWith("ence", StringComparison.Ordinal) || key.EndsWith("ical", StringComparison.Ordinal)
        || key.EndsWith("ous", StringComparison.Ordinal) || key.EndsWith("ive", StringComparison.Ordinal) || key.EndsWith("ery", StringComparison.Ordinal)
        || key.EndsWith("ology", StringComparison.Ordinal) || key.EndsWith("graphy", StringComparison.Ordinal);
}
