using TransCheck.Articles;

namespace TransCheck.Facts.Links;

/// <summary>A web or mail address, a hashtag or a handle.</summary>
/// <param name="Address">As <see cref="LinkAddress.Normalise"/> gives it: equal addresses lead to the same page, in whatever language.</param>
internal sealed record LinkValue(string Address) : FactValue
{
    public override string ToString() => Address;
}

/// <summary>Finds the links of the markup, addresses in the text, <c>#hashtags</c> and <c>@handles</c>.</summary>
internal sealed class LinkFinder(Document document) : IFactFinder
{
    private readonly List<Link>?[] _bySegment = BySegment.Of(document, static b => b.Links, static l => l.Span.Start);

    public void Find(Document document, Segment segment, ICollection<Mention> mentions)
    {
        var marked = new List<TextSpan>();
        foreach (var link in _bySegment[segment.Index] ?? [])
        {
            if (LinkAddress.Normalise(link.Target) is { Length: > 0 } address)
            {
                var span = TextSpan.FromBounds(link.Span.Start - segment.Span.Start, Math.Min(link.Span.End, segment.Span.End) - segment.Span.Start);
                mentions.Add(new Mention(FactKind.Link, new LinkValue(address), segment.Index, span, span.Of(segment.Text).ToString()));
                marked.Add(span);
            }
        }

        var tokens = segment.Tokens;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Kind == TokenKind.Address)
            {
                Add(segment, tokens[i].StemSpan, LinkAddress.Normalise(segment.Surface(tokens[i]).ToString()), marked, mentions);
            }
            else if (tokens[i].Kind == TokenKind.Symbol && segment.Text[tokens[i].Start] is '#' or '@'
                && i + 1 < tokens.Length && tokens[i + 1].Kind == TokenKind.Word && tokens[i + 1].Start == tokens[i].End
                && (i == 0 || tokens[i - 1].End < tokens[i].Start || tokens[i - 1].Kind == TokenKind.Symbol))
            {
                var end = i + 1;
                while (end + 1 < tokens.Length && tokens[end + 1].Start == tokens[end].End && (tokens[end + 1].Kind == TokenKind.Word || segment.Text[tokens[end + 1].Start] == '_'))
                {
                    end++;
                }

                var span = TextSpan.FromBounds(tokens[i].Start, tokens[end].StemEnd);
                Add(segment, span, Linguistics.Folding.Skeleton(span.Of(segment.Text)), marked, mentions);
                i = end;
            }
        }
    }

    private static void Add(Segment segment, TextSpan span, string address, List<TextSpan> marked, ICollection<Mention> mentions)
    {
        // The words of a link may be its address.
        if (address.Length > 0 && !marked.Exists(m => m.Overlaps(span)))
        {
            mentions.Add(new Mention(FactKind.Link, new LinkValue(address), segment.Index, span, span.Of(segment.Text).ToString()));
        }
    }
}
