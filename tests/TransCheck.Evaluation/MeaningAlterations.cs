using System.Collections.Frozen;
using System.Text.RegularExpressions;
using TransCheck.Articles;

namespace TransCheck.Evaluation;

/// <summary>
/// Alterations of what sentences mean, by kinds: opposites, comparisons, negation, certainty, in English and in Turkish. The words are chosen here, without
/// a look at the tables of the checks, and each form is replaced by the same form of its opposite, so that the sentence stays grammatical.
/// </summary>
internal static class MeaningAlterations
{
    private const string Rises =
        "rose fell|rise fall|rises falls|rising falling|risen fallen|increase decrease|increases decreases|increased decreased|increasing decreasing|grew shrank|growing shrinking|grow shrink|growth decline|soared plunged|surged slumped|climbed dropped|gained lost|gain loss|gains losses|raised lowered|raise lower|raising lowering|expanded contracted|expand contract|expanding contracting|improved worsened|improve worsen|improving worsening|improvement deterioration|strengthened weakened|strengthen weaken|accelerated slowed|widened narrowed|doubled halved|upward downward";

    private const string Acts =
        "won lost|win lose|winning losing|victory defeat|winner loser|winners losers|opened closed|open closed|opening closing|began ended|begin end|beginning ending|started stopped|start stop|starting stopping|bought sold|buy sell|buying selling|entered left|arrived left|joined left|accepted rejected|accept reject|allowed banned|allow forbid|allowing forbidding|supported opposed|supporters opponents|supporter opponent|attacked defended|attack defend|remember forget|remembered forgot|included excluded|including excluding|added removed|add remove|built destroyed|build destroy|loved hated|love hate|succeeded failed|succeed fail|success failure|successful unsuccessful|praised criticised|confirmed denied|confirm deny|hired fired|approved rejected|approve reject|encouraged discouraged|united divided|saved spent|born died|birth death|lend borrow|export import|exports imports|advantage disadvantage|agreed disagreed|agree disagree|appeared disappeared|created destroyed|create destroy|push pull|pushed pulled|released arrested|connected disconnected|laughed cried|married divorced";

    private const string Qualities =
        "high low|higher lower|highest lowest|big small|bigger smaller|biggest smallest|large small|larger smaller|largest smallest|great small|long short|longer shorter|longest shortest|new old|newer older|young old|younger older|youngest oldest|strong weak|stronger weaker|good bad|best worst|better worse|rich poor|fast slow|faster slower|quickly slowly|hot cold|warm cool|light dark|easy difficult|easier harder|easily hardly|hard easy|simple complex|cheap expensive|cheaper dearer|safe dangerous|safer riskier|clean dirty|full empty|true false|right wrong|positive negative|public private|legal illegal|local foreign|possible impossible|likely unlikely|important unimportant|necessary unnecessary|happy unhappy|healthy sick|heavy light|wide narrow|deep shallow|near far|early late|earlier later|dead alive|male female|men women|man woman|boys girls|boy girl|common rare|modern ancient|rural urban|temporary permanent|direct indirect|active passive|familiar unfamiliar|popular unpopular|guilty innocent|married single|conservative liberal|different identical|visible invisible|natural artificial|domestic foreign|internal external|official unofficial|formal informal|known unknown|wet dry|sweet bitter|optimistic pessimistic|majority minority|maximum minimum|senior junior|friend enemy|friends enemies|strength weakness|poverty wealth|hope despair|peace war|profit loss|teacher student|parents children|husband wife|son daughter|brother sister|mother father|king queen|adults children";

    private const string Places =
        "before after|after before|first last|north south|northern southern|east west|eastern western|south north|southern northern|west east|western eastern|above below|inside outside|outside inside|top bottom|upper lower|day night|night day|morning evening|summer winter|winter summer|spring autumn|always never|often rarely|usually rarely|next previous|previous next|earliest latest|weekday weekend|abroad home";

    private const string Comparisons =
        "more less|less more|least most|more than=fewer than|less than=more than|fewer than=more than|at least=at most|no more than=no less than|better than=worse than|higher than=lower than|lower than=higher than|larger than=smaller than|faster than=slower than|older than=younger than|greater than=smaller than|earlier than=later than|longer than=shorter than|majority of=minority of|twice=half|maximum=minimum|many=few|few=many";

