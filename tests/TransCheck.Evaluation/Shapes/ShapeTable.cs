using System.Globalization;

namespace TransCheck.Evaluation.Shapes;

/// <summary>The shapes of input that are measured.</summary>
internal static class ShapeTable
{
    private static readonly string[] EnglishMonths = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
    private static readonly string[] TurkishMonths = ["Ocak", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran", "Temmuz", "Ağustos", "Eylül", "Ekim", "Kasım", "Aralık"];
    private static readonly string[] EnglishNumbers = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
    private static readonly string[] TurkishNumbers = ["bir", "iki", "üç", "dört", "beş", "altı", "yedi", "sekiz", "dokuz", "on"];
    private static readonly string[] EnglishWords = ["house", "river", "market", "teacher", "window", "bridge", "winter", "garden", "letter", "music", "forest", "doctor"];
    private static readonly string[] TurkishWords = ["deniz", "yol", "ekmek", "hasta", "kalem", "güneş", "toprak", "kitap", "bulut", "masa", "orman", "saat"];

    private static readonly Func<int, string> EnglishSentence =
        i => $"The {EnglishWords[i % 12]} near the {EnglishWords[i * 5 / 12 % 12]} was sold to Anna Miller {i} years ago for 1{i % 1000:D3} dollars. ";

    private static readonly Func<int, string> TurkishSentence =
        i => $"{TurkishWords[i % 12]} yanındaki {TurkishWords[i * 5 / 12 % 12]} {i + 3} yıl önce 2{i % 1000:D3} dolara Ayşe Demir'e satıldı. ";

    public static IReadOnlyList<Shape> All { get; } =
    [
        // Running text
        Shape.Of("sentences, all facts altered", "txt", i => Capital(EnglishSentence(i)), i => Capital(TurkishSentence(i))),
        Shape.Of("paragraphs, all facts altered", "txt", i => Paragraph(i, EnglishSentence), i => Paragraph(i, TurkishSentence)),
        Shape.Of("unrelated texts", "txt", i => Words(EnglishWords, i, 11), i => Words(TurkishWords, i, 7)),
        new("swapped halves", "txt", size => Halves(size, turned: false), size => Halves(size, turned: true)),
        Shape.Of("untranslated text", "txt", i => Capital(EnglishSentence(i)), i => Capital(TurkishSentence(i)) + Capital(TurkishSentence(i + 5)) + Capital(EnglishSentence(i))),
        Shape.Of("identical sentences", "txt", _ => "The river is long. ", _ => "Nehir uzundur. "),
        Shape.Of("identical paragraphs", "txt", _ => "The river is long.\n\n", _ => "Nehir uzundur.\n\n"),
        Shape.Of("tiny paragraphs", "txt", i => $"{i}\n\n", i => $"{i + 1}\n\n"),
        Shape.Of("headings", "md", i => $"## Chapter {i} of the river\n\n", i => $"## Nehrin {i + 7}. bölümü\n\n"),
        Shape.OneSided("paragraphs that one side lacks", "txt", i => Capital(EnglishSentence(i)) + "\n\n"),
        Shape.OneSided("list items that one side lacks", "md", i => $"- The {EnglishWords[i % 12]} of {i}\n"),

        // Words
        Shape.Same("one run without a space", "txt", "a/5b-"),
        Shape.Same("one word", "txt", "kitap"),
        Shape.Of("long words", "txt", i => new string((char)('a' + (i % 26)), 5_000) + " ", i => new string((char)('b' + (i % 24)), 5_000) + " "),
        Shape.Of("names", "txt", i => $"Anna{i} Miller and ", i => $"Ayşe{i} Demir ve "),
        Shape.Of("capitalised words", "txt", i => Capital(EnglishWords[i * 7 % 12]) + " ", i => Capital(TurkishWords[i * 5 % 12]) + " "),
        Shape.Of("words in capitals", "txt", i => EnglishWords[i * 7 % 12].ToUpperInvariant() + " ", i => TurkishWords[i * 5 % 12].ToUpperInvariant() + " "),
        Shape.Of("not not not", "txt", _ => "not ", _ => "değil "),
        Shape.Of("apostrophes", "txt", _ => "it's ", _ => "Ali'nin "),
        Shape.Same("lone apostrophes", "txt", "' "),
        Shape.Same("hyphens", "txt", "a-"),
        Shape.Same("dashes", "txt", "a - "),
        Shape.Same("dots", "txt", "."),
        Shape.Same("dots and spaces", "txt", ". "),
        Shape.Same("dots within words", "txt", "a."),
        Shape.Same("commas", "txt", "a, "),
        Shape.Same("emoji", "txt", "👩‍👩‍👧😀"),
        Shape.Same("combining marks", "txt", "a\u0301\u0323\u0308"),
        Shape.Same("combining marks on one letter", "txt", "\u0301"),
        Shape.Of("mail, handles, tags", "txt", i => $"a{i}@example.org @user{i} #tag{i} ", i => $"b{i}@example.org @user{i + 1} #tag{i + 2} "),

        // Facts
        Shape.Of("digits", "txt", _ => "7", _ => "8"),
        Shape.Of("numbers", "txt", i => $"{i} ", i => $"{i + 1} "),
        Shape.Of("numbers in items", "md", i => $"- {i} and {i * 3}\n", i => $"- {i + 1} ve {i * 5}\n"),
        Shape.Of("dates", "txt", i => $"{1 + (i % 28)} {EnglishMonths[i % 12]} {1000 + (i % 2000)} ", i => $"{1 + (i % 27)} {TurkishMonths[i % 12]} {1001 + (i % 1999)} "),
        Shape.Of("dates in digits", "txt", i => $"{1000 + (i % 2000)}-{1 + (i % 12):D2}-{1 + (i % 28):D2} ", i => $"{1 + (i % 27):D2}.{1 + (i % 12):D2}.{1001 + (i % 1999)} "),
        Shape.Of("times", "txt", i => $"{i % 24:D2}:{i % 60:D2} ", i => $"{i % 23:D2}.{i % 59:D2} "),
        Shape.Of("number words", "txt", _ => "one hundred ", _ => "iki yüz "),
        Shape.Of("small number words", "txt", i => EnglishNumbers[i % 10] + " ", i => TurkishNumbers[i * 3 % 10] + " "),
        Shape.Of("Roman numerals", "txt", i => i % 2 == 0 ? "XIV " : "MDCLXVI ", i => i % 2 == 0 ? "XV " : "MCMXII "),
        Shape.Of("percents", "txt", i => $"{i % 997}.{i % 10}% ", i => $"%{i % 991},{i % 9} "),
        Shape.Of("sums of money", "txt", i => $"${i % 9973}.50 ", i => $"{i % 9967},25 dolar "),
        Shape.Of("measures", "txt", i => $"{i % 9973} km ", i => $"{i % 9967} metre "),
        Shape.Of("temperatures and ranges", "txt", i => $"{i % 90}-{(i % 90) + 5} °C ", i => $"{i % 80}-{(i % 80) + 7} °C "),

        // Quotations, brackets
        Shape.Of("quotations", "txt", i => $"“river {i}” ", i => $"“nehir {i + 1}” "),
        Shape.Of("quotations with speakers", "txt", i => $"“We will go to the river {i},” Anna said. ", i => $"Ayşe “Nehre {i + 1} gideceğiz” dedi. "),
        Shape.Same("opened quotations", "txt", "“a "),
        Shape.Same("straight quotation marks", "txt", "\"a "),
        Shape.Nested("nested quotations", "txt", "“a ", " b”"),
        Shape.Same("closed quotations", "txt", "a” "),
        Shape.Same("opened brackets", "txt", "["),
        Shape.Same("opened brackets and words", "txt", "[a "),
        Shape.Nested("nested parentheses", "txt", "(a ", " b)"),
        Shape.Same("opened parentheses", "txt", "(a "),

        // Markdown
        Shape.Of("links", "md", i => $"[river {i}](https://example.org/{i}) ", i => $"[nehir {i}](https://example.org/{i + 1}) "),
        Shape.Same("opened links", "md", "[a]("),
        Shape.Same("opened brackets of links", "md", "["),
        Shape.Of("images", "md", i => $"![river {i}](/i/{i}.png)\n\n", i => $"![nehir {i}](/i/{i + 1}.png)\n\n"),
        Shape.Of("automatic links", "md", i => $"<http://example.org/{i}> ", i => $"<http://example.org/{i + 1}> "),
        Shape.Of("bare addresses", "txt", i => $"https://example.org/{i} ", i => $"https://example.org/{i + 1} "),
        Shape.Of("inline code", "md", i => $"`a{i}b` ", i => $"`a{i + 1}c` "),
        Shape.Same("opened code", "md", "`a ``b "),
        Shape.Of("code blocks", "md", i => $"```\na = {i}\n```\n\n", i => $"```\na = {i + 1}\n```\n\n"),
        Shape.Same("stars", "md", "*a **b "),
        Shape.Same("less-than signs", "md", "<"),
        Shape.Same("ampersands", "md", "&"),
        Shape.Same("ampersands and words", "md", "&a "),
        Shape.Same("block quotes", "md", "> a\n"),
        Shape.Same("block quotes within one another", "md", ">"),
        Shape.Of("footnotes", "md", i => $"River[^{i}].\n\n[^{i}]: Note {i}.\n\n", i => $"Nehir[^{i}].\n\n[^{i}]: Not {i + 1}.\n\n"),
        Shape.Of("reference definitions", "md", i => $"[r{i}]: https://example.org/{i}\n", i => $"[r{i}]: https://example.org/{i + 1}\n"),
        Shape.Of("long list", "md", i => $"- The {EnglishWords[i % 12]} of the {EnglishWords[i * 5 % 12]}\n", i => $"- {TurkishWords[i % 12]} ve {TurkishWords[i * 7 % 12]}\n"),
        Shape.Same("list marks in one line", "md", "- "),
        Shape.Of("deep lists", "md", i => $"{new string(' ', 2 * (i % 200))}- river\n", i => $"{new string(' ', 2 * (i % 200))}- nehir\n"),
        Shape.Of("table", "md", i => (i == 0 ? "| a | b |\n|---|---|\n" : "") + $"| river {i} | {i * 3} |\n", i => (i == 0 ? "| a | b |\n|---|---|\n" : "") + $"| nehir {i} | {(i * 3) + 1} |\n"),
        new("wide table", "md", size => WideTable(size, 0), size => WideTable(size, 1)),
        Shape.Head("long front matter", "---\n", i => $"key{i}: value {i}\n", "---\n\n"),
        Shape.Head("nested front matter", "---\na: ", _ => "[", "\n---\n\n"),
        Shape.Head("indented front matter", "---\n", i => new string(' ', i % 300) + $"k{i}:\n", "---\n\n"),

        // HTML
        Shape.Of("HTML paragraphs", "html", i => $"<p>The river {i}</p>\n", i => $"<p>Nehir {i + 1}</p>\n"),
        Shape.Same("HTML comments", "html", "<!-- a -->b "),
        Shape.Same("empty HTML comments", "html", "<!-->"),
        Shape.Same("unclosed tags", "html", "<div>a"),
        Shape.Same("unclosed inline tags", "html", "<b>a<i>"),
        Shape.Same("unmatched end tags", "html", "</p></div>a"),
        Shape.Nested("nested tags", "html", "<div>", "</div>"),
        Shape.Of("attributes", "html", i => i == 0 ? "<p " : $"a{i}=\"<!--\" ", i => i == 0 ? "<p " : $"a{i}=\"<!--\" "),
        Shape.Of("HTML links", "html", i => $"<a href=\"/{i}\">river</a> ", i => $"<a href=\"/{i + 1}\">nehir</a> "),
        Shape.Same("entities", "html", "&amp;&lt;"),
    ];

    private static string Capital(string text) => string.Create(CultureInfo.InvariantCulture, $"{char.ToUpperInvariant(text[0])}{text[1..]}");

    private static string Paragraph(int i, Func<int, string> sentence) => string.Concat(Enumerable.Range(i * 3, 3).Select(k => Capital(sentence(k)))) + "\n\n";

    private static string Words(string[] words, int i, int step) => words[i * step % words.Length] + ((i % 9) == 8 ? ". " : " ") + ((i % 90) == 89 ? "\n\n" : "");

    private static string Halves(int size, bool turned)
    {
        var count = size / 80;
        var order = Enumerable.Range(0, count).Select(i => turned ? (i + (count / 2)) % count : i);
        return string.Concat(order.Select(i => turned
            ? $"{i} numaralı {TurkishWords[i % 12]} bölgenin {i * 7} evinden biridir ve satıldı.\n\n"
            : $"The {EnglishWords[i % 12]} of number {i} is one of {i * 7} houses of the region.\n\n"));
    }

    private static string WideTable(int size, int shift)
    {
        var columns = size / 20;
        return string.Concat(Enumerable.Range(0, columns).Select(i => $"|c{i}")) + "|\n"
            + string.Concat(Enumerable.Repeat("|---", columns)) + "|\n"
            + string.Concat(Enumerable.Range(shift, columns).Select(i => $"|{i}")) + "|\n";
    }
}
