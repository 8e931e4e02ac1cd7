using System.Collections.Immutable;
using TransCheck.Articles;
using TransCheck.Pairing;
using TransCheck.Reading;

namespace TransCheck.Cli.Configuration;

/// <param name="Pairs">How many pairs have their languages from this rule.</param>
internal sealed record FoundRule(LayoutRule Rule, int Pairs);

/// <summary>Tells from pairs of articles where a project keeps each language.</summary>
internal static class LayoutFinder
{
    /// <summary>A rule that fewer of the pairs follow is no habit, unless there are as many as this.</summary>
    private const double LeastShare = 0.05;
    private const int Several = 3;

    /// <summary>Rules tried; the ones that most pairs suggest come first.</summary>
    private const int MostCandidates = 40;

    private const string AnyFolder = "{path}/";

    private static readonly PathRoot Root = new("/", "/");

    /// <param name="pairs">Paths relative to the folder of the project, with <c>/</c>.</param>
    /// <returns>Rules that pair before those that only tell languages, each kind by how many pairs follow it.</returns>
    public static ImmutableArray<FoundRule> Find(IReadOnlyList<(string English, string Turkish)> pairs)
    {
        var candidates = pairs.SelectMany(Candidates).CountBy(c => c).Where(c => c.Value > 1 || !IsWholeName(c.Key)).OrderByDescending(c => c.Value).ThenBy(c => c.Key).Take(MostCandidates)
            .Select(c => new LayoutRule(PathPattern.Template(c.Key.English), PathPattern.Template(c.Key.Turkish)))
            .OrderByDescending(r => r.Binds)
            .ToList();
        var found = ImmutableArray.CreateBuilder<FoundRule>();
        var open = pairs.ToList();
        foreach (var binds in (bool[])[true, false])
        {
            while (open.Count > 0 && Best(candidates.Where(c => c.Binds == binds), open) is { } best && best.Pairs >= Math.Min(Several, LeastShare * pairs.Count))
            {
                found.Add(best);
                candidates.Remove(best.Rule);
                var layout = new ArticleLayout(Root, [.. found.Select(f => f.Rule)]);
                open.RemoveAll(p => layout.LanguageOf(p.English) == Language.English && layout.LanguageOf(p.Turkish) == Language.Turkish);
            }
        }

        return found.ToImmutable();
    }

    /// <summary>The rule that most pairs follow; of equal ones the one that prescribes more.</summary>
    private static FoundRule? Best(IEnumerable<LayoutRule> rules, List<(string English, string Turkish)> pairs) =>
        rules.Select(r => new FoundRule(r, pairs.Count(p => Follows(p, new ArticleLayout(Root, [r])))))
            .Where(r => r.Pairs > 0)
            .OrderByDescending(r => r.Pairs)
            .ThenByDescending(r => r.Rule.English?.Literals + r.Rule.Turkish?.Literals)
            .FirstOrDefault();

    private static bool Follows((string English, string Turkish) pair, ArticleLayout layout)
    {
        if (layout.LanguageOf(pair.English) != Language.English || layout.LanguageOf(pair.Turkish) != Language.Turkish)
        {
            return false;
        }

        return !layout.Rules[0].Binds || string.Equals(layout.KeyOf(pair.English)?.Key, layout.KeyOf(pair.Turkish)?.Key, StringComparison.Ordinal);
    }

    private static IEnumerable<(string English, string Turkish)> Candidates((string English, string Turkish) pair)
    {
        var (english, turkish) = (pair.English.Split('/'), pair.Turkish.Split('/'));
        if (!PathPattern.IsLiteral(pair.English) || !PathPattern.IsLiteral(pair.Turkish))
        {
            return [];
        }

        var sameName = string.Equals(Path.GetFileNameWithoutExtension(english[^1]), Path.GetFileNameWithoutExtension(turkish[^1]), StringComparison.Ordinal);
        var (englishFolders, turkishFolders) = (english[..^1], turkish[..^1]);
        return englishFolders.SequenceEqual(turkishFolders, StringComparer.Ordinal) ? ByName(english[^1], turkish[^1])
            : sameName ? ByFolder(englishFolders, turkishFolders, Path.GetExtension(english[^1]), Path.GetExtension(turkish[^1]))
            : Folders(englishFolders, turkishFolders);
    }

    /// <summary><c>name.md</c> and <c>name.tr.md</c>: what follows the common start of both names; or, in many folders, the same two names: <c>en.md</c> and <c>tr.md</c>.</summary>
    private static IEnumerable<(string English, string Turkish)> ByName(string english, string turkish)
    {
        var start = english.AsSpan().CommonPrefixLength(turkish);
        while (start > 0 && !char.IsLetterOrDigit(english[start - 1]))
        {
            start--;
        }

        if (start > 0 && IsEdge(english) && IsEdge(turkish))
        {
            yield return ($"{{path}}{english[start..]}", $"{{path}}{turkish[start..]}");
        }
        else if (start == 0)
        {
            yield return (AnyFolder + english, AnyFolder + turkish);
        }

        // One name may be the start of the other: page.htm and page.html.
        bool IsEdge(string name) => start < name.Length && !char.IsLetterOrDigit(name[start]);
    }

    /// <summary>Two names that stand together in one folder alone are a pair and no pattern.</summary>
    private static bool IsWholeName((string English, string Turkish) pattern) => pattern.English.StartsWith(AnyFolder, StringComparison.Ordinal);

    /// <summary>The same path below two folders.</summary>
    private static IEnumerable<(string English, string Turkish)> ByFolder(string[] english, string[] turkish, string englishExtension, string turkishExtension)
    {
        var (englishHome, turkishHome) = Homes(english, turkish);
        yield return (Join(englishHome, "{path}" + englishExtension), Join(turkishHome, "{path}" + turkishExtension));
        if (string.Equals(englishExtension, turkishExtension, StringComparison.Ordinal))
        {
            yield return (Join(englishHome, "{path}"), Join(turkishHome, "{path}"));
        }

        // blog/en and blog/tr, docs/en and docs/tr ...
        var shared = englishHome.AsSpan().CommonPrefixLength(turkishHome, StringComparer.Ordinal);
        if (shared > 0)
        {
            yield return (Join(WithSection(englishHome), "{path}"), Join(WithSection(turkishHome), "{path}"));
        }

        string[] WithSection(string[] home) => [.. home[..(shared - 1)], "{section}", .. home[shared..]];
    }

    /// <summary>Two folders whose articles have names of their own.</summary>
    private static IEnumerable<(string English, string Turkish)> Folders(string[] english, string[] turkish)
    {
        var (englishHome, turkishHome) = Homes(english, turkish);
        yield return (Join(englishHome, "**"), Join(turkishHome, "**"));
    }

    /// <summary>Both without the folders at their end that they have in common.</summary>
    private static (string[] English, string[] Turkish) Homes(string[] english, string[] turkish)
    {
        var common = 0;
        while (common < english.Length && common < turkish.Length && string.Equals(english[^(common + 1)], turkish[^(common + 1)], StringComparison.Ordinal))
        {
            common++;
        }

        return (english[..^common], turkish[..^common]);
    }

    private static string Join(string[] folders, string name) => string.Join('/', [.. folders, name]);
}
