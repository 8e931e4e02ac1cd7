namespace TransCheck.Cli.Tests;

/// <summary>Files of the project that tests read in place.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string PathTo(string path) => Path.Combine(Root, path);

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "TransCheck.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException("TransCheck.sln is in no folder above the tests");
    }
}
