using Microsoft.Win32.SafeHandles;

namespace TransCheck.Pairing;

/// <summary>Keeps the features of the articles of a run: in memory as long as there is room, and in a temporary file, which goes with the process, those of an archive. Used by several threads at once.</summary>
/// <param name="mostHeld">Bytes that are kept in memory.</param>
internal sealed class FeatureShelf(long mostHeld = FeatureShelf.Usual)
{
    public const long Usual = 60_000_000;

    private readonly Lock _writing = new();
    private SafeFileHandle? _file;
    private long _held;
    private long _end;

    /// <summary>A way to the features that were put away.</summary>
    /// <exception cref="IOException">The temporary file cannot be written; and, of what is returned, that it cannot be read.</exception>
    public Func<ContentFeatures> Put(ContentFeatures features)
    {
        var size = (features.Keys.Length * sizeof(ulong)) + (features.Stems.Length * sizeof(int));
        if (Interlocked.Add(ref _held, size) <= mostHeld)
        {
            return () => features;
        }

        var bytes = FeatureCodec.Write(features);
        long start;
        lock (_writing)
        {
            _file ??= File.OpenHandle(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, FileOptions.DeleteOnClose);
            start = _end;
            _end += bytes.Length;
        }

        RandomAccess.Write(_file, bytes, start);
        return WayTo(_file, start, bytes.Length);
    }

    /// <summary>Holds nothing but the place: a lambda in <see cref="Put"/> would hold the features as well.</summary>
    private static Func<ContentFeatures> WayTo(SafeFileHandle file, long start, int length) => () => Read(file, start, length);

    private static ContentFeatures Read(SafeFileHandle file, long start, int length)
    {
        var bytes = new byte[length];
        return RandomAccess.Read(file, bytes, start) == length ? FeatureCodec.Read(new BinaryReader(new MemoryStream(bytes))) : throw new IOException("a temporary file is not as it was written");
    }
}
