using System.Collections.Immutable;
using TransCheck.Articles;

namespace TransCheck.Detection;

/// <summary>The language of one block.</summary>
/// <param name="Language"><see cref="Language.Undetermined"/> for code and for a few words; <see cref="Language.Mixed"/> as for an article.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Letters">How many letters speak.</param>
public readonly record struct BlockLanguage(Language Language, double Confidence, int Letters);

/// <summary>Tells the language of an article from its sentences, weighted by their letters; code and addresses are left out.</summary>
public static class ArticleLanguage
{
    /// <summary>Fewer letters tell nothing.</summary>
    private const int FewestLetters = 12;

    /// <summary>Letters that a piece of a block has at least, unless it is the whole block: shorter sentences are scored with their neighbour.</summary>
    private const int PieceLetters = 40;

    /// <summary>From this share on of the letters, a second language makes an article mixed. Names, titles and terms stay below it.</summary>
    private const double MixedShare = 0.2;

    /// <summary>The same where the article declares the language that most of it is in.</summary>
    private const double MixedShareAgainstDeclared = 0.4;

    /// <summary>Content contradicts a declaration plainly from this many letters and this share on.</summary>
    private const int PlainLetters = 120;
    private const double PlainShare = 0.7;

    /// <summary>Fewer letters may be no more than a name or two.</summary>
    private const int NameLetters = 40;

    /// <summary>How sure a declaration is by itself: templates are copied with the language of another page.</summary>
    private const double DeclaredConfidence = 0.6;

    /// <summary>Marks a word as an address.</summary>
    private const string Scheme = "://";

    /// <remarks>
    /// A declared language (front matter, <c>lang</c>) decides where the content is short or doubtful; where it plainly contradicts, the content wins. A path that
    /// names a language is believed of short content only: a command page, a stub that holds a name.
    /// </remarks>
    public static DetectedLanguage Detect(Article article, ILanguageDetector detector)
    {
        var shares = default(Shares);
        foreach (var block in article.Blocks)
        {
            if (block.Kind != BlockKind.Code)
            {
                shares = shares.Plus(Measure(block, detector));
            }
        }

        if (shares.Letters == 0 && article.Metadata.Title is { } title)
        {
            shares = Measure(title, detector);
        }

        var isShort = shares.Letters < PlainLetters;
        var (language, confidence) = shares.Verdict(MixedShare);
        var declared = Declared(article.Metadata.Language);
        if (declared == Language.Undetermined && isShort && (language != Language.Other || confidence < PlainShare || shares.Letters < NameLetters))
        {
            declared = PathMarkers.Plain(article.Path);
        }

        if (declared != Language.Undetermined && declared != language)
        {
            var (agreed, surer) = shares.Verdict(MixedShareAgainstDeclared);
            var plain = shares.Letters >= PlainLetters && (language == Language.Mixed || confidence >= PlainShare);
            (language, confidence) = agreed == declared ? (agreed, surer)
                : plain ? (language, confidence)
                : (declared, DeclaredConfidence);
        }
        else if (declared != Language.Undetermined)
        {
            confidence = 1 - ((1 - confidence) * (1 - DeclaredConfidence));
        }

        return new DetectedLanguage(language, confidence, shares.TurkishShare, shares.EnglishShare, shares.OtherShare) { IsShort = isShort };
    }

    /// <summary>One for each block of the article.</summary>
    public static ImmutableArray<BlockLanguage> BlockLanguages(Article article, ILanguageDetector detector) =>
    [
        .. article.Blocks.Select(block =>
        {
            var shares = block.Kind == BlockKind.Code ? default : Measure(block, detector);
            var (language, confidence) = shares.Verdict(MixedShare);
            return new BlockLanguage(language, confidence, shares.Letters);
        }),
    ];

