using System.Globalization;
using System.Text;
using System.Xml;
using TransCheck.Checks;

namespace TransCheck.Reporting;

/// <summary>
/// JUnit XML, which every CI server shows: one suite a pair; one failed test case a finding (skipped where it is only neutral), or one passed test case where there is none.
/// An article without counterpart is a skipped test case, an input that could not be read or a pair that could not be checked an error.
/// </summary>
/// <param name="texts">Language of the messages.</param>
internal sealed class JUnitReport(Texts texts) : IReportWriter
{
    public string Format => "junit";

    public void Write(CheckReport report, TextWriter output)
    {
        using var xml = XmlWriter.Create(output, new XmlWriterSettings { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true, CheckCharacters = false });
        xml.WriteStartElement("testsuites");
        xml.WriteAttributeString("name", "TransCheck");
        foreach (var pair in report.Pairs)
        {
            var neutral = pair.Findings.Count(f => f.Severity == Severity.Neutral);
            Suite(xml, $"{pair.Source.Path} → {pair.Target.Path}", Math.Max(1, pair.Findings.Length), pair.Findings.Length - neutral, 0, neutral);
            foreach (var finding in pair.Findings)
            {
                Case(xml, finding.Target is null ? pair.Source.Path : pair.Target.Path, $"{finding.Check.Id} {finding.Check.Name}{Place(finding.Target ?? finding.Source)}");
                var message = Clean(texts.Message(finding));
                if (finding.Severity == Severity.Neutral)
                {
                    xml.WriteStartElement("skipped");
                    xml.WriteAttributeString("message", message);
                }
                else
                {
                    xml.WriteStartElement("failure");
                    xml.WriteAttributeString("type", finding.Check.Name);
                    xml.WriteAttributeString("message", message);
                    xml.WriteString(Clean(Body(pair, finding)));
                }

                xml.WriteEndElement();
                xml.WriteEndElement();
            }

            if (pair.Findings.IsEmpty)
            {
                Case(xml, pair.Target.Path, pair.Source.Path);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        Rest(xml, "unpaired", "skipped", [.. report.Unpaired.Select(u => (u.Path, texts.Reason(u)))]);
        Rest(xml, "unreadable", "error", [.. report.Errors.Select(e => (e.Name, texts.Message(e)))]);
        xml.WriteEndElement();
        xml.Flush();
        output.Write('\n');
    }

    private static void Rest(XmlWriter xml, string name, string element, (string Path, string Message)[] articles)
    {
        if (articles.Length == 0)
        {
            return;
        }

        var skipped = element == "skipped";
        Suite(xml, name, articles.Length, 0, skipped ? 0 : articles.Length, skipped ? articles.Length : 0);
        foreach (var (path, message) in articles)
        {
            Case(xml, name, path);
            xml.WriteStartElement(element);
            xml.WriteAttributeString("message", Clean(message));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Suite(XmlWriter xml, string name, int tests, int failures, int errors, int skipped)
    {
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", Clean(name));
        foreach (var (attribute, count) in new[] { ("tests", tests), ("failures", failures), ("errors", errors), ("skipped", skipped) })
        {
            xml.WriteAttributeString(attribute, count.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static void Case(XmlWriter xml, string group, string name)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", Clean(group));
        xml.WriteAttributeString("name", Clean(name));
    }

    private static string Body(PairReport pair, ReportedFinding finding)
    {
        var body = new StringBuilder();
        foreach (var (path, side) in new[] { (pair.Source.Path, finding.Source), (pair.Target.Path, finding.Target) })
        {
            if (side is not null)
            {
                body.Append(CultureInfo.InvariantCulture, $"{path}:{side.Location.Line}:{side.Location.Column}\n{side.Segment}\n");
            }
        }

        return body.ToString();
    }

    private static string Place(ReportedSide? side) =>
        side is null ? "" : string.Create(CultureInfo.InvariantCulture, $" {side.Location.Line}:{side.Location.Column}");

    /// <summary>Without the characters that XML cannot hold.</summary>
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            clean.Append(rune.Value is '\t' or '\n' or '\r' or (>= 0x20 and < 0xFFFE) or > 0xFFFF ? rune.ToString() : "\uFFFD");
        }

        return clean.ToString();
    }
}
