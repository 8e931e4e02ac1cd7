using TransCheck.Articles;
using TransCheck.Reading;

namespace TransCheck.Tests.Reading;

/// <summary>Long blocks are handed to the library in parts; what is read is the same.</summary>
public class InlinePartsTests
{
    private const string Sentence = "Ankara is *the* capital of [Turkey](https://example.org/tr) since `1923` &amp; so on.";

    private const string Words = "Ankara is the capital of Turkey since 1923 & so on.";

    [Theory]
    [InlineData("", " ", " ", BlockKind.Paragraph)]
    [InlineData("", "\n", "\n", BlockKind.Paragraph)]
    [InlineData("", "\r\n", "\n", BlockKind.Paragraph)]
    [InlineData("# ", " ", " ", BlockKind.Title)]
    [InlineData("> ", "\n> ", "\n", BlockKind.Quotation)]
    [InlineData("> ", "\n", "\n", BlockKind.Quotation)]
    [InlineData("- ", "\n  ", "\n", BlockKind.ListItem)]
    public void A_long_block_stays_one(string start, string between, string read, BlockKind kind)
    {
        var text = start + string.Join(between, Enumerable.Repeat(Sentence, 1_000)) + "\n\nEnd.\n";
        var article = new MarkdownReader().Read("a.md", text);
        article.Blocks.Select(b => b.Kind).Should().Equal(kind, BlockKind.Paragraph);
        var block = article.Blocks[0];
        Normal(block.Text).Should().Be(Normal(string.Join(read, Enumerable.Repeat(Words, 1_000))));
        block.Links.Length.Should().BeInRange(980, 1_000);
        for (var at = block.Text.IndexOf("1923", StringComparison.Ordinal); at >= 0; at = block.Text.IndexOf("1923", at + 1, StringComparison.Ordinal))
        {
            text.AsSpan(block.Map.ToFile(at), 4).ToString().Should().Be("1923");
        }

        // A mark that the cut parts from its fellow stands in the text.
        static string Normal(string text) => text.Replace("*", "", StringComparison.Ordinal).Replace("`", "", StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_without_a_space_stays_one()
    {
        var text = string.Concat(Enumerable.Repeat("😀", 10_000));
        var block = new MarkdownReader().Read("a.md", text).Blocks.Single();
        block.Text.Should().Be(text);
        block.Map.ToFile(15_000).Should().Be(15_000);
    }

    [Fact]
    public void A_long_table_has_its_header_once()
    {
        var text = "Before.\n\n| Key | Value |\n|---|:-:|\n" + string.Concat(Enumerable.Range(0, 2_000).Select(i => $"| *k{i}* | [v{i}](x) |\n")) + "\nAfter.\n";
        var article = new MarkdownReader().Read("a.md", text);
        article.Blocks.Select(b => b.Text).Should().Equal(["Before.", "Key", "Value", .. Enumerable.Range(0, 2_000).SelectMany(i => new[] { $"k{i}", $"v{i}" }), "After."]);
        article.Blocks.Skip(1).SkipLast(1).Should().OnlyContain(b => b.Kind == BlockKind.TableCell);
        article.Blocks.Should().OnlyContain(b => string.CompareOrdinal(text, b.Map.ToFile(0), b.Text, 0, b.Text.Length) == 0);
    }

    [Fact]
    public void Two_tables_with_the_same_header_keep_both() =>
        new MarkdownReader().Read("a.md", "|a|b|\n|-|-|\n|c|d|\n\n|a|b|\n|-|-|\n|e|f|\n").Blocks.Select(b => b.Text).Should().Equal("a", "b", "c", "d", "a", "b", "e", "f");

    [Fact]
    public void Many_blocks_stay_in_order_with_the_notes_at_the_end()
    {
        var text = "[^1]: Note.\n\n" + string.Concat(Enumerable.Range(0, 3_000).Select(i => $"P{i}[^1]\n\nH{i}\n---\n\n- L{i}\n\n"));
        new MarkdownReader().Read("a.md", text).Blocks.Select(b => b.Text).Should().Equal([.. Enumerable.Range(0, 3_000).SelectMany(i => new[] { $"P{i}", $"H{i}", $"L{i}" }), "Note."]);
    }

    [Fact]
    public void A_rule_of_many_marks_is_a_rule_and_marks_without_end_are_dropped()
    {
        var marks = string.Concat(Enumerable.Repeat("- ", 300));
        new MarkdownReader().Read("a.md", $"a\n\n{marks}-\n\nb\n").Blocks.Select(b => b.Text).Should().Equal("a", "b");
        var text = $"a\n\n{marks}b\n";
        var last = new MarkdownReader().Read("a.md", text).Blocks[^1];
        last.Text.Should().Be("b");
        text[last.Map.ToFile(0)].Should().Be('b');
    }

    [Fact]
    public void Many_definitions_in_one_paragraph_are_found()
    {
        var text = string.Concat(Enumerable.Range(0, 2_000).Select(i => $"[a{i}]: http://x/{i}\n")) + "\n[a0] and [a1999] and [a1000].\n";
        var block = new MarkdownReader().Read("a.md", text).Blocks.Single();
        block.Links.Select(l => l.Target).Should().Equal("http://x/0", "http://x/1999", "http://x/1000");
    }
}
