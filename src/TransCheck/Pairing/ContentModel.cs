using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using TransCheck.Linguistics;

namespace TransCheck.Pairing;

/// <summary>
/// Weighs what speaks for two articles: a logistic model over sums of evidence, each divided by the root of how many features it sums.
/// What stands together in one article often does in another, so plain sums overstate, the more so the longer the articles.
/// </summary>
internal static class ContentModel
{
    /// <summary>Candidates that fit less than this are neither pairs nor rivals.</summary>
    public const double LeastFit = -6;

    /// <summary>Greater margins say no more.</summary>
    public const double MostMargin = 8;

    /// <summary>Fewer known words and facts tell nothing.</summary>
    private const int LeastWords = 8;

    public static ImmutableArray<string> Inputs { get; } =
        ["bias", "numbers", "numbers-missing", "names", "names-missing", "links", "links-missing", "code", "date", "date-missing", "prefixes", "lexicon", "length", "factless"];

    public static ImmutableArray<string> ConfidenceInputs { get; } = ["confidence-bias", "confidence-fit", "confidence-margin", "confidence-missing"];

    private static readonly FrozenDictionary<string, string[]> Table = ResourceTable.ReadKeyed("pairing/weights.tsv", "input", "weight").ToFrozenDictionary(StringComparer.Ordinal);
    private static readonly double[] Weights = Load(Inputs);
    private static readonly double[] ConfidenceWeights = Load(ConfidenceInputs);

    /// <summary>The logarithm of the odds that the articles are translations, among articles of which each has a few candidates.</summary>
    public static double Fit(ContentScore score)
    {
        if (score.Stems + Facts(score) < LeastWords)
        {
            return double.NegativeInfinity;
        }

        Span<double> inputs = stackalloc double[Inputs.Length];
        Write(score, inputs);
        var fit = 0.0;
        for (var i = 0; i < inputs.Length; i++)
        {
            fit += Weights[i] * inputs[i];
        }

        return fit;
    }

    /// <summary>What the weights apply to, in the order of <see cref="Inputs"/>.</summary>
    public static void Write(ContentScore s, Span<double> inputs)
    {
        inputs[0] = 1;
        inputs[1] = s.Numbers.Worth / Root(s.Numbers);
        inputs[2] = s.Numbers.Missing / Root(s.Numbers);
        inputs[3] = s.Names.Worth / Root(s.Names);
        inputs[4] = s.Names.Missing / Root(s.Names);
        inputs[5] = s.Links.Worth / Root(s.Links);
        inputs[6] = s.Links.Missing / Root(s.Links);
        inputs[7] = s.Code.Worth / Root(s.Code);
        inputs[8] = s.Date.Worth;
        inputs[9] = s.Date.Missing;
        inputs[10] = s.Prefixes.Worth / Root(s.Prefixes);
        inputs[11] = (s.Forward + s.Backward) / Math.Sqrt(s.Stems + 1);
        inputs[12] = s.Length;
        inputs[13] = 1.0 / (1 + s.Numbers.Count + s.Names.Count + s.Numbers.Missing + s.Names.Missing);
    }

    /// <summary>The probability that an assigned pair is right.</summary>
    /// <param name="margin">By how much the pair outdoes its rivals; infinite without one.</param>
    /// <param name="articles">How many there are to choose from, in both languages; 2 or more.</param>
    public static double Confidence(ContentScore score, double fit, double margin, int articles)
    {
        Span<double> inputs = stackalloc double[ConfidenceInputs.Length];
        WriteConfidence(score, fit, margin, articles, inputs);
        var z = 0.0;
        for (var i = 0; i < inputs.Length; i++)
        {
            z += ConfidenceWeights[i] * inputs[i];
        }

        return 1 / (1 + Math.Exp(-z));
    }

    /// <summary>What the weights of confidence apply to, in the order of <see cref="ConfidenceInputs"/>.</summary>
    /// <remarks>
    /// To outdo all others says the more, the more others there are: in a small collection a story about the same event may be all there is.
    /// And a low fit of short texts that state few facts is want of evidence, while that of texts whose facts differ is evidence against them.
    /// </remarks>
    public static void WriteConfidence(ContentScore score, double fit, double margin, int articles, Span<double> inputs)
    {
        inputs[0] = 1;
        inputs[1] = fit;
        inputs[2] = Math.Min(margin, Math.Min(MostMargin, Math.Log(articles / 2.0)));
var missing = score.Numbers.Missing + score.Names.Missing;
        inputs[3] = missing / (1.0 + missing + score.Numbers.Count + score.Names.Count);
    }

    /// <summary>Do two texts bear out what metadata or a path claim, whatever other articles there are?</summary>
    /// <param name="alone">Scored as if there were none.</param>
    /// <remarks>Texts of hardly a word can neither bear out a claim nor refute it.</remarks>
    public static bool BearsOut(ContentScore alone, double fit) => double.IsInfinity(fit) || (fit >= 0 && !LacksFacts(alone, alone.Numbers.Missing + alone.Names.Missing));

    /// <summary>Does the content not bear out what metadata or a path claim, so that other articles may contend?</summary>
    public static bool Doubts(double fit) => !double.IsInfinity(fit) && fit < -2;

    /// <summary>Is it plain that the articles are not translations: both state facts, hardly any in common, and the words do not fit either?</summary>
    /// <param name="weight">Of what binds them. Two names that say "the same in another language" bind a text and its digest, which lacks most of the facts; what the digest states must be foreign to the text.</param>
    public static bool Contradicts(ContentScore s, double fit, int weight)
    {
        var missing = weight >= ClaimWeight.PathStripped ? 2 * Math.Min(s.MissingInTurkish, s.MissingInEnglish) : s.Numbers.Missing + s.Names.Missing;
        return !double.IsInfinity(fit) && fit < -6 && LacksFacts(s, missing) && s.Forward + s.Backward < 0;
    }

    public static ImmutableArray<string> Evidence(ContentScore s)
    {
        const double tells = 3;
        return
        [
            .. new (string Name, double Value)[]
            {
                ("numbers", s.Numbers.Worth),
                ("names", s.Names.Worth + s.Prefixes.Worth),
                ("links", s.Links.Worth),
                ("code", s.Code.Worth),
                ("date", s.Date.Worth),
                ("lexicon", s.Forward + s.Backward),
            }.Where(e => e.Value >= tells).OrderByDescending(e => e.Value).Select(e => e.Name),
        ];
    }

    private static bool LacksFacts(ContentScore s, int missing) => missing >= 8 && Facts(s) * 4 < missing;

    private static int Facts(ContentScore s) => s.Numbers.Count + s.Names.Count + s.Links.Count + s.Code.Count;

    private static double Root(Tally tally) => Math.Sqrt(1 + tally.Count + (tally.Missing / 2.0));

    private static double[] Load(ImmutableArray<string> inputs) =>
        [.. inputs.Select(i => double.Parse(Table[i][1], NumberStyles.Float, CultureInfo.InvariantCulture))];
}
