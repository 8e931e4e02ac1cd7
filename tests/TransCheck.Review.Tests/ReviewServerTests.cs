using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using TransCheck.Articles;
using TransCheck.Decisions;
using TransCheck.Reporting;
using TransCheck.Review.Web;

namespace TransCheck.Review.Tests;

/// <summary>Who is let in, and what is answered.</summary>
public sealed partial class ReviewServerTests : IAsyncLifetime, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("transcheck-server-").FullName;
    private readonly HttpClient _client = new(new HttpClientHandler { AllowAutoRedirect = false });
    private ReviewServer _server = null!;

    private string Store => Path.Combine(_folder, "decisions.db");

    public async Task InitializeAsync()
    {
        Write("en/a.md", "# Results\n\nRevenue rose 22% to $14.3 billion in April. Nobody was hurt.\n");
        Write("tr/a.md", "# Sonuçlar\n\nGelir nisanda %12 artarak 14,3 milyar dolara ulaştı. Kimse yaralanmadı.\n");
        _server = await StartAsync();
    }

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task Nobody_comes_in_without_the_token()
    {
        var root = new Uri(_server.Address, "/");
        foreach (var path in new[] { "", "pair/0", "report.css", new string('0', 64) + "/", "../" + new string('0', 64) + "/", _server.Address.AbsolutePath[1..^2] + "/", "%2e%2e/etc/passwd" })
        {
            (await _client.GetAsync(new Uri(root, path))).StatusCode.Should().Be(HttpStatusCode.Forbidden, path);
        }

        (await _client.PostAsync(new Uri(root, "pair/0/decide"), new FormUrlEncodedContent([]))).StatusCode.Should().Be(HttpStatusCode.Forbidden);
        (await _client.GetAsync(_server.Address)).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("Origin", "http://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Host", "evil.example")]
    [InlineData("Host", "localhost.evil.example:80")]
    public async Task Nobody_comes_in_from_elsewhere(string header, string value)
    {
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Post })
        {
            using var request = new HttpRequestMessage(method, new Uri(_server.Address, method == HttpMethod.Get ? "" : "pair/0/decide"));
            request.Headers.TryAddWithoutValidation(header, value).Should().BeTrue();
            (await _client.SendAsync(request)).StatusCode.Should().Be(HttpStatusCode.Forbidden, $"{method}");
        }
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("pair/..%2f..%2fetc%2fpasswd")]
    [InlineData("pair/../../../etc/passwd")]
    [InlineData("pair/-1")]
    [InlineData("pair/99999999999")]
    [InlineData("pair/1")]
    [InlineData("pair/0/sentence/../../../etc/passwd")]
    [InlineData("articles/tr/a.md")]
    [InlineData("report.html")]
    public async Task No_path_leads_to_a_file(string path)
    {
        // As it is written: a client of .NET would take the dots away.
        using var socket = new TcpClient("127.0.0.1", _server.Address.Port);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"GET {_server.Address.AbsolutePath}{path} HTTP/1.1\r\nHost: {_server.Address.Authority}\r\nConnection: close\r\n\r\n"));
        var answer = await new StreamReader(stream).ReadToEndAsync();

        answer.Should().MatchRegex("^HTTP/1.1 (403|404) ").And.NotContain("root:").And.NotContain("Sonuçlar");
    }

    [Fact]
    public async Task Every_answer_forbids_what_no_page_needs()
    {
        var answer = await _client.GetAsync(_server.Address);

        answer.Headers.GetValues("Content-Security-Policy").Single().Should().Contain("default-src 'none'").And.Contain("script-src 'self';").And.Contain("frame-ancestors 'none'");
        answer.Headers.GetValues("X-Content-Type-Options").Should().Equal("nosniff");
        answer.Headers.GetValues("Referrer-Policy").Should().Equal("same-origin");
        answer.Headers.CacheControl!.NoStore.Should().BeTrue();
        answer.Headers.Contains("Server").Should().BeFalse();
    }

    [Fact]
    public async Task A_decision_is_made_told_and_refused_to_who_comes_too_late()
    {
        var page = await _client.GetStringAsync(new Uri(_server.Address, "pair/0"));
        var finding = Fingerprint().Match(page).Groups[1].Value;

        var done = await DecideAsync(finding, 0, "accept");
        done.StatusCode.Should().Be(HttpStatusCode.SeeOther);
        done.Headers.Location!.OriginalString.Should().EndWith("pair/0#f0-0");
        var late = await DecideAsync(finding, 0, "faithful");
        late.StatusCode.Should().Be(HttpStatusCode.Conflict);
        (await late.Content.ReadAsStringAsync()).Should().Contain("Nothing was changed: Ayşe has decided meanwhile.");
        (await DecideAsync(finding, 1, "faithful")).StatusCode.Should().Be(HttpStatusCode.SeeOther);
        DecisionStore.Load(Store).Should().ContainSingle(d => d.Verdict.State == DecisionState.Dismissed && d.Version == 2 && d.Check == "TC0203");
        (await DecideAsync(finding, 2, "undo")).StatusCode.Should().Be(HttpStatusCode.SeeOther);
        DecisionStore.Load(Store).Should().ContainSingle(d => d.Verdict.State == DecisionState.Accepted);
        (await DecideAsync(new string('0', 32), 0, "accept")).StatusCode.Should().Be(HttpStatusCode.Conflict, "there is no such finding");
        (await DecideAsync(finding, 3, "nonsense")).StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_saved_sentence_fixes_its_finding_and_keeps_the_decision_on_another()
    {
        Write("tr/a.md", "# Sonuçlar\n\nGelir mayısta %12 artarak 14,3 milyar dolara ulaştı. Kimse yaralanmadı.\n");
        var page = await _client.GetStringAsync(new Uri(_server.Address, "pair/0"));
        var findings = Fingerprint().Matches(page).Select(m => m.Groups[1].Value).Distinct(StringComparer.Ordinal).ToList();
        findings.Should().HaveCount(2, "the changed file was read again");
        var percent = Segment(page, "TC0203");
        (await DecideAsync(percent, 0, "accept")).StatusCode.Should().Be(HttpStatusCode.SeeOther);

        var form = await _client.GetStringAsync(new Uri(_server.Address, "pair/0/sentence/1"));
        form.Should().Contain(">\nGelir mayısta %12 artarak 14,3 milyar dolara ulaştı.</textarea>");
        var hash = Hash().Match(form).Groups[1].Value;
        var saved = await _client.PostAsync(new Uri(_server.Address, "pair/0/sentence/1"), new FormUrlEncodedContent([new("hash", hash), new("text", "Gelir nisanda %12 artarak 14,3 milyar dolara ulaştı.")]));

        saved.Headers.Location!.OriginalString.Should().Contain("said=fixed-1");
        File.ReadAllText(Path.Combine(_folder, "articles/tr/a.md")).Should().Be("# Sonuçlar\n\nGelir nisanda %12 artarak 14,3 milyar dolara ulaştı. Kimse yaralanmadı.\n");
        page = await _client.GetStringAsync(new Uri(_server.Address, "pair/0"));
        page.Should().Contain("class=\"state fixed\"").And.Contain("finding accepted", "the other finding of the sentence has another fingerprint now, and is the same");
        page.Should().Contain("0 of 2 open");
        var again = await _client.PostAsync(new Uri(_server.Address, "pair/0/sentence/1"), new FormUrlEncodedContent([new("hash", hash), new("text", "Geç kalan cümle.")]));
        again.StatusCode.Should().Be(HttpStatusCode.Conflict);
        (await again.Content.ReadAsStringAsync()).Should().Contain("Geç kalan cümle.", "what was typed is not lost");
    }

    [Fact]
    public async Task What_articles_hold_is_text()
    {
        const string Attack = "<script>window.hacked=1</script><img src=x onerror=alert(1)>\"'>";
        var text = Attack.Replace("<", "&lt;", StringComparison.Ordinal);
        Write("en/b.md", $"# News of the company {text}\n\nRevenue rose 22% {text} in April, the company said on Monday, while the number of its workers did not change.\n");
        Write("tr/b.md", $"# Şirketten haber {text}\n\nŞirket pazartesi günü yaptığı açıklamada, gelirin nisanda %12 arttığını {text}, çalışan sayısının ise değişmediğini söyledi.\n");
        await using var server = await StartAsync();
        foreach (var path in new[] { "", "?words=" + Uri.EscapeDataString(Attack), "pair/1", "pair/1/sentence/0", "?folder=" + Uri.EscapeDataString(Attack), "next?words=" + Uri.EscapeDataString(Attack) })
        {
            var page = await (await _client.GetAsync(new Uri(server.Address, path))).Content.ReadAsStringAsync();
            page.Should().NotContain("<script>").And.NotContain("<img").And.NotContain("no such page");
        }
    }

    [Fact]
    public async Task The_queue_goes_from_article_to_article_and_ends()
    {
        Write("en/b.md", "# News\n\nProfit fell 5% in 2024, the company said on Monday.\n");
        Write("tr/b.md", "# Haber\n\nŞirket pazartesi günü, kârın 2024'te %8 düştüğünü söyledi.\n");
        await using var server = await StartAsync();
        (await LocationAsync("next")).Should().EndWith("pair/0#f0-0");
        (await LocationAsync("next?from=0-0")).Should().EndWith("pair/1#f1-0");
        (await LocationAsync("next?from=1-0")).Should().EndWith("pair/0#f0-0", "after the last comes the first that is open");
        (await LocationAsync("next?from=0")).Should().EndWith("pair/0#f0-0", "who looks at an article begins with its first");
        (await LocationAsync("next?words=none")).Should().Contain("said=done");
        (await LocationAsync("next?words=2024&from=0-0")).Should().Contain("pair/1?words=2024#f1-0");

        async Task<string> LocationAsync(string path) => (await _client.GetAsync(new Uri(server.Address, path))).Headers.Location!.OriginalString;
    }

    [Fact]
    public async Task What_was_not_there_at_the_last_visit_is_new()
    {
        Write("en/b.md", "# News\n\nProfit fell 5% in 2024, the company said on Monday.\n");
        Write("tr/b.md", "# Haber\n\nŞirket pazartesi günü, kârın 2024'te %8 düştüğünü söyledi.\n");
        await using var server = await StartAsync();

        (await _client.GetStringAsync(new Uri(server.Address, "?new=1"))).Should().Contain("%8").And.NotContain("%12").And.Contain("class=\"state new\"");
        (await _client.GetStringAsync(new Uri(_server.Address, "?new=1"))).Should().Contain("No finding fits the filter.", "the first visit has nothing to compare with");
    }

    [Fact]
    public async Task Five_thousand_pairs_are_no_burden()
    {
        const int Count = 5000;
        var one = TransChecker.Check([Path.Combine(_folder, "articles")], TransCheckOptions.Default).Pairs.Single();
        var pairs = Enumerable.Range(0, Count).Select(i => one with
        {
            Target = one.Target with { Path = $"news/{i % 40}/tr/{i}.md", Title = $"Haber {i}" },
            Findings = [.. Enumerable.Range(0, 3).Select(f => one.Findings[0] with { Fingerprint = $"{i:x16}{f:x16}" })],
        });
        await using var server = await ReviewServer.StartAsync(new CheckReport([.. pairs], [], []), DecisionStore.Open(Store), Options(isReadOnly: false), 0);
        (await TimeAsync("")).Should().BeLessThan(TimeSpan.FromSeconds(10));

        foreach (var path in new[] { "next?from=2500-1", "next?from=4999-2", "next?order=severity&from=100-0", "next?folder=news/7&from=10-0", "" })
        {
            // Some 10 ms where nothing else runs; the best of three, and far from it, since the machine may be slow and busy with other tests.
            (await Task.WhenAll(TimeAsync(path), TimeAsync(path), TimeAsync(path))).Min().Should().BeLessThan(TimeSpan.FromSeconds(1), path);
        }

        async Task<TimeSpan> TimeAsync(string path)
        {
            var watch = System.Diagnostics.Stopwatch.StartNew();
            (await _client.GetAsync(new Uri(server.Address, path))).StatusCode.Should().BeOneOf(HttpStatusCode.OK, HttpStatusCode.SeeOther);
            return watch.Elapsed;
        }
    }

    [Fact]
    public async Task A_review_that_only_reads_writes_nothing()
    {
        await using var server = await StartAsync(isReadOnly: true);
        var page = await _client.GetStringAsync(new Uri(server.Address, "pair/0"));
        page.Should().NotContain("data-edit").And.NotContain("/sentence/");
        var hash = Hash().Match(await _client.GetStringAsync(new Uri(server.Address, "pair/0/sentence/1"))).Groups[1].Value;
        var before = File.ReadAllText(Path.Combine(_folder, "articles/tr/a.md"));

        (await _client.PostAsync(new Uri(server.Address, "pair/0/sentence/1"), new FormUrlEncodedContent([new("hash", hash), new("text", "Yeni.")]))).StatusCode.Should().Be(HttpStatusCode.Conflict);

        File.ReadAllText(Path.Combine(_folder, "articles/tr/a.md")).Should().Be(before);
    }

    [Fact]
    public async Task An_article_that_is_gone_is_told()
    {
        File.Delete(Path.Combine(_folder, "articles/tr/a.md"));

        (await _client.GetStringAsync(new Uri(_server.Address, "pair/0"))).Should().Contain("class=\"wrong\"");
    }

    private async Task<HttpResponseMessage> DecideAsync(string finding, int version, string verdict) =>
        await _client.PostAsync(new Uri(_server.Address, "pair/0/decide"), new FormUrlEncodedContent([new("finding", finding), new("version", $"{version}"), new("verdict", verdict)]));

    /// <summary>The fingerprint of the finding of a check.</summary>
    private static string Segment(string page, string check) => Fingerprint().Match(page[page.IndexOf(check, StringComparison.Ordinal)..]).Groups[1].Value;

    private Task<ReviewServer> StartAsync(bool isReadOnly = false)
    {
        var report = TransChecker.Check([Path.Combine(_folder, "articles")], TransCheckOptions.Default);
        return ReviewServer.StartAsync(report, DecisionStore.Open(Store), Options(isReadOnly), 0);
    }

    private ReviewOptions Options(bool isReadOnly) =>
        new(new Texts(Language.English), TransCheckOptions.Default, [Path.Combine(_folder, "articles")], "Ayşe", isReadOnly, "1.2.3", TimeProvider.System);

    private void Write(string path, string text)
    {
        var file = Path.Combine(_folder, "articles", path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    [GeneratedRegex("name=\"finding\" value=\"([0-9a-f]{32})\"")]
    private static partial Regex Fingerprint();

    [GeneratedRegex("name=\"hash\" value=\"([0-9a-f]{64})\"")]
    private static partial Regex Hash();
}
