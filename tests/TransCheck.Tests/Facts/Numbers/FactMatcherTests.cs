using TransCheck.Checks;

namespace TransCheck.Tests.Facts.Numbers;

public class FactMatcherTests
{
    [Theory]
    [InlineData("The 70B model scores 88.7% on MMLU, 4.3 points above GPT-4o.", "70 milyar parametreli model MMLU'da yüzde 88,7 ile GPT-4o'nun 4,3 puan üzerinde.")]
    [InlineData("It costs $2 per million input tokens and $10 per million output tokens.", "Milyon girdi jetonu başına 2 dolar, milyon çıktı jetonu başına 10 dolar.")]
    [InlineData("The H100 cluster has 100,000 GPUs and draws 150 MW.", "H100 kümesinde 100 bin GPU var ve küme 150 MW çekiyor.")]
    [InlineData("In Q3 2025 revenue doubled to €1.2bn.", "2025'in üçüncü çeyreğinde gelir ikiye katlanarak 1,2 milyar avroya çıktı.")]
    [InlineData("Inference is 3x faster and uses 40% less memory.", "Çıkarım üç kat daha hızlı ve bellek kullanımı yüzde 40 daha az.")]
    [InlineData("Version 2.5 ships on 24 November at 10:30 UTC.", "2.5 sürümü 24 Kasım'da saat 10.30'da (UTC) çıkıyor.")]
    [InlineData("The context window grew from 8K to 128K tokens.", "Bağlam penceresi 8 binden 128 bin jetona büyüdü.")]
    [InlineData("The model has 1.8 trillion parameters, sources said on Tuesday.", "Kaynaklar salı günü modelin 1,8 trilyon parametreli olduğunu söyledi.")]
    [InlineData("Nearly two-thirds of the 1,250 respondents use AI at least once a week.", "Katılan 1.250 kişinin neredeyse üçte ikisi yapay zekâyı haftada en az bir kez kullanıyor.")]
    [InlineData("It answered 9 out of 10 questions in under 2 seconds.", "10 sorudan 9'unu 2 saniyenin altında yanıtladı.")]
    [InlineData("The startup, founded in 2023 by two ex-Google researchers, is valued at $4.5 billion.", "2023'te iki eski Google araştırmacısının kurduğu girişimin değeri 4,5 milyar dolar.")]
    [InlineData("About half of the staff were laid off in the first quarter.", "Çalışanların yaklaşık yarısı yılın ilk çeyreğinde işten çıkarıldı.")]
    [InlineData("Elo rating rose from 1,287 to 1,310.", "Elo puanı 1.287'den 1.310'a çıktı.")]
    [InlineData("The update weighs 4.7 GB and needs iOS 18.2 or later.", "4,7 GB'lık güncelleme iOS 18.2 veya üstünü gerektiriyor.")]
    [InlineData("It was trained on 15 trillion tokens over 54 days.", "54 günde 15 trilyon jetonla eğitildi.")]
    [InlineData("Accuracy fell by 1.5 percentage points to 62.3%.", "Doğruluk 1,5 puan düşerek yüzde 62,3'e indi.")]
    [InlineData("Users in their twenties and thirties prefer it.", "Yirmili ve otuzlu yaşlardaki kullanıcılar onu tercih ediyor.")]
    [InlineData("The 5-4 ruling came down 48 hours before the deadline.", "5'e karşı 4 oyla alınan karar süre dolmadan 48 saat önce açıklandı.")]
    [InlineData("The benchmark contains 57 subjects ranging from maths to law.", "Ölçüt, matematikten hukuka 57 konu içeriyor.")]
    [InlineData("More than a dozen companies signed; a handful refused.", "On ikiyi aşkın şirket imzaladı, birkaçı reddetti.")]
    [InlineData("The law takes effect in early August 2026, two and a half years after the first draft.", "Yasa, ilk taslaktan iki buçuk yıl sonra, Ağustos 2026'nın başında yürürlüğe giriyor.")]
    [InlineData("Hundreds of thousands of developers downloaded it within 24 hours.", "24 saat içinde yüz binlerce geliştirici indirdi.")]
    [InlineData("The chip is built on a 3nm process and has 208 billion transistors.", "Çip 3 nm süreciyle üretiliyor ve 208 milyar transistör içeriyor.")]
    [InlineData("Its share price fell 17% on Monday, wiping out nearly $600 billion.", "Hisse pazartesi günü yüzde 17 düştü; yaklaşık 600 milyar dolar silindi.")]
    [InlineData("The ban applies to children under 16 from 10 December.", "Yasak 10 Aralık'tan itibaren 16 yaşından küçük çocuklar için geçerli.")]
    [InlineData("Once the most valuable company, it is now ranked fifth.", "Bir zamanlar en değerli şirketti, şimdi beşinci sırada.")]
    [InlineData("The six-month trial involved 12 hospitals across seven states.", "Altı aylık denemeye yedi eyaletten 12 hastane katıldı.")]
    [InlineData("The company laid off 10 per cent of its 6,000 employees a decade ago.", "Şirket on yıl önce 6 bin çalışanının yüzde 10'unu işten çıkardı.")]
    [InlineData("She is the third woman to win the award since 1966.", "1966'dan beri ödülü kazanan üçüncü kadın.")]
    [InlineData("It ran for 1 hour 20 minutes on a single charge.", "Tek şarjla 80 dakika çalıştı.")]
    [InlineData("The price was cut to $0.15 per 1M tokens.", "Fiyat 1 milyon jeton başına 15 sente indirildi.")]
    [InlineData("In the mid-1990s there were fewer than 20 such labs.", "1990'ların ortasında böyle 20'den az laboratuvar vardı.")]
    [InlineData("The 19th-century house stands 5 feet 10 inches from the wall.", "19. yüzyıldan kalma ev duvardan 1,78 metre uzakta.")]
    [InlineData("The judge fined them twice: $50,000 each.", "Yargıç onlara iki kez ceza kesti: 50'şer bin dolar.")]
    [InlineData("Two-thirds majority; one in three voters; three-quarters.", "Üçte iki çoğunluk; her üç seçmenden biri; dörtte üç.")]
    [InlineData("At 3 a.m. on New Year's Day, temperatures hit -12°C.", "Yılbaşı günü gece saat 3'te sıcaklık eksi 12 dereceye düştü.")]
    [InlineData("He served four years and eight months.", "Dört yıl, sekiz ay görev yaptı.")]
    [InlineData("The sticks are 6, 9 and 15 metres long.", "Çubuklar 6, 9 ve 15 metre uzunluğunda.")]
    [InlineData("Doors open at nine.", "Kapılar saat dokuzda açılıyor.")]
    [InlineData("It starts at half past nine.", "Dokuz buçukta başlıyor.")]
    [InlineData("It starts at a quarter past nine.", "Saat 09.15'te başlıyor.")]
    [InlineData("Some 10,000 people came.", "10 000 kişi geldi.")]
    [InlineData("In the 21st century, under Louis XIV", "XXI. yüzyılda, 14. Louis döneminde")]
    [InlineData("In the '90s and in his 20s", "90'larda ve 20'li yaşlarında")]
    [InlineData("In Q3 2025 and the first half of 2026", "2025'in üçüncü çeyreğinde ve 2026'nın ilk yarısında")]
    [InlineData("Results for FY25 beat those of Q1 2024.", "2025 mali yılının sonuçları, 2024'ün birinci çeyreğini geçti.")]
    [InlineData("It rose by half a percent.", "Yüzde yarım arttı.")]
    [InlineData("One in three users, half a cup, 1½ hours", "Her üç kullanıcıdan biri, yarım bardak, bir buçuk saat")]
    [InlineData("Training took 2.1×10^25 operations.", "Eğitim 2,1 × 10²⁵ işlem sürdü.")]
    [InlineData("A 1.5x speed-up", "1,5 kat hızlanma")]
    [InlineData("It fell to 20 degrees below zero.", "Sıcaklık eksi 20 dereceye düştü.")]
    [InlineData("It fell to -20 °C.", "Sıcaklık sıfırın altında 20 santigrat dereceye düştü.")]
    [InlineData("It fell by 5%, a change of -5 percent.", "Yüzde 5 düştü, değişim -%5.")]
    [InlineData("The following year she won.", "Bir yıl sonra kazandı.")]
    [InlineData("A year later she won.", "Ertesi yıl kazandı.")]
    [InlineData("He came last weekend.", "Geçen hafta sonu geldi.")]
    [InlineData("They met later last month.", "Geçen ayın sonunda buluştular.")]
    [InlineData("The annual inflation rate; it meets twice a year.", "Yıllık enflasyon oranı; yılda iki kez toplanıyor.")]
    [InlineData("A daily routine; it runs every day.", "Günlük bir alışkanlık; her gün çalışıyor.")]
    [InlineData("20, 30 and 40 percent", "Yüzde 20, 30 ve 40")]
    [InlineData("The rate climbed from 5 to 6 percent.", "Oran yüzde 5'ten 6'ya çıktı.")]
    [InlineData("It was up 1.5% to 6,229 points.", "Yüzde 1,5 artışla 6.229 puana çıktı.")]
    [InlineData("It weighs 5 pounds.", "5 pound ağırlığında.")]
    [InlineData("Winds of 85 mph", "Saatteki hızı 85 mil olan rüzgâr")]
    [InlineData("Open the page.", "Kurulum: 1. Sayfayı açın 2. Düğmeye basın 3. Bekleyin")]
    [InlineData("This means:", "Yani: 1. sayfayı açarsınız 2. düğmeye basarsınız 3. beklersiniz")]
    [InlineData("They came 1st and 2nd.", "1. ve 2. oldular.")]
    [InlineData("Wait a moment.", "3) Biraz bekleyin.")]
    [InlineData("I downloaded over a GB of data.", "1 GB'den fazla veri indirdim.")]
    [InlineData("The women race on Friday at 1 p.m., the men on Saturday, also at 1.", "Kadınlar cuma günü 13.00'te, erkekler cumartesi günü yine 13'te yarışıyor.")]
    [InlineData("Rates of 0.9 and 0.8 are offered.", "Sıfır nokta dokuz, sekizler gibi oranlar sunuluyor.")]
    [InlineData("It happened in nineteen ninety-nine.", "Bin dokuz yüz doksan dokuzda oldu.")]
    [InlineData("She was born in nineteen eighty-four.", "1984'te doğdu.")]
    [InlineData("One in five people left; they won by 3:1.", "İnsanların beşte biri gitti, 3'e 1 kazandılar.")]
    [InlineData("In the summer of 2024 it reached 100 Mbps.", "2024 yazında 100 Mbps'ye ulaştı.")]
    [InlineData("You will see 0.15ms in the log.", "Kayıtta 0.15ms göreceksiniz.")]
    public void Free_but_faithful_renderings_differ_in_no_number(string english, string turkish) =>
        Numeric(Given.Pair((english, turkish))).Should().BeEmpty();

