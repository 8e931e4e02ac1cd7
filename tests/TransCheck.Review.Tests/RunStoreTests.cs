using System.Collections.Immutable;
using System.Globalization;
using TransCheck.Checks;
using TransCheck.Decisions;
using TransCheck.History;
using TransCheck.Reporting;
using TransCheck.Reporting.Statistics;
using TransCheck.Storage;

namespace TransCheck.Review.Tests;

/// <summary>What holds for runs in a file and for those on a server.</summary>
public sealed class RunStoreTests(PostgresServer server) : IClassFixture<PostgresServer>, IDisposable
{
    private const string File = "file";
    private const string Server = "server";

    private static readonly DateTimeOffset Noon = new(2026, 4, 9, 12, 0, 0, TimeSpan.Zero);
    private static readonly ImmutableHashSet<string> None = ImmutableHashSet.Create<string>(StringComparer.Ordinal);

    private readonly string _folder = Directory.CreateTempSubdirectory("transcheck-runs-").FullName;

    /// <summary>A server only where one can be started.</summary>
    public static IEnumerable<object[]> Kinds => PostgresServer.Programs is null ? [[File]] : [[File], [Server]];

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_run_lasts(string kind)
    {
        var place = NewPlace(kind);
        var pair = Pair("a", "1", "2") with { Authors = ["Ada", "“Işık”"], Translators = ["Can's; \"q\""], Site = "örnek.org", Date = "2026-04-09" };
        pair = pair with { Findings = [.. pair.Findings, new FindingFigures(Print("3"), "TC0203", Severity.Critical, 0.97, "yüzde 12", SetAsideBy.Decision)] };
        var kept = Record(RunStore.Open(place), pair, Pair("b"));

        var store = RunStore.OpenToRead(place);
        kept.Should().Match<RunFigures>(r => r.Number == 1 && r.New == null && r.Fixed == null);
        store.Runs().Should().Equal(kept);
        store.Pairs(1).Should().BeEquivalentTo([pair, Pair("b")], o => o.WithStrictOrdering().ComparingByMembers<PairFigures>());
        store.Pairs(2).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_is_new_and_what_is_fixed_is_counted(string kind)
    {
        var store = RunStore.Open(NewPlace(kind));
        Record(store, Pair("a", "1", "2"), Pair("b", "3"), Pair("c", "4"));

        Record(store, Pair("a", "1", "2"), Pair("b", "3"), Pair("c", "4")).Should().Match<RunFigures>(r => r.New == 0 && r.Fixed == 0);
        Record(store, Pair("a", "1", "5", "6"), Pair("b"), Pair("c", "4")).Should().Match<RunFigures>(r => r.New == 2 && r.Fixed == 2);
        Record(store, Pair("a", "1", "5", "6"), Pair("b"), Pair("moved/c", "4")).Should().Match<RunFigures>(r => r.New == 0 && r.Fixed == 0, "an article that moves takes its findings along");
        Record(store, Pair("a", "1", "5", "6"), Pair("b")).Should().Match<RunFigures>(r => r.New == 0 && r.Fixed == 0, "nobody mended what was thrown away");
        Record(store, Pair("a", "1", "5", "6") with { Findings = [.. Pair("a", "1", "5", "6").Findings.Select(f => f with { Aside = SetAsideBy.Decision })] }, Pair("b")).Should().Match<RunFigures>(r => r.New == 0 && r.Fixed == 0, "what is dismissed is not mended");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_run_is_read_as_it_was_recorded(string kind)
    {
        var store = RunStore.Open(NewPlace(kind));
        var random = new Random(7);
        var recorded = new List<ImmutableArray<PairFigures>>();
        for (var run = 0; run < 25; run++)
        {
            ImmutableArray<PairFigures> pairs = [.. Enumerable.Range(0, 6).Where(_ => random.Next(4) > 0).Select(p => Pair(p.ToString(CultureInfo.InvariantCulture), [.. Enumerable.Range(0, 4).Where(_ => random.Next(3) == 0).Select(f => $"{f}")]))];
            recorded.Add(pairs);
            store.Record(Run() with { Options = Options(random.Next(3) == 0 ? "en\ntr" : "."), At = Noon.AddDays(run) }, pairs, None);
        }

        foreach (var (i, pairs) in recorded.Index())
        {
            store.Pairs(i + 1).Should().BeEquivalentTo(pairs, o => o.WithStrictOrdering().ComparingByMembers<PairFigures>(), $"of run {i + 1}");
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_did_not_change_takes_no_room(string kind)
    {
        var place = NewPlace(kind);
        var store = RunStore.Open(place);
        ImmutableArray<PairFigures> pairs = [.. Enumerable.Range(0, 300).Select(i => Pair($"{i:000}", [.. Enumerable.Range(0, i % 5).Select(f => $"{i}-{f}")]))];
        store.Record(Run(), pairs, None);
        var before = Rows(place);

        store.Record(Run(), pairs, None);
        Rows(place).Should().Be(before);
        store.Record(Run(), pairs.SetItem(7, Pair("007", "x")), None);
        Rows(place).Should().Be((before.Pairs + 1, before.Findings + 1, before.Stays + 1));
        store.Record(Run(), pairs, None);
        Rows(place).Should().Be((before.Pairs + 1, before.Findings + 1, before.Stays + 2), "an edit that was taken back is there already");
        store.Pairs(4).Should().BeEquivalentTo(pairs, o => o.ComparingByMembers<PairFigures>());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_is_known_is_what_was_checked_last(string kind)
    {
        var store = RunStore.Open(NewPlace(kind));
        Record(store, Pair("a", "1"), Pair("b", "2"), Pair("gone", "3"));
        Record(store, Pair("a", "1"), Pair("b", "2"));
        var partial = Run() with { Options = Options(".", isPartial: true) };
        store.Record(partial, [Pair("a", "4")], None);
        store.Record(partial, [Pair("b", "2", "5")], None);

        Known(1).Should().Equal("a 1", "b 2", "gone 3");
        Known(2).Should().Equal(["a 1", "b 2"], "the article is gone");
        Known(3).Should().Equal("a 4", "b 2");
        Known(4).Should().Equal(["a 4", "b 2", "b 5"], "what only did not change is as it was");

        IEnumerable<string> Known(int run) => store.KnownAfter(run).Select(k => $"{k.Key.Target[3..^3]} {k.Key.Fingerprint.TrimStart('0')}").Order(StringComparer.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_pair_that_could_not_be_read_is_as_it_was(string kind)
    {
        var store = RunStore.Open(NewPlace(kind));
        Record(store, Pair("a", "1"), Pair("b", "2"));

        store.Record(Run(), [Pair("a", "1")], ImmutableHashSet.Create(StringComparer.Ordinal, "tr/b.md"));

        store.Pairs(2).Select(p => p.Target).Should().Equal("tr/a.md", "tr/b.md");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_course_can_be_counted_among_some_pairs(string kind)
    {
        var store = RunStore.Open(NewPlace(kind));
        Record(store, Pair("a/x", "1", "2"), Pair("b/y", "3"));
        Record(store, Pair("a/x", "1"), Pair("b/y", "3"));
        store.Record(Run() with { Options = Options("elsewhere") }, [Pair("a/z", "9")], None);

        store.Course(2, null).Select(r => r.Counts.Total).Should().Equal(3, 2);
        store.Course(2, (_, target) => target.StartsWith("tr/a/", StringComparison.Ordinal)).Select(r => (r.Pairs, r.Counts.Total, r.TargetWords)).Should().Equal((1, 2, 90L), (1, 1, 90L));
        store.Course(3, null).Should().ContainSingle("runs over other files tell nothing of these");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Runs_that_are_recorded_at_once_come_one_after_the_other(string kind)
    {
        var place = NewPlace(kind);
        await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() =>
        {
            var store = RunStore.Open(place);
            for (var n = 0; n < 4; n++)
            {
                store.Record(Run() with { Tool = $"{i}.{n}" }, [.. Enumerable.Range(0, 40).Select(p => Pair($"{p:00}", $"{(p + i + n) % 7}"))], None);
            }
        })));

        var all = RunStore.OpenToRead(place);
        all.Runs().Select(r => r.Number).Should().Equal(Enumerable.Range(1, 24));
        all.Runs().Select(r => r.Tool).Should().OnlyHaveUniqueItems();
        foreach (var run in all.Runs())
        {
            var (i, n) = (int.Parse(run.Tool[..1], CultureInfo.InvariantCulture), int.Parse(run.Tool[2..], CultureInfo.InvariantCulture));
            all.Pairs(run.Number).Select(p => p.Findings.Single().Fingerprint).Should().Equal(Enumerable.Range(0, 40).Select(p => Print($"{(p + i + n) % 7}")));
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Decisions_and_runs_can_be_in_one_place(string kind)
    {
        var place = NewPlace(kind);
        var decisions = DecisionStore.Open(place);
        Record(RunStore.Open(place), Pair("a", "1"));

        decisions.All().Should().BeEmpty();
        RunStore.OpenToRead(place).Runs().Should().ContainSingle();
    }

    [Fact]
    public void What_is_no_store_is_told()
    {
        var text = Path.Combine(_folder, "text.db");
        System.IO.File.WriteAllText(text, new string('x', 4096));

        ((Action)(() => RunStore.Open(text))).Should().Throw<StoreException>();
        ((Action)(() => RunStore.OpenToRead(Path.Combine(_folder, "none.db")))).Should().Throw<StoreException>();
        System.IO.File.Exists(Path.Combine(_folder, "none.db")).Should().BeFalse();
    }

    private static RunFigures Record(RunStore store, params ImmutableArray<PairFigures> pairs) => store.Record(
        Run() with { Pairs = pairs.Length, TargetWords = pairs.Sum(p => p.TargetWords), Counts = SeverityCounts.Of(pairs.SelectMany(p => p.Counted).Select(f => f.Severity)) }, pairs, None);

    private static RunFigures Run() => new(0, Noon, "9d7e25d", "1.2.3", Options("."), 0, 0, 0, 0, 0, default);

    private static RunOptions Options(string scope, bool isPartial = false) => new(scope, isPartial, 0.5, null);

    private static PairFigures Pair(string name, params string[] findings) =>
        new($"en/{name}.md", $"tr/{name}.md", 100, 90, [.. findings.Select(f => new FindingFigures(Print(f), "TC0202", Severity.Major, 0.8, "Gemi 430 yolcu taşıyor.", null))]);

    private static string Print(string finding) => finding.Replace('-', 'd').PadLeft(32, '0');

    private static (long Pairs, long Findings, long Stays) Rows(string place)
    {
        using System.Data.Common.DbConnection connection = Database.Exists(place) && !place.StartsWith("postgres", StringComparison.Ordinal)
            ? new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={place}")
            : new Npgsql.NpgsqlConnection($"Host=127.0.0.1;Port={new Uri(place).Port};Username=postgres;Database={new Uri(place).AbsolutePath[1..]}");
        connection.Open();
        return (Count("pair_state"), Count("pair_finding"), Count("pair_stay"));

        long Count(string table)
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"select count(*) from {table}";
            return (long)command.ExecuteScalar()!;
        }
    }

    private string NewPlace(string kind) => kind == Server ? server.NewDatabase() : Path.Combine(_folder, $"{Guid.NewGuid():N}", "history.db");
}
