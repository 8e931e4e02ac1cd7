using TransCheck.Articles;
using TransCheck.Checks;
using TransCheck.Checks.Terms;
using TransCheck.Reporting;

namespace TransCheck.Tests.Checks.Terms;

public sealed class GlossaryReadTests : IDisposable
{
    private const string Tbx2 = """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
        <martif type="TBX-Basic" xml:lang="en"><martifHeader/><text><body>
          <termEntry id="c1">
            <note>House style</note>
            <langSet xml:lang="en-US"><tig><term>benchmark</term></tig></langSet>
            <langSet xml:lang="tr"><ntig><termGrp><term>kıyaslama</term></termGrp></ntig>
              <tig><term>benchmark</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig></langSet>
            <langSet xml:lang="de"><tig><term>Vergleich</term></tig></langSet>
          </termEntry>
          <termEntry id="c2"><langSet xml:lang="de"><tig><term>Haus</term></tig></langSet></termEntry>
        </body></text></martif>
        """;

    private const string Tbx3 = """
        <tbx type="TBX-Min" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min"><text><body>
          <conceptEntry id="c1">
            <note>House style</note>
            <langSec xml:lang="en"><termSec><term>benchmark</term></termSec></langSec>
            <langSec xml:lang="tr-TR"><termSec><term>kıyaslama</term><min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus></termSec>
              <termSec><term>benchmark</term><min:administrativeStatus>supersededTerm-admn-sts</min:administrativeStatus></termSec></langSec>
          </conceptEntry>
        </body></text></tbx>
        """;

