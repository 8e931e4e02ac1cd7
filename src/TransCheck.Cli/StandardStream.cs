namespace TransCheck.Cli;

/// <summary>Standard output or error. What cannot be written is dropped, so that a run ends as it would have, and is told by <see cref="Failure"/>.</summary>
internal sealed class StandardStream : Stream
{
    private readonly Stream _inner = Null;

    /// <param name="descriptor">1 or 2.</param>
    /// <param name="open">Opens it.</param>
    public StandardStream(int descriptor, Func<Stream> open)
    {
        try
        {
            _inner = IsInherited(descriptor) ? open() : throw new IOException("cause.closed");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Failure = e;
        }
    }

    /// <summary>Why something could not be written: the disk is full, the stream closed. A reader of a pipe who has left is no failure.</summary>
    public Exception? Failure { get; private set; }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Flush() => Try(_inner.Flush);

    public override void Write(byte[] buffer, int offset, int count) => Try(() => _inner.Write(buffer, offset, count));

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    /// <summary>
    /// Whether it was open when the command was started. Else its number belongs to a file of the runtime, which no other program inherits, and which nothing must be written to.
    /// </summary>
    private static bool IsInherited(int descriptor)
    {
        const int CloseOnExec = 0x80000;
        var file = FormattableString.Invariant($"/proc/self/fdinfo/{descriptor}");
        return !File.Exists(file)
            || File.ReadLines(file).FirstOrDefault(l => l.StartsWith("flags:", StringComparison.Ordinal)) is not { } flags
            || (Convert.ToInt32(flags["flags:".Length..].Trim(), 8) & CloseOnExec) == 0;
    }

    private void Try(Action write)
    {
        if (Failure is not null)
        {
            return;
        }

        try
        {
            write();
        }
        catch (Exception e) when (OutputFile.IsFailure(e))
        {
            Failure = e;
        }
    }
}
