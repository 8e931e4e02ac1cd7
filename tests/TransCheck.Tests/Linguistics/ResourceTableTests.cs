using TransCheck.Linguistics;

namespace TransCheck.Tests.Linguistics;

public sealed class ResourceTableTests
{
    [Fact]
    public void Reads_rows_and_skips_comments() =>
        ResourceTable.Read("t.tsv", new StringReader("# a comment\nword\tvalue\nbin\t1000\n\nyüz\t100\n"), "word", "value")
            .Should().BeEquivalentTo(new[] { new[] { "bin", "1000" }, ["yüz", "100"] });

    [Theory]
    [InlineData("word\tkind\nbin\t1000\n", "t.tsv:1: *columns*")]
    [InlineData("word\tvalue\nbin\n", "t.tsv:2: 1 cells*")]
    [InlineData("word\tvalue\nbin\t\n", "t.tsv:2: *empty cell*")]
    [InlineData("word\tvalue\n bin\t1\n", "t.tsv:2: *space*")]
    public void Names_the_line_of_a_mistake(string table, string message)
    {
        var read = () => ResourceTable.Read("t.tsv", new StringReader(table), "word", "value");
        read.Should().Throw<InvalidDataException>().WithMessage(message);
    }
}