    private const string TurkishOpposites =
        "ilk son|son ilk|büyük küçük|küçük büyük|yüksek düşük|düşük yüksek|önce sonra|sonra önce|önceki sonraki|kadın erkek|kadınlar erkekler|erkek kadın|erkekler kadınlar|iyi kötü|kötü iyi|yeni eski|eski yeni|uzun kısa|kısa uzun|genç yaşlı|zengin fakir|güçlü zayıf|zayıf güçlü|hızlı yavaş|hızla yavaşça|erken geç|kuzey güney|güney kuzey|doğu batı|batı doğu|doğusunda batısında|kuzeyinde güneyinde|sağ sol|sol sağ|içinde dışında|üst alt|alt üst|önünde arkasında|yukarı aşağı|sıcak soğuk|kolay zor|zor kolay|pahalı ucuz|olumlu olumsuz|olumsuz olumlu|başarılı başarısız|yerli yabancı|kamu özel|açık kapalı|gece gündüz|sabah akşam|yaz kış|artış düşüş|artışı düşüşü|düşüş artış|düşüşü artışı|artışa düşüşe|arttı azaldı|artıyor azalıyor|artacak azalacak|artan azalan|artırdı azalttı|artıran azaltan|artırmak azaltmak|azaldı arttı|azalan artan|azaltmak artırmak|yükseldi düştü|yükselen düşen|yükseliyor düşüyor|düştü yükseldi|düşen yükselen|düşürdü yükseltti|düşürmek yükseltmek|büyüdü küçüldü|büyüme küçülme|geriledi ilerledi|kazandı kaybetti|kazanan kaybeden|kazanmak kaybetmek|kazandığı kaybettiği|kaybetti kazandı|kaybeden kazanan|kaybettiği kazandığı|galibiyet mağlubiyet|zafer yenilgi|önde geride|açıldı kapandı|açtı kapattı|başladı bitti|başlayan biten|başında sonunda|sonunda başında|satın_aldı sattı|girdi çıktı|giren çıkan|kabul_etti reddetti|destekledi karşı_çıktı|destekleyen eleştiren|izin_verdi engelledi|katıldı ayrıldı|doğdu öldü|doğru yanlış|mümkün imkansız|güvenli tehlikeli|barış savaş|başarı başarısızlık|kâr zarar|ihracat ithalat|arkadaş düşman|öğretmen öğrenci|anne baba|annesi babası|kız erkek|oğlu kızı|kızı oğlu|kardeşi ablası|gelir gider|iyileşti kötüleşti|genişledi daraldı|güçlendi zayıfladı|hatırlıyor unutuyor|seviyor nefret_ediyor";

    private const string TurkishComparisons =
        "fazla az|az çok|çok az|iyi kötü|kötü iyi|yüksek düşük|düşük yüksek|büyük küçük|küçük büyük|uzun kısa|kısa uzun|güçlü zayıf|zayıf güçlü|hızlı yavaş|yavaş hızlı|ucuz pahalı|pahalı ucuz|kolay zor|zor kolay|genç yaşlı|yaşlı genç|erken geç|geç erken|geniş dar|ağır hafif|hafif ağır|sık seyrek|zengin fakir|yeni eski|eski yeni|yakın uzak|uzak yakın|önemli önemsiz|sıcak soğuk|sıkı gevşek|sert yumuşak|derin sığ|basit karmaşık|güvenli tehlikeli";

    private const string Vowels = "aeıioöuü";

    /// <summary>What follows a verb that ends a sentence, or what is said.</summary>
    private const string Predicate = @"(?=[ ]*[.""”]|[ ]+(?:söyl|belirt|ifade|açıkla|bildir|dile))";

