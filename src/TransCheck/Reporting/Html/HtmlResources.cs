using System.Text;
using TransCheck.Linguistics;

namespace TransCheck.Reporting.Html;

/// <summary>What pages carry beside their content.</summary>
internal static class HtmlResources
{
    public static string Css { get; } = Read("report.css");

    public static string Script { get; } = Read("report.js");

    /// <param name="name">A file of <c>resources/html</c>.</param>
    public static string Read(string name)
    {
        using var reader = new StreamReader(ResourceTable.Open($"html/{name}"), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
