namespace TransCheck.Checks;

/// <summary>Problems that no check finds in sentences.</summary>
public static class ArticleChecks
{
    /// <summary>An article suppresses findings that are not there.</summary>
    public static CheckInfo SuppressionUnused { get; } = new("TC0804", "suppression-unused", Mqm.Other, Severity.Neutral);

    /// <summary>An article suppresses findings of a check that is not there.</summary>
    public static CheckInfo SuppressionUnknown { get; } = new("TC0805", "suppression-unknown", Mqm.Other, Severity.Neutral);
}
