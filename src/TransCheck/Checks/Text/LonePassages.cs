using TransCheck.Alignment;
using TransCheck.Articles;

namespace TransCheck.Checks.Text;

/// <summary>Finds what one side says and the other does not, from the beads that have one side only.</summary>
internal static class LonePassages
{
    /// <summary>Fewer words are often drawn into the neighbouring sentence, or are no sentence at all.</summary>
    private const int FewWords = 3;

    /// <summary>
    /// Translators cut a long sentence in two, and put the second half freely, more often than they leave a sentence out: a lone segment
    /// of the target needs better odds than one of the source.
    /// </summary>
    private const double SplitOdds = 3;

    /// <summary>With a smaller share of its segments tied, the target is another text or a summary, and says little sentence by sentence.</summary>
    private const double TiedShare = 0.5;

    /// <summary>A block that is less surely without counterpart does not join those beside it.</summary>
    private const double FaintInRun = 0.3;

    /// <summary>A sentence of whose words so large a share was rendered beside it is hardly missing.</summary>
    private const double MostlyRendered = 0.6;

    /// <summary>What is left of the confidence then.</summary>
    private const double DrawnIn = 0.5;

    public static List<LonePassage> Find(AlignedPair pair, bool ofSource)
    {
        var document = ofSource ? pair.Source : pair.Target;
        var passages = new List<LonePassage>();
        var beads = new Bead?[document.Segments.Length];
        var (ofSourceSegment, ofTargetSegment) = BeadsOfSegments.Of(pair);
        var tied = 0;
        foreach (var bead in pair.Beads)
        {
            var (own, other) = ofSource ? (bead.Source, bead.Target) : (bead.Target, bead.Source);
            tied += other.Count > 0 ? own.Count : 0;
            if (other.Count == 0)
            {
                beads.AsSpan(own.Start, own.Count).Fill(bead);
            }
        }

        var trust = Math.Min(1, tied / (TiedShare * Math.Max(1, document.Segments.Length)));
        var run = new List<LonePassage>();
        for (var start = 0; start < beads.Length;)
        {
            var end = start + 1;
            while (end < beads.Length && document.Segments[end].Block == document.Segments[start].Block)
            {
                end++;
            }

            Block(new SegmentRange(start, end - start));
            start = end;
        }

        Flush();
        return passages;

        void Block(SegmentRange block)
        {
            var kind = document.BlockOf(document.Segments[block.Start]).Kind;
            var whole = beads.AsSpan(block.Start, block.Count).IndexOf((Bead?)null) < 0;
            if (whole && Passage(block, kind) is { Confidence: >= FaintInRun } lost)
            {
                run.Add(lost);
                return;
            }

            Flush();
            if (whole && block.Count > 1)
            {
                passages.Add(Passage(block, kind) with { Extent = LoneExtent.Paragraph });
                return;
            }

            for (var s = block.Start; s < block.End; s++)
            {
                if (beads[s] is not null)
                {
                    var passage = Passage(new SegmentRange(s, 1), kind);
                    var drawnIn = NeighbourWords.Rendered(pair, (ofSource ? ofSourceSegment : ofTargetSegment)[s], ofSource) >= MostlyRendered;
                    passages.Add(drawnIn ? passage with { Confidence = passage.Confidence * DrawnIn } : passage);
                }
            }
        }

        void Flush()
        {
            if (run.Exists(p => p.Kind is not (BlockKind.Title or BlockKind.Heading)))
            {
                passages.Add(Join(run));
            }
            else
            {
                passages.AddRange(run);
            }

            run.Clear();
        }

        LonePassage Passage(SegmentRange range, BlockKind kind)
        {
            var sure = 0.0;
            var place = 0;
            for (var s = range.End - 1; s >= range.Start; s--)
            {
                if (beads[s] is { } bead)
                {
                    var score = ofSource ? bead.Score : bead.Score / (bead.Score + ((1 - bead.Score) * SplitOdds));
                    sure = Math.Max(sure, score * Weight(document.Segments[s], kind));
                    place = ofSource ? bead.Target.Start : bead.Source.Start;
                }
            }

            return new LonePassage(range, place, kind, LoneExtent.Sentence, sure * trust);
        }
    }

    /// <summary>
    /// Blocks of which nothing has a counterpart, one behind the other: what is lost is the list, the table, the section. One cell of a table may be a word that
    /// needs no rendering; several are a table.
    /// </summary>
    private static LonePassage Join(List<LonePassage> blocks)
    {
        var first = blocks[0];
        if (blocks.Count == 1)
        {
            return first.Segments.Count > 1 ? first with { Extent = LoneExtent.Paragraph } : first;
        }

        var table = blocks.TrueForAll(b => b.Kind == BlockKind.TableCell);
        return first with
        {
            Segments = new SegmentRange(first.Segments.Start, blocks[^1].Segments.End - first.Segments.Start),
            Confidence = table ? 1 - blocks.Aggregate(1.0, (doubt, b) => doubt * (1 - b.Confidence)) : blocks.Max(b => b.Confidence),
            Blocks = blocks.Count,
            Extent = table ? LoneExtent.Table
                : blocks.TrueForAll(b => b.Kind == BlockKind.ListItem) ? LoneExtent.List
                : blocks.TrueForAll(b => b.Kind is BlockKind.Paragraph or BlockKind.Quotation or BlockKind.Summary or BlockKind.Caption) ? LoneExtent.Paragraphs
                : LoneExtent.Section,
        };
    }

    /// <summary>How much a segment of this kind would be missed: not credits, menus, numbers alone or what repeats the body.</summary>
    private static double Weight(Segment segment, BlockKind kind)
    {
        var words = segment.Tokens.Count(t => t.Kind == TokenKind.Word && t.StemLength > 1);
        if (words == 0)
        {
            return 0;
        }

        var ends = segment.Text.AsSpan().TrimEnd("\"”’'») ");
        var sentence = ends.Length > 0 && ends[^1] is '.' or '!' or '?' or '…' or ':';
        return kind switch
        {
            BlockKind.Title or BlockKind.Heading => 1,
            BlockKind.ListItem => words < FewWords ? 0.7 : 1,
            BlockKind.Summary or BlockKind.Caption or BlockKind.TableCell => 0.5,
            _ => words < FewWords ? 0.5 : sentence || words > 8 ? 1 : 0.7,
        };
    }
}
