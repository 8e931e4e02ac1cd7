using TransCheck.Articles;
using TransCheck.Facts.Grammar;
using TransCheck.Linguistics;

namespace TransCheck.Facts.Names;

/// <summary>Finds, in one bead, the English name words to look for and the Turkish words to look among.</summary>
internal static class NameReader
{
    /// <summary>A word this common says nothing, even within a name: The, Of, One.</summary>
    private const int VeryCommon = 400;

    public static void Read(NamePair pair, NameBead bead)
    {
        for (var s = bead.Turkish.Start; s < bead.Turkish.End; s++)
        {
            var segment = pair.Turkish.Segments[s];
            bead.TurkishWords.EnsureCapacity(bead.TurkishWords.Count + segment.Tokens.Length);
            for (var i = 0; i < segment.Tokens.Length; i++)
            {
                ref readonly var token = ref segment.Tokens[i];
                if (token.Kind == TokenKind.Word)
                {
                    bead.TurkishWords.Add(new TurkishWord(s, i, token, Folding.Skeleton(token.Form), char.IsUpper(segment.Text[token.Start]))
                    {
                        AllCaps = token.StemLength > 1 && NameFinder.IsAllCaps(segment.Stem(token)),
                        Parts = JoinedNames.Parts(segment.Stem(token)),
                        Calls = token.End < segment.Text.Length && segment.Text[token.End] == '(',
                        Number = i + 1 < segment.Tokens.Length && segment.Tokens[i + 1].Kind == TokenKind.Number ? segment.Tokens[i + 1].Folded : null,
                    });
                }
                else if (token.Kind == TokenKind.Number)
                {
                    bead.TurkishNumbers.Add(token.Folded);
                }
            }
        }

        for (var s = bead.English.Start; s < bead.English.End; s++)
        {
            AddNames(pair, bead, s);
        }
    }

    private static void AddNames(NamePair pair, NameBead bead, int s)
    {
        var segment = pair.English.Segments[s];
        var titleCase = NameFinder.IsTitleCase(segment);
        var mention = 0;
        foreach (var name in pair.EnglishFacts.BySegment[s])
        {
            if (name.Kind != FactKind.Name)
            {
                continue;
            }

            mention++;
            var names = bead.Names.Count;
            for (var t = segment.TokenFrom(name.Span.Start); t < segment.Tokens.Length && segment.Tokens[t].Start < name.Span.End; t++)
            {
                ref readonly var token = ref segment.Tokens[t];
                if (token.StemEnd > name.Span.End || token.Kind != TokenKind.Word)
                {
                    continue;
                }

                var kind = NameWords.Kind(token.Form, Language.English);
                if (token.Start > name.Span.Start && token.End < name.Span.End && bead.Names.Count > names && kind == NameWordKind.Title)
                {
                    // OpenAI CEO Sam Altman: two names
                    mention++;
                    names = bead.Names.Count;
                    continue;
                }

                if (token.StemLength < 2
                    || kind is NameWordKind.Joint or NameWordKind.Never
                    || (char.IsLower(segment.Text[token.Start]) && kind != NameWordKind.None)
                    || (kind == NameWordKind.Title && (token.StemEnd < name.Span.End || token.Start == name.Span.Start))
                    || (t > 0 && segment.Text[segment.Tokens[t - 1].Start] is '#' or '@')
                    || IsShouted(segment, t)
                    || (token.StemLength > 1 && Roman.Value(segment.Stem(token)) > 0)
                    || IsMeasured(pair, s, token)
                    || (titleCase && pair.EnglishWords.GetValueOrDefault(Folding.Skeleton(token.Form)).Capital == 0 && !pair.TurkishWords.ContainsKey(Folding.Skeleton(token.Form)))
                    || Vocabulary.Count(token.Folded, Language.English) > VeryCommon && !pair.Exonyms.Knows(token.Folded))
                {
                    continue;
                }

                // GPUs, NGOs
                var surface = segment.Stem(token);
                var plural = surface.Length > 2 && surface[^1] == 's' && NameFinder.IsAllCaps(surface[..^1]);
                var key = Folding.Skeleton(token.Form);
                bead.Names.Add(new NameWord(s, t, token, plural ? key[..^1] : key, mention)
                {
                    AllCaps = plural || NameFinder.IsAllCaps(surface),
                    Opens = titleCase || NameFinder.OpensSentence(segment, t),
                    TitleCase = titleCase,
                    Calls = token.End < segment.Text.Length && segment.Text[token.End] == '(',
                });
            }
        }
    }

    /// <summary>Part of an amount, date or measure: <c>77 degrees Fahrenheit</c>.</summary>
    private static bool IsMeasured(NamePair pair, int segment, Token token)
    {
        foreach (var mention in pair.EnglishFacts.BySegment[segment])
        {
            if (mention.Kind < FactKind.Name && mention.Span.Contains(token.Start))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A known word in capitals beside another one: emphasis, not an abbreviation.</summary>
    private static bool IsShouted(Segment segment, int index)
    {
        return IsLoud(index) && ((IsLoud(index - 1) && (IsLoud(index + 1) || IsLoud(index - 2) || IsKnown(index - 1) || IsKnown(index)))
            || (IsLoud(index + 1) && (IsLoud(index + 2) || IsKnown(index) || IsKnown(index + 1))));

        bool IsLoud(int i) => i >= 0 && i < segment.Tokens.Length && segment.Tokens[i] is { Kind: TokenKind.Word, StemLength: > 1 } token && NameFinder.IsAllCaps(segment.Stem(token));

        bool IsKnown(int i) => Vocabulary.Count(segment.Tokens[i].Folded, Language.English) >= 20;
    }
}
