using TransCheck.Articles;
using TransCheck.Reading;

namespace TransCheck.Tests.Reading;

public class MarkdownReaderTests
{
    private static Article Read(string text, string path = "a.md") => new MarkdownReader(path.EndsWith(".mdx", StringComparison.Ordinal)).Read(path, text.ReplaceLineEndings("\n"));

    private static IEnumerable<string> Blocks(string text, string path = "a.md") => Read(text, path).Blocks.Select(b => $"{b.Kind}{(b.Level > 0 ? b.Level : "")}: {b.Text}");

    [Fact]
    public void Blocks_have_their_kinds() =>
        Blocks("""
            # Model *Atlas* çıktı

            A **bold** claim of 22&nbsp;% &amp; more \*escaped\*
            on `two()` lines.

            > Kim söyledi?

            - first
              1. nested
            - [x] done

            | Model | Puan |
            |-------|-----:|
            | Atlas | 91   |

            ![A chart](c.png)

            ```python
            # not a heading
            ```

            Not[^1] enough.

            [^1]: A note.
            """).Should().Equal(
                "Title1: Model Atlas çıktı", "Paragraph: A bold claim of 22\u00A0% & more *escaped*\non two() lines.", "Quotation: Kim söyledi?",
                "ListItem1: first", "ListItem2: nested", "ListItem1: done", "TableCell: Model", "TableCell: Puan", "TableCell: Atlas", "TableCell: 91",
                "Caption: A chart", "Code: # not a heading", "Paragraph: Not enough.", "Paragraph: A note.");

    [Theory]
    [InlineData("{{< figure src=\"a.png\" >}}\nText {{% tip %}}goes{{% /tip %}} on.", "Paragraph: Text goes on.")]
    [InlineData("{% include nav.html %}\n\nBody {{ site.name }}.\n{: .lead}", "Paragraph: Body .")]
    [InlineData("{% comment %}\nhidden\n{% endcomment %}\nShown.", "Paragraph: Shown.")]
    [InlineData("<!-- note\n\nto self -->\nShown <!-- x -->here.", "Paragraph: Shown here.")]
    [InlineData("## What is new {#new}\n\nText.", "Heading2: What is new|Paragraph: Text.")]
    [InlineData("## What is new {/*new*/}\n\nText.", "Heading2: What is new|Paragraph: Text.")]
    [InlineData(":::tip Önemli not\nİçerik burada.\n:::\nDevamı.", "Paragraph: Önemli not|Paragraph: İçerik burada.|Paragraph: Devamı.")]
    [InlineData(":::note[Title *here*]\n\nInside.\n\n:::", "Paragraph: Title here|Paragraph: Inside.")]
    [InlineData("> [!WARNING]\n> Read this.", "Quotation: Read this.")]
    [InlineData("import Tabs from '@theme/Tabs';\nimport './x.css';\n\n<Tabs>\n  <TabItem value=\"a\" onClick={() => { go(1 > 2); }}>\n\nInside the tab.\n\n  </TabItem>\n</Tabs>", "Paragraph: Inside the tab.")]
    [InlineData("<Note>\nInside the note.\n</Note>\nAfter it.", "Paragraph: Inside the note.|Paragraph: After it.")]
    [InlineData("See <Link to=\"/x\">the docs</Link> and <b>this</b>.", "Paragraph: See the docs and this.")]
    [InlineData("<table>\n  <tr>\n      <td>Cost<br/>per run</td><td>$3</td>\n  </tr>\n</table>\n\nAfter.", "TableCell: Cost\nper run|TableCell: $3|Paragraph: After.")]
    [InlineData("<div align=\"center\">\n  <h2>Başlık</h2>\n  Metin.\n</div>", "Heading2: Başlık|Paragraph: Metin.")]
    [InlineData("<pre>\nraw *code*\n</pre>\n\nText.", "Code: raw *code*|Paragraph: Text.")]
    [InlineData("Costs fell: 3 < 5 and x<y, from $4 to {3}.", "Paragraph: Costs fell: 3 < 5 and x<y, from $4 to {3}.")]
    [InlineData("Use `{{< ref >}}` and `<b>`.\n\n```md\n{{< x >}}\n<!-- y -->\n```", "Paragraph: Use {{< ref >}} and <b>.|Code: {{< x >}}\n<!-- y -->")]
    [InlineData("Import duties rise.\n\nimport taxes fell by 3%.\nexport volumes grew.", "Paragraph: Import duties rise.|Paragraph: import taxes fell by 3%.\nexport volumes grew.")]
    public void What_is_not_text_is_left_out(string text, string blocks) => string.Join('|', Blocks(text)).Should().Be(blocks);

    [Fact]
    public void Expressions_of_Mdx_are_left_out() =>
        Blocks("export const year = 2026;\n\nSince {year}, all is well.", "a.mdx").Should().Equal("Paragraph: Since , all is well.");

    [Fact]
    public void Links_keep_their_words_and_addresses()
    {
        var block = Read("See [the **full** report](https://example.org/r?a=1&amp;b=2 \"t\"), <https://example.org> and [here]({{< ref \"x.md\" >}}).\n").Blocks.Single();
        block.Links.Select(l => (l.Span.Of(block.Text).ToString(), l.Target)).Should().Equal(
            ("the full report", "https://example.org/r?a=1&b=2"), ("https://example.org", "https://example.org"), ("here", "{{< ref \"x.md\" >}}"));
    }