    [Theory]
    [InlineData("The 70B model scores 88.7% on MMLU.", "70 milyar parametreli model MMLU'da yüzde 87,8 aldı.", "percent-altered")]
    [InlineData("It costs $2 per million tokens.", "Milyon jeton başına 3 dolar.", "money-altered")]
    [InlineData("The cluster draws 150 MW.", "Küme 150 GW çekiyor.", "unit-altered")]
    [InlineData("The context window grew to 128K tokens.", "Bağlam penceresi 128 milyon jetona büyüdü.", "scale-altered")]
    [InlineData("It was trained over 54 days.", "Eğitim 45 gün sürdü.", "duration-altered")]
    [InlineData("The startup was founded in 2023.", "Girişim 2013'te kuruldu.", "year-altered")]
    [InlineData("They came 1st and 2nd.", "1. ve 3. oldular.", "ordinal-altered")]
    [InlineData("It is in 4th place.", "5. sırada yer alıyor.", "ordinal-altered")]
    [InlineData("Version ships on 24 November.", "Sürüm 24 Aralık'ta çıkıyor.", "month-altered")]
    [InlineData("It ships on 24 November.", "Sürüm 14 Kasım'da çıkıyor.", "date-altered")]
    [InlineData("She is the third woman to win.", "Kazanan beşinci kadın.", "ordinal-altered")]
    [InlineData("The fee is 300 Canadian dollars.", "Ücret 300 Avustralya doları.", "currency-altered")]
    [InlineData("They met on Tuesday.", "Perşembe günü buluştular.", "weekday-altered")]
    [InlineData("It starts at 10:30 UTC.", "Saat 11.30'da (UTC) başlıyor.", "time-altered")]
    [InlineData("The two teams have 12 and 18 points.", "İki takımın 12 puanı var.", "number-missing")]
    [InlineData("He scored twelve points.", "On üç sayı attı.", "number-altered")]
    [InlineData("It is 15.933 points.", "15933 puan.", "scale-altered")]
    [InlineData("In Q3 2025 it grew.", "2025'in ikinci çeyreğinde büyüdü.", "ordinal-altered")]
    [InlineData("In the 21st century", "XIX. yüzyılda", "ordinal-altered")]
    [InlineData("It takes 10^15 operations.", "10^12 işlem sürüyor.", "scale-altered")]
    [InlineData("It is 6, 9 or 15 metres.", "6, 9 veya 15 kilometre.", "unit-altered")]
    [InlineData("It fell to 20 degrees below zero.", "Sıcaklık 20 dereceye düştü.", "number-altered")]
    [InlineData("It starts at half past nine.", "Saat 10.30'da başlıyor.", "time-altered")]
    [InlineData("The following year she won.", "Bir saat sonra kazandı.", "unit-altered")]
    [InlineData("He came last week.", "Geçen ay geldi.", "date-altered")]
    [InlineData("See you at the weekend.", "Ay sonunda görüşürüz.", "date-altered")]
    [InlineData("The annual inflation rate", "Aylık enflasyon oranı", "unit-altered")]
    [InlineData("The price rose 22%.", "Fiyat 22 arttı.", "percent-altered")]
    [InlineData("The price rose 22 percent.", "Fiyat 22 puan arttı.", "percentage-point-confused")]
    [InlineData("He holds 40 kilograms of it.", "40 litre bulunduruyor.", "unit-altered")]
    [InlineData("Its chances doubled.", "Şansı beş katına çıktı.", "number-altered")]
    public void One_altered_fact_is_one_finding(string english, string turkish, string check) =>
        Numeric(Given.Pair((english, turkish))).Select(f => f.Check.Name).Should().Equal(check);

