using System.Globalization;
using System.Text;
using NATS.Client.Core;
using NATS.Client.JetStream;
using NATS.Client.JetStream.Models;

namespace TransCheck.Batch.Tests;

public sealed class BatchTests(BatchServers servers) : IClassFixture<BatchServers>, IDisposable
{
    private readonly Fleet _fleet = BatchServers.Missing is null ? new Fleet(servers) : null!;

    public void Dispose() => _fleet?.Dispose();

    [BatchFact]
    public void The_report_is_that_of_one_machine_in_every_format()
    {
        WithPairs(24);
        _fleet.Place
            .With("articles/transcheck.yml", "glossary: [terms.csv]\nnames: names.csv\nmin-confidence: 0.4\nformats: { .wml: text }\nchecks: { TC04: off }\noverrides:\n  - paths: [\"en/story-1*\"]\n    checks: { direction-flipped: minor }\n")
            .With("articles/terms.csv", "en,tr\nferry,vapur\n")
            .With("articles/names.csv", "en,tr\nMersin,Mersin\n")
            .With("articles/en/page.wml", Story.English)
            .With("articles/tr/page.wml", Story.Altered)
            .With("articles/en/alone.txt", "Nothing else tells of this: the museum of Bodrum closed on 3 May 2019 after 44 years.")
            .With("articles/en/empty.txt", "");
        string[] outputs = ["json", "jsonl", "csv", "sarif", "github", "gitlab", "junit", "markdown", "html"];
        var one = _fleet.RunIn("articles", ["check", ".", "--no-cache", .. outputs.SelectMany(o => new[] { "-f", o, "-o", $"../one.{o}" }), "-f", "html", "-o", "../one/", "-f", "terminal"]);

        var run = _fleet.Submit(".", "--root", "articles", "--shard-size", "4");
        var workers = new[] { _fleet.Start("--root", "articles", "--drain"), _fleet.Start("--root", "articles", "--drain") };
        workers.Select(w => w.End()).Should().Equal([0, 0], workers[0].Said + workers[1].Said);
        var many = _fleet.Run(["report", run, .. outputs.SelectMany(o => new[] { "-f", o, "-o", $"many.{o}" }), "-f", "html", "-o", "many/", "-f", "terminal"]);

        many.ExitCode.Should().Be(one.ExitCode).And.Be(3, "a file is empty");
        many.Output.Should().Be(one.Output);
        many.Error.Should().Be(one.Error.Replace("../one", "many", StringComparison.Ordinal));
        foreach (var output in outputs)
        {
            Read($"many.{output}").Should().Be(Read($"one.{output}"), output);
        }

        Pages("many").Should().Equal(Pages("one")).And.HaveCountGreaterThan(20);
        _fleet.Run("status", run).Output.Should().MatchRegex($"^{run}: over, 25 of 25 pairs · shards: 7 done, 0 dead");

        // A second time nothing is left to do; another folder is another run; and what is removed is gone.
        _fleet.Submit(".", "--root", "articles", "--shard-size", "4").Should().Be(run);
        _fleet.Ask<int>("select count(*) from batch_shard where state = 'open'").Should().Be(0);
        _fleet.Run("remove", run).ExitCode.Should().Be(0);
        _fleet.Ask<int>("select count(*) from batch_result").Should().Be(0);
        _fleet.Run("report", run).Error.Should().Be($"transcheck: There is no run {run}.\n");
    }

    [BatchFact]
    public void Nothing_is_lost_or_doubled_when_everything_is_killed()
    {
        WithPairs(36);
        var one = _fleet.RunIn("articles", "check", ".", "--no-cache", "-f", "jsonl");
        var run = _fleet.Submit(".", "--root", "articles", "--shard-size", "3");

        _fleet.Start("--root", "articles").Until("begun").Interrupt().End().Should().Be(130);
        _fleet.Ask<int>("select count(*) from batch_shard where state = 'open' and attempts > 0").Should().Be(0, "what a worker does not end it gives back");
        _fleet.Start("--root", "articles").Until("begun").Kill();
        var survivor = _fleet.Start("--root", "articles").Until("begun");
        servers.Nats.Kill();
        survivor.Until("NATS does not answer");
        servers.Postgres.Crash();
        servers.Nats.Start();
        servers.Postgres.Resume();
        var other = _fleet.Start("--root", "articles", "--drain");
        var many = _fleet.Run("report", run, "--wait", "-f", "jsonl");

        other.End().Should().Be(0, other.Said);
        survivor.Said.Should().Contain("NATS answers again");
        (many.ExitCode, many.Output).Should().Be((one.ExitCode, one.Output));
        _fleet.Ask<int>("select count(*) from batch_result").Should().Be(36);
    }

