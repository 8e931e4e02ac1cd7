using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace TransCheck.Batch.Tests;

/// <summary>A NATS of its own, in a temporary folder and on a port of its own.</summary>
public sealed class NatsServer : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("transcheck-nats-").FullName;
    private readonly int _port;
    private Process? _process;

    public NatsServer()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        _port = ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Null where none is installed.</summary>
    public static string? Program { get; } = Array.Find(["/usr/sbin/nats-server", "/usr/bin/nats-server", "/usr/local/bin/nats-server"], File.Exists);

    public string Url => string.Create(CultureInfo.InvariantCulture, $"nats://127.0.0.1:{_port}");

    public void Start()
    {
        _process = Process.Start(new ProcessStartInfo(Program!, ["-a", "127.0.0.1", "-p", _port.ToString(CultureInfo.InvariantCulture), "-js", "-sd", _folder, "-l", Path.Combine(_folder, "log")]));
        while (!Answers())
        {
            Thread.Sleep(20);
        }
    }

    public void Kill()
    {
        _process?.Kill();
        _process?.WaitForExit();
        _process?.Dispose();
        _process = null;
    }

    public void Dispose()
    {
        Kill();
        Directory.Delete(_folder, recursive: true);
    }

    private bool Answers()
    {
        try
        {
            using var client = new TcpClient();
            client.Connect(IPAddress.Loopback, _port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
