using System.Text;

namespace TransCheck.Linguistics;

/// <summary>Text without what is no character: halves of surrogate pairs and the codes that Unicode keeps free of characters, of which normalisation and others throw.</summary>
internal static class SoundText
{
    private const char Replacement = '\uFFFD';

    /// <summary>Puts a replacement character in the place of each code unit that is none or belongs to none, so that offsets stay.</summary>
    public static string Of(string text)
    {
        var first = text.AsSpan().IndexOfAnyInRange('\uD800', '\uFFFF');
        if (first < 0)
        {
            return text;
        }

        char[]? sound = null;
        for (var i = first; i < text.Length; i++)
        {
            var length = i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]) ? 2 : 1;
            if (!IsSound(length == 2 ? char.ConvertToUtf32(text[i], text[i + 1]) : text[i]))
            {
                sound ??= text.ToCharArray();
                sound.AsSpan(i, length).Fill(Replacement);
            }

            i += length - 1;
        }

        return sound is null ? text : new string(sound);
    }

    /// <summary><see cref="string.Normalize(NormalizationForm)"/> for any text.</summary>
    public static string Normalized(string text, NormalizationForm form) => Of(text).Normalize(form);

    private static bool IsSound(int code) => code is not ((>= 0xD800 and <= 0xDFFF) or (>= 0xFDD0 and <= 0xFDEF)) && (code & 0xFFFE) != 0xFFFE;
}
