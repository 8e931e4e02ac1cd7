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
    HasExonym,
    RarelyKept,
    Demonym,
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
}

/// <summary>Weighs the evidence that a name is really missing; fitted by <c>train-names</c>.</summary>
internal sealed class NameModel
{
    public static readonly int Size = Enum.GetValues<NameFeature>().Length;

    private readonly double[] _weights;

    public NameModel(double[] weights) => _weights = weights;

    public static NameModel Default { get; } = Load();

    public double Confidence(ReadOnlySpan<double> features)
    {
        var sum = 0.0;
        for (var i = 0; i < features.Length; i++)
        {
            sum += _weights[i] * features[i];
        }

        return 1 / (1 + Math.Exp(-sum));
    }

    private static NameModel Load()
    {
        var rows = ResourceTable.ReadKeyed("names/weights.tsv", "feature", "weight");
        return new NameModel([.. Enum.GetNames<NameFeature>().Select(name => double.Parse(rows[name][1], CultureInfo.InvariantCulture))]);
    }
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