    [Fact]
    public void A_fact_that_moved_to_the_next_sentence_is_no_finding() =>
        Numeric(Given.Pair(
            ("The plant, opened in 1998, employs 340 people.", "Tesiste 340 kişi çalışıyor."),
            ("It will close.", "1998'de açılan tesis kapanacak."))).Should().BeEmpty();

    [Fact]
    public void Values_swapped_across_sentences_are_two_findings() =>
        Numeric(Given.Pair(
            ("The plant employs 340 people.", "Tesiste 275 kişi çalışıyor."),
            ("The mine employs 275.", "Madende 340 kişi çalışıyor."))).Select(f => f.Check.Name).Should().Equal("number-altered", "number-altered");

    [Fact]
    public void Two_equal_numbers_are_not_one() =>
        Numeric(Given.Pair(("Of 72 pupils of German and 72 of French, all passed.", "Almanca okuyan 72 öğrenci ile Fransızca okuyanların hepsi geçti.")))
            .Select(f => f.Check.Name).Should().Equal("number-missing");

    [Fact]
    public void What_is_said_elsewhere_is_missed_less_surely()
    {
        var once = Numeric(Given.Pair(("The mine employs 275 people.", "Madende çok kişi çalışıyor."))).Single();
        var again = Numeric(Given.Pair(("Mine with 275 workers", "275 işçili maden"), ("The mine employs 275 people.", "Madende çok kişi çalışıyor."))).Single();
        again.Confidence.Should().BeLessThan(once.Confidence);
    }

