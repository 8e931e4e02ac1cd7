using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace TransCheck.Cli.Git;

/// <summary>Reads contents of files out of a repository, all through one <c>git cat-file --batch</c>.</summary>
/// <param name="mostBytes">Larger files are passed over.</param>
internal sealed class BlobReader(GitProcess git, long mostBytes) : IDisposable
{
    private readonly Lock _turn = new();
    private Process? _process;

    /// <returns>Null where the repository does not hold it, or it is no file, or too large.</returns>
    public byte[]? Read(string blob)
    {
        lock (_turn)
        {
            try
            {
                _process ??= Start();
                return Read(_process, blob);
            }
            catch (IOException)
            {
                // git gave up over a damaged object; what is asked for next may be whole.
                Stop();
                return null;
            }
        }
    }

    public void Dispose() => Stop();

    private byte[]? Read(Process process, string blob)
    {
        process.StandardInput.Write(blob + "\n");
        process.StandardInput.Flush();
        var stream = process.StandardOutput.BaseStream;
        if (Line(stream).Split(' ') is not [_, var kind, var size] || !long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var length))
        {
            return null;
        }

        // Whatever is not wanted stands there all the same, before the next answer.
        var content = kind is "blob" && length <= mostBytes ? new byte[length] : null;
        if (content is null)
        {
            Skip(stream, length);
        }
        else
        {
            stream.ReadExactly(content);
        }

        stream.ReadByte();
        return content;
    }

    private void Stop()
    {
        if (_process is not { } process)
        {
            return;
        }

        _process = null;
        try
        {
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has ended already.
        }

        process.WaitForExit();
        process.Dispose();
    }

    private Process Start()
    {
        var process = git.Start("cat-file", "--batch");

        // Nobody reads what git complains of; unread, it would keep git waiting.
        process.BeginErrorReadLine();
        return process;
    }

    private static void Skip(Stream stream, long length)
    {
        var buffer = new byte[80_000];
        for (var left = length; left > 0;)
        {
            var part = buffer.AsSpan(0, (int)Math.Min(left, buffer.Length));
            stream.ReadExactly(part);
            left -= part.Length;
        }
    }

    private static string Line(Stream stream)
    {
        var line = new StringBuilder();
        for (var b = stream.ReadByte(); b is not '\n'; b = stream.ReadByte())
        {
            line.Append(b >= 0 ? (char)b : throw new EndOfStreamException());
        }

        return line.ToString();
    }
}
