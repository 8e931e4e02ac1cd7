using System.Collections.Immutable;
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
        foreach (var suppression in written)
        {
            var hides = suppression.IsKnown ? findings.Index().Where(f => suppression.Hides(f.Item)).ToList() : [];
            foreach (var (i, finding) in hides)
            {
                of[i] ??= new SetAsideFinding(finding, SetAsideBy.Suppression, suppression.Words.Reason) { Place = (suppression.Article.Path, suppression.Place) };
            }

            var idle = hides.Count == 0 && suppression.Checks.Any(c => levels.Of(c).IsOn) && !suppression.Words.IsWholeArticle;
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
        private readonly Location? _scope = words.Scope is { Length: > 0 } scope ? article.Lines.Locate(scope.Start, scope.End) : null;

        public Article Article => article;

        public Suppression Words => words;

        public bool IsSource => isSource;

        public ImmutableArray<CheckInfo> Checks { get; } = words.Check is { } name ? CheckCatalogue.Named(name) : CheckCatalogue.Infos;

        public Location Place { get; } = article.Lines.Locate(words.Start + words.Mark.Start, words.Start + words.Mark.End);

        public bool IsKnown => !Checks.IsEmpty;

        public bool Hides(ReportedFinding finding) =>
            Checks.Contains(finding.Check)
            && (words.Scope is null || (_scope is { } scope && (isSource ? finding.Source : finding.Target)?.Location.Touches(scope) == true));
    }
}
