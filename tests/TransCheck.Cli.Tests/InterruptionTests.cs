using System.Diagnostics;
using System.Globalization;
using TransCheck.Articles;
using TransCheck.Reporting;

namespace TransCheck.Cli.Tests;

public sealed class InterruptionTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Workplace _work = new();

    public void Dispose() => _work.Dispose();

    [UnixTheory]
    [InlineData("INT", Language.English, 130, "stopped after 120 of 406 pairs")]
    [InlineData("TERM", Language.Turkish, 143, "durduruldu: 406 çiftten 120 tanesi denetlendi")]
    public void A_run_that_is_stopped_says_how_far_it_came(string signal, Language language, int code, string message)
    {
        using var host = new Host(() => new MemoryStream(), () => new MemoryStream());

        var stopped = FluentActions.Invoking(() => ProgressDisplay.Run<int>(host, new Texts(language), shown: false, (progress, cancellation) =>
        {
            progress(new Progress(ProgressStage.Checking, 120, 406));
            Process.Start("kill", ["-" + signal, Environment.ProcessId.ToString(CultureInfo.InvariantCulture)]).WaitForExit();
            cancellation.WaitHandle.WaitOne(Patience);
            cancellation.ThrowIfCancellationRequested();
            return 0;
        })).Should().Throw<InterruptedException>().Which;

        (stopped.Message, stopped.Code).Should().Be((message, code));
    }

    [Fact]
    public void What_was_written_is_told_unless_quiet()
    {
        _work.WithPair();

        _work.Run("check", ".", "-o", "report.json", "-f", "json", "-f", "markdown", "-o", "report.md").Error.Should().Be("report.json written\nreport.md written\n");
        _work.Run("check", ".", "-o", "report.json", "--language", "tr").Error.Should().Be("report.json yazıldı\n");
        _work.Run("check", ".", "-o", "report.json", "--quiet").Error.Should().BeEmpty();
        _work.Run("facts", "en", "-o", "facts.json").Error.Should().Be("facts.json written\n");
        _work.Run("check", ".", "-o", "/dev/stdout", "-f", "json").Error.Should().BeEmpty();
    }
}