    public static IReadOnlyList<FactAlteration> All { get; } =
    [
        Words("rise and fall", Rises),
        Words("opposite acts", Acts),
        Words("opposite qualities", Qualities),
        Words("opposite places and times", Places),
        Words("comparison turned", Comparisons),
        Of("negation added", @"(?<=(?<!\b(?:[Tt]here|[Ww]hat|[Ww]ho|[Hh]ow|[Ww]here|[Ww]hy|[Ww]hich|[Ww]hen|nor|Nor)[ ])\b(?:is|was|are|were|will|would|could|should|has been|have been|had been|must))(?= (?!not\b|n't|never|no\b|also not)[a-z]+(?:ed|ing|en| to| been| be| a| the| in| for| on)\b)", (_, _) => " not"),
        Of("negation taken away", @"(?<=\b(?:is|was|are|were|will|would|could|should|has|have|had|must|may|might|can)) not\b(?! only| just| necessarily)|(?<=\b(?:is|was|are|were|would|could|should|has|have|had|must))n['’]t\b|(?<=\bcan)not\b|(?<=\b(?:do|did))(?: not|n['’]t)\b(?=\s\p{L})", (_, _) => ""),
        Of("may made will", @"\b(?:may|might|could)(?= (?:be|have|also|not|well|[a-z]+)\b)(?!-)", (m, _) => m.Value == "could" ? null : "will"),
        Of("will made may", @"(?<=\p{Ll} )will(?= (?:be|have|also|not|[a-z]+)\b)(?!-)", (_, _) => "may"),
        Of("plan made deed", @"\b(?:plans|intends|hopes|wants|is planning|is expected|are expected|was expected|were expected) to(?= [a-z]+\b)", (_, _) => "will"),
        Of("claim made fact", @"\b(?:allegedly|reportedly|probably|perhaps|possibly|apparently) ", (_, _) => ""),
        Words("opposite in Turkish", TurkishOpposites) with { Side = Language.Turkish },
        Words("more made less in Turkish", TurkishComparisons, @"(?<=\b(?:[Dd]aha|[Ee]n) ){0}") with { Side = Language.Turkish },
        OfTurkish("than, turned", @"(?<=(?:[dt][ae]n) )(?:daha )?(?:fazla|çok|az|yüksek|düşük|büyük|küçük|uzun|kısa)(?=[ ,.])", (m, _) => Turned(m.Value)),
        OfTurkish("denial added", $@"(?<!\p{{L}})(?<!\d['’])(?<stem>\p{{Ll}}*[{Vowels}][^\W\d{Vowels}]*)(?<suffix>[dt][ıiuü]|m[ıiuü]ş|[dt][ıiuü]ğ[ıiuü]n[ıiuü]){Predicate}", (m, _) => Denied(m.Groups["stem"].Value, m.Groups["suffix"].Value)),
        OfTurkish("denial taken away", $@"(?<!\p{{L}})(?<stem>\p{{L}}*[{Vowels}][^\W\d{Vowels}]+)m[ae](?<suffix>d[ıi]|m[ıi]ş|d[ıi]ğ[ıi]n[ıi]){Predicate}", (m, _) => Affirmed(m.Groups["stem"].Value, m.Groups["suffix"].Value)),
        OfTurkish("not taken away", @"(?<!çok|önemli|sadece [^.]*|yalnızca [^.]*|tek [^.]*) değil(?=[.;""”]|$)", (_, _) => ""),
        OfTurkish("none made some", @"(?<=[ ])yok(?=[.,\""”]| ve | ama |$)", (_, _) => "var"),
        OfTurkish("possible made impossible", @"([ae])bilir(?=[.,\""”]|$)", (m, _) => m.Groups[1].Value + (m.Groups[1].Value == "a" ? "maz" : "mez")),
        OfTurkish("values exchanged", @"(?<![\d.,:/])(\d+(?:[.,]\d+)*)(?![.:/-]?\d)(\D.{3,90}?\D)(?<![.:/-])(\d+(?:[.,]\d+)*)(?![\d:/-])", (m, _) => m.Groups[1].Value == m.Groups[3].Value ? null : m.Groups[3].Value + m.Groups[2].Value + m.Groups[1].Value),
    ];

    private static FactAlteration OfTurkish(string kind, string pattern, Func<Match, Random, string?> change) => new(kind, new Regex(pattern, RegexOptions.CultureInvariant), change);

    private static string? Denied(string stem, string suffix) =>
        stem is "yok" or "değil" || stem.EndsWith("ma", StringComparison.Ordinal) || stem.EndsWith("me", StringComparison.Ordinal) || stem.EndsWith("miş", StringComparison.Ordinal) || stem.EndsWith("mış", StringComparison.Ordinal) ? null
        : stem + (IsBack(stem) ? "ma" + Harmonise(suffix, 'ı') : "me" + Harmonise(suffix, 'i')).Replace("t", "d", StringComparison.Ordinal);

    private static string Affirmed(string stem, string suffix) =>
        stem + (suffix[0] == 'd' && stem[^1] is 'ç' or 'f' or 'h' or 'k' or 'p' or 's' or 'ş' or 't' ? "t" : suffix[..1])
        + Harmonise(suffix[1..], LastVowel(stem) switch { 'a' or 'ı' => 'ı', 'e' or 'i' => 'i', 'o' or 'u' => 'u', _ => 'ü' });

    private static char LastVowel(string stem) => stem.Last(c => Vowels.Contains(c, StringComparison.Ordinal));

    private static bool IsBack(string stem) => LastVowel(stem) is 'a' or 'ı' or 'o' or 'u';

    private static string Harmonise(string suffix, char vowel) => new([.. suffix.Select(c => Vowels.Contains(c, StringComparison.Ordinal) ? vowel : c)]);

    private static string? Turned(string comparison)
    {
        var words = comparison.Split(' ');
        words[^1] = words[^1] switch { "fazla" or "çok" => "az", "az" => "fazla", "yüksek" => "düşük", "düşük" => "yüksek", "büyük" => "küçük", "küçük" => "büyük", "uzun" => "kısa", _ => "uzun" };
        return string.Join(' ', words);
    }

    private static FactAlteration Of(string kind, string pattern, Func<Match, Random, string?> change) =>
        new(kind, new Regex(pattern, RegexOptions.CultureInvariant), change) { Side = Language.English };

    /// <param name="pairs">Words with their opposites, in one direction: <c>one other|one=two words</c>.</param>
    /// <param name="place">Where the words may stand, in place of <c>{0}</c>.</param>
    private static FactAlteration Words(string kind, string pairs, string place = "{0}")
    {
        var opposites = pairs.Split('|').Select(p => p.Contains('=', StringComparison.Ordinal) ? p.Split('=') : [.. p.Split(' ').Select(w => w.Replace('_', ' '))])
            .GroupBy(p => p[0], StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.First()[1], StringComparer.Ordinal);
        var words = $@"(?<![\p{{L}}'’-])(?:{string.Join('|', opposites.Keys.OrderByDescending(k => k.Length))})(?![\p{{L}}'’-])";
        return Of(kind, place.Replace("{0}", words, StringComparison.Ordinal), (m, _) => opposites[m.Value]);
    }
}
