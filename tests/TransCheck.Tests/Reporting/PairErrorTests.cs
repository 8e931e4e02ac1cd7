using TransCheck.Articles;
using TransCheck.Reading;
using TransCheck.Reporting;

namespace TransCheck.Tests.Reporting;

/// <summary>A run in which one pair of three goes wrong.</summary>
public sealed class PairErrorTests : IDisposable
{
    private const string English = "The harbour of Mersin will get a new ferry in April 2027. It carries 340 passengers and cost 12.5 million dollars.";
    private const string Turkish = "Mersin Limanı Nisan 2027'de yeni bir feribota kavuşacak. Gemi 430 yolcu taşıyor ve 12,5 milyon dolara mal oldu.";

    private readonly string _folder = Directory.CreateTempSubdirectory("transcheck-test-").FullName;

    public PairErrorTests()
    {
        foreach (var (language, text) in new[] { ("en", English), ("tr", Turkish) })
        {
            Directory.CreateDirectory(Path.Combine(_folder, language));
            foreach (var name in new[] { "a", "b", "c" })
            {
                File.WriteAllText(Path.Combine(_folder, language, name + ".txt"), text.Replace("2027", $"202{(int)name[0] % 10}", StringComparison.Ordinal));
            }
        }
    }

    public static TheoryData<string> Formats => [.. ReportFormats.Names.Where(f => f != "csv"), "terminal"];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void An_exception_in_one_pair_is_an_error_of_that_pair(int jobs)
    {
        var options = TransCheckOptions.Default with { Jobs = jobs };
        var whole = TransChecker.Check([_folder], options);
        var report = TransChecker.Check([_folder], options with { History = new BrokenHistory("b.txt") });

        var error = report.Errors.Should().ContainSingle().Subject;
        (Path.GetFileName(error.Path), Path.GetFileName(error.Counterpart), error.Cause).Should().Be(("b.txt", "b.txt", "error.pair-failed"));
        error.Exception.Should().BeOfType<InvalidOperationException>();
        report.Unpaired.Should().BeEmpty();
        Write(report with { Errors = [] }, "json").Should().Be(Write(whole with { Pairs = [whole.Pairs[0], whole.Pairs[2]] }, "json"));
    }

    [Fact]
    public void A_pair_that_spends_its_work_is_an_error()
    {
        var report = TransChecker.Check([_folder], TransCheckOptions.Default with { WorkPerPair = 5 });

        report.Errors.Should().HaveCount(3).And.OnlyContain(e => e.Cause == "error.pair-too-much-work" && e.Counterpart != null && e.Exception == null);
        report.Pairs.Should().BeEmpty();
        report.Unpaired.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Every_format_tells_what_went_wrong(string format)
    {
        var report = TransChecker.Check([_folder], TransCheckOptions.Default with { History = new BrokenHistory("b.txt") });
        var written = Write(report, format);

        if (format == "terminal")
        {
            // The paths stand on standard error.
            written.Should().Contain("1 input could not be read or checked");
        }
        else
        {
            written.Should().Contain("en/b.txt").And.Contain("tr/b.txt").And.Contain("InvalidOperationException: broken").And.NotContain("at TransCheck.");
        }
    }

    [Fact]
    public void Cancelling_is_no_error_of_a_pair() =>
        FluentActions.Invoking(() => TransChecker.Check([_folder], TransCheckOptions.Default with { History = new BrokenHistory("b.txt", new OperationCanceledException()) }))
            .Should().Throw<OperationCanceledException>();

    [Fact]
    public void Nor_is_that_memory_runs_out() =>
        FluentActions.Invoking(() => TransChecker.Check([_folder], TransCheckOptions.Default with { History = new BrokenHistory("b.txt", new InsufficientMemoryException()) }))
            .Should().Throw<OutOfMemoryException>();

    private static string Write(CheckReport report, string format)
    {
        using var output = new StringWriter();
        var texts = new Texts(Language.English);
        var writer = format == "terminal" ? new TerminalReport(texts, new TerminalStyle(80, false), quiet: false) : ReportFormats.Create(format, texts, "1.0.0");
        writer.Write(report, output);
        return output.ToString();
    }

    private sealed class BrokenHistory(string name, Exception? exception = null) : IArticleHistory
    {
        public IEnumerable<ArticleRevision> Of(string path) => path.EndsWith("en/" + name, StringComparison.Ordinal) ? throw exception ?? new InvalidOperationException("broken") : [];
    }
}
