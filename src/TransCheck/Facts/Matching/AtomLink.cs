namespace TransCheck.Facts.Matching;

/// <summary>Two atoms that state the same.</summary>
internal sealed record AtomLink(Atom Source, Atom Target);
