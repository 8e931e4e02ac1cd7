using System.Diagnostics;
using System.Net;

namespace TransCheck.Cli.Tests;

/// <summary>The comment that the action keeps on a pull request.</summary>
public sealed class ActionCommentTests : IDisposable
{
    private const string Comments = "/repos/owner/site/issues/7/comments";

    private readonly Workplace _work = new Workplace().With("transcheck-summary.md", "## TransCheck\n\n“yüzde 71” \\ \"1\"\t`<b>`\n");
    private readonly PullRequestComments _server = new();

    public void Dispose()
    {
        _server.Dispose();
        _work.Dispose();
    }

    [UnixFact]
    public void There_is_one_comment_however_often_the_action_runs()
    {
        _server.Comments.Add(("reader", "<!-- transcheck Translations/check -->\nnot ours"));
        Comment().Output.Should().BeEmpty();
        _server.Comments.Should().HaveCount(2);
        _server.Comments[1].Body.Should().Be("<!-- transcheck Translations/check -->\n## TransCheck\n\n“yüzde 71” \\ \"1\"\t`<b>`\n");

        _work.With("transcheck-summary.md", "## TransCheck\n\nNothing any more.\n");
        Comment(findings: 0).Output.Should().BeEmpty();

        _server.Comments.Should().HaveCount(2);
        _server.Comments[1].Body.Should().EndWith("Nothing any more.\n");
        _server.Comments[0].Body.Should().EndWith("not ours");
        _server.Requests.Should().Equal($"GET {Comments}?per_page=100&page=1", $"POST {Comments}", $"GET {Comments}?per_page=100&page=1", "PATCH /repos/owner/site/issues/comments/1");
    }

    [UnixFact]
    public void Its_own_comment_is_found_on_a_later_page()
    {
        _server.Comments.AddRange(Enumerable.Range(0, 230).Select(i => ("reader", $"comment {i}")));
        _server.Comments[215] = ("github-actions[bot]", "<!-- transcheck Translations/check -->\nold");

        Comment();

        _server.Comments.Should().HaveCount(230);
        _server.Comments[215].Body.Should().Contain("yüzde 71");
        _server.Requests.Should().HaveCount(4);
    }

    [UnixFact]
    public void All_pages_are_looked_at_before_there_is_another_one()
    {
        _server.Comments.AddRange(Enumerable.Range(0, 200).Select(i => ("reader", $"comment {i}")));

        Comment();

        _server.Comments.Should().HaveCount(201);
        _server.Requests.Should().HaveCount(4);
    }

    [UnixFact]
    public void Where_nothing_was_ever_found_nothing_is_said()
    {
        Comment(findings: 0).ExitCode.Should().Be(0);

        _server.Comments.Should().BeEmpty();
    }

    [UnixFact]
    public void What_is_no_pull_request_gets_none()
    {
        Comment(pullRequest: "").ExitCode.Should().Be(0);

        _server.Requests.Should().BeEmpty();
    }

    [UnixTheory]
    [InlineData("GET", HttpStatusCode.Forbidden, "en", "The comment on the pull request could not be written: HTTP 403")]
    [InlineData("POST", HttpStatusCode.Forbidden, "tr", "Çekme isteğindeki yorum yazılamadı: HTTP 403")]
    [InlineData("POST", HttpStatusCode.InternalServerError, "en", "HTTP 500")]
    public void A_comment_that_cannot_be_written_is_a_warning_and_fails_nothing(string refused, HttpStatusCode status, string language, string message)
    {
        (_server.Refused, _server.Refusal) = (refused, status);

        var run = Comment(language: language);

        run.ExitCode.Should().Be(0);
        run.Output.Should().StartWith("::warning title=TransCheck::").And.EndWith(message + "\n");
        run.Error.Should().BeEmpty();
    }

    [UnixFact]
    public void A_server_that_is_not_there_is_a_warning_too()
    {
        _server.Dispose();

        var run = Comment();

        run.ExitCode.Should().Be(0, run.Error);
        run.Output.Should().StartWith("::warning title=TransCheck::").And.NotContain("secret");
    }

    private Run Comment(int findings = 1, string pullRequest = "7", string language = "en")
    {
        var start = new ProcessStartInfo("bash", [Repository.PathTo("action/comment")]);
        foreach (var (name, value) in new[]
        {
            ("RUNNER_TEMP", _work.Folder), ("GITHUB_API_URL", _server.Address), ("GITHUB_REPOSITORY", "owner/site"), ("GITHUB_WORKFLOW", "Translations"), ("GITHUB_JOB", "check"), ("GITHUB_TOKEN", "secret"), ("no_proxy", "127.0.0.1"),
            ("PULL_REQUEST", pullRequest), ("EXIT_CODE", findings == 0 ? "0" : "1"), ("FINDINGS", findings.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("LANGUAGE_OF_MESSAGES", language),
        })
        {
            start.Environment[name] = value;
        }

        return PackedTool.Start(start);
    }
}
