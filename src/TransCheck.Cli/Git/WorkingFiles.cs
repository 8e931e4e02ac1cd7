using System.Security.Cryptography;
using System.Text;

namespace TransCheck.Cli.Git;

/// <summary>Compares files of the working tree with what a commit holds. git is not asked: it would convert their content by programs that the repository names.</summary>
/// <param name="mostBytes">Larger files are compared byte for byte only.</param>
internal sealed class WorkingFiles(long mostBytes)
{
    /// <summary>How long a pointer of Git LFS may be.</summary>
    private const int LongestPointer = 1024;

    public bool Hold(GitPlace place, TreeEntry entry)
    {
        try
        {
            var file = new FileInfo(place.File);
            return file.LinkTarget is { } target ? entry.IsLink && Is(Encoding.UTF8.GetBytes(target), entry.Id) : entry.IsFile && file.Exists && IsSame(file, entry.Id, place.Repository.Blobs);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <returns>Null for what is no article: links, devices, what cannot be read or is too large.</returns>
    public byte[]? Read(GitPlace place)
    {
        try
        {
            var file = new FileInfo(place.File);
            return file.LinkTarget is null && file.Length > 0 && file.Length <= mostBytes ? File.ReadAllBytes(place.File) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private bool IsSame(FileInfo file, string blob, BlobReader blobs)
    {
        // Devices and pipes have no length either, and must not be waited for.
        if (file.Length == 0)
        {
            return Is([], blob);
        }

        using (var stream = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0))
        {
            if (Equal(BlobId.Of(stream, blob), blob))
            {
                return true;
            }
        }

        return file.Length <= mostBytes && File.ReadAllBytes(file.FullName) is var content && (Is(WithLineFeeds(content), blob) || IsPointer(blobs.Read(blob), content));
    }

    /// <summary>Line ends as they are committed where git gives files those of Windows.</summary>
    private static byte[] WithLineFeeds(byte[] content)
    {
        var lines = new List<byte>(content.Length);
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] != '\r' || i + 1 == content.Length || content[i + 1] != '\n')
            {
                lines.Add(content[i]);
            }
        }

        return [.. lines];
    }

    /// <summary>Git LFS commits the digest of a file in its stead.</summary>
    private static bool IsPointer(byte[]? blob, byte[] content) =>
        blob is { Length: <= LongestPointer }
        && Encoding.UTF8.GetString(blob) is var text
        && text.StartsWith("version https://git-lfs.github.com/spec/", StringComparison.Ordinal)
        && text.Contains($"\noid sha256:{Convert.ToHexStringLower(SHA256.HashData(content))}\n", StringComparison.Ordinal);

    private static bool Is(byte[] content, string blob) => Equal(BlobId.Of(content, blob), blob);

    private static bool Equal(string id, string blob) => string.Equals(id, blob, StringComparison.Ordinal);
}
