using System.Text.Json;

namespace TransCheck.Cli.Tests;

public sealed class ChangedSinceTests : IDisposable
{
    // Two pairs of which the old one has a finding that nobody asks for.
    private readonly Workplace _work = new Workplace().WithRepository()
        .With("en/old.txt", Story.English).With("tr/old.txt", Story.Altered)
        .With("en/şiir \"1\"/ılık hava.txt", Other(Story.English)).With("tr/şiir \"1\"/ılık hava.txt", Other(Story.Turkish))
        .Commit();

    public void Dispose() => _work.Dispose();

    [Fact]
    public void Nothing_changed_nothing_checked()
    {
        // Another time stamp is no change.
        File.SetLastWriteTimeUtc(Path.Combine(_work.Folder, "tr/old.txt"), new DateTime(2030, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        var run = _work.Run("check", ".", "--changed-since", "HEAD");

        run.ExitCode.Should().Be(0, run.Error);
        run.Output.Should().Contain("0 pairs checked");
    }

    [Fact]
    public void An_uncommitted_change_of_one_side_checks_the_pair()
    {
        _work.With("tr/şiir \"1\"/ılık hava.txt", Other(Story.Altered));

        Pairs("HEAD").Should().Equal("en/şiir \"1\"/ılık hava.txt");
    }

    [Theory]
    [InlineData("diff.relative", "true")]
    [InlineData("diff.renames", "false")]
    [InlineData("core.quotePath", "true")]
    [InlineData("log.showSignature", "true")]
    public void Settings_of_the_user_change_nothing(string key, string value)
    {
        _work.Git("config", key, value);
        _work.Git("mv", "tr/old.txt", "tr/older.txt");

        Pairs("HEAD", "en", "tr").Should().Equal("en/old.txt");
    }

    [Fact]
    public void New_and_renamed_files_count()
    {
        _work.With("en/new.txt", Story.English.Replace("340", "512", StringComparison.Ordinal)).With("tr/new.txt", Story.Turkish.Replace("340", "512", StringComparison.Ordinal));
        _work.Git("mv", "tr/old.txt", "tr/older.txt");
        _work.Git("mv", "en/old.txt", "en/older.txt");

        Pairs("HEAD").Should().Equal("en/new.txt", "en/older.txt");
    }

    [Fact]
    public void Changes_count_from_the_commit_in_common()
    {
        _work.Git("checkout", "--quiet", "-b", "change");
        _work.With("tr/old.txt", Story.Turkish).Commit();
        _work.Git("checkout", "--quiet", "main");
        _work.With("en/şiir \"1\"/ılık hava.txt", Other(Story.English) + "\n").Commit();
        _work.Git("checkout", "--quiet", "change");

        Pairs("main").Should().Equal("en/old.txt");
    }

    [Fact]
    public void Paths_below_the_root_and_beside_the_working_directory()
    {
        _work.With("tr/old.txt", Story.Turkish).With("en/old.txt", Story.English + "\n").With("sub/en/x.txt", Other(Story.English));

        Pairs("HEAD", "en/old.txt", "tr/old.txt").Should().Equal("en/old.txt");
        Pairs("HEAD", "en", "tr").Should().Equal("en/old.txt");
        Pairs("HEAD", "sub").Should().BeEmpty();
    }

    [Fact]
    public void The_counterpart_of_a_deleted_article_is_reported_and_no_other()
    {
        _work.With("tr/alone.txt", "Bu makalenin öbür dilde bir karşılığı hiç yazılmadı.").Commit();
        File.Delete(Path.Combine(_work.Folder, "tr/old.txt"));

        using var json = JsonDocument.Parse(_work.Run("check", ".", "--changed-since", "HEAD", "-f", "json").Output);

        var unpaired = json.RootElement.GetProperty("unpaired").EnumerateArray().ToList();
        unpaired.Select(u => u.GetProperty("path").GetString()).Should().Equal("en/old.txt");
        unpaired[0].GetProperty("deleted").GetString().Should().Be("tr/old.txt");
        unpaired[0].GetProperty("reason").GetString().Should().Contain("tr/old.txt");
        _work.Run("check", ".", "--changed-since", "HEAD", "-f", "github").Output.Should().Be("::warning file=en/old.txt::Its counterpart was deleted: tr/old.txt\n");
    }

    [Fact]
    public void Before_the_first_commit_everything_is_new()
    {
        using var fresh = new Workplace().WithRepository().WithPair();
        fresh.Git("add", "--all");

        var run = fresh.Run("check", ".", "--changed-since", "HEAD", "--stale");

        run.ExitCode.Should().Be(0, run.Error);
        run.Output.Should().Contain("1 pair checked");
    }

    [Fact]
    public void An_old_file_that_cannot_be_read_is_no_news()
    {
        _work.With("tr/empty.txt", "").Commit();

        _work.Run("check", ".", "--changed-since", "HEAD").ExitCode.Should().Be(0);
        _work.With("tr/empty.txt", " ").Run("check", ".", "--changed-since", "HEAD").ExitCode.Should().Be(3);
    }

    [Theory]
    [InlineData("no-such-branch", "'no-such-branch' is no revision")]
    [InlineData("-p", "'-p' is no revision")]
    [InlineData("main..HEAD", "'main..HEAD' is no revision")]
    [InlineData("HEAD; touch x", "is no revision")]
    public void An_unknown_revision_is_wrong_use(string revision, string message) =>
        ShouldBeWrongUse(_work.Run("check", ".", $"--changed-since={revision}"), message);

    [Fact]
    public void Histories_without_a_commit_in_common_are_wrong_use()
    {
        _work.Git("checkout", "--quiet", "--orphan", "fresh");
        _work.Commit("2026-04-01");

        ShouldBeWrongUse(_work.Run("check", ".", "--changed-since", "main"), "no commit in common");
    }

    [Fact]
    public void A_shallow_clone_gets_a_hint()
    {
        _work.With("a.txt", "a").Commit();
        using var clone = new Workplace();
        _work.Git("clone", "--quiet", "--depth", "1", $"file://{_work.Folder}", Path.Combine(clone.Folder, "c"));

        ShouldBeWrongUse(clone.Run("check", "c", "--changed-since", "HEAD~1"), "fetch-depth: 0");
        clone.Run("check", "c", "--stale").Error.Should().Contain("shallow");
    }

    [Fact]
    public void Outside_of_a_repository_is_wrong_use()
    {
        using var plain = new Workplace().WithPair();

        ShouldBeWrongUse(plain.Run("check", ".", "--changed-since", "HEAD"), "no git repository");
        plain.Run("check", ".", "--stale", "--language", "tr").Error.Should().Contain("bir git deposunda değil");
    }

    [Fact]
    public void Without_git_is_wrong_use()
    {
        // The folder of dotnet alone: git is on the path of no machine there.
        using var process = System.Diagnostics.Process.GetCurrentProcess();
        var dotnet = Path.GetDirectoryName(process.MainModule?.FileName) ?? "";
        if (File.Exists(Path.Combine(dotnet, "git")))
        {
            return;
        }

        var run = _work.RunWith(new Dictionary<string, string>(StringComparer.Ordinal) { ["PATH"] = dotnet }, "check", ".", "--stale");

        ShouldBeWrongUse(run, "git cannot be started");
    }

    [Fact]
    public void Within_a_hook_of_git_another_repository_is_none_of_ours()
    {
        var run = _work.With("tr/old.txt", Story.Turkish).RunWith(
            new Dictionary<string, string>(StringComparer.Ordinal) { ["GIT_DIR"] = ".git", ["GIT_INDEX_FILE"] = "no-such-index" }, "check", "tr", "en", "--changed-since", "HEAD");

        run.ExitCode.Should().Be(0, run.Error);
        run.Output.Should().Contain("1 pair checked");
    }

    [Fact]
    public void Line_ends_of_another_system_are_no_change()
    {
        _work.With("tr/old.txt", Story.Altered.ReplaceLineEndings("\r\n"));

        Pairs("HEAD").Should().BeEmpty();
        _work.With("tr/old.txt", Story.Turkish.ReplaceLineEndings("\r\n"));
        Pairs("HEAD").Should().Equal("en/old.txt");
    }

    [Fact]
    public void A_file_of_which_a_pointer_is_committed_has_not_changed()
    {
        var digest = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(Story.Altered)));
        _work.With("tr/old.txt", $"version https://git-lfs.github.com/spec/v1\noid sha256:{digest}\nsize {Story.Altered.Length}\n").Commit();

        _work.With("tr/old.txt", Story.Altered);
        Pairs("HEAD").Should().BeEmpty();
        _work.With("tr/old.txt", Story.Turkish);
        Pairs("HEAD").Should().Equal("en/old.txt");
    }

