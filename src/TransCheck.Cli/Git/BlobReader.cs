using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace TransCheck.Cli.Git;

/// <summary>Reads contents of files out of a repository, all through one <c>git cat-file --batch</c>.</summary>
internal sealed class BlobReader(GitProcess git) : IDisposable
{
    private readonly Lock _turn = new();
    private Process? _process;

    /// <returns>Null where the repository does not hold it.</returns>
    public byte[]? Read(string blob)
    {
        lock (_turn)
        {
            _process ??= git.Start(["cat-file", "--batch"]);
            _process.StandardInput.Write(blob + "\n");
            _process.StandardInput.Flush();
            var stream = _process.StandardOutput.BaseStream;
            if (Line(stream).Split(' ') is not [_, "blob", var size] || !int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var length))
            {
                return null;
            }

            var content = new byte[length + 1];
            stream.ReadExactly(content);
            return content[..length];
        }
    }

    public void Dispose()
    {
        if (_process is { } process)
        {
            process.StandardInput.Close();
            process.WaitForExit();
            process.Dispose();
        }
    }

    private static string Line(Stream stream)
    {
        var line = new StringBuilder();
        for (var b = stream.ReadByte(); b is not (-1 or '\n'); b = stream.ReadByte())
        {
            line.Append((char)b);
        }

        return line.ToString();
    }
}
