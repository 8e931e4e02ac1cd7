using FsCheck;
using TransCheck.Articles;
using TransCheck.Cli.Configuration;
using TransCheck.Reporting;

namespace TransCheck.Cli.Tests;

/// <summary>What is wrong with a configuration is said with line, column and what was meant.</summary>
public class ConfigurationReadingTests
{
    [Theory]
    [InlineData("min_confidence: 0.8", "1:1: unknown key 'min_confidence'; did you mean 'min-confidence'?", "1:1: bilinmeyen anahtar: 'min_confidence'; şunu mu demek istediniz: 'min-confidence'?")]
    [InlineData("# a\nminConfidence: 0.8", "2:1: unknown key 'minConfidence'; did you mean 'min-confidence'?", null)]
    [InlineData("ignores: x", "1:1: unknown key 'ignores'; did you mean 'ignore'?", null)]
    [InlineData("colour: red", "1:1: unknown key 'colour'; there are: source-language, articles,", "1:1: bilinmeyen anahtar: 'colour'; geçerli olanlar: source-language, articles,")]
    [InlineData("overrides:\n  - path: [x]", "2:5: unknown key 'path'; did you mean 'paths'?", null)]
    [InlineData("overrides:\n  - checks: {all: off}", "2:5: the key 'paths' is missing", "2:5: 'paths' anahtarı eksik")]
    [InlineData("overrides: x", "1:12: a list is needed here", "1:12: burada bir liste gerekiyor")]
    [InlineData("source-language: de", "1:18: 'de' is none of: en, tr", "1:18: 'de' şunlardan biri değil: en, tr")]
    [InlineData("fail-on: majr", "1:10: 'majr' is not known here; did you mean 'major'?", "1:10: 'majr' burada geçerli değil; şunu mu demek istediniz: 'major'?")]
    [InlineData("fail-on: [major]", "1:10: one value is needed here", "1:10: burada liste ya da anahtarlar değil, tek bir değer gerekiyor")]
    [InlineData("fail-on:", "1:9: a value is missing here", "1:9: burada bir değer eksik")]
    [InlineData("checks:", "1:8: a value is missing here", null)]
    [InlineData("min-confidence: 0,8", "1:17: '0,8' is no number from 0 to 1", "1:17: '0,8' 0 ile 1 arasında")]
    [InlineData("min-confidence: \"0.8\"", "1:17: '0.8' is no number", null)]
    [InlineData("max-size: big", "1:11: 'big' is no size", "1:11: 'big' 500KB")]
    [InlineData("fail-on: major\nfail-on: minor", "2:1: 'fail-on' stands here twice, first in line 1", "2:1: 'fail-on' iki kez geçiyor; ilki 1. satırda")]
    [InlineData("checks:\n  name-mising: off", "2:3: there is no check 'name-mising'; did you mean 'name-missing'?", "2:3: 'name-mising' diye bir denetim yok; şunu mu demek istediniz: 'name-missing'?")]
    [InlineData("checks:\n  TC0999: off", "2:3: there is no check 'TC0999'; did you mean 'TC0", null)]
    [InlineData("checks:\n  spelling-of-things: off", "2:3: there is no check 'spelling-of-things'; \"transcheck explain\" lists all", "2:3: 'spelling-of-things' diye bir denetim yok; hepsini görmek için")]
    [InlineData("checks:\n  name-missing: warning", "2:17: 'warning' is none of: off, on, neutral, minor, major, critical", null)]
    [InlineData("checks:\n  name-missing: off\n  TC0401: on", "3:3: 'TC0401' stands here twice, first in line 2", null)]
    [InlineData("checks: off", "1:9: names of checks are needed here", "1:9: burada 'name-missing: off' gibi")]
    [InlineData("ignore: ['a\\b']", "1:10: 'a\\b' is no path pattern: folders are separated by /", "1:10: 'a\\b' geçerli bir yol deseni değil: klasörleri")]
    [InlineData("formats:\n  .wml: htlm", "2:9: 'htlm' is not known here; did you mean 'html'?", "2:9: 'htlm' burada geçerli değil; şunu mu demek istediniz: 'html'?")]
    [InlineData("formats:\n  .wml: pdf", "2:9: 'pdf' is none of: text, markdown, mdx, html", null)]
    [InlineData("formats:\n  wml: html", "2:3: 'wml' is no ending of file names such as .wml", "2:3: 'wml' .wml gibi bir dosya uzantısı değil")]
    [InlineData("formats:\n  .wml: html\n  .WML: text", "3:3: '.WML' stands here twice, first in line 2", null)]
    [InlineData("formats: html", "1:10: endings with formats are needed here", "1:10: burada '.wml: html' gibi")]
    [InlineData("formats:", "1:9: a value is missing here", null)]
    [InlineData("format:\n  .wml: html", "1:1: unknown key 'format'; did you mean 'formats'?", null)]
    [InlineData("ignore: '{path}.md'", "1:9: '{path}.md' is no path pattern: placeholders", null)]
    [InlineData("articles:\n  en: '{path'", "2:7: '{path' is no path pattern", null)]
    [InlineData("articles:\n  en: en/{path}\n  tr: tr/{name}", "2:3: 'en' and 'tr' must have the same placeholders", "2:3: 'en' ile 'tr' aynı yer tutucuları içermeli")]
    [InlineData("articles:\n  de: de/{path}", "2:3: unknown key 'de'", null)]
    [InlineData("lexicon: none.lexicon", "1:10: there is no file", "1:10: ")]
    [InlineData("glossary: [terms.csv]", "1:12: there is no file", null)]
    [InlineData("names: *here", "1:8: aliases such as *here", "1:8: *here gibi takma adlar")]
    [InlineData("? [a]\n: b", "1:3: a key must be a single word", "1:3: anahtar tek bir sözcük olmalı")]
    [InlineData("- a", "1:1: keys are needed here: source-language", "1:1: burada anahtarlar gerekiyor: source-language")]
    [InlineData("fail-on: never\n---\nfail-on: major", "2:1: only one document", "2:1: bu dosyada tek bir belge")]
    [InlineData("checks:\n\tall: off", "2:1: indented with a tab", "2:1: sekme ile girintilenmiş")]
    [InlineData("fail-on: 'never", "1:10: this is no valid YAML", "1:10: geçerli YAML değil")]
    [InlineData("lexicon: {tr\narticles:\n  - en: docs/{path}.md\n    tr: docs/tr/{path}.md\n  - en: blog/{year}/{path}.md", "1:10: one value is needed here", null)]
    public void A_mistake_is_named_with_its_place(string text, string english, string? turkish)
    {
        Mistakes(text, Language.English).Should().ContainSingle(m => m.StartsWith("transcheck.yml:" + english, StringComparison.Ordinal), Mistakes(text, Language.English)[0]);
        Mistakes(text, Language.Turkish).Should().Contain(m => m.StartsWith("transcheck.yml:" + (turkish ?? ""), StringComparison.Ordinal)).And.NotContain(m => m.Contains("config."));
    }

