using TransCheck.Evidence;

namespace TransCheck.Tests.Evidence;

public sealed class CompetitionTests
{
    [Theory]
    [InlineData("The first guests left the old house.", "İlk misafirler eski evden ayrıldı.", "eski", "first", 1.0)]
    [InlineData("The first guests left the house.", "İlk misafirler eski evden ayrıldı.", "eski", "first", 0.0)]
    public void A_word_that_renders_another_one_is_explained(string english, string turkish, string word, string suspected, double explained)
    {
        var words = Given.Pair((english, turkish)).Words(0) ?? throw new InvalidOperationException("no words");
        var at = Array.FindIndex(words.English, w => w.Key == suspected);

        Competition.Explained(words, english: false, Array.FindIndex(words.Turkish, w => w.Key == word), at..(at + 1)).Should().BeApproximately(explained, 0.05);
    }
}
