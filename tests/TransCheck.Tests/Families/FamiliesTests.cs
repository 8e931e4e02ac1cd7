using System.Collections.Immutable;
using TransCheck.Articles;
using TransCheck.Linguistics;
using TransCheck.Pairing;

namespace TransCheck.Tests.Families;

/// <summary>
/// What the tables of this folder ask for. The golden file names the rows that the checks do not yet serve as they should: a change may only shorten it.
/// </summary>
public sealed class FamiliesTests
{
    private static readonly string Folder = Repository.PathTo("tests/TransCheck.Tests/Families");

    private static readonly (string Before, string Behind) English = ("The editors go through the texts of the day before they are published.", "Readers who find a mistake can tell the desk.");

    private static readonly (string Before, string Behind) Turkish = ("Editörler günün metinlerini yayımlanmadan önce gözden geçiriyor.", "Hata bulan okurlar masaya haber verebilir.");

    public static TheoryData<string> Tables { get; } = new(Directory.GetFiles(Folder, "*.tsv").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Tables))]
    public void Faithful_rows_are_quiet_and_altered_ones_speak_but_for_those_that_are_known(string table)
    {
        using var reader = File.OpenText(Path.Combine(Folder, table + ".tsv"));
        var rows = ResourceTable.Read(table, reader, "family", "kind", "source", "en", "tr");

        var open = rows.AsParallel().AsOrdered().Where(r => Speaks(r[2], r[3], r[4]) != (r[1] == "speak")).Select(r => string.Join('\t', r[0], r[1], r[3], r[4]));

        Golden.Match(string.Concat(open.Select(line => line + "\n")), table + ".txt");
    }

    private static bool Speaks(string source, string english, string turkish)
    {
        var (en, tr) = (Text("en.txt", [English.Before, english, English.Behind]), Text("tr.txt", [Turkish.Before, turkish, Turkish.Behind]));
        var pair = source == "en"
            ? new ArticlePair(en, Language.English, tr, Language.Turkish, 1, [])
            : new ArticlePair(tr, Language.Turkish, en, Language.English, 1, []);
        return TransChecker.Check(pair, TransCheckOptions.Default).Findings.Length > 0;
    }

    private static Article Text(string path, ImmutableArray<string> paragraphs)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var start = 0;
        foreach (var paragraph in paragraphs)
        {
            blocks.Add(new Block(BlockKind.Paragraph, 0, paragraph, SourceMap.Verbatim(start)));
            start += paragraph.Length + 2;
        }

        return new Article(path, ArticleFormat.PlainText, ArticleMetadata.None, blocks.DrainToImmutable(), LineIndex.Of(string.Join("\n\n", paragraphs)));
    }
}
