using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Resources;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using TransCheck.Articles;
using TransCheck.Checks;
using TransCheck.Linguistics;
using TransCheck.Reading;

namespace TransCheck.Reporting;

/// <summary>The tool's own words in one language, whatever the culture of the machine or the thread.</summary>
public sealed class Texts
{
    private readonly IStringLocalizer _strings;

    /// <param name="language">Turkish, or English for any other.</param>
    public Texts(Language language)
    {
        Language = language == Language.Turkish ? Language.Turkish : Language.English;
        Culture = CultureInfo.GetCultureInfo(Language == Language.Turkish ? "tr" : "en");
        _strings = new Factory(Culture).Create(typeof(Strings));
    }

    public Language Language { get; }

    /// <summary>For numbers that a person reads.</summary>
    public CultureInfo Culture { get; }

    /// <summary>The text of a key; the key itself where the table has none.</summary>
    public string this[string key] => Find(key) ?? key;

    /// <summary>The text with its holes filled; see <see cref="this[string]"/>.</summary>
    public string Format(string key, params ReadOnlySpan<object?> arguments) => string.Format(Culture, this[key], arguments);

    /// <summary>The text, or null where the table has none.</summary>
    public string? Find(string key) => _strings[key] is { ResourceNotFound: false } found ? found.Value : null;

    /// <summary>How much a run compared: <c>12 pairs checked</c>, <c>122 articles compared</c>.</summary>
    public string Compared(CheckReport report) => report.Compared is { } articles ? Count("summary.articles", articles) : Count("summary.pairs", report.Pairs.Count);

    /// <summary>The form of <paramref name="key"/> for a number of things, which fills hole 0: <c>.one</c> or <c>.other</c>.</summary>
    public string Count(string key, int count) => Format(count == 1 ? $"{key}.one" : $"{key}.other", Number(count));

    public string Number(int count) => count.ToString("N0", Culture);

    /// <summary>How many findings do not count, and why: a line for each reason there is.</summary>
    public IEnumerable<string> SetAside(CheckReport report)
    {
        foreach (var (key, by) in new[] { ("summary.suppressed", SetAsideBy.Suppression), ("baseline.known", SetAsideBy.Baseline), ("decisions.dismissed", SetAsideBy.Decision) })
        {
            if (report.SetAsideCount(by) is > 0 and var count)
            {
                yield return Count(key, count);
            }
        }

        if (Since(report) is { } compared)
        {
            yield return compared;
        }
    }

    /// <summary>What is new, fixed and as it was since an earlier run; null where the report was compared with none.</summary>
    public string? Since(CheckReport report) => report.Since is { } since
        ? Format("summary.since", since.Number, Day(since.At), Number(report.FindingCount), Number(since.Fixed.Length), Number(report.SetAsideCount(SetAsideBy.EarlierRun)))
        : null;

