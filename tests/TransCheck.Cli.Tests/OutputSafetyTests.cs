using System.Diagnostics;

namespace TransCheck.Cli.Tests;

/// <summary>What is written is written whole, and never over what is read.</summary>
public sealed class OutputSafetyTests : IDisposable
{
    private readonly Workplace _work = new Workplace().With("en/story.txt", Story.English).With("tr/story.txt", Story.Altered);

    public void Dispose() => _work.Dispose();

    [UnixTheory]
    [InlineData("base.json", "baseline . -o base.json")]
    [InlineData("report.json", "check . -o report.json --fail-on never")]
    [InlineData("our.lexicon", "learn . -o our.lexicon")]
    [InlineData("transcheck.yml", "init . --force")]
    public void Whoever_is_killed_leaves_the_old_or_the_new_file(string file, string command)
    {
        var arguments = command.Split(' ');
        byte[] before = [.. file is "base.json" ? "{\"schema\": \"transcheck-baseline/1\", \"entries\": []}"u8 : "before"u8];
        Run();
        var watch = Stopwatch.StartNew();
        Run();
        var time = watch.Elapsed;
        var after = Read();
        var random = new Random(12);
        var (old, replaced, most) = (0, 0, 0);
        for (var i = 0; i < Kills.Count; i++)
        {
            _work.With(file, before).Kill(time * (1.2 * random.NextDouble()), arguments);
            var content = Read();
            (content.SequenceEqual(before) || content.SequenceEqual(after)).Should().BeTrue($"kill {i} left {content.Length} bytes");
            _ = content.SequenceEqual(before) ? old++ : replaced++;
            most = Math.Max(most, Temporary().Length);
        }

        most.Should().BeLessThan(2);
        _work.With(file, before);
        Run();
        Read().Should().Equal(after);
        Temporary().Should().BeEmpty();
        Console.WriteLine($"{command}: {Kills.Count} kills within {time.TotalMilliseconds:0} ms, {old} old files, {replaced} new ones");

        void Run() => _work.Run(arguments).ExitCode.Should().Be(0);

        byte[] Read() => File.ReadAllBytes(Path.Combine(_work.Folder, file));
    }

    [UnixTheory]
    [InlineData("check . -f html -o out.json")]
    [InlineData("check . -o out.json")]
    [InlineData("learn . -o out.json")]
    public void A_full_disk_leaves_the_old_file(string command)
    {
        // A limit of the size of files has the same effect in one process; the runtime's own memory must not count as a file.
        var run = _work.With("out.json", "before").Shell($"trap '' XFSZ; export DOTNET_EnableWriteXorExecute=0; ulimit -f 1; transcheck {command}");

        run.ExitCode.Should().Be(2, run.Output + run.Error);
        run.Error.Should().StartWith("transcheck: out.json cannot be written: ");
        File.ReadAllText(Path.Combine(_work.Folder, "out.json")).Should().Be("before");
        Temporary().Should().BeEmpty();
    }

    [UnixFact]
    public void A_file_keeps_its_permissions_and_its_link()
    {
        var run = _work.Shell("touch real.json && chmod 640 real.json && ln -s real.json out.json && transcheck check . -o out.json --fail-on never && stat -c %a real.json && readlink out.json");

        run.Output.Should().Be("640\nreal.json\n", run.Error);
        new FileInfo(Path.Combine(_work.Folder, "real.json")).Length.Should().BeGreaterThan(100);
    }

    [UnixTheory]
    [InlineData("transcheck check . -f json -o /dev/stdout --fail-on never | head -c 1", "{")]
    [InlineData("transcheck check . -f json -o /dev/null --fail-on never; echo $?", "0\n")]
    [InlineData("mkfifo pipe; head -c 1 pipe & transcheck check . -f json -o pipe --fail-on never; wait; rm pipe", "{")]
    [InlineData("transcheck check . -f json -o >(head -c 1 > got) --fail-on never; sleep 1; cat got", "{")]
    public void Pipes_and_devices_are_written_as_they_are(string script, string output) => _work.Shell(script).Output.Should().Be(output);

