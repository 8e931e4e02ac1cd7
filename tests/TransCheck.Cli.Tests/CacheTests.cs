using TransCheck.Cli.Caching;

namespace TransCheck.Cli.Tests;

/// <summary>What a run remembers for the next one, on the command line.</summary>
public sealed class CacheTests : IDisposable
{
    private const string File = ".transcheck/cache.db";

    private readonly Workplace _work = new();

    public void Dispose() => _work.Dispose();

    [Fact]
    public void A_second_run_writes_the_same_bytes()
    {
        Archive(90);
        var without = Check("--no-cache");
        System.IO.File.Exists(Place).Should().BeFalse();

        var first = Check();
        System.IO.File.Exists(Place).Should().BeTrue();
        System.IO.File.ReadAllText(Path.Combine(_work.Folder, ".transcheck/.gitignore")).Should().Be("/.gitignore\n/cache.db*\n");
        var second = Check();
        var one = Check("--jobs", "1");

        first.Should().Be(without);
        second.Should().Be(without);
        one.Should().Be(without);
        Check("--min-confidence", "0.99").Output.Should().NotBe(without.Output);
    }

    [Fact]
    public void A_small_run_leaves_no_file()
    {
        Archive(3);

        Check();

        System.IO.File.Exists(Place).Should().BeFalse();
        _work.Run("check", "en/story-00.txt", "tr/story-00.txt", "--cache", "own.db").ExitCode.Should().Be(0);
        System.IO.File.Exists(Path.Combine(_work.Folder, "own.db")).Should().BeFalse();
    }

    [Fact]
    public void A_configuration_that_changes_is_heeded()
    {
        Archive(90);
        Check();
        _work.With("transcheck.yml", "checks:\n  TC06: off\n");

        Check().Should().Be(Check("--no-cache"));
    }

    [Theory]
    [InlineData("foreign")]
    [InlineData("other-database")]
    [InlineData("cut")]
    [InlineData("header")]
    [InlineData("pages")]
    public void A_file_that_is_no_sound_cache_is_never_trusted(string harm)
    {
        Archive(90);
        var sound = Check();
        Harm(harm);

        var run = Check();

        run.Output.Should().Be(sound.Output);
        run.ExitCode.Should().Be(sound.ExitCode);
        if (run.Error.Length > 0)
        {
            run.Error.Should().Be($"The cache {File} is damaged or something else; it was moved to {File}.aside.\n");
            System.IO.File.Exists(Place + ".aside").Should().BeTrue();
        }

        Check().Should().Be(sound);
    }

    [Fact]
    public void A_file_that_is_named_by_mistake_is_left_alone()
    {
        Archive(3);
        _work.With("notes.txt", "not a cache");

        var run = Check("--cache", "notes.txt");

        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain("notes.txt is no cache of TransCheck.");
        System.IO.File.ReadAllText(Path.Combine(_work.Folder, "notes.txt")).Should().Be("not a cache");
        Check("--cache-size", "much").Error.Should().Contain("'much' is not a size such as 200MB or 1GB.");
    }

    [UnixFact]
    public void A_folder_that_may_not_be_written_costs_the_cache_alone()
    {
        Archive(90);
        var sound = Check("--no-cache");

        // Where a folder should be is a file.
        _work.With(".transcheck", "");
        var run = Check();

        (run.Output, run.ExitCode).Should().Be((sound.Output, sound.ExitCode));
        run.Error.Should().StartWith($"The cache {File} cannot be used: ");
    }

    [Fact]
    public void The_size_is_kept()
    {
        Archive(90);
        var sound = Check();
        var whole = new FileInfo(Place).Length;
        whole.Should().BeGreaterThan(200_000);

        Check("--cache-size", "100KB").Should().Be(sound);

        new FileInfo(Place).Length.Should().BeLessThan(100_000, "what no run used for longest goes");
        Check("--cache-size", "100KB").Should().Be(sound);
        Check().Should().Be(sound);
        new FileInfo(Place).Length.Should().BeGreaterThan(200_000);
    }

