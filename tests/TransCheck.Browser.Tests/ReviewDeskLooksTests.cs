using Microsoft.Playwright;
using TransCheck.Articles;

namespace TransCheck.Browser.Tests;

/// <summary>How the review desk looks, everywhere.</summary>
public sealed class ReviewDeskLooksTests(Chromium chromium) : IClassFixture<Chromium>
{
    [BrowserTheory]
    [InlineData(Language.English, 1440)]
    [InlineData(Language.English, 768)]
    [InlineData(Language.English, 390)]
    [InlineData(Language.Turkish, 1440)]
    [InlineData(Language.Turkish, 768)]
    [InlineData(Language.Turkish, 390)]
    public async Task Every_page_is_accessible_and_fits_the_screen_light_and_dark(Language language, int width)
    {
        const int Height = 900;
        var tried = (width == 768) == (language == Language.Turkish) ? ColorScheme.Light : ColorScheme.Dark;
        await using var session = await ReviewSession.StartAsync(language);
        await using var context = await chromium.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = Height } });
        var page = await context.NewPageAsync();
        var said = new List<string>();
        page.Console += (_, message) => said.Add(message.Text);
        page.PageError += (_, error) => said.Add(error);

        await page.GotoAsync(session.Address);
        await LookAsync("list");
        (await page.Locator("#list tbody tr").EvaluateAllAsync<double>("rows => Math.max(...rows.map(r => r.getBoundingClientRect().height))")).Should().BeLessThan(Height, "no row is higher than the screen");
        await page.Locator("#list tbody a").First.ClickAsync();
        await page.Locator(".finding").First.WaitForAsync();
        await page.WaitForLoadStateAsync();
        await page.Keyboard.PressAsync("a");
        await page.Locator(".finding.accepted").WaitForAsync();
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("d");
        await LookAsync("pair");
        await page.Keyboard.PressAsync("1");
        await page.Locator(".finding.dismissed").WaitForAsync();
        await page.Keyboard.PressAsync("e");
        await page.Locator("form.sentence").WaitForAsync();
        await LookAsync("edit");
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("?");
        await LookAsync("help");
        said.Should().BeEmpty();

        async Task LookAsync(string what)
        {
            foreach (var scheme in new[] { ColorScheme.Dark, ColorScheme.Light })
            {
                await page.EmulateMediaAsync(new() { ColorScheme = scheme });
                await page.ScreenshotAsync(new() { Path = ReportPages.Artifact($"desk-{language}-{scheme}-{width}-{what}.png") });
                if (scheme != tried)
                {
                    // Axe takes seconds: each width and each language is tried in both schemes, not each with each.
                    continue;
                }

                await page.ShouldBeAccessibleAsync($"{what} {scheme}", "wcag2a", "wcag2aa", "wcag21a", "wcag21aa");
            }

            (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).Should().BeLessThanOrEqualTo(width, what);
        }
    }
}
