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

/// <summary>The checks whose findings one model judges; see <c>resources/models/</c>.</summary>
public enum CheckFamily
{
    /// <summary>What the check finds is plain to see: no model weighs it.</summary>
    Plain,
    Passage,
    Clause,
    Number,
    Name,
    Quotation,
    Code,
    Polarity,
    Opposite,
    Certainty,
    Swap,
    Term,
}

/// <summary>What a finding speaks for: where it stands, others that it explains are silent.</summary>
public enum CheckScope
{
    /// <summary>The words it points at.</summary>
    Words,

    /// <summary>The facts among its words that are missing or added.</summary>
    Clause,

    /// <summary>Everything in its sentences.</summary>
    Passage,

    /// <summary>Every passage that is missing from the pair.</summary>
    Rest,

    /// <summary>The whole page, but for the sentences that were translated.</summary>
    Page,

    /// <summary>The pair: there is nothing else to tell of it.</summary>
    Pair,
}

/// <summary>Whether a check may speak without being asked.</summary>
public enum Maturity
{
    Stable,

    /// <summary>Too often wrong on real sites: off unless the configuration turns it on.</summary>
    Preview,
}

/// <summary>
/// What identifies a check. Its title, explanation and messages are in the string table under its name
/// (<c>percent-altered.title</c>, <c>.explanation</c>, <c>.message</c>), in both languages.
/// </summary>
/// <param name="Id">TC0203; never reused.</param>
/// <param name="Name">The problem, never the cure: <c>percent-altered</c>.</param>
/// <param name="Category">One of <see cref="Mqm"/>.</param>
public sealed record CheckInfo(string Id, string Name, string Category, Severity Severity)
{
    public CheckFamily Family { get; init; }

    public CheckScope Scope { get; init; }

    /// <summary>Among findings of one scope that overlap, the greater speaks, where one that shows both sides counts two more; then the surer.</summary>
    public int Precedence { get; init; }

    public Maturity Maturity { get; init; }
}
