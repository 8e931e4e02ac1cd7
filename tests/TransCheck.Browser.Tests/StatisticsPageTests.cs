using Microsoft.Playwright;
using TransCheck.Articles;
using TransCheck.Reporting;
using TransCheck.Tests.Reporting;

namespace TransCheck.Browser.Tests;

/// <summary>The page of statistics, by itself and at the review desk.</summary>
public sealed class StatisticsPageTests(Chromium chromium) : IClassFixture<Chromium>
{
    /// <summary>Axe takes seconds: two cells stand for all, unless all are asked for.</summary>
    public static TheoryData<Language, ColorScheme, int> Cells
    {
        get
        {
            var all = from language in new[] { Language.English, Language.Turkish }
                      from scheme in new[] { ColorScheme.Light, ColorScheme.Dark }
                      from width in new[] { 390, 768, 1440 }
                      select (language, scheme, width);
            var cells = new TheoryData<Language, ColorScheme, int>();
            foreach (var (language, scheme, width) in Environment.GetEnvironmentVariable("TRANSCHECK_EVERY_CELL") is "1" ? all : [(Language.English, ColorScheme.Light, 1440), (Language.Turkish, ColorScheme.Dark, 390)])
            {
                cells.Add(language, scheme, width);
            }

            return cells;
        }
    }

    [BrowserTheory]
    [MemberData(nameof(Cells))]
    public async Task Is_accessible_silent_and_fits_the_screen(Language language, ColorScheme scheme, int width)
    {
        var name = $"statistics-{language}-{scheme}-{width}";
        var file = ReportPages.Artifact($"{name}.html");
        using (var output = new StreamWriter(file))
        {
            StatisticsPage.Write(StatisticsSample.Report, new Texts(language), "1.2.3", output);
        }

        await using var context = await chromium.NewContextAsync(new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 900 } });
        var page = await context.NewPageAsync();
        var said = new List<string>();
        var requests = new List<string>();
        page.Console += (_, message) => said.Add(message.Text);
        page.PageError += (_, error) => said.Add(error);
        page.Request += (_, request) => requests.Add(request.Url);
        await page.GotoAsync(new Uri(file).AbsoluteUri);

        await page.ScreenshotAsync(new() { Path = ReportPages.Artifact($"{name}.png"), FullPage = true });
        await LookAsync(page, width, "closed");
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
        await page.ScreenshotAsync(new() { Path = ReportPages.Artifact($"{name}-open.png"), FullPage = true });
        await LookAsync(page, width, "opened");
        said.Should().BeEmpty();
        requests.Should().ContainSingle("the page itself is all that is loaded");
    }

    [BrowserFact]
    public async Task The_desk_shows_the_statistics_of_what_is_left()
    {
        await using var session = await ReviewSession.StartAsync();
        await using var context = await chromium.NewContextAsync(new() { ViewportSize = new() { Width = 390, Height = 900 } });
        var page = await context.NewPageAsync();
        await page.GotoAsync(session.Address);
        await page.GetByRole(AriaRole.Link, new() { Name = "Statistics" }).ClickAsync();
        var before = await page.Locator(".counts").InnerTextAsync();
        await LookAsync(page, 390, "desk");
        await page.ScreenshotAsync(new() { Path = ReportPages.Artifact("desk-statistics-390.png"), FullPage = true });

        await page.GoBackAsync();
        await page.Locator("#list tbody a").First.ClickAsync();
        await page.Locator(".finding").First.WaitForAsync();
        await page.Keyboard.PressAsync("d");
        await page.Keyboard.PressAsync("1");
        await page.Locator(".finding.dismissed").WaitForAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Statistics" }).ClickAsync();

        (await page.Locator(".counts").InnerTextAsync()).Should().NotBe(before, "what is dismissed is no error");
    }

    private static async Task LookAsync(IPage page, int width, string what)
    {
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).Should().BeLessThanOrEqualTo(width, what);
        var cut = await page.EvaluateAsync<string[]>("[...document.querySelectorAll('svg text')].filter(t => { const b = t.getBoundingClientRect(), s = t.closest('svg').getBoundingClientRect(); return b.right > s.right + 2 || b.left < s.left - 2; }).map(t => t.textContent)");
        cut.Should().BeEmpty($"all text of charts is within them, {what}");
        await page.ShouldBeAccessibleAsync(what);
    }
}
