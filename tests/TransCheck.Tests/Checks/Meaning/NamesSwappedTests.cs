using TransCheck.Articles;
using TransCheck.Checks;
using TransCheck.Checks.Meaning;
using TransCheck.Linguistics;

namespace TransCheck.Tests.Checks.Meaning;

public sealed class NamesSwappedTests
{
    [Theory]
    [InlineData("Lindqvist accused Demirkan of hiding the figures.", "Demirkan, Lindqvist'i sayıları gizlemekle suçladı.")]
    [InlineData("Tansel moved from Ankara to Berlin in May.", "Tansel mayısta Berlin'den Ankara'ya taşındı.")]
    [InlineData("Microsoft supports Anthropic in the dispute with the ministry.", "Bakanlıkla yaşanan anlaşmazlıkta Anthropic, Microsoft'u destekliyor.")]
    [InlineData("Anthropic's lead over Mistral has shrunk.", "Mistral'in Anthropic karşısındaki üstünlüğü azaldı.")]
    public void Reports_exchanged_names(string english, string turkish)
    {
        var finding = Findings(english, turkish).Should().ContainSingle().Subject;
        finding.Source.Should().NotBeNull();
        finding.Target.Should().NotBeNull();
    }

    [Theory]
    [InlineData("Lindqvist accused Demirkan of hiding the figures.", "Lindqvist, Demirkan'ı sayıları gizlemekle suçladı.")]
    [InlineData("Google sold the robot maker to SoftBank.", "SoftBank, robot üreticisini Google'dan satın aldı.")]
    [InlineData("Lindqvist met Demirkan in Ankara.", "Demirkan, Ankara'da Lindqvist ile görüştü.")]
    [InlineData("Gemini is faster than Kuzgun on long texts.", "Kuzgun, uzun metinlerde Gemini'dan daha yavaş.")]
    [InlineData("Mistral, Gemini and Kuzgun took part in the test.", "Teste Kuzgun, Gemini ve Mistral katıldı.")]
    public void Stays_quiet(string english, string turkish) => Findings(english, turkish).Should().BeEmpty();

    [Theory]
    [InlineData("Google sold the robot maker to SoftBank.", "SoftBank, robot üreticisini Google'dan satın aldı.", 0)]
    [InlineData("The founders sold DeepMind to SoftBank.", "SoftBank, DeepMind'ı kurucularından satın aldı.", 0)]
    [InlineData("GPT-4o is faster than DeepSeek 3 on long texts.", "DeepSeek 3, uzun metinlerde GPT-4o'dan daha yavaş.", 0)]
    [InlineData("In May DeepMind lost to OpenAI.", "Mayısta OpenAI, DeepMind'ı yendi.", 0)]
    [InlineData("In May DeepMind lost to OpenAI.", "Mayısta DeepMind, OpenAI'ı yendi.", 1)]
    [InlineData("GPT-4o is faster than DeepSeek 3 on long texts.", "GPT-4o, uzun metinlerde DeepSeek 3'ten daha yavaş.", 1)]
    [InlineData("DeepMind and OpenAI won the case.", "DeepMind ile OpenAI davayı kaybetti.", 1)]
    public void An_opposite_is_right_where_the_names_changed_roles_with_it(string english, string turkish, int findings) =>
        new DirectionFlipped().Run(Given.Pair((english, turkish))).Where(f => f.Confidence >= new CheckOptions().MinConfidence).Should().HaveCount(findings);

    [Theory]
    [InlineData("[Meta] sued a rival.", "Subject")]
    [InlineData("[Meta] was sued by a rival.", "Passive")]
    [InlineData("A rival sued [Meta] in May.", "Object")]
    [InlineData("A rival plans to sue [Meta] in May.", "Object")]
    [InlineData("He was praised by the club's president [Keller].", "By")]
    [InlineData("He said that [Keller] had left.", "InnerSubject")]
    [InlineData("It is faster than [Gemini].", "Than")]
    [InlineData("The father-of-four [Keller] left.", "Subject")]
    [InlineData("The shares of [Delta's] rival fell.", "Genitive")]
    [InlineData("Most [Delta] shares fell.", "Opening")]
    public void Reads_english_roles(string text, string role)
    {
        var (segment, first, last) = Marked(text, Language.English);
        NameRoles.English(segment, first, last).ToString().Should().Be(role);
    }

    [Theory]
    [InlineData("[Meta], rakibine dava açtı.", "", "Topic")]
    [InlineData("[Meta], Google ve Mistral katıldı.", "", "Listed")]
    [InlineData("[Meta]'ya dava açtı.", "ya", "Dative")]
    [InlineData("[Keller]'e göre yanlış.", "e", "According")]
    [InlineData("[Keller] tarafından yazıldı.", "", "Agent")]
    [InlineData("[Ayvazoğlu]'na yazdı.", "na", "Dative")]
    [InlineData("[Delta] hisseleri düştü.", "", "Compound")]
    [InlineData("[Delta] sert düştü.", "", "Bare")]
    [InlineData("[Keller]'den önce geldi.", "den", "About")]
    public void Reads_turkish_roles(string text, string ending, string role)
    {
        var (segment, _, last) = Marked(text, Language.Turkish);
        NameRoles.Turkish(segment, last, ending).ToString().Should().Be(role);
    }

    private static (Segment Segment, int First, int Last) Marked(string text, Language language)
    {
        var (start, end) = (text.IndexOf('[', StringComparison.Ordinal), text.IndexOf(']', StringComparison.Ordinal) - 1);
        var plain = text.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
        var segment = new Segment(0, 0, new TextSpan(0, plain.Length), plain, [.. Tokenizer.Tokenize(plain, language)]);
        return (segment, segment.TokenBehind(start), segment.TokenBehind(end - 1));
    }

    private static IEnumerable<Finding> Findings(string english, string turkish) =>
        new NamesSwapped().Run(Given.Pair((english, turkish))).Where(f => f.Confidence >= new CheckOptions().MinConfidence);
}