    private const string TbxMin = """
        <TBX dialect="TBX-Min"><header/><body><entry id="c1"><note>House style</note>
          <langGroup xml:lang="en"><termGroup><term>benchmark</term></termGroup></langGroup>
          <langGroup xml:lang="tr"><termGroup><term>kıyaslama</term><termStatus>preferred</termStatus></termGroup>
            <termGroup><term>benchmark</term><termStatus>notRecommended</termStatus></termGroup></langGroup>
        </entry></body></TBX>
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("transcheck-glossary-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("a.csv", "en,tr,forbidden,note\nbenchmark,kıyaslama,benchmark,House style\n")]
    [InlineData("a.csv", "source;target;forbidden-tr;note\r\n\r\nbenchmark;kıyaslama;benchmark;\"House style\"\r\n")]
    [InlineData("a.tsv", "note\tTR\tEN\tForbidden TR\nHouse style\tkıyaslama\tbenchmark\tbenchmark\n")]
    [InlineData("a.tbx", Tbx2)]
    [InlineData("a.tbx", Tbx3)]
    [InlineData("a.xml", TbxMin)]
    public void Every_format_gives_the_same_entry(string name, string text) =>
        Read(name, text).Should().BeEquivalentTo([new GlossaryEntry { English = ["benchmark"], Turkish = ["kıyaslama"], ForbiddenTurkish = ["benchmark"], Note = "House style" }]);

    [Fact]
    public void A_table_may_say_more()
    {
        var entry = Read("a.csv", "en,tr,dnt,case-sensitive,severity\nAI | artificial intelligence,,EVET,HAYIR,critical\n").Should().ContainSingle().Subject;
        entry.English.Should().Equal("AI", "artificial intelligence");
        entry.DoNotTranslate.Should().BeTrue();
        entry.CaseSensitive.Should().BeFalse();
        entry.Severity.Should().Be(Severity.Critical);
    }

    [Fact]
    public void Source_and_target_follow_the_language_of_the_originals()
    {
        var entry = Read("a.csv", "source,target,forbidden\nince ayar,fine-tuning,adjustment\n", Language.Turkish).Should().ContainSingle().Subject;
        entry.Should().BeEquivalentTo(new GlossaryEntry { Turkish = ["ince ayar"], English = ["fine-tuning"], ForbiddenEnglish = ["adjustment"] });
    }

    [Theory]
    [InlineData("a.csv", "en,tr,owner\n", "1: unknown column “owner”")]
    [InlineData("a.csv", "en,source,tr\n", "1: column “source” stands there twice")]
    [InlineData("a.csv", "en,note\n", "1: the first line must name")]
    [InlineData("a.csv", "en,tr\na,b,c\n", "2: 3 cells, not 2")]
    [InlineData("a.csv", "en,tr\n\n\"a\"x,b\n", "3: a quotation mark")]
    [InlineData("a.csv", "en,tr\nfine,ince\n,ayar\n", "3: “ayar” has no rendering")]
    [InlineData("a.csv", "en,tr\nfine,\n", "2: “fine” has no rendering")]
    [InlineData("a.csv", "en,tr,note\n,,x\n", "2: a term is missing")]
    [InlineData("a.csv", "en,tr\n--,ayar\n", "2: “--” holds neither letter nor digit")]
    [InlineData("a.csv", "en,tr,forbidden\nfine,İnce,ince\n", "2: “ince” is allowed and forbidden")]
    [InlineData("a.csv", "en,tr,dnt\nfine,ince,maybe\n", "2: “maybe”: write yes or no")]
    [InlineData("a.csv", "en,tr,severity\nfine,ince,grave\n", "2: “grave” is no severity")]
    [InlineData("a.csv", "en,tr\n", "no term in it")]
    [InlineData("a.doc", "en,tr\n", "a glossary is a .csv")]
    [InlineData("a.tbx", "<martif>\n<text>", "2: the XML is broken")]
    [InlineData("a.tbx", "<html/>", "1: not a TBX file: its root is <html>")]
    [InlineData("a.tbx", "<tbx><conceptEntry>\n<langSec><termSec><term>x</term></termSec></langSec></conceptEntry></tbx>", "2: xml:lang is missing")]
    [InlineData("a.tbx", "<!DOCTYPE tbx [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><tbx><conceptEntry><langSec xml:lang='en'><term>&e;</term></langSec></conceptEntry></tbx>", "1: the XML is broken")]
    [InlineData("a.tbx", "<tbx><conceptEntry><langSec xml:lang='en'>\n<termSec><term>x</term><termNote type='administrativeStatus'>nice</termNote></termSec></langSec></conceptEntry></tbx>", "2: “nice” is no status")]
    public void A_mistake_is_named_with_its_file_and_line_in_both_languages(string name, string text, string message)
    {
        var read = () => Read(name, text);
        var error = read.Should().Throw<GlossaryException>().Which;
        var english = new Texts(Language.English).Format(error.Cause, [.. error.Arguments]);
        english.Should().StartWith(Path.Combine(_folder, name)).And.Contain(message);
        new Texts(Language.Turkish).Format(error.Cause, [.. error.Arguments]).Should().StartWith(Path.Combine(_folder, name)).And.NotBe(english);
    }

    [Theory]
    [InlineData("<termEntry>", "</termEntry>")]
    [InlineData("<termEntry><langSet xml:lang='en'>", "</langSet></termEntry>")]
    [InlineData("<tig>", "</tig>")]
    public void Entries_that_nest_without_end_are_a_mistake(string open, string close)
    {
        var read = () => Read("a.tbx", "<martif>\n" + string.Concat(Enumerable.Repeat(open, 50_000)) + "<term>a</term>" + string.Concat(Enumerable.Repeat(close, 50_000)) + "</martif>");
        var error = read.Should().Throw<GlossaryException>().Which;
        error.Cause.Should().Be("glossary.too-deep");
        new Texts(Language.English).Format(error.Cause, [.. error.Arguments]).Should().EndWith("a.tbx:2: more than 64 nested elements.");
    }

    [Fact]
    public void What_is_said_of_a_group_holds_for_all_its_terms()
    {
        // The group was searched again for each of them: minutes.
        var terms = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"<term>a{i}</term>"));
        var entry = Read("a.tbx", $"<martif><termEntry><langSet xml:lang='en'><tig><term>b</term></tig></langSet><langSet xml:lang='tr'><tig><term>c</term></tig><tig>{terms}<termNote type='administrativeStatus'>deprecatedTerm</termNote></tig></langSet></termEntry></martif>").Single();
        entry.Turkish.Should().Equal("c");
        entry.ForbiddenTurkish.Should().HaveCount(20_000);
    }

    [Fact]
    public void A_file_that_is_not_there_is_named()
    {
        var read = () => Glossary.Read([Path.Combine(_folder, "none.csv")], Language.English);
        read.Should().Throw<GlossaryException>().Which.Cause.Should().Be("glossary.unreadable");
    }

    private GlossaryEntry[] Read(string name, string text, Language source = Language.English)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return [.. Glossary.Read([path], source).Entries];
    }
}
