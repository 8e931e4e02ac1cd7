using System.Globalization;
using TransCheck.Alignment;
using TransCheck.Articles;
using TransCheck.Detection;

namespace TransCheck.Checks.Text;

/// <summary>Target segments that stand there in the source language.</summary>
/// <param name="Target">One segment; several where a sentence was cut by the rules of the wrong language, or for a passage.</param>
/// <param name="Source">What they should render; null where nothing alike was found.</param>
/// <param name="Bead">Index of the bead of the target.</param>
/// <param name="Parts">How many blocks or sentences it joins.</param>
internal sealed record UntranslatedPart(SegmentRange Target, SegmentRange? Source, int Bead, double Confidence, int Parts = 1)
{
    public Finding Report(CheckInfo check, AlignedPair pair) =>
        new(check, Source is { } source ? Side(pair.Source, source) : null, Side(pair.Target, Target), Confidence, Parts == 1 ? [] : [Parts.ToString(CultureInfo.InvariantCulture)])
        {
            Variant = Parts > 1 ? "passage" : null,
        };

    private static FindingSide Side(Document document, SegmentRange range)
    {
        var first = document.Segments[range.Start];
        var last = document.Segments[range.End - 1];
        return new FindingSide(first.Index, new TextSpan(0, first.Text.Length)) { LastSegment = last.Index, LastEnd = last.Text.Length };
    }
}

/// <param name="Sentences">The untranslated sentences.</param>
/// <param name="Passages">The blocks, and runs of blocks and sentences, of which nearly everything is untranslated.</param>
internal sealed record Untranslated(IReadOnlyList<UntranslatedPart> Sentences, IReadOnlyList<UntranslatedPart> Passages);

/// <summary>
/// Finds the target's sentences that were left in the source language. Only words in lower case tell: names, titles and abbreviations
/// are the same in both languages, and so are quoted titles and slogans, and addresses.
/// </summary>
internal static class UntranslatedText
{
    /// <summary>Fewer words may be a term, a title or a motto.</summary>
    private const int FewestWords = 4;
    private const int FewestPlainWords = 3;

    /// <summary>From this share of its words on, a segment repeats the source. Translations share a word or two (<c>film</c>, <c>test</c>).</summary>
    private const double RepeatedShare = 0.7;

    /// <summary>From this share on, it is a copy.</summary>
    private const double CopiedShare = 0.9;

    /// <summary>From this share on, words of the translation's own language are more than a word that is the same in both.</summary>
    private const double TranslatedShare = 0.12;

    /// <summary>A passage is untranslated when this much of its text is.</summary>
    private const double PassageShare = 0.8;

    /// <summary>So many untranslated sentences or blocks in a row are one passage.</summary>
    private const int ManyParts = 3;

    /// <summary>So many segments between them may be too short to tell (names, numbers, versions).</summary>
    private const int Gap = 3;

    public static Untranslated Find(AlignedPair pair)
    {
        var sentences = new List<UntranslatedPart>();
        var passages = new List<UntranslatedPart>();
        if (pair.Source.Language == pair.Target.Language)
        {
            return new Untranslated(sentences, passages);
        }

        var beads = BeadsOf(pair);
        var run = new List<Piece>();
        foreach (var block in Segments(pair, beads).GroupBy(part => pair.Target.Segments[part.Target.Start].Block))
        {
            var parts = Join(block);
            var passage = parts.Count > 1 && IsPassage(parts, pair.Target, block.Key);
            foreach (var part in passage ? [Join(parts)] : parts)
            {
                if (run.Count > 0 && !IsGap(pair, beads, run[^1].Part.Target.End, part.Target.Start))
                {
                    Flush();
                }

                run.Add(new Piece(part, passage));
            }
        }

        Flush();
        return new Untranslated(sentences, passages);

        void Flush()
        {
            if (run.Count >= ManyParts)
            {
                passages.Add(Join(run.ConvertAll(r => r.Part)) with { Parts = run.Count });
            }
            else
            {
                sentences.AddRange(run.Where(r => !r.IsPassage).Select(r => r.Part));
                passages.AddRange(run.Where(r => r.IsPassage).Select(r => r.Part));
            }

            run.Clear();
        }
    }

    private sealed record Piece(UntranslatedPart Part, bool IsPassage);

