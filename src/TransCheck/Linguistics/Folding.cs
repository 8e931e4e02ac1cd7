using System.Globalization;
using System.Text;
using TransCheck.Articles;

namespace TransCheck.Linguistics;

/// <summary>
/// The one place where case, Unicode composition and apostrophes are made equal before words are compared.
/// .NET's ignore-case comparers get Turkish wrong (<c>İ/i</c>, <c>I/ı</c>) in every culture but one.
/// </summary>
public static class Folding
{
    private static readonly FormNote<string> Skeletons = new(static text => Skeleton(text));

    public static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or 'ʼ' or '`' or '´' or '＇';

    /// <summary>Characters that change nothing a reader sees: soft hyphen, zero-width spaces and joiners, byte order mark.</summary>
    public static bool IsInvisible(char c) => c is '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF';

    /// <summary>
    /// Lower case by the rules of the language, composed (NFC), apostrophes as <c>'</c>, invisible characters dropped.
    /// In Turkish the circumflex is dropped too (<c>hâlâ</c>, <c>kâr</c>): editors use it or not.
    /// </summary>
    public static string Fold(ReadOnlySpan<char> text, Language language)
    {
        foreach (var c in text)
        {
            if (c > '\u007F' && (c is >= '\u0300' and <= '\u036F' || IsInvisible(c)))
            {
                text = Compose(text);
                break;
            }
        }

        Span<char> buffer = text.Length <= 128 ? stackalloc char[text.Length] : new char[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            buffer[i] = language == Language.Turkish ? LowerTurkish(text[i]) : Lower(text[i]);
        }

        return new string(buffer);
    }

    /// <summary>
    /// Lower case without any diacritic, the same for both languages: for comparing names (<c>Erdoğan</c> and <c>Erdogan</c>,
    /// <c>İSTANBUL</c> and <c>Istanbul</c>).
    /// </summary>
    public static string Skeleton(string text) => IsSkeleton(text) ? text : Skeleton(text.AsSpan());

    /// <inheritdoc cref="Skeleton(string)"/>
    internal static string Skeleton(WordForm form) => Skeletons.Of(form);

    /// <inheritdoc cref="Skeleton(string)"/>
    public static string Skeleton(ReadOnlySpan<char> text)
    {
        var plain = true;
        foreach (var c in text)
        {
            plain &= c < 0x80 || TurkishBase(c) != 0;
        }

        if (plain)
        {
            Span<char> buffer = text.Length <= 128 ? stackalloc char[text.Length] : new char[text.Length];
            for (var i = 0; i < text.Length; i++)
            {
                buffer[i] = text[i] < 0x80 ? Lower(text[i]) : TurkishBase(text[i]);
            }

            return new string(buffer);
        }

        var result = new StringBuilder(text.Length);
        foreach (var c in SoundText.Normalized(text.ToString(), NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark || IsInvisible(c))
            {
                continue;
            }

            _ = c switch
            {
                'ı' => result.Append('i'),
                'ß' => result.Append("ss"),
                'ø' or 'Ø' => result.Append('o'),
                'æ' or 'Æ' => result.Append("ae"),
                'œ' or 'Œ' => result.Append("oe"),
                'ł' or 'Ł' => result.Append('l'),
                'đ' or 'Đ' or 'ð' or 'Ð' => result.Append('d'),
                'þ' or 'Þ' => result.Append("th"),
                _ => result.Append(Lower(c)),
            };
        }

        return result.ToString();
    }

    /// <summary>Most folded words are their own skeleton and need no copy.</summary>
    private static bool IsSkeleton(string text)
    {
        foreach (var c in text)
        {
            if (c is >= 'A' and <= 'Z' or '`' or >= '\u0080')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What <see cref="Skeleton(string)"/> makes of the letters and the apostrophe of Turkish, which need no decomposition; 0 for others.</summary>
    private static char TurkishBase(char c) => c switch
    {
        'ç' or 'Ç' => 'c',
        'ğ' or 'Ğ' => 'g',
        'ı' or 'İ' => 'i',
        'ö' or 'Ö' => 'o',
        'ş' or 'Ş' => 's',
        'ü' or 'Ü' => 'u',
        'â' or 'Â' => 'a',
        'î' or 'Î' => 'i',
        'û' or 'Û' => 'u',
        '’' => '\'',
        _ => '\0',
    };

    private static char Lower(char c) => c switch
    {
        < '\u0080' => c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c is '`' ? '\'' : c,
        'İ' => 'i',
        >= '₀' and <= '₉' => (char)('0' + (c - '₀')),
        _ => IsApostrophe(c) ? '\'' : char.ToLowerInvariant(c),
    };

    private static char LowerTurkish(char c) => c switch
    {
        'I' => 'ı',
        'â' or 'Â' => 'a',
        'î' or 'Î' => 'i',
        'û' or 'Û' => 'u',
        _ => Lower(c),
    };

    private static string Compose(ReadOnlySpan<char> text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!IsInvisible(c))
            {
                kept.Append(c);
            }
        }

        return SoundText.Normalized(kept.ToString(), NormalizationForm.FormC);
    }
}
