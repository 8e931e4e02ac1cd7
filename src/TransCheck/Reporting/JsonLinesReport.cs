using System.Text.Json;

namespace TransCheck.Reporting;

/// <summary>
/// One JSON object a line, for streams: <c>pair</c> before its <c>finding</c>s, then <c>unpaired</c> and <c>error</c>, told apart by <c>type</c>.
/// The members are those of the JSON report; a finding also names the paths of its pair.
/// </summary>
/// <param name="texts">Language of messages and reasons.</param>
internal sealed class JsonLinesReport(Texts texts) : IReportWriter
{
    public string Format => "jsonl";

    public void Write(CheckReport report, TextWriter output)
    {
        foreach (var pair in report.Pairs)
        {
            Line(output, "pair", json =>
            {
                JsonParts.WriteArticle(json, "source", pair.Source);
                JsonParts.WriteArticle(json, "target", pair.Target);
                JsonParts.WriteShare(json, "confidence", pair.Confidence);
                JsonParts.WriteStrings(json, "evidence", pair.Evidence);
                json.WriteNumber("findings", pair.Findings.Length);
                JsonParts.WriteSetAsideCounts(json, pair.SetAside);
                JsonParts.WriteNotCompared(json, pair);
            });
            foreach (var finding in pair.Findings)
            {
                Line(output, "finding", json =>
                {
                    json.WriteString("sourcePath", pair.Source.Path);
                    json.WriteString("targetPath", pair.Target.Path);
                    JsonParts.WriteFinding(json, finding, texts);
                });
            }
        }

        foreach (var article in report.Unpaired)
        {
            Line(output, "unpaired", json => JsonParts.WriteUnpairedMembers(json, article, texts));
        }

        foreach (var error in report.Errors)
        {
            Line(output, "error", json => JsonParts.WriteErrorMembers(json, error, texts));
        }
    }

    private static void Line(TextWriter output, string type, Action<Utf8JsonWriter> writeMembers) =>
        JsonText.WriteObject(
            output,
            text =>
            {
                text.Json.WriteString("type", type);
                writeMembers(text.Json);
            },
            indented: false);
}