    [Fact]
    public void What_gitignore_leaves_out_is_not_new_but_may_have_changed()
    {
        _work.With("en/draft.txt", Story.English).With("tr/draft.txt", Story.Turkish).Commit();
        _work.With(".gitignore", "*draft*\n").With("en/draft2.txt", Story.English).With("tr/draft2.txt", Story.Turkish);

        Pairs("HEAD").Should().BeEmpty();
        _work.With("tr/draft.txt", Story.Altered);
        Pairs("HEAD").Should().Equal("en/draft.txt");
        _work.Git("add", "--force", "en/draft2.txt", "tr/draft2.txt");
        _work.Commit();
        Pairs("HEAD").Should().BeEmpty();
        Pairs("HEAD~1").Should().Contain("en/draft2.txt");
    }

    [Fact]
    public void What_a_sparse_working_tree_leaves_out_is_not_deleted()
    {
        _work.Git("sparse-checkout", "set", "--no-cone", "/en/");

        var run = _work.Run("check", ".", "--changed-since", "HEAD", "-f", "github");

        run.Output.Should().BeEmpty();
        run.ExitCode.Should().Be(0, run.Error);
    }

    [Fact]
    public void Digests_of_256_bits()
    {
        using var modern = new Workplace();
        modern.Git("init", "--quiet", "--object-format=sha256");
        modern.WithPair("a").WithPair("b").Commit().With("tr/b.txt", Story.Altered);

        modern.Run("check", ".", "--changed-since", "HEAD").Output.Should().Contain("1 pair checked");
    }

