using System.Globalization;
using CsvHelper;

namespace TransCheck.Reporting;

/// <summary>One row a finding, for spreadsheets. Cells that a spreadsheet would take for a formula are escaped.</summary>
/// <param name="texts">Language of the messages; the columns are named in English.</param>
internal sealed class CsvReport(Texts texts) : IReportWriter
{
    private static readonly string[] Columns =
    [
        "id", "check", "category", "severity", "confidence", "message", "fingerprint",
        "source_path", "source_line", "source_column", "source_text", "source_value", "source_segment",
        "target_path", "target_line", "target_column", "target_text", "target_value", "target_segment",
    ];

    public string Format => "csv";

    public void Write(CheckReport report, TextWriter output)
    {
        using var csv = CsvWriter.Create(output, new CsvWriterOptions { NewLine = "\n", Injection = CsvInjection.Escape }, leaveOpen: true);
        csv.WriteRecord(Columns.AsSpan());
        foreach (var pair in report.Pairs)
        {
            foreach (var finding in pair.Findings)
            {
                csv.WriteField(finding.Check.Id);
                csv.WriteField(finding.Check.Name);
                csv.WriteField(finding.Check.Category);
                csv.WriteField(SeverityNames.Of(finding.Severity));
                csv.WriteField(Math.Round((decimal)finding.Confidence, 4).ToString(CultureInfo.InvariantCulture));
                csv.WriteField(texts.Message(finding));
                csv.WriteField(finding.Fingerprint);
                WriteSide(csv, pair.Source.Path, finding.Source);
                WriteSide(csv, pair.Target.Path, finding.Target);
                csv.EndRecord();
            }
        }
    }

    private static void WriteSide(CsvWriter csv, string path, ReportedSide? side)
    {
        csv.WriteField(path);
        csv.WriteField(side?.Location.Line.ToString(CultureInfo.InvariantCulture));
        csv.WriteField(side?.Location.Column.ToString(CultureInfo.InvariantCulture));
        csv.WriteField(side?.Text);
        csv.WriteField(side?.Value);
        csv.WriteField(side?.Segment);
    }
}
