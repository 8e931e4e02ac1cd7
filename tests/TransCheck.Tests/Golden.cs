using System.Runtime.CompilerServices;

namespace TransCheck.Tests;

/// <summary>
/// Compares whole outputs with files that are read in review like code. Set <c>TRANSCHECK_ACCEPT=1</c> to write what a test gets as the new golden file.
/// </summary>
internal static class Golden
{
    /// <param name="name">File name in the folder <c>golden</c> beside the test.</param>
    public static void Match(string actual, string name, [CallerFilePath] string test = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(test) ?? "", "golden", name);
        if (Environment.GetEnvironmentVariable("TRANSCHECK_ACCEPT") is "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path) ?? "");
            File.WriteAllText(path, actual);
            return;
        }

        File.Exists(path).Should().BeTrue($"{path} should hold what is expected");
        actual.Should().Be(File.ReadAllText(path));
    }
}
