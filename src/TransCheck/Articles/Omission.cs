using System.Collections.Immutable;

namespace TransCheck.Articles;

/// <summary>What a part of a page is that is no part of its article.</summary>
public enum OmissionReason
{
    /// <summary>When the article appeared.</summary>
    Date,

    /// <summary>Who wrote it.</summary>
    Byline,

    /// <summary>How long it takes to read.</summary>
    ReadingTime,

    /// <summary>Views, shares, comments, the length of a recording.</summary>
    Counter,

    /// <summary>Buttons, names of sections and icons.</summary>
    Label,

    /// <summary>Ways to other pages, and to the other language.</summary>
    Navigation,

    /// <summary>Other articles.</summary>
    Related,

    /// <summary>What readers wrote.</summary>
    Comments,

    /// <summary>The title once more.</summary>
    RepeatedTitle,

    /// <summary>Whatever else stands around an article.</summary>
    Beside,
}

/// <summary>A block that its reader left out of the article.</summary>
public sealed record OmittedBlock(OmissionReason Reason, Block Block);

/// <summary>Puts back what readers left out.</summary>
internal static class Omissions
{
    /// <summary>Both articles with all of their parts that have a counterpart: a date line is compared with a date line, and with nothing else.</summary>
    public static (Article One, Article Other) Restore(Article one, Article other)
    {
        var shared = Reasons(one);
        shared.IntersectWith(Reasons(other));
        return shared.Count == 0 ? (one, other) : (Restore(one, shared), Restore(other, shared));
    }

    private static HashSet<OmissionReason> Reasons(Article article) => [.. article.Omitted.Select(o => o.Reason)];

    private static Article Restore(Article article, HashSet<OmissionReason> reasons)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var restored = new Queue<Block>(article.Omitted.Where(o => reasons.Contains(o.Reason)).Select(o => o.Block));
        foreach (var block in article.Blocks)
        {
            while (restored.TryPeek(out var next) && next.Map.ToFile(0) < block.Map.ToFile(0))
            {
                blocks.Add(restored.Dequeue());
            }

            blocks.Add(block);
        }

        blocks.AddRange(restored);
        return article with { Blocks = blocks.DrainToImmutable(), Omitted = article.Omitted.RemoveAll(o => reasons.Contains(o.Reason)) };
    }
}
