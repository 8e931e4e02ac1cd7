using TransCheck.Articles;

namespace TransCheck.Tests.Articles;

public sealed class LocationTests
{
    [Theory]
    [InlineData("ab\ncd", 3, 5, 2, 1, 2, 3)]
    [InlineData("ab\r\ncd\r\n", 4, 6, 2, 1, 2, 3)]
    [InlineData("ab\rcd", 3, 4, 2, 1, 2, 2)]
    [InlineData("ab\ncd", 0, 4, 1, 1, 2, 2)]
    [InlineData("😀x", 2, 3, 1, 3, 1, 4)]
    public void Lines_and_columns_count_from_one_in_code_units(string text, int start, int end, int line, int column, int endLine, int endColumn) =>
        LineIndex.Of(text).Locate(start, end).Should().Be(new Location(line, column, endLine, endColumn));

    [Fact]
    public void A_source_map_leads_across_markup()
    {
        // file: "a **bc** d", text: "a bc d"
        var builder = new SourceMap.Builder();
        builder.Add(0, 0);
        builder.Add(2, 4);
        builder.Add(4, 8);
        var map = builder.Build();
        Enumerable.Range(0, 6).Select(map.ToFile).Should().Equal(0, 1, 4, 5, 8, 9);
    }
}
