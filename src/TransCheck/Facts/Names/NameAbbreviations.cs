using System.Collections.Immutable;

namespace TransCheck.Facts.Names;

/// <summary>Finds an abbreviation whose Turkish form the table knows and that is not there, while another one is: EU and BM.</summary>
internal static class NameAbbreviations
{
    private const double Confidence = 0.65;

    public static void Compare(NamePair pair, NameBead bead, ImmutableArray<NameDifference>.Builder differences)
    {
        if (bead.Names.FindAll(static n => n is { Rendering: RenderedBy.None, HasExonym: true, AllCaps: true, TitleCase: false }) is [var lost]
            && bead.TurkishWords.FindAll(w => w is { AllCaps: true, IsUsed: false, Key.Length: >= 2 and <= 5 } && !pair.EnglishKeys.Contains(w.Key)) is [var wrong])
        {
            differences.Add(new NameDifference(NameDifferenceKind.Altered, lost.Place, wrong.Place, Confidence));
        }
    }
}