    [Fact]
    public void A_changed_article_of_a_submodule_is_found()
    {
        using var around = new Workplace().WithRepository().With("en/new.txt", Story.English).Commit();
        around.Git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", _work.Folder, "inner");
        around.Commit();
        Checked(around).Should().Be(0);

        around.With("inner/tr/old.txt", Story.Turkish);
        Checked(around).Should().Be(1);

        // Committed there, but not yet here.
        around.Git("-C", "inner", "commit", "--quiet", "--all", "--message", "change");
        Checked(around).Should().Be(1);
        around.Commit();
        Checked(around).Should().Be(0);
        Checked(around, "HEAD~1").Should().Be(1);

        // Before the submodule came, nothing of it was there.
        Checked(around, "HEAD~2").Should().Be(2);
        File.Delete(Path.Combine(around.Folder, "inner/tr/old.txt"));
        around.Run("check", "en", "inner", "--changed-since", "HEAD", "-f", "github").Output.Should().Contain("inner/tr/old.txt");

        static int Checked(Workplace work, string since = "HEAD")
        {
            using var json = JsonDocument.Parse(work.Run("check", ".", "--changed-since", since, "--stale", "-f", "json").Output);
            return json.RootElement.GetProperty("pairs").GetArrayLength();
        }
    }

    [Fact]
    public void A_name_that_is_no_UTF8_is_taken_for_no_other()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        _work.Bash("printf 'A story of nobody.' > $'en/caf\\xe9.txt'; printf 'Another story.' > $'en/caf\\xe8.txt'").Commit();

        Pairs("HEAD").Should().BeEmpty();
        _work.Bash("rm en/caf*").With("en/caf\uFFFD.txt", "A new story of someone.");
        var run = _work.Run("check", ".", "--changed-since", "HEAD", "-f", "json");
        run.Output.Should().Contain("caf\uFFFD.txt").And.NotContain("deleted");
    }

    [Fact]
    public void Folders_and_files_behind_links_count_as_what_they_lead_to()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        _work.With("store/en/a.txt", Story.English).With("store/tr/a.txt", Story.Turkish);
        Directory.CreateDirectory(Path.Combine(_work.Folder, "site/en"));
        Directory.CreateSymbolicLink(Path.Combine(_work.Folder, "site/tr"), "../store/tr");
        File.CreateSymbolicLink(Path.Combine(_work.Folder, "site/en/a.txt"), "../../store/en/a.txt");
        _work.Commit();

        Pairs("HEAD", "site", "--follow-links").Should().BeEmpty();
        _work.With("store/tr/a.txt", Story.Altered);
        Pairs("HEAD", "site", "--follow-links").Should().Equal("site/en/a.txt");
        _work.Commit().With("store/en/a.txt", Story.English + "\n");
        Pairs("HEAD", "site", "--follow-links").Should().Equal("site/en/a.txt");
    }

    private static string Other(string story) => story.Replace("340", "275", StringComparison.Ordinal).Replace("Mersin", "Bodrum", StringComparison.Ordinal).Replace("12.5", "17.5", StringComparison.Ordinal).Replace("12,5", "17,5", StringComparison.Ordinal);

    private static void ShouldBeWrongUse(Run run, string message)
    {
        run.ExitCode.Should().Be(2, run.Output);
        run.Error.Should().StartWith("transcheck: ").And.Contain(message).And.NotContain("   at ");
        run.Output.Should().BeEmpty();
    }

    private List<string?> Pairs(string revision, params string[] paths)
    {
        var run = _work.Run(["check", .. paths.Length > 0 ? paths : ["."], "--changed-since", revision, "-f", "json"]);
        run.ExitCode.Should().BeOneOf([0, 1], run.Error);
        using var json = JsonDocument.Parse(run.Output);
        return [.. json.RootElement.GetProperty("pairs").EnumerateArray().Select(p => p.GetProperty("source").GetProperty("path").GetString())];
    }
}
