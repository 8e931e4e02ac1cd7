using TransCheck.Articles;
using TransCheck.Linguistics;

namespace TransCheck.Pairing;

/// <summary>Collects from an article what does not change in translation, and the stems that the lexicon can translate.</summary>
internal static class FeatureReader
{
    private const int PrefixLength = 5;
    private const int LongestWord = 64;

    /// <summary>Smaller numbers are as often written as words, and words are read less surely.</summary>
    private const int LeastExpectedNumber = 13;

    private static readonly FormNote<WordSound> Sounds = new(WordSound.Of);

    /// <summary>Room for the features of a page of news.</summary>
    private const int UsualFeatures = 500;

    public static ContentFeatures Read(Article article, Language language, Lexicon lexicon)
    {
        var collector = new Collector(language, lexicon);
        if (article.Metadata.Title is { } title)
        {
            collector.Text(title, isTitle: true);
        }

        foreach (var block in article.Blocks)
        {
            if (block.Kind == BlockKind.Code)
            {
                collector.Code(block.Text);
            }
            else
            {
                collector.Text(block.Text, block.Kind is BlockKind.Title or BlockKind.Heading);
            }

            foreach (var link in block.Links)
            {
                collector.Link(link.Target);
            }
        }

        if (article.Metadata.Date is { Length: >= 10 } date)
        {
            collector.Date(date.AsSpan(0, 10));
        }

        return collector.ToFeatures();
    }

    private sealed class Collector(Language language, Lexicon lexicon)
    {
        private readonly Dictionary<ulong, bool> _keys = new(UsualFeatures);
        private readonly HashSet<int> _stems = new(UsualFeatures);
        private int _length;
        private int _converted;

        public void Text(string text, bool isTitle)
        {
            _length += text.Length;
            var tokens = Tokenizer.Read(text, language);
            var namesStandOut = !isTitle && !IsTitleCase(text, tokens);
            var starts = true;
            var numberEnd = 0;
            for (var i = 0; i < tokens.Length; i++)
            {
                ref readonly var token = ref tokens[i];
                var stem = Stem(token);
                if (stem >= 0)
                {
                    _stems.Add(stem);
                }

                switch (token.Kind)
                {
                    case TokenKind.Number:
                        Number(token, i + 1 < tokens.Length ? tokens[i + 1] : token);
                        break;
                    case TokenKind.Address:
                        Link(token.Folded);
                        break;
                    case TokenKind.Word:
                        // What the lexicon knows may be translated (Royal, Navy), and is missed there.
                        Word(text, tokens, i, namesStandOut && !starts && stem < 0);
                        if (i >= numberEnd && NumberWords.Read(tokens, i, language, out var value) is > 0 and var taken)
                        {
                            numberEnd = i + taken;
                            if (value > 1)
                            {
                                Add(FeatureKind.Number, NumberValue.Hash(value), false);
                            }
                        }

                        break;
                    default:
                        break;
                }

                starts = token.Kind == TokenKind.Symbol && (starts || token.Folded is "." or "!" or "?" or "…" or ":" or "“" or "\"" or "«" or "'");
            }
        }

        public void Code(string text)
        {
            foreach (var token in Tokenizer.Read(text, Language.English))
            {
                if (token.Kind == TokenKind.Word && token.StemLength >= 3)
                {
                    Add(FeatureKind.Code, Hash(token.Folded), false);
                }
            }
        }

        /// <summary>Addresses of one page in two languages differ by a marker.</summary>
        public void Link(string target)
        {
            var address = MetadataClaims.Address(target);
            var stripped = PathReadings.Of(address, language).Stripped;
            address = stripped.IsEmpty ? address : stripped[^1];
            if (address.Length > 3)
            {
                Add(FeatureKind.Link, Hash(address), true);
            }
        }

        public void Date(ReadOnlySpan<char> day) => Add(FeatureKind.Date, Hash(day), true);

        public ContentFeatures ToFeatures()
        {
            var sorted = new ulong[_keys.Count];
            var n = 0;
            foreach (var (key, expected) in _keys)
            {
                sorted[n++] = key | (expected ? 1UL : 0);
            }

            Array.Sort(sorted);
            var numbers = _stems.ToArray();
            Array.Sort(numbers);
            return new ContentFeatures(sorted, numbers, _length, _converted);
        }

