using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace TransCheck.Browser.Tests;

internal static class Accessibility
{
    // Axe for Playwright gathers its results in a page of its own, which takes twice as long as the rules; our pages have no frames and need none.
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript() + "\n;undefined";

    private const string Run = """
        async tags => {
            const options = { resultTypes: ['violations'] };
            if (tags.length > 0) {
                options.runOnly = tags;
            }

            const results = await axe.run(options);
            return results.violations.map(v => `${v.id}: ${v.help} ${v.nodes.slice(0, 3).map(n => n.html).join(' | ')}`);
        }
        """;

    /// <summary>Finds nothing that Axe objects to, by its rules with one of the <paramref name="tags"/> or, without tags, by all.</summary>
    public static async Task ShouldBeAccessibleAsync(this IPage page, string what, params string[] tags)
    {
        await page.EvaluateAsync(Axe);
        (await page.EvaluateAsync<string[]>(Run, tags)).Should().BeEmpty(what);
    }
}
