using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace TransCheck.Cli.Tests;

/// <summary>The desk as a process: how it starts, how it ends, and what is left when it is killed.</summary>
public sealed partial class ReviewCommandTests : IDisposable
{
    private const int Pairs = 12;

    private readonly Workplace _work = new();
    private readonly HttpClient _client = new(new HttpClientHandler { AllowAutoRedirect = false });

    public ReviewCommandTests()
    {
        for (var i = 0; i < Pairs; i++)
        {
            _work.With($"articles/en/story-{i:00}.txt", Own(Story.English, i)).With($"articles/tr/story-{i:00}.txt", Own(Story.Altered, i));
        }
    }

    public void Dispose()
    {
        _client.Dispose();
        _work.Dispose();
    }

    [Fact]
    public async Task No_answered_decision_is_lost_and_no_file_half_written_whenever_it_is_killed()
    {
        var random = new Random(7);
        var answered = new Dictionary<string, string>(StringComparer.Ordinal);
        var whole = Enumerable.Range(0, Pairs).SelectMany(p => new[] { Own(Story.Altered, p), Edited(p, 1), Edited(p, 2), Edited(p, 3) }).ToHashSet(StringComparer.Ordinal);
        for (var kill = 0; kill < Kills.Count; kill++)
        {
            using var desk = Start("articles");
            var address = await AddressAsync(desk);
            var page = await _client.GetStringAsync(new Uri(address, $"pair/{kill % Pairs}"));
            var finding = Fingerprint().Match(page).Groups[1].Value;
            var version = int.Parse(Version().Match(page).Groups[1].Value, CultureInfo.InvariantCulture);
            using var end = new CancellationTokenSource();
            var deciding = DecideAsync(address, kill % Pairs, finding, version, answered);
            var editing = EditAsync(address, (kill + 3) % Pairs);

            await Task.Delay(random.Next(0, 400));
            desk.Kill();
            await desk.WaitForExitAsync();
            await Task.WhenAll(deciding, editing);
            foreach (var file in Directory.EnumerateFiles(Path.Combine(_work.Folder, "articles/tr"), "*.txt"))
            {
                whole.Should().Contain(await File.ReadAllTextAsync(file));
            }
        }

        answered.Should().NotBeEmpty();
        using var kept = JsonDocument.Parse(_work.Run("decisions", "export", "-f", "json").Output);
        var states = kept.RootElement.GetProperty("decisions").EnumerateArray().Select(d => d.GetProperty("comment").GetString()!).ToList();

        // The last that was sent may be kept although its answer never came.
        foreach (var (pair, comment) in answered)
        {
            states.Should().Contain(s => s.StartsWith(pair + ":", StringComparison.Ordinal) && Number(s) >= Number(comment), comment);
        }
    }

    [Fact]
    public async Task Ctrl_c_ends_it_and_the_report_of_a_check_can_be_reviewed()
    {
        _work.Run("check", "articles", "-f", "json", "-o", "report.json");
        using var desk = Start("report.json");
        var address = await AddressAsync(desk);
        (await _client.GetStringAsync(address)).Should().Contain($"{Pairs} of {Pairs} open");

        using var signal = Process.Start("kill", ["-INT", desk.Id.ToString(CultureInfo.InvariantCulture)]);
        await desk.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromSeconds(20)).Token);

        desk.ExitCode.Should().Be(0);
        (await desk.StandardError.ReadToEndAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task Settings_in_the_folder_of_the_articles_configure_no_server()
    {
        _work.With("appsettings.json", """{"Urls":"http://0.0.0.0:5099","Kestrel":{"Endpoints":{"all":{"Url":"http://0.0.0.0:5098"}}}}""");
        using var desk = Start("articles");
        var address = await AddressAsync(desk);

        address.Host.Should().Be("127.0.0.1");
        foreach (var port in new[] { 5098, 5099 })
        {
            await FluentActions.Awaiting(() => _client.GetAsync(new Uri($"http://127.0.0.1:{port}/"))).Should().ThrowAsync<HttpRequestException>();
        }

        desk.Kill();
        await desk.WaitForExitAsync();
    }

    private async Task DecideAsync(Uri address, int pair, string finding, int version, Dictionary<string, string> answered)
    {
        try
        {
            for (var i = 0; ; i++, version++)
            {
                var comment = string.Create(CultureInfo.InvariantCulture, $"{finding}/{pair}:{version}");
                var answer = await _client.PostAsync(new Uri(address, $"pair/{pair}/decide"), new FormUrlEncodedContent([new("finding", finding), new("version", $"{version}"), new("verdict", i % 2 == 0 ? "accept" : "style"), new("comment", comment)]));
                if (answer.StatusCode != HttpStatusCode.SeeOther)
                {
                    return;
                }

                answered[$"{finding}/{pair}"] = comment;
            }
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            // Killed.
        }
    }

    private async Task EditAsync(Uri address, int pair)
    {
        try
        {
            for (var i = 1; ; i = (i % 3) + 1)
            {
                var form = await _client.GetStringAsync(new Uri(address, $"pair/{pair}/sentence/0"));
                var hash = Hash().Match(form).Groups[1].Value;
                await _client.PostAsync(new Uri(address, $"pair/{pair}/sentence/0"), new FormUrlEncodedContent([new("hash", hash), new("text", Sentence(pair, i))]));
            }
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            // Killed.
        }
    }

    private static int Number(string comment) => int.Parse(comment[(comment.LastIndexOf(':') + 1)..], CultureInfo.InvariantCulture);

    /// <summary>Every pair has its own sentences: else a decision whose finding is gone would be that of an equal one elsewhere, as of an article that was moved.</summary>
    private static string Own(string story, int pair) => string.Create(CultureInfo.InvariantCulture, $"{60 + pair} {story.Replace(" 8", $" {20 + pair}", StringComparison.Ordinal)}");

    private static string Sentence(int pair, int i) => string.Create(CultureInfo.InvariantCulture, $"{60 + pair} yeni başlık: {i}");

    private static string Edited(int pair, int i) => Sentence(pair, i) + Own(Story.Altered, pair)[Own(Story.Altered, pair).IndexOf('\n', StringComparison.Ordinal)..];

    private Process Start(string path) => Process.Start(new ProcessStartInfo("dotnet", ["exec", Workplace.Assembly, "review", path, "--no-browser", "--user", "Ayşe", "--language", "en"])
    {
        WorkingDirectory = _work.Folder,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    private static async Task<Uri> AddressAsync(Process desk) => new((await desk.StandardOutput.ReadLineAsync())!["Review desk: ".Length..]);

    [GeneratedRegex("name=\"finding\" value=\"([0-9a-f]{32})\"")]
    private static partial Regex Fingerprint();

    [GeneratedRegex("name=\"version\" value=\"([0-9]+)\"")]
    private static partial Regex Version();

    [GeneratedRegex("name=\"hash\" value=\"([0-9a-f]{64})\"")]
    private static partial Regex Hash();
}
