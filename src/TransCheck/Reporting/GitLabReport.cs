using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using TransCheck.Checks;

namespace TransCheck.Reporting;

/// <summary>The Code Quality report of GitLab: an array of findings, each at its place in the translation (https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format).</summary>
/// <param name="texts">Language of the messages.</param>
/// <param name="paths">GitLab looks for files from the root of the repository.</param>
internal sealed class GitLabReport(Texts texts, RootedPaths paths) : IReportWriter
{
    public string Format => "gitlab";

    public void Write(CheckReport report, TextWriter output) => JsonText.WriteArray(output, text =>
    {
        foreach (var pair in report.Pairs)
        {
            foreach (var finding in pair.Findings)
            {
                WriteFinding(text.Json, pair, finding);
                text.Drain();
            }
        }

        foreach (var error in report.Errors)
        {
            WriteIssue(text.Json, "read-error", error.Counterpart is null ? texts.Message(error) : $"{error.Name}: {texts.Message(error)}", $"{error.Name}\n{error.Cause}", "blocker", error.Path, 1);
        }
    });

    private void WriteFinding(Utf8JsonWriter json, PairReport pair, ReportedFinding finding)
    {
        var (path, side) = finding.Target is { } target ? (pair.Target.Path, target) : (pair.Source.Path, finding.Source);
        var severity = finding.Severity switch { Severity.Critical => "critical", Severity.Major => "major", Severity.Minor => "minor", _ => "info" };
        WriteIssue(json, finding.Check.Name, $"{texts[$"{finding.Check.Name}.title"]}: {texts.Message(finding)}", $"{finding.Fingerprint}\n{pair.Source.Path}\n{pair.Target.Path}", severity, path, side?.Location.Line ?? 1);
    }

    /// <param name="identity">What two issues must differ in; GitLab shows one of those that do not.</param>
    private void WriteIssue(Utf8JsonWriter json, string check, string description, string identity, string severity, string path, int line)
    {
        json.WriteStartObject();
        json.WriteString("description", description);
        json.WriteString("check_name", check);
        json.WriteString("fingerprint", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(identity))));
        json.WriteString("severity", severity);
        json.WriteStartObject("location");
        json.WriteString("path", paths.FromRoot(path));
        json.WriteStartObject("lines");
        json.WriteNumber("begin", line);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
