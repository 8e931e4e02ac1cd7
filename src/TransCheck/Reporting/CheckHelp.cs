using TransCheck.Checks;

namespace TransCheck.Reporting;

/// <summary>Where more is told about a check.</summary>
internal static class CheckHelp
{
    /// <summary>Its page, from the root of the project. The project has no address of its own that reports could name.</summary>
    public static string Page(CheckInfo check) => $"docs/checks/{check.Id}.md";

    public static string Command(CheckInfo check) => $"transcheck explain {check.Id}";
}
