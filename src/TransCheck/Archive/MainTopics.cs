using System.Collections.Immutable;
using TransCheck.Facts;
using TransCheck.Facts.Names;

namespace TransCheck.Archive;

/// <summary>The names that an article says most often.</summary>
internal sealed record MainTopics(ImmutableArray<ContextName> Names)
{
    private const int Most = 3;

    /// <summary>A name that is said less often is one of many.</summary>
    private const int LeastOften = 3;

    /// <summary>As far as the subject of a sentence stands from a value, more or less.</summary>
    private const int Distance = 6;

    public static MainTopics Of(DocumentFacts facts) =>
        new([
            .. facts.BySegment.SelectMany(s => s).Select(m => m.Value).OfType<NameValue>().Select(n => ContextKeys.Of(n, Distance))
                .CountBy(n => n).Where(n => n.Value >= LeastOften).OrderByDescending(n => n.Value).ThenBy(n => n.Key.Key).Take(Most).Select(n => n.Key),
        ]);

    public bool Contain(ContextName name) => Names.Any(n => n.Key == name.Key);
}
