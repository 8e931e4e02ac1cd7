using System.Text.RegularExpressions;
using Microsoft.Playwright;
using TransCheck.Articles;
using TransCheck.Decisions;
using TransCheck.Review.Tests;
using static Microsoft.Playwright.Assertions;

namespace TransCheck.Browser.Tests;

/// <summary>Every action of the review desk, as an editor does it.</summary>
public sealed class ReviewDeskTests(Chromium chromium, PostgresServer postgres) : IClassFixture<Chromium>, IClassFixture<PostgresServer>
{
    [BrowserTheory]
    [InlineData(Language.English, 1440, ColorScheme.Light)]
    [InlineData(Language.Turkish, 768, ColorScheme.Dark)]
    [InlineData(Language.English, 390, ColorScheme.Dark)]
    [InlineData(Language.Turkish, 1440, ColorScheme.Light)]
    public async Task By_keyboard(Language language, int width, ColorScheme scheme)
    {
        await using var session = await ReviewSession.StartAsync(language);
        await using var context = await chromium.NewContextAsync(new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 800 } });
        var page = await context.NewPageAsync();
        await page.GotoAsync(session.Address);

        await page.Keyboard.PressAsync("n");
        var finding = page.Locator("#f0-0");
        await Expect(finding).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("a");
        await Expect(finding).ToHaveClassAsync(new Regex("accepted"));
        await Expect(finding).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("u");
        await Expect(finding).ToHaveClassAsync(new Regex("open"));
        await page.Keyboard.PressAsync("2");
        await Expect(finding).ToHaveClassAsync(new Regex("open"));
        await page.Keyboard.PressAsync("d");
        await page.Keyboard.PressAsync("2");
        await Expect(finding).ToHaveClassAsync(new Regex("dismissed"));
        await page.Keyboard.PressAsync("c");
        await Expect(finding.Locator("textarea")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("“ışık” <b>?</b>");
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(finding.Locator("q")).ToHaveTextAsync("“ışık” <b>?</b>");
        await Expect(finding).ToHaveClassAsync(new Regex("dismissed"), new());
        await page.Keyboard.PressAsync("j");
        await Expect(page.Locator("#f0-1")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("k");
        await Expect(finding).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("n");
        await Expect(page.Locator("#f0-1")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("?");
        await Expect(page.Locator("dialog")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("/");
        await Expect(page.Locator("input[name=words]")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        DecisionStore.Load(session.Store).Should().ContainSingle(d => d.Verdict == new Verdict(DecisionState.Dismissed, DismissalReason.Style, "“ışık” <b>?</b>") && d.By == "Ayşe");
    }

    [BrowserFact]
    public async Task A_sentence_is_edited_by_keyboard_and_its_finding_turns_green()
    {
        await using var session = await ReviewSession.StartAsync();
        await using var context = await chromium.NewContextAsync(new());
        var page = await context.NewPageAsync();
        await page.GotoAsync(session.Address + "pair/0#f0-0");
        var path = Directory.EnumerateFiles(session.Folder, "meta-kapiyi*.md", SearchOption.AllDirectories).Single();
        var before = await File.ReadAllTextAsync(path);

        await page.Keyboard.PressAsync("e");
        var text = page.Locator("form.sentence textarea");
        await Expect(text).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(text).ToHaveCountAsync(0);
        await page.Keyboard.PressAsync("e");
        var sentence = await text.InputValueAsync();
        await text.FillAsync(sentence.Replace("8 Mayıs", "8 Nisan", StringComparison.Ordinal));
        await page.Keyboard.PressAsync("Control+Enter");

        await Expect(page.Locator(".fixed .state.fixed")).ToHaveCountAsync(1);
        await Expect(page.Locator(".said")).ToContainTextAsync("1 finding");
        (await File.ReadAllTextAsync(path)).Should().Be(before.Replace(sentence, sentence.Replace("8 Mayıs", "8 Nisan", StringComparison.Ordinal), StringComparison.Ordinal));
    }

    [BrowserFact]
    public async Task A_file_that_changed_meanwhile_is_refused_and_what_was_typed_stays()
    {
        await using var session = await ReviewSession.StartAsync();
        await using var context = await chromium.NewContextAsync(new());
        var page = await context.NewPageAsync();
        await page.GotoAsync(session.Address + "pair/0#f0-0");
        var path = Directory.EnumerateFiles(session.Folder, "meta-kapiyi*.md", SearchOption.AllDirectories).Single();
        await page.Locator("tr.found [data-edit]").First.DblClickAsync(new() { Position = new() { X = 200, Y = 10 } });
        var text = page.Locator("form.sentence textarea");
        await text.FillAsync("Benim cümlem.");
        await File.AppendAllTextAsync(path, "\nBaşkasının cümlesi.\n");
        var theirs = await File.ReadAllTextAsync(path);

        await page.Locator("form.sentence button").ClickAsync();

        await Expect(page.Locator(".said")).ToContainTextAsync("the file has changed");
        (await text.InputValueAsync()).Should().Be("Benim cümlem.");
        (await File.ReadAllTextAsync(path)).Should().Be(theirs);
    }

    [BrowserTheory]
    [InlineData(1440, false)]
    [InlineData(768, false)]
    [InlineData(390, true)]
    public async Task By_mouse_and_by_touch(int width, bool touch)
    {
        await using var session = await ReviewSession.StartAsync();
        await using var context = await chromium.NewContextAsync(new() { HasTouch = touch, ViewportSize = new() { Width = width, Height = 800 } });
        var page = await context.NewPageAsync();
        await page.GotoAsync(session.Address);
        await DoAsync(page.Locator("#list tbody td:nth-child(2) a").First);
        var finding = page.Locator("#f0-0");

        await DoAsync(finding.Locator("button[value=accept]"));
        await Expect(finding).ToHaveClassAsync(new Regex("accepted"));
        await Expect(page.Locator(".progress")).ToContainTextAsync("68 of 69 open");
        await DoAsync(finding.Locator("button[value=undo]"));
        await Expect(finding).ToHaveClassAsync(new Regex("open"));
        await DoAsync(finding.Locator(".dismiss summary"));
        await DoAsync(finding.Locator("button[value=source]"));
        await Expect(finding.Locator(".decided")).ToContainTextAsync("source is wrong");
        await DoAsync(finding.Locator(".comment summary"));
        await finding.Locator("textarea").FillAsync("Ask the desk.");
        await DoAsync(finding.Locator("button[value=comment]"));
        await Expect(finding.Locator("q")).ToHaveTextAsync("Ask the desk.");
        await DoAsync(finding.Locator("a.edit"));
        await Expect(page.Locator("form.sentence textarea")).ToBeVisibleAsync();
        await DoAsync(page.Locator("form.sentence .cancel"));
        await Expect(page.Locator("form.sentence")).ToHaveCountAsync(0);
        await DoAsync(page.Locator(".beads [data-facts]").Nth(6));
        (await page.EvaluateAsync<int>("CSS.highlights.get('facts').size")).Should().BePositive("the facts of the sentence are lit");
        await DoAsync(page.Locator("header .next"));
        await Expect(page.Locator("#f0-1")).ToBeFocusedAsync();
        await DoAsync(page.Locator("header .home"));
        await Expect(page.Locator("#list")).ToBeVisibleAsync();
        await page.WaitForLoadStateAsync();
        await page.Locator("select[name=state]").SelectOptionAsync("dismissed");
        await Expect(page.Locator("#list tbody tr")).ToHaveCountAsync(1);
        await page.Locator("select[name=state]").SelectOptionAsync("");
        await page.Locator("select[name=severity]").SelectOptionAsync("critical");
        await Expect(page.Locator("#list .severity:not(.critical)")).ToHaveCountAsync(0);
        await page.Locator("select[name=order]").SelectOptionAsync("confidence");
        await Expect(page).ToHaveURLAsync(new Regex("order=confidence"));
        var shares = await page.Locator("#list tbody tr td:last-child").EvaluateAllAsync<int[]>("cells => cells.map(c => parseInt(c.textContent))");
        shares.Should().BeInDescendingOrder();
        await page.Locator("input[name=words]").FillAsync("8 nisan");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Regex("words=8"));
        await page.GotoAsync(session.Address);
        foreach (var (name, index) in new[] { ("check", 1), ("confidence", 2), ("folder", 1) })
        {
            await page.Locator($"select[name={name}]").SelectOptionAsync(new SelectOptionValue { Index = index });
            await Expect(page).ToHaveURLAsync(new Regex($"{name}="));
            await page.WaitForLoadStateAsync();
        }

        await Expect(page.Locator("#list tbody tr").First).ToBeVisibleAsync();
        await DoAsync(page.Locator("#list tbody td:nth-child(3) a").First);
        await Expect(page.Locator("input[name=article]")).ToBeCheckedAsync();
        await page.GotoAsync(session.Address + "pair/0#f0-0");
        await DoAsync(page.Locator("#f0-0 a.edit"));
        var text = page.Locator("form.sentence textarea");
        await text.FillAsync((await text.InputValueAsync()).Replace("8 Mayıs", "8 Nisan", StringComparison.Ordinal));
        await DoAsync(page.Locator("form.sentence button"));
        await Expect(page.Locator(".fixed .state.fixed")).ToHaveCountAsync(1);

        Task DoAsync(ILocator place) => touch ? place.TapAsync() : place.ClickAsync();
    }

    [BrowserFact]
    public async Task A_file_that_changes_beside_the_desk_is_noticed()
    {
        await using var session = await ReviewSession.StartAsync();
        await using var context = await chromium.NewContextAsync(new());
        var page = await context.NewPageAsync();
        await page.GotoAsync(session.Address + "pair/0#f0-0");
        var path = Directory.EnumerateFiles(session.Folder, "meta-kapiyi*.md", SearchOption.AllDirectories).Single();

        await File.WriteAllTextAsync(path, (await File.ReadAllTextAsync(path)).Replace("8 Mayıs", "8 Nisan", StringComparison.Ordinal));

        await Expect(page.Locator(".fixed .state.fixed")).ToHaveCountAsync(1, new() { Timeout = 6000 });
        await Expect(page.Locator(".progress")).ToContainTextAsync("68 of 69 open");
    }

    [BrowserFact]
    public async Task Without_script_page_by_page()
    {
        await using var session = await ReviewSession.StartAsync();
        await using var context = await chromium.NewContextAsync(new() { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.GotoAsync(session.Address + "pair/0");
        await page.Locator("#f0-0 button[value=accept]").ClickAsync();
        await Expect(page.Locator("#f0-0")).ToHaveClassAsync(new Regex("accepted"));
        await page.Locator("#f0-0 a.edit").ClickAsync();
        await page.Locator("form.sentence button").ClickAsync();
        await Expect(page.Locator(".said")).ToContainTextAsync("Saved");
        await page.Locator("header .next").ClickAsync();
        await Expect(page.Locator("#f0-1")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task Two_editors_on_one_file_see_each_other() => await TwoEditorsAsync(null);

    [PostgresFact]
    public async Task Two_editors_on_one_server_see_each_other() => await TwoEditorsAsync(postgres.NewDatabase());

    /// <summary>Two desks, as on two machines, with one store.</summary>
    private async Task TwoEditorsAsync(string? store)
    {
        await using var hers = await ReviewSession.StartAsync(person: "Ayşe", store: store);
        await using var his = await ReviewSession.StartAsync(person: "Can", folder: hers.Folder, store: store ?? hers.Store);
        await using var herContext = await chromium.NewContextAsync(new());
        await using var hisContext = await chromium.NewContextAsync(new());
        var (her, him) = (await herContext.NewPageAsync(), await hisContext.NewPageAsync());
        await her.GotoAsync(hers.Address + "pair/0#f0-0");
        await him.GotoAsync(his.Address + "pair/0#f0-1");

        await her.Keyboard.PressAsync("a");
        await Expect(him.Locator("#f0-0")).ToHaveClassAsync(new Regex("accepted"), new() { Timeout = 6000 });
        await Expect(him.Locator("#f0-0 .decided")).ToContainTextAsync("Ayşe");
        await Expect(him.Locator("#f0-1")).ToBeFocusedAsync();

        // At the same moment, before either can see the other: he holds his page still.
        await him.EvaluateAsync("document.querySelector('#f0-1 .dismiss').open = true");
        await her.Locator("#f0-1 button[value=accept]").ClickAsync();
        await Expect(her.Locator("#f0-1")).ToHaveClassAsync(new Regex("accepted"));
        await him.Keyboard.PressAsync("1");
        await Expect(him.Locator(".said")).ToContainTextAsync("Ayşe has decided meanwhile");
        await Expect(him.Locator("#f0-1")).ToHaveClassAsync(new Regex("accepted"));
        DecisionStore.Load(store ?? hers.Store).Should().HaveCount(2).And.OnlyContain(d => d.By == "Ayşe");
    }

    [BrowserFact]
    public async Task Script_in_an_article_never_runs()
    {
        const string Attack = "<script>window.hacked=1</script><img src=x onerror=\"window.hacked=1\">";
        var folder = Directory.CreateTempSubdirectory("transcheck-desk-").FullName;
        Directory.CreateDirectory(Path.Combine(folder, "articles/en"));
        Directory.CreateDirectory(Path.Combine(folder, "articles/tr"));
        var text = Attack.Replace("<", "&lt;", StringComparison.Ordinal);
        await File.WriteAllTextAsync(Path.Combine(folder, "articles/en/a.md"), $"# News of the company {text}\n\nRevenue rose 22% {text} in April, the company said on Monday, while the number of its workers did not change.\n");
        await File.WriteAllTextAsync(Path.Combine(folder, "articles/tr/a.md"), $"# Şirketten haber {text}\n\nŞirket pazartesi günü yaptığı açıklamada, gelirin nisanda %12 arttığını {text}, çalışan sayısının ise değişmediğini söyledi.\n");
        await using var session = await ReviewSession.StartAsync(folder: folder);
        await using var context = await chromium.NewContextAsync(new());
        var page = await context.NewPageAsync();
        var said = new List<string>();
        page.Console += (_, message) => said.Add(message.Text);
        await page.GotoAsync(session.Address + "?words=" + Uri.EscapeDataString("script"));
        await page.GotoAsync(session.Address + "pair/0#f0-0");
        await page.Keyboard.PressAsync("c");
        await page.Keyboard.TypeAsync(Attack);
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(page.Locator("q")).ToHaveTextAsync(Attack);
        await page.Keyboard.PressAsync("e");
        await Expect(page.Locator("form.sentence textarea")).ToHaveValueAsync(new Regex(Regex.Escape(text)));

        (await page.EvaluateAsync<bool>("'hacked' in window")).Should().BeFalse();
        (await page.Locator("main img, main script").CountAsync()).Should().Be(0);
        said.Should().BeEmpty();
    }
}
