using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace TransCheck.Review.Tests;

/// <summary>A PostgreSQL of its own, in a temporary folder and on a port of its own, for the tests of a class.</summary>
public sealed class PostgresServer : IAsyncLifetime
{
    private const string Account = "postgres";
    private string? _folder;
    private int _port;

    /// <summary>Where Debian puts the programs of the server; null where none is installed.</summary>
    public static string? Programs { get; } = Directory.Exists("/usr/lib/postgresql")
        ? Directory.EnumerateDirectories("/usr/lib/postgresql").Select(d => Path.Combine(d, "bin")).LastOrDefault(d => File.Exists(Path.Combine(d, "initdb")))
        : null;

    /// <summary>A database that no other test has.</summary>
    public string NewDatabase()
    {
        var name = $"t{Guid.NewGuid():N}";
        Run("psql", "-h", "127.0.0.1", "-p", _port.ToString(CultureInfo.InvariantCulture), "-U", Account, "-c", $"create database {name}", "postgres");
        return string.Create(CultureInfo.InvariantCulture, $"postgres://{Account}@127.0.0.1:{_port}/{name}");
    }

    public Task InitializeAsync()
    {
        if (Programs is null)
        {
            return Task.CompletedTask;
        }

        using (var listener = new TcpListener(IPAddress.Loopback, 0))
        {
            listener.Start();
            _port = ((IPEndPoint)listener.LocalEndpoint).Port;
        }

        _folder = Directory.CreateTempSubdirectory("transcheck-postgres-").FullName;
        if (IsRoot)
        {
            Start("chown", Account, _folder);
        }

        Run("initdb", "-D", Data, "-U", Account, "-A", "trust", "-E", "UTF8", "--no-sync", "--locale=C");
        Resume();
        return Task.CompletedTask;
    }

    /// <summary>Ends as if the machine had gone down.</summary>
    public void Crash() => Run("pg_ctl", "-D", Data, "-m", "immediate", "stop");

    public void Resume() => Run("pg_ctl", "-D", Data, "-w", "-l", Path.Combine(_folder ?? "", "log"), "-o", string.Create(CultureInfo.InvariantCulture, $"-p {_port} -h 127.0.0.1 -k {_folder} -F"), "start");

    public Task DisposeAsync()
    {
        if (_folder is not null)
        {
            Crash();
            Directory.Delete(_folder, recursive: true);
        }

        return Task.CompletedTask;
    }

    private string Data => Path.Combine(_folder ?? "", "data");

    /// <summary>The server refuses to run as root.</summary>
    private static bool IsRoot => string.Equals(Environment.UserName, "root", StringComparison.Ordinal);

    private static void Run(string program, params string[] arguments)
    {
        var path = Path.Combine(Programs ?? "", program);
        path = File.Exists(path) ? path : program;
        Start(IsRoot ? "runuser" : path, IsRoot ? ["-u", Account, "--", path, .. arguments] : arguments);
    }

    private static void Start(string program, params string[] arguments)
    {
        // Not redirected: the server would keep the pipe open.
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" > /dev/null 2>&1 < /dev/null", "sh", program, .. arguments]) { WorkingDirectory = "/" })!;
        process.WaitForExit();
        process.ExitCode.Should().Be(0, $"{program} {string.Join(' ', arguments)}");
    }
}

[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute() => Skip = PostgresServer.Programs is null ? "PostgreSQL is not installed: apt-get install postgresql." : null;
}
