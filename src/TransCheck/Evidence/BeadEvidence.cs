using TransCheck.Alignment;
using TransCheck.Articles;
using TransCheck.Linguistics;

namespace TransCheck.Evidence;

/// <summary>What says that the two sides of a bead render each other; the order is that of <c>resources/models/bead.tsv</c>.</summary>
internal enum BeadFeature
{
    Bias,

    /// <summary>Weight of the English words that the Turkish renders, by all of it: 0 to 1.</summary>
    EnglishRendered,

    /// <summary>The same of the Turkish words.</summary>
    TurkishRendered,

    /// <summary>Logarithm of the weight of the words of the shorter side: how much there is to go by.</summary>
    Words,

    /// <summary><see cref="EnglishRendered"/> times <see cref="Words"/>: a share of many words says more than one of few.</summary>
    EnglishRenderedOfMany,
    TurkishRenderedOfMany,

    /// <summary>How far the lengths are from what is usual, in squared deviations up to 9.</summary>
    Length,

    /// <summary>Numbers in digits that both sides have, up to 3.</summary>
    SharedNumbers,

    /// <summary>Numbers in digits that the other side lacks, on the side that has fewer of them, up to 3.</summary>
    StrangeNumbers,

    /// <summary>Capitalised words that both sides have, up to 3.</summary>
    SharedNames,
}

/// <summary>How likely the two sides of a bead render each other, by their words, numbers and lengths, whatever stands beside them.</summary>
/// <param name="EnglishRendered">0 to 1, by weight of the words.</param>
/// <param name="TurkishRendered">0 to 1, by weight of the words.</param>
/// <param name="Probability">0 to 1; 0 for a bead with one side, .5 where the words are too many to be compared.</param>
internal sealed record BeadEvidence(double EnglishRendered, double TurkishRendered, double Probability)
{
    private const double Unknown = 0.5;

    /// <summary>The logarithm of the odds of <see cref="Probability"/>.</summary>
    public double LogOdds => Math.Log(Probability / (1 - Probability));

    private static readonly LogisticModel Model = LogisticModel.Load<BeadFeature>("models/bead.tsv");

    /// <param name="words">Of the bead; null where a side has none or too many.</param>
    public static BeadEvidence Of(AlignedPair pair, Bead bead, BeadWords? words)
    {
        if (bead.Source.Count == 0 || bead.Target.Count == 0)
        {
            return new BeadEvidence(0, 0, 0);
        }

        if (words is null)
        {
            return new BeadEvidence(Unknown, Unknown, Unknown);
        }

        var features = Features(pair, bead, words);
        return new BeadEvidence(features[(int)BeadFeature.EnglishRendered], features[(int)BeadFeature.TurkishRendered], Model.Confidence(features));
    }

    internal static double[] Features(AlignedPair pair, Bead bead, BeadWords words)
    {
        const double Most = 3;
        const double Farthest = 9;
        var (e, t) = (Rendered(words, english: true), Rendered(words, english: false));
        var length = LengthOf(pair, bead);
        var weight = Math.Log(1 + Math.Min(e.Weight, t.Weight));
        var x = new double[Enum.GetValues<BeadFeature>().Length];
        x[(int)BeadFeature.Bias] = 1;
        x[(int)BeadFeature.EnglishRendered] = e.Share;
        x[(int)BeadFeature.TurkishRendered] = t.Share;
        x[(int)BeadFeature.Words] = weight;
        x[(int)BeadFeature.EnglishRenderedOfMany] = e.Share * weight;
        x[(int)BeadFeature.TurkishRenderedOfMany] = t.Share * weight;
        x[(int)BeadFeature.Length] = Math.Min(Farthest, length * length);
        x[(int)BeadFeature.SharedNumbers] = Math.Min(Most, Math.Min(e.SharedNumbers, t.SharedNumbers));
        x[(int)BeadFeature.StrangeNumbers] = Math.Min(Most, Math.Min(e.StrangeNumbers, t.StrangeNumbers));
        x[(int)BeadFeature.SharedNames] = Math.Min(Most, Math.Min(e.SharedNames, t.SharedNames));
        return x;
    }

    /// <summary>Headings, list items and cells.</summary>
    internal static bool IsLabel(Document document, SegmentRange range) =>
        document.BlockOf(document.Segments[range.Start]).Kind is not (BlockKind.Paragraph or BlockKind.Summary or BlockKind.Quotation);

    private static (double Share, double Weight, int SharedNumbers, int StrangeNumbers, int SharedNames) Rendered(BeadWords words, bool english)
    {
        var (own, rendered) = (english ? words.English : words.Turkish, words.Rendered(english));
        var (sum, all, shared, strange, names) = (0.0, 0.0, 0, 0, 0);
        for (var k = 0; k < own.Length; k++)
        {
            ref readonly var word = ref own[k];
            sum += word.Weight * rendered[k];
            all += word.Weight;
            var numeric = word.Kind == TokenKind.Number;
            shared += numeric && rendered[k] > 0 ? 1 : 0;
            strange += numeric && rendered[k] == 0 ? 1 : 0;
            names += word is { Kind: TokenKind.Word, Capital: true } && rendered[k] >= 1 ? 1 : 0;
        }

        return (all > 0 ? sum / all : 0, all, shared, strange, names);
    }

    /// <summary>By how many deviations the Turkish is longer than the English would have it.</summary>
    private static double LengthOf(AlignedPair pair, Bead bead)
    {
        const double Short = 1.5;
        var (source, target) = (Length(pair.Source, bead.Source), Length(pair.Target, bead.Target));
        var (english, turkish) = pair.Source.Language == Language.English ? (source, target) : (target, source);
        var model = pair.Lexicon.Length;
        return (Math.Log(turkish / english) - model.Mean) / Math.Sqrt((model.Deviation * model.Deviation) + (Short / english));
    }

    private static double Length(Document document, SegmentRange range)
    {
        var length = 3.0;
        for (var s = range.Start; s < range.End; s++)
        {
            length += document.Segments[s].Text.Length;
        }

        return length;
    }
}
