using TransCheck.Linguistics;

namespace TransCheck.Tests.Linguistics;

public class LexiconTests
{
    [Theory]
    [InlineData("minister", "bakan")]
    [InlineData("children", "çocuklar")]
    [InlineData("said", "söyledi")]
    [InlineData("countries", "ülkeler")]
    [InlineData("police", "polis")]
    [InlineData("weights", "ağırlıkları")]
    [InlineData("not", "değil")]
    public void Knows_common_renderings(string english, string turkish) => Lexicon.Default.Renders(english, turkish).Should().BeTrue();

    [Theory]
    [InlineData("minister", "çocuk")]
    [InlineData("police", "hastane")]
    [InlineData("qwertyuiop", "bakan")]
    [InlineData("minister", "qwertyuiop")]
    public void Does_not_tie_words_that_have_nothing_in_common(string english, string turkish) => Lexicon.Default.Renders(english, turkish).Should().BeFalse();

    [Fact]
    public void Lists_renderings_likeliest_first()
    {
        var renderings = Lexicon.Default.OfEnglish(Stem.English("children"));
        renderings[0].Stem.Should().Be("çocuk");
        Lexicon.Default.OfTurkish("çocuk")[0].Stem.Should().Be(Stem.English("child"));
        Lexicon.Default.OfEnglish("qwertyuiop").Should().BeEmpty();
    }

    [Fact]
    public void Learns_from_pairs_and_survives_a_file()
    {
        (string English, string Turkish)[] pairs =
        [
            ("the red car", "kırmızı araba"), ("the red house", "kırmızı ev"), ("the blue car", "mavi araba"), ("the blue house", "mavi ev"), ("a car", "araba"),
        ];
        var learned = LexiconLearner.Learn(pairs, new LexiconLearnerOptions());
        using var stream = new MemoryStream();
        LexiconFile.Write(learned, stream);
        stream.Position = 0;
        var read = LexiconFile.Read(stream);
        foreach (var lexicon in new[] { learned, read })
        {
            lexicon.OfEnglish("car")[0].Stem.Should().Be("araba");
            lexicon.OfEnglish("blu").Should().BeEmpty();
            lexicon.OfEnglish(Stem.English("blue"))[0].Stem.Should().Be("mavi");
            lexicon.TurkishProbability("araba").Should().BeApproximately(3.0 / 9, 0.01);
        }
    }

    [Fact]
    public void Joins_lexicons()
    {
        var first = LexiconLearner.Learn([("cat", "kedi"), ("dog", "köpek")], new LexiconLearnerOptions());
        var second = LexiconLearner.Learn([("bird", "kuş"), ("cat", "pisi")], new LexiconLearnerOptions());
        var both = first.With(second);
        both.Renders("cat", "kedi").Should().BeTrue();
        both.Renders("cat", "pisi").Should().BeTrue();
        both.Renders("bird", "kuşlar").Should().BeFalse("kuşlar is cut to kuşla");
        both.Renders("bird", "kuş").Should().BeTrue();
    }

    [Fact]
    public void Refuses_a_damaged_file()
    {
        using var stream = new MemoryStream([84, 67, 76, 49, 0, 0]);
        FluentActions.Invoking(() => LexiconFile.Read(stream)).Should().Throw<InvalidDataException>();
    }

    [Theory]
    [InlineData("children", "child")]
    [InlineData("countries", "country")]
    [InlineData("stopped", "stop")]
    [InlineData("don't", "do")]
    [InlineData("won't", "will")]
    [InlineData("news", "news")]
    [InlineData("is", "be")]
    public void Stems_English(string word, string stem) => Stem.English(word).Should().Be(stem);

    [Theory]
    [InlineData("making", "make")]
    [InlineData("companies", "company")]
    [InlineData("reported", "reports")]
    [InlineData("written", "writes")]
    public void Gives_forms_of_one_English_word_one_stem(string one, string other) => Stem.English(one).Should().Be(Stem.English(other));

    [Theory]
    [InlineData("ev", "ev")]
    [InlineData("hastanelerde", "hasta")]
    public void Cuts_Turkish(string word, string stem) => Stem.Turkish(word).Should().Be(stem);
}
