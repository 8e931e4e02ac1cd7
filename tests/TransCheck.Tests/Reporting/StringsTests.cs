using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using TransCheck.Articles;
using TransCheck.Checks;
using TransCheck.Reporting;

namespace TransCheck.Tests.Reporting;

public partial class StringsTests
{
    private static readonly Dictionary<string, string> English = Load(CultureInfo.InvariantCulture);
    private static readonly Dictionary<string, string> Turkish = Load(CultureInfo.GetCultureInfo("tr"));

    [Fact]
    public void Both_languages_have_the_same_keys()
    {
        English.Should().NotBeEmpty();
        Turkish.Keys.Should().BeEquivalentTo(English.Keys);
    }

    [Fact]
    public void Both_languages_have_the_same_holes()
    {
        foreach (var (key, english) in English)
        {
            Holes(Turkish[key]).Should().BeEquivalentTo(Holes(english), key);
        }
    }

    [Fact]
    public void No_text_is_empty_or_has_space_around_it()
    {
        foreach (var (key, text) in English.Concat(Turkish))
        {
            text.Should().NotBeNullOrWhiteSpace(key).And.Be(text.Trim(), key);
        }
    }

    [Fact]
    public void Every_check_has_its_words()
    {
        foreach (var check in CheckCatalogue.Infos)
        {
            foreach (var part in new[] { "title", "explanation", "message" })
            {
                English.Keys.Should().Contain(key => key == $"{check.Name}.{part}" || (part == "message" && key.StartsWith($"{check.Name}.message.", StringComparison.Ordinal)));
            }
        }
    }

    [Fact]
    public void Every_check_says_why()
    {
        foreach (var check in CheckCatalogue.Infos)
        {
            English.Keys.Should().Contain(key => key == $"{check.Name}.why" || key.StartsWith($"{check.Name}.why.", StringComparison.Ordinal)
                || (check.Family != CheckFamily.Plain && key == $"why.{check.Family.ToString().ToLowerInvariant()}"), check.Name);
        }
    }

    /// <summary>What stands by itself is a sentence; what follows where the sentences stand is the end of one.</summary>
    [Fact]
    public void Reasons_fit_into_their_sentences()
    {
        foreach (var check in CheckCatalogue.Infos)
        {
            foreach (var (key, text) in English.Concat(Turkish).Where(s => s.Key == $"{check.Name}.why" || s.Key.StartsWith($"{check.Name}.why.", StringComparison.Ordinal)))
            {
                text.EndsWith('.').Should().Be(check.Family == CheckFamily.Plain, key);
            }
        }
    }

    [Fact]
    public void Every_counted_text_has_both_forms() =>
        English.Keys.Should().Contain(English.Keys.Where(k => k.EndsWith(".one", StringComparison.Ordinal)).Select(k => $"{k[..^4]}.other"));

    [Fact]
    public void Every_sign_of_evidence_and_every_severity_has_its_word()
    {
        string[] evidence = ["hreflang", "translation-key", "slug", "path", "numbers", "names", "links", "code", "date", "lexicon", "given"];
        English.Keys.Should().Contain(evidence.Select(name => $"evidence.{name}").Concat(SeverityNames.WorstFirst.Select(s => $"severity.{SeverityNames.Of(s)}")));
    }

    [Theory]
    [InlineData(Language.English, 1, "1 finding")]
    [InlineData(Language.English, 2, "2 findings")]
    [InlineData(Language.English, 0, "0 findings")]
    [InlineData(Language.English, 1133, "1,133 findings")]
    [InlineData(Language.Turkish, 1, "1 bulgu")]
    [InlineData(Language.Turkish, 1133, "1.133 bulgu")]
    public void Counts(Language language, int count, string text) => new Texts(language).Count("summary.findings", count).Should().Be(text);

    [Theory]
    [InlineData(Language.English, 0.974, "97%")]
    [InlineData(Language.Turkish, 0.974, "%97")]
    public void Writes_percentages_as_the_language_does(Language language, double share, string text) => new Texts(language).Percent(share).Should().Be(text);

    [Fact]
    public void The_culture_of_the_thread_changes_nothing()
    {
        var (culture, uiCulture) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("tr-TR");
            new Texts(Language.English).Count("summary.findings", 1133).Should().Be("1,133 findings");
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en-US");
            new Texts(Language.Turkish).Count("summary.findings", 1133).Should().Be("1.133 bulgu");
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, uiCulture);
        }
    }

    /// <summary>One word for one thing. What an editor took out must not come back with the next string.</summary>
    [Theory]
    [InlineData("kaynak", "özgün metin")]
    [InlineData("kaynağ", "özgün metin")]
    [InlineData("hedef", "çeviri")]
    [InlineData("makale", "yazı")]
    [InlineData("sustur", "yok say-")]
    [InlineData("susar", "uyarı vermez")]
    [InlineData("konuşur", "uyarı verir")]
    [InlineData("yadsı", "olumsuzla-")]
    [InlineData("yitmiş", "kaybolmuş")]
    [InlineData("eylem", "fiil")]
    [InlineData("adıl", "zamir")]
    [InlineData("bağımsız değişken", "argüman")]
    [InlineData("öbür dil", "öteki dil")]
    [InlineData("diğer", "öteki")]
    public void Turkish_strings_keep_to_the_terms_of_the_house(string avoided, string term) =>
        Turkish.Where(s => Regex.IsMatch(s.Value, $@"(?<!\p{{L}}){avoided}", RegexOptions.IgnoreCase)).Select(s => s.Key).Should().BeEmpty("the house says {0}", term);

    private static Dictionary<string, string> Load(CultureInfo culture)
    {
        var manager = new ResourceManager("TransCheck.Reporting.Strings", typeof(Texts).Assembly);
        using var set = manager.GetResourceSet(culture, createIfNotExists: true, tryParents: false);
        return set?.Cast<DictionaryEntry>().ToDictionary(e => (string)e.Key, e => e.Value as string ?? "", StringComparer.Ordinal) ?? [];
    }

    private static IEnumerable<string> Holes(string text) => Hole().Matches(text).Select(m => m.Value).Distinct(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\d+[^}]*\}", RegexOptions.NonBacktracking)]
    private static partial Regex Hole();
}
