using System.Collections.Frozen;
using System.Globalization;
using TransCheck.Articles;
using TransCheck.Linguistics;

namespace TransCheck.Pairing;

/// <summary>Number words of <c>resources/{en,tr}/number-words.tsv</c>, read just well enough to tell articles apart.</summary>
internal static class NumberWords
{
    /// <summary>A word such as <c>dozen</c> or <c>hundred</c> multiplies what stands before it; greater ones close a part of the number.</summary>
    private const decimal LeastPart = 1000;

    /// <summary>What is greater (<c>hundred hundred hundred ...</c>) is multiplied no further: the greatest word, a quadrillion, must not lead beyond the type.</summary>
    private const decimal MostScaled = 1e13m;

    /// <inheritdoc cref="MostScaled"/>
    private const decimal Most = MostScaled * 1e15m;

    private static readonly FrozenDictionary<string, Word> English = Load("en/number-words.tsv");
    private static readonly FrozenDictionary<string, Word> Turkish = Load("tr/number-words.tsv");
    private static readonly FormNote<Word> EnglishNotes = new(static word => English.GetValueOrDefault(word, Word.None));
    private static readonly FormNote<Word> TurkishNotes = new(static word => Turkish.GetValueOrDefault(word, Word.None));

    /// <summary>The value of digits before a word that multiplies them (<c>3 milyar</c>, <c>3 bn</c>); their own before any other.</summary>
    public static decimal Scaled(decimal value, string folded, Language language) => value > MostScaled ? value : value * Scale(folded, language);

    private static decimal Scale(string folded, Language language) =>
        (language == Language.Turkish ? Turkish : English).TryGetValue(folded, out var word) && word.Kind != Kind.Cardinal && word.Value >= LeastPart ? word.Value : 1;

    /// <summary>Reads the number that the words from here on state.</summary>
    /// <returns>How many tokens it takes; 0 when there is none.</returns>
    public static int Read(ReadOnlySpan<Token> tokens, int start, Language language, out decimal value)
    {
        var words = language == Language.Turkish ? TurkishNotes : EnglishNotes;
        decimal total = 0, part = 0;
        var end = start;
        for (var i = start; i < tokens.Length; i++)
        {
            if (i > start && end == i && tokens[i].Folded is "-")
            {
                // twenty-one
                continue;
            }

            if (tokens[i].Kind != TokenKind.Word || words.Of(tokens[i].Form) is not { Kind: Kind.Cardinal or Kind.Scale } word)
            {
                break;
            }

            if (word.Kind == Kind.Cardinal)
            {
                part += word.Value;
            }
            else if (word.Value < LeastPart)
            {
                part = Math.Min(Math.Max(part, 1) * word.Value, MostScaled);
            }
            else
            {
                total = Math.Min(total + (Math.Clamp(part, 1, MostScaled) * word.Value), Most);
                part = 0;
            }

            end = i + 1;
            if (tokens[i].HasSuffix)
            {
                break;
            }
        }

        value = total + part;
        return end - start;
    }

    private static FrozenDictionary<string, Word> Load(string name)
    {
        var words = new Dictionary<string, Word>(StringComparer.Ordinal);
        foreach (var row in ResourceTable.Read(name, "word", "role", "value", "certainty"))
        {
            Kind? kind = row[1] switch
            {
                "cardinal" => Kind.Cardinal,
                "scale" => Kind.Scale,
                "letter-scale" => Kind.LetterScale,
                _ => null,
            };
            if (kind is { } known)
            {
                words.TryAdd(row[0], new Word(known, decimal.Parse(row[2], NumberStyles.Number, CultureInfo.InvariantCulture)));
            }
        }

        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private enum Kind
    {
        None,
        Cardinal,
        Scale,
        LetterScale,
    }

    private sealed record Word(Kind Kind, decimal Value)
    {
        public static readonly Word None = new(Kind.None, 0);
    }
}
