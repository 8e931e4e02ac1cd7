using System.Runtime.InteropServices;

namespace TransCheck.Cli;

/// <summary>
/// Ctrl-C, or a request to end, while it lives: the first cancels, so that the run can say how far it came; a second ends the process at once.
/// </summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource _source = new();
    private readonly PosixSignalRegistration[] _registrations;

    private readonly Action _atOnce;

    /// <param name="atOnce">Puts in order what the end of the process would leave.</param>
    public Interruption(Action atOnce)
    {
        _atOnce = atOnce;
        _registrations = [PosixSignalRegistration.Create(PosixSignal.SIGINT, c => Cancel(c, ExitCode.Interrupted)), PosixSignalRegistration.Create(PosixSignal.SIGTERM, c => Cancel(c, ExitCode.Terminated))];
    }

    public CancellationToken Token => _source.Token;

    /// <summary>Of the signal that came.</summary>
    public int Code { get; private set; } = ExitCode.Interrupted;

    public void Dispose()
    {
        foreach (var registration in _registrations)
        {
            registration.Dispose();
        }

        _source.Dispose();
    }

    private void Cancel(PosixSignalContext context, int code)
    {
        if (_source.IsCancellationRequested)
        {
            _atOnce();
            return;
        }

        context.Cancel = true;
        Code = code;
        _source.Cancel();
    }
}

/// <summary>The run was stopped from outside; the message says how far it came.</summary>
internal sealed class InterruptedException : Exception
{
    public InterruptedException()
        : this("")
    {
    }

    public InterruptedException(string message)
        : base(message)
    {
    }

    public InterruptedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>128 and the number of the signal, as shells have it.</summary>
    public int Code { get; init; } = ExitCode.Interrupted;
}
