using System.Collections.Immutable;
using TransCheck.Articles;
using TransCheck.Checks;
using TransCheck.Checks.Wording;
using TransCheck.Reporting;

namespace TransCheck.Tests.Checks.Wording;

/// <summary>What findings say to people: both phrases, marked between [| and |], and what changed.</summary>
public sealed class FindingWordsTests
{
    [Theory]
    [InlineData("The company [|will not publish|] the weights.", "Şirket ağırlıkları [|yayımlayacak|].", "“will not publish” → “yayımlayacak”: the negation is gone.", "“will not publish” → “yayımlayacak”: Olumsuzluk kaybolmuş.")]
    [InlineData("The model [|does not accept|] images.", "Model görüntüleri [|kabul ediyor|].", "“does not accept” → “kabul ediyor”: the negation is gone.", "“does not accept” → “kabul ediyor”: Olumsuzluk kaybolmuş.")]
    [InlineData("There [|is no evidence|] of a leak.", "Sızıntı olduğuna ilişkin [|kanıt var|].", "“is no evidence” → “kanıt var”: the negation is gone.", "“is no evidence” → “kanıt var”: Olumsuzluk kaybolmuş.")]
    [InlineData("The plant [|is ready|].", "Tesis [|hazır değil|].", "“is ready” → “hazır değil”: a negation was added.", "“is ready” → “hazır değil”: Olumsuzluk eklenmiş.")]
    [InlineData("The ministry [|can publish|] the list.", "Bakanlık listeyi [|yayımlayamaz|].", "“can publish” → “yayımlayamaz”: a negation was added.", "“can publish” → “yayımlayamaz”: Olumsuzluk eklenmiş.")]
    [InlineData("The system is in order.", "Sistem [|düzgün değil|].", "“düzgün değil”: the original has no such negation.", "“düzgün değil”: Bu olumsuzluk özgün metinde yok.")]
    [InlineData("The factory [|may close|] in June.", "Fabrika haziranda [|kapanacak|].", "“may close” → “kapanacak”: the possibility in “may” is gone.", "“may close” → “kapanacak”: Çeviride olasılık bildiren “may” kaybolmuş.")]
    [InlineData("The bridge [|will open|] in May.", "Köprü mayısta [|açılabilir|].", "“will open” → “açılabilir”: the possibility in “açılabilir” is not in the original.", "“will open” → “açılabilir”: Çeviriye olasılık bildiren “açılabilir” eklenmiş.")]
    [InlineData("[|More than 40|] boats sank.", "[|Yaklaşık 40|] tekne battı.", "“More than 40” → “Yaklaşık 40”: the lower bound became an approximation.", "“More than 40” → “Yaklaşık 40”: Alt sınır yaklaşık değere dönüşmüş.")]
    [InlineData("The lab [|will release|] the model.", "Laboratuvar modeli [|yayımladı|].", "“will release” → “yayımladı”: the future and the past are exchanged.", "“will release” → “yayımladı”: Gelecek zamanla geçmiş zaman karışmış.")]
    [InlineData("The team counted [|48|] buses and [|12|] ferries.", "Ekip [|12|] otobüs ve [|48|] vapur saydı.", "“48” → “12” and “12” → “48”: the two values have changed places.", "“48” → “12” ve “12” → “48”: İki değer yer değiştirmiş.")]
    [InlineData("The index [|rose|] on Monday.", "Endeks pazartesi günü [|düştü|].", "“rose” → “düştü”: the opposite is said.", "“rose” → “düştü”: Tam tersi söylenmiş.")]
    [InlineData("Turnover reached [|14.3 million euros|].", "Ciro [|14.3 milyon avroya|] ulaştı.", "“14.3 million euros” → “14.3 milyon avroya”: written in the English number format.", "“14.3 million euros” → “14.3 milyon avroya”: İngilizce sayı biçimiyle yazılmış.")]
    public void A_finding_shows_both_phrases(string source, string target, string english, string turkish)
    {
        var finding = Find(source, target);
        using var _ = new FluentAssertions.Execution.AssertionScope();
        (new Texts(Language.English).Message(finding), new Texts(Language.Turkish).Message(finding)).Should().Be((english, turkish));
        Marked(finding.Source).Should().Be(source);
        Marked(finding.Target).Should().Be(target);
    }

    /// <summary>The one finding of two sentences.</summary>
    private static ReportedFinding Find(string source, string target) => FindAll(Plain(source), Plain(target)).Should().ContainSingle().Which;

    private static ImmutableArray<ReportedFinding> FindAll(string source, string target)
    {
        var context = Given.Pair((source, target));
        var findings = PairChecker.Check(context, new CheckOptions(0));
        return ReportBuilder.Report(context.Pair, [.. findings.Select(f => FindingWords.AddTo(f, context))]);
    }

    private static string Plain(string text) => text.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);

    private static string Marked(ReportedSide? side) =>
        side is null ? "" : side.Marks.Reverse().Aggregate(side.Segment, (text, mark) => text.Insert(mark.End, "|]").Insert(mark.Start, "[|"));
}
