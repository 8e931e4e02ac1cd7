using TransCheck.Articles;

namespace TransCheck.Evaluation;

/// <summary>A kind of fact, and how it is changed in one sentence of a pair.</summary>
/// <param name="Apply">The pair with one such fact changed, and the words that changed; null where neither side has one.</param>
internal sealed record Alteration(string Kind, Func<(string English, string Turkish), Random, AlteredPair?> Apply)
{
    public static Alteration Of(FactAlteration fact) => new(fact.Kind, (pair, random) => fact.Side == Language.English
        ? fact.Apply(pair.English, pair.Turkish, random) is { } english ? new AlteredPair(english.Text, pair.Turkish, english.Span.Of(pair.English).ToString()) : null
        : fact.Apply(pair.Turkish, pair.English, random) is { } turkish ? new AlteredPair(pair.English, turkish.Text, turkish.Span.Of(pair.Turkish).ToString()) : null);
}

/// <param name="Was">The words that changed, as they were.</param>
internal sealed record AlteredPair(string English, string Turkish, string Was);
