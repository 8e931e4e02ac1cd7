using System.Globalization;
using System.Text.RegularExpressions;
using TransCheck.Articles;

namespace TransCheck.Evaluation;

/// <summary>A way to change one fact in a sentence.</summary>
/// <param name="Pattern">Where the fact stands.</param>
/// <param name="Change">What stands there afterwards; null where this place is no such fact.</param>
internal sealed record FactAlteration(string Kind, Regex Pattern, Func<Match, Random, string?> Change)
{
    /// <summary>The language of the sentences that it changes.</summary>
    public Language Side { get; init; } = Language.Turkish;

    /// <summary>The fact stands in the other language with the same letters.</summary>
    public bool Verbatim { get; init; }

    /// <summary>The sentence with one of its facts changed, and the place; null where it has no such fact.</summary>
    public (string Text, TextSpan Span)? Apply(string text, string other, Random random)
    {
        var options = Pattern.Matches(text).Where(m => !Verbatim || other.Contains(m.Value, StringComparison.Ordinal)).Select(m => (Match: m, Changed: Change(m, random))).Where(o => o.Changed is not null && o.Changed != o.Match.Value).ToArray();
        if (options.Length == 0)
        {
            return null;
        }

        var (match, changed) = options[random.Next(options.Length)];
        return (text[..match.Index] + changed + text[(match.Index + match.Length)..], new TextSpan(match.Index, match.Length));
    }
}

/// <summary>Alterations of Turkish facts by kind, each as a slip of hand or a careless editor would make it.</summary>
internal static class FactAlterations
{
    private const string Apostrophe = "['’]";
    private const string Word = @"(?<![\p{L}\d'’-])";

    private const string Months = "Ocak|Şubat|Mart|Nisan|Mayıs|Haziran|Temmuz|Ağustos|Eylül|Ekim|Kasım|Aralık";

    private static readonly string[] Digits = ["sıfır", "bir", "iki", "üç", "dört", "beş", "altı", "yedi", "sekiz", "dokuz", "on"];
    private static readonly string[] Ordinals = ["ikinci", "üçüncü", "dördüncü", "beşinci", "altıncı", "yedinci", "sekizinci", "dokuzuncu", "onuncu"];
    private static readonly string[] TimeUnits = ["saniye", "dakika", "saat", "gün", "hafta", "ay", "yıl"];
    private static readonly string[] Countries = ["Almanya", "Fransa", "Rusya", "İngiltere", "Türkiye", "Avustralya", "Hindistan", "İtalya", "İspanya", "Suriye", "Japonya", "Ukrayna", "Brezilya", "Meksika"];
    private static readonly string[] Acronyms = ["ABD", "AB", "BM", "NATO", "FBI", "CIA", "BBC", "CNN", "IMF", "NASA", "FIFA", "UEFA", "DSÖ", "IŞİD", "PKK", "OPEC"];
    private static readonly string[] FirstNames = ["Edward", "Margaret", "Oliver", "Sofia", "Henry", "Julia", "Walter", "Emily", "Martin", "Laura"];

