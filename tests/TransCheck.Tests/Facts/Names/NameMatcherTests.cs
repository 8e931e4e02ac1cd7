using TransCheck.Checks;
using TransCheck.Facts.Names;

namespace TransCheck.Tests.Facts.Names;

public sealed class NameMatcherTests
{
    [Theory]
    [InlineData("The office was bought by Anthropic.", "Ofisi OpenAI satın aldı.", NameDifferenceKind.Altered)]
    [InlineData("It is cheaper than GPT-4o.", "GPT-4'ten daha ucuz.", NameDifferenceKind.Version)]
    [InlineData("It is cheaper than Claude 3.5 Sonnet.", "Claude 3 Sonnet'ten daha ucuz.", NameDifferenceKind.Version)]
    [InlineData("Engineers tested Llama 3.1 405B.", "Mühendisler Llama 3.3 405B'yi sınadı.", NameDifferenceKind.Version)]
    [InlineData("The price of GPT-5.4 Pro has fallen.", "GPT-5.4 Mini'nin fiyatı düştü.", NameDifferenceKind.Version)]
    [InlineData("It beats Llama 4 Maverick.", "Llama 4 Scout'ı geçiyor.", NameDifferenceKind.Version)]
    [InlineData("Claude Opus 4.1 was released.", "Claude Sonnet 4.1 çıktı.", NameDifferenceKind.Version)]
    [InlineData("Users can try o3-mini for free.", "Kullanıcılar o4-mini'yi ücretsiz deneyebiliyor.", NameDifferenceKind.Version)]
    [InlineData("The H200 chips are sold out.", "H20 yongaları tükendi.", NameDifferenceKind.Version)]
    [InlineData("Investors praised Arthur Mensch.", "Yatırımcılar Antoine Mensch'i övdü.", NameDifferenceKind.Altered)]
    [InlineData("OpenAI CEO Sam Altman spoke.", "OpenAI CEO'su Greg Brockman konuştu.", NameDifferenceKind.Altered)]
    [InlineData("The jury praised Vogelsang.", "Jüri Vogelsnag'ı övdü.", NameDifferenceKind.Misspelt)]
    [InlineData("Talks to join the EU failed.", "ABD'ye katılma görüşmeleri başarısız oldu.", NameDifferenceKind.Altered)]
    [InlineData("The UN condemned it.", "OPEC bunu kınadı.", NameDifferenceKind.Altered)]
    [InlineData("The lecture by Noah Sullivan was long.", "Noah Fischer'in konferansı uzundu.", NameDifferenceKind.Altered)]
    [InlineData("The novelist Zeynep Polat lives in Izmir.", "Romancı Zeynep Arslan İzmir'de yaşıyor.", NameDifferenceKind.Altered)]
    [InlineData("Bayer Leverkusen signed the defender.", "Bayer Uerdingen savunma oyuncusunu kadrosuna kattı.", NameDifferenceKind.Altered)]
    [InlineData("The tests were run on Apache Kafka.", "Testler Apache Spark üzerinde yapıldı.", NameDifferenceKind.Altered)]
    [InlineData("Peter Brown chairs the committee.", "Komiteye Paul Brown başkanlık ediyor.", NameDifferenceKind.Altered)]
    [InlineData("The ship sailed from South Macedonia.", "Gemi Kuzey Makedonya'dan yola çıktı.", NameDifferenceKind.Altered)]
    [InlineData("The laptop has an RTX 4070 Ti.", "Dizüstü bilgisayarda RTX 4070 var.", NameDifferenceKind.Version)]
    [InlineData("The Galaxy S25 Ultra weighs 218 grams.", "Galaxy S25 218 gram ağırlığında.", NameDifferenceKind.Version)]
    [InlineData("The answers came from GPT-5.", "Yanıtlar GPT-5 nano'dan geldi.", NameDifferenceKind.Version)]
    [InlineData("Henry VIII had six wives.", "VII. Henry'nin altı eşi oldu.", NameDifferenceKind.Altered)]
    [InlineData("The family fled during World War II.", "Aile I. Dünya Savaşı sırasında kaçtı.", NameDifferenceKind.Altered)]
    [InlineData("Catherine II met Peter III.", "I. Katerina, III. Petro ile görüştü.", NameDifferenceKind.Altered)]
    [InlineData("The firm rented A100s in Norway.", "Firma Norveç'te V100'ler kiraladı.", NameDifferenceKind.Version)]
    [InlineData("Talks with Nordhaven, Ellisport and Karvala go on.", "Nordhaven ve Karvala ile görüşmeler sürüyor.", NameDifferenceKind.EnglishOnly)]
    [InlineData("Flight LH1302 landed in Munich.", "LH 1320 sefer sayılı uçak Münih'e indi.", NameDifferenceKind.Version)]
    [InlineData("Reflection AI's new method filters repeated tokens.", "Sakana AI'ın yeni yöntemi yinelenen tokenleri eliyor.", NameDifferenceKind.Altered)]
    [InlineData("The startup rents its chips from CoreWeave.", "Girişim yongalarını Nebius'tan kiralıyor.", NameDifferenceKind.Altered)]
    [InlineData("On Terminal-Bench it scores 61 percent.", "OSWorld'de yüzde 61 alıyor.", NameDifferenceKind.Altered)]
    [InlineData("According to Reuters, the talks have ended.", "Bloomberg'e göre görüşmeler sona erdi.", NameDifferenceKind.Altered)]
    [InlineData("Users asked Kimi for help with the code.", "Kullanıcılar kod için Qwen'den yardım istedi.", NameDifferenceKind.Altered)]
    public void Tells_names_that_differ(string english, string turkish, NameDifferenceKind kind) =>
        Sure(Given.Pair((english, turkish))).Should().Equal(kind);

