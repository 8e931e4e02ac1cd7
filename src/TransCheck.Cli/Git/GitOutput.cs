using System.Text;
using System.Text.Unicode;

namespace TransCheck.Cli.Git;

/// <summary>Reads what git writes with <c>-z</c>, where names are bytes of any kind.</summary>
internal static class GitOutput
{
    /// <summary>What stands between NUL and NUL. A part that is no UTF-8 gets a NUL at its end (<see cref="Foreign"/>), so that it equals the name of no file.</summary>
    public static List<string> Parts(ReadOnlySpan<byte> output)
    {
        var parts = new List<string>();
        foreach (var range in output.Split((byte)0))
        {
            var part = output[range];
            parts.Add(Utf8.IsValid(part) ? Encoding.UTF8.GetString(part) : Foreign(Encoding.UTF8.GetString(part)));
        }

        return parts;
    }

    /// <summary>A name that is no UTF-8, by what the file system gives in its stead, U+FFFD for each wrong byte.</summary>
    public static string Foreign(string shown) => shown + '\0';
}
