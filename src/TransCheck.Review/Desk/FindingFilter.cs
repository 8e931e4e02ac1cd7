using System.Globalization;
using TransCheck.Checks;
using TransCheck.Reporting;

namespace TransCheck.Review.Desk;

internal enum FindingOrder
{
    /// <summary>As they stand in the articles.</summary>
    Article,
    Severity,
    Confidence,
    Check,
}

/// <summary>Which findings a reviewer looks at, and in which order; kept in the address of every page.</summary>
internal sealed record FindingFilter
{
    public string Words { get; init; } = "";

    /// <summary>Id of a check; empty for all.</summary>
    public string Check { get; init; } = "";

    public Severity LeastSeverity { get; init; } = Severity.Neutral;

    /// <summary>0 to 1.</summary>
    public double LeastConfidence { get; init; }

    /// <summary>Findings of a folder and of those below it; empty for all.</summary>
    public string Folder { get; init; } = "";

    /// <summary>Index of a pair; null for all.</summary>
    public int? Article { get; init; }

    /// <summary>Null for all.</summary>
    public FindingState? State { get; init; }

    public bool OnlyNew { get; init; }

    public FindingOrder Order { get; init; }

    /// <param name="query">Gives the value of a parameter, or null. What it cannot mean is passed over.</param>
    public static FindingFilter Parse(Func<string, string?> query) => new()
    {
        Words = query("words")?.Trim() ?? "",
        Check = query("check") ?? "",
        LeastSeverity = Word(query("severity"), Severity.Neutral),
        LeastConfidence = double.TryParse(query("confidence"), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var least) ? Math.Clamp(least, 0, 1) : 0,
        Folder = query("folder") ?? "",
        Article = int.TryParse(query("article"), NumberStyles.None, CultureInfo.InvariantCulture, out var article) ? article : null,
        State = query("state") is { Length: > 0 } state ? Word<FindingState>(state, null) : null,
        OnlyNew = query("new") is "1",
        Order = Word(query("order"), FindingOrder.Article),
    };

    /// <summary>The parameters that <see cref="Parse"/> reads, without those that say nothing.</summary>
    public string ToQuery()
    {
        (string Name, string Value)[] parts =
        [
            ("words", Words),
            ("check", Check),
            ("severity", LeastSeverity == Severity.Neutral ? "" : Name(LeastSeverity)),
            ("confidence", LeastConfidence > 0 ? LeastConfidence.ToString(CultureInfo.InvariantCulture) : ""),
            ("folder", Folder),
            ("article", Article?.ToString(CultureInfo.InvariantCulture) ?? ""),
            ("state", State is { } state ? Name(state) : ""),
            ("new", OnlyNew ? "1" : ""),
            ("order", Order == FindingOrder.Article ? "" : Name(Order)),
        ];
        return string.Join('&', parts.Where(p => p.Value.Length > 0).Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value)}"));
    }

    /// <summary>The word for a value in addresses and pages.</summary>
    public static string Name<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    public bool Fits(QueueItem item, Texts texts)
    {
        var (pair, finding) = (item.Pair, item.Finding);
        return (State is null || finding.State == State)
            && FitsArticle(pair)
            && finding.Finding.Severity >= LeastSeverity
            && finding.Finding.Confidence >= LeastConfidence
            && (Check.Length == 0 || string.Equals(finding.Finding.Check.Id, Check, StringComparison.Ordinal))
            && (!OnlyNew || finding.IsNew)
            && (Words.Length == 0 || HasWords(pair, finding, texts));
    }

    private bool FitsArticle(DeskPair pair) =>
        (Article is null || pair.Index == Article)
        && (Folder.Length == 0 || pair.Folder.Equals(Folder, StringComparison.Ordinal) || pair.Folder.StartsWith(Folder + "/", StringComparison.Ordinal));

    private bool HasWords(DeskPair pair, DeskFinding finding, Texts texts)
    {
        var text = Fold(string.Join('\n', texts[$"{finding.Finding.Check.Name}.title"], texts.Message(finding.Finding), pair.Report.Target.Title, pair.Report.Target.Path, finding.Finding.Source?.Segment, finding.Finding.Target?.Segment, finding.Decision?.Verdict.Comment));
        return Words.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(w => text.Contains(Fold(w), StringComparison.Ordinal));
    }

    /// <summary>Pages are in two languages: dotted and dotless i are one letter to a search, whatever the case.</summary>
    private static string Fold(string text) => text.Replace('İ', 'i').Replace('I', 'i').Replace('ı', 'i').ToLowerInvariant();

    private static T Word<T>(string? word, T otherwise)
        where T : struct, Enum => Word<T>(word, null) ?? otherwise;

    private static T? Word<T>(string? word, T? otherwise)
        where T : struct, Enum => Array.Find(Enum.GetValues<T>(), v => string.Equals(Name(v), word, StringComparison.Ordinal)) is var found && string.Equals(Name(found), word, StringComparison.Ordinal) ? found : otherwise;
}
