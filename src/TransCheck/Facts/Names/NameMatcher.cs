using System.Collections.Immutable;
using System.Runtime.InteropServices;
using TransCheck.Alignment;
using TransCheck.Articles;
using TransCheck.Facts.Grammar;
using TransCheck.Facts.Matching;
using TransCheck.Linguistics;

namespace TransCheck.Facts.Names;

/// <summary>
/// Looks for every English name in the Turkish of its bead, in any form that Turkish gives it. A name that is not found is weighed by how both
/// articles treat it elsewhere: most names that a bead does not show were translated, shortened or left to the verb, not lost.
/// </summary>
internal sealed class NameMatcher
{
    private const double UsualLength = 500;

    /// <summary>A word this common says nothing, even within a name: The, Of, One.</summary>
    private const int VeryCommon = 400;

    /// <summary>A rarer Turkish word is as likely a foreign name that ends like a suffix.</summary>
    private const int RarestStem = 4;

    /// <summary>Once so many names were compared with each other, one that only the Turkish of a bead has is no longer looked for in the whole article, and not told.</summary>
    private const long MostCompared = 10_000_000;

    private const double SurnameAlone = 0.5;
    private const double SaidElsewhere = 0.4;
    private const double Translated = 0.4;
    private const double Untied = 0.4;
    private const double Understood = 0.55;

    /// <summary>What an article names so often it is about, so that a sentence says the same without it. As its feature is: the logarithm of one more.</summary>
    private static readonly double OfTheArticle = Math.Log(1 + 12);

    /// <summary>A Turkish word of content for each word of the name may be its translation.</summary>
    private const double OneWord = 0.5;

    /// <summary>A heading of which the Turkish renders less than this is rather another heading.</summary>
    private const double MostLost = 0.5;

    /// <summary>Two words that begin with so many letters may be one with two endings: Glaswegian, Glasgowlu.</summary>
    private const int SameRoot = 3;

    private static readonly System.Buffers.SearchValues<char> TurkishLetters = System.Buffers.SearchValues.Create("ğışĞİŞ");

    private readonly Document _english;
    private readonly Document _turkish;
    private readonly DocumentFacts _englishFacts;
    private readonly DocumentFacts _turkishFacts;
    private readonly Lexicon? _lexicon;
    private readonly Exonyms _exonyms;
    private readonly WorkBudget _work;
    private readonly List<NameBead> _beads = [];

    /// <summary>By skeleton, over the whole English article: how often its bead keeps the name word, and how often not.</summary>
    private readonly Dictionary<string, (int Kept, int Lost)> _habits = new(StringComparer.Ordinal);

    private readonly Dictionary<string, (int Lower, int Capital)> _englishWords = new(StringComparer.Ordinal);
    private readonly HashSet<string> _englishKeys = new(StringComparer.Ordinal);
    private double _lengthRatio = 1;

    /// <summary>How many names that only the Turkish has were compared with how many of the whole English.</summary>
    private long _compared;

    private NameMatcher(DocumentFacts english, DocumentFacts turkish, Lexicon? lexicon, Exonyms exonyms, WorkBudget work)
    {
        (_lexicon, _exonyms, _work) = (lexicon, exonyms, work);
        (_englishFacts, _turkishFacts) = (english, turkish);
        (_english, _turkish) = (english.Document, turkish.Document);
    }

