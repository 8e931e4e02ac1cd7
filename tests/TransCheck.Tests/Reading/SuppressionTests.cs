using TransCheck.Articles;
using TransCheck.Reading;

namespace TransCheck.Tests.Reading;

public sealed class SuppressionTests
{
    [Theory]
    [InlineData("<!-- transcheck off -->", "*")]
    [InlineData("<!-- transcheck off all -->", "*")]
    [InlineData("<!--transcheck off name-missing-->", "name-missing")]
    [InlineData("<!-- transcheck off name-missing, TC02 TC0403 -->", "name-missing", "TC02", "TC0403")]
    [InlineData("<!-- transcheck off name-missing: the brand: translated -->", "name-missing=the brand: translated")]
    [InlineData("<!-- transcheck off name-missing -- the brand -->", "name-missing=the brand")]
    [InlineData("<!-- transcheck off TC04, TC05 — çevrildi -->", "TC04=çevrildi", "TC05=çevrildi")]
    [InlineData("<!--\n  transcheck off\n    TC04\n-->", "TC04")]
    [InlineData("<!-- transcheck of name-missing -->", "!of")]
    [InlineData("<!-- transcheck -->")]
    [InlineData("<!-- transchecked off -->")]
    [InlineData("<!-- TransCheck found nothing here -->")]
    public void A_comment_says_what_is_off(string comment, params string[] expected) =>
        Markdown($"{comment}\n\nOne two.\n").Suppressions.Select(Told).Should().Equal(expected);

    [Theory]
    [InlineData("A.\n\n<!-- transcheck off -->\nB.\n\n<!-- transcheck on -->\nC.", "\nB.\n\n")]
    [InlineData("A. <!-- transcheck off -->B.<!-- transcheck on --> C.", "B.")]
    [InlineData("A.\n<!-- transcheck off -->\nB.", "\nB.")]
    [InlineData("- a <!-- transcheck off-line -->\n- b", "- a <!-- transcheck off-line -->")]
    [InlineData("<!-- transcheck off-next-line -->\n\n- a\n- b", "- a")]
    [InlineData("A. <!-- transcheck off-next-line -->\nB.\nC.", "B.")]
    [InlineData("<!-- transcheck off-next-block -->\n\nA.\nB.\n\nC.", "A.\nB.")]
    [InlineData("# T\n\n| a | b <!-- transcheck off-line --> |\n|---|---|\n| c | d |", "| a | b <!-- transcheck off-line --> |")]
    [InlineData("<!-- transcheck off-next-line -->", "")]
    [InlineData("<!-- transcheck off-next-block -->", "")]
    public void It_holds_for_a_range_a_line_or_a_block(string text, string scope)
    {
        foreach (var (written, expected) in new[] { (text, scope), (text.ReplaceLineEndings("\r\n"), scope.ReplaceLineEndings("\r\n")) })
        {
            var found = Markdown(written).Suppressions.Should().ContainSingle().Subject;
            Scope(found, written).Should().Be(expected);
        }
    }

    [Fact]
    public void On_ends_what_it_names_and_without_a_name_everything()
    {
        const string Text = "<!-- transcheck off TC02 TC04 -->a<!-- transcheck on tc02 -->b<!-- transcheck on -->c<!-- transcheck on TC04 -->";

        var found = Markdown(Text).Suppressions;

        found.Select(s => (s.Check, Scope(s, Text))).Should().Equal(("TC02", "a"), ("TC04", "a<!-- transcheck on tc02 -->b"), ("TC04", ""));
    }

