using TransCheck.Articles;
using TransCheck.Facts;

namespace TransCheck.Checks.Terms;

/// <summary>The terms of a pair of articles, found once for all checks of the group.</summary>
internal sealed class TermMentions(PairContext context)
{
    /// <summary>What the glossary says of the source, by segment; null without a glossary.</summary>
    public List<TermHit>[]? Required => field ??= Glossary is null ? null : Unnamed(Glossary.FindTerms(context.Pair.Source), t => !Glossary[t].DoNotTranslate);

    /// <summary>What the glossary allows and forbids in the target, by segment; null without a glossary.</summary>
    public List<TermHit>[]? Renderings => field ??= Glossary?.FindRenderings(context.Pair.Target);

    /// <summary>The specialised terms of an English source, by segment; empty for a Turkish one, whose words have more senses.</summary>
    public List<TermHit>[] Known => field ??= IsEnglishSource ? Unnamed(TermHits.Longest(TermHits.Of(TermTable.Default.English, context.Pair.Source)), _ => true) : [];

    /// <summary>The ways in which a Turkish target may render these.</summary>
    public List<TermHit>[] KnownRenderings => field ??= IsEnglishSource ? TermHits.Of(TermTable.Default.Turkish, context.Pair.Target) : [];

    public GlossaryIndex? Glossary => context.Glossary?.For(context.Pair.Source.Language);

    private bool IsEnglishSource => context.Pair.Source.Language == Language.English && context.Pair.Target.Language == Language.Turkish;

    /// <summary>Without code, and without common words that are part of a longer name: the agent of <c>Agent Builder</c>.</summary>
    private List<TermHit>[] Unnamed(List<TermHit>[] bySegment, Func<int, bool> mayBeNamed) =>
        Array.ConvertAll(bySegment, hits => hits.FindAll(h => !IsWithin(h, FactKind.Code) && !(mayBeNamed(h.Form.Term) && char.IsLower(h.Form.Text[0]) && IsWithin(h, FactKind.Name))));

    private bool IsWithin(TermHit hit, FactKind kind) =>
        context.SourceFacts.BySegment[hit.Segment].Any(m => m.Kind == kind && m.Span.Overlaps(hit.Span) && (kind == FactKind.Code || m.Span.Length > hit.Span.Length));
}