    /// <param name="lexicon">Tells translated names; null when its own text is what is compared.</param>
    /// <returns>In reading order of the beads; none unless one document is English and the other Turkish.</returns>
    public static ImmutableArray<NameDifference> Compare(AlignedPair pair, DocumentFacts source, DocumentFacts target, Lexicon? lexicon, Exonyms exonyms)
    {
        var englishSource = pair.Source.Language != Language.Turkish;
        if (englishSource == (pair.Target.Language != Language.Turkish))
        {
            return [];
        }

        var matcher = englishSource ? new NameMatcher(source, target, lexicon, exonyms, pair.Work) : new NameMatcher(target, source, lexicon, exonyms, pair.Work);
        for (var i = 0; i < pair.Beads.Length; i++)
        {
            var bead = pair.Beads[i];
            if (bead.Source.Count > 0 && bead.Target.Count > 0)
            {
                matcher._beads.Add(englishSource
                    ? new NameBead(bead.Source, BeadNeighbours.WithLone(pair, i, ofTarget: true), bead.Score)
                    : new NameBead(bead.Target, BeadNeighbours.WithLone(pair, i, ofTarget: false), bead.Score));
            }
        }

        matcher.Count();
        foreach (var bead in matcher._beads)
        {
            matcher.Render(bead);
        }

        // An abbreviation that comes again in Turkish has a place there, whatever stands elsewhere for the English one.
        Func<NameWord, TurkishWord, bool> isKept = (name, word) => matcher._habits[name.Key].Kept > 0 && matcher.TurkishWords.GetValueOrDefault(word.Key) < 2;
        Func<TurkishWord, bool> isEnglish = word => matcher._englishKeys.Contains(word.Key);
        foreach (var bead in matcher._beads)
        {
            NameRendering.FindTranslatedInitials(bead, isKept, isEnglish);
        }

        var differences = ImmutableArray.CreateBuilder<NameDifference>();
        for (var i = 0; i < matcher._beads.Count; i++)
        {
            matcher.Differ(i, differences);
        }

        var exchanged = CountriesExchanged.Find(pair).ToList();
        var told = exchanged.Select(e => e.English).ToHashSet();
        differences.RemoveAll(d => d.Kind == NameDifferenceKind.Altered && told.Contains(d.English));
        differences.AddRange(exchanged);

        // What is known to have become another is not missing as well.
        var changed = differences.Where(d => d.Kind is not (NameDifferenceKind.EnglishOnly or NameDifferenceKind.TurkishOnly)).ToLookup(d => d.English.Segment);
        differences.RemoveAll(d => d.Kind == NameDifferenceKind.EnglishOnly && changed[d.English.Segment].Any(o => o.English.Span.Overlaps(d.English.Span)));
        return differences.DrainToImmutable();
    }

    private void Count()
    {
        _englishWords.EnsureCapacity(_english.Segments.Sum(s => s.Tokens.Length) / 2);
        foreach (var segment in _english.Segments)
        {
            var titleCase = NameFinder.IsTitleCase(segment);
            for (var i = 0; i < segment.Tokens.Length; i++)
            {
                var token = segment.Tokens[i];
                if (token.Kind != TokenKind.Word)
                {
                    continue;
                }

                var capital = char.IsUpper(segment.Text[token.Start]);
                if (capital)
                {
                    _englishKeys.Add(Folding.Skeleton(token.Form));
                }

                if (!capital || !(titleCase || NameFinder.OpensSentence(segment, i)))
                {
                    ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(_englishWords, Folding.Skeleton(token.Form), out _);
                    count = capital ? (count.Lower, count.Capital + 1) : (count.Lower + 1, count.Capital);
                }
            }
        }

        // As if so many characters had been translated at the usual length: one sentence alone says little about its translator.
        double english = UsualLength;
        var turkish = UsualLength * Math.Exp((_lexicon ?? Lexicon.Default).Length.Mean);
        foreach (var bead in _beads)
        {
            bead.EnglishLength = Length(_english, bead.English);
            bead.TurkishLength = Length(_turkish, bead.Turkish);
            english += bead.EnglishLength;
            turkish += bead.TurkishLength;
        }

        _lengthRatio = turkish / english;
    }

    /// <summary>How often the Turkish article holds each word, by skeleton; few articles ask.</summary>
    private Dictionary<string, int> TurkishWords
    {
        get
        {
            if (field is null)
            {
                field = new Dictionary<string, int>(StringComparer.Ordinal);
                foreach (var segment in _turkish.Segments)
                {
                    foreach (var token in segment.Tokens)
                    {
                        if (token.Kind == TokenKind.Word)
                        {
                            CollectionsMarshal.GetValueRefOrAddDefault(field, Folding.Skeleton(token.Form), out _)++;
                        }
                    }
                }
            }

            return field;
        }
    }

    private static int Length(Document document, SegmentRange range)
    {
        var length = 0;
        for (var s = range.Start; s < range.End; s++)
        {
            length += document.Segments[s].Text.Length;
        }

        return length;
    }

    private void Render(NameBead bead)
    {
        for (var s = bead.Turkish.Start; s < bead.Turkish.End; s++)
        {
            var segment = _turkish.Segments[s];
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
            AddNames(bead, s);
        }

        _work.Charge(NearPlaces.Pairs(bead.Names.Count, bead.TurkishWords.Count));
        NameRendering.Render(bead, _english, _lexicon, _exonyms);
        foreach (var name in bead.Names)
        {
            ref var habit = ref CollectionsMarshal.GetValueRefOrAddDefault(_habits, name.Key, out _);
            habit = name.Rendering switch
            {
                RenderedBy.Verbatim or RenderedBy.Joined => (habit.Kept + 1, habit.Lost),
                RenderedBy.Repeated => habit,
                _ => (habit.Kept, habit.Lost + 1),
            };
        }
    }

