using System.Collections.Immutable;
using TransCheck.Articles;
using TransCheck.Linguistics;

namespace TransCheck.Facts.Names;

/// <summary>Finds a part of a name that is kept, or an abbreviation, in whose place another one stands.</summary>
internal static class NamesInstead
{
    /// <summary>Two words that begin with so many letters may be one with two endings: Glaswegian, Glasgowlu.</summary>
    private const int SameRoot = 3;

    public static void Find(NamePair pair, NameBead bead, ImmutableArray<NameDifference>.Builder differences)
    {
        GivenNames(pair, bead, differences);
        Abbreviations(pair, bead, differences);
    }

    /// <summary>A surname is kept, and before it stands another first name: Barack Obama, Edward Obama.</summary>
    private static void GivenNames(NamePair pair, NameBead bead, ImmutableArray<NameDifference>.Builder differences)
    {
        for (var i = 0; i + 1 < bead.Names.Count; i++)
        {
            var (given, surname) = (bead.Names[i], bead.Names[i + 1]);
            if (given.Rendering is RenderedBy.None && given.Mention == surname.Mention && given.Segment == surname.Segment && given.Index + 1 == surname.Index
                && surname is { Rendering: RenderedBy.Verbatim, Match: > 0 and var match } && !given.AllCaps && !surname.AllCaps && !given.TitleCase
                && IsGivenName(pair, bead, match - 1) && given.Key.AsSpan().CommonPrefixLength(bead.TurkishWords[match - 1].Key) < SameRoot)
            {
                differences.Add(new NameDifference(NameDifferenceKind.Altered, given.Place, bead.TurkishWords[match - 1].Place, 0.75));
            }
        }
    }

    /// <summary>An abbreviation whose Turkish form the table knows is not there, and another one is: EU and BM.</summary>
    private static void Abbreviations(NamePair pair, NameBead bead, ImmutableArray<NameDifference>.Builder differences)
    {
        if (bead.Names.FindAll(static n => n is { Rendering: RenderedBy.None, HasExonym: true, AllCaps: true, TitleCase: false }) is [var lost]
            && bead.TurkishWords.FindAll(w => w is { AllCaps: true, IsUsed: false, Key.Length: >= 2 and <= 5 } && !pair.EnglishKeys.Contains(w.Key)) is [var wrong])
        {
            differences.Add(new NameDifference(NameDifferenceKind.Altered, lost.Place, wrong.Place, 0.65));
        }
    }

    /// <summary>A word that stands right before the next one with a capital, renders nothing in the English, and is no Turkish word.</summary>
    private static bool IsGivenName(NamePair pair, NameBead bead, int index)
    {
        var (word, next) = (bead.TurkishWords[index], bead.TurkishWords[index + 1]);
        return word is { Capital: true, AllCaps: false } && next.Capital && word.Segment == next.Segment && !word.Token.HasSuffix && word.Token.Length >= 3
            && next.Token.Start == word.Token.End + 1 && !word.IsUsed
            && TurkishWord.Count(word) == 0 && NameWords.Kind(word.Token.Form, Language.Turkish) == NameWordKind.None
            && pair.Exonyms.English(word.Token.Folded, Language.Turkish) is null && !NamePartners.IsInEnglish(pair, bead, word);
    }
}
