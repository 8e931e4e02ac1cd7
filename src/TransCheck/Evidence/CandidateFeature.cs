namespace TransCheck.Evidence;

/// <summary>
/// What is known of something that a check suspects. The models of <c>resources/models/</c> weigh these; a feature that a family's table does not name weighs nothing there.
/// To add one: name it here, set it in <c>Checks/Judge.cs</c> or in the finding of a check, and fit the families anew (<c>fit</c> in the evaluation project).
/// </summary>
internal enum CandidateFeature
{
    Bias,

    /// <summary>What the check makes of it by itself, as the logarithm of the odds, -4 to 4.</summary>
    Score,

    /// <summary>The logarithm of the odds that the two sides of its bead render each other, -4 to 4; 0 where a side has none.</summary>
    Bead,

    /// <summary>The same of the beads around, on average: -4 to 4.</summary>
    Around,

    /// <summary>Which share of the other English words of the bead is rendered, 0 to 1.</summary>
    EnglishRendered,

    /// <summary>Which share of the other Turkish words of the bead is rendered, 0 to 1.</summary>
    TurkishRendered,

    /// <summary>How well other Turkish words account for the suspected English ones, in competition: 0 to 1.</summary>
    EnglishElsewhere,

    /// <summary>How well other English words account for the suspected Turkish ones, in competition: 0 to 1.</summary>
    TurkishElsewhere,

    /// <summary>The share of the suspected English words that the lexicon knows; 0 where none is suspected.</summary>
    EnglishKnown,

    /// <summary>The same of the Turkish ones.</summary>
    TurkishKnown,

    /// <summary>How well the suspected words of the two sides render each other, 0 to 1.</summary>
    Tied,

    /// <summary>Turkish words nearby that nothing in the English accounts for, where an English word is suspected: their weight, up to 3.</summary>
    TurkishFree,

    /// <summary>English words nearby that nothing in the Turkish accounts for, where a Turkish word is suspected.</summary>
    EnglishFree,

    /// <summary>How far apart the suspected words stand in their sentences, 0 to 1.</summary>
    Apart,

    /// <summary>The suspected English word has a capital.</summary>
    EnglishCapital,
    TurkishCapital,

    /// <summary>Logarithm of the number of words of the longer side.</summary>
    Words,

    /// <summary>The bead has more than two segments.</summary>
    Several,

    /// <summary>The bead crosses its neighbours.</summary>
    Moved,

    /// <summary>A heading, list item or cell.</summary>
    Label,

    /// <summary>A bead beside it has only the side on which words are suspected to be missing or added.</summary>
    LoneBeside,

    /// <summary>The bead has one side only.</summary>
    OneSided,

    /// <summary>Logarithm of how often the article has the same suspicion of the same words: what comes again and again is a habit, not a slip.</summary>
    Recurs,

    /// <summary>Logarithm of how many suspicions the bead has.</summary>
    Crowd,

    /// <summary>The share of the Turkish words that are English words left as they are.</summary>
    EnglishLeft,

    /// <summary>The bead hardly renders: what <see cref="Bead"/> is below -2, turned round.</summary>
    BeadDoubt,

    /// <summary>How far the evidence of its bead is below even, where its place is unsure as well: beside a sentence that stands alone, or in a heading or item less than a third of whose other words are rendered.</summary>
    Misplaced,

    /// <summary>The beads around hardly render: what <see cref="Around"/> is below 1.</summary>
    AroundDoubt,

    /// <summary>Of an opposite: by how many denials the two sides differ, up to 2.</summary>
    Denials,

    /// <summary>Of an opposite: neither word says it plainly; one is known by its renderings alone.</summary>
    Hearsay,
}
