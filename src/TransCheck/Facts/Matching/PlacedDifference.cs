namespace TransCheck.Facts.Matching;

/// <summary>A link or code of the source that the target does not have at that place.</summary>
/// <param name="Target">What stands in its place, which the source does not have there; null where nothing does.</param>
/// <param name="TargetSegment">Where it should stand.</param>
/// <param name="Confidence">0 to 1.</param>
internal sealed record PlacedDifference(Mention Source, Mention? Target, int TargetSegment, double Confidence);
