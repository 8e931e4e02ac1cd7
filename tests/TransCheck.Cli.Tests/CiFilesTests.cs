using System.Diagnostics;
using System.Text.RegularExpressions;
using TransCheck.Reading;
using YamlDotNet.Serialization;

namespace TransCheck.Cli.Tests;

/// <summary>The action, the hook and the snippets of the documentation, run in the demonstration repository.</summary>
[Collection(DemoRepositoryUsers.Name)]
public sealed partial class CiFilesTests(DemoRepository demo)
{
    private static string Page { get; } = File.ReadAllText(Repository.PathTo("docs/ci.md"));

    [Fact]
    public void The_action_uses_every_input_and_its_scripts_every_variable()
    {
        var text = File.ReadAllText(Repository.PathTo("action.yml"));
        var action = Yaml(text);

        InputUse().Matches(text).Select(m => m.Groups[1].Value).Distinct(StringComparer.Ordinal).Should().BeEquivalentTo(Map(action["inputs"]).Keys.Cast<string>());
        foreach (var step in Steps(action).Where(s => s.ContainsKey("env")))
        {
            var script = File.ReadAllText(Repository.PathTo(ScriptName().Match((string)step["run"]).Value));
            Map(step["env"]).Keys.Cast<string>().Should().OnlyContain(name => Regex.IsMatch(script, $@"\${name}\b"));
        }
    }

    [Fact]
    public void The_action_installs_the_version_that_it_stands_beside()
    {
        var version = System.Xml.Linq.XDocument.Load(Repository.PathTo("Directory.Build.props")).Descendants("Version").Single().Value;

        Map(Map(Yaml(File.ReadAllText(Repository.PathTo("action.yml")))["inputs"])["version"])["default"].Should().Be(version);
    }

    [Fact]
    public void Every_action_that_is_used_is_pinned()
    {
        var used = ((string[])["action.yml", "docs/ci.md"]).SelectMany(f => File.ReadLines(Repository.PathTo(f))).Where(l => l.Contains("uses: ", StringComparison.Ordinal) && !l.Contains("OWNER/", StringComparison.Ordinal)).ToList();

        used.Should().HaveCountGreaterThan(5).And.OnlyContain(line => PinnedAction().IsMatch(line));
    }

    [Fact]
    public void The_jobs_of_the_documentation_may_do_no_more_than_they_need()
    {
        var jobs = Blocks("yaml").Where(b => b.ContainsKey("jobs")).Select(b => (Permissions: Map(b["permissions"]), Inputs: Map(Steps(Map(Map(b["jobs"])["translations"])).Single(s => ((string)s["uses"]).StartsWith("OWNER/", StringComparison.Ordinal))["with"])));

        jobs.Should().AllSatisfy(job => job.Permissions.ToDictionary(p => (string)p.Key, p => (string)p.Value, StringComparer.Ordinal).Should().BeEquivalentTo(Allowed(job.Inputs)));
    }

    [Fact]
    public void The_script_of_the_action_uses_options_that_there_are()
    {
        var options = OptionWord().Matches(File.ReadAllText(Repository.PathTo("action/check"))).Select(m => m.Value).Distinct(StringComparer.Ordinal).ToList();

        options.Should().HaveCountGreaterThan(8);
        var help = demo.Work.Run("check", "--help").Output;
        options.Should().OnlyContain(option => Regex.IsMatch(help, $@"{option}\b"));
    }

    [Fact]
    public void The_script_of_the_action_annotates_sums_up_and_writes_reports()
    {
        demo.Work.Git("checkout", "--quiet", "alter-fact");

        var run = Action(("ARTICLES", "articles/en\narticles/tr\n"), ("CHANGED_SINCE", "main"), ("STALE", "true"), ("BASELINE", DemoRepository.Baseline), ("SARIF", ".git/a b.sarif"), ("HTML", ".git/report.html"), ("LANGUAGE_OF_MESSAGES", "tr"));

        run.ExitCode.Should().Be(1, run.Error);
        run.Output.Should().StartWith("::error file=articles/tr/kestane-price-cut.md,line=5,").And.EndWith("\n").And.Contain("yüzde 71");
        run.Output.Trim().Should().NotContain("\n");
        Read(".git/summary.md").Should().StartWith("## TransCheck").And.Contain("kestane-price-cut.md");
        Read(".git/output").Should().Be("exit-code=1\nfindings=1\ncritical=1\nmajor=0\nminor=0\nneutral=0\n");
        Read(".git/a b.sarif").Should().Contain("TC0203");
        Read(".git/report.html").Should().Contain("<html lang=\"tr\"");
    }

    [Fact]
    public void The_script_of_the_action_says_what_is_wrong()
    {
        var run = Action(("ARTICLES", "articles"), ("CHANGED_SINCE", "$(touch /tmp/x)"), ("FAIL_ON", ""));

        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain("'$(touch /tmp/x)' is no revision");
        Read(".git/output").Should().Be("exit-code=2\n");
    }

    [Fact]
    public void The_hook_for_pre_commit_runs_on_every_kind_of_article()
    {
        var hook = new Deserializer().Deserialize<List<Dictionary<string, object>>>(File.ReadAllText(Repository.PathTo(".pre-commit-hooks.yaml"))).Should().ContainSingle().Subject;
        var files = new Regex((string)hook["files"]);

        ArticleFormats.All.SelectMany(f => f.Reader.Extensions).Should().OnlyContain(extension => files.IsMatch("tr/makale" + extension));
        files.IsMatch("tr/resim.png").Should().BeFalse();
        var arguments = ((string)hook["entry"]).Split(' ').Skip(1).Concat(((List<object>)hook["args"]).Cast<string>());
        demo.Work.Git("checkout", "--quiet", "main");
        demo.Work.Run([.. arguments]).ExitCode.Should().Be(0);
    }

