using System.Globalization;
using System.Text;
using TransCheck.Detection;

namespace TransCheck.Tests.Detection;

public sealed class NGramDetectorTests
{
    private static readonly NGramDetector Detector = NGramDetector.Default;

    [Theory]
    [InlineData("Yeni model, önceki sürümden yüzde 22 daha hızlı çalışıyor.")]
    [InlineData("Şirket ağırlıkları yayımlamadı.")]
    [InlineData("Meta, Scale AI şirketine 14,3 milyar dolar yatırım yaptı.")]
    [InlineData("GPT-4o ve Claude 3.5 Sonnet bu testte geride kaldı.")]
    [InlineData("Mark Zuckerberg, Alexandr Wang ile birlikte Menlo Park'ta konuştu.")]
    [InlineData("Bu ozellik yalnizca Amerika'da kullanilabilecek ve ucretsiz olacak.")]
    [InlineData("YENİ MODEL ÖNÜMÜZDEKİ AY TANITILACAK")]
    [InlineData("Kullanıcılar pull request açmadan önce branch'i rebase etmeli.")]
    public void Turkish_is_told(string text) => Scores(text).Turkish.Should().BeGreaterThan(0.5);

    [Theory]
    [InlineData("The new model runs 22 percent faster than the previous version.")]
    [InlineData("The company did not release the weights.")]
    [InlineData("Meta invested $14.3 billion in Scale AI.")]
    [InlineData("President Erdoğan met Şahin in İstanbul on Thursday.")]
    [InlineData("NEW MODEL TO BE UNVEILED NEXT MONTH")]
    [InlineData("Users should rebase the branch before they open a pull request.")]
    public void English_is_told(string text) => Scores(text).English.Should().BeGreaterThan(0.5);

    [Theory]
    [InlineData("Das neue Modell ist deutlich schneller als die vorherige Version.")]
    [InlineData("Le nouveau modèle est plus rapide que la version précédente.")]
    [InlineData("Şirkət yeni modeli gələn ay təqdim edəcək.")]
    [InlineData("Yangi model avvalgi versiyaga qaraganda tezroq ishlaydi.")]
    [InlineData("Täze model öňki görnüşinden has çalt işleýär.")]
    [InlineData("Новая модель работает быстрее, чем предыдущая версия.")]
    [InlineData("新しいモデルは以前のバージョンより速い。")]
    [InlineData("النموذج الجديد أسرع من الإصدار السابق.")]
    public void Another_language_is_neither(string text) => Scores(text).Other.Should().BeGreaterThan(0.5);

    [Theory]
    [InlineData("")]
    [InlineData("2026 - 14.3 % (🎉)")]
    [InlineData("...")]
    public void Nothing_to_go_by_gives_zero(string text) => Scores(text).Should().Be(default(LanguageScores));

    [Fact]
    public void Decomposed_text_scores_like_composed()
    {
        const string text = "Çalışanların çoğu görüşmeye İzmir'den katıldı.";

        Scores(text.Normalize(NormalizationForm.FormD)).Should().Be(Scores(text));
    }

    [Fact]
    public void Letters_of_another_script_count_by_their_share()
    {
        var scores = Scores("Kelimenin Japonca karşılığı olan 翻訳 burada da geçiyor.");

        scores.Turkish.Should().BeGreaterThan(0.8);
        scores.Other.Should().BeGreaterThan(0.03);
    }

    [Fact]
    public void Scores_add_up_to_one_for_any_text_with_letters() => FsCheck.Check.QuickThrowOnFailure(FsCheck.Prop.ForAll<string>(text =>
    {
        var scores = Scores(text ?? "");
        var sum = scores.Turkish + scores.English + scores.Other;
        return sum == 0 || Math.Abs(sum - 1) < 1e-9;
    }));

    [Fact]
    public void A_long_text_is_summed_without_overflow()
    {
        const string sentence = "Şirket yeni modelin ağırlıklarını yayımlamayacağını açıkladı. ";
        var text = string.Concat(Enumerable.Repeat(sentence, 5000));

        Scores(text).Turkish.Should().BeGreaterThan(0.999);
    }

    [Fact]
    public void Scoring_allocates_nothing()
    {
        const string text = "Şirket yeni modelin ağırlıklarını yayımlamayacağını açıkladı.";
        Scores(text);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            Scores(text);
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);
    }

    [Theory]
    [InlineData(0, "not a file")]
    [InlineData(4, "another version")]
    [InlineData(7, "other parameters")]
    [InlineData(5000, "checksum")]
    public void A_damaged_file_of_weights_is_refused(int position, string reason)
    {
        var file = NGramModel.Load().ToFile();
        file[position] ^= 1;

        FluentActions.Invoking(() => NGramModel.Parse(file)).Should().Throw<InvalidDataException>().WithMessage($"*{reason}*");
        FluentActions.Invoking(() => NGramModel.Parse(file.AsSpan(0, 100))).Should().Throw<InvalidDataException>();
    }

    [Fact]
    public void Weights_survive_writing_and_reading()
    {
        var model = NGramModel.Load();

        NGramModel.Parse(model.ToFile()).Should().BeEquivalentTo(model);
    }

    [Fact]
    public void The_answer_does_not_depend_on_the_culture()
    {
        const string text = "İSTANBUL'DAKİ KONFERANSTA ISPARTA DA ANILDI";
        var expected = Scores(text);
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
            Scores(text).Should().Be(expected);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    private static LanguageScores Scores(string text) => Detector.Score(text);
}
