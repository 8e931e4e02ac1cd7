using TransCheck.Articles;
using TransCheck.Detection;
using TransCheck.Fuzz.Oracles;
using TransCheck.Pairing;
using TransCheck.Reading;

namespace TransCheck.Fuzz.Targets;

/// <summary>Some articles, each with its path in the first line: who belongs to whom does not depend on their order or on the number of jobs.</summary>
internal sealed class PairingTarget : IFuzzTarget
{
    private const int Most = 12;

    public string Name => "pairing";

    public IEnumerable<byte[]> MoreSeeds =>
        Corpora.Sentences().Chunk(3).Select(some => InputText.Join(some.SelectMany((s, i) => InputText.Split(s).Zip(["en", "tr"], (text, language) => $"{language}/{i}.md\n{InputText.Of(text)}"))));

    public void Run(byte[] input)
    {
        var articles = InputText.Parts(input).Take(Most).Select(Read).OfType<Article>().DistinctBy(a => a.Path, StringComparer.Ordinal)
            .Select(a => new LabelledArticle(a, ArticleLanguage.Detect(a, NGramDetector.Default)))
            .ToList();
        var one = Match(articles, 1);
        OracleException.Unless(one.Count == articles.Count, "an article stands in no pair or in several");
        OracleException.Unless(one.SequenceEqual(Match(articles, 2), StringComparer.Ordinal), "pairs depend on the number of jobs");
        articles.Reverse();
        OracleException.Unless(one.SequenceEqual(Match(articles, 1), StringComparer.Ordinal), "pairs depend on the order of the articles");
    }

    /// <returns>A line for each article.</returns>
    private static List<string> Match(List<LabelledArticle> articles, int jobs)
    {
        var result = PairMatcher.Match([.. articles], new PairOptions(Jobs: jobs));
        Unforeseen.Throw(result.Errors);
        return
        [
            .. result.Pairs.SelectMany(p => (string[])[$"{p.Source.Path} {p.Target.Path} {p.Confidence:R} {string.Join(' ', p.Evidence)}", $"{p.Target.Path} of {p.Source.Path}"])
                .Concat(result.Unpaired.Select(u => $"{u.Article.Path} {u.Reason}"))
                .Order(StringComparer.Ordinal),
        ];
    }

    private static Article? Read(string part)
    {
        var lines = part.Split('\n', 2);
        var path = lines[0].Trim() is { Length: > 0 } named ? named : "a.md";
        var format = ArticleFormats.Usual.Of(path) ?? ArticleFormats.All[0].Reader;
        return ArticleInput.Read(format, path, lines[^1])?.Article;
    }
}
