using System.Collections.Immutable;
using TransCheck.Checks.History;
using TransCheck.Checks.Code;
using TransCheck.Checks.Links;
using TransCheck.Checks.Meaning;
using TransCheck.Checks.Names;
using TransCheck.Checks.Numbers;
using TransCheck.Checks.Quotations;
using TransCheck.Checks.Terms;
using TransCheck.Checks.Text;
using TransCheck.Checks.Time;

namespace TransCheck.Checks;

/// <summary>Every check, in the order of the ids.</summary>
public static class CheckCatalogue
{
    public static ImmutableArray<ICheck> All { get; } =
    [
        new SentenceMissing(),
        new SentenceAdded(),
        new ParagraphMissing(),
        new ParagraphAdded(),
        new HeadingMissing(),
        new PassageMoved(),
        new UntranslatedSentence(),
        new UntranslatedParagraph(),
        new ClauseMissing(),
        new ClauseAdded(),
        new PassageRewritten(),
        new NumberMissing(),
        new NumberAdded(),
        new PercentAltered(),
        new NumberAltered(),
        new ScaleAltered(),
        new PercentagePointConfused(),
        new MoneyAltered(),
        new CurrencyAltered(),
        new UnitAltered(),
        new ConversionWrong(),
        new OrdinalAltered(),
        new BoundFlipped(),
        new NumberFormat(),
        new PartsDoNotSum(),
        new DateAltered(),
        new WeekdayAltered(),
        new MonthAltered(),
        new YearAltered(),
        new TimeAltered(),
        new DurationAltered(),
        new DateMissing(),
        new DateAdded(),
        new WeekdayContradictsDate(),
        new NameMissing(),
        new NameAdded(),
        new NameAltered(),
        new VersionAltered(),
        new NameMisspelt(),
        new QuotationMissing(),
        new QuotationAdded(),
        new SpeakerChanged(),
        new LinkMissing(),
        new LinkAltered(),
        new CodeMissing(),
        new CodeAltered(),
        new PolarityFlipped(),
        new DirectionFlipped(),
        new ComparatorFlipped(),
        new CertaintyChanged(),
        new ValuesSwapped(),
        new HeadlineContradicts(),
        new ExtentChanged(),
        new WordAltered(),
        new TenseChanged(),
        new NamesSwapped(),
        new GlossaryNotFollowed(),
        new TermInconsistent(),
        new ProtectedTermTranslated(),
        new StaleTranslation(),
        new UntranslatedPage(),
        new TranslationIncomplete(),
        new NotATranslation(),
    ];

    /// <summary>What every check is called, in the order of the ids.</summary>
    public static ImmutableArray<CheckInfo> Infos { get; } = [.. All.Select(c => c.Info).Concat([ArticleChecks.SuppressionUnused, ArticleChecks.SuppressionUnknown, ArchiveChecks.ValueContradicted, ArchiveChecks.DateContradicted]).OrderBy(c => c.Id, StringComparer.Ordinal)];

    /// <summary>The check of a name (<c>percent-altered</c>) or an id (<c>TC0203</c>), or the checks of a group (<c>TC02</c>); empty where there is none.</summary>
    public static ImmutableArray<CheckInfo> Named(string name) =>
        [.. Infos.Where(c => name.Equals(c.Name, StringComparison.OrdinalIgnoreCase) || name.Equals(c.Id, StringComparison.OrdinalIgnoreCase) || IsGroup(name, c))];

    private static bool IsGroup(string name, CheckInfo check) => name.Length == 4 && check.Id.StartsWith(name, StringComparison.OrdinalIgnoreCase);
}
