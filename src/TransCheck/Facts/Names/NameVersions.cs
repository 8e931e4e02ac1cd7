using System.Collections.Immutable;
using TransCheck.Alignment;
using TransCheck.Articles;
using TransCheck.Linguistics;

namespace TransCheck.Facts.Names;

/// <summary>Compares the versions of the products that both sides of a bead name.</summary>
internal static class NameVersions
{
    public static void Compare(NameBead bead, DocumentFacts english, DocumentFacts turkish, ImmutableArray<NameDifference>.Builder differences)
    {
        for (var s = bead.English.Start; s < bead.English.End; s++)
        {
            foreach (var mention in english.BySegment[s])
            {
                if (mention.Value is NameValue { Version.Length: > 0 } name && Number(name.Version) is { Length: > 0 } number && char.IsAsciiDigit(number[0]))
                {
                    Compare(bead, mention, name, number, english.Document, turkish, differences);
                }
            }
        }
    }

    private static void Compare(NameBead bead, Mention mention, NameValue name, string number, Document english, DocumentFacts turkish, ImmutableArray<NameDifference>.Builder differences)
    {
        var key = Key(name.Name);
        Mention? other = null;
        Mention? bare = null;
        Mention? variant = null;
        for (var s = bead.Turkish.Start; s < bead.Turkish.End; s++)
        {
            foreach (var candidate in turkish.BySegment[s])
            {
                if (candidate.Value is not NameValue value)
                {
                    continue;
                }

                if (IsVariant(mention, candidate, number, bead, english))
                {
                    variant ??= candidate;
                    continue;
                }

                if (!Key(value.Name).EndsWith(key, StringComparison.Ordinal))
                {
                    continue;
                }

                if (value.Version.Length == 0)
                {
                    bare ??= candidate;
                }
                else if (string.Equals(Number(value.Version), number, StringComparison.Ordinal))
                {
                    return;
                }
                else
                {
                    other ??= candidate;
                }
            }
        }

        if (variant is not null)
        {
            differences.Add(new NameDifference(NameDifferenceKind.Version, new NamePlace(mention.Segment, mention.Span), new NamePlace(variant.Segment, variant.Span), 0.85));
            return;
        }

        // The number may stand apart from the name: "Llama'nın 4. sürümü".
        if (Stands(bead, number, turkish.Document))
        {
            return;
        }

        if ((other ?? bare) is { } found)
        {
            differences.Add(new NameDifference(
                NameDifferenceKind.Version,
                new NamePlace(mention.Segment, mention.Span),
                new NamePlace(found.Segment, found.Span),
                other is not null ? 0.92 : number.AsSpan().IndexOfAnyExceptInRange('0', '9') >= 0 ? 0.6 : 0.4));
        }
    }

    /// <summary>
    /// The same product and number with another word that is not Turkish: GPT-5.4 Pro and Mini, Claude Opus 4.1 and Claude Sonnet 4.1. A Turkish word may
    /// translate (Apollo 11 Mission, Apollo 11 Görevi).
    /// </summary>
    private static bool IsVariant(Mention mention, Mention candidate, string number, NameBead bead, Document english)
    {
        var (own, others) = (Words(mention), Words(candidate));
        return candidate.Value is NameValue { Version: { Length: > 0 } version } && string.Equals(Number(version), number, StringComparison.Ordinal)
            && string.Equals(own[0], others[0], StringComparison.Ordinal)
            && own.Except(others, StringComparer.Ordinal).Take(2).ToArray() is [var lost]
            && others.Except(own, StringComparer.Ordinal).Take(2).ToArray() is [var other]
            && !char.IsAsciiDigit(other[0])
            && bead.TurkishWords.Find(w => string.Equals(w.Key, other, StringComparison.Ordinal)) is { } word
            && NameMatcher.TurkishCount(word) <= Vocabulary.Count(other, Language.English)
            && Phonetics.Distance(lost, other, 1) > 1
            && !StandsIn(english, bead.English, other)
            && !bead.TurkishWords.Exists(w => string.Equals(w.Key, lost, StringComparison.Ordinal));
    }

    private static string[] Words(Mention mention) => Folding.Skeleton(mention.Surface).Split([' ', '-', '‑']);

    private static bool StandsIn(Document document, SegmentRange range, string key)
    {
        for (var s = range.Start; s < range.End; s++)
        {
            if (Array.Exists(document.Segments[s].Tokens, t => string.Equals(Folding.Skeleton(t.Form), key, StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Stands(NameBead bead, string number, Document turkish)
    {
        for (var s = bead.Turkish.Start; s < bead.Turkish.End; s++)
        {
            var segment = turkish.Segments[s];
            foreach (var token in segment.Tokens)
            {
                if (token.Kind == TokenKind.Number && string.Equals(Number(segment.Text[token.Start..Math.Min(segment.Text.Length, token.StemEnd + 4)]), number, StringComparison.Ordinal))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static string Key(string name) => Folding.Skeleton(name).Replace("-", " ", StringComparison.Ordinal);

    /// <summary>The number and the letters that touch it: 4o, 3.5; a decimal comma counts as a dot.</summary>
    private static string Number(string version)
    {
        var end = 0;
        while (end < version.Length && (char.IsLetterOrDigit(version[end]) || (version[end] is '.' or ',' && end + 1 < version.Length && char.IsAsciiDigit(version[end + 1]))))
        {
            end++;
        }

        // F-16s: a plural
        if (end > 1 && version[end - 1] == 's' && char.IsAsciiDigit(version[end - 2]))
        {
            end--;
        }

        return Folding.Skeleton(version.AsSpan(0, end)).Replace(',', '.');
    }
}
