namespace TransCheck.Reporting;

/// <summary>Writes a report in one format.</summary>
public interface IReportWriter
{
    /// <summary>What <c>--format</c> calls it.</summary>
    string Format { get; }

    void Write(CheckReport report, TextWriter output);
}
