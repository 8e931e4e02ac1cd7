using System.Text;
using TransCheck.Articles;
using TransCheck.Linguistics;

namespace TransCheck.Facts.Names;

/// <summary>Compares names that the two languages spell by their own sounds: Shevchenko and Şevçenko, Wahhab and Vahhab.</summary>
internal static class Phonetics
{
    /// <summary>English letter groups and the Turkish letter of that sound; the first that fits is taken.</summary>
    private static readonly (string From, string To)[] English =
    [
        ("sch", "s"), ("tch", "ç"), ("sh", "s"), ("ch", "ç"), ("zh", "j"), ("kh", "h"), ("gh", "g"), ("ph", "f"), ("th", "t"), ("dh", "d"), ("ck", "k"), ("qu", "k"),
        ("ce", "se"), ("ci", "si"), ("cy", "si"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ea", "i"), ("yy", "i"), ("iy", "i"), ("x", "ks"), ("q", "k"), ("w", "v"), ("c", "k"), ("j", "c"), ("y", "i"),
    ];

    private static readonly (string From, string To)[] Turkish =
    [
        ("ş", "s"), ("ğ", "g"), ("ı", "i"), ("ö", "o"), ("ü", "u"), ("y", "i"), ("w", "v"), ("x", "ks"), ("q", "k"),
    ];

    private static readonly FormNote<string> EnglishKeys = new(static folded => Key(Folding.Skeleton(folded), English));
    private static readonly FormNote<string> TurkishKeys = new(static folded => Key(folded, Turkish));

    /// <param name="language">By whose spelling the word is read.</param>
    public static string Key(WordForm word, Language language) => (language == Language.Turkish ? TurkishKeys : EnglishKeys).Of(word);

    private static string Key(string text, (string From, string To)[] rules)
    {
        var key = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var to = text.Substring(i, 1);
            var length = 1;
            foreach (var rule in rules)
            {
                if (text.AsSpan(i).StartsWith(rule.From, StringComparison.Ordinal))
                {
                    (to, length) = (rule.To, rule.From.Length);
                    break;
                }
            }

            foreach (var c in to)
            {
                if (key.Length == 0 || key[^1] != c)
                {
                    key.Append(c);
                }
            }

            i += length;
        }

        return key.ToString();
    }

    /// <summary>Edits that make one text the other; <paramref name="limit"/> + 1 when there are more, or when they differ from each other over more than 40 characters.</summary>
    public static int Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit)
    {
        // What both begin and end with takes no edit.
        var begin = a.CommonPrefixLength(b);
        a = a[begin..];
        b = b[begin..];
        while (a.Length > 0 && b.Length > 0 && a[^1] == b[^1])
        {
            a = a[..^1];
            b = b[..^1];
        }

        if (Math.Abs(a.Length - b.Length) > limit || a.Length > 40 || b.Length > 40)
        {
            return limit + 1;
        }

        Span<int> row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            var best = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var next = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = row[j];
                row[j] = next;
                best = Math.Min(best, next);
            }

            if (best > limit)
            {
                return limit + 1;
            }
        }

        return Math.Min(row[b.Length], limit + 1);
    }
}
