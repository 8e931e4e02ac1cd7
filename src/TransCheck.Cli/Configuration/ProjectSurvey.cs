using System.Collections.Immutable;
using TransCheck.Articles;
using TransCheck.Checks.Terms;
using TransCheck.Pairing;
using TransCheck.Reading;

namespace TransCheck.Cli.Configuration;

/// <summary>What a look at the folder of a project tells.</summary>
/// <param name="Layout">Empty where the pairs follow no pattern.</param>
/// <param name="Ignored">Patterns of what is no translation: the papers of the project itself, folders in other languages.</param>
/// <param name="Baseline">A baseline that is there already, relative to the folder.</param>
/// <param name="Glossary">A glossary that is there already.</param>
internal sealed record ProjectSurvey(LabelledInput Input, int Pairs, ImmutableArray<FoundRule> Layout, ImmutableArray<string> Ignored, string? Baseline, string? Glossary)
{
    /// <summary>Endings of articles that are not the usual ones, with their formats.</summary>
    public ImmutableDictionary<string, string> Formats { get; private init; } = ImmutableDictionary<string, string>.Empty;

    private static readonly ImmutableArray<string> Papers = ["README", "CHANGELOG", "CONTRIBUTING", "CODE_OF_CONDUCT", "LICENSE", "SECURITY", "SUPPORT"];

    /// <summary>Turkish originals have the plainer path: <c>haber.md</c> beside <c>haber.en.md</c>.</summary>
    public Language SourceLanguage => Layout is [{ Rule: { English: { } english, Turkish: { } turkish } }, ..] && Marks(english) > Marks(turkish) && Marks(turkish) == 0 ? Language.Turkish : Language.English;

    public static ProjectSurvey Of(string folder, int jobs)
    {
        var formats = UnknownEndings.Find(folder);
        var options = TransCheckOptions.Default with { Jobs = jobs };
        options = options with { Read = options.Read with { Formats = ArticleFormats.Usual.With(formats.Select(f => KeyValuePair.Create(f.Key, ArticleFormats.All.First(a => a.Name == f.Value).Reader))) } };
        var input = TransChecker.Read([folder], options);
        var pairing = TransChecker.Pair([folder], input, options);
        var root = new PathRoot(Path.GetFullPath(folder), Directory.GetCurrentDirectory());
        var rules = LayoutFinder.Find([.. pairing.Pairs.Select(p => p.SourceLanguage == Language.English ? (root.Relative(p.Source.Path), root.Relative(p.Target.Path)) : (root.Relative(p.Target.Path), root.Relative(p.Source.Path)))]);
        var layout = options with { Layout = new ArticleLayout(root, [.. rules.Select(r => r.Rule)]) };

        // A pattern that would part what belongs together was none.
        if (TransChecker.Pair([folder], input, layout).Pairs.Length < pairing.Pairs.Length)
        {
            rules = [];
        }

        var unpaired = pairing.Unpaired.Select(u => root.Relative(u.Article.Path)).Order(StringComparer.Ordinal);
        ImmutableArray<string> ignored = [.. unpaired.Where(IsPaper).Select(p => "/" + p), .. OtherLanguages(pairing, input, root)];
        return new ProjectSurvey(input, pairing.Pairs.Length, rules, [.. ignored.Where(i => PathPattern.IsLiteral(i))], FirstFile(folder, "transcheck-baseline.json"), FindGlossary(folder)) { Formats = formats };
    }

    /// <summary>How often a path names a language.</summary>
    private static int Marks(PathPattern pattern) => pattern.Text.Split('/', '.', '_', '-').Count(p => p is "en" or "tr" or "english" or "turkish" or "ingilizce" or "turkce");

    private static bool IsPaper(string path) => !path.Contains('/', StringComparison.Ordinal) && Papers.Contains(Path.GetFileNameWithoutExtension(path).ToUpperInvariant(), StringComparer.Ordinal);

    /// <summary>The topmost folders with several articles of which none is Turkish or English, or belongs to another.</summary>
    private static IEnumerable<string> OtherLanguages(PairingResult pairing, LabelledInput input, PathRoot root)
    {
        var paired = pairing.Pairs.SelectMany(p => new[] { p.Source.Path, p.Target.Path }).ToHashSet(StringComparer.Ordinal);
        var folders = input.Articles
            .SelectMany(a => Folders(root.Relative(a.Path)).Select(folder => (Folder: folder, IsOther: a.Detected.Language == Language.Other && !paired.Contains(a.Path))))
            .GroupBy(a => a.Folder, StringComparer.Ordinal)
            .Where(g => g.Count() > 1 && g.All(a => a.IsOther))
            .Select(g => g.Key)
            .Order(StringComparer.Ordinal)
            .ToList();
        return folders.Where(f => !folders.Exists(o => f.Length > o.Length && f.StartsWith(o, StringComparison.Ordinal)));

        static IEnumerable<string> Folders(string path) => path.Index().Where(c => c.Item == '/').Select(c => "/" + path[..(c.Index + 1)]);
    }

    private static string? FirstFile(string folder, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (File.Exists(Path.Combine(folder, name)))
            {
                return name;
            }
        }

        return null;
    }

    private static string? FindGlossary(string folder)
    {
        var name = FirstFile(folder, "glossary.csv", "glossary.tsv", "glossary.tbx", "terms.csv", "terms.tsv", "terms.tbx", "terimler.csv", "terimler.tsv", "terimler.tbx");
        try
        {
            return name is not null && Checks.Terms.Glossary.Read([Path.Combine(folder, name)], Language.English).Entries.Length > 0 ? name : null;
        }
        catch (GlossaryException)
        {
            return null;
        }
    }
}