    [Theory]
    [InlineData("Britain's Chancellor flew to Cologne.", "İngiltere Maliye Bakanı Köln'e uçtu.")]
    [InlineData("The Greek government thanked the Dutch.", "Yunan hükûmeti Hollandalılara teşekkür etti.")]
    [InlineData("The EU and the UN signed.", "AB ile BM imzaladı.")]
    [InlineData("NGOs and the ECB agree.", "STK'lar ve Avrupa Merkez Bankası aynı görüşte.")]
    [InlineData("Nikita Khrushchev met Shevchenko in Kharkiv.", "Nikita Kruşçev, Harkov'da Şevçenko ile görüştü.")]
    [InlineData("He works at the Massachusetts Institute of Technology.", "MIT'de çalışıyor.")]
    [InlineData("The Supreme Court meets on Monday.", "Yüksek Mahkeme pazartesi günü toplanıyor.")]
    [InlineData("OpenAI's GPT-4o and Google's Gemini 2.5 Pro tied.", "OpenAI'ın GPT-4o'su ile Google'ın Gemini 2.5 Pro'su berabere kaldı.")]
    [InlineData("F-16s took off from Ramstein.", "Ramstein'dan F-16'lar havalandı.")]
    [InlineData("Fenerbahçe dismissed its coach.", "F.Bahçe teknik direktörünü gönderdi.")]
    [InlineData("DO NOT OPEN THE BOX, it said.", "Üzerinde KUTUYU AÇMAYIN yazıyordu.")]
    [InlineData("Lt Col James Hartley spoke.", "Yarbay James Hartley konuştu.")]
    [InlineData("Juventus won; Juve fans sang.", "Juventus kazandı, Juventus taraftarları şarkı söyledi.")]
    [InlineData("Prices fell. Nobody knew why.", "Fiyatlar düştü. Nedenini kimse bilmiyordu.")]
    [InlineData("Sources say Meta will sell it.", "Kaynaklara göre Meta onu satacak.")]
    [InlineData("The price of GPT-5.4 Pro has fallen.", "GPT-5.4 Pro'nun fiyatı düştü.")]
    [InlineData("Claude 3.5 Sonnet and Claude 3 Opus are older.", "Claude 3.5 Sonnet ile Claude 3 Opus daha eski.")]
    [InlineData("It is faster than Llama 4 Maverick and o3-mini.", "Llama 4 Maverick'ten ve o3-mini'den daha hızlı.")]
    [InlineData("DeepSeek-R1-Distill-Qwen-32B and Qwen3-235B-A22B are open.", "DeepSeek-R1-Distill-Qwen-32B ve Qwen3-235B-A22B açık.")]
    [InlineData("Google DeepMind published the results.", "Sonuçları Google yayımladı.")]
    [InlineData("Amazon bought the chips. AWS rents them out.", "Amazon yongaları satın aldı. Amazon bunları kiraya veriyor.")]
    [InlineData("OpenAI sued Anthropic over the ad.", "Anthropic'e reklam yüzünden OpenAI dava açtı.")]
    [InlineData("Claude answers first; Gemini needs longer.", "Önce Claude yanıtlıyor. Gemini'ın yanıtı daha uzun sürüyor.")]
    [InlineData("Facebook's owner trained the model.", "Modeli Meta eğitti.")]
    [InlineData("He announced it on X, formerly Twitter.", "Bunu X'te (eski adıyla Twitter) duyurdu.")]
    [InlineData("Musk's xAI raised money.", "Musk'ın xAI şirketi para topladı.")]
    [InlineData("OpenAI CEO Sam Altman and Meta AI are on Hugging Face.", "OpenAI CEO'su Sam Altman ve Meta AI, Hugging Face'te.")]
    [InlineData("The Apollo 11 Mission landed.", "Apollo 11 Görevi iniş yaptı.")]
    [InlineData("President Obama met Coach Jim Furyk.", "Başkan Obama, Kaptan Jim Furyk ile görüştü.")]
    [InlineData("Glaswegian James Hartley spoke.", "Glasgowlu James Hartley konuştu.")]
    [InlineData("In the XXI century, in Q3 2025 and FY26", "21. yüzyılda, 2025'in üçüncü çeyreğinde ve 2026 mali yılında")]
    [InlineData("The Nato member agreed with the E.U. and the U.S.", "NATO üyesi, AB ve ABD ile anlaştı.")]
    [InlineData("She heads the Association of German Chambers (DIHK).", "Alman Odaları Birliği'nin başında.")]
    [InlineData("She is a founder and CXO at Whitcombe.", "Whitcombe'un kurucusu ve deneyim direktörü.")]
    [InlineData("Katrin Vogelsang, partner and CXO at Zephyr, praised the Whitcombe Pump.", "Zephyr'de ortak ve deneyim direktörü olan Katrin Vogelsang, Whitcombe Pompa'yı övdü.")]
    [InlineData("The drummer, Phil Rudd, left the band in 2015.", "Davulcu Rudd 2015'te gruptan ayrıldı.")]
    [InlineData("She won a Victoria Cross.", "Victoria Haçı kazandı.")]
    [InlineData("They met in the Kartal Public Order Bureau.", "Kartal Asayiş Büro'da buluştular.")]
    [InlineData("The Ellsworth Glacier melts.", "Ellsworth Buzulu eriyor.")]
    [InlineData("Ayse Kaya sent it to Mehmet Demir.", "Onu Mehmet Demir'e Ayşe Kaya gönderdi.")]
    [InlineData("Marie Curie won with Pierre Curie.", "Marie ve Pierre Curie birlikte kazandı.")]
    [InlineData("Google Maps shows the road.", "Google Haritalar yolu gösteriyor.")]
    [InlineData("North Macedonia and South Africa signed.", "Güney Afrika ile Kuzey Makedonya imzaladı.")]
    [InlineData("The team used GPT-4o mini, GPT-4o and o3-mini.", "Ekip o3-mini, GPT-4o ve GPT-4o mini kullandı.")]
    [InlineData("The Apollo 13 mission failed.", "Apollo 13 başarısız oldu.")]
    [InlineData("Pope Leo XIV greeted the crowd.", "Papa 14. Leo kalabalığı selamladı.")]
    [InlineData("The family fled during World War II.", "Aile İkinci Dünya Savaşı sırasında kaçtı.")]
    [InlineData("Richard III and Edward IV were brothers.", "Kral IV. Edward ile III. Richard kardeşti.")]
    [InlineData("The firm bought B200s.", "Firma B200 aldı.")]
    [InlineData("Flight LH1302 landed in Munich.", "LH 1302 sefer sayılı uçak Münih'e indi.")]
    [InlineData("The plant has ISO 9001.", "Tesisin ISO 9001'i var.")]
    public void Keeps_quiet_about_names_that_are_rendered(string english, string turkish) =>
        Sure(Given.Pair((english, turkish))).Should().BeEmpty();