    [Theory]
    [InlineData("=LOAN(5.5%/12;24;5000;4;6) returns 57.54.", "=TAKSİT(8,75%/18;36;8200;1;9) formülü 350,99 sonucunu verir.", 0)]
    [InlineData("The tank holds 40 litres, weighs 350 kg and lasts 9 hours.", "Depo 55 litre alır, 410 kg gelir ve 7 saat dayanır.", 0)]
    [InlineData("Ages 10 to 15 pay $20.", "12 ile 18 yaş arası 20 dolar öder.", 2)]
    [InlineData("It opened on Monday, 4 May 2020.", "Salı günü, 6 Haziran 2021'de açıldı.", 2)]
    [InlineData("The tank holds 40 litres, weighs 350 kg, lasts 9 hours and costs $75.", "Depo 55 litre alır, 410 kg gelir, 9 saat dayanır ve 75 dolara satılır.", 2)]
    public void Sentences_that_share_next_to_no_number_hardly_render_each_other(string english, string turkish, int findings) =>
        Numeric(Given.Pair((english, turkish))).Should().HaveCount(findings);

    private static IEnumerable<Finding> Numeric(PairContext context) =>
        PairChecker.Check(context, new CheckOptions()).Where(f => f.Check.Id.StartsWith("TC02", StringComparison.Ordinal) || f.Check.Id.StartsWith("TC03", StringComparison.Ordinal));
}
