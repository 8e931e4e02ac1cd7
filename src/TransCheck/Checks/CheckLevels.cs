using System.Collections.Frozen;
using System.Collections.Immutable;

namespace TransCheck.Checks;

/// <summary>What a project makes of a check.</summary>
/// <param name="IsOn">Whether its findings are reported.</param>
/// <param name="Severity">Of all its findings; null leaves each its own.</param>
public readonly record struct CheckLevel(bool IsOn, Severity? Severity)
{
    public static CheckLevel Off { get; } = new(IsOn: false, null);

    public static CheckLevel On { get; } = new(IsOn: true, null);

    public static CheckLevel At(Severity severity) => new(IsOn: true, severity);
}

/// <summary>The checks that are switched off or weigh other than usual.</summary>
public sealed class CheckLevels
{
    /// <summary>Stands for every check.</summary>
    public const string All = "all";

    private const int GroupLength = 4;

    private readonly FrozenDictionary<string, CheckLevel> _byId;

    private CheckLevels(IEnumerable<KeyValuePair<string, CheckLevel>> byId) => _byId = byId.ToFrozenDictionary(StringComparer.Ordinal);

    public static CheckLevels Usual { get; } = new([]);

    /// <summary>Those in preview too.</summary>
    public static CheckLevels Everything { get; } = new(CheckCatalogue.Infos.Select(c => KeyValuePair.Create(c.Id, CheckLevel.On)));

    /// <summary>The names that a level can be given for: <see cref="All"/>, groups (<c>TC02</c>), and each check by its name and its id.</summary>
    public static ImmutableArray<string> Names { get; } =
    [
        All,
        .. CheckCatalogue.Infos.Select(c => Group(c.Id)).Distinct(StringComparer.Ordinal),
        .. CheckCatalogue.Infos.Select(c => c.Name),
        .. CheckCatalogue.Infos.Select(c => c.Id),
    ];

    /// <summary>By the ids of the checks that they speak of.</summary>
    internal IReadOnlyDictionary<string, CheckLevel> ById => _byId;

    /// <param name="levels">By <see cref="Names"/>. A check's own level goes before that of its group, and this before that of all; a check in preview speaks for its own alone.</param>
    public static CheckLevels Of(IReadOnlyDictionary<string, CheckLevel> levels)
    {
        var byId = new Dictionary<string, CheckLevel>(StringComparer.Ordinal);
        foreach (var check in CheckCatalogue.Infos)
        {
            if (levels.TryGetValue(check.Id, out var level) || levels.TryGetValue(check.Name, out level)
                || ((levels.TryGetValue(Group(check.Id), out level) || levels.TryGetValue(All, out level)) && check.Maturity == Maturity.Stable))
            {
                byId[check.Id] = level;
            }
        }

        return new CheckLevels(byId);
    }

    /// <summary>These levels, and those of <paramref name="over"/> for the checks that it speaks of.</summary>
    public CheckLevels With(CheckLevels over) => new(_byId.Where(l => !over._byId.ContainsKey(l.Key)).Concat(over._byId));

    public CheckLevel Of(CheckInfo check) => _byId.TryGetValue(check.Id, out var level) ? level : check.Maturity == Maturity.Preview ? CheckLevel.Off : CheckLevel.On;

    /// <summary>The findings that are reported, each with the severity that the project gives it.</summary>
    public IEnumerable<Finding> Apply(IEnumerable<Finding> findings)
    {
        foreach (var finding in findings)
        {
            var level = Of(finding.Check);
            if (level.IsOn)
            {
                yield return level.Severity is { } severity ? finding with { Severity = severity } : finding;
            }
        }
    }

    private static string Group(string id) => id[..GroupLength];
}