    public static IReadOnlyList<FactAlteration> All { get; } =
    [
        Of("ordinal word", $"{Word}({string.Join('|', Ordinals)})", (m, r) => Keep(m, Other(Ordinals, m.Value, r))),
        Of("ordinal in digits", $@"{Word}(\d{{1,2}})(?=\. \p{{Ll}}|{Apostrophe}(?:[ıiuü]?nc[ıiuü]))", (m, r) => Shift(m.Value, r)),
        Of("fraction", $@"{Word}(üç|dört|beş)(?=t?te (bir|iki|üç))", (m, r) => Other(["üç", "dört", "beş"], m.Value, r) is { } w && w == "beş" == (m.Value == "beş") ? w : null),
        Of("half", $@"(?<![Gg]ece ){Word}([Yy])arısı(?=nı|$|[ ,.])", (m, _) => m.Groups[1].Value == "Y" ? "Üçte biri" : "üçte biri"),
        Of("one and a half", $@"{Word}(bir|iki|üç|dört|beş|\d+) buçuk", (m, _) => m.Groups[1].Value),
        Of("multiple", $@"{Word}(iki|üç|dört|beş|\d+)(?= (?:kat|misli))", (m, r) => Next(m.Value, r)),
        Of("range, second end", $@"(?<=\d(?: ile | ila |-|–))(\d{{1,4}})(?![\d.,])", (m, r) => Shift(m.Value, r)),
        Of("range, first end", $@"(?<![\d.,-])(\d{{1,4}})(?=(?: ile | ila |-|–)\d)", (m, r) => Shift(m.Value, r)),
        Of("score", $@"(?<![\d.,-])(\d{{1,2}})-(\d{{1,2}})(?![\d.,-])", (m, r) => $"{m.Groups[1].Value}-{Shift(m.Groups[2].Value, r, 99)}"),
        Of("percent to points", $@"(?:[Yy]üzde |%)(\d+(?:,\d+)?)(?:{Apostrophe}\p{{L}}+)?(?= \p{{Ll}})", (m, _) => m.Groups[1].Value + " puan"),
        Of("percent to number", $@"(?:[Yy]üzde |%)(\d+(?:,\d+)?)(?={Apostrophe}|[ ,.])", (m, _) => m.Groups[1].Value),
        Of("points to percent", $@"{Word}(\d+(?:,\d+)?) (?:yüzde )?puan", (m, _) => $"yüzde {m.Groups[1].Value}"),
        Of("clock hour", $@"(?<=[Ss]aat |{Word})([01]?\d|2[0-3])(?=:[0-5]\d(?![\d.,])|\.[0-5]\d{Apostrophe}[dt][ae])", (m, r) => Shift(m.Value, r, 23)),
        Of("clock minutes", $@"(?<={Word}(?:[01]?\d|2[0-3])[.:])([0-5]\d)(?={Apostrophe}[dt][ae])", (m, _) => ((int.Parse(m.Value, CultureInfo.InvariantCulture) + 15) % 60).ToString("00", CultureInfo.InvariantCulture)),
        Of("hour without minutes", $@"(?<=[Ss]aat )(\d{{1,2}})(?={Apostrophe})", (m, r) => Shift(m.Value, r, 23)),
        Of("duration, amount", $@"{Word}(iki|üç|dört|beş|altı|yedi|sekiz|\d{{1,3}})(?= (?:{string.Join('|', TimeUnits)})(?!\p{{L}}{{4}}))", (m, r) => Next(m.Value, r)),
        Of("duration, unit", $@"(?<={Word}(?:\d{{1,3}}|iki|üç|dört|beş|altı|yedi|sekiz|dokuz|on) )({string.Join('|', TimeUnits)})(?=l[ıiuü]k|d[ae]|t[ae]|d[ıiuü]r|t[ıiuü]r|c[ae]|[ ,.])", (m, r) => Other(TimeUnits, m.Value, r)),
        Of("one of a unit of time", $@"(?<={Word}[Bb]ir )({string.Join('|', TimeUnits)})(?= (?:sonra|önce|boyunca|içinde))", (m, r) => Other(TimeUnits, m.Value, r)),
        Of("calendar unit", $@"(?<={Word}(?:[Gg]eçen|[Gg]elecek|[Öö]nümüzdeki|[Bb]u|[Gg]eçtiğimiz|[Öö]nceki|[Ee]rtesi|[Ss]onraki) )(hafta|ay|yıl)(?= (?!önce|sonra)|[,.])", (m, r) => Other(["hafta", "ay", "yıl"], m.Value, r)),
        Of("weekend", $@"{Word}([Hh])afta sonu", (m, _) => m.Groups[1].Value == "H" ? "Ay sonu" : "ay sonu"),
        Of("past or coming", $@"{Word}(geçen|gelecek|önümüzdeki|geçtiğimiz)(?= (?:hafta|ay|yıl))", (m, _) => m.Value is "gelecek" or "önümüzdeki" ? "geçen" : "gelecek"),
        Of("day told", $@"{Word}(dün|yarın)(?=[ ,.])", (m, _) => m.Value == "dün" ? "yarın" : "dün"),
        Of("frequency", $@"{Word}(?<!(?:\d|bir|iki|üç|dört|beş|altı|yedi|sekiz|dokuz|on|yirmi|otuz|elli|yüz|kaç|buçuk) )(günlük|haftalık|aylık|yıllık)(?=[ ,.])", (m, r) => Other(["günlük", "haftalık", "aylık", "yıllık"], m.Value, r)),
        Of("decade", $@"(?<=(?:19|18|20)?)([2-9]0)(?={Apostrophe}l[aıeiuü])", (m, r) => Shift(m.Value[..1], r, 9) is { } d ? d + "0" : null),
        Of("century", $@"{Word}(1\d|2[01])(?=\. yüzyıl)", (m, r) => Shift(m.Value, r)),
        Of("bound before", $@"{Word}([Ee]n )(az|fazla|çok)(?= (?:\d|bir|iki|üç|dört|beş|on|yüz))", (m, _) => m.Groups[1].Value + (m.Groups[2].Value == "az" ? "fazla" : "az")),
        Of("bound behind", $@"(?<=(?:\d{Apostrophe}?|bin|milyon)[dt][ea]n )(fazla|az|çok)(?=[ ,.l])", (m, _) => m.Value == "az" ? "fazla" : "az"),
        Of("over and under", $@"(?<=(?:\d{Apostrophe}\p{{L}}{{1,4}}|puanın|doların|yaşın) )(üzerinde|altında)", (m, _) => m.Value == "altında" ? "üzerinde" : "altında"),
        Of("version", $@"(?<=\b[A-Z][A-Za-z]+[ -])(\d{{1,3}}(?:\.\d)?)(?={Apostrophe}|[ ,.)](?!\p{{Ll}}))", (m, r) => ShiftLast(m.Value, r)),
        Of("currency sign", "[$€£₺]", (m, r) => Other(["$", "€", "£"], m.Value, r)),
        Of("currency word", $@"{Word}(dolar|avro|euro|sterlin)(?=[ıiuüaeld{Apostrophe[1..^1]} ,.])", (m, r) => Other(["dolar", "avro", "sterlin"], m.Value, r)),
        Of("unit of measure", $@"(?<=\d )(kilometre|metre|santimetre|milimetre|kilogram|gram|ton|mil(?!y)|hektar|litre)", (m, r) => Other(["kilometre", "metre", "santimetre", "kilogram", "ton", "litre"], m.Value, r)),
        Of("unit sign", $@"(?<=\d ?)(km|cm|mm|kg|mg|GB|MB|KB|TB|MHz|GHz|MW|GW|kW|m)(?=[\s,.'’²/)]|$)", (m, r) => OtherSign(m.Value, r)),
        Of("degree", @"(?<=°)[CF]", (m, _) => m.Value == "C" ? "F" : "C"),
        Of("sign", $@"(?<![\d\p{{L}}'’)])-(?=\d)|[Ee]ksi (?=\d|yüzde)", (_, _) => ""),
        Of("decimals", @"(?<=\d,)(\d)(?=\d?(?!\d))", (m, r) => Shift(m.Value, r, 9)),
        Of("long number", @"(?<![\d.,])\d{5,}(?![\d.,])", (m, r) => m.Value[..^2] + Shift(m.Value[^2..^1], r, 9) + m.Value[^1]),
        Of("link or address", @"(?:https?://|www\.)[^\s)]+|\S+@\S+\.\w+", (m, _) => Swap(m.Value, m.Value.Length / 2)),
        Of("country", $@"{Word}({string.Join('|', Countries)})(?={Apostrophe}|[ ,.])", (m, r) => Other(Countries, m.Value, r)),
        Of("acronym", $@"{Word}({string.Join('|', Acronyms)})(?={Apostrophe}|[ ,.])", (m, r) => Other(Acronyms, m.Value, r)),
        Of("first name", $@"(?<=[\p{{Ll}},] )([A-Z][a-z]{{2,}})(?= [A-Z][a-z]{{2,}})", (m, r) => Other(FirstNames, m.Value, r)) with { Verbatim = true },
        Of("name misspelt", @"(?<=[\p{Ll},] )[A-Z][a-z]{6,}(?=['’ ,.])", (m, r) => Swap(m.Value, 2 + r.Next(m.Value.Length - 4))) with { Verbatim = true },
        Of("date without its year", $@"(?<=\d{{1,2}} (?:{Months})) (?:19|20)\d\d(?={Apostrophe}|[ ,.])", (m, _) => ""),
        Of("date without its day", $@"{Word}\d{{1,2}} (?=(?:{Months})(?:{Apostrophe}|[ ,.]))", (_, _) => ""),
        Of("numeric date", @"(?<![\d.])(\d{1,2})([./])(\d{1,2})\2(\d{4})", (m, _) => m.Groups[1].Value == m.Groups[3].Value ? null : $"{m.Groups[3].Value}{m.Groups[2].Value}{m.Groups[1].Value}{m.Groups[2].Value}{m.Groups[4].Value}"),
    ];

