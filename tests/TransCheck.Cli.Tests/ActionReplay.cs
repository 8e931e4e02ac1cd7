using System.Diagnostics;
using System.Text.RegularExpressions;
using YamlDotNet.Serialization;

namespace TransCheck.Cli.Tests;

/// <summary>Runs the steps of <c>action.yml</c> one after the other as GitHub does; the actions that it uses are played.</summary>
/// <param name="work">The checkout.</param>
/// <param name="caches">What <c>actions/cache</c> holds, by key; outlives the run.</param>
internal sealed partial class ActionReplay(Workplace work, Dictionary<string, string> caches)
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal)
    {
        ["runner.os"] = "Linux",
        ["runner.arch"] = "X64",
        ["github.run_id"] = Guid.NewGuid().ToString("N"),
        ["github.run_attempt"] = "1",
        ["github.token"] = "secret",
        ["github.event.pull_request.number"] = "",
    };

    private bool _failed;

    /// <summary>The names of the steps that ran.</summary>
    public List<string> Ran { get; } = [];

    /// <summary>What they wrote.</summary>
    public string Output { get; private set; } = "";

    public IReadOnlyDictionary<string, string> Outputs { get; private set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public void Run(params (string Input, string Value)[] inputs)
    {
        var action = new Deserializer().Deserialize<Dictionary<string, object>>(File.ReadAllText(Repository.PathTo("action.yml")));
        foreach (var (name, input) in Map(action["inputs"]))
        {
            _values["inputs." + name] = (string)Map(input).GetValueOrDefault("default", "");
        }

        foreach (var (input, value) in inputs)
        {
            _values["inputs." + input] = value;
        }

        var temporary = Directory.CreateTempSubdirectory("transcheck-runner-");
        try
        {
            _values["runner.temp"] = temporary.FullName;
            foreach (var step in ((List<object>)Map(action["runs"])["steps"]).Select(Map).Where(s => IsTrue((string)s.GetValueOrDefault("if", "success()"))))
            {
                Ran.Add((string)step["name"]);
                if (step.ContainsKey("run"))
                {
                    Script(step);
                }
                else
                {
                    Play((string)step["uses"], (string)step.GetValueOrDefault("id", ""), Map(step["with"]).ToDictionary(p => p.Key, p => Filled((string)p.Value), StringComparer.Ordinal));
                }
            }

            Outputs = Map(action["outputs"]).ToDictionary(o => o.Key, o => Filled((string)Map(o.Value)["value"]), StringComparer.Ordinal);
        }
        finally
        {
            temporary.Delete(recursive: true);
        }
    }

    [GeneratedRegex(@"\$\{\{ (.*?) \}\}")]
    private static partial Regex Expression();

    private static Dictionary<string, object> Map(object node) => ((Dictionary<object, object>)node).ToDictionary(p => (string)p.Key, p => p.Value, StringComparer.Ordinal);

    private string Filled(string text) => Expression().Replace(text, m => _values.GetValueOrDefault(m.Groups[1].Value, ""));

    /// <summary>A condition of comparisons that all must hold.</summary>
    private bool IsTrue(string condition)
    {
        var parts = condition.Split(" && ");
        return (!_failed || parts.Contains("always()")) && parts.All(part => part.Split(' ') switch
        {
            [var name, "==", var value] => ValueOf(name) == value.Trim('\''),
            [var name, "!=", var value] => ValueOf(name) != value.Trim('\''),
            _ => true,
        });
    }

    private string ValueOf(string name) =>
        name.StartsWith("hashFiles('", StringComparison.Ordinal) ? File.Exists(Path.Combine(work.Folder, name[11..^2])) ? "hash" : "" : _values.GetValueOrDefault(name, "");

    private void Script(Dictionary<string, object> step)
    {
        var output = Path.Combine(_values["runner.temp"], "output");
        File.WriteAllText(output, "");
        var start = new ProcessStartInfo("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", (string)step["run"]]) { WorkingDirectory = work.Folder };
        foreach (var (name, value) in new[] { ("GITHUB_ACTION_PATH", Path.GetDirectoryName(Repository.PathTo("action.yml"))!), ("GITHUB_OUTPUT", output), ("RUNNER_TEMP", _values["runner.temp"]), ("GITHUB_STEP_SUMMARY", Path.Combine(_values["runner.temp"], "summary")) })
        {
            start.Environment[name] = value;
        }

        foreach (var (name, value) in Map(step["env"]))
        {
            start.Environment[name] = Filled((string)value);
        }

        var run = PackedTool.Start(start);
        Output += run.Output + run.Error;
        _failed |= run.ExitCode != 0;
        foreach (var line in File.ReadLines(output).Select(l => l.Split('=', 2)))
        {
            _values[$"steps.{step["id"]}.outputs.{line[0]}"] = line[1];
        }
    }

    private void Play(string action, string id, Dictionary<string, string> with)
    {
        var path = Path.Combine(work.Folder, with.GetValueOrDefault("path", ""));
        switch (action.Split('@')[0])
        {
            case "actions/cache/save":
                caches[with["key"]] = Copy(path, Directory.CreateTempSubdirectory("transcheck-cache-").FullName);
                break;
            case "actions/cache/restore":
                var key = caches.Keys.FirstOrDefault(k => k == with["key"]) ?? caches.Keys.LastOrDefault(k => with.TryGetValue("restore-keys", out var prefix) && k.StartsWith(prefix, StringComparison.Ordinal));
                if (key is not null)
                {
                    Copy(Path.Combine(caches[key], Path.GetFileName(path)), Path.GetDirectoryName(path)!);
                }

                if (id.Length > 0)
                {
                    _values[$"steps.{id}.outputs.cache-hit"] = key == with["key"] ? "true" : "";
                }

                break;
        }
    }

    /// <summary>Copies a file or folder into a folder.</summary>
    /// <returns>The folder.</returns>
    private static string Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        PackedTool.Start(new ProcessStartInfo("cp", ["-a", from, to])).ExitCode.Should().Be(0);
        return to;
    }
}
