using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using TransCheck.Linguistics;

namespace TransCheck.Detection;

/// <summary>Takes the hashed n-grams of a text one by one.</summary>
internal interface INGramSink
{
    /// <param name="capital">The run begins with a capital: perhaps a name, which tells less of the language.</param>
    void StartRun(bool capital);

    /// <param name="bucket">From 0 to <see cref="LetterNGrams.Buckets"/>, exclusive.</param>
    void Add(int bucket);
}

/// <summary>How many letters a text has, by script.</summary>
internal readonly record struct LetterCounts(int Latin, int NonLatin);

/// <summary>
/// What the language detector sees of a text: every run of Latin letters, lower-cased and padded with <c>_</c>, as its 1- to 4-grams, hashed.
/// Digits, signs and letters of other scripts only part the runs.
/// </summary>
internal static class LetterNGrams
{
    public const int MaxLength = 4;
    public const int BucketBits = 14;
    public const int Buckets = 1 << BucketBits;

    private const char Padding = '_';
    private const char NotALetter = '\0';
    private const char OtherScript = '\u0001';

    /// <summary>The ends of the Latin blocks: below <c>U+0250</c>, and Latin Extended Additional (Vietnamese, dotted letters).</summary>
    private const char LatinEnd = '\u0250';
    private const char AdditionalStart = '\u1E00';
    private const char AdditionalEnd = '\u1F00';

    /// <summary>2^64 divided by the golden ratio, made odd: its multiples spread short keys evenly over the high bits.</summary>
    private const ulong Spread = 0x9E3779B97F4A7C15;

    private static readonly char[] Latin = [.. Enumerable.Range(0, LatinEnd).Select(i => char.IsLetter((char)i) ? Lower((char)i) : NotALetter)];

    /// <summary>One pass without allocation, unless the text holds combining marks and has to be composed first.</summary>
    public static LetterCounts Visit<TSink>(ReadOnlySpan<char> text, ref TSink sink)
        where TSink : struct, INGramSink
    {
        if (HasMarks(text))
        {
            text = Compose(text);
        }

        var table = Latin;
        int latin = 0, other = 0;

        // The last four characters of the run, the newest in the low 16 bits; none of them is 0 once the run is that long.
        ulong window = 0;
        foreach (var raw in text)
        {
            var c = raw < (uint)table.Length ? table[raw] : Classify(raw);
            if (c > OtherScript)
            {
                latin++;
                if (window == 0)
                {
                    window = Padding;
                    sink.StartRun(c != raw || c == 'İ');
                }

                window = (window << 16) | c;
                sink.Add(Bucket(window & 0xFFFF));
                AddLonger(window, ref sink);
            }
            else
            {
                other += c;
                if (window != 0)
                {
                    AddLonger((window << 16) | Padding, ref sink);
                    window = 0;
                }
            }
        }

        if (window != 0)
        {
            AddLonger((window << 16) | Padding, ref sink);
        }

        return new LetterCounts(latin, other);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddLonger<TSink>(ulong window, ref TSink sink)
        where TSink : struct, INGramSink
    {
        sink.Add(Bucket(window & 0xFFFF_FFFF));
        if (window > 0xFFFF_FFFF)
        {
            sink.Add(Bucket(window & 0xFFFF_FFFF_FFFF));
            if (window > 0xFFFF_FFFF_FFFF)
            {
                sink.Add(Bucket(window));
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Bucket(ulong gram) => (int)(((gram ^ (gram >> 29)) * Spread) >> (64 - BucketBits));

    private static char Classify(char c)
    {
        if (c is >= AdditionalStart and < AdditionalEnd)
        {
            return Lower(c);
        }

        // Half of a surrogate pair counts for nothing: most are emoji.
        return char.IsLetter(c) ? OtherScript : NotALetter;
    }

    /// <summary><c>İ</c> stays itself, since only Turkic languages write it; <c>I</c> becomes <c>i</c>, as no language is known yet.</summary>
    private static char Lower(char c) => c == 'İ' ? c : char.ToLowerInvariant(c);

    private static bool HasMarks(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (c is >= '\u0300' and <= '\u036F')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Joins letters and the marks that stand alone behind them; what has no composed form stays as it is.</summary>
    private static string Compose(ReadOnlySpan<char> text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            kept.Append(rune.ToString());
        }

        var composed = SoundText.Normalized(kept.ToString(), NormalizationForm.FormC);
        kept.Clear();
        foreach (var c in composed)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                kept.Append(c);
            }
        }

        return kept.ToString();
    }
}
