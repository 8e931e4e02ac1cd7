namespace TransCheck.Reporting;

/// <summary>A report whose pairs can be written as soon as each is checked.</summary>
public interface IStreamedReport : IReportWriter
{
    /// <param name="output">Takes what <see cref="IReportWriter.Write"/> writes, in parts.</param>
    IOpenReport Open(TextWriter output);
}

/// <summary>The report that is being written.</summary>
public interface IOpenReport : IDisposable
{
    /// <param name="pair">The next one, in the order of the report.</param>
    void Write(PairReport pair);

    /// <param name="report">All of it: what stands behind its pairs is written.</param>
    void End(CheckReport report);
}

internal static class StreamedReports
{
    public static void WriteWhole(this IStreamedReport writer, CheckReport report, TextWriter output)
    {
        using var stream = writer.Open(output);
        foreach (var pair in report.Pairs)
        {
            stream.Write(pair);
        }

        stream.End(report);
    }
}
