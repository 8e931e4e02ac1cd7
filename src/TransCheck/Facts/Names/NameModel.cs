using System.Collections.Frozen;
using System.Globalization;
using TransCheck.Linguistics;

namespace TransCheck.Facts.Names;

/// <summary>What is known about an English name that its Turkish bead does not show; the order is that of <c>resources/names/weights.tsv</c>.</summary>
internal enum NameFeature
{
    Bias,
    KeptElsewhere,
    TimesKeptElsewhere,
    TimesLostElsewhere,
    ShareKept,
    InTargetElsewhere,
    CommonWord,
    UnknownWord,
    OnlyOpens,
    LowerElsewhere,
    Acronym,
    UnseenAcronym,
    HasExonym,
    RarelyKept,
    Derived,
    SiblingKept,
    LastOfNameKept,
    SeveralWords,
    InNeighbour,
    NeighbourOwn,
    Repeated,
    RepeatedSubject,
    UnknownPartner,
    KnownPartner,
    PartnerAndKept,
    OtherGaps,
    ShortTarget,
    UnsureBead,
    TitleCase,
    Digits,
    BehindTitle,
    Single,

    /// <summary>Its words have a meaning; the share of those that do.</summary>
    Ordinary,

    /// <summary>See <see cref="NameRemainder"/>; here and below the logarithm of one more.</summary>
    TurkishLeft,
    EnglishLeft,
    EnglishLeftShare,

    /// <summary>What the Turkish has left where the name is of ordinary words, or an abbreviation.</summary>
    OrdinaryTurkishLeft,
    AcronymTurkishLeft,

    /// <summary>A partner that was in no English, for a name of ordinary words, or for an abbreviation.</summary>
    OrdinaryPartner,
    AcronymPartner,

    /// <summary>The partner is no Turkish word.</summary>
    ForeignPartner,

    /// <summary>The English has nothing beside the name.</summary>
    Alone,
}

internal static class NameModel
{
    public static readonly int Size = Enum.GetValues<NameFeature>().Length;

    public static LogisticModel Default { get; } = LogisticModel.Load<NameFeature>("names/weights.tsv");
}

/// <summary>How rarely Turkish keeps an English name word, from <c>resources/names/verbatim.tsv</c>.</summary>
internal static class VerbatimRates
{
    private static readonly FrozenDictionary<string, double> Table =
        ResourceTable.ReadKeyed("names/verbatim.tsv", "word", "kept", "of").ToFrozenDictionary(
            row => row.Key,
            row =>
            {
                var kept = double.Parse(row.Value[1], CultureInfo.InvariantCulture);
                var of = double.Parse(row.Value[2], CultureInfo.InvariantCulture);
                return Math.Log((of - kept + 0.5) / (kept + 0.5));
            },
            StringComparer.Ordinal);

    /// <summary>The logarithm of the odds that the word is not kept; 0 for a word that the table leaves out.</summary>
    public static double LogOdds(string skeleton) => Math.Max(0, Table.GetValueOrDefault(skeleton));
}
