using System.Diagnostics;
using TransCheck.Alignment;
using TransCheck.Articles;
using TransCheck.Linguistics;
using TransCheck.Reading;

namespace TransCheck.Tests.Alignment;

/// <summary>What no article holds must not take minutes or gigabytes either. The limits are many times what is needed on a quiet machine; without bounds each takes minutes.</summary>
public class GrowthTests
{
    private const long MostBytes = 200L << 20;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData("a/5b-", 5_000)]
    [InlineData("kitap", 20_000)]
    [InlineData("not ", 10_000)]
    [InlineData("bir iki üç ", 4_000)]
    [InlineData("Ali gitti. ", 1_000)]
    [InlineData("Ali\n\n", 2_000)]
    public void Repeated_text_is_aligned_soon(string piece, int count) => Align(string.Concat(Enumerable.Repeat(piece, count)));

    [Fact]
    public void Words_that_begin_alike_are_aligned_soon() => Align(string.Concat(Enumerable.Range(0, 20_000).Select(i => $"Anna{i} ")));

    [Fact]
    public void Dates_in_one_line_are_aligned_soon() => Align(string.Concat(Enumerable.Range(0, 10_000).Select(i => $"{1 + (i % 28)} May {1000 + i} ")));

    private static void Align(string text)
    {
        var (source, target) = (Segment(text, Language.English), Segment(text, Language.Turkish));
        source.Segments.Should().OnlyContain(s => s.Text.Length <= 10_000);
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var start = Stopwatch.GetTimestamp();
        SentenceAligner.Align(source, target).Beads.Should().NotBeEmpty();
        Stopwatch.GetElapsedTime(start).Should().BeLessThan(Limit);
        (GC.GetAllocatedBytesForCurrentThread() - bytes).Should().BeLessThan(MostBytes);
    }

    private static Document Segment(string text, Language language) => Segmenter.Segment(new PlainTextReader().Read("text.txt", text), language);
}