    [Fact]
    public void Any_number_of_comments_takes_linear_time()
    {
        var text = string.Concat(Enumerable.Range(0, 5_000).Select(i => $"<!-- transcheck off x{i} --><!-- transcheck on y{i} --><!-- transcheck off-next-block -->\n\na\n\n"));
        var watch = System.Diagnostics.Stopwatch.StartNew();

        Markdown(text).Suppressions.Should().HaveCount(15_000);

        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void Its_place_is_that_of_the_check()
    {
        const string Text = "One.\n\nTwo <!-- transcheck off TC02, name-missing --> three.";

        Markdown(Text).Suppressions.Select(s => Text.Substring(s.Start + s.Mark.Start, s.Mark.Length)).Should().Equal("TC02", "name-missing");
    }

    [Theory]
    [InlineData("One <!-- transcheck off TC02 -->two.", "One two.")]
    [InlineData("One two.\n\n<!-- transcheck off TC02 -->\n\nThree.", "One two.|Three.")]
    [InlineData("- a\n<!-- transcheck off TC02 -->\n- b", "a|b")]
    [InlineData("- a\n  <!-- transcheck off TC02 -->\n- b", "a|b")]
    [InlineData("| a | b <!-- transcheck off-line --> |\n|---|---|\n| c | d |", "a|b|c|d")]
    [InlineData("> a\n> <!-- transcheck off -->\n>\n> b", "a|b")]
    [InlineData("```\n<!-- transcheck off -->\n```\n\na", "<!-- transcheck off -->|a")]
    public void It_leaves_the_text_as_it_is(string text, string blocks)
    {
        foreach (var written in new[] { text, text.ReplaceLineEndings("\r\n") })
        {
            string.Join('|', Markdown(written).Blocks.Select(b => b.Text)).Should().Be(blocks);
        }
    }

    [Fact]
    public void Code_that_shows_a_comment_is_not_one() =>
        Markdown("Write `<!-- transcheck off -->` above.\n\n```html\n<!-- transcheck off -->\n```\n").Suppressions.Should().BeEmpty();

    [Fact]
    public void Mdx_has_comments_of_its_own() =>
        new MarkdownReader(isMdx: true).Read("a.mdx", "{/* transcheck off TC02: why */}\n\nOne.").Suppressions.Select(Told).Should().Equal("TC02=why");

    [Theory]
    [InlineData("transcheck: false", "*")]
    [InlineData("transcheck: off", "*")]
    [InlineData("transcheck: true")]
    [InlineData("transcheck: on")]
    [InlineData("transcheck: off name-missing, TC02 -- brand", "name-missing=brand", "TC02=brand")]
    [InlineData("transcheck: \"off TC02: brand\"", "TC02=brand")]
    [InlineData("transcheck: { off: [name-missing, TC02], reason: brand }", "name-missing=brand", "TC02=brand")]
    [InlineData("transcheck:\n  off:\n    - 'name-missing'\n    - TC02", "name-missing", "TC02")]
    [InlineData("transcheck: { off: name-missing }", "name-missing")]
    [InlineData("transcheck: { off: true }", "*")]
    [InlineData("transcheck: { of: [TC02] }", "!of")]
    [InlineData("transcheck: later", "!later")]
    [InlineData("transcheck: { [a]: b, off: [[x], TC02] }", "TC02")]
    public void Front_matter_speaks_for_the_whole_article(string yaml, params string[] expected)
    {
        foreach (var text in new[] { $"---\ntitle: T\n{yaml}\n---\n\nOne.\n", $"---\r\ntitle: T\r\n{yaml.ReplaceLineEndings("\r\n")}\r\n---\r\n\r\nOne.\r\n" })
        {
            var found = Markdown(text).Suppressions;
            found.Select(Told).Should().Equal(expected);
            found.All(s => text.Substring(s.Start, s.Text.Length) == s.Text).Should().BeTrue();
        }
    }

    [Fact]
    public void Toml_front_matter_does_too() =>
        Markdown("+++\ntitle = \"T\"\ntranscheck = \"off TC02: brand\"\n+++\nOne.").Suppressions.Select(Told).Should().Equal("TC02=brand");

    [Fact]
    public void A_page_has_a_head_and_comments()
    {
        const string Page = """
            <!doctype html>
            <!-- transcheck off TC01 -->
            <html lang="en"><head><meta name="transcheck" content="off name-missing: brand"><script>"<!-- transcheck off -->"</script></head>
            <body><main><p>One two three four five.<!-- transcheck on TC01 --></p>
            <!-- transcheck off-next-block TC02 -->
            <p>Six seven
            eight.</p></main></body></html>
            """;

        foreach (var page in new[] { Page, Page.ReplaceLineEndings("\r\n") })
        {
            var found = new HtmlReader().Read("a.html", page).Suppressions;
            found.Select(Told).Should().Equal("name-missing=brand", "TC01", "TC02");
            found.Should().OnlyContain(s => page.Substring(s.Start, s.Text.Length) == s.Text);
            Scope(found[1], page).Should().EndWith("five.");
            Scope(found[2], page).Should().StartWith("Six seven").And.EndWith("eight.");
        }
    }

    private static Article Markdown(string text) => new MarkdownReader().Read("a.md", text);

    private static string Told(Suppression suppression) =>
        $"{(suppression.Scope == Suppression.Nothing ? "!" : "")}{suppression.Check ?? "*"}{(suppression.Reason is null ? "" : $"={suppression.Reason}")}";

    private static string Scope(Suppression suppression, string text) =>
        suppression.Scope is { } scope ? text[scope.Start..Math.Min(scope.End, text.Length)] : text;
}
