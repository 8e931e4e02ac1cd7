using System.Text.RegularExpressions;
using TransCheck.Articles;
using TransCheck.Linguistics;
using TransCheck.Linguistics.Turkish;

namespace TransCheck.Evaluation;

/// <summary>Puts another word of its family in the place of a word that both sentences have, with the same endings; the table is <c>exchanges.tsv</c>.</summary>
internal static partial class WordExchanges
{
    public static IReadOnlyList<Alteration> All { get; } = Load();

    private sealed record Member(string[] English, string[] Turkish)
    {
        public bool IsNothing => English[0] == "-";
    }

    private static List<Alteration> Load()
    {
        using var reader = new StreamReader(Path.Combine(AppContext.BaseDirectory, "exchanges.tsv"));
        return [.. ResourceTable.Read("exchanges.tsv", reader, "kind", "family", "english", "turkish")
            .GroupBy(row => row[0], StringComparer.Ordinal)
            .Select(kind =>
            {
                var families = kind.GroupBy(row => row[1], row => new Member(row[2].Split('|'), row[3].Split('|')), StringComparer.Ordinal).Select(f => f.ToArray()).ToArray();
                return new Alteration($"words: {kind.Key}", (pair, random) => Exchange(families, pair, random));
            })];
    }

    private static AlteredPair? Exchange(Member[][] families, (string English, string Turkish) pair, Random random)
    {
        var options = new List<AlteredPair>();
        var onEnglish = random.Next(2) == 0;
        foreach (var family in families)
        {
            foreach (var member in family.Where(m => !m.IsNothing))
            {
                var english = member.English.Select((w, i) => (At: EnglishAt(pair.English, w), Form: i)).FirstOrDefault(f => f.At is not null);
                var turkish = TurkishAt(pair.Turkish, member);
                var others = family.Where(o => o != member && !Stands(pair, o)).ToArray();
                if (english.At is null || turkish is null || others.Length == 0)
                {
                    continue;
                }

                var other = others[random.Next(others.Length)];
                if (onEnglish || other.IsNothing)
                {
                    var form = other.IsNothing ? "" : other.English[Math.Min(english.Form, other.English.Length - 1)];
                    options.Add(new AlteredPair(Put(pair.English, english.At, Cased(form, english.At.Value)), pair.Turkish, english.At.Value));
                }
                else if (Inflected(turkish.Value.Match.Value, turkish.Value.Stem, other.Turkish[0]) is { } word)
                {
                    options.Add(new AlteredPair(pair.English, Put(pair.Turkish, turkish.Value.Match, Cased(word, turkish.Value.Match.Value)), turkish.Value.Match.Value));
                }
            }
        }

        return options.Count == 0 ? null : options[random.Next(options.Count)];
    }

    private static bool Stands((string English, string Turkish) pair, Member member) =>
        !member.IsNothing && (member.English.Any(w => EnglishAt(pair.English, w) is not null) || TurkishAt(pair.Turkish, member) is not null);

    private static Match? EnglishAt(string text, string word) =>
        Regex.Match(text, $@"(?<![\p{{L}}\p{{N}}'’-]){Regex.Escape(word)}(?![\p{{L}}\p{{N}}-])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant) is { Success: true } match ? match : null;

    private static (Match Match, string Stem)? TurkishAt(string text, Member member)
    {
        foreach (var form in member.Turkish.Where(f => f != "-"))
        {
            if (form.Contains(' ', StringComparison.Ordinal))
            {
                if (EnglishAt(text, form) is { } phrase)
                {
                    return (phrase, form);
                }

                continue;
            }

            var (stem, kind) = form.EndsWith("/v", StringComparison.Ordinal) ? (form[..^2], StemKind.Verb) : (form, StemKind.Noun);
            foreach (Match word in Words().Matches(text))
            {
                if (TurkishAnalyser.IsFormOf(Folding.Fold(word.Value, Language.Turkish), stem, kind, out _))
                {
                    return (word, form);
                }
            }
        }

        return null;
    }

    /// <summary>The other stem with the endings of the word, in its own harmony; null where they do not fit it.</summary>
    private static string? Inflected(string word, string stem, string other)
    {
        var (from, to) = (stem.Replace("/v", "", StringComparison.Ordinal), other.Replace("/v", "", StringComparison.Ordinal));
        if (from.Length == word.Length)
        {
            return to;
        }

        var suffix = word[from.Length..];
        if (to.Contains(' ', StringComparison.Ordinal) || from.Contains(' ', StringComparison.Ordinal) || Phonology.IsVowel(from[^1]) != Phonology.IsVowel(to[^1]))
        {
            return null;
        }

        var result = Phonology.IsVowel(suffix[0]) && to[^1] == 'k' && to.Length > 3 ? to[..^1] + "ğ" : to;
        for (var i = 0; i < suffix.Length; i++)
        {
            var archiphoneme = suffix[i] switch
            {
                'a' or 'e' => 'A',
                'ı' or 'i' or 'u' or 'ü' when i == 0 || suffix[i - 1] != 'k' => 'I',
                'd' or 't' when i == 0 => 'D',
                'c' or 'ç' when i == 0 => 'C',
                var c => c,
            };
            var options = archiphoneme switch { 'A' => "ae", 'I' => "ıiuü", 'D' => "dt", 'C' => "cç", var c => c.ToString() };
            result += options.First(o => options.Length == 1 || Phonology.Fits(archiphoneme, result + o, result.Length));
        }

        return result;
    }

    private static string Put(string text, Match at, string word) =>
        word.Length > 0 ? text[..at.Index] + word + text[(at.Index + at.Length)..] : text[..at.Index].TrimEnd() + text[(at.Index + at.Length)..];

    private static string Cased(string word, string like) => word.Length > 0 && char.IsUpper(like[0]) ? Upper(word[0]) + word[1..] : word;

    private static string Upper(char letter) => letter == 'i' ? "İ" : char.ToUpperInvariant(letter).ToString();

    [GeneratedRegex(@"(?<![\p{L}\p{N}'’-])\p{L}+")]
    private static partial Regex Words();
}
