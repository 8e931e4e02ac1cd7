using FsCheck;
using TransCheck.Articles;
using TransCheck.Linguistics;

namespace TransCheck.Tests.Linguistics;

public sealed class TokenizerTests
{
    /// <summary>Expected tokens: the surface, with <c>|</c> before a suffix.</summary>
    [Theory]
    [InlineData("Meta’nın 14,3 milyar doları", "Meta|’nın", "14,3", "milyar", "doları")]
    [InlineData("2026'da %25'i", "2026|'da", "%", "25|'i")]
    [InlineData("FBI'ın T.C. ile vb.leri", "FBI|'ın", "T.C.", "ile", "vb.leri")]
    [InlineData("GPT-4o'nun 5G'ye", "GPT", "-", "4", "o|'nun", "5", "G|'ye")]
    [InlineData("\"Evet,\" dedi 'tam' olarak.", "\"", "Evet", ",", "\"", "dedi", "'", "tam", "'", "olarak", ".")]
    [InlineData("İSTANBUL'DA 09.04.2026'da saat 07:49", "İSTANBUL|'DA", "09.04.2026|'da", "saat", "07", ":", "49")]
    [InlineData("Sainsbury's'in O'Brien'a", "Sainsbury|'s", "'", "in", "O'Brien|'a")]
    public void Cuts_Turkish(string text, params string[] expected) => Cut(text, Language.Turkish).Should().Equal(expected);

    [Theory]
    [InlineData("Meta's $14.3bn deal", "Meta|'s", "$", "14.3", "bn", "deal")]
    [InlineData("It didn't, and they're 10,000.", "It", "didn't", ",", "and", "they|'re", "10,000", ".")]
    [InlineData("the 1990s and the 4th at 7:49 a.m. today", "the", "1990", "s", "and", "the", "4", "th", "at", "7", ":", "49", "a.m.", "today")]
    [InlineData("the U.S. and CO2", "the", "U.S.", "and", "CO2")]
    [InlineData("see https://example.com/a?b=c, or mail a.b@example.org.", "see", "https://example.com/a?b=c", ",", "or", "mail", "a.b@example.org", ".")]
    [InlineData("Meta.ai won. Next", "Meta.ai", "won", ".", "Next")]
    [InlineData("He said 'no'.", "He", "said", "'", "no", "'", ".")]
    public void Cuts_English(string text, params string[] expected) => Cut(text, Language.English).Should().Equal(expected);

    [Theory]
    [InlineData("U.S.", Language.English, "us")]
    [InlineData("DIŞİŞLERİ'nde", Language.Turkish, "dışişleri")]
    [InlineData("Can’t", Language.English, "can't")]
    public void Folds_the_stem(string text, Language language, string folded) =>
        Tokenizer.Tokenize(text, language).Should().ContainSingle().Which.Folded.Should().Be(folded);

    [Fact]
    public void Tokens_are_in_order_inside_the_text_and_leave_out_only_space()
    {
        Prop.ForAll<string>(text =>
        {
            text ??= "";
            var at = 0;
            foreach (var token in Tokenizer.Tokenize(text, text.Length % 2 == 0 ? Language.Turkish : Language.English))
            {
                for (; at < token.Start; at++)
                {
                    if (!char.IsWhiteSpace(text[at]) && !Folding.IsInvisible(text[at]))
                    {
                        return false;
                    }
                }

                if (token.Length <= 0 || token.StemLength <= 0 || token.StemLength > token.Length || token.End > text.Length)
                {
                    return false;
                }

                at = token.End;
            }

            return true;
        }).QuickCheckThrowOnFailure();
    }

    private static IEnumerable<string> Cut(string text, Language language) =>
        Tokenizer.Tokenize(text, language).Select(t =>
            string.Concat(text.AsSpan(t.Start, t.StemLength), t.HasSuffix ? "|" : "", text.AsSpan(t.StemEnd, t.Length - t.StemLength)));
}
