using System.Collections.Concurrent;
using TransCheck.Articles;
using TransCheck.Caching;
using TransCheck.Linguistics;
using TransCheck.Reporting;

namespace TransCheck.Tests.Caching;

public sealed class ResultCacheTests : IDisposable
{
    /// <summary>What of the options decides a report and comes from files; <see cref="ResultCache"/> is told their hash.</summary>
    private static readonly string[] FromFiles = ["Read", "Lexicon", "Glossary", "Names", "Check", "Overrides", "Layout"];

    /// <summary>What is hashed as it is.</summary>
    private static readonly string[] Hashed = ["SourceLanguage", "Segments", "CompareAll", "WorkPerPair"];

    /// <summary>What decides which pairs are reported, how, or how fast; with a history nothing is remembered of pairs.</summary>
    private static readonly string[] Others = ["Changes", "History", "Cache", "Detail", "Jobs"];

    private readonly string _folder = Directory.CreateTempSubdirectory("transcheck-cache-").FullName;
    private readonly MemoryStore _store = new();

    public ResultCacheTests()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.PathTo("corpora/muse-spark/altered"), "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(_folder, Path.GetRelativePath(Repository.PathTo("corpora/muse-spark/altered"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>A new option belongs to one of these, else old findings would be reported after it changes.</summary>
    [Fact]
    public void Every_option_is_thought_of() =>
        typeof(TransCheckOptions).GetProperties(System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.Public).Select(p => p.Name).Should().BeEquivalentTo([.. FromFiles, .. Hashed, .. Others]);

    [Fact]
    public void The_second_run_reports_the_same_and_checks_nothing()
    {
        var first = Check(Options());
        var kept = _store.Count;

        var second = Check(Options());

        second.Should().Be(first).And.Be(Check(Options() with { Cache = null }));
        _store.Count.Should().Be(kept);
        kept.Should().BeInRange(3 * Pairs, 4 * Pairs, "of every file and every pair something is known, and of those that content ties whether they are translations");
    }

    [Fact]
    public void A_changed_article_is_checked_with_its_pair_alone()
    {
        Check(Options());
        var kept = _store.Count;
        var file = Path.Combine(_folder, "tr", "open-weights.md");
        File.AppendAllText(file, "\n\nRapora göre 731 kişi ayrıldı.\n");

        var report = Check(Options());

        report.Should().Be(Check(Options() with { Cache = null })).And.Contain("731");
        _store.Count.Should().BeInRange(kept + 2, kept + 3, "the file, the pair, and whether it is one");
    }

    public static TheoryData<string, Func<TransCheckOptions, TransCheckOptions>> Changes => new()
    {
        { "confidence", o => o with { Check = o.Check with { MinConfidence = 0.9 } } },
        { "lines", o => o with { Segments = SegmentMode.Lines } },
        { "source", o => o with { SourceLanguage = Language.Turkish } },
        { "all", o => o with { CompareAll = true } },
        { "work", o => o with { WorkPerPair = 1_000 } },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void Another_option_is_another_report(string name, Func<TransCheckOptions, TransCheckOptions> change)
    {
        Check(Options());

        Check(change(Options())).Should().Be(Check(change(Options()) with { Cache = null }), name);
    }

    [Fact]
    public void Other_settings_know_nothing_of_these()
    {
        Check(Options());
        var kept = _store.Count;

        Check(Options() with { Cache = new ResultCache(_store, "other"u8) });

        _store.Count.Should().Be(2 * kept);
    }

    [Fact]
    public void A_store_that_forgets_changes_nothing()
    {
        var first = Check(Options());
        _store.Forget(every: 3);

        Check(Options()).Should().Be(first);
    }

    private int Pairs => Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories).Count() / 2;

    private TransCheckOptions Options() => TransCheckOptions.Default with { Cache = new ResultCache(_store, "settings"u8), Jobs = 2 };

    private string Check(TransCheckOptions options)
    {
        using var output = new StringWriter { NewLine = "\n" };
        ReportFormats.Create("json", new Texts(Language.English), "1.0").Write(TransChecker.Check([_folder], options), output);
        return output.ToString();
    }

    private sealed class MemoryStore : ICacheStore
    {
        private readonly ConcurrentDictionary<string, byte[]> _entries = new(StringComparer.Ordinal);

        public int Count => _entries.Count;

        public byte[]? Find(ReadOnlySpan<byte> key) => _entries.GetValueOrDefault(Convert.ToHexString(key));

        public void Keep(ReadOnlySpan<byte> key, byte[] value) => _entries[Convert.ToHexString(key)] = value;

        public void Forget(int every)
        {
            foreach (var (key, i) in _entries.Keys.Order(StringComparer.Ordinal).Select((k, i) => (k, i)))
            {
                if (i % every == 0)
                {
                    _entries.TryRemove(key, out _);
                }
            }
        }
    }
}