    /// <summary>Is nothing between two places, or only what is not plainly in the target language?</summary>
    private static bool IsGap(AlignedPair pair, int[] beads, int from, int to)
    {
        for (var s = from; s < to; s++)
        {
            var segment = pair.Target.Segments[s];
            if (to - from > Gap || (InLanguage(segment.Text, pair.Target.Language) >= 0.5 && !IsCopy(pair, beads, segment)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Names, numbers and versions as the source has them.</summary>
    private static bool IsCopy(AlignedPair pair, int[] beads, Segment segment) =>
        SegmentWords.Of(segment, WordsOf(pair.Source, pair.Beads[beads[segment.Index]].Source)).Copied >= CopiedShare;

    /// <summary>For each target segment the index of its bead.</summary>
    private static int[] BeadsOf(AlignedPair pair)
    {
        var beads = new int[pair.Target.Segments.Length];
        for (var b = 0; b < pair.Beads.Length; b++)
        {
            var target = pair.Beads[b].Target;
            beads.AsSpan(target.Start, target.Count).Fill(b);
        }

        return beads;
    }

    private static IEnumerable<UntranslatedPart> Segments(AlignedPair pair, int[] beads)
    {
        SourceWords? index = null;
        foreach (var segment in pair.Target.Segments)
        {
            // The whole segment first, names and all: it costs little and leaves few to look at closely.
            if (segment.Tokens.Length < FewestWords || InLanguage(segment.Text, pair.Source.Language) < 0.2 || IsLinkOrCode(pair.Target, segment) || IsMnemonic(pair.Target, segment))
            {
                continue;
            }

            var bead = beads[segment.Index];
            SegmentRange? source = pair.Beads[bead].Source is { Count: > 0 } range ? range : null;
            var words = source is { } counterpart ? SegmentWords.Of(segment, WordsOf(pair.Source, counterpart)) : null;
            if (words is null || words.Repeated < RepeatedShare)
            {
                index ??= new SourceWords(pair.Source);
                if (index.Best(segment) is { } best && SegmentWords.Of(segment, WordsOf(pair.Source, best)) is { Repeated: >= RepeatedShare } alike)
                {
                    (source, words) = (best, alike);
                }
            }

            words ??= SegmentWords.Of(segment, []);
            var headline = segment.Index == 0 || pair.Target.BlockOf(segment).Kind is BlockKind.Title or BlockKind.Heading;
            var confidence = Confidence(words, headline, pair.Source.Language);
            if (confidence > 0)
            {
                yield return new UntranslatedPart(new SegmentRange(segment.Index, 1), source, bead, confidence);
            }
        }
    }

    private static double Confidence(SegmentWords words, bool headline, Language language)
    {
        if (words.All.Count < FewestWords || words.IsList || IsTranslated(words, language))
        {
            return 0;
        }

        var certainty = 0.0;
        if (words.Plain.Count >= FewestPlainWords && words.HasContent)
        {
            var score = InLanguage(string.Join(' ', words.Plain), language);
            var copied = words.Repeated >= RepeatedShare && score >= 0.5 && !(words.Own.Length > 0 && InLanguage(words.Own, language) < 0.4);
            certainty = words.Plain.Count switch
            {
                >= 5 when copied => 0.98,
                4 when copied => 0.92,
                3 when copied => 0.8,
                >= 7 when score >= 0.95 => 0.9,
                >= 5 when score >= 0.95 => 0.7,
                _ => 0,
            };
        }

        if (certainty == 0 && words.Copied >= CopiedShare && InLanguage(string.Join(' ', words.All), language) >= 0.9)
        {
            // Few words in lower case: a short sentence about names, or a headline in capitals. The title of a work looks like the latter.
            certainty = words switch
            {
                { Plain.Count: >= 2, HasContent: true } or { IsCapitals: true } => 0.75,
                { Plain.Count: >= 1, All.Count: >= 6 } when headline => 0.65,
                _ => 0,
            };
        }

        return !words.IsQuotation ? certainty
            : words.All.Count >= 6 ? certainty * 0.8
            : certainty * 0.5;
    }

    /// <summary>Terms and code that were left within a sentence: what is not the source's is of the other language.</summary>
    private static bool IsTranslated(SegmentWords words, Language language) =>
        words.StrangeShare >= TranslatedShare && (InLanguage(words.Strange, language) < 0.2 || InLanguage(words.Strange, language == Language.Turkish ? Language.English : Language.Turkish) >= 0.5);

    private static double InLanguage(string text, Language language)
    {
        var scores = NGramDetector.Default.Score(text);
        return language == Language.Turkish ? scores.Turkish : scores.English;
    }

    /// <summary>The title of another page, which stays in the language of that page, or code.</summary>
    private static bool IsLinkOrCode(Document document, Segment segment)
    {
        var block = document.BlockOf(segment);
        return IsMostlyIn(block.Links.AsSpan(), static link => link.Span, segment.Span) || IsMostlyIn(block.Code.AsSpan(), static code => code, segment.Span);
    }

    /// <summary>Code spells what its letters stand for, which only the original's words do: <c>`ne`: `n`ot `e`qual</c>.</summary>
    private static bool IsMnemonic(Document document, Segment segment)
    {
        const int mostLetters = 2;
        var block = document.BlockOf(segment);
        var code = block.Code.AsSpan();
        for (var i = code.FirstEndingBehind(segment.Span.Start, static c => c); i < code.Length && code[i].End < segment.Span.End; i++)
        {
            if (code[i].Length <= mostLetters && char.IsLetter(block.Text[code[i].End]) && char.IsLetter(block.Text[code[i].End - 1]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsMostlyIn<T>(ReadOnlySpan<T> parts, Func<T, TextSpan> span, TextSpan segment)
    {
        for (var i = parts.FirstEndingBehind(segment.Start, span); i < parts.Length && span(parts[i]).Start < segment.End; i++)
        {
            if (IsMostOf(segment, span(parts[i])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsMostOf(TextSpan segment, TextSpan part) =>
        part.Overlaps(segment) && Math.Min(part.End, segment.End) - Math.Max(part.Start, segment.Start) >= 0.8 * segment.Length;

    private static HashSet<string> WordsOf(Document document, SegmentRange range)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        for (var s = range.Start; s < range.End; s++)
        {
            foreach (var token in document.Segments[s].Tokens)
            {
                words.Add(SegmentWords.Key(document.Segments[s], token));
            }
        }

        return words;
    }

    /// <summary>Joins the pieces of a sentence that one bead holds.</summary>
    private static List<UntranslatedPart> Join(IEnumerable<UntranslatedPart> block)
    {
        var joined = new List<UntranslatedPart>();
        foreach (var part in block)
        {
            if (joined.Count > 0 && joined[^1] is var last && last.Bead == part.Bead && last.Target.End == part.Target.Start)
            {
                joined[^1] = Join([last, part]);
            }
            else
            {
                joined.Add(part);
            }
        }

        return joined;
    }

    private static UntranslatedPart Join(List<UntranslatedPart> parts)
    {
        var target = new SegmentRange(parts[0].Target.Start, parts[^1].Target.End - parts[0].Target.Start);
        SegmentRange? source = null;
        foreach (var part in parts)
        {
            if (part.Source is { } range)
            {
                source = source is not { } known ? range
                    : range.Start <= known.End && range.End >= known.Start ? new SegmentRange(Math.Min(known.Start, range.Start), Math.Max(known.End, range.End) - Math.Min(known.Start, range.Start))
                    : known;
            }
        }

        return new UntranslatedPart(target, source, parts[0].Bead, parts.Max(p => p.Confidence));
    }

    private static bool IsPassage(List<UntranslatedPart> parts, Document target, int block)
    {
        var first = parts[0].Target.Start;
        while (first > 0 && target.Segments[first - 1].Block == block)
        {
            first--;
        }

        int total = 0, untranslated = 0, part = 0;
        for (var s = first; s < target.Segments.Length && target.Segments[s].Block == block; s++)
        {
            while (part < parts.Count && parts[part].Target.End <= s)
            {
                part++;
            }

            var length = target.Segments[s].Text.Length;
            total += length;
            untranslated += part < parts.Count && parts[part].Target.Contains(s) ? length : 0;
        }

        return untranslated >= PassageShare * total;
    }

    /// <summary>Finds the source segment that shares most words with a target segment that the aligner did not tie to it.</summary>
    private sealed class SourceWords
    {
        /// <summary>A word in more segments tells nothing of where it is from.</summary>
        private const int MostSegments = 50;

        private readonly Dictionary<string, List<int>> _segments = new(StringComparer.Ordinal);

        public SourceWords(Document source)
        {
            foreach (var segment in source.Segments)
            {
                foreach (var token in segment.Tokens)
                {
                    if (token.Kind != TokenKind.Word)
                    {
                        continue;
                    }

                    var word = SegmentWords.Key(segment, token);
                    if (!_segments.TryGetValue(word, out var list))
                    {
                        _segments[word] = list = [];
                    }

                    if (list.Count <= MostSegments && (list.Count == 0 || list[^1] != segment.Index))
                    {
                        list.Add(segment.Index);
                    }
                }
            }
        }

        public SegmentRange? Best(Segment target)
        {
            var votes = new Dictionary<int, int>();
            foreach (var token in target.Tokens)
            {
                if (token.Kind == TokenKind.Word && _segments.TryGetValue(SegmentWords.Key(target, token), out var list) && list.Count <= MostSegments)
                {
                    foreach (var segment in list)
                    {
                        votes[segment] = votes.GetValueOrDefault(segment) + 1;
                    }
                }
            }

            return votes.Count == 0 ? null : new SegmentRange(votes.OrderByDescending(v => v.Value).ThenBy(v => v.Key).First().Key, 1);
        }
    }
}
