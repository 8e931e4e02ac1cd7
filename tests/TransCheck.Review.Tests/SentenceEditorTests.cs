using System.Text;
using TransCheck.Articles;
using TransCheck.Linguistics;
using TransCheck.Reading;
using TransCheck.Review.Editing;

namespace TransCheck.Review.Tests;

public sealed class SentenceEditorTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("transcheck-edit-").FullName;
    private readonly SentenceEditor _editor;

    public SentenceEditorTests()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        _editor = new SentenceEditor(TransCheckOptions.Default, new FolderBounds([_folder]));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>Our articles in three formats, four encodings and two line ends.</summary>
    public static IEnumerable<object[]> Files =>
        from format in new[] { "md", "html", "txt" }
        from encoding in new[] { "utf-8", "utf-8-bom", "utf-16", "windows-1254" }
        from end in new[] { "\n", "\r\n" }
        select new object[] { format, encoding, end };

    [Theory]
    [MemberData(nameof(Files))]
    public void Nothing_but_the_sentence_changes(string format, string encodingName, string lineEnd)
    {
        // 24 kinds of file, 21 edits each: 504.
        const int Edits = 21;
        var random = new Random(StringComparer.Ordinal.GetHashCode("edits") ^ Array.IndexOf(["md", "html", "txt"], format));
        var encoding = encodingName switch { "utf-8-bom" => new UTF8Encoding(true), "utf-16" => new UnicodeEncoding(false, true), "windows-1254" => Encoding.GetEncoding(1254), _ => new UTF8Encoding(false) };
        var article = Article(format).ReplaceLineEndings(lineEnd);
        var path = Path.Combine(_folder, $"a.{format}");
        var edited = 0;
        for (var tries = 0; edited < Edits; tries++)
        {
            tries.Should().BeLessThan(10 * Edits, "nearly every sentence can be edited");
            byte[] before = [.. encoding.GetPreamble(), .. encoding.GetBytes(article)];
            File.WriteAllBytes(path, before);
            var document = Read(path);
            var segment = document.Segments[random.Next(document.Segments.Length)];
            EditableSentence open;
            try
            {
                open = _editor.Open(path, Language.Turkish, segment.Index);
            }
            catch (EditRefusedException e) when (e.Key is "desk.edit.no-place")
            {
                continue;
            }

            var words = $"Değişen cümle {random.Next(100, 999)}, ışık ve gölge.";
            var text = random.Next(3) switch { 0 => words, 1 => open.Text.Insert(open.Text.LastIndexOf(' ') + 1, $"{random.Next(10, 99)} "), _ => $"{words}\n{words}" };
            if (format is "txt" && text.Contains('\n', StringComparison.Ordinal))
            {
                text = words;
            }

            try
            {
                _editor.Save(path, Language.Turkish, segment.Index, open.Hash, text);
            }
            catch (EditRefusedException e) when (e.Key is "desk.edit.structure")
            {
                // A line more is more than a sentence in a heading, for example.
                File.ReadAllBytes(path).Should().Equal(before);
                continue;
            }

            edited++;
            var old = encoding.GetBytes(open.Text.Replace("\n", lineEnd, StringComparison.Ordinal));
            var now = encoding.GetBytes(text.Replace("\n", lineEnd, StringComparison.Ordinal));
            var after = File.ReadAllBytes(path);
            var start = before.AsSpan().CommonPrefixLength(after);
            after.Length.Should().Be(before.Length - old.Length + now.Length);
            Enumerable.Range(0, start + 1).Any(at => IsReplaced(before, after, at, old, now)).Should().BeTrue("the file is the old one with the new sentence in the place of the old");
        }
    }

    [Theory]
    [InlineData("Bir **önemli** cümle. [İkinci](https://a.b/c \"t\") cümle _burada_.\n", 0, "Bir **önemli** cümle.")]
    [InlineData("Bir **önemli** cümle. [İkinci](https://a.b/c \"t\") cümle _burada_.\n", 1, "[İkinci](https://a.b/c \"t\") cümle _burada_.")]
    [InlineData("**Kalın başlar.** *İtalik biter.*\n", 0, "**Kalın başlar.**")]
    [InlineData("**Kalın başlar.** *İtalik biter.*\n", 1, "*İtalik biter.*")]
    [InlineData("- Liste [bağı](x.md)\n- öteki\n", 0, "Liste [bağı](x.md)")]
    [InlineData("# Başlık `kod`\n\nMetin burada.\n", 0, "Başlık `kod`")]
    [InlineData("> Alıntı ilk satırı\n> ve ikinci satırı.\n", 0, "Alıntı ilk satırı\n> ve ikinci satırı.")]
    public void A_sentence_comes_with_its_markup(string text, int segment, string shown)
    {
        var path = Path.Combine(_folder, "m.md");
        File.WriteAllText(path, text);

        _editor.Open(path, Language.Turkish, segment).Text.Should().Be(shown);
    }

    [Theory]
    [InlineData("<p><strong>Kalın</strong> söz. <em>İkinci cümle.</em></p>", 0, "<strong>Kalın</strong> söz.")]
    [InlineData("<p><strong>Kalın</strong> söz. <em>İkinci cümle.</em></p>", 1, "<em>İkinci cümle.</em>")]
    [InlineData("<p>AT&amp;T ve <a href=\"x\">bağ</a></p>", 0, "AT&amp;T ve <a href=\"x\">bağ</a>")]
    public void A_sentence_of_a_page_comes_with_its_tags(string body, int segment, string shown)
    {
        var path = Path.Combine(_folder, "p.html");
        File.WriteAllText(path, $"<html lang=\"tr\"><head><title>Haber</title></head><body><article>{body}<p>Son paragraf burada duruyor ve uzundur.</p></article></body></html>");
        var document = Read(path);
        var first = document.Segments.First(s => body.Contains(s.Text[..3], StringComparison.Ordinal) && document.BlockOf(s).Kind == BlockKind.Paragraph).Index;

        _editor.Open(path, Language.Turkish, first + segment).Text.Should().Be(shown);
    }

    [Fact]
    public void A_file_that_changed_meanwhile_is_not_overwritten()
    {
        var path = Write("Bir cümle. İkinci cümle.\n");
        var open = _editor.Open(path, Language.Turkish, 0);
        File.AppendAllText(path, "\nBaşkasının eklediği cümle.\n");
        var theirs = File.ReadAllText(path);

        Refused(() => _editor.Save(path, Language.Turkish, 0, open.Hash, "Benim cümlem.")).IsConflict.Should().BeTrue();
        File.ReadAllText(path).Should().Be(theirs);
    }

    [Fact]
    public void What_would_change_more_than_the_sentence_is_refused()
    {
        var path = Write("Bir cümle. İkinci cümle.\n\nSon paragraf.\n");
        var open = _editor.Open(path, Language.Turkish, 0);
        foreach (var text in new[] { "Bir.\n\nYeni paragraf.", "```\nkod", "# Başlık oldu", "- madde" })
        {
            new Action(() => _editor.Save(path, Language.Turkish, 0, open.Hash, text)).Should().Throw<EditRefusedException>(text).Which.Key.Should().Be("desk.edit.structure", text);
        }

        _editor.Open(path, Language.Turkish, 0).Hash.Should().Be(open.Hash, "nothing was written");
    }

    [Fact]
    public void A_character_that_the_encoding_lacks_is_named()
    {
        var path = Path.Combine(_folder, "a.txt");
        File.WriteAllBytes(path, Encoding.GetEncoding(1254).GetBytes("Işığın hızı değişmez, şüphesiz. Öğrenciler bunu bilir.\n"));
        var open = _editor.Open(path, Language.Turkish, 0);

        var refused = Refused(() => _editor.Save(path, Language.Turkish, 0, open.Hash, "Işığın hızı 漢 değişmez."));

        refused.Key.Should().Be("desk.edit.character");
        refused.Arguments.Should().Equal("漢");
    }

    [Fact]
    public void A_link_out_of_the_folder_is_not_followed()
    {
        var outside = Directory.CreateTempSubdirectory("transcheck-outside-").FullName;
        File.WriteAllText(Path.Combine(outside, "a.md"), "Dışarıdaki cümle.\n");
        File.CreateSymbolicLink(Path.Combine(_folder, "link.md"), Path.Combine(outside, "a.md"));

        Refused(() => _editor.Open(Path.Combine(_folder, "link.md"), Language.Turkish, 0)).Key.Should().Be("desk.edit.outside");
        Refused(() => _editor.Open(Path.Combine(_folder, "..", Path.GetFileName(outside), "a.md"), Language.Turkish, 0)).Key.Should().Be("desk.edit.outside");
        Directory.Delete(outside, recursive: true);
    }

    [Fact]
    public void Permissions_stay_and_a_missing_sentence_is_told()
    {
        var path = Write("Bir cümle.\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        }

        _editor.Save(path, Language.Turkish, 0, _editor.Open(path, Language.Turkish, 0).Hash, "Başka cümle.");

        File.ReadAllText(path).Should().Be("Başka cümle.\n");
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(path).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        }

        Refused(() => _editor.Open(path, Language.Turkish, 7)).Key.Should().Be("desk.edit.no-place");
        Refused(() => _editor.Open(Path.Combine(_folder, "none.md"), Language.Turkish, 0)).Key.Should().Be("desk.edit.unreadable");
    }

    private static bool IsReplaced(byte[] before, byte[] after, int at, byte[] old, byte[] now) =>
        at + old.Length <= before.Length && at + now.Length <= after.Length
        && before.AsSpan(at, old.Length).SequenceEqual(old) && after.AsSpan(at, now.Length).SequenceEqual(now)
        && after.AsSpan(at + now.Length).SequenceEqual(before.AsSpan(at + old.Length));

    private static EditRefusedException Refused(Action action) => action.Should().Throw<EditRefusedException>().Which;

    private string Write(string text)
    {
        var path = Path.Combine(_folder, "a.md");
        File.WriteAllText(path, text);
        return path;
    }

    private static Document Read(string path) =>
        Segmenter.Segment(ArticleReader.TryParse(path, File.ReadAllBytes(path), ArticleFormats.Usual)!, Language.Turkish);

    /// <summary>An article of the corpus, without what Windows-1254 has not.</summary>
    private static string Article(string format)
    {
        var markdown = File.ReadAllText(Directory.EnumerateFiles(Repository.PathTo("corpora/muse-spark/altered/tr"), "*.md").Order(StringComparer.Ordinal).First());
        markdown = string.Concat(markdown.Where(c => c < 0x100 || "ğĞıİşŞ‘’“”–—…•€".Contains(c, StringComparison.Ordinal)));
        return format switch
        {
            "md" => markdown,
            "txt" => Markdig.Markdown.ToPlainText(Body(markdown)).ReplaceLineEndings("\n\n"),
            _ => $"<!doctype html>\n<html lang=\"tr\">\n<head><meta charset=\"windows-1254\"><title>Haber</title></head>\n<body><article>\n{Markdig.Markdown.ToHtml(Body(markdown))}</article></body>\n</html>\n",
        };
    }

    private static string Body(string markdown) => markdown.StartsWith("---", StringComparison.Ordinal) ? markdown[(markdown.IndexOf("\n---", 3, StringComparison.Ordinal) + 5)..] : markdown;
}
