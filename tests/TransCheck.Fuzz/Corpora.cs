using TransCheck.Tests;

namespace TransCheck.Fuzz;

/// <summary>The texts of the project as seeds.</summary>
internal static class Corpora
{
    /// <summary>Articles of one format, in ordinal order of their paths.</summary>
    public static IEnumerable<byte[]> Articles(string extension) => Files(extension).Select(File.ReadAllBytes);

    /// <summary>Articles of one format beside their translations.</summary>
    public static IEnumerable<byte[]> Pairs(string extension) =>
        Files(extension)
            .GroupBy(f => Path.GetDirectoryName(Path.GetDirectoryName(f)), StringComparer.Ordinal)
            .SelectMany(g => g.Where(f => In(f, "en")).SelectMany(en => g.Where(f => In(f, "tr")).Select(tr => InputText.Join(File.ReadAllText(en), File.ReadAllText(tr)))));

    /// <summary>Sentences and their translations, some to an input.</summary>
    public static IEnumerable<byte[]> Sentences()
    {
        const int Some = 6;
        foreach (var file in Directory.EnumerateFiles(Repository.PathTo("corpora/quiet"), "*.tsv").Order(StringComparer.Ordinal))
        {
            foreach (var rows in File.ReadLines(file).Skip(1).Select(l => l.Split('\t')).Where(r => r.Length > 1).Chunk(Some))
            {
                yield return InputText.Join(string.Join("\n\n", rows.Select(r => r[0])), string.Join("\n\n", rows.Select(r => r[1])));
            }
        }
    }

    private static IEnumerable<string> Files(string extension) =>
        Directory.EnumerateFiles(Repository.PathTo("corpora/muse-spark"), $"*{extension}", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    private static bool In(string file, string folder) => string.Equals(Path.GetFileName(Path.GetDirectoryName(file)), folder, StringComparison.Ordinal);
}
