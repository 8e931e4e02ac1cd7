using System.Globalization;

namespace TransCheck.Cli.Tests;

/// <summary>Repositories that want a command run, or their own files written. What each setting would run leaves a file of its name beside the repository.</summary>
public sealed class HostileRepositoryTests : IDisposable
{
    // CANARY is replaced by a command that leaves a file of the key's name, ASIDE by a folder beside the repository.
    private static readonly (string Key, string Value)[] Settings =
    [
        ("core.fsmonitor", "CANARY"),
        ("core.sshCommand", "CANARY"),
        ("core.pager", "CANARY"),
        ("core.editor", "CANARY"),
        ("core.askPass", "CANARY"),
        ("core.gitProxy", "CANARY"),
        ("core.alternateRefsCommand", "CANARY"),
        ("core.attributesFile", "ASIDE/attributes"),
        ("core.untrackedCache", "true"),
        ("sequence.editor", "CANARY"),
        ("pager.rev-parse", "CANARY"),
        ("pager.rev-list", "CANARY"),
        ("pager.log", "CANARY"),
        ("pager.diff", "CANARY"),
        ("filter.evil.clean", "CANARY"),
        ("filter.evil.smudge", "CANARY"),
        ("filter.other.process", "CANARY"),
        ("filter.other.required", "true"),
        ("diff.external", "CANARY"),
        ("diff.evil.textconv", "CANARY"),
        ("diff.evil.command", "CANARY"),
        ("diff.evil.cachetextconv", "true"),
        ("merge.evil.driver", "CANARY"),
        ("gpg.program", "CANARY"),
        ("gpg.ssh.program", "CANARY"),
        ("log.showSignature", "true"),
        ("alias.rev-parse", "!CANARY"),
        ("alias.rev-list", "!CANARY"),
        ("alias.diff-tree", "!CANARY"),
        ("alias.ls-tree", "!CANARY"),
        ("alias.cat-file", "!CANARY"),
        ("alias.merge-base", "!CANARY"),
        ("alias.log", "!CANARY"),
        ("include.path", "ASIDE/included"),
        ("credential.helper", "!CANARY"),
        ("uploadpack.packObjectsHook", "CANARY"),
        ("protocol.allow", "always"),
        ("protocol.ext.allow", "always"),
        ("remote.evil.url", "ext::CANARY"),
        ("remote.evil.uploadpack", "CANARY"),
        ("remote.evil.promisor", "true"),
        ("remote.evil.partialclonefilter", "blob:none"),
        ("core.repositoryFormatVersion", "1"),
        ("extensions.partialClone", "evil"),
    ];

    private static readonly string[] Hooks = ["post-index-change", "post-checkout", "pre-commit", "reference-transaction", "pre-auto-gc", "fsmonitor-watchman"];

    private readonly Workplace _work = new Workplace().WithRepository();
    private readonly Workplace _aside = new();

    public static TheoryData<string, string> Attacks
    {
        get
        {
            var attacks = new TheoryData<string, string>();
            foreach (var checkout in (string[])["plain", "bare", "worktree", "submodule", "shallow"])
            {
                foreach (var call in (string[])["check --changed-since HEAD", "check --stale", "baseline --stale -o OUT", "init"])
                {
                    attacks.Add(checkout, call);
                }
            }

            return attacks;
        }
    }

    public void Dispose()
    {
        _work.Dispose();
        _aside.Dispose();
    }

    [Theory]
    [MemberData(nameof(Attacks))]
    public void A_hostile_repository_runs_nothing_and_stays_as_it_is(string checkout, string call)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var folder = Checkout(checkout);
        foreach (var config in Directory.EnumerateFiles(_aside.Folder, "config", SearchOption.AllDirectories).Concat(Directory.EnumerateFiles(_work.Folder, "config", SearchOption.AllDirectories)))
        {
            Poison(config);
        }

