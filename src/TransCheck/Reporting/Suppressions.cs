using System.Collections.Immutable;
using System.Runtime.InteropServices;
using TransCheck.Alignment;
using TransCheck.Articles;
using TransCheck.Checks;

namespace TransCheck.Reporting;

/// <summary>What the suppressions in the two articles of a pair do to its findings.</summary>
/// <param name="Of">For each finding the suppression that hides it, or null.</param>
/// <param name="Remarks">Findings about the suppressions themselves: unused ones, and those that name no check.</param>
internal sealed record Suppressions(ImmutableArray<SetAsideFinding?> Of, ImmutableArray<ReportedFinding> Remarks)
{
    /// <param name="pair">Whose articles may hold suppressions.</param>
    /// <param name="findings">All, whatever their confidence: a suppression that hides an unsure one is not unused.</param>
    /// <param name="levels">Of the remarks; a suppression of checks that are off is not called unused.</param>
    public static Suppressions Find(AlignedPair pair, ImmutableArray<ReportedFinding> findings, CheckLevels levels)
    {
        var written = Written(pair.Source.Article, isSource: true).Concat(Written(pair.Target.Article, isSource: false)).ToList();
        var of = new SetAsideFinding?[findings.Length];
        var remarks = ImmutableArray.CreateBuilder<ReportedFinding>();
        var fingerprints = new Fingerprints();
        var hiding = new Hiding(findings);
        foreach (var suppression in written)
        {
            var (hides, those) = suppression.IsKnown ? hiding.Of(suppression) : (false, []);
            foreach (var i in those)
            {
                of[i] ??= new SetAsideFinding(findings[i], SetAsideBy.Suppression, suppression.Words.Reason) { Place = (suppression.Article.Path, suppression.Place) };
            }

            var idle = !hides && suppression.Checks.Any(c => levels.Of(c).IsOn) && !suppression.Words.IsWholeArticle;
            var check = !suppression.IsKnown ? ArticleChecks.SuppressionUnknown : idle ? ArticleChecks.SuppressionUnused : null;
            if (check is not null && levels.Of(check).IsOn)
            {
                remarks.Add(Remark(check, suppression));
            }
        }

        return new Suppressions([.. of], remarks.DrainToImmutable());

        ReportedFinding Remark(CheckInfo check, InArticle suppression)
        {
            var words = suppression.Words;
            var side = new ReportedSide(suppression.Place, words.Mark.Of(words.Text).ToString(), null, words.Text, words.Mark);
            var (source, target) = suppression.IsSource ? (side, null) : ((ReportedSide?)null, side);
            return new ReportedFinding(
                check,
                levels.Of(check).Severity ?? check.Severity,
                1,
                $"{check.Name}.message",
                [side.Text],
                fingerprints.Of(check.Id, source, pair.Source.Language, target, pair.Target.Language),
                source,
                target);
        }
    }

    private static IEnumerable<InArticle> Written(Article article, bool isSource) => article.Suppressions.Select(s => new InArticle(article, s, isSource));

    /// <summary>A suppression where it stands.</summary>
    private sealed class InArticle(Article article, Suppression words, bool isSource)
    {
        /// <summary>Null for all of both articles, or for nothing where <see cref="Words"/> has a scope.</summary>
        public Location? Scope { get; } = words.Scope is { Length: > 0 } scope ? article.Lines.Locate(scope.Start, scope.End) : null;

        public Article Article => article;

        public Suppression Words => words;

        public bool IsSource => isSource;

        public ImmutableArray<CheckInfo> Checks { get; } = words.Check is { } name ? CheckCatalogue.Named(name) : CheckCatalogue.Infos;

        public Location Place { get; } = article.Lines.Locate(words.Start + words.Mark.Start, words.Start + words.Mark.End);

        public bool IsKnown => !Checks.IsEmpty;
    }

    /// <summary>Which findings the suppressions hide, one suppression after the other.</summary>
    private sealed class Hiding(ImmutableArray<ReportedFinding> findings)
    {
        /// <summary>By side and name of the checks; names have no case.</summary>
        private readonly Dictionary<(bool IsSource, string Checks), Hideable> _places = [];

        /// <summary>By name of the checks: whether there are findings of them at all.</summary>
        private readonly Dictionary<string, bool> _any = new(StringComparer.Ordinal);

        /// <returns>Whether it hides any, and those of them that no earlier one of the same checks hides.</returns>
        public (bool Any, ImmutableArray<int> Those) Of(InArticle suppression)
        {
            var name = suppression.Words.Check?.ToUpperInvariant() ?? "";
            if (suppression.Words.Scope is null)
            {
                ref var any = ref CollectionsMarshal.GetValueRefOrAddDefault(_any, name, out var known);
                if (known)
                {
                    return (any, []);
                }

                ImmutableArray<int> all = [.. Enumerable.Range(0, findings.Length).Where(f => suppression.Checks.Contains(findings[f].Check))];
                any = all.Length > 0;
                return (any, all);
            }

            if (suppression.Scope is not { } scope)
            {
                return (false, []);
            }

            ref var places = ref CollectionsMarshal.GetValueRefOrAddDefault(_places, (suppression.IsSource, name), out _);
            places ??= new Hideable(Places(suppression));
            return (places.Touches(scope), places.Take(scope));
        }

        private IEnumerable<(int, Location)> Places(InArticle suppression)
        {
            var checks = suppression.Checks.ToHashSet();
            for (var f = 0; f < findings.Length; f++)
            {
                if (checks.Contains(findings[f].Check) && (suppression.IsSource ? findings[f].Source : findings[f].Target) is { } side)
                {
                    yield return (f, side.Location);
                }
            }
        }
    }
}
