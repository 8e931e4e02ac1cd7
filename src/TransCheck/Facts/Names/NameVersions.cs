using System.Collections.Immutable;
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
                    Compare(bead, mention, name, number, turkish, differences);
                }
            }
        }
    }

    private static void Compare(NameBead bead, Mention mention, NameValue name, string number, DocumentFacts turkish, ImmutableArray<NameDifference>.Builder differences)
    {
        var key = Key(name.Name);
        Mention? other = null;
        Mention? bare = null;
        for (var s = bead.Turkish.Start; s < bead.Turkish.End; s++)
        {
            foreach (var candidate in turkish.BySegment[s])
            {
                if (candidate.Value is not NameValue value || !Key(value.Name).EndsWith(key, StringComparison.Ordinal))
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