        // Time stamps that make the index look out of date.
        foreach (var article in Directory.EnumerateFiles(folder, "*.txt", SearchOption.AllDirectories))
        {
            File.SetLastWriteTimeUtc(article, new DateTime(2030, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        }

        File.WriteAllText(Path.Combine(folder, "site/tr/story.txt"), Story.Altered);
        var before = Snapshot();

        var run = Workplace.RunIn(folder, [.. call.Replace("OUT", Path.Combine(_aside.Folder, "out.json"), StringComparison.Ordinal).Split(' '), call is "init" ? "." : "site"]);

        Canaries().Should().BeEmpty();
        Snapshot().Should().Equal(before);
        run.ExitCode.Should().Be(call.StartsWith("check", StringComparison.Ordinal) ? 1 : 0, run.Output + run.Error);
        if (call.StartsWith("check", StringComparison.Ordinal))
        {
            run.Output.Should().Contain("1 pair checked");
        }
    }

    [Theory]
    [InlineData("check . --changed-since HEAD")]
    [InlineData("check . --stale")]
    [InlineData("baseline . --stale -o out.json")]
    public void A_program_of_the_tree_that_is_named_git_is_not_run(string call)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        _work.WithPair().Commit();
        Script(Path.Combine(_work.Folder, "git"), "git");

        var run = _work.RunWith(new Dictionary<string, string>(StringComparer.Ordinal) { ["PATH"] = $":.:{Environment.GetEnvironmentVariable("PATH")}" }, call.Split(' '));

        Canaries().Should().BeEmpty();
        run.ExitCode.Should().Be(0, run.Error);
    }

    [Fact]
    public void A_folder_that_looks_like_a_repository_is_none()
    {
        LookLikeRepository(_aside.With("site/en/story.txt", Story.English).With("site/tr/story.txt", Story.Turkish), "site");

        var run = _aside.Run("check", "site", "--stale");

        run.ExitCode.Should().Be(2, run.Output);
        run.Error.Should().Contain("site is in no git repository");
    }

    [Fact]
    public void A_repository_of_somebody_else_is_refused_as_git_does()
    {
        _work.WithPair().Commit();
        var stranger = new Dictionary<string, string>(StringComparer.Ordinal) { ["GIT_TEST_ASSUME_DIFFERENT_OWNER"] = "1", ["HOME"] = _aside.Folder };

        var refused = _work.RunWith(stranger, "check", ".", "--stale");
        _aside.With(".gitconfig", "[safe]\n\tdirectory = *\n");
        var trusted = _work.RunWith(stranger, "check", ".", "--stale");

        refused.ExitCode.Should().Be(2, refused.Output);
        refused.Error.Should().Contain("git does not open the repository").And.Contain("safe.directory");
        trusted.ExitCode.Should().Be(0, trusted.Error);
    }

    /// <returns>A folder with articles below <c>site</c>, in a working tree whose settings are not poisoned yet.</returns>
    private string Checkout(string kind)
    {
        const string Attributes = "* filter=evil diff=evil merge=evil\n*.txt filter=evil diff=evil\nother.txt filter=other\n";
        _work.With("site/en/story.txt", Story.English.Replace("340", "330", StringComparison.Ordinal)).With("site/tr/story.txt", Story.Turkish).Commit("2026-02-01");
        _work.With("site/en/story.txt", Story.English).With(".gitattributes", Attributes).With("site/other.md", "Nobody translates this.").With("site/gone.md", "Here today.").Commit();
        File.Delete(Path.Combine(_work.Folder, "site/gone.md"));

        // What a partial clone would fetch when it is asked for: the text that an article had, and one that is deleted.
        string[] promised = [.. new[] { "HEAD~1:site/en/story.txt", "HEAD:site/gone.md" }.Select(name => _work.Git("rev-parse", name).Trim())];
        var clone = Path.Combine(_aside.Folder, "clone");
        switch (kind)
        {
            case "bare":
                File.WriteAllText(Path.Combine(_work.Folder, "site/.gitattributes"), Attributes);
                LookLikeRepository(_work, "site");
                Forget(promised);
                return _work.Folder;
            case "worktree":
                _work.Git("worktree", "add", "--quiet", clone);
                Forget(promised);
                return clone;
            case "submodule":
                Directory.CreateDirectory(clone);
                _work.Git("init", "--quiet", clone);
                _work.Git("-C", clone, "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", _work.Folder + "/.git", "inner");
                _work.Git("-C", clone, "commit", "--quiet", "--message", "inner");
                return Path.Combine(clone, "inner");
            case "shallow":
                _work.Git("clone", "--quiet", "--depth", "1", $"file://{_work.Folder}", clone);
                return clone;
            default:
                Forget(promised);
                return _work.Folder;
        }
    }

