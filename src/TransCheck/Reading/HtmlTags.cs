using System.Collections.Frozen;
using TransCheck.Linguistics;

namespace TransCheck.Reading;

/// <summary>The elements of <c>resources/reading/html-tags.tsv</c>, which says what each set is for.</summary>
internal static class HtmlTags
{
    private static readonly Dictionary<string, FrozenSet<string>> Lists = ResourceTable.ReadLists("reading/html-tags.tsv");

    public static FrozenSet<string> NeverText { get; } = Lists["never-text"];

    public static FrozenSet<string> Raw { get; } = Lists["raw"];

    public static FrozenSet<string> Blocks { get; } = Lists["block"];

    public static FrozenSet<string> Flat { get; } = Lists["flat"];

    public static FrozenSet<string> Wrappers { get; } = Lists["wrapper"];

    /// <summary>Values of the attribute <c>role</c>.</summary>
    public static FrozenSet<string> RolesBeside { get; } = Lists["beside"];
}