    [Fact]
    public void The_commands_of_the_documentation_run()
    {
        demo.Work.Git("checkout", "--quiet", "update-both");
        demo.Work.Git("update-ref", "refs/remotes/origin/main", "main");
        var gitLab = Blocks("yaml").Where(b => b.ContainsKey("translations")).SelectMany(b => (List<object>)Map(b["translations"])["script"]).Cast<string>();
        var hooks = Blocks("yaml").Where(b => b.ContainsKey("repos")).SelectMany(Hooks);
        var commands = Fence().Matches(Page).Where(m => m.Groups[1].Value == "sh").SelectMany(m => m.Groups[2].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            .Concat(gitLab)
            .Concat(hooks.Where(h => h.ContainsKey("entry")).Select(h => ((string)h["entry"]).Replace("dotnet tool run transcheck --", "transcheck", StringComparison.Ordinal)))
            .Concat(hooks.Where(h => h.ContainsKey("args")).Select(h => "transcheck check " + string.Join(' ', ((List<object>)h["args"]).Cast<string>())))
            .ToList();

        commands.Should().HaveCount(7).And.OnlyContain(c => c.StartsWith("transcheck ", StringComparison.Ordinal));
        foreach (var command in commands)
        {
            var words = command.Replace("$CI_MERGE_REQUEST_DIFF_BASE_SHA", "main", StringComparison.Ordinal)
                .Split('"').SelectMany((part, i) => i % 2 == 1 ? [part] : part.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Skip(1);
            var run = demo.Work.Run([.. words]);
            run.ExitCode.Should().Be(command.EndsWith("articles --stale", StringComparison.Ordinal) ? 1 : 0, command + run.Output + run.Error);
        }

        demo.Work.Git("checkout", "--quiet", "--force", "main");
    }

    [Fact]
    public void The_workflows_of_the_documentation_give_inputs_that_the_action_has()
    {
        var inputs = Map(Yaml(File.ReadAllText(Repository.PathTo("action.yml")))["inputs"]).Keys;
        var given = Blocks("yaml").Where(b => b.ContainsKey("jobs"))
            .Select(b => Map(Steps(Map(Map(b["jobs"])["translations"])).Single(s => ((string)s["uses"]).StartsWith("OWNER/", StringComparison.Ordinal))["with"]).Keys)
            .ToList();

        given.Should().HaveCount(2);
        given.Should().AllSatisfy(keys => keys.Should().BeSubsetOf(inputs));
        inputs.Cast<string>().Should().OnlyContain(input => Page.Contains($"`{input}`", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"inputs\.([a-z-]+)")]
    private static partial Regex InputUse();

    [GeneratedRegex(@"action/\w+")]
    private static partial Regex ScriptName();

    [GeneratedRegex(@"uses: [\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")]
    private static partial Regex PinnedAction();

    [GeneratedRegex("--[a-z][a-z-]+")]
    private static partial Regex OptionWord();

    [GeneratedRegex(@"^```(\w+)\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    private static IEnumerable<Dictionary<object, object>> Blocks(string language) =>
        Fence().Matches(Page).Where(m => m.Groups[1].Value == language).Select(m => Yaml(m.Groups[2].Value));

    private static IEnumerable<Dictionary<object, object>> Hooks(Dictionary<object, object> configuration) =>
        ((List<object>)configuration["repos"]).SelectMany(r => (List<object>)Map(r)["hooks"]).Select(Map);

    private static IEnumerable<Dictionary<object, object>> Steps(Dictionary<object, object> holder) =>
        ((List<object>)(holder.TryGetValue("runs", out var runs) ? Map(runs) : holder)["steps"]).Select(Map);

    private static Dictionary<string, string> Allowed(Dictionary<object, object> inputs)
    {
        var allowed = new Dictionary<string, string>(StringComparer.Ordinal) { ["contents"] = "read" };
        foreach (var (input, permission) in (ReadOnlySpan<(string, string)>)[("comment", "pull-requests"), ("upload-sarif", "security-events")])
        {
            if (inputs.ContainsKey(input))
            {
                allowed.Add(permission, "write");
            }
        }

        return allowed;
    }

    private static Dictionary<object, object> Yaml(string text) => new Deserializer().Deserialize<Dictionary<object, object>>(text);

    private static Dictionary<object, object> Map(object node) => (Dictionary<object, object>)node;

    private string Read(string path) => File.ReadAllText(Path.Combine(demo.Work.Folder, path));

    private Run Action(params (string Name, string Value)[] inputs)
    {
        var start = new ProcessStartInfo("bash", [Repository.PathTo("action/check")]) { WorkingDirectory = demo.Work.Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        var environment = Map(Steps(Yaml(File.ReadAllText(Repository.PathTo("action.yml")))).Single(s => s.TryGetValue("id", out var id) && id is "check")["env"]);
        foreach (var name in environment.Keys.Cast<string>())
        {
            start.Environment[name] = "";
        }

        start.Environment["TOOL"] = $"dotnet exec {Workplace.Assembly}";
        start.Environment["RUNNER_TEMP"] = ".git";
        foreach (var (name, path) in (ReadOnlySpan<(string, string)>)[("GITHUB_STEP_SUMMARY", ".git/summary.md"), ("GITHUB_OUTPUT", ".git/output")])
        {
            File.Delete(Path.Combine(demo.Work.Folder, path));
            start.Environment[name] = path;
        }

        foreach (var (name, value) in inputs)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start) ?? throw new InvalidOperationException("bash did not start");
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Run(process.ExitCode, output, error.GetAwaiter().GetResult());
    }
}
