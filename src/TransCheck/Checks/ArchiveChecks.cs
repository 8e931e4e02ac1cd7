namespace TransCheck.Checks;

/// <summary>Problems that show only where several articles tell of one event.</summary>
public static class ArchiveChecks
{
    /// <summary>An article states another value of a thing than the others do.</summary>
    public static CheckInfo ValueContradicted { get; } = new("TC0901", "value-contradicted", Mqm.Other, Severity.Minor);

    /// <summary>An article gives another day, month or year of an event than the others do.</summary>
    public static CheckInfo DateContradicted { get; } = new("TC0902", "date-contradicted", Mqm.Other, Severity.Minor);
}