        private int Stem(in Token token)
        {
            if (token.Kind == TokenKind.Word)
            {
                return lexicon.Id(token.Form, language);
            }

            Span<char> unit = stackalloc char[LexicalUnit.BufferLength];
            var length = LexicalUnit.Write(token, language, unit);
            return length == 0 ? -1 : (language == Language.Turkish ? lexicon.TurkishStems : lexicon.EnglishStems).Find(unit[..length]);
        }

        private void Word(string text, ReadOnlySpan<Token> tokens, int i, bool namesStandOut)
        {
            ref readonly var token = ref tokens[i];
            var sound = Sounds.Of(token.Form);
            if (sound.Length >= 2 && (sound.HasDigit || char.IsUpper(text[token.Start])))
            {
                Add(FeatureKind.Name, sound.Hash, namesStandOut && token.StemLength >= 3);

                // GPT-4o, COVID-19
                if (i + 2 < tokens.Length && tokens[i + 1].Folded is "-" && tokens[i + 1].Start == token.End
                    && tokens[i + 2].Kind == TokenKind.Number && tokens[i + 2].Start == tokens[i + 1].End)
                {
                    Add(FeatureKind.Name, sound.Hash * 31 ^ Hash(tokens[i + 2].Folded), namesStandOut);
                }
            }

            if (sound.Length >= PrefixLength)
            {
                Add(FeatureKind.Prefix, sound.Prefix, false);
            }
        }

        private void Number(in Token token, in Token next)
        {
            if (NumberValue.TryRead(token.Folded, language, out var value))
            {
                value = next.Kind == TokenKind.Word ? NumberWords.Scaled(value, next.Folded, language) : value;
                var expected = value >= LeastExpectedNumber;
                if (expected && next.Kind == TokenKind.Word && ConvertibleUnits.Contain(next.Folded, language))
                {
                    _converted++;
                    expected = language == Language.Turkish;
                }

                Add(FeatureKind.Number, NumberValue.Hash(value), expected);
            }
        }

        private void Add(FeatureKind kind, ulong hash, bool expected)
        {
            var key = FeatureKey.Of(kind, hash, false);
            if (expected)
            {
                _keys[key] = true;
            }
            else
            {
                _keys.TryAdd(key, false);
            }
        }

        /// <summary>Most long words have a capital: a headline, or a text all in capitals. They are no names then.</summary>
        private static bool IsTitleCase(string text, ReadOnlySpan<Token> tokens)
        {
            int words = 0, capitals = 0;
            foreach (ref readonly var token in tokens)
            {
                if (token.Kind == TokenKind.Word && token.StemLength >= 4)
                {
                    words++;
                    capitals += char.IsUpper(text[token.Start]) ? 1 : 0;
                }
            }

            return capitals * 2 > words;
        }
    }

    /// <summary>FNV-1a, 64 bits.</summary>
    private static ulong Hash(ReadOnlySpan<char> text)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in text)
        {
            hash = (hash ^ c) * 1099511628211UL;
        }

        return hash;
    }

    /// <summary>How a word sounds (<see cref="Sound"/>), as hashes.</summary>
    /// <param name="Length">Letters; of a very long word, of its beginning.</param>
    /// <param name="Hash">Of all letters.</param>
    /// <param name="Prefix">Of the first ones; the same as of all where there are fewer.</param>
    /// <param name="HasDigit">As in <c>CO2</c>.</param>
    private readonly record struct WordSound(int Length, ulong Hash, ulong Prefix, bool HasDigit)
    {
        public static WordSound Of(string word)
        {
            Span<char> sound = stackalloc char[LongestWord];
            sound = sound[..Sound.Write(word.AsSpan(0, Math.Min(word.Length, LongestWord)), sound)];
            return new WordSound(sound.Length, FeatureReader.Hash(sound), FeatureReader.Hash(sound[..Math.Min(sound.Length, PrefixLength)]), word.AsSpan().ContainsAnyInRange('0', '9'));
        }
    }
}