    /// <summary>Turkish, English or Other for a language tag (<c>tr-TR</c>, <c>en_US</c>, <c>de</c>); Undetermined for none.</summary>
    public static Language Declared(string? tag)
    {
        var name = tag.AsSpan().Trim();
        var end = name.IndexOfAny('-', '_');
        name = end < 0 ? name : name[..end];
        return name.Length == 0 || name.Equals("und", StringComparison.OrdinalIgnoreCase) ? Language.Undetermined
            : Is(name, "tr", "tur", "turkish") || name is "Türkçe" or "türkçe" ? Language.Turkish
            : Is(name, "en", "eng", "english") ? Language.English
            : Language.Other;
    }

    private static bool Is(ReadOnlySpan<char> name, string shortCode, string longCode, string word) =>
        name.Equals(shortCode, StringComparison.OrdinalIgnoreCase)
        || name.Equals(longCode, StringComparison.OrdinalIgnoreCase)
        || name.Equals(word, StringComparison.OrdinalIgnoreCase);

    private static Shares Measure(Block block, ILanguageDetector detector)
    {
        if (block.Code.IsEmpty && !block.Text.Contains(Scheme, StringComparison.Ordinal))
        {
            return Measure(block.Text, detector);
        }

        var prose = block.Text.ToCharArray();
        foreach (var code in block.Code)
        {
            prose.AsSpan(code.Start, code.Length).Fill(' ');
        }

        for (int from = 0, next; (next = prose.AsSpan(from).IndexOf(Scheme)) >= 0;)
        {
            var (start, end) = (from + next, from + next);
            while (start > from && !char.IsWhiteSpace(prose[start - 1]))
            {
                start--;
            }

            while (end < prose.Length && !char.IsWhiteSpace(prose[end]))
            {
                end++;
            }

            prose.AsSpan(start, end - start).Fill(' ');
            from = end;
        }

        return Measure(prose, detector);
    }

    /// <summary>Cuts the text behind sentences and lines, so that an English sentence in a Turkish paragraph counts for its own part.</summary>
    private static Shares Measure(ReadOnlySpan<char> text, ILanguageDetector detector)
    {
        var shares = default(Shares);
        int start = 0, letters = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsLetter(text[i]))
            {
                letters++;
            }
            else if (letters >= PieceLetters && text[i] is '.' or '!' or '?' or '…' or '\n' or '。' && (i + 1 == text.Length || char.IsWhiteSpace(text[i + 1])))
            {
                shares = shares.Plus(detector.Score(text[start..i]), letters);
                (start, letters) = (i, 0);
            }
        }

        return letters > 0 ? shares.Plus(detector.Score(text[start..]), letters) : shares;
    }

    /// <summary>Letters by language, each piece's divided as its scores say.</summary>
    private readonly record struct Shares(double Turkish, double English, double Other, int Letters)
    {
        public double TurkishShare => Letters == 0 ? 0 : Turkish / Letters;

        public double EnglishShare => Letters == 0 ? 0 : English / Letters;

        public double OtherShare => Letters == 0 ? 0 : Other / Letters;

        public Shares Plus(LanguageScores scores, int letters) =>
            new(Turkish + (scores.Turkish * letters), English + (scores.English * letters), Other + (scores.Other * letters), Letters + letters);

        public Shares Plus(Shares more) => new(Turkish + more.Turkish, English + more.English, Other + more.Other, Letters + more.Letters);

        public (Language Language, double Confidence) Verdict(double mixedShare)
        {
            if (Letters < FewestLetters)
            {
                return (Language.Undetermined, 0);
            }

            // A few words may be in another language than the article that they are from.
            var enough = 1 - Math.Exp(-Letters / 20.0);
            var best = Math.Max(TurkishShare, Math.Max(EnglishShare, OtherShare));
            if (Math.Min(TurkishShare, EnglishShare) >= mixedShare && Letters >= PlainLetters)
            {
                return (Language.Mixed, enough * (TurkishShare + EnglishShare));
            }

            return (best == OtherShare ? Language.Other : best == TurkishShare ? Language.Turkish : Language.English, enough * best);
        }
    }
}