    [Fact]
    public void A_sentence_that_continues_about_the_same_person_needs_no_name() =>
        PairChecker.Check(
            Given.Pair(
                ("Katrin Vogelsang won twice.", "Katrin Vogelsang iki kez kazandı."),
                ("She thanked Katrin Vogelsang's sister and Vogelsang's coach.", "Vogelsang'ın kız kardeşine ve antrenörüne teşekkür etti.")),
            new CheckOptions()).Should().BeEmpty();

    [Theory]
    [InlineData("She is the Vogelsang of local politics.", "Yerel siyasetin şampiyonu o.")]
    [InlineData("She and her brother are the Vogelsang and Whitcombe of local politics.", "Kardeşiyle birlikte yerel siyasetin şampiyonları.")]
    public void A_name_that_stands_for_what_its_bearer_is_known_for_needs_no_rendering(string english, string turkish) =>
        Sure(Given.Pair(
            ("Vogelsang and Whitcombe won twice.", "Vogelsang ile Whitcombe iki kez kazandı."),
            ("Everybody was surprised.", "Herkes şaşırdı."),
            (english, turkish))).Should().BeEmpty();

    [Theory]
    [InlineData("Then we will train a larger model,\" Mr. Vogelsang said.", "Vogelsang, \"Kodu açacağız.", "Sonra daha büyük bir model eğiteceğiz\" dedi.")]
    [InlineData("Then we will train a larger model,\" she told The Vogelsang.", "Vogelsang'a, \"Kodu açacağız.", "Sonra daha büyük bir model eğiteceğiz\" dedi.")]
    public void A_clause_that_moved_takes_its_name_with_it(string second, string firstTurkish, string secondTurkish) =>
        Sure(Given.Pair(
            ("Vogelsang won twice.", "Vogelsang iki kez kazandı."),
            ("\"We will open the code.", firstTurkish),
            (second, secondTurkish))).Should().BeEmpty();

