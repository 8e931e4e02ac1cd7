using System.Buffers;
using System.Text;

namespace TransCheck.Reading;

/// <summary>Decodes a file: UTF-8, UTF-16 and the Turkish single-byte encodings.</summary>
internal static class TextDecoder
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding Utf16 = new(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding Utf16BigEndian = new(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true);

    // Browsers read ISO-8859-9 as Windows-1254 too, which fills its control codes with quotation marks and dashes.
    private static readonly Encoding Turkish = Strict(1254);
    private static readonly Encoding Western = Strict(1252);

    private static readonly SearchValues<byte> TurkishLetters = SearchValues.Create([.. "çğıöşüÇĞİÖŞÜâîûÂÎÛ".Select(c => Turkish.GetBytes([c])[0])]);

    // What else stands in Turkish and English text: typographic marks, currency, and the letters of the commonest foreign names.
    private static readonly SearchValues<byte> Usual = SearchValues.Create([.. "‘’“”–—…•«»·€£©®™°²³½¼¾§±×\u00A0éèêáàóäñëïôÉ".Select(c => Turkish.GetBytes([c])[0])]);

    private static readonly SearchValues<char> ValueEnds = SearchValues.Create(" \t\r\n\"'/>;?");

    /// <summary>The text of the file, without a byte order mark.</summary>
    /// <exception cref="UnreadableArticleException">The bytes are not text, or text of an encoding that cannot be told.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes) => Decode(bytes, out _, out _);

    /// <param name="encoding">Throws at what it cannot encode.</param>
    /// <param name="start">Where the text begins, in bytes: behind the byte order mark.</param>
    /// <inheritdoc cref="Decode(ReadOnlySpan{byte})"/>
    public static string Decode(ReadOnlySpan<byte> bytes, out Encoding encoding, out int start)
    {
        try
        {
            (encoding, start) = EncodingOf(bytes);
            return encoding.GetString(bytes[start..]);
        }
        catch (DecoderFallbackException)
        {
            throw new UnreadableArticleException("read.encoding");
        }
    }

    private static (Encoding Encoding, int Start) EncodingOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0xEF, 0xBB, 0xBF, ..])
        {
            return (Utf8, 3);
        }

        if (bytes is [0xFF, 0xFE, 0, 0, ..])
        {
            return (new UTF32Encoding(bigEndian: false, byteOrderMark: false, throwOnInvalidCharacters: true), 4);
        }

        if (bytes is [0xFF, 0xFE, ..])
        {
            return (Utf16, 2);
        }

        if (bytes is [0xFE, 0xFF, ..])
        {
            return (Utf16BigEndian, 2);
        }

        if (bytes.Contains((byte)0))
        {
            return (EncodingWithZeros(bytes), 0);
        }

        if (System.Text.Unicode.Utf8.IsValid(bytes))
        {
            return (Utf8, 0);
        }

        if (DeclaredEncoding(bytes) is { } declared)
        {
            return (declared, 0);
        }

        return LooksTurkish(bytes) ? (Turkish, 0) : throw new UnreadableArticleException("read.encoding");
    }

    /// <summary>UTF-16 without a byte order mark: in Latin text nearly every other byte is zero.</summary>
    private static UnicodeEncoding EncodingWithZeros(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length & ~1, 4096)];
        var (even, odd) = (0, 0);
        for (var i = 0; i < sample.Length; i++)
        {
            if (sample[i] == 0)
            {
                _ = (i & 1) == 0 ? even++ : odd++;
            }
        }

        var most = sample.Length * 2 / 5;
        var encoding = bytes.Length % 2 == 0 && sample.Length > 2
            ? odd > most && even == 0 ? Utf16 : even > most && odd == 0 ? Utf16BigEndian : null
            : null;
        return encoding ?? throw new UnreadableArticleException("read.binary");
    }

    /// <summary>The encoding that an HTML head or an XML declaration names, where it is a single-byte one.</summary>
    private static Encoding? DeclaredEncoding(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 4096)]);
        foreach (var key in (ReadOnlySpan<string>)["charset", "encoding"])
        {
            var at = head.IndexOf(key, StringComparison.OrdinalIgnoreCase);
            if (at < 0 || !head.AsSpan().TrimStart().StartsWith("<"))
            {
                continue;
            }

            var value = head.AsSpan(at + key.Length).TrimStart(" \t\r\n=\"'");
            var end = value.IndexOfAny(ValueEnds);
            switch (value[..(end < 0 ? value.Length : end)].ToString().ToLowerInvariant())
            {
                case "windows-1254" or "iso-8859-9" or "iso8859-9" or "latin5" or "latin-5" or "cp1254" or "x-cp1254" or "l5":
                    return Turkish;
                case "windows-1252" or "iso-8859-1" or "latin1" or "latin-1" or "cp1252" or "us-ascii" or "l1":
                    return Western;
            }
        }

        return null;
    }

    /// <summary>
    /// Windows-1254 that nobody declared: nearly all of the bytes above ASCII are letters of Turkish inside words, or usual marks.
    /// UTF-8 with a broken byte has its well-formed sequences as well, which in Windows-1254 hardly occur.
    /// </summary>
    private static bool LooksTurkish(ReadOnlySpan<byte> bytes)
    {
        var (letters, usual, strange, sequences) = (0, 0, 0, 0);
        for (var i = 0; i < bytes.Length; i++)
        {
            var b = bytes[i];
            if (b < 0x80)
            {
                // Control codes other than tab, line ends and form feed are not text.
                strange += b < 0x20 && b is not (0x09 or 0x0A or 0x0C or 0x0D) ? 1 : 0;
                continue;
            }

            if (Rune.DecodeFromUtf8(bytes[i..], out _, out var length) == OperationStatus.Done)
            {
                sequences++;
                i += length - 1;
            }
            else if (TurkishLetters.Contains(b) && (IsLetter(bytes, i - 1) || IsLetter(bytes, i + 1)))
            {
                letters++;
            }
            else if (Usual.Contains(b))
            {
                usual++;
            }
            else
            {
                strange++;
            }
        }

        var good = letters + usual;
        return good > 0 && strange * 50 <= good && sequences * 20 <= good;
    }

    private static bool IsLetter(ReadOnlySpan<byte> bytes, int i) =>
        (uint)i < (uint)bytes.Length && (char.IsAsciiLetter((char)bytes[i]) || TurkishLetters.Contains(bytes[i]));

    private static Encoding Strict(int codePage) =>
        CodePagesEncodingProvider.Instance.GetEncoding(codePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
        ?? throw new NotSupportedException($"code page {codePage}");
}
