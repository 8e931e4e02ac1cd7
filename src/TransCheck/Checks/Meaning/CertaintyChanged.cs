using TransCheck.Alignment;
using TransCheck.Articles;

namespace TransCheck.Checks.Meaning;

/// <summary>What one side says to be possible, planned, told or proved is a plain statement on the other.</summary>
internal sealed class CertaintyChanged : ICheck
{
    public CheckInfo Info { get; } = new("TC0604", "certainty-changed", Mqm.Mistranslation, Severity.Major) { Family = CheckFamily.Certainty };

    public IEnumerable<Finding> Run(PairContext context)
    {
        var (source, target) = (context.Pair.Source, context.Pair.Target);
        foreach (var bead in context.Pair.Beads)
        {
            if (bead.Source.Count == 0 || bead.Target.Count == 0)
            {
                continue;
            }

            var (inSource, inTarget) = (MayHold(source, bead.Source), MayHold(target, bead.Target));
            foreach (var kind in CertaintyTable.Kinds)
            {
                var onSource = kind.Language == source.Language;
                var (document, range, here, other, otherRange, there) = onSource
                    ? (source, bead.Source, inSource, target, bead.Target, inTarget)
                    : (target, bead.Target, inTarget, source, bead.Source, inSource);
                if (First(document, range, here, kind.Says) is { } said && First(other, otherRange, there, kind.Heard) is null
                    && (kind.Needed is null || First(other, otherRange, there, kind.Needed) is not null))
                {
                    var silent = new FindingSide(otherRange.Start, new TextSpan(0, 0));
                    var surface = said.Span.Of(document.Segments[said.Segment].Text).ToString();
                    yield return new Finding(Info, onSource ? said : silent, onSource ? silent : said, kind.Confidence, [surface])
                    {
                        Variant = onSource ? "lost" : "added",
                        Wording = new FindingWording(onSource ? "lost" : "added", [surface], $"certainty.{kind.Name}"),
                    };
                    break;
                }
            }
        }
    }

    private static ulong MayHold(Document document, SegmentRange range)
    {
        var lists = 0UL;
        for (var s = range.Start; s < range.End; s++)
        {
            lists |= CertaintyTable.MayHold(document.Segments[s].Tokens, document.Language);
        }

        return lists;
    }

    /// <param name="lists">Bits of the lists that the range may hold words of.</param>
    private static FindingSide? First(Document document, SegmentRange range, ulong lists, CertaintyWords words)
    {
        if ((lists & words.Bit) == 0)
        {
            return null;
        }

        for (var s = range.Start; s < range.End; s++)
        {
            var segment = document.Segments[s];
            for (var i = 0; i < segment.Tokens.Length; i++)
            {
                if ((CertaintyTable.BegunBy(segment.Tokens[i], document.Language) & words.Bit) == 0)
                {
                    continue;
                }

                // "May": the month, or a name
                var count = words.At(segment.Tokens, i);
                if (count > 0 && !(document.Language == Language.English && ((segment.Tokens[i].Folded == "may" && char.IsUpper(segment.Text[segment.Tokens[i].Start])) || IsPurpose(segment.Tokens, i))))
                {
                    return new FindingSide(s, TextSpan.FromBounds(segment.Tokens[i].Start, segment.Tokens[i + count - 1].End));
                }
            }
        }

        return null;
    }

    /// <summary>"so that he might go on", "in order that they may be seen": what is meant to be, not what is possible.</summary>
    private static bool IsPurpose(Token[] tokens, int word)
    {
        const int reach = 6;
        for (var i = word - 1; tokens[word].Folded is "may" or "might" && i > 0 && i >= word - reach && tokens[i].Kind != TokenKind.Symbol; i--)
        {
            if (tokens[i].Folded == "that" && tokens[i - 1].Folded is "so" or "order")
            {
                return true;
            }
        }

        return false;
    }
}