    [BatchFact]
    public async Task A_shard_that_ends_its_workers_is_given_up_and_the_others_are_checked()
    {
        WithPairs(7);
        var run = _fleet.Submit(".", "--root", "articles", "--shard-size", "1");
        for (var time = 0; time < BatchStore.MostAttempts; time++)
        {
            using var hold = _fleet.HoldFirst(run);
            _fleet.Start("--root", "articles").Until($"{run}/1: begun").Kill();
        }

        _fleet.Run("report", run).Error.Should().StartWith($"transcheck: Run {run} is not over: ");
        var last = _fleet.Start("--root", "articles", "--drain");
        last.End().Should().Be(0, last.Said);
        var report = _fleet.Run("report", run, "-f", "csv");

        last.Said.Should().Contain($"{run}/1: ended its worker 3 times and is given up");
        report.ExitCode.Should().Be(3);
        report.Error.Should().Be($"en/story-00.txt → tr/story-00.txt: not checked: shard {run}/1 ended its worker 3 times\n");
        _fleet.Run("status", run).Output.Should().Contain("6 of 7 pairs").And.Contain("6 done, 1 dead");
        (await DeadLetter($"transcheck.dead.{run}.1")).Should().Be($$"""{"Run":"{{run}}","Shard":1,"Pairs":[{"Source":"en/story-00.txt","Target":"tr/story-00.txt"}]}""");
    }

    [BatchFact]
    public void Files_must_be_those_that_the_coordinator_saw_and_the_build_must_be_the_same()
    {
        WithPairs(3);
        var run = _fleet.Submit("articles");
        _fleet.Place.With("articles/tr/story-01.txt", Story.English);

        // In another folder there is none of them.
        var astray = _fleet.Start("--root", "articles");
        astray.End().Should().Be(2);
        astray.Said.Should().Contain("holds none of the files of shard").And.Contain("given back");
        _fleet.Start("--drain").End().Should().Be(0);

        var report = _fleet.Run("report", run, "-f", "csv");
        report.ExitCode.Should().Be(3);
        report.Error.Should().StartWith("articles/en/story-01.txt → articles/tr/story-01.txt: ").And.NotContain("story-02");

        _fleet.Ask<string>("with r as (update batch_run set build = 'another') update batch_shard set state = 'open' returning run");
        var other = _fleet.Start("--drain");
        other.End().Should().Be(2);
        other.Said.Should().Contain($"Run {run} was submitted by another build of TransCheck (another)");
        _fleet.Ask<string>("update batch_shard set state = 'done' returning run");
        _fleet.Run("report", run).Error.Should().Contain("another build");
    }

    [BatchFact]
    public void Files_may_come_from_a_commit()
    {
        WithPairs(3);
        _fleet.Place.With("articles/transcheck.yml", "checks: { TC04: off }\n");
        _fleet.Place.Shell("cd articles && git init -q -b main && git add . && git -c user.name=a -c user.email=a@example.org commit -qm one").ExitCode.Should().Be(0);
        var one = _fleet.RunIn("articles", "check", ".", "--no-cache", "-f", "json");
        _fleet.Place.With("articles/tr/story-01.txt", "Bu, gönderilen sürümde yok.");

        var run = _fleet.Submit(".", "--git", "articles@main", "--git-folder", Path.Combine(_fleet.Place.Folder, "here"));
        _fleet.Start("--drain", "--git-folder", Path.Combine(_fleet.Place.Folder, "there")).End().Should().Be(0);
        var many = _fleet.Run("report", run, "-f", "json");

        (many.ExitCode, many.Output).Should().Be((one.ExitCode, one.Output));
        _fleet.Run("submit", ".", "--git", "articles@nowhere").Error.Should().Contain("nowhere");
        _fleet.Run("submit", ".", "--git", "git@example.org:articles").Error.Should().Contain("URL@REVISION");
    }

    private void WithPairs(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"story-{i:00}");
            _fleet.Place.With($"articles/en/{name}.txt", Numbered(Story.English, i)).With($"articles/tr/{name}.txt", Numbered(i % 3 == 0 ? Story.Altered : Story.Turkish, i));
        }
    }

    private static string Numbered(string text, int number) => text.Replace("340", (340 + number).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private string Read(string file) => File.ReadAllText(Path.Combine(_fleet.Place.Folder, file));

    private IEnumerable<(string Path, string Text)> Pages(string folder) =>
        Directory.EnumerateFiles(Path.Combine(_fleet.Place.Folder, folder), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(f => (Path.GetRelativePath(Path.Combine(_fleet.Place.Folder, folder), f), File.ReadAllText(f)));

    private async Task<string> DeadLetter(string subject)
    {
        await using var connection = new NatsConnection(new NatsOpts { Url = servers.Nats.Url });
        var stream = await new NatsJSContext(connection).GetStreamAsync("TRANSCHECK_DEAD");
        var letter = await stream.GetAsync(new StreamMsgGetRequest { LastBySubj = subject });
        return Encoding.UTF8.GetString(letter.Message.Data.Span);
    }
}
