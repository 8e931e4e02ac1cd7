using System.Collections.Immutable;

namespace TransCheck.Reporting.Statistics;

/// <summary>What findings are counted by.</summary>
public enum Dimension
{
    Check,
    Severity,
    Folder,
    Site,
    Author,
    Translator,
    Editor,

    /// <summary>Of the article.</summary>
    Month,
}

/// <summary>Dimensions as options and files write them.</summary>
public static class DimensionNames
{
    public static ImmutableArray<Dimension> All { get; } = [.. Enum.GetValues<Dimension>()];

    public static string Of(Dimension dimension) => dimension switch
    {
        Dimension.Check => "check",
        Dimension.Severity => "severity",
        Dimension.Folder => "folder",
        Dimension.Site => "site",
        Dimension.Author => "author",
        Dimension.Translator => "translator",
        Dimension.Editor => "editor",
        _ => "month",
    };
}
