using System.Globalization;
using TransCheck.Linguistics;

namespace TransCheck.Evaluation;

/// <summary>The word list <c>vocabulary.tsv</c> as pairs of short sentences, each as often as the word is rendered so: a dictionary as a part of the corpus (Och and Ney 2003, "A systematic comparison of various statistical alignment models").</summary>
internal static class Vocabulary
{
    /// <summary>How often a rendering of weight 1 stands in the corpus.</summary>
    private const int Times = 8;

    public static IReadOnlyList<(string English, string Turkish)> Pairs { get; } = Read();

    private static (string English, string Turkish)[] Read()
    {
        using var reader = new StreamReader(Path.Combine(AppContext.BaseDirectory, "vocabulary.tsv"));
        return [.. ResourceTable.Read("vocabulary.tsv", reader, "english", "turkish", "weight")
            .SelectMany(r => Enumerable.Repeat((r[0], r[1]), Math.Max(1, (int)Math.Round(Times * double.Parse(r[2], CultureInfo.InvariantCulture)))))];
    }
}
