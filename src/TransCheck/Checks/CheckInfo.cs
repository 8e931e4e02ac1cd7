namespace TransCheck.Checks;

/// <summary>MQM's severities.</summary>
public enum Severity
{
    Neutral,
    Minor,
    Major,
    Critical,
}

/// <summary>MQM's error categories, as reports write them.</summary>
public static class Mqm
{
    public const string Omission = "accuracy/omission";
    public const string Addition = "accuracy/addition";
    public const string Mistranslation = "accuracy/mistranslation";
    public const string Untranslated = "accuracy/untranslated";
    public const string NumberFormat = "locale-convention/number-format";
    public const string Terminology = "terminology";
    public const string Structure = "style/structure";
    public const string Other = "other";
}

/// <summary>
/// What identifies a check. Its title, explanation and messages are in the string table under its name
/// (<c>percent-altered.title</c>, <c>.explanation</c>, <c>.message</c>), in both languages.
/// </summary>
/// <param name="Id">TC0203; never reused.</param>
/// <param name="Name">The problem, never the cure: <c>percent-altered</c>.</param>
/// <param name="Category">One of <see cref="Mqm"/>.</param>
public sealed record CheckInfo(string Id, string Name, string Category, Severity Severity);