    [Fact]
    public void Code_within_text_keeps_its_place()
    {
        var article = Read("Call `use()`, `` a `b` ``\nand `x  y`.\n\n| `z` | w |\n|---|---|\n\n    indented\n");
        article.Blocks.Select(b => string.Join('|', b.Code.Select(c => c.Of(b.Text).ToString()))).Should().Equal("use()|a `b`|x  y", "z", "", "");
    }

    [Fact]
    public void Yaml_front_matter_is_read()
    {
        var article = Read("---\ntitle: \"Yeni model: Atlas\"\ndate: 2026-04-09\nlang: tr\nslug: atlas\ntranslationKey: atlas-1\nauthors:\n  - name: Ada Kaya\n    url: x\n  - Can Er\ntags: [a, {b: c}]\nalternates:\n  - lang: en\n    url: /en/atlas\n---\n\nMetin.\n");
        article.Metadata.Should().BeEquivalentTo(new ArticleMetadata
        {
            Title = "Yeni model: Atlas", Date = "2026-04-09", Language = "tr", Slug = "atlas", TranslationKey = "atlas-1", Authors = ["Ada Kaya", "Can Er"],
            Alternates = [new AlternateLink("en", "/en/atlas")],
        });
        article.Blocks.Select(b => b.Text).Should().Equal("Yeni model: Atlas", "Metin.");
        article.Locate(article.Blocks[0], new TextSpan(0, 4)).Should().Be(new Location(2, 9, 2, 13));
    }

    [Theory]
    [InlineData("author: Ada\ntranslator: Can\neditor: Ece", "Ada", "Can", "Ece")]
    [InlineData("yazar: Ada\nçevirmen: Can\neditör: Ece", "Ada", "Can", "Ece")]
    [InlineData("authors: [Ada, Efe, Ada]\ntranslators:\n  - name: Can\n    url: x\n  - Su", "Ada, Efe", "Can, Su", "")]
    [InlineData("translated_by: Can\nçeviren: Su", "", "Can, Su", "")]
    [InlineData("translator: null\neditor: ~", "", "", "")]
    public void Front_matter_names_who_wrote_translated_and_edited(string matter, string authors, string translators, string editors)
    {
        var metadata = Read($"---\n{matter}\n---\nText.\n").Metadata;
        (string.Join(", ", metadata.Authors), string.Join(", ", metadata.Translators), string.Join(", ", metadata.Editors)).Should().Be((authors, translators, editors));
    }

    [Theory]
    [InlineData("site: Örnek Haber\ncanonical: https://example.org/a", "Örnek Haber")]
    [InlineData("canonical_url: https://Example.org/a", "example.org")]
    [InlineData("canonical: /a", null)]
    [InlineData("title: A", null)]
    public void Front_matter_tells_the_site(string matter, string? site) => Read($"---\n{matter}\n---\nText.\n").Metadata.Site.Should().Be(site);

    [Fact]
    public void Toml_front_matter_is_read()
    {
        var article = Read("+++\ntitle = 'Atlas'\ndate = 2026-04-09\nauthors = [\"Ada\", \"Can\"]\n[params]\nlang = \"x\"\n+++\n# Atlas\n\nText.\n");
        (article.Metadata.Title, article.Metadata.Date, article.Metadata.Language).Should().Be(("Atlas", "2026-04-09", null));
        article.Metadata.Authors.Should().Equal("Ada", "Can");
        article.Blocks.Select(b => $"{b.Kind}: {b.Text}").Should().Equal("Title: Atlas", "Paragraph: Text.");
    }

    [Theory]
    [InlineData("---\ntitle: [a\n---\nText.")]
    [InlineData("---\ntitle: \"a\nlang: tr\n---\nText.")]
    [InlineData("---\ntitle: a\n\nText without an end of the front matter.")]
    [InlineData("---\ntitle: {tr\na:\n  - en: docs/{path}.md\n    tr: docs/tr/{path}.md\n  - en: blog/{year}/{path}.md\n---\nText.")]
    public void Broken_front_matter_is_an_error(string text)
    {
        var act = () => Read(text);
        act.Should().Throw<UnreadableArticleException>().Which.Cause.Should().Be("read.front-matter");
    }

    [Theory]
    [InlineData("---\n\nA rule above the text.\n")]
    [InlineData("---\nSome words between rules.\n---\n")]
    [InlineData("----\nText.\n")]
    public void A_rule_is_no_front_matter(string text) => Read(text).Metadata.Should().Be(ArticleMetadata.None);

    [Fact]
    public void Deep_nesting_is_an_error_or_text()
    {
        foreach (var unit in new[] { "> ", "- ", "[", "*a ", "<div>", "{{", "`" })
        {
            var act = () => Read(string.Concat(Enumerable.Repeat(unit, 3_000)));
            try
            {
                act();
            }
            catch (UnreadableArticleException)
            {
                // Allowed, unlike any other exception.
            }
        }
    }

    [Theory]
    [InlineData("x &amp; y\n\n># \tDef", "Def")]
    [InlineData("x `code`\n\n> ## \tAğaç dikildi", "Ağaç dikildi")]
    public void A_heading_in_a_quotation_with_a_tab_behind_its_mark_stands_where_it_is(string text, string heading) =>
        Read(text).Blocks.Should().ContainSingle(b => b.Text == heading).Which.Map.ToFile(0).Should().Be(text.IndexOf(heading, StringComparison.Ordinal));
}