    /// <summary>The day of a run, in UTC.</summary>
    public static string Day(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>What was not compared, with its reason and the words that it begins with.</summary>
    /// <param name="place">Where it stands.</param>
    public string NotCompared(NotComparedPassage passage, string place) => Format(
        passage.Words == 1 ? "report.not-compared.passage.one" : "report.not-compared.passage.other",
        Number(passage.Words),
        place,
        this[$"omission.{OmissionNames.Of(passage.Reason)}"],
        passage.Text);

    /// <summary>How many files of which endings no reader takes; null where there are none.</summary>
    public string? NotRead(CheckReport report)
    {
        const int MostEndings = 6;
        if (report.NotRead.IsEmpty)
        {
            return null;
        }

        var all = report.NotRead.OrderByDescending(e => e.Value).ThenBy(e => e.Key, StringComparer.Ordinal).ToList();
        var parts = all.Take(MostEndings).Select(e => e.Key.Length == 0 ? Format("summary.not-read.bare", Number(e.Value)) : Format("summary.not-read.ending", Number(e.Value), e.Key));
        var rest = all.Skip(MostEndings).Sum(e => e.Value);
        return Format("summary.not-read", string.Join(", ", rest > 0 ? parts.Append(Format("summary.not-read.more", Number(rest))) : parts));
    }

    /// <param name="share">0 to 1.</param>
    public string Percent(double share)
    {
        var percent = Math.Round(100 * share, MidpointRounding.AwayFromZero).ToString("0", Culture);
        return Language == Language.Turkish ? $"%{percent}" : $"{percent}%";
    }

    /// <summary>Why an article has no counterpart.</summary>
    public string Reason(UnpairedReport article) => Format(article.Reason, article.Deleted);

    /// <summary>What went wrong with a file or pair.</summary>
    public string Message(ReadError error) => Failure(error.Cause, error.Arguments);

    /// <summary>The text with its holes filled; an argument may be a key itself (<see cref="SystemFailure"/>).</summary>
    public string Failure(string key, ImmutableArray<object> arguments) => Format(key, [.. arguments.Select(a => a is string s && s.StartsWith("cause.", StringComparison.Ordinal) ? this[s] : a)]);

    /// <summary>Why the system refused a file.</summary>
    public string Cause(Exception exception) => this[SystemFailure.Cause(exception)];

    public string Message(ReportedFinding finding) =>
        Find(finding.Message) is { } message ? string.Format(Culture, message, finding.Term is { } term ? [.. finding.Arguments, this[term]] : [.. finding.Arguments]) : this[$"{finding.Check.Name}.title"];

    /// <summary>Why we think so, in one sentence: whether the sentences render each other, what else in them agrees, and what the check saw.</summary>
    public string Why(ReportedFinding finding)
    {
        var (source, target) = (finding.Source?.Text ?? "", finding.Target?.Text ?? "");
        var reason = Format(Reason(finding), source, target, source.Length > 0 ? source : target);
        return finding.Grounds is not { } grounds ? finding.Check.Family == CheckFamily.Plain ? reason : Format("why.alone", reason)
            : grounds.EqualFacts > 0 ? Format("why.facts", Where(grounds, finding.Check.Family), Count("why.equal-facts", grounds.EqualFacts), reason)
            : Format("why.plain", Where(grounds, finding.Check.Family), reason);
    }

    /// <summary>What ties the two sentences: their words, or the place where they stand.</summary>
    private string Where(FindingGrounds grounds, CheckFamily family)
    {
        const double even = 0.5;
        const double few = 0.15;
        const double most = 0.99;
        if (grounds.Rendered >= even)
        {
            return Format(grounds.Around ? "why.around" : "why.rendered", Percent(Math.Min(grounds.Rendered, most)));
        }

        // What is missing from a sentence is no sign that the rest does not belong to the other one.
        return this[grounds.Around ? "why.around.place" : grounds.Moved ? "why.moved" : grounds.Rendered < few && family != CheckFamily.Clause ? "why.place.few" : "why.place"];
    }

    /// <summary>The key of what the check saw: its own, or that of its family.</summary>
    private string Reason(ReportedFinding finding)
    {
        string[] keys = [$"{finding.Check.Name}.why.{finding.Variant}", $"{finding.Check.Name}.why"];
        return Array.Find(keys, k => Find(k) is not null) ?? (finding.Check.Family == CheckFamily.Plain ? keys[1] : $"why.{Folding.Fold(finding.Check.Family.ToString(), Language.English)}");
    }

    /// <summary>Localizers ask the thread for its culture; these ask for one that is given.</summary>
    private sealed class Factory(CultureInfo culture)
        : ResourceManagerStringLocalizerFactory(Options.Create(new LocalizationOptions()), NullLoggerFactory.Instance)
    {
        private readonly ResourceNamesCache _names = new();

        protected override ResourceManagerStringLocalizer CreateResourceManagerStringLocalizer(Assembly assembly, string baseName) =>
            new Localizer(new ResourceManager(baseName, assembly), assembly, baseName, _names, culture);
    }

    private sealed class Localizer(ResourceManager manager, Assembly assembly, string baseName, IResourceNamesCache names, CultureInfo culture)
        : ResourceManagerStringLocalizer(manager, assembly, baseName, names, NullLogger.Instance)
    {
        public override LocalizedString this[string name] =>
            GetStringSafely(name, culture) is { } value ? new LocalizedString(name, value) : new LocalizedString(name, name, resourceNotFound: true);

        public override LocalizedString this[string name, params object[] arguments] =>
            new(name, string.Format(culture, this[name].Value, arguments));
    }
}
