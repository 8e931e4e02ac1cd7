using System.Runtime.InteropServices;
using TransCheck.Alignment;
using TransCheck.Articles;
using TransCheck.Linguistics;

namespace TransCheck.Facts.Names;

/// <summary>The two articles whose names are compared: what both say of each name, wherever it stands.</summary>
internal sealed class NamePair(DocumentFacts english, DocumentFacts turkish, Lexicon? lexicon, Exonyms exonyms, WorkBudget work)
{
    private const double UsualLength = 500;

    public DocumentFacts EnglishFacts { get; } = english;

    public DocumentFacts TurkishFacts { get; } = turkish;

    public Document English { get; } = english.Document;

    public Document Turkish { get; } = turkish.Document;

    /// <summary>Null when its own text is what is compared.</summary>
    public Lexicon? Lexicon { get; } = lexicon;

    public Exonyms Exonyms { get; } = exonyms;

    public WorkBudget Work { get; } = work;

    public List<NameBead> Beads { get; } = [];

    /// <summary>By skeleton, over the whole English article: how often its bead keeps the name word, and how often not.</summary>
    public Dictionary<string, (int Kept, int Lost)> Habits { get; } = new(StringComparer.Ordinal);

    /// <summary>By skeleton, how often the English article writes each word where a capital would tell something.</summary>
    public Dictionary<string, (int Lower, int Capital)> EnglishWords { get; } = new(StringComparer.Ordinal);

    /// <summary>Skeletons of all English words with a capital.</summary>
    public HashSet<string> EnglishKeys { get; } = new(StringComparer.Ordinal);

    /// <summary>Of the Turkish, against the English.</summary>
    public double LengthRatio { get; private set; } = 1;

    /// <summary>Reads both articles; the beads must be known.</summary>
    public void Count()
    {
        EnglishWords.EnsureCapacity(English.Segments.Sum(s => s.Tokens.Length) / 2);
        foreach (var segment in English.Segments)
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
                    EnglishKeys.Add(Folding.Skeleton(token.Form));
                }

                if (!capital || !(titleCase || NameFinder.OpensSentence(segment, i)))
                {
                    ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(EnglishWords, Folding.Skeleton(token.Form), out _);
                    count = capital ? (count.Lower, count.Capital + 1) : (count.Lower + 1, count.Capital);
                }
            }
        }

        // As if so many characters had been translated at the usual length: one sentence alone says little about its translator.
        double english = UsualLength;
        var turkish = UsualLength * Math.Exp((Lexicon ?? Lexicon.Default).Length.Mean);
        foreach (var bead in Beads)
        {
            bead.EnglishLength = Length(English, bead.English);
            bead.TurkishLength = Length(Turkish, bead.Turkish);
            english += bead.EnglishLength;
            turkish += bead.TurkishLength;
        }

        LengthRatio = turkish / english;
    }

    /// <summary>How often the Turkish article holds each word, by skeleton; few articles ask.</summary>
    public Dictionary<string, int> TurkishWords
    {
        get
        {
            if (field is null)
            {
                field = new Dictionary<string, int>(StringComparer.Ordinal);
                foreach (var segment in Turkish.Segments)
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

    /// <summary>The bead before and the one behind.</summary>
    public IEnumerable<NameBead> Beside(int index)
    {
        if (index > 0)
        {
            yield return Beads[index - 1];
        }

        if (index + 1 < Beads.Count)
        {
            yield return Beads[index + 1];
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
}