    private static FactAlteration Of(string kind, string pattern, Func<Match, Random, string?> change) => new(kind, new Regex(pattern, RegexOptions.CultureInvariant), change);

    private static string Keep(Match match, string? word) => match.Value.Length > 0 && char.IsUpper(match.Value[0]) && word is not null ? char.ToUpperInvariant(word[0]) + word[1..] : word ?? match.Value;

    private static string? Other(string[] words, string word, Random random)
    {
        var others = words.Where(w => !string.Equals(w, word, StringComparison.OrdinalIgnoreCase)).ToArray();
        return others[random.Next(others.Length)];
    }

    /// <summary>Two signs of one dimension where there are two.</summary>
    private static string? OtherSign(string sign, Random random)
    {
        foreach (var family in (string[][])[["km", "m", "cm", "mm"], ["kg", "mg"], ["KB", "MB", "GB", "TB"], ["MHz", "GHz"], ["kW", "MW", "GW"]])
        {
            if (family.Contains(sign, StringComparer.Ordinal))
            {
                return Other(family, sign, random);
            }
        }

        return null;
    }

    private static string? Next(string number, Random random) =>
        char.IsAsciiDigit(number[0]) ? Shift(number, random) : Other(Digits[2..9], number, random);

    private static string Shift(string digits, Random random, int most = int.MaxValue)
    {
        var value = int.Parse(digits, CultureInfo.InvariantCulture);
        var step = 1 + random.Next(3);
        value = value + step <= most ? value + step : value - step;
        return digits[0] == '0' && digits.Length == 2 ? value.ToString("00", CultureInfo.InvariantCulture) : value.ToString(CultureInfo.InvariantCulture);
    }

    private static string ShiftLast(string version, Random random) =>
        version.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? version[..(dot + 1)] + Shift(version[(dot + 1)..], random, 9) : Shift(version, random);

    private static string Swap(string text, int at) => text[at] == text[at - 1] ? text[..at] + text[(at + 1)..] : text[..(at - 1)] + text[at] + text[at - 1] + text[(at + 1)..];
}
