using System.Collections.Immutable;

namespace TransCheck.Pairing;

/// <summary>Weighs what speaks for two articles.</summary>
internal static class ContentModel
{
    /// <summary>Articles that fit less than this are no pair.</summary>
    public const double LeastFit = 2;

    /// <summary>Fewer known words and features tell nothing.</summary>
    private const int LeastWords = 8;

    /// <summary>The fit of two articles in nats: 0 for as likely as not in a collection of a few hundred.</summary>
    public static double Fit(ContentScore s) => s.Stems < LeastWords && Facts(s) < LeastWords ? double.NegativeInfinity :
        (0.4 * (Facts(s) - (0.5 * s.NumbersMissing) - (0.3 * s.NamesMissing) - (0.3 * s.LinksMissing))) + (0.25 * (s.Forward + s.Backward)) + s.Length;

    public static double Confidence(double fit, double margin) => 1 / (1 + Math.Exp(-Math.Min(fit, margin) / 2));

    /// <summary>Is it plain that the articles are not translations: both state facts, hardly any in common, and the words do not fit either?</summary>
    public static bool Contradicts(ContentScore s, double fit) =>
        fit < -20 && !double.IsInfinity(fit) && s.NumbersMissing + s.NamesMissing >= 8 && Facts(s) < s.NumbersMissing + s.NamesMissing && s.Forward + s.Backward < -0.3 * s.Stems;

    public static ImmutableArray<string> Evidence(ContentScore s)
    {
        const double tells = 3;
        return
        [
            .. new (string Name, double Value)[]
            {
                ("numbers", s.Numbers),
                ("names", s.Names + s.Prefixes),
                ("links", s.Links),
                ("code", s.Code),
                ("date", s.Date),
                ("lexicon", s.Forward + s.Backward),
            }.Where(e => e.Value >= tells).OrderByDescending(e => e.Value).Select(e => e.Name),
        ];
    }

    private static double Facts(ContentScore s) => s.Numbers + s.Names + s.Links + s.Code + s.Date + (0.5 * s.Prefixes);
}
