using TransCheck.Reading;

namespace TransCheck.Tests.Reading;

public class PlainTextReaderTests
{
    private static IEnumerable<string> Blocks(string text) =>
        new PlainTextReader().Read("a.txt", text).Blocks.Select(b => $"{b.Kind}{(b.Level > 0 ? b.Level : "")}: {b.Text}");

    [Fact]
    public void Blank_lines_end_blocks_and_line_breaks_stay() =>
        Blocks("A new line opens\r\n\r\nThe first sentence\r\nends here.\r\n\r\n\r\n  The second block.\r\n").Should().Equal(
            "Title1: A new line opens", "Paragraph: The first sentence\r\nends here.", "Paragraph: The second block.");

    [Fact]
    public void Bullets_start_items_with_their_depth() =>
        Blocks("Sonuçlar şöyle:\n• Hız: 3 ms\n  • Doğruluk: %91\n- Maliyet\nikinci satır\n\nSon.").Should().Equal(
            "Paragraph: Sonuçlar şöyle:", "ListItem1: Hız: 3 ms", "ListItem2: Doğruluk: %91", "ListItem1: Maliyet\nikinci satır", "Paragraph: Son.");

    [Fact]
    public void Numbers_are_list_marks_only_where_they_count_on_from_one() =>
        Blocks("19. yüzyılda başladı.\n\n1. Birinci adım\n2. İkinci adım\n\n1. Levent durağı kapandı.\n\n5. kat boşaltıldı.").Should().Equal(
            "Paragraph: 19. yüzyılda başladı.", "ListItem1: Birinci adım", "ListItem1: İkinci adım", "Paragraph: 1. Levent durağı kapandı.", "Paragraph: 5. kat boşaltıldı.");

    [Fact]
    public void A_short_line_alone_is_a_heading() =>
        Blocks("Body text comes first.\n\nWhat changed\n\nEverything changed.\n\nlast line without stop").Should().Equal(
            "Paragraph: Body text comes first.", "Heading2: What changed", "Paragraph: Everything changed.", "Paragraph: last line without stop");
}
