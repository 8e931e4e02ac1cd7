namespace TransCheck.Fuzz.Targets;

/// <summary>A folder of its own for an input, which becomes the working directory as long as it is there.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly string _before = Directory.GetCurrentDirectory();
    private readonly string _path = Directory.CreateTempSubdirectory("transcheck-fuzz-").FullName;

    public TemporaryFolder() => Directory.SetCurrentDirectory(_path);

    public void Write(string file, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_path, file)) ?? _path);
        File.WriteAllBytes(Path.Combine(_path, file), content);
    }

    public void Dispose()
    {
        Directory.SetCurrentDirectory(_before);
        Directory.Delete(_path, recursive: true);
    }
}
