using System.Collections.Immutable;
using TransCheck.Checks;
using TransCheck.Checks.Terms;
using TransCheck.Facts.Names;
using TransCheck.Reading;

namespace TransCheck.Batch.Tests;

public sealed class BatchSettingsTests
{
    /// <summary>What a worker needs not: it heeds neither how the coordinator reads and pairs nor what was kept of earlier runs.</summary>
    private static readonly string[] LeftOut = ["Layout", "Changes", "History", "Cache", "Detail", "Jobs"];

    [Fact]
    public void Every_option_travels_or_is_known_not_to()
    {
        var carried = typeof(BatchSettings).GetProperties().Select(p => p.Name).ToHashSet(StringComparer.Ordinal);

        // Of Read the largest size and the formats travel, of Check the least confidence and the levels.
        typeof(TransCheckOptions).GetProperties().Select(p => p.Name).Except([.. carried, .. LeftOut], StringComparer.Ordinal).Should().BeEquivalentTo("Read", "Check", "Default");
    }

    [Fact]
    public void Options_are_the_same_behind_the_journey()
    {
        var root = new PathRoot("/home/ayşe/site", "/home/ayşe");
        ImmutableArray<(string[], string[])> names = [(["Twente"], ["Tvente", "Tventeli"])];
        var options = new TransCheckOptions
        {
            CompareAll = true,
            Read = new ReadOptions(5_000_000) { Formats = ArticleFormats.Usual.With([KeyValuePair.Create(".wml", ArticleFormats.All[3].Reader)]) },
            Glossary = new Glossary([new GlossaryEntry { English = ["ferry"], Turkish = ["vapur", "feribot"], CaseSensitive = false, Severity = Severity.Major, Note = "ev" }]),
            Names = Exonyms.Default.With(names),
            Check = new CheckOptions(0.375) { Levels = CheckLevels.Of(new Dictionary<string, CheckLevel>(StringComparer.Ordinal) { ["TC02"] = CheckLevel.Off, ["percent-altered"] = CheckLevel.At(Severity.Critical) }) },
            Overrides = [new CheckOverride(new PathPatterns(root, [PathPattern.Glob("!/legal/**/*.md"), PathPattern.Glob("drafts/")]), CheckLevels.Everything, 0.9)],
        };

        var sent = BatchSettings.Of(options, lexicon: null, names);
        var json = System.Text.Json.JsonSerializer.Serialize(sent);
        var there = System.Text.Json.JsonSerializer.Deserialize<BatchSettings>(json)!;

        System.Text.Json.JsonSerializer.Serialize(BatchSettings.Of(there.ToOptions(), lexicon: null, names)).Should().Be(json);
        there.ToOptions().Read.Formats.Of("a.wml").Should().BeSameAs(ArticleFormats.All[3].Reader);
        there.ToOptions().Overrides[0].Paths.Contains("site/drafts/a.md").Should().BeTrue();
    }
}
