using TransCheck.Alignment;
using TransCheck.Articles;
using TransCheck.Linguistics;

namespace TransCheck.Tests.Alignment;

public class AlignmentTextTests
{
    /// <summary>A technical page names its subject in every sentence, a news story a person in a few.</summary>
    [Theory]
    [InlineData(8, 1, 1)]
    [InlineData(60, 0, 0.01)]
    public void A_term_tells_sentences_apart_less_once_it_keeps_coming_back(int sentences, double least, double most)
    {
        const string Sentence = "The flurbo reads the value.";
        (Weight(Text(sentences, Sentence), "flurbo") / Weight(Text(1, Sentence), "flurbo")).Should().BeInRange(least, most);
    }

    private static AlignmentText Text(int sentences, string sentence) =>
        new(Given.English([.. Enumerable.Repeat(sentence, sentences)]).Segments, Language.English, Lexicon.Default, _ => BlockKind.Paragraph, AlignmentWeights.Default);

    private static double Weight(AlignmentText text, string word) =>
        Enumerable.Range(0, text.TypeCount).Where(t => text.KeyOf(t).SequenceEqual(word)).Select(t => text.InverseProbability[t]).Single();
}