    [Fact]
    public async Task Two_runs_at_once_do_not_disturb_each_other()
    {
        Archive(90);
        var sound = Check("--no-cache");

        var runs = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => Check())));

        runs.Should().AllBeEquivalentTo(sound);
        Check().Should().Be(sound);
    }

    [UnixFact]
    public void A_run_that_is_killed_is_taken_up_by_the_next()
    {
        Archive(120);
        var sound = Check("--no-cache");
        var random = new Random(20);
        for (var i = 0; i < Kills.Count; i++)
        {
            _work.Kill(TimeSpan.FromMilliseconds(random.Next(100, 900)), "check", ".", "-f", "jsonl", "-o", "report.jsonl", "--quiet");
            if (i % 5 == 4)
            {
                Check().Should().Be(sound);
                System.IO.File.Delete(Place);
                System.IO.File.Delete(Place + "-wal");
            }
        }
    }

    [Fact]
    public void An_entry_that_is_not_as_it_was_written_is_unknown()
    {
        var path = Path.Combine(_work.Folder, "own.db");
        var keys = Enumerable.Range(0, 300).Select(i => TransCheck.Caching.CacheKey.OfContent([(byte)i, (byte)(i >> 8)])).ToList();
        using (var cache = new CacheFile(path, 10_000_000, today: 1))
        {
            keys.ForEach(k => cache.Keep(k, [1, 2, 3]));
        }

        using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={path};Pooling=false"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "update entry set value = zeroblob(11) where rowid % 2 = 0";
            command.ExecuteNonQuery().Should().BeInRange(50, 250);
        }

        using var again = new CacheFile(path, 10_000_000, today: 2);
        keys.Select(k => again.Find(k)).Where(v => v is not null).Should().HaveCountLessThan(300).And.AllSatisfy(v => v.Should().Equal([1, 2, 3]));
        again.Find(TransCheck.Caching.CacheKey.OfContent([7])).Should().BeNull();
        again.Trouble.Should().BeNull();
    }

    private string Place => Path.Combine(_work.Folder, File);

    /// <summary>Long reports are known by their hash.</summary>
    private Run Check(params string[] more) =>
        _work.Run(["check", ".", "-f", "jsonl", .. more]) is var run && run.Output.Length > 1_000 ? run with { Output = Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(run.Output))) } : run;

    /// <summary>So many pairs of which every fourth is altered.</summary>
    private void Archive(int pairs)
    {
        for (var i = 0; i < pairs; i++)
        {
            _work.With($"en/story-{i:00}.txt", Story.English.Replace("340", $"{340 + i}", StringComparison.Ordinal));
            _work.With($"tr/story-{i:00}.txt", (i % 4 == 0 && pairs > 3 ? Story.Altered : Story.Turkish).Replace("340", $"{340 + i}", StringComparison.Ordinal));
        }
    }

    private void Harm(string harm)
    {
        var bytes = System.IO.File.ReadAllBytes(Place);
        switch (harm)
        {
            case "foreign":
                System.IO.File.WriteAllText(Place, "this is no database");
                return;
            case "other-database":
                System.IO.File.Delete(Place);
                using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Place};Pooling=false"))
                {
                    connection.Open();
                    using var command = connection.CreateCommand();
                    command.CommandText = "create table entry (id integer primary key, key blob, value blob, used integer)";
                    command.ExecuteNonQuery();
                }

                return;
            case "cut":
                bytes = bytes[..(bytes.Length / 2)];
                break;
            case "header":
                new Random(1).NextBytes(bytes.AsSpan(16, 84));
                break;
            default:
                for (var at = 4096; at < bytes.Length; at += 97)
                {
                    bytes[at] ^= 0xA5;
                }

                break;
        }

        System.IO.File.WriteAllBytes(Place, bytes);
    }
}