    [Fact]
    public void A_name_is_missing_although_its_neighbour_names_whom_the_pronoun_stands_for() =>
        Sure(Given.Pair(
            ("Vogelsang won twice.", "Vogelsang iki kez kazandı."),
            ("Last year she trained alone.", "Vogelsang geçen yıl tek başına çalıştı."),
            ("The jury and the public praised Vogelsang.", "Jüri ile halk övdü."))).Should().Equal(NameDifferenceKind.EnglishOnly);

    [Fact]
    public void A_slip_is_told_where_the_article_spells_the_name_right_elsewhere() =>
        Sure(Given.Pair(
            ("Katrin Vogelsang won twice.", "Katrin Vogelsang iki kez kazandı."),
            ("The jury praised Vogelsang.", "Jüri Vogelsnag'ı övdü."))).Should().Equal(NameDifferenceKind.Misspelt);

    [Fact]
    public void A_name_that_nothing_renders_is_told() =>
        PairChecker.Check(Given.Pair(("The prize went to Harrison Whitcombe.", "Ödül şimdiye kadarki en genç yarışmacıya gitti.")), new CheckOptions())
            .Select(f => f.Check.Name).Should().Equal("name-missing");

    private static IEnumerable<NameDifferenceKind> Sure(PairContext context) => context.Names.Where(d => d.Confidence >= 0.5).Select(d => d.Kind);
}
