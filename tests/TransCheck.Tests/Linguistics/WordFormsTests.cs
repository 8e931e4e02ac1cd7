using TransCheck.Articles;
using TransCheck.Linguistics;

namespace TransCheck.Tests.Linguistics;

public class WordFormsTests
{
    [Theory]
    [InlineData("Istanbul", Language.English, "istanbul")]
    [InlineData("IRAK", Language.Turkish, "ırak")]
    [InlineData("İSTANBUL", Language.Turkish, "istanbul")]
    public void A_form_is_folded_by_its_language(string surface, Language language, string folded) =>
        WordForms.Of(surface, language).Text.Should().Be(folded);

    [Fact]
    public void Words_that_differ_in_case_share_a_form() =>

        // Another test may displace the form between the two calls, but not each time.
        Enumerable.Range(0, 100).Should().Contain(_ => ReferenceEquals(WordForms.Of("Rakam", Language.Turkish), WordForms.Of("rakam", Language.Turkish)));

    [Fact]
    public void Forms_are_equal_by_their_text_after_others_took_their_place()
    {
        var first = WordForms.Of("sözcük");
        for (var i = 0; i < 200_000; i++)
        {
            WordForms.Of("w" + i);
        }

        var second = WordForms.Of("sözcük");
        second.Should().NotBeSameAs(first).And.Be(first);
        second.GetHashCode().Should().Be(first.GetHashCode());
    }

    [Fact]
    public void A_form_is_analysed_once()
    {
        var calls = 0;
        var length = new FormNote<int>(text =>
        {
            calls++;
            return text.Length;
        });
        var form = new WordForm("dört");

        length.Of(form).Should().Be(4);
        length.Of(form).Should().Be(4);

        calls.Should().Be(1);
    }

    [Fact]
    public void Notes_of_several_kinds_do_not_mix()
    {
        var form = new WordForm("kitap");
        var length = new FormNote<int>(text => text.Length);
        var first = new FormNote<char>(text => text[0]);

        first.Of(form).Should().Be('k');
        length.Of(form).Should().Be(5);
        first.Of(form).Should().Be('k');
    }

    [Fact]
    public void A_note_that_depends_on_a_table_is_the_table_s_that_asks()
    {
        var form = new WordForm("ev");
        var place = new FormNote<string[], int>(Array.IndexOf);
        string[] one = ["ev", "su"], other = ["su", "ev"];

        place.Of(form, one).Should().Be(0);
        place.Of(form, other).Should().Be(1);
        place.Of(form, one).Should().Be(0);
    }

    [Fact]
    public void Threads_agree()
    {
        var length = new FormNote<int>(text => text.Length);
        Parallel.For(0, 20_000, i => length.Of(WordForms.Of(new string('a', (i % 50) + 1), Language.Turkish)).Should().Be((i % 50) + 1));
    }
}
