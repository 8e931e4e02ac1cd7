using System.Globalization;
using CsvHelper;

namespace TransCheck.Reporting;

/// <summary>One row a finding, for spreadsheets. Cells that a spreadsheet would take for a formula are escaped.</summary>
/// <param name="texts">Language of the messages; the columns are named in English.</param>
internal sealed class CsvReport(Texts texts) : IStreamedReport
{
    private static readonly string[] Columns =
    [
        "id", "check", "category", "severity", "confidence", "message", "fingerprint",
        "source_path", "source_line", "source_column", "source_text", "source_value", "source_segment",
        "target_path", "target_line", "target_column", "target_text", "target_value", "target_segment",
    ];

    public string Format => "csv";

    public void Write(CheckReport report, TextWriter output) => this.WriteWhole(report, output);

    public IOpenReport Open(TextWriter output) => new Rows(output, texts);

    private sealed class Rows : IOpenReport
    {
        private readonly CsvWriter _csv;
        private readonly Texts _texts;

        public Rows(TextWriter output, Texts texts)
        {
            _texts = texts;
            _csv = CsvWriter.Create(output, new CsvWriterOptions { NewLine = "\n", Injection = CsvInjection.Escape }, leaveOpen: true);
            _csv.WriteRecord(Columns.AsSpan());
        }

        public void Write(PairReport pair)
        {
            foreach (var finding in pair.Findings)
            {
                _csv.WriteField(finding.Check.Id);
                _csv.WriteField(finding.Check.Name);
                _csv.WriteField(finding.Check.Category);
                _csv.WriteField(SeverityNames.Of(finding.Severity));
                _csv.WriteField(Math.Round((decimal)finding.Confidence, 4).ToString(CultureInfo.InvariantCulture));
                _csv.WriteField(_texts.Message(finding));
                _csv.WriteField(finding.Fingerprint);
                WriteSide(pair.Source.Path, finding.Source);
                WriteSide(pair.Target.Path, finding.Target);
                _csv.EndRecord();
            }

            _csv.Flush();
        }

        public void End(CheckReport report)
        {
            // A table of findings tells nothing else.
        }

        public void Dispose() => _csv.Dispose();

        private void WriteSide(string path, ReportedSide? side)
        {
            _csv.WriteField(path);
            _csv.WriteField(side?.Location.Line.ToString(CultureInfo.InvariantCulture));
            _csv.WriteField(side?.Location.Column.ToString(CultureInfo.InvariantCulture));
            _csv.WriteField(side?.Text);
            _csv.WriteField(side?.Value);
            _csv.WriteField(side?.Segment);
        }
    }
}