    private void AddNames(NameBead bead, int s)
    {
        var segment = _english.Segments[s];
        var titleCase = NameFinder.IsTitleCase(segment);
        var mention = 0;
        foreach (var name in _englishFacts.BySegment[s])
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
                    || IsMeasured(s, token)
                    || (titleCase && _englishWords.GetValueOrDefault(Folding.Skeleton(token.Form)).Capital == 0 && !TurkishWords.ContainsKey(Folding.Skeleton(token.Form)))
                    || Vocabulary.Count(token.Folded, Language.English) > VeryCommon && !_exonyms.Knows(token.Folded))
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
    private bool IsMeasured(int segment, Token token)
    {
        foreach (var mention in _englishFacts.BySegment[segment])
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

    private void Differ(int index, ImmutableArray<NameDifference>.Builder differences)
    {
        var bead = _beads[index];
        var gaps = Gaps(bead);
        var partners = gaps.Count > 0 || bead.TurkishWords.Count > 0 ? Partners(index) : [];
        var best = gaps.ConvertAll(g => Best(bead, g));
        var nameness = best.ConvertAll(Nameness);
        for (var g = 0; g < gaps.Count; g++)
        {
            var least = Math.Max(1, nameness[g]);
            var rivals = nameness.Count(n => n >= least) - (nameness[g] >= least ? 1 : 0);
            Weigh(index, gaps[g], best[g], rivals, partners, differences);
        }

        if (gaps.Count == 0)
        {
            foreach (var partner in partners.Where(p => p is { Weight: >= 1, Known: false, Foreign: true } && !IsAnywhereInEnglish(p)))
            {
                differences.Add(new NameDifference(
                    NameDifferenceKind.TurkishOnly,
                    new NamePlace(bead.English.Start, default),
                    new NamePlace(partner.Segment, partner.Span),
                    partner.Words > 1 ? 0.55 : 0.35));
            }
        }

        foreach (var name in bead.Names)
        {
            if (Misspelling(bead, name) is { } word)
            {
                differences.Add(new NameDifference(NameDifferenceKind.Misspelt, Place(name), Place(word), 0.75));
            }
        }

        GivenNames(bead, differences);
        Abbreviations(bead, differences);
        NameCodes.Compare(bead, _english, _turkish, differences);
        NameVersions.Compare(bead, _englishFacts, _turkishFacts, differences);
    }

    /// <summary>A surname is kept, and before it stands another first name: Barack Obama, Edward Obama.</summary>
    private void GivenNames(NameBead bead, ImmutableArray<NameDifference>.Builder differences)
    {
        for (var i = 0; i + 1 < bead.Names.Count; i++)
        {
            var (given, surname) = (bead.Names[i], bead.Names[i + 1]);
            if (given.Rendering is RenderedBy.None && given.Mention == surname.Mention && given.Segment == surname.Segment && given.Index + 1 == surname.Index
                && surname is { Rendering: RenderedBy.Verbatim, Match: > 0 and var match } && !given.AllCaps && !surname.AllCaps && !given.TitleCase
                && IsGivenName(bead, match - 1) && given.Key.AsSpan().CommonPrefixLength(bead.TurkishWords[match - 1].Key) < SameRoot)
            {
                differences.Add(new NameDifference(NameDifferenceKind.Altered, Place(given), Place(bead.TurkishWords[match - 1]), 0.75));
            }
        }
    }

    /// <summary>An abbreviation whose Turkish form the table knows is not there, and another one is: EU and BM.</summary>
    private void Abbreviations(NameBead bead, ImmutableArray<NameDifference>.Builder differences)
    {
        if (bead.Names.FindAll(static n => n is { Rendering: RenderedBy.None, HasExonym: true, AllCaps: true, TitleCase: false }) is [var lost]
            && bead.TurkishWords.FindAll(w => w is { AllCaps: true, IsUsed: false, Key.Length: >= 2 and <= 5 } && !_englishKeys.Contains(w.Key)) is [var wrong])
        {
            differences.Add(new NameDifference(NameDifferenceKind.Altered, Place(lost), Place(wrong), 0.65));
        }
    }

    /// <summary>A word that stands right before the next one with a capital, renders nothing in the English, and is no Turkish word.</summary>
    private bool IsGivenName(NameBead bead, int index)
    {
        var (word, next) = (bead.TurkishWords[index], bead.TurkishWords[index + 1]);
        return word is { Capital: true, AllCaps: false } && next.Capital && word.Segment == next.Segment && !word.Token.HasSuffix && word.Token.Length >= 3
            && next.Token.Start == word.Token.End + 1 && !word.IsUsed
            && TurkishCount(word) == 0 && NameWords.Kind(word.Token.Form, Language.Turkish) == NameWordKind.None
            && _exonyms.English(word.Token.Folded, Language.Turkish) is null && !IsInEnglish(bead, word);
    }

    /// <summary>Runs of words of one name that nothing renders.</summary>
    private static List<(int Start, int End)> Gaps(NameBead bead)
    {
        var gaps = new List<(int Start, int End)>();
        for (var i = 0; i < bead.Names.Count;)
        {
            if (bead.Names[i].Rendering is not (RenderedBy.None or RenderedBy.Repeated))
            {
                i++;
                continue;
            }

            var end = i + 1;
            while (end < bead.Names.Count && bead.Names[end].Segment == bead.Names[i].Segment && bead.Names[end].Mention == bead.Names[i].Mention
                && bead.Names[end].Rendering is RenderedBy.None or RenderedBy.Repeated)
            {
                end++;
            }

            gaps.Add((i, end));
            i = end;
        }

        return gaps;
    }

    private void Weigh(int index, (int Start, int End) gap, NameWord best, int rivals, List<Partner> partners, ImmutableArray<NameDifference>.Builder differences)
    {
        var bead = _beads[index];
        var partner = partners.Count > 0 ? partners.MaxBy(p => p.Weight) : null;
        var features = Features(index, gap, best, rivals, partner);
        var confidence = NameModel.Default.Confidence(features) * BeadTies.Trust(_english, bead.English, _turkish, bead.Turkish, _lexicon);
        if (features[(int)NameFeature.LastOfNameKept] > 0 && partner is null)
        {
            // The surname alone, as most second mentions are.
            confidence *= SurnameAlone;
        }

        if (partner is not { Known: true } and not { Foreign: true } && IsTranslated(bead, gap, features))
        {
            confidence *= Translated;
        }

        if (partner is null && features[(int)NameFeature.TimesKeptElsewhere] >= OfTheArticle)
        {
            confidence *= Understood;
        }

        if (IsUntied(bead, best, features))
        {
            confidence *= Untied;
        }

        if (partner is null && IsElsewhere(index, gap, best, features))
        {
            confidence *= SaidElsewhere;
        }

        var last = bead.Names[gap.End - 1];
        var english = new NamePlace(best.Segment, TextSpan.FromBounds(bead.Names[gap.Start].Token.Start, last.Token.StemEnd));
        var difference = partner is { Weight: > 0.6 }
            ? new NameDifference(NameDifferenceKind.Altered, english, new NamePlace(partner.Segment, partner.Span), confidence)
            : new NameDifference(NameDifferenceKind.EnglishOnly, english, new NamePlace(bead.Turkish.Start, default), confidence);
        differences.Add(difference with { Features = ImmutableCollectionsMarshal.AsImmutableArray(features) });
    }

    /// <summary>
    /// The name has a meaning, and Turkish words stand there that no other word of the English asks for; or the bead is the name, as a cell of a table or an
    /// entry of a menu is, and the Turkish says something else.
    /// </summary>
    private static bool IsTranslated(NameBead bead, (int Start, int End) gap, double[] features)
    {
        if (features[(int)NameFeature.Alone] > 0 && bead.TurkishWords.Count > 0)
        {
            return true;
        }

        var spare = Math.Exp(features[(int)NameFeature.TurkishLeft]) - Math.Exp(features[(int)NameFeature.EnglishLeft]);
        return features[(int)NameFeature.Ordinary] >= 1 && spare >= OneWord * (gap.End - gap.Start);
    }

    /// <summary>A heading or an entry of a list whose numbers differ, or that shares hardly a word with its counterpart.</summary>
    private bool IsUntied(NameBead bead, NameWord name, double[] features)
    {
        if (_lexicon is null || _english.BlockOf(_english.Segments[name.Segment]).Kind is BlockKind.Paragraph or BlockKind.Summary or BlockKind.Quotation)
        {
            return false;
        }

        if (features[(int)NameFeature.EnglishLeftShare] >= MostLost && features[(int)NameFeature.TurkishLeft] > Math.Log(1 + OneWord))
        {
            return true;
        }

        var first = Array.Find(_english.Segments[name.Segment].Tokens, t => t.Kind == TokenKind.Number);
        return first.Length > 0 && bead.English.Count == 1 && bead.TurkishNumbers.Count > 0 && !bead.TurkishNumbers.Contains(first.Folded);
    }

    /// <summary>
    /// The clause with the name moved to a neighbouring bead, as the words that introduce a quotation do; or the name says again, or by an image, what is rendered.
    /// Where the neighbour has a pronoun, it may be that which the name renders there.
    /// </summary>
    private bool IsElsewhere(int index, (int Start, int End) gap, NameWord best, double[] features)
    {
        var bead = _beads[index];
        var segment = _english.Segments[best.Segment];
        var moved = features[(int)NameFeature.InNeighbour] > 0
            && (NameCircumstances.IsAddressee(segment, best) || !Beside(index).Any(b => NameCircumstances.HasPronoun(_english, b.English) && Holds(b, best.Key)));
        return moved
            || IsSaidAgain(bead, segment, gap)
            || (features[(int)NameFeature.UnseenAcronym] > 0 && NameCircumstances.IsRole(segment, best))
            || NameCircumstances.IsGloss(bead, segment, best)
            || NameCircumstances.IsProverbial(bead, segment, bead.Names[gap.Start], bead.Names[gap.End - 1]);
    }

    /// <summary>A sentence that names one thing twice, of which its rendering needs to name it once. Brackets have a sentence of their own, and a surname is more than a name again.</summary>
    private static bool IsSaidAgain(NameBead bead, Segment segment, (int Start, int End) gap)
    {
        const int reach = 40;
        var name = bead.Names[gap.Start];
        if (name.Rendering != RenderedBy.Repeated || !IsAlone(gap.Start) || (name.Token.Start > 0 && segment.Text[name.Token.Start - 1] == '('))
        {
            return false;
        }

        for (var i = Math.Max(0, gap.Start - reach); i < Math.Min(bead.Names.Count, gap.Start + reach); i++)
        {
            if (bead.Names[i] is { Rendering: RenderedBy.Verbatim } other && other.Segment == name.Segment && other.Key == name.Key && IsAlone(i))
            {
                return true;
            }
        }

        return false;

        bool IsAlone(int i) => !IsOfOne(i - 1, i) && !IsOfOne(i, i + 1);

        bool IsOfOne(int i, int next) => i >= 0 && next < bead.Names.Count && bead.Names[i].Segment == bead.Names[next].Segment && bead.Names[i].Mention == bead.Names[next].Mention;
    }

    private IEnumerable<NameBead> Beside(int index)
    {
        if (index > 0)
        {
            yield return _beads[index - 1];
        }

        if (index + 1 < _beads.Count)
        {
            yield return _beads[index + 1];
        }
    }

    private static bool Holds(NameBead bead, string key) => bead.TurkishWords.Exists(t => NameRendering.IsVerbatim(key, t));

    /// <summary>The word of a gap that is most likely a name of its own.</summary>
    private NameWord Best(NameBead bead, (int Start, int End) gap)
    {
        var best = bead.Names[gap.Start];
        for (var i = gap.Start + 1; i < gap.End; i++)
        {
            best = Nameness(bead.Names[i]) > Nameness(best) ? bead.Names[i] : best;
        }

        return best;
    }

    private double Nameness(NameWord name) =>
        (_habits[name.Key].Kept > 0 ? 3 : 0)
        + (Vocabulary.Count(name.Token.Folded, Language.English) == 0 ? 2 : 0)
        - (VerbatimRates.LogOdds(name.Key) > 0 || name.HasExonym ? 1 : 0)
        - (name.Rendering == RenderedBy.Repeated ? 1 : 0)
        - (name.Opens ? 0.5 : 0)
        - (IsDerived(name.Key) ? 1 : 0);

    private double[] Features(int index, (int Start, int End) gap, NameWord name, int rivals, Partner? partner)
    {
        var bead = _beads[index];
        var x = new double[NameModel.Size];
        var (kept, lost) = _habits[name.Key];
        lost = Math.Max(0, lost - 1);
        var common = Vocabulary.Count(name.Token.Folded, Language.English);
        var (lower, capital) = _englishWords.GetValueOrDefault(name.Key);
        x[(int)NameFeature.Bias] = 1;
        x[(int)NameFeature.KeptElsewhere] = kept > 0 ? 1 : 0;
        x[(int)NameFeature.TimesKeptElsewhere] = Math.Log(1 + kept);
        x[(int)NameFeature.TimesLostElsewhere] = Math.Log(1 + lost);
        x[(int)NameFeature.ShareKept] = kept > 0 ? (double)lost / (kept + lost) : 0;
        x[(int)NameFeature.InTargetElsewhere] = kept == 0 && TurkishWords.ContainsKey(name.Key) ? 1 : 0;
        x[(int)NameFeature.CommonWord] = Math.Log(1 + common);
        x[(int)NameFeature.UnknownWord] = common == 0 && VerbatimRates.LogOdds(name.Key) == 0 ? 1 : 0;
        x[(int)NameFeature.OnlyOpens] = name.Opens && capital == 0 && kept == 0 ? 1 : 0;
        x[(int)NameFeature.LowerElsewhere] = lower > 0 ? 1 : 0;
        x[(int)NameFeature.Acronym] = name.AllCaps && name.Token.StemLength <= 6 ? 1 : 0;
        x[(int)NameFeature.UnseenAcronym] = x[(int)NameFeature.Acronym] * (1 - x[(int)NameFeature.KeptElsewhere]);
        x[(int)NameFeature.HasExonym] = name.HasExonym ? 1 : 0;
        x[(int)NameFeature.RarelyKept] = VerbatimRates.LogOdds(name.Key);
        x[(int)NameFeature.Derived] = IsDerived(name.Key) && !name.HasExonym ? 1 : 0;
        var siblings = bead.Names.FindAll(n => n.Mention == name.Mention && n.Segment == name.Segment && n.Rendering == RenderedBy.Verbatim);
        x[(int)NameFeature.SiblingKept] = siblings.Count > 0 ? 1 : 0;
        x[(int)NameFeature.LastOfNameKept] = siblings.Exists(n => n.Index > name.Index) ? 1 : 0;
        x[(int)NameFeature.SeveralWords] = gap.End - gap.Start > 1 ? 1 : 0;
        x[(int)NameFeature.Single] = gap.End - gap.Start == 1 && siblings.Count == 0 ? 1 : 0;
        var (near, own) = Neighbours(index, name.Key);
        x[(int)NameFeature.InNeighbour] = near && !own ? 1 : 0;
        x[(int)NameFeature.NeighbourOwn] = near && own ? 1 : 0;
        x[(int)NameFeature.Repeated] = name.Rendering == RenderedBy.Repeated ? 1 : 0;
        x[(int)NameFeature.RepeatedSubject] = index > 0 && name.Index <= 3 && _beads[index - 1].Names.Exists(n => n.Rendering == RenderedBy.Verbatim && string.Equals(n.Key, name.Key, StringComparison.Ordinal)) ? 1 : 0;
        x[(int)NameFeature.UnknownPartner] = partner is { Known: false } ? partner.Weight : 0;
        x[(int)NameFeature.KnownPartner] = partner is { Known: true } ? partner.Weight : 0;
        x[(int)NameFeature.PartnerAndKept] = partner is not null && kept > 0 ? partner.Weight : 0;
        x[(int)NameFeature.OtherGaps] = Math.Min(4, rivals);
        x[(int)NameFeature.ShortTarget] = Math.Log((bead.TurkishLength + 20) / ((_lengthRatio * bead.EnglishLength) + 20));
        x[(int)NameFeature.UnsureBead] = 1 - bead.Score;
        x[(int)NameFeature.TitleCase] = name.TitleCase ? 1 : 0;
        x[(int)NameFeature.Digits] = name.Key.AsSpan().IndexOfAnyInRange('0', '9') >= 0 ? 1 : 0;
        var ordinary = 0;
        for (var i = gap.Start; i < gap.End; i++)
        {
            ordinary += bead.Names[i].IsOrdinary ? 1 : 0;
        }

        x[(int)NameFeature.Ordinary] = (double)ordinary / (gap.End - gap.Start);
        if (_lexicon is not null)
        {
            var place = new NamePlace(name.Segment, TextSpan.FromBounds(bead.Names[gap.Start].Token.Start, bead.Names[gap.End - 1].Token.End));
            var left = NameRemainder.Of(bead, place, _english, _lexicon);
            x[(int)NameFeature.TurkishLeft] = Math.Log(1 + left.Turkish);
            x[(int)NameFeature.EnglishLeft] = Math.Log(1 + left.English);
            x[(int)NameFeature.EnglishLeftShare] = left.EnglishShare;
            x[(int)NameFeature.OrdinaryTurkishLeft] = x[(int)NameFeature.Ordinary] * x[(int)NameFeature.TurkishLeft];
            x[(int)NameFeature.AcronymTurkishLeft] = x[(int)NameFeature.Acronym] * x[(int)NameFeature.TurkishLeft];
            x[(int)NameFeature.Alone] = left.Others == 0 ? 1 : 0;
        }

        x[(int)NameFeature.OrdinaryPartner] = partner is { Known: false } ? partner.Weight * x[(int)NameFeature.Ordinary] : 0;
        x[(int)NameFeature.AcronymPartner] = partner is { Known: false } ? partner.Weight * x[(int)NameFeature.Acronym] : 0;
        x[(int)NameFeature.ForeignPartner] = partner is { Foreign: true } ? 1 : 0;
        x[(int)NameFeature.BehindTitle] = name.Index > 0 && NameWords.Kind(_english.Segments[name.Segment].Tokens[name.Index - 1].Form, Language.English) == NameWordKind.Title ? 1 : 0;
        return x;
    }

    /// <summary>Whether the Turkish of a neighbouring bead holds the word, and whether its own English asks for it.</summary>
    private (bool Near, bool Own) Neighbours(int index, string key)
    {
        var near = false;
        var own = false;
        foreach (var bead in Beside(index))
        {
            near |= Holds(bead, key);
            own |= bead.Names.Exists(n => string.Equals(n.Key, key, StringComparison.Ordinal));
        }

        return (near, own);
    }

    /// <summary>Turkish names of the bead that render nothing in its English: what may stand where a name is missing.</summary>
    private List<Partner> Partners(int index)
    {
        var bead = _beads[index];
        var partners = new List<Partner>();
        for (var s = bead.Turkish.Start; s < bead.Turkish.End; s++)
        {
            var segment = _turkish.Segments[s];
            foreach (var mention in _turkishFacts.BySegment[s])
            {
                if (mention.Kind != FactKind.Name)
                {
                    continue;
                }

                var weight = 0.0;
                var known = false;
                var start = -1;
                var end = -1;
                var words = 0;
                var foreign = true;
                foreach (var word in bead.TurkishWords)
                {
                    if (word.Segment != s || !mention.Span.Contains(word.Token.Start) || word.Token.StemLength < 2 || !word.Capital)
                    {
                        continue;
                    }

                    if (word.IsUsed || IsInEnglish(bead, word))
                    {
                        weight = start < 0 ? 0 : weight;
                        if (start >= 0)
                        {
                            break;
                        }

                        continue;
                    }

                    var common = TurkishCount(word);
                    var own = common == 0 ? 1.0 : word.Token.HasSuffix && common < 3 ? 0.7 : common < 10 && word.Token.HasSuffix ? 0.3 : 0.1;
                    own *= word.Token.HasSuffix || !NameFinder.OpensSentence(segment, word.Index) ? 1 : 0.6;
                    own = HasInnerCapital(segment.Stem(word.Token)) ? 1 : own;
                    own *= _exonyms.English(segment.Stem(word.Token).ToString(), Language.Turkish) is null ? 1 : 0.3;
                    own *= NameFinder.IsAllCaps(segment.Stem(word.Token)) ? 0.4 : 1;
                    own *= !word.Token.HasSuffix && LooksTurkish(segment.Stem(word.Token)) ? 0.4 : 1;
                    weight = Math.Max(weight, own);
                    foreign &= own >= 1 && _lexicon?.KnowsTurkish(Stem.Turkish(word.Token.Folded)) != true;
                    known |= _englishWords.GetValueOrDefault(word.Key).Capital > 0;
                    start = start < 0 ? word.Token.Start : start;
                    end = word.Token.StemEnd;
                    words++;
                }

                if (start >= 0 && weight > 0.2)
                {
                    partners.Add(new Partner(s, TextSpan.FromBounds(start, end), weight, known, words, foreign));
                }
            }
        }

        return partners;
    }

    /// <summary>OpenAI, YouTube, but not NATO.</summary>
    private static bool HasInnerCapital(ReadOnlySpan<char> surface)
    {
        var small = false;
        foreach (var c in surface)
        {
            if (small && char.IsUpper(c))
            {
                return true;
            }

            small |= char.IsLower(c);
        }

        return false;
    }

    /// <summary>Letters that hardly any foreign name has.</summary>
    private static bool LooksTurkish(ReadOnlySpan<char> surface) => surface.IndexOfAny(TurkishLetters) >= 0;

    /// <summary>How common the Turkish word is, with whatever suffixes it has.</summary>
    internal static int TurkishCount(TurkishWord word)
    {
        var folded = word.Token.Folded;
        var count = Vocabulary.Count(folded, Language.Turkish);
        for (var stem = Math.Min(6, folded.Length - 1); count == 0 && stem >= 4 && !word.Token.HasSuffix; stem--)
        {
            if (NameSuffixes.IsChain(word.Key.AsSpan(Math.Min(stem, word.Key.Length))))
            {
                var known = Vocabulary.Count(folded.AsSpan(0, stem), Language.Turkish);
                count = known >= RarestStem ? known : 0;
            }
        }

        return count;
    }

    /// <summary>The English of the bead or of its neighbours holds the word, whatever is done with it.</summary>
    private bool IsInEnglish(NameBead bead, TurkishWord word)
    {
        var turkish = _turkish.Segments[word.Segment].Tokens.Length;
        for (var s = bead.English.Start; s < bead.English.End; s++)
        {
            var tokens = _english.Segments[s].Tokens;
            var (start, end) = NearPlaces.Of(word.Index, turkish, tokens.Length);
            foreach (ref readonly var token in tokens.AsSpan(start..end))
            {
                if (token.Kind == TokenKind.Word && token.StemLength > 1)
                {
                    var key = Folding.Skeleton(token.Form);
                    if (NameRendering.IsVerbatim(key, word) || NameRendering.IsSimilar(key, token.Form, word)
                        || (NameRendering.IsLoan(key, word.Key) && Vocabulary.Count(token.Folded, Language.English) > 0))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    private bool IsAnywhereInEnglish(Partner partner)
    {
        var segment = _turkish.Segments[partner.Segment];
        for (var i = segment.TokenFrom(partner.Span.Start); i < segment.Tokens.Length && segment.Tokens[i].Start < partner.Span.End; i++)
        {
            var token = segment.Tokens[i];
            if (token.Kind == TokenKind.Word)
            {
                _compared += _englishKeys.Count;
                var word = new TurkishWord(partner.Segment, i, token, Folding.Skeleton(token.Form), Capital: true);
                if (_compared > MostCompared || _englishKeys.Any(key => NameRendering.IsVerbatim(key, word) || NameRendering.IsSimilar(key, WordForms.Of(key), word)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private TurkishWord? Misspelling(NameBead bead, NameWord name)
    {
        if (name is { Rendering: RenderedBy.Similar, Match: { } match })
        {
            return IsMisspelt(name, bead.TurkishWords[match]) || IsTransposed(name, bead.TurkishWords[match]) ? bead.TurkishWords[match] : null;
        }

        return name.Rendering == RenderedBy.None ? bead.TurkishWords.Find(w => w.Capital && IsTransposed(name, w)) : null;
    }

    private bool IsMisspelt(NameWord name, TurkishWord match) =>
        _habits[name.Key].Kept > 0
        && name.Key.Length >= 5
        && Vocabulary.Count(name.Token.Folded, Language.English) == 0
        && !name.HasExonym
        && TurkishWords.GetValueOrDefault(match.Key) == 1
        && !_englishWords.ContainsKey(match.Key)
        && Phonetics.Distance(name.Key, match.Key, 2) is 1 or 2;

    /// <summary>Two letters changed places, which no transliteration does: Kvaanaugh.</summary>
    private bool IsTransposed(NameWord name, TurkishWord match)
    {
        var (a, b) = (name.Key, match.Key);
        var at = a.AsSpan().CommonPrefixLength(b);
        return a.Length == b.Length && a.Length >= 5 && at + 1 < a.Length && a[at] == b[at + 1] && a[at + 1] == b[at] && a.AsSpan(at + 2).SequenceEqual(b.AsSpan(at + 2))
            && !name.HasExonym && !_englishWords.ContainsKey(b) && Vocabulary.Count(name.Token.Folded, Language.English) == 0
            && Vocabulary.Count(match.Token.Folded, Language.Turkish) == 0;
    }

    /// <summary>The word ends as English nouns and adjectives do that have a meaning, and so a translation.</summary>
    private static bool IsDerived(string key) =>
        key.EndsWith("ian", StringComparison.Ordinal) || key.EndsWith("ians", StringComparison.Ordinal) || key.EndsWith("ish", StringComparison.Ordinal)
        || key.EndsWith("ese", StringComparison.Ordinal) || key.EndsWith("ist", StringComparison.Ordinal) || key.EndsWith("ists", StringComparison.Ordinal)
        || key.EndsWith("ism", StringComparison.Ordinal) || key.EndsWith("ern", StringComparison.Ordinal) || key.EndsWith("ican", StringComparison.Ordinal)
        || key.EndsWith("tion", StringComparison.Ordinal) || key.EndsWith("ment", StringComparison.Ordinal) || key.EndsWith("ness", StringComparison.Ordinal)
        || key.EndsWith("ship", StringComparison.Ordinal) || key.EndsWith("ity", StringComparison.Ordinal) || key.EndsWith("ance", StringComparison.Ordinal)
        || key.EndsWith("ancy", StringComparison.Ordinal) || key.EndsWith("ence", StringComparison.Ordinal) || key.EndsWith("ical", StringComparison.Ordinal)
        || key.EndsWith("ous", StringComparison.Ordinal) || key.EndsWith("ive", StringComparison.Ordinal) || key.EndsWith("ery", StringComparison.Ordinal)
        || key.EndsWith("ology", StringComparison.Ordinal) || key.EndsWith("graphy", StringComparison.Ordinal);

    private static NamePlace Place(NameWord name) => new(name.Segment, name.Token.StemSpan);

    private static NamePlace Place(TurkishWord word) => new(word.Segment, word.Token.StemSpan);

    /// <param name="Weight">0 to 1: how sure it is a name that the English does not hold.</param>
    /// <param name="Known">The English article holds it elsewhere.</param>
    /// <param name="Words">Of the name.</param>
    /// <param name="Foreign">No word of it is a Turkish word or a name that the tables know.</param>
    private sealed record Partner(int Segment, TextSpan Span, double Weight, bool Known, int Words, bool Foreign);
}
