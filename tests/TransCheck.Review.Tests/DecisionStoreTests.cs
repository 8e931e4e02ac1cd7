using TransCheck.Decisions;
using TransCheck.Reporting;
using TransCheck.Storage;

namespace TransCheck.Review.Tests;

/// <summary>What holds for a store in a file and for one on a server.</summary>
public sealed class DecisionStoreTests(PostgresServer server) : IClassFixture<PostgresServer>, IDisposable
{
    private const string File = "file";
    private const string Server = "server";

    private static readonly FindingKey Here = new("00112233445566778899aabbccddeeff", "en/a.md", "tr/a.md");
    private static readonly FindingKey Moved = Here with { Source = "en/new/a.md", Target = "tr/new/a.md" };
    private static readonly DateTimeOffset Noon = new(2026, 4, 9, 12, 0, 0, TimeSpan.Zero);

    private readonly string _folder = Directory.CreateTempSubdirectory("transcheck-store-").FullName;

    /// <summary>A server only where one can be started; <see cref="A_server_that_does_not_answer_is_told"/> says why it is left out elsewhere.</summary>
    public static IEnumerable<object[]> Kinds => PostgresServer.Programs is null ? [[File]] : [[File], [Server]];

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_decision_lasts(string kind)
    {
        var place = NewPlace(kind);
        var done = DecisionStore.Open(place).Decide(Of(Here, DecisionState.Dismissed, DismissalReason.Faithful, "“ışık” = light; it's; \"q\""), seen: 0);

        done.IsDone.Should().BeTrue();
        DecisionStore.Load(place).Should().Equal(done.Decision!).And.ContainSingle(d => d.Version == 1 && d.At == Noon && d.By == "Ayşe" && d.Verdict.Comment == "“ışık” = light; it's; \"q\"");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Nobody_overwrites_what_they_have_not_seen(string kind)
    {
        var store = DecisionStore.Open(NewPlace(kind));
        store.Decide(Of(Here, DecisionState.Accepted), seen: 0);

        var second = store.Decide(Of(Here, DecisionState.Dismissed, DismissalReason.Style, by: "Can"), seen: 0);

        second.IsDone.Should().BeFalse();
        second.Decision!.By.Should().Be("Ayşe", "the second is told what holds");
        store.All().Should().ContainSingle(d => d.Verdict.State == DecisionState.Accepted);
        store.Decide(Of(Here, DecisionState.Dismissed, DismissalReason.Style, by: "Can"), seen: 1).IsDone.Should().BeTrue();
        store.Decide(Of(Here, DecisionState.Open), seen: null).IsDone.Should().BeTrue("who asks for it decides whatever stands there");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Decisions_are_taken_back_one_by_one(string kind)
    {
        var store = DecisionStore.Open(NewPlace(kind));
        store.Decide(Of(Here, DecisionState.Accepted), 0);
        store.Decide(Of(Here, DecisionState.Dismissed, DismissalReason.Style, by: "Can"), 1);

        store.HistoryOf(Here).Select(d => d.By).Should().Equal("Can", "Ayşe");
        store.Undo(Here, 1, "Ece", Noon).IsDone.Should().BeFalse("she has not seen the second");
        store.Undo(Here, 2, "Ece", Noon).Decision!.Should().Match<Decision>(d => d.Verdict.State == DecisionState.Accepted && d.By == "Ayşe" && d.Version == 3);
        store.Undo(Here, 3, "Ece", Noon).Decision!.Verdict.Should().Be(Verdict.None);
        store.Undo(Here, 4, "Ece", Noon).IsDone.Should().BeFalse("nothing is left");
        store.Decide(Of(Here, DecisionState.Accepted), 4).Decision!.Version.Should().Be(5);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Decisions_go_with_an_article_that_moves_and_a_sentence_that_changes(string kind)
    {
        var store = DecisionStore.Open(NewPlace(kind));
        store.Decide(Of(Here, DecisionState.Accepted), 0);

        store.Decide(Of(Moved, DecisionState.Dismissed, DismissalReason.NotImportant), 1, known: Here).IsDone.Should().BeTrue();
        store.All().Should().ContainSingle(d => d.Finding == Moved && d.Version == 2);
        store.HistoryOf(Moved).Should().HaveCount(2);
        var other = Moved with { Fingerprint = new string('f', 32) };
        store.Move(Moved, other)!.Verdict.State.Should().Be(DecisionState.Dismissed);
        store.All().Should().ContainSingle(d => d.Finding == other);
        store.Move(Moved, Here).Should().BeNull("there is none any more");
        store.Undo(other, 3, "Ayşe", Noon).Decision!.Verdict.State.Should().Be(DecisionState.Accepted);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_change_shows(string kind)
    {
        var store = DecisionStore.Open(NewPlace(kind));
        var numbers = new List<long> { store.LatestChange() };
        store.Decide(Of(Here, DecisionState.Accepted), 0);
        numbers.Add(store.LatestChange());
        store.Decide(Of(Here, DecisionState.Accepted), 0);
        store.LatestChange().Should().Be(numbers[^1], "nothing was decided");
        store.Undo(Here, 1, "Ayşe", Noon);
        numbers.Add(store.LatestChange());

        numbers.Should().BeInAscendingOrder().And.OnlyHaveUniqueItems();
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_is_new_is_new_to_a_person(string kind)
    {
        var store = DecisionStore.Open(NewPlace(kind));

        store.Visit("Ayşe", ["a", "b"]).Should().BeEmpty("the first visit has no earlier one");
        store.Visit("Ayşe", ["a", "b", "c", "c"]).Should().Equal("c");
        store.Visit("Can", ["a"]).Should().BeEmpty();
        store.Visit("Ayşe", ["a", "c"]).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Many_at_once_lose_nothing_and_double_nothing(string kind)
    {
        var place = NewPlace(kind);
        var stores = Enumerable.Range(0, 4).AsParallel().WithDegreeOfParallelism(4).Select(_ => DecisionStore.Open(place)).ToArray();
        var keys = Enumerable.Range(0, 10).Select(i => Here with { Fingerprint = $"{i:x32}" }).ToArray();

        var won = await Task.WhenAll(stores.Select((store, s) => Task.Run(() => keys.Count(k => store.Decide(Of(k, DecisionState.Accepted, by: $"{s}"), 0).IsDone))));

        won.Sum().Should().Be(keys.Length, "of four who decide at the same time on one finding one wins");
        var all = stores[0].All();
        all.Select(d => d.Finding).Should().BeEquivalentTo(keys);
        all.Should().OnlyContain(d => d.Version == 1);
        all.Select(d => d.Change).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void What_is_no_store_is_told_and_stays_as_it_is()
    {
        var file = Path.Combine(_folder, "notes.txt");
        System.IO.File.WriteAllText(file, "This is no database, and it is longer than the header of one would be, so that it is looked at. ");

        new Action(() => DecisionStore.Open(file)).Should().Throw<StoreException>();
        new Action(() => DecisionStore.Load(file)).Should().Throw<StoreException>();
        new Action(() => DecisionStore.Load(Path.Combine(_folder, "missing.db"))).Should().Throw<StoreException>();
        System.IO.File.Exists(Path.Combine(_folder, "missing.db")).Should().BeFalse("reading makes none");
        System.IO.File.ReadAllText(file).Should().StartWith("This is no database");
    }

    [PostgresFact]
    public void A_server_that_does_not_answer_is_told() =>
        new Action(() => DecisionStore.Open("postgres://nobody@127.0.0.1:1/none")).Should().Throw<StoreException>();

    private string NewPlace(string kind) => kind is Server ? server.NewDatabase() : Path.Combine(_folder, "new", $"{Guid.NewGuid():N}.db");

    private static Decision Of(FindingKey key, DecisionState state, DismissalReason? reason = null, string? comment = null, string by = "Ayşe") =>
        new(key, "TC0203", "Yüzde 12 arttı.", new Verdict(state, reason, comment), by, Noon);
}
