using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Dapper;
using Npgsql;
using TransCheck.Cli;

namespace TransCheck.Batch.Tests;

/// <summary>A folder of articles, a database of its own, and the workers that a test starts; they end with it.</summary>
internal sealed class Fleet : IDisposable
{
    private readonly Dictionary<string, string> _environment;
    private readonly List<Worker> _workers = [];
    private readonly string _database;

    public Fleet(BatchServers servers)
    {
        _database = servers.Postgres.NewDatabase();
        _environment = new(StringComparer.Ordinal) { ["TRANSCHECK_DATABASE"] = _database, ["TRANSCHECK_NATS"] = servers.Nats.Url, ["LC_ALL"] = "C" };
    }

    public Workplace Place { get; } = new();

    /// <summary>Runs <c>transcheck batch</c> to its end. Only workers, which are killed, are processes of their own.</summary>
    public Run Run(params string[] arguments) => RunIn("", ["batch", .. arguments, "--database", _database, .. arguments[0] is "submit" or "remove" ? ["--nats", _environment["TRANSCHECK_NATS"]] : Array.Empty<string>()]);

    /// <summary>Runs a command of <c>transcheck</c> in a folder below that of the articles.</summary>
    public Run RunIn(string folder, params string[] arguments)
    {
        Directory.SetCurrentDirectory(Path.Combine(Place.Folder, folder));
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        using var host = new Host(() => output, () => error);
        var code = CommandLine.Run(arguments, host);
        return new Run(code, Encoding.UTF8.GetString(output.ToArray()), Encoding.UTF8.GetString(error.ToArray()));
    }

    /// <returns>The name of the run.</returns>
    public string Submit(params string[] arguments)
    {
        var run = Run(["submit", .. arguments]);
        run.ExitCode.Should().Be(0, run.Error);
        return run.Output.Trim();
    }

    public Worker Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Workplace.Assembly, "batch", "work", "--ack-wait", "3", "-v", .. arguments]) { WorkingDirectory = Place.Folder, RedirectStandardError = true };
        foreach (var (name, value) in _environment)
        {
            start.Environment[name] = value;
        }

        var worker = new Worker(Process.Start(start)!);
        _workers.Add(worker);
        return worker;
    }

    public T Ask<T>(string question)
    {
        using var connection = Connect();
        return connection.QuerySingle<T>(question);
    }

    /// <summary>Keeps workers from ending the first shard, however fast they are, until what it gives is disposed.</summary>
    public IDisposable HoldFirst(string run)
    {
        var connection = Connect();
        connection.Open();
        connection.Execute("begin; insert into batch_result (run, pair, error) values (@run, 0, '')", new { run });
        return connection;
    }

    private NpgsqlConnection Connect()
    {
        var address = new Uri(_database);
        return new NpgsqlConnection(string.Create(CultureInfo.InvariantCulture, $"Host={address.Host};Port={address.Port};Username={address.UserInfo};Database={address.AbsolutePath[1..]};Pooling=false"));
    }

    public void Dispose()
    {
        foreach (var worker in _workers)
        {
            worker.Dispose();
        }

        Directory.SetCurrentDirectory(AppContext.BaseDirectory);
        Place.Dispose();
    }
}

/// <summary>A worker as a process, and what it says.</summary>
internal sealed class Worker : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly BlockingCollection<string> _lines = [];
    private readonly ConcurrentQueue<string> _said = [];

    public Worker(Process process)
    {
        _process = process;
        _process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is { } text)
            {
                _said.Enqueue(text);
                _lines.Add(text);
            }
            else
            {
                _lines.CompleteAdding();
            }
        };
        _process.BeginErrorReadLine();
    }

    public string Said => string.Join('\n', _said);

    /// <summary>Waits for a line with some words.</summary>
    public Worker Until(string words)
    {
        var until = DateTime.UtcNow + Patience;
        while (until - DateTime.UtcNow is var left && left > TimeSpan.Zero && _lines.TryTake(out var line, left))
        {
            if (line.Contains(words, StringComparison.Ordinal))
            {
                return this;
            }
        }

        throw new TimeoutException($"“{words}” was not said:\n{Said}");
    }

    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public Worker Interrupt()
    {
        Process.Start("kill", ["-INT", _process.Id.ToString(CultureInfo.InvariantCulture)]).WaitForExit();
        return this;
    }

    /// <returns>The exit code.</returns>
    public int End() => _process.WaitForExit(Patience) ? _process.ExitCode : throw new TimeoutException(Said);

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            Kill();
        }

        _process.Dispose();
    }
}