    [UnixTheory]
    [InlineData("-o tr/story.txt", "tr/story.txt is one of the articles")]
    [InlineData("-o en/../tr/../tr/story.txt", "tr/story.txt is one of the articles")]
    [InlineData("-o link.txt", "link.txt is one of the articles")]
    [InlineData("--glossary terms.csv -o terms.csv", "terms.csv is read in the same run")]
    [InlineData("--config own.yml -o own.yml", "own.yml is read in the same run")]
    [InlineData("--baseline base.json -o base.json", "base.json is read in the same run")]
    [InlineData("-o x.json -o ./x.json", "./x.json is to be written twice")]
    [InlineData("-o none/x.json", "none/x.json cannot be written: there is no folder none")]
    [InlineData("-o tr -f json", "tr is a folder")]
    [InlineData("-o out.json", "out.json is a link that leads out of its folder, to /tmp/")]
    public void What_is_read_or_cannot_be_written_is_told_before(string options, string message)
    {
        _work.With("terms.csv", "en,tr\nferry,feribot\n").With("own.yml", "fail-on: never\n").With("base.json", "{\"schema\": \"transcheck-baseline/1\", \"entries\": []}");
        var run = _work.Shell($"ln -s tr/story.txt link.txt; ln -s /tmp/nobody/out.json out.json; transcheck check . {options}; code=$?; rm link.txt out.json; exit $code");

        run.ExitCode.Should().Be(2, run.Output + run.Error);
        run.Error.Should().StartWith("transcheck: ").And.Contain(message);
        run.Output.Should().BeEmpty();
        File.ReadAllText(Path.Combine(_work.Folder, "tr/story.txt")).Should().Be(Story.Altered);
    }

    [Theory]
    [InlineData("learn . -o tr/story.txt")]
    [InlineData("facts tr/story.txt -o tr/story.txt")]
    [InlineData("baseline . -o tr/story.txt")]
    [InlineData("pair . -o tr/story.txt")]
    public void Every_command_spares_articles(string command)
    {
        _work.Run(command.Split(' ')).ExitCode.Should().Be(2);

        File.ReadAllText(Path.Combine(_work.Folder, "tr/story.txt")).Should().Be(Story.Altered);
    }

    [Theory]
    [InlineData("report.html")]
    [InlineData("report.md")]
    public void A_report_of_yesterday_is_overwritten_and_no_article(string file)
    {
        _work.Run("check", ".", "-o", file, "--fail-on", "never").ExitCode.Should().Be(0);
        var first = File.ReadAllText(Path.Combine(_work.Folder, file));

        var run = _work.Run("check", ".", "-o", file, "--fail-on", "never");

        run.ExitCode.Should().Be(0, run.Error);
        File.ReadAllText(Path.Combine(_work.Folder, file)).Should().Be(first);
    }

    [Theory]
    [InlineData("check", ".", "-o", "")]
    [InlineData("check", ".", "--baseline", "")]
    [InlineData("check", ".", "--config", " ")]
    [InlineData("check", ".", "--changed-since", "")]
    [InlineData("check", "")]
    [InlineData("align", "", "")]
    [InlineData("init", "")]
    [InlineData("learn", ".", "-o", "\t")]
    public void An_empty_value_is_wrong_use(params string[] arguments)
    {
        var run = _work.Run(arguments);

        run.ExitCode.Should().Be(2, run.Output + run.Error);
        run.Error.Should().StartWith("transcheck: ").And.Contain(": the value is empty.").And.NotContain("   at ");
    }

    [UnixTheory]
    [InlineData("check . > /dev/full", 2, "transcheck: Standard output cannot be written: ")]
    [InlineData("explain > /dev/full", 2, "transcheck: Standard output cannot be written: ")]
    [InlineData("init . --force > /dev/full", 2, "transcheck: Standard output cannot be written: ")]
    [InlineData("check . >&-", 2, "transcheck: Standard output cannot be written: ")]
    [InlineData("check . <&- >&- 2>&-", 2, "")]
    [InlineData("check . none 2> /dev/full", 2, "")]
    [InlineData("check . none 2>&-", 2, "")]
    [InlineData("check . 2>&-", 1, "")]
    [InlineData("check . | true; exit ${PIPESTATUS[0]}", 1, "")]
    public void Streams_that_take_nothing_are_no_crash(string command, int code, string error)
    {
        var run = _work.Shell($"transcheck {command}");

        run.ExitCode.Should().Be(code, run.Output + run.Error);
        run.Error.Should().StartWith(error).And.NotContain("   at ");
        run.Error.Split('\n').Should().HaveCountLessThan(3);
    }

    private string[] Temporary() => Directory.GetFiles(_work.Folder, ".transcheck-*");
}
