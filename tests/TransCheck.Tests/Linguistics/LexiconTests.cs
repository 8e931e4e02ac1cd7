using TransCheck.Alignment;
using TransCheck.Checks;
using TransCheck.Facts;
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
            lexicon.TurkishGivenEnglish("car", "araba").Should().BeGreaterThan(lexicon.TurkishGivenEnglish("car", "mavi"));
            lexicon.TurkishGivenEnglish(Stem.English("blue"), "mavi").Should().BeGreaterThan(0.5);
            lexicon.KnowsEnglish("blu").Should().BeFalse();
            lexicon.TurkishStems.Probability(lexicon.TurkishStems.Find("araba")).Should().BeApproximately(3f / 9, 0.01f);
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

    /// <summary>What a user's lexicon knows ties sentences, and words for the checks.</summary>
    [Fact]
    public void A_lexicon_reaches_alignment_and_checks()
    {
        var own = Lexicon.Default.With(LexiconLearner.Learn([("flurbo", "tanrek"), ("a flurbo", "tanrek"), ("quozzle", "bilmek")], new LexiconLearnerOptions()));
        var pair = SentenceAligner.Align(Given.English("The flurbo sleeps."), Given.Turkish("Tanrek uyuyor."), own);
        Tie(pair).Should().BeGreaterThan(0.5f);
        Tie(pair with { Lexicon = Lexicon.Default }).Should().Be(0);

        static float Tie(AlignedPair pair)
        {
            var words = new PairContext(pair, FactFinder.Find(pair.Source), FactFinder.Find(pair.Target)).Words(0) ?? throw new InvalidOperationException("no words");
            return words.Tie(words.English.ToList().FindIndex(w => w.Key == "flurbo"), words.Turkish.ToList().FindIndex(w => w.Key == "tanrek"));
        }
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
