using System.Text.Json;

namespace TransCheck.Reporting;

/// <summary>
/// One JSON object a line, for streams: <c>pair</c> before its <c>finding</c>s, then <c>unpaired</c> and <c>error</c>, told apart by <c>type</c>.
/// The members are those of the JSON report; a finding also names the paths of its pair.
/// </summary>
/// <param name="texts">Language of messages and reasons.</param>
internal sealed class JsonLinesReport(Texts texts) : IStreamedReport
{
    public string Format => "jsonl";

    public void Write(CheckReport report, TextWriter output) => this.WriteWhole(report, output);

    public IOpenReport Open(TextWriter output) => new Lines(output, texts);

    private sealed class Lines(TextWriter output, Texts texts) : IOpenReport
    {
        public void Write(PairReport pair)
        {
            Line("pair", json =>
            {
                JsonParts.WriteArticle(json, "source", pair.Source);
                JsonParts.WriteArticle(json, "target", pair.Target);
                JsonParts.WriteShare(json, "confidence", pair.Confidence);
                JsonParts.WriteStrings(json, "evidence", pair.Evidence);
                json.WriteNumber("findings", pair.Findings.Length);
                JsonParts.WriteSetAsideCounts(json, by => pair.SetAsideBy(by).Count());
                JsonParts.WriteNotCompared(json, pair);
            });
            foreach (var finding in pair.Findings)
            {
                Line("finding", json =>
                {
                    json.WriteString("sourcePath", pair.Source.Path);
                    json.WriteString("targetPath", pair.Target.Path);
                    JsonParts.WriteFinding(json, finding, texts);
                });
            }
        }

        public void End(CheckReport report)
        {
            foreach (var article in report.Unpaired)
            {
                Line("unpaired", json => JsonParts.WriteUnpairedMembers(json, article, texts));
            }

            foreach (var error in report.Errors)
            {
                Line("error", json => JsonParts.WriteErrorMembers(json, error, texts));
            }
        }

        public void Dispose()
        {
            // The output belongs to whoever opened it.
        }

        private void Line(string type, Action<Utf8JsonWriter> writeMembers) =>
            JsonText.WriteObject(
                output,
                text =>
                {
                    text.Json.WriteString("type", type);
                    writeMembers(text.Json);
                },
                indented: false);
    }
}