    private void Forget(string[] blobs)
    {
        foreach (var blob in blobs)
        {
            File.Delete(Path.Combine(_work.Folder, ".git/objects", blob[..2], blob[2..]));
        }
    }

    /// <summary>Makes the folder a repository whose files stand beside the articles, as they can be committed to any other one.</summary>
    private static void LookLikeRepository(Workplace work, string folder)
    {
        work.Git("init", "--quiet", folder);
        work.Git("-C", folder, "add", "--all");
        work.Git("-C", folder, "commit", "--quiet", "--message", "bait");
        work.Bash($"cd {folder} && mv .git/* . && rmdir .git && printf '[core]\\n\\tbare = false\\n\\tworktree = .\\n' >> config");
    }

    private void Poison(string config)
    {
        // Later lines go before earlier ones.
        File.AppendAllLines(config, Settings.Select(s => (Name: s.Key.Split('.'), Value: Filled(s.Value, s.Key)))
            .Select(s => $"[{s.Name[0]}{(s.Name.Length > 2 ? $" \"{s.Name[1]}\"" : "")}]\n\t{s.Name[^1]} = \"{s.Value}\""));

        foreach (var hook in Hooks)
        {
            Script(Path.Combine(Path.GetDirectoryName(config) ?? "", "hooks", hook), hook);
        }

        var git = Path.GetDirectoryName(config) ?? "";
        Directory.CreateDirectory(Path.Combine(git, "info"));
        File.WriteAllText(Path.Combine(git, "info/attributes"), "* filter=evil diff=evil\n");
        _aside.With("attributes", "* filter=evil diff=evil\n").With("included", $"[filter \"evil\"]\n\tclean = {Filled("CANARY", "included")}\n[core]\n\tfsmonitor = {Filled("CANARY", "included-fsmonitor")}\n");
    }

    private string Filled(string value, string name)
    {
        var script = Script(Path.Combine(_aside.Folder, "programs", name), name);
        return value.Replace("CANARY", script, StringComparison.Ordinal).Replace("ASIDE", _aside.Folder, StringComparison.Ordinal);
    }

    private string Script(string path, string name)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? "");
        var canary = Path.Combine(_aside.Folder, "canaries", name);
        Directory.CreateDirectory(Path.GetDirectoryName(canary) ?? "");
        File.WriteAllText(path, string.Create(CultureInfo.InvariantCulture, $"#!/bin/sh\ntouch '{canary}'\ncat\n"));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return path;
    }

    private IEnumerable<string?> Canaries() => Directory.EnumerateFiles(Path.Combine(_aside.Folder, "canaries")).Select(Path.GetFileName);

    /// <summary>Every file of every repository, with its time and bytes.</summary>
    private List<string> Snapshot() =>
        [.. new[] { _work.Folder, _aside.Folder }
            .SelectMany(f => Directory.EnumerateFiles(f, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None }))
            .Where(f => Path.GetFileName(f) is not ("out.json" or "transcheck.yml"))
            .Order(StringComparer.Ordinal)
            .Select(f => $"{f} {File.GetLastWriteTimeUtc(f):O} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(f)))}")];
}
