using System.Collections.Immutable;

namespace TransCheck.Checks.Terms;

/// <summary>A concept of a glossary: how each language may name it, and how it must not.</summary>
public sealed record GlossaryEntry
{
    public ImmutableArray<string> English { get; init; } = [];

    public ImmutableArray<string> Turkish { get; init; } = [];

    /// <summary>What must not render the concept in English.</summary>
    public ImmutableArray<string> ForbiddenEnglish { get; init; } = [];

    /// <inheritdoc cref="ForbiddenEnglish"/>
    public ImmutableArray<string> ForbiddenTurkish { get; init; } = [];

    /// <summary>The term stays as it is in the other language.</summary>
    public bool DoNotTranslate { get; init; }

    /// <summary>Null where the glossary leaves it open: then an abbreviation in capitals is, and nothing else.</summary>
    public bool? CaseSensitive { get; init; }

    /// <summary>Of a finding about this entry; null for the check's own.</summary>
    public Severity? Severity { get; init; }

    /// <summary>What the reader of a finding is told besides; may be empty.</summary>
    public string Note { get; init; } = "";
}