    [Fact]
    public void All_mistakes_are_named_in_their_order() =>
        Mistakes("fail: minor\nchecks:\n  all: of\nmax-size: 1\nignore: ['[a]', b, '{']\n", Language.English).Select(m => m.Split(": ")[0])
            .Should().Equal("transcheck.yml:1:1", "transcheck.yml:3:8", "transcheck.yml:5:10", "transcheck.yml:5:20");

    [Theory]
    [InlineData("")]
    [InlineData("# nothing is set\n")]
    [InlineData("---\n")]
    public void A_file_may_say_nothing(string text) => ConfigurationFile.Parse(text, "transcheck.yml", "/", new Texts(Language.English)).Should().BeEquivalentTo(new ProjectConfiguration());

    [Fact]
    public void No_text_breaks_the_reader()
    {
        var whole = string.Join('\n', ConfigurationKeys.All.Keys.Select(k => k.Sample));
        FsCheck.Prop.ForAll<int, int, char>((at, length, c) =>
        {
            var start = Math.Abs(at % whole.Length);
            var text = whole.Remove(start, Math.Abs(length % 4) is var gone && start + gone <= whole.Length ? gone : 0).Insert(start, c is '\0' ? "" : $"{c}");
            try
            {
                ConfigurationFile.Parse(text, "transcheck.yml", "/no/such/folder", new Texts(Language.English));
            }
            catch (WrongUseException)
            {
                // The place and the mistake are named.
            }
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("lexicon: \"a\\0b\"", "transcheck.yml:1:10: ")]
    [InlineData("baseline: \"\\0\"", "transcheck.yml:1:11: ")]
    [InlineData("ignore: \"\\U80000000\"", "transcheck.yml:1:")]
    [InlineData("ignore: [\"\\U00110000\"]", "transcheck.yml:1:")]
    public void What_no_file_and_no_text_can_hold_is_a_mistake_in_its_place(string text, string place) =>
        Mistakes(text, Language.English).Should().ContainSingle().Which.Should().StartWith(place);

    [Fact]
    public void A_pattern_of_too_many_wildcards_is_a_mistake_in_its_place() =>
        Mistakes($"ignore:\n  - a\n  - \"{string.Concat(Enumerable.Repeat("*a", 101))}\"", Language.English).Should().ContainSingle().Which.Should().StartWith("transcheck.yml:3:5: ").And.Contain("100 wildcards");

    [Fact]
    public void Twenty_thousand_patterns_are_read_at_once()
    {
        var text = "ignore:\n" + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"  - docs/old-{i}/*.md\n")) + $"  - {new string('a', 5_000)}\n  - \"{{{string.Join(',', Enumerable.Range(0, 2_000))}}}\"\n";
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var before = GC.GetAllocatedBytesForCurrentThread();

        ConfigurationFile.Parse(text, "transcheck.yml", "/", new Texts(Language.English)).Ignored.Should().HaveCount(20_002);

        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(20));
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(200_000_000);
    }

    private static string[] Mistakes(string text, Language language)
    {
        var reading = () => ConfigurationFile.Parse(text, "transcheck.yml", "/no/such/folder", new Texts(language));
        return reading.Should().Throw<WrongUseException>().Which.Message.Split('\n');
    }
}
