namespace TransCheck.Cli.Tests;

/// <summary>What is said of a wrong command line: in the language of the tool, and what was meant where that can be told.</summary>
public sealed class WrongUseTests : IDisposable
{
    private readonly Workplace _work = new();

    public void Dispose() => _work.Dispose();

    [Theory]
    [InlineData("chek .", "There is no command 'chek'; did you mean 'check'?", "'chek' diye bir komut yok; şunu mu demek istediniz: 'check'?")]
    [InlineData("frobnicate .", "There is no command 'frobnicate'.", "'frobnicate' diye bir komut yok.")]
    [InlineData("--versoin", "There is no option --versoin; did you mean --version?", "--versoin diye bir seçenek yok; şunu mu demek istediniz: --version?")]
    [InlineData("check . --fail-onn major", "There is no option --fail-onn; did you mean --fail-on?", "--fail-onn diye bir seçenek yok; şunu mu demek istediniz: --fail-on?")]
    [InlineData("check . --min-confidense=0.8", "There is no option --min-confidense; did you mean --min-confidence?", "--min-confidense diye bir seçenek yok; şunu mu demek istediniz: --min-confidence?")]
    [InlineData("check . -z", "There is no option -z.", "-z diye bir seçenek yok.")]
    [InlineData("schema --colour", "There is no option --colour.", "--colour diye bir seçenek yok.")]
    [InlineData("check", "PATH is missing.", "YOL argümanı eksik.")]
    [InlineData("align one.txt", "TARGET is missing.", "ÇEVİRİ argümanı eksik.")]
    [InlineData("align a b c", "'c' is one argument too many.", "'c' fazladan bir argüman.")]
    [InlineData("learn .", "--output is needed.", "--output seçeneği verilmeli.")]
    [InlineData("check . --config", "--config needs a value.", "--config seçeneği bir değer ister.")]
    [InlineData("check . --jobs 1 --jobs 2", "--jobs takes one value, not 2.", "--jobs tek bir değer alır; 2 değer verilmiş.")]
    [InlineData("check . --jobs many", "'many' is not a number of jobs from 1 to 1024.", "'many' 1 ile 1024 arasında bir iş sayısı değil.")]
    [InlineData("check . --fail-on maj", "'maj' is none of critical, major, minor, never.", "'maj' şunlardan biri değil: critical, major, minor, never.")]
    [InlineData("check . --min-confidence 2", "'2' is not a confidence from 0 to 1.", "'2' 0 ile 1 arasında bir güven düzeyi değil.")]
    [InlineData("baseline . --expires soon", "'soon' is not a date such as 2027-03-31.", "'soon', 2027-03-31 gibi bir tarih değil.")]
    [InlineData("check nowhere", "nowhere: no such file or folder.", "nowhere: böyle bir dosya ya da klasör yok.")]
    public void One_thing_is_wrong_and_one_is_told(string arguments, string english, string turkish)
    {
        foreach (var (language, expected) in new[] { ("en_US.UTF-8", english), ("tr_TR.UTF-8", turkish) })
        {
            var run = _work.RunWith(new Dictionary<string, string>(StringComparer.Ordinal) { ["LC_ALL"] = language }, arguments.Split(' '));

            run.ExitCode.Should().Be(2);
            run.Error.Split('\n').Where(l => l.StartsWith("transcheck:", StringComparison.Ordinal)).Should().Equal($"transcheck: {expected}");
        }
    }

    [Fact]
    public void A_path_may_begin_with_a_dash()
    {
        _work.With("-story.txt", Story.English).With("story.txt", Story.Turkish);

        _work.Run("check", "--", "-story.txt", "story.txt").ExitCode.Should().Be(0);
    }

    [Theory]
    [InlineData("check", "  transcheck check YOL... [SEÇENEKLER]\n", "--baseline DOSYA", "--changed-since SÜRÜM", "--max-size BOYUT")]
    [InlineData("align", "  transcheck align ÖZGÜN ÇEVİRİ [SEÇENEKLER]\n", "--output DOSYA")]
    [InlineData("baseline", "  transcheck baseline YOL... [SEÇENEKLER]\n", "--expires YYYY-AA-GG", "--reason METİN")]
    [InlineData("explain", "  transcheck explain [DENETİM] [SEÇENEKLER]\n")]
    public void Turkish_help_names_values_in_Turkish(string command, params string[] parts)
    {
        var help = _work.Run(command, "--help", "--language", "tr").Output;

        help.Should().ContainAll(parts).And.NotContainAny("FILE", "PATH", "SIZE", "[...]");
    }
}
