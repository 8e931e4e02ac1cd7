using TransCheck.Linguistics;

namespace TransCheck.Tests.Archive;

/// <summary>The faithful stories of <c>corpora/muse-spark</c>, in which several tell of one fact: <c>told-again.tsv</c>.</summary>
internal sealed class ToldAgain : IDisposable
{
    private const string None = "-";

    /// <param name="altered">The facts of which one story tells another value.</param>
    public ToldAgain(params IReadOnlyCollection<string> altered)
    {
        Folder = Directory.CreateTempSubdirectory("transcheck-archive-").FullName;
        var faithful = Repository.PathTo("corpora/muse-spark/faithful");
        foreach (var file in Directory.EnumerateFiles(faithful, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(Folder, Path.GetRelativePath(faithful, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy) ?? Folder);
            File.Copy(file, copy);
        }

        foreach (var row in Rows())
        {
            var path = Path.Combine(Folder, row.Story);
            var text = File.ReadAllText(path);
            if (text.Split(row.Behind).Length != 2)
            {
                throw new InvalidDataException($"told-again.tsv: \"{row.Behind}\" must stand in {row.Story} once");
            }

            File.WriteAllText(path, text.Replace(row.Behind, $"{row.Behind} {row.SentenceOf(altered)}", StringComparison.Ordinal));
        }
    }

    public string Folder { get; }

    /// <summary>The facts of which a story can tell another value, with the paths of its two articles.</summary>
    public static ILookup<string, string> Alterable() => Rows().Where(r => r.Is != None).ToLookup(r => r.Fact, r => r.Story, StringComparer.Ordinal);

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static List<Row> Rows()
    {
        using var table = File.OpenText(Repository.PathTo("tests/TransCheck.Tests/Archive/told-again.tsv"));
        return [.. ResourceTable.Read("told-again.tsv", table, "fact", "story", "behind", "sentence", "was", "is").Select(r => new Row(r[0], r[1], r[2], r[3], r[4], r[5]))];
    }

    private sealed record Row(string Fact, string Story, string Behind, string Sentence, string Was, string Is)
    {
        public string SentenceOf(IReadOnlyCollection<string> altered) =>
            Is == None || !altered.Contains(Fact, StringComparer.Ordinal) ? Sentence
            : Sentence.Contains(Was, StringComparison.Ordinal) ? Sentence.Replace(Was, Is, StringComparison.Ordinal)
            : throw new InvalidDataException($"told-again.tsv: \"{Was}\" does not stand in \"{Sentence}\"");
    }
}
